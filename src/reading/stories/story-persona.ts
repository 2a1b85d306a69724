import type { Language } from '../words/language';
import { pattern, type Pattern } from '../words/pattern';
import { smallLetters } from '../words/small-letters';

/*
 * Which phrases after "as a" name a person. What counts is the head noun: a "test engineer" is an engineer, a "first test"
 * is a test.
 */

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Spanish and Portuguese share the word before a role ("como"), so that each may be read as the other. */
const IBERIAN = set(
  'cosa coisa resultado consecuencia consequência ejemplo exemplo paso passo parte prueba teste solución solução alternativa medida nota recordatorio lembrete compromiso compromisso propuesta proposta versión versão regla regra requisito opción opção mínimo máximo siempre sempre etapa',
);
/** What follows "as agreed": the end, or where, when and with whom. Before a noun, "informados" describes people. */
const AS_AGREED = String.raw`(?=\s*(?:[,.:;(]|$)|\s(?:al?|ao|en|em|n[oa]s?|con|com|por|pel[oa]s?|entre|durante|desde|hasta|até|para|de|del|d[oa]|aquí|aqui|ahí|aí|ya|já|antes|\p{L}+mente|ayer|ontem|hoy|hoje|arriba|acima|abajo|abaixo)(?!\p{L}))`;
/**
 * Words in -mos that are no verbs. With an accent before "imos" none is one, since a verb is stressed on that "i". Of the
 * others, these describe or name people.
 */
const NO_VERB_IN_MOS =
  '(?:\\p{L}*[áéíóúâêô]\\p{L}*i|pri|mi|proxi|ulti|i?legiti|inti|anoni|maxi|mini|op?ti|extre|supre)mos(?!\\p{L})';
const IBERIAN_BARE = pattern(
  () =>
    String.raw`^(?:(?:comentad|acordad|hablad|conversad|combinad|discutid|dich|dit|vist|mencionad|indicad|descrit|descripto|falad|alinhad|decidid|pedid|solicitad|sugerid|propuest|propost|explicad|previst|planead|planejad|señalad|apontad|relatad|informad|anunciad|definid)[oa]s?${AS_AGREED}|(?!${NO_VERB_IN_MOS})\p{L}+[aeiáéêí]mos|(?:dije|dijo|disse|dice|dicen|diz|dizem|falei|sabes|saben|sabéis|sabe|sabem|verás|ves)|le|les|lhe|os dije|se|si|já|ya|no|não|que|lo|cuando|quando|siempre|sempre|por|en|em|puedo|puede|posso|pode|yo|eu|me|te|nos|es|é|está|mínimo|máximo)(?!\p{L})`,
  'iu',
);
const IBERIAN_VERBS = pattern(
  () =>
    String.raw`\s(?:es|é|está|son|são|están|estão|fue|foi|tiene|tem|hay|há|puede|pode)(?!\p{L})|\s(?:no|não) (?!\p{L}+(?:[aiu]d[oa]s?|t[oa]s?)(?!\p{L}))`,
  'iu',
);

/** Nouns that are no persons: "as a result", "as a first step", "as a new feature". */
const NO_PERSONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: set(
    'result consequence outcome workaround work-around solution fix hotfix side-effect effect follow-up followup followon follow-on up matter rule point reminder note bonus plus precaution example sample step stage phase pass measure attempt test tests cut approach version iteration part replacement substitute alternative fallback compromise way ways means method whole courtesy heads heads-up goal sanity check proof poc prerequisite pre-requisite requirement general default minimum maximum final quick string list function parameter argument variable value option flag field column key constant aside improvement enhancement feature change issue ticket task story bug epic subtask sub-task spike experiment suggestion proposal idea thought hint tip comment question answer response reply reason cause case fact thing kind sort sign symptom start beginning end bit hack stopgap stop-gap quickfix patch module library plugin dependency file folder class object type table page section script command build release branch commit pull-request pr zip jar image url link path one first second third last other such per joke exercise temporary interim rule-of-thumb priority group unit singleton trade-off tradeoff baseline benchmark guideline reference summary overview conclusion interface wrapper container template placeholder safeguard safety backup percentage number use complement lack need ability increase decrease',
  ),
  de: set(
    'folge ergebnis workaround lösung schritt beispiel test erstes erste nächstes nächste letztes zweites alternative ersatz ausgangspunkt maßnahme zwischenlösung übergangslösung notlösung kompromiss hinweis erinnerung anhang datei liste teil bonus zusatz vorschlag idee version standard grundlage basis ziel voraussetzung',
  ),
  fr: set(
    'chose étape solution résultat conséquence exemple test partie alternative rappel mesure compromis bonus proposition version remplacement tel telle tels telles',
  ),
  es: IBERIAN,
  pt: IBERIAN,
  it: set(
    'cosa risultato conseguenza esempio passo parte test prova soluzione alternativa misura nota promemoria compromesso proposta versione regola requisito opzione minimo sempre primo prima',
  ),
};

/** What follows the head noun: "manager of a shop", "user who pays", "clerk, working at night". */
const AFTER_NOUN = pattern(
  () =>
    String.raw`\s(?:of|for|to|in|on|at|with|without|from|by|who|that|which|whose|whom|where|when|near|behind|about|after|before|between|like|over|through|across|inside|outside|against|during|using|working|wanting|needing|looking|seeking|trying|having|living|visiting|managing|owning|within|under|über|für|von|vom|mit|ohne|aus|im|am|an|bei|der|die|das|des|de|du|des|qui|que|con|sin|para|com|sem|per|di|del|della|che|d'\p{L}+)\s|[,;:(/&|]`,
  'u',
);
/** Formats that things are stored, sent and shown in, in any language. */
const FORMATS = set(
  'pdf csv excel xls xlsx json xml html word txt svg png jpg jpeg mail e-mail email sms',
);

