import { pattern } from './pattern';

/** The languages that stories are read in. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it'] as const;
export type Language = (typeof LANGUAGES)[number];
/** The tag of an unknown language: https://www.rfc-editor.org/rfc/rfc5646#section-4.1 */
export const UNDETERMINED = 'und';

/**
 * Little words that tell languages apart, and for English the verbs that summaries begin with. Languages that are not read
 * are listed, too, so that they are not taken for a related one.
 */
const LITTLE_WORDS: Record<string, string> = {
  en: 'the and of to is in for with that this are be on it as from when not should can will i an a by or at if we you have has was but into add fix update create remove support use implement allow after all new error make user users improve does set show change missing issue page',
  de: 'der die das und ist nicht ein eine einen einem einer zu mit auf für von im den dem des als ich wir sie es werden wird kann soll sich bei auch wenn damit oder aus nach über möchte sind hat noch nur wie man um',
  fr: 'le la les et des est une un pour dans que qui sur pas avec ce cette je nous vous il elle du au aux par sont être plus ne se en tant afin mais ou de son ses lors doit peut souhaite voudrais',
  es: 'el la los las y es una un para en que de del con no por se como al su sus lo más este esta yo quiero pero cuando debe puede ser está son si poder nos hay necesito gustaría',
  pt: 'o a os as e é uma um para em que de do da dos das com não por se como ao no na seu sua mais este esta eu quero mas quando deve pode ser está são você foi isso pelo preciso gostaria',
  it: 'il lo la i gli le e è una un per in che di del della dei con non si come al alla nel nella su sono io voglio più questo questa ma quando deve può essere da anche degli delle vorrei',
  nl: 'de het een en van is niet te dat die voor met op zijn als ik wij wordt worden kan moet naar bij ook maar om uit deze wil zodat',
  sv: 'och att det som en ett är inte på för med av till den har jag vi kan ska så om när från eller',
  da: 'og at det som en et er ikke på for med af til den har jeg vi kan skal så om når fra eller',
  pl: 'i w na z do się nie że jest to jak dla po od przez jako chcę aby oraz które który być są',
  tr: 've bir bu için ile olarak da de olan çok daha gibi kadar ne mi değil ben istiyorum',
  fi: 'ja on ei se että kun niin mutta tai ovat olla minä haluan voi jotta',
  cs: 'a v na se je že to do s pro jako jsem by aby nebo který při chci být jsou',
  ro: 'și în de la cu pentru este nu o un care pe din ca să sunt mai sau vreau',
};

let wordLanguages: ReadonlyMap<string, readonly string[]> | null = null;

/** The languages of each little word, made for the first text. */
function languagesByWord(): ReadonlyMap<string, readonly string[]> {
  if (wordLanguages !== null) return wordLanguages;
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(LITTLE_WORDS)) {
    for (const word of new Set(words.split(' '))) {
      languages.set(word, [...(languages.get(word) ?? []), language]);
    }
  }
  return (wordLanguages = languages);
}

/** Characters by which the language is told. */
const LOOK_AT = 3000;
const WORD = pattern(() => String.raw`[\p{L}']+`, 'gu');
const LATIN = pattern(() => String.raw`^[\p{Script=Latin}']+$`, 'u');
/** The least share of Latin letters in a text, and of one language among its little words. */
const LATIN_SHARE = 0.7;
const LEAD = 1.15;

/**
 * The language of a text, if stories are read in it. Null for another language or script, and where fewer than two words
 * are known.
 */
export function languageOf(text: string): Language | null {
  const leading = leadingLanguage(text);
  return LANGUAGES.find((language) => language === leading) ?? null;
}

/** A quick test: letters before U+0250 are all Latin. */
function isLatin(word: string): boolean {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) >= 0x250) return LATIN.test(word);
  return true;
}

/** The same for all languages that can be told apart, including those that are not read. */
export function leadingLanguage(text: string): string | null {
  const byWord = languagesByWord();
  const counts = new Map<string, number>();
  let words = 0;
  let latin = 0;
  for (const word of text.slice(0, LOOK_AT).toLowerCase().match(WORD.regExp) ?? []) {
    words++;
    if (isLatin(word)) latin++;
    const languages = byWord.get(word);
    if (!languages) continue;
    // A word that several languages share counts less for each.
    for (const language of languages) {
      counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length);
    }
  }
  if (latin < words * LATIN_SHARE) return null;
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 1.5 || first[1] < words * 0.04) return null;
  if (second && first[1] < second[1] * LEAD) return null;
  return first[0];
}
