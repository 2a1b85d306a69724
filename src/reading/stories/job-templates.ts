import type { Language } from '../words/language';

/**
 * How a job story is worded in each language, in the notation of `story-templates.ts`. The benefit is worded as in other
 * stories.
 */
export interface JobTemplate {
  /** Words in small letters; each lead of a situation holds one of them. */
  signs: readonly string[];
  /** Before the situation, at the beginning of a sentence. */
  situation: string;
  /**
   * The same for words that may also tell of a fault, a rule or a time: "if", "after", "during". They count where a pause or
   * the verb separates them from the wish, and a reason follows.
   */
  looseSituation: string;
  /** Before the wish, with the subject. Few verbs, since "need" and "can" may also describe how things are. */
  want: string;
}

const END = '(?![\\p{L}])';
const EN_ADVERBS = '(?:(?:also|only|really|just|simply|always|definitely|still|then|usually) )*';

export const JOB_TEMPLATES: Readonly<Record<Language, JobTemplate>> = {
  en: {
    signs: [
      'when',
      'every',
      'each',
      'any',
      'as soon as',
      'if',
      'once',
      'whil',
      'during',
      'after',
      'before',
    ],
    situation: '(?:when(?:ever)?|every ?time|each time|any ?time|as soon as)',
    looseSituation: 'if|once|while|during|after|before',
    want:
      `(?:i|we|they) ${EN_ADVERBS}(?:(?:do not|don't) )?${EN_ADVERBS}(?:want|wish|prefer|hope)${END}` +
      `|(?:i|we|they)(?:'d| would| should) ${EN_ADVERBS}(?:like|love|prefer|rather|want|wish)${END}` +
      `|i ${EN_ADVERBS}need${END}`,
  },
  de: {
    signs: ['wenn', 'sobald', 'mal', 'falls', 'während', 'nach', 'vor', 'bei'],
    situation: '(?:(?:immer|jedes ?mal,?) )?wenn|sobald',
    looseSituation: 'falls|während|nachdem|bevor|beim?|nach (?=de[mr] )|vor (?=de[mr] )',
    want: `(?:möchten?|moechten?|will|wollen|würden?|wuerde|brauchen?|benötigen?|wünschen?|hätten?) (?:ich|wir)${END}(?: mir)?(?: gerne?${END})?`,
  },
  fr: {
    signs: [
      'quand',
      'lorsqu',
      'fois qu',
      'dès qu',
      'si ',
      "s'il",
      'lors d',
      'pendant',
      'après',
      'avant',
      'au moment',
    ],
    situation: "quand|lorsque|lorsqu'|(?:à )?chaque fois (?:que|qu')|dès (?:que|qu')",
    looseSituation:
      "si|s'(?=ils? )|lors (?:de|du|des|d')|pendant|après|avant (?:de|que|qu'|d')|au moment (?:de|du|d'|où)",
    want: `(?:je|nous|on) ?(?:ne )?(?:veux|voudrais|souhaite|souhaiterais|désire|désirerais|veut|voulons|souhaitons|voudrions|souhaiterions)${END}(?: de${END}| d')?|j' ?(?:aimerais|ai besoin|ai envie|apprécierais)${END}(?: de${END}| d'| que${END})?|nous (?:aimerions|avons besoin)${END}(?: de${END}| d')?`,
  },
  es: {
    signs: [
      'cuando',
      'vez que',
      'siempre que',
      'en cuanto',
      'al ',
      'si ',
      'durante',
      'después',
      'antes',
      'a la hora',
      'en el momento',
      'mientras',
    ],
    situation:
      'cuando|cada vez que|siempre que|en cuanto|al(?= \\p{L}+(?:ar|er|ir)(?:me|se|l[aeo]s?)?(?!\\p{L}))',
    looseSituation:
      'si|durante|después de|antes de|a la hora de|en el momento (?:de|en que)|mientras',
    want: `(?:yo )?(?:no )?(?:quiero|quisiera|quisiéramos|necesito|deseo|desear[ií]a|me gustar[ií]a|nos gustar[ií]a|queremos|necesitamos|deseamos|querr[ií]a)${END}(?: poder${END})?`,
  },
  pt: {
    signs: [
      'quando',
      'vez que',
      'sempre que',
      'assim que',
      'ao ',
      'se ',
      'durante',
      'depois',
      'antes',
      'na hora',
      'no momento',
      'enquanto',
    ],
    situation:
      '(?:no momento em que|quando|toda vez que|cada vez que|sempre que|assim que|ao(?= \\p{L}+(?:ar|er|ir|ôr)(?:-(?:me|se|l[ao]s?))?(?!\\p{L})))',
    looseSituation:
      'se|durante|depois (?:de|que)|antes (?:de|que)|na hora de|no momento d[aeo]|enquanto',
    want: `(?:eu )?(?:n[ãa]o )?(?:quero|queria|gostaria|gostava|gostaríamos|preciso|desejo|desejaria|queremos|precisamos|desejamos)${END}(?: de${END})?(?: poder${END})?`,
  },
  it: {
    signs: [
      'quando',
      'volta che',
      'appena',
      'se ',
      'durante',
      'dopo',
      'prima di',
      'al momento',
      'mentre',
    ],
    situation: 'quando|ogni ?volta che|ogniqualvolta|(?:non )?appena',
    looseSituation: 'se|durante|dopo|prima di|al momento d(?:i|el)|mentre',
    want: `(?:io )?(?:non )?(?:voglio|vorrei|vorremmo|vogliamo|desidero|desidererei|desideriamo|ho (?:la )?(?:bisogno|necessità|esigenza)|abbiamo bisogno|mi piacerebbe|ci piacerebbe|mi serve|ci serve)${END}(?: di${END})?(?: che${END})?(?: poter${END})?`,
  },
};
