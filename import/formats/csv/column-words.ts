/**
 * What Jira calls the columns of its CSV, in the languages of the app. Taken from exports in public repositories; columns
 * that no word here names are told by what stands in them (`column-guess.ts`). Cloud says "work item" for "issue" since
 * 2025, and translates some columns only (`Parent summary`).
 */

import { EPIC_LINK } from '../../field-words';

/** What a column is. Columns of one meaning may stand side by side, one for each value. */
export type Meaning =
  | 'key'
  | 'id'
  | 'summary'
  | 'description'
  | 'type'
  | 'status'
  | 'statusCategory'
  | 'categoryChanged'
  | 'projectKey'
  | 'projectName'
  | 'projectType'
  | 'projectLead'
  | 'projectLeadId'
  | 'priority'
  | 'creator'
  | 'creatorId'
  | 'reporter'
  | 'reporterId'
  | 'assignee'
  | 'assigneeId'
  | 'watcher'
  | 'watcherId'
  | 'created'
  | 'updated'
  | 'resolved'
  | 'labels'
  | 'components'
  | 'fixVersions'
  | 'sprint'
  | 'comment'
  | 'parent'
  | 'parentKey'
  | 'parentSummary'
  | 'epicLink';

export const COLUMN_WORDS: Readonly<Record<Meaning, string>> = {
  key: 'issue key|key|work item key|vorgangsschlüssel|schlüssel|clé de ticket|clé|clave de incidencia|clave|chave da item|chave do item|chave do ticket|chave',
  id: 'issue id|work item id|vorgangs-id|id de ticket|id du ticket|id de la incidencia|id de incidencia|id da item|id do item',
  summary: 'summary|zusammenfassung|résumé|resumen|resumo',
  description: 'description|beschreibung|descripción|descrição',
  type: 'issue type|work type|work item type|vorgangstyp|type de ticket|tipo de incidencia|tipo de item|tipo do item',
  status: 'status|statut|état|estado|situação',
  statusCategory:
    "status category|statuskategorie|catégorie d'état|catégorie de statut|catégorie d’état|categoría de estado|categoría del estado|categoria do status|categoria de status",
  categoryChanged:
    'status category changed|statuskategorie geändert|catégorie d’état modifiée|catégorie de statut modifiée|categoría de estado cambiada|categoría de estado modificada|categoria do status alterada|categoria de status alterada',
  projectKey:
    'project key|space key|projektschlüssel|clé de projet|clé du projet|clave de proyecto|clave del proyecto|chave do projeto',
  projectName:
    'project name|project|space name|projektname|nom du projet|nom de projet|nombre de proyecto|nombre del proyecto|nome do projeto',
  projectType:
    'project type|projekttyp|type de projet|tipo de proyecto|tipo de projeto|tipo do projeto',
  projectLead:
    'project lead|projektleiter|responsable du projet|responsable del proyecto|líder do projeto',
  projectLeadId: 'project lead id|id des projektleiters',
  priority: 'priority|priorität|priorité|prioridad|prioridade',
  creator: 'creator|ersteller|créateur|creador|criador',
  creatorId:
    'creator id|ersteller-id|id des erstellers|id du créateur|id de créateur|id del creador|id do criador',
  reporter: 'reporter|autor|rapporteur|informador|relator',
  reporterId:
    'reporter id|id des autors|id du rapporteur|id de rapporteur|id del informador|id de informador|id do relator',
  assignee:
    'assignee|zugewiesene person|bearbeiter|personne assignée|responsable|persona asignada|responsável',
  assigneeId:
    'assignee id|id der zugewiesenen person|id de la personne assignée|id du responsable|id de la persona asignada|id asignado|id do responsável',
  watcher: 'watchers|beobachter|observateurs|observadores',
  watcherId:
    'watchers id|id des beobachters|id der beobachter|id des observateurs|id de observadores|id dos observadores',
  created: 'created|erstellt|création|créée|créé|creada|creado|criado|criada',
  updated:
    'updated|aktualisiert|mise à jour|mis à jour|actualizada|actualizado|atualizado(a)|atualizado|atualizada',
  resolved: 'resolved|erledigt|gelöst|résolue|résolu|resuelta|resuelto|resolvido|resolvida',
  labels: 'labels|stichwörter|stichworte|étiquettes|etiquetas|categorias',
  components:
    'components|component/s|komponenten|komponente(n)|composants|composant(s)|componentes',
  fixVersions:
    'fix versions|fix version/s|lösungsversionen|lösungsversion(en)|lösungsversion|versions corrigées|version(s) corrigée(s)|versiones corregidas|versões corrigidas|versões de correção',
  sprint: 'sprint|sprints',
  comment:
    'comment|comments|kommentar|kommentare|commentaire|commentaires|comentario|comentarios|comentário|comentários',
  parent: 'parent|parent id|übergeordnet|übergeordnete id|principal|pai|id pai|id parent',
  parentKey:
    'parent key|schlüssel des übergeordneten vorgangs|übergeordneter schlüssel|clé parent|clé parente|clave principal|chave pai',
  parentSummary: 'parent summary',
  epicLink: EPIC_LINK,
};

/** The names of Jira's own custom fields that the survey knows in English. */
export const OWN_FIELDS: Readonly<Partial<Record<Meaning, string>>> = {
  epicLink: 'Epic Link',
  sprint: 'Sprint',
};

const CUSTOM =
  /^(?:custom fields?|benutzerdefinierte[rs]? feld(?:er)?|champs? personnalisés?|campos? personalizados?) \((.*)\)$/;
const LINK =
  /^(.*\b(?:link|verknüpfung|vorgangsverknüpfung|lien|enlace|vínculo|ligação)\b.*) \((.*)\)$/;
const INWARD = /inward|eingehend|entrant|entrada|entrante|interno/;
const OUTWARD = /outward|ausgehend|sortant|saliente|salida|saída|externo/;

/** @returns a header as it is compared: case, marks of order and spaces do not count */
export function plainHeader(header: string): string {
  return header
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .replaceAll("'", '’')
    .trim()
    .toLowerCase();
}

const MEANINGS = new Map(
  (Object.entries(COLUMN_WORDS) as [Meaning, string][]).flatMap(([meaning, words]) =>
    words.split('|').map((word): [string, Meaning] => [plainHeader(word), meaning]),
  ),
);

/** @returns what a column is by its header; null where no word tells */
export function meaningOf(header: string): Meaning | null {
  return MEANINGS.get(plainHeader(header)) ?? null;
}

/** @returns the name of the custom field of a column; null for other columns */
export function customFieldIn(header: string): string | null {
  const found = CUSTOM.exec(plainHeader(header));
  // The name keeps its case.
  return found ? inBrackets(header) : null;
}

/** @returns the type of link and its direction; null for other columns */
export function linkIn(
  header: string,
): { type: string; end: 'inwardIssue' | 'outwardIssue' } | null {
  const [, said = ''] = LINK.exec(plainHeader(header)) ?? [];
  const type = said === '' ? null : inBrackets(header);
  if (type === null) return null;
  if (INWARD.test(said)) return { type, end: 'inwardIssue' };
  return OUTWARD.test(said) ? { type, end: 'outwardIssue' } : null;
}

/** What stands between the first bracket of a header and the one that ends it; a pattern would take the square of a long one's length. */
function inBrackets(header: string): string | null {
  const whole = header.trimEnd();
  const start = whole.indexOf('(');
  return start >= 0 && whole.endsWith(')') ? whole.slice(start + 1, -1) : null;
}