/** Adjectives that precede the noun in Romance languages, where most follow it. */
const ROMANCE_BEFORE = pattern(
  () =>
    /^(?:(?:prim(?:er|era|ero|eira|eiro|a|o)|premi(?:er|ère)|segund[oa]|second[oa]?|seconde|próxim[oa]|prossim[oa]|prochaine?|siguiente|últim[oa]|ultim[oa]|dernière?|nuev[oa]|nov[oa]|nuov[oa]|nouve(?:au|lle)|gran|grand|grande|buen[oa]?|bom|boa|posible|possible|simple|un[ao]?) )+/u,
);

/** Words after an "as" without article that begin no role: "as per", "as soon as", "as it is". */
const NO_NOUN: Readonly<Record<Language, Pattern>> = {
  en: pattern(
    () =>
      String.raw`^(?:per|part|of|far|long|soon|well|such|we|i|he|she|you|they|if|though|is|are|in|a|an|aside|mentioned|described|discussed|noted|expected|always|usual|this|that|these|those|there|stated|said|seen|shown|suggested|requested|for|to|with|above|before|below|follows|opposed|much|many|can|possible|needed|required|pointed|early|often|quickly|close|able|then|now|not|no|no-one|nobody|nothing|some(?:thing)?|both|all|most|at|by|from|on|good|bad|easy|simple|fast|little|few|high|low|agreed|planned|intended|designed|documented|defined|given|reported|specified|promised|regards|when|where|what|how|yet|ever|only|otherwise|previously|currently|already|it)(?![\p{L}-])`,
    'u',
  ),
  de: pattern(
    () =>
      String.raw`^(?:ob|wenn|auch|wäre|nur|ich|wir|er|sie|es|man|dass|hier|bisher|erwartet|nötig|oben|unten|mein\w*)(?!\p{L})`,
    'iu',
  ),
  fr: pattern(() => String.raw`^(?:tel|telle|tels)(?!\p{L})`, 'iu'),
  es: IBERIAN_BARE,
  pt: IBERIAN_BARE,
  it: pattern(
    () =>
      String.raw`^(?:(?:concordat|discuss|dett|vist|descritt|accennat|anticipat|richiest|stabilit|pianificat|previst|spiegat|segnalat|indicat|menzionat|comunicat|conosciut|propost|decis)[oaie]|abbiamo|avevamo|dicev\p{L}+|sai|sapete|sappiamo|d'accordo|se|si|ci|vi|già|non|che|quando|sempre|per|in|posso|può|io|mi|ti|ci|è|da)(?!\p{L})`,
    'iu',
  ),
};

/** Verbs, which make a phrase a clause: "as the server is down". */
const VERBS: Readonly<Partial<Record<Language, Pattern>>> = {
  en: pattern(
    () =>
      String.raw`\s(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|should|must|may|might|becomes?|isn't|aren't|wasn't|weren't|hasn't|haven't|doesn't|don't|didn't|won't|can't|cannot|couldn't|there's|it's|that's|it|I|I'm|I've|we|they|you|he|she|seems?|fails?|keeps?|appears?)(?![\p{L}'-])`,
    'u',
  ),
  de: pattern(() => String.raw`\s(?:\p{Ll}+(?:te|ten|tet|rde|rden)|war|waren|kam|ging|trat)$`, 'u'),
  es: IBERIAN_VERBS,
  pt: IBERIAN_VERBS,
  it: pattern(
    () =>
      String.raw`\s(?:è|sono|sta|ha|può)(?!\p{L})|\snon (?!\p{L}+(?:[aiu]t[oaie]|s[oaie])(?!\p{L}))`,
    'iu',
  ),
};
const RELATIVE = pattern(
  () => /\s(?:who|that|which|whose|whom|where|with|having|der|die|das|qui|que|che|quien|quem)\s/iu,
);
/** "As part of the sales team" names people; "as part of this release" does not. */
const PART_OF_PEOPLE = pattern(
  () =>
    /\b(?:team|crew|staff|group|squad|department|family|community|board|organi[sz]ation|company)s?\b/i,
);

/** "IT" is a department, "it" is not. */
const DEPARTMENT = pattern(() => String.raw`^IT(?![\p{L}-])`, 'u');

/**
 * Whether a phrase in the place of a story's role names a person.
 * @param phrase without article
 * @param hasArticle whether an article precedes it
 */
export function isPersona(phrase: string, language: Language, hasArticle: boolean): boolean {
  const bare = DEPARTMENT.test(phrase) ? phrase : phrase.toLowerCase();
  if (
    !hasArticle &&
    NO_NOUN[language].test(bare) &&
    !(/^part of\b/i.test(phrase) && PART_OF_PEOPLE.test(phrase))
  )
    return false;
  const verb = VERBS[language]?.exec(phrase);
  const relative = RELATIVE.exec(phrase);
  if (verb && !(relative && relative.index < verb.index + 1)) return false;
  const head = headOf(phrase, language);
  return (
    (!NO_PERSONS[language].has(head) && !FORMATS.has(head)) ||
    (/^part\b/i.test(phrase) && PART_OF_PEOPLE.test(phrase))
  );
}

/** The head noun of a phrase, in small letters. */
function headOf(phrase: string, language: Language): string {
  const small = smallLetters(phrase);
  const end = AFTER_NOUN.exec(small)?.index ?? small.length;
  const noun = small.slice(0, end).trim();
  const isNounLast = language === 'en' || language === 'de';
  const words = (isNounLast ? noun : ROMANCE_BEFORE.replace(noun, '')).split(/\s+/);
  return (isNounLast ? words.at(-1) : words[0]) ?? '';
}
