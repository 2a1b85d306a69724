import { pattern, type Pattern } from '../words/pattern';

/**
 * Questions about the past whose author names the cause in the next sentence: "Pourquoi … échouait-il ? C'était le cache."
 * Each list holds German, French, Spanish, Portuguese and Italian, in this order. All patterns are for text in small letters.
 */

/** Begins like a question about a cause or a course of events, with a verb in the past. */
const ABOUT_THE_PAST: readonly Pattern[] = [
  pattern(
    () =>
      String.raw`^(?:warum|wieso|weshalb|woran|was|wie|wo|wer)(?!\p{L})(?!.*(?<!\p{L})(?:du|ihr|wir|man|soll\p{L}*|könn\p{L}*|kann)(?!\p{L})).*(?<!\p{L})(?:war(?:en)?|wurden?|hat(?:te|ten)?|ging(?:en)?|fehlten?|kam(?:en)?|lief(?:en)?|lag(?:en)?|schlug(?:en)?|ist .*(?<!\p{L})(?:ge|ver|weg|ab|aus)\p{L}+)(?!\p{L})|^(?:warum|wieso|weshalb|woran|was|wie(?: lange?| oft)?|wo|wer) (?:(?!soll|möcht|müss|könn|dürf|würd|hätt|wär|bräucht|heut|bitt)\p{L}{3,}(?:te|ten)|(?:brach|blieb|fiel|fror|gab|hielt|hing|riss|sank|sprang|stand|starb|stieg|trat|verlor|verschwand|warf)(?:en)?)(?!\p{L})(?!.*(?<!\p{L})(?:du|ihr|wir|man)(?!\p{L}))`,
    'u',
  ),
  pattern(
    () =>
      String.raw`^(?:pourquoi|comment|d'où|où|qui|qu'est-ce qui)(?!\p{L})(?!.*(?<!\p{L})(?:tu|vous|nous|on|doi\p{L}+|faut|faudrait|peu[tx]|pourr\p{L}+)(?!\p{L})).*(?:\p{L}(?:ait|aient)(?!\p{L})|(?<!\p{L})(?:a|ont)(?:-t-(?:il|elle)|-ils|-elles)? .*\p{L}(?:é|u|i)e?s?(?!\p{L})|(?<!\p{L})(?:(?:est|sont)(?:-ils?|-elles?)? (?:tombé|resté|parti|arrivé|devenu|revenu)|(?:s'est|se sont)(?:-ils?|-elles?)? \p{L}+[éiu])e?s?(?!\p{L}))`,
    'u',
  ),
  pattern(
    () =>
      String.raw`^¿?(?:por qué|qué|cómo|dónde|quién)(?!\p{L})(?!.*(?<!\p{L})(?:tú|usted(?:es)?|deb\p{L}+|pod\p{L}+|hay que)(?!\p{L})).*(?:\p{L}(?:aba|aban|ía|ían|ó|aron|ieron)(?!\p{L})|(?<!\p{L})(?:fue|fueron|ha|han) )`,
    'u',
  ),
  pattern(
    () =>
      String.raw`^(?:por ?que|por ?quê|o que|como|onde|quem)(?!\p{L})(?!.*(?<!\p{L})(?:você|vocês|dev\p{L}+|pod\p{L}+)(?!\p{L})).*(?:\p{L}(?:ava|avam|ou|iu|eu|aram|eram|iram)(?!\p{L})|(?<!\p{L})(?:foi|foram|tinha|era) )`,
    'u',
  ),
  pattern(
    () =>
      String.raw`^(?:perché|cosa|come|dove|chi)(?!\p{L})(?!.*(?<!\p{L})(?:tu|voi|dobb\p{L}+|dev\p{L}+|poss\p{L}+)(?!\p{L})).*(?:\p{L}(?:ava|avano|eva|evano|iva|ivano)(?!\p{L})|(?<!\p{L})(?:era|erano) |(?<!\p{L})(?:è|sono|ha|hanno) .*\p{L}(?:at|ut|it|rs|rt|tt|st|nt)[oaei](?!\p{L}))`,
    'u',
  ),
];
/** Words of a sentence that names no cause: it denies, doubts, says that nothing changed, or addresses somebody. */
const NO_CAUSE: readonly Pattern[] = [
  pattern(
    () =>
      String.raw`(?<!\p{L})(?:nicht|nie|kein\p{L}*|noch|wieder|aber|vielleicht|wohl|du|ihr)(?!\p{L})`,
    'u',
  ),
  pattern(
    () =>
      String.raw`(?<!\p{L})(?:ne|n'\p{L}+|pas|jamais|encore|toujours|mais|peut-être|vous)(?!\p{L})`,
    'u',
  ),
  pattern(
    () =>
      String.raw`(?<!\p{L})(?:no|nunca|todavía|aún|sigue\p{L}*|pero|quizás?|usted(?:es)?)(?!\p{L})`,
    'u',
  ),
  pattern(
    () => String.raw`(?<!\p{L})(?:não|nunca|ainda|continua\p{L}*|mas|talvez|você)(?!\p{L})`,
    'u',
  ),
  pattern(() => String.raw`(?<!\p{L})(?:non|no|mai|ancora|ma|forse|voi)(?!\p{L})`, 'u'),
];
const MARK = /[?\uFF1F]/;
const CAUSE: readonly Pattern[] = [
  pattern(
    () =>
      String.raw`(?<!\p{L})(?:lag(?:en)? an|lag am|war(?:en)? (?:der|die|das|ein\p{L}*|mein\p{L}*|unser\p{L}*|falsch|leer|voll|veraltet|zu|abgelaufen|schuld)|war(?:en)? (?:\p{L}+ ){0,3}(?:(?:ge|ver|ab|aus|zer)\p{L}+(?:t|en)|\p{L}+iert|schuld)|hatten? .{2,60}(?:ge|ver|ab|aus)\p{L}+(?:t|en)|fehlten?|wurden? .{2,60}(?:ge|ver|ab)\p{L}+(?:t|en))(?!\p{L})`,
    'u',
  ),
  pattern(
    () =>
      String.raw`^(?:c'était (?:le|la|les|l'|un|une|mon|ma|notre|dû|à cause)|il manquait|(?:le |la |les |l'|un |une |mon |ma |notre )(?:.{2,40}[ '])?(?:manquai(?:t|ent)|(?:était|étaient) (?:trop \p{L}+|vides?|pleine?s?|faux|fausses?|absente?s?|en panne|\p{L}{3,}ée?s?)|(?:avait|avaient) (?:été |déjà )?\p{L}{2,}(?:é|i|u)e?s?))(?!\p{L})`,
    'u',
  ),
  pattern(
    () =>
      String.raw`^(?:(?:era|fue|eran) (?:el|la|los|las|un|una|mi|por|culpa)|(?:el|la|los|las|un|una|mi|nuestr[oa]|alguien) .{2,40} (?:faltaban?|caducó|expiró|(?:se )?(?:estaban?|habían?|fue|fueron) (?:sido )?(?:vací[oa]s?|llen[oa]s?|mal|\p{L}{2,}(?:ad|id|t|ch)[oa]s?))|faltaban?|se (?:había|debía))(?!\p{L})`,
    'u',
  ),
  pattern(
    () =>
      String.raw`^(?:(?:era|foi|eram) (?:o|a|os|as|um|uma|meu|minha|por|culpa)|(?:o|a|os|as|um|uma|meu|minha|nosso|nossa|alguém) .{2,40} (?:faltavam?|expirou|(?:estava|estavam|tinha|tinham|foi|foram) (?:sido )?(?:vazi[oa]s?|chei[oa]s?|\p{L}{2,}(?:ad|id|t)[oa]s?))|faltavam?)(?!\p{L})`,
    'u',
  ),
  pattern(
    () =>
      String.raw`^(?:(?:era|erano) (?:il|lo|la|i|gli|le|un|una|colpa|nel\p{L}*|in|su\p{L}*)|era l'|(?:il |lo |la |i |gli |le |l'|un |una |qualcuno ).{2,40} (?:mancava(?:no)?|(?:era|erano|aveva|avevano) (?:stat[oaie] )?(?:vuot[oaie]|pien[oaie]|\p{L}{2,}(?:at|it|ut|st|rt|tt|s)[oaie]))|mancava(?:no)?)(?!\p{L})`,
    'u',
  ),
];

/** Whether a clause, in small letters with plain apostrophes, asks about the past. */
export function asksAboutPastInOtherLanguage(clause: string): boolean {
  return ABOUT_THE_PAST.some((past) => past.test(clause));
}

/**
 * Whether the author names the cause that the question asks for.
 * @param clause of the question
 * @param next the sentence after it; both in small letters with plain apostrophes
 */
export function namesCauseInOtherLanguage(clause: string, next: string): boolean {
  if (MARK.test(next)) return false;
  return ABOUT_THE_PAST.some(
    (past, language) =>
      past.test(clause) &&
      CAUSE[language]?.test(next) === true &&
      NO_CAUSE[language]?.test(next) === false,
  );
}
