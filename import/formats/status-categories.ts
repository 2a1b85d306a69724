/** The three categories of statuses as Jira writes them in the languages of the app. */
const WORDS: Readonly<Record<'new' | 'indeterminate' | 'done', string>> = {
  new: 'to do|new|zu erledigen|offen|à faire|por hacer|tareas por hacer|itens pendentes|a fazer|pendente',
  indeterminate: 'in progress|in arbeit|in bearbeitung|en cours|en curso|em andamento|em progresso',
  done: 'done|complete|fertig|erledigt|terminé|terminée|terminés|listo|finalizada|hecho|itens concluídos|concluído|concluída|feito',
};
const IDS = { new: 2, indeterminate: 4, done: 3 } as const;

const BY_WORD = new Map(
  (Object.entries(WORDS) as [keyof typeof WORDS, string][]).flatMap(([key, words]) =>
    words.split('|').map((word): [string, keyof typeof WORDS] => [word, key]),
  ),
);

/** @returns the category as REST gives it; null for a word that is not known */
export function statusCategoryOf(word: string): { id: number; key: string; name: string } | null {
  const key = BY_WORD.get(word.trim().toLowerCase());
  return key === undefined ? null : { id: IDS[key], key, name: word };
}

/** The category of an issue that has a resolution, where the export does not say which its status has. */
export const RESOLVED = { id: IDS.done, key: 'done', name: 'Done' };
