/** What a language file lacks, or has wrong, beside the English one: for the test, and for who translates. */
import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { textsByKey } from '../src/texts/catalogue';
import { readCatalogue } from '../src/texts/language-files';
import { ENGLISH } from '../src/texts/languages';
import { argumentsOf } from './text-arguments';

/** From how many words on a text that is the same in both languages was not translated. */
const WORDS = 3;
const WORD = /\p{L}{2,}/gu;
/** How a text writes a brace that people are to see. */
const QUOTED_BRACE = /'[{}]'/g;

/**
 * @param language such as `de-DE`
 * @returns a line for each fault, by the key of its text
 */
export function textProblems(language: string): string[] {
  return problemsBetween(
    textsByKey(readCatalogue(language)),
    textsByKey(readCatalogue(ENGLISH)),
    language,
  );
}

/** The same of texts that are no file yet. */
export function problemsBetween(
  own: ReadonlyMap<string, string>,
  english: ReadonlyMap<string, string>,
  language: string,
): string[] {
  return [
    ...[...english.keys()].filter((key) => !own.has(key)).map((key) => `${key}: is missing`),
    ...[...own].flatMap(([key, text]) => {
      const model = english.get(key);
      if (model === undefined) return [`${key}: English has no such text`];
      return problemsOf(text, model, language).map((problem) => `${key}: ${problem}`);
    }),
  ];
}

function problemsOf(text: string, english: string, language: string): string[] {
  if (text === '' && english !== '') return ['is empty'];
  try {
    const differing = argumentProblem(text, english);
    const elements = parse(text, { ignoreTag: true });
    const counted = countedIn(parse(english, { ignoreTag: true }));
    return [
      ...(differing === null ? [] : [differing]),
      ...(bracesIn(elements) === (text.match(QUOTED_BRACE) ?? []).length
        ? []
        : ['shows a brace: one is closed that was not opened']),
      ...formProblems(elements, language, new Set([...counted, ...countedIn(elements)])),
      ...(language !== ENGLISH && text === english && isSentence(text) ? ['is still English'] : []),
    ];
  } catch (error) {
    return [`is no ICU message: ${(error as Error).message}`];
  }
}

/** A text uses what English does: what it leaves out it does not say, and what it adds nobody gives it. */
function argumentProblem(text: string, english: string): string | null {
  const written = (of: string): string =>
    [...argumentsOf(of)]
      .map(([name, kind]) => (kind === 'number' ? `{${name}, number}` : `{${name}}`))
      .sort()
      .join(' ');
  const [own, wanted] = [written(text), written(english)];
  return own === wanted
    ? null
    : `has ${own || 'no arguments'} where English has ${wanted || 'none'}`;
}

/** Braces that people would see. The parser takes one that closes nothing for a letter. */
function bracesIn(elements: MessageFormatElement[]): number {
  return elements.reduce((sum, element) => {
    if (isLiteralElement(element)) return sum + (element.value.match(/[{}]/g) ?? []).length;
    if (!isPluralElement(element) && !isSelectElement(element)) return sum;
    return Object.values(element.options).reduce((all, { value }) => all + bracesIn(value), sum);
  }, 0);
}

/** The arguments whose plurals tell one from many: others only pick out a number, and need no further form. */
function countedIn(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (!isPluralElement(element) && !isSelectElement(element)) return [];
    const inside = Object.values(element.options).flatMap(({ value }) => countedIn(value));
    const isCounted = isPluralElement(element) && Object.hasOwn(element.options, 'one');
    return isCounted ? [element.value, ...inside] : inside;
  });
}

/** Plurals with every form that the language's whole numbers take, and numbers where the library finds them. */
function formProblems(
  elements: MessageFormatElement[],
  language: string,
  counted: ReadonlySet<string>,
  inChoice = false,
): string[] {
  return elements.flatMap((element) => {
    if (isLiteralElement(element) && inChoice && element.value.includes('#'))
      return ['# in a choice stays a #: use {name, number}'];
    if (!isPluralElement(element) && !isSelectElement(element)) return [];
    const { value: name, options } = element;
    const lacking =
      isPluralElement(element) && counted.has(name)
        ? formsOf(language).filter((form) => !Object.hasOwn(options, form))
        : [];
    return [
      ...lacking.map((form) => `the plural of {${name}} lacks "${form}"`),
      ...Object.values(options).flatMap(({ value }) =>
        formProblems(value, language, counted, isSelectElement(element)),
      ),
    ];
  });
}

/** The forms that numbers up to a thousand take; "many" of millions is the same as "other" where it is not there. */
function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)))];
}

function isSentence(text: string): boolean {
  const words = text.replace(/\{[^{}]*\}/g, ' ').match(WORD) ?? [];
  return words.length >= WORDS;
}
