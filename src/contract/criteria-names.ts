/** What is called when any work of a team is done, whatever it is for. */
export const DONE_NAMES = [
  '(?:definition|criteria) of (?:done|ready and done)|dod',
  'définition (?:de|du) (?:terminé|fini|fait)',
  'definici[oó]n de (?:hecho|terminado|completado|listo)',
  'definição de (?:pronto|feito|concluído)',
  'definizione di (?:fatto|completato|finito)',
].join('|');

/** What acceptance criteria are called, in the languages that stories are read in. For text in small letters, with plain apostrophes. */
export const CRITERIA_NAMES = [
  '(?:user |functional |technical |business |general |detailed |draft |initial |updated |main |key |story )?accept[ae]nce[ -]?(?:criteri(?:a|as|on|um|ums)|tests?|test cases?|conditions?|requirements?|scenarios?|checklist|rules?|criteries)',
  'criteri(?:a|on) (?:of|for) accept[ae]nce',
  'accept[ae]nce(?=\\s*(?:[:：]|$))',
  '(?:conditions?|terms|definition) of (?:satisfaction|acceptance)',
  DONE_NAMES,
  '(?:success|completion|exit|validation|verification|satisfaction|passing) criteria',
  "(?:(?:i|we) (?:will )?know (?:that )?)?(?:this |it(?='s)|it |the story |we(?=')|we |i )?(?:is |are |'re |am |'s )?(?:done|finished|complete) when(?=\\s*(?:[:：…]|\\.\\.\\.|$))",
  "how (?:do|will|can|would) (?:we|i|you) know (?:that |when |if |whether )?(?:this|it|we|the (?:story|work|feature))(?:'s| is| are|'re)? (?:done|finished|complete)|what does done (?:look like|mean)",
  '(?:woran|wie) (?:erkenn|merk|wiss|seh)en wir,? (?:dass|wann|ob) (?:es|das|wir|die (?:story|aufgabe)) (?:fertig|erledigt) (?:ist|sind)|wann ist (?:es|das|die (?:story|aufgabe)) (?:fertig|erledigt)',
  "comment (?:savons-nous|saurons-nous|sait-on|saura-t-on|savoir) (?:que|quand|si) (?:c'est|la story est) (?:fini|terminé)e?",
  '¿?c[oó]mo (?:sabemos|sabremos|vamos a saber) (?:que|cu[aá]ndo|si) est[aá] (?:hech|terminad|list)[oa]|como (?:sabemos|saberemos|vamos saber) (?:que|quando|se) está (?:pront|feit|concluíd)[oa]',
  'come (?:sappiamo|sapremo) (?:che|quando|se) è (?:finit|pront|fatt|completat)[oa]',
  "a\\.c\\.|ac'?s|ac(?= ?[:：(–—-]|\\s*$)|a/?c(?= ?[:：(–—-]|\\s*$)|uac|cos",
  '(?:akzeptanz|abnahme|annahme)(?:-? ?)(?:kriterien|kriterium|kriterum|bedingung(?:en)?|tests?|testfälle)',
  'kriterien (?:für die|zur) (?:abnahme|akzeptanz)|erfolgskriterien|fertig,? wenn(?=\\s*(?:[:：…]|$))|aks?(?=\\s*[:：])',
  "crit[eè]res? d' ?(?:acceptation|acceptance|acceptabilité)|crit[eè]res? de (?:validation|recette|réussite|succès|fin|test)|(?:conditions?|tests?|règles?) d' ?(?:acceptation|acceptance)|(?:conditions?|tests?) de satisfaction",
  '(?:criterios?|condici(?:ón|ones)|pruebas?|requisitos?|tests?) de (?:aceptaci[oó]n|satisfacci[oó]n|validaci[oó]n|[eé]xito)',
  '(?:crit[eé]rios?|condiç(?:ão|ões)|testes?|requisitos?) de (?:aceita[cç][aã]o|aceite|satisfação|valida[cç][aã]o|sucesso)',
  "(?:criteri(?:o)?|condizion[ei]|test|requisiti) (?:di|d'|per l')\\s?(?:accettazione|successo|completamento|validazione|soddisfazione)",
  'ca(?=\\s*[:：])',
  '(?:se considera |considera-se |est[áa] )?(?:hech|terminad|list|completad|pront|feit|conclu[ií]d)[oa] (?:cuando|quando)(?=\\s*(?:[:：…]|$))',
  "(?:c'est |est )?(?:considérée? comme )?(?:terminé|fini|fait)e? (?:quand|lorsque)(?=\\s*(?:[:：…]|$))",
  '(?:è |si considera )?(?:fatt|finit|completat|pront)[oa] quando(?=\\s*(?:[:：…]|$))',
].join('|');

/** What a heading may say about criteria besides their name: "and notes", "for iOS", "/ DoD". A verb makes it a sentence. */
export const MORE_IN_NAME =
  '(?:\\s*(?:&|and|und|et|y|e|/|\\+|for|of|für|pour|para|per|von)\\s+(?:(?!\\b(?:is|are|was|were|will|must|should|can|have|has|need|needs|ist|sind|sont|son|são|sono)\\b)[^:：\\n]){1,60})?';

/** An empty look-ahead behind a group has the engine make what follows once, not for each way through the group. */
const FIELD_NAME = `^(?:the |story )?(?=)(?:${CRITERIA_NAMES})(?=)(?:\\s*\\([^)]{0,80}\\))?(?=)${MORE_IN_NAME}(?=)\\s*[:：]?$`;
let fieldName: RegExp | null = null;

/** Whether a field of this name holds acceptance criteria. */
export function isCriteriaName(name: string): boolean {
  fieldName ??= new RegExp(FIELD_NAME, 'u');
  return fieldName.test(
    name
      .trim()
      .toLowerCase()
      .replace(/[\u2018\u2019]/g, "'"),
  );
}
