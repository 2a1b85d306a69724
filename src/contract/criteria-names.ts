/** What acceptance criteria are called, in the languages that stories are read in. For text in small letters, with plain apostrophes. */
export const CRITERIA_NAMES = [
  '(?:user |functional |technical |business |general |detailed |draft |initial |updated |main |key |story )?accept[ae]nce[ -]?(?:criteri(?:a|as|on|um|ums)|tests?|test cases?|conditions?|requirements?|scenarios?|checklist|rules?|criteries)',
  'criteri(?:a|on) (?:of|for) accept[ae]nce',
  'accept[ae]nce(?=\\s*(?:[:：]|$))',
  '(?:conditions?|terms|definition) of (?:satisfaction|acceptance)',
  '(?:definition|criteria) of (?:done|ready and done)',
  '(?:success|completion|exit|validation|verification|satisfaction|passing) criteria',
  "(?:(?:i|we) (?:will )?know (?:that )?)?(?:this |it(?='s)|it |the story |we(?=')|we |i )?(?:is |are |'re |am |'s )?(?:done|finished|complete) when(?=\\s*(?:[:：…]|\\.\\.\\.|$))",
  "a\\.c\\.|ac'?s|ac(?= ?[:：(–—-]|\\s*$)|a/?c(?= ?[:：(–—-]|\\s*$)|uac|dod|cos",
  '(?:akzeptanz|abnahme|annahme)(?:-? ?)(?:kriterien|kriterium|kriterum|bedingung(?:en)?|tests?|testfälle)',
  'kriterien (?:für die|zur) (?:abnahme|akzeptanz)|erfolgskriterien|fertig,? wenn(?=\\s*(?:[:：…]|$))|aks?(?=\\s*[:：])',
  "crit[eè]res? d' ?(?:acceptation|acceptance|acceptabilité)|crit[eè]res? de (?:validation|recette|réussite|succès|fin|test)|(?:conditions?|tests?|règles?) d' ?(?:acceptation|acceptance)|(?:conditions?|tests?) de satisfaction|définition (?:de|du) (?:terminé|fini|fait)",
  '(?:criterios?|condici(?:ón|ones)|pruebas?|requisitos?|tests?) de (?:aceptaci[oó]n|satisfacci[oó]n|validaci[oó]n|[eé]xito)|definici[oó]n de (?:hecho|terminado|completado|listo)',
  '(?:crit[eé]rios?|condiç(?:ão|ões)|testes?|requisitos?) de (?:aceita[cç][aã]o|aceite|satisfação|valida[cç][aã]o|sucesso)|definição de (?:pronto|feito|concluído)',
  "(?:criteri(?:o)?|condizion[ei]|test|requisiti) (?:di|d'|per l')\\s?(?:accettazione|successo|completamento|validazione|soddisfazione)|definizione di (?:fatto|completato|finito)",
  'ca(?=\\s*[:：])',
].join('|');

/** What a heading may say about criteria besides their name: "and notes", "for iOS", "/ DoD". A verb makes it a sentence. */
export const MORE_IN_NAME =
  '(?:\\s*(?:&|and|und|et|y|e|/|\\+|for|of|für|pour|para|per|von)\\s+(?:(?!\\b(?:is|are|was|were|will|must|should|can|have|has|need|needs|ist|sind|sont|son|são|sono)\\b)[^:：\\n]){1,60})?';

const FIELD_NAME = new RegExp(
  `^(?:the |story )?(?:${CRITERIA_NAMES})(?:\\s*\\([^)]{0,80}\\))?${MORE_IN_NAME}\\s*[:：]?$`,
  'u',
);

/** Whether a field of this name holds acceptance criteria. */
export function isCriteriaName(name: string): boolean {
  return FIELD_NAME.test(
    name
      .trim()
      .toLowerCase()
      .replace(/[\u2018\u2019]/g, "'"),
  );
}
