/** Finds, in what somebody reads, what is not in their language: keys without a text, and English. */
import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { textsByKey } from '../../src/texts/catalogue';
import { readCatalogue } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';

const ISOLATES = /[\u2066-\u2069]/g;
const LETTERS = /\p{L}{3}/u;
/** From so many words on a part of a sentence is told from one that people wrote. */
const WORDS = 3;

/** What a language says between the arguments of its sentences, without what stands around words. */
function partsOf(language: string): Set<string> {
  const found = new Set<string>();
  const collect = (elements: MessageFormatElement[]): void => {
    for (const element of elements) {
      if (isLiteralElement(element)) found.add(bare(element.value));
      else if (isPluralElement(element) || isSelectElement(element))
        for (const { value } of Object.values(element.options)) collect(value);
    }
  };
  for (const text of textsByKey(readCatalogue(language)).values())
    collect(parse(text, { ignoreTag: true }));
  return found;
}

/** The same words alone, however they are laid out. */
function bare(text: string): string {
  return text
    .replace(ISOLATES, '')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

const KEYS = new Set(textsByKey(readCatalogue(ENGLISH)).keys());
const englishParts = partsOf(ENGLISH);

export interface Reading {
  /** What is shown beside texts: people's words, names, keys. */
  data: readonly string[];
  /** The same page in English, where there is one: what stays the same and is in no catalogue was written elsewhere. */
  inEnglish?: readonly string[];
}

const wordsOf = (text: string): string[] => text.match(/\p{L}{3,}/gu) ?? [];

/**
 * @param language other than English, such as `de-DE`
 * @returns finds, of some texts that are shown, those that are not in the language
 */
export function remnantFinder(
  language: string,
): (shown: readonly string[], reading: Reading) => string[] {
  const own = partsOf(language);
  const ownText = [...own].join('\n');
  const ownWords = new Set(wordsOf(ownText));
  const foreign = [...englishParts].filter((part) => LETTERS.test(part) && !own.has(part));
  const foreignWholes = new Set(foreign);
  const foreignSentences = foreign.filter(
    (part) => part.split(' ').length >= WORDS && !ownText.includes(part),
  );
  return (shown, { data, inEnglish = [] }) => {
    const same = new Set(inEnglish.map(bare));
    const given = data.map(bare);
    const wholes = new Set(given);
    const written = given.join('\n');
    const writtenWords = new Set(wordsOf(written));
    return [...new Set(shown.map(bare))].filter((text) => {
      if (KEYS.has(text)) return true;
      const isGiven =
        wholes.has(text) || (text.split(' ').length >= WORDS && written.includes(text));
      if (isGiven || !LETTERS.test(text)) return false;
      if (foreignWholes.has(text)) return true;
      if (foreignSentences.some((part) => text.includes(part))) return true;
      return (
        same.has(text) &&
        wordsOf(text).some((word) => !ownWords.has(word) && !writtenWords.has(word))
      );
    });
  };
}
