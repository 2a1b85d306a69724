/** What each text needs, read from the English catalogue, so that the compiler holds those who ask for texts to it. */
import {
  isArgumentElement,
  isLiteralElement,
  isNumberElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { textsByKey } from '../src/texts/catalogue';
import { readCatalogue } from '../src/texts/language-files';
import { ENGLISH } from '../src/texts/languages';

type Kind = 'string' | 'number';
/** By name. */
export type NeededArguments = Map<string, Kind>;

/** As wide as Prettier lets a line be. */
const WIDTH = 100;

/** @returns src/texts/text-arguments.ts */
export function textArguments(): string {
  return [
    '/** What each text needs. Made from `src/texts/en-US.json` by `npm run docs`; a test compares. */',
    '// oxlint-disable-next-line typescript/no-generated-empty-object-type -- a text without arguments needs none',
    'type Nothing = Record<never, never>;',
    '',
    'export interface TextArguments {',
    ...[...textsByKey(readCatalogue(ENGLISH))].map(([key, text]) => lineFor(key, text)),
    '}',
    '',
  ].join('\n');
}

function lineFor(key: string, text: string): string {
  const needed = [...argumentsOf(text)].sort(([one], [other]) => (one < other ? -1 : 1));
  if (needed.length === 0) return `  '${key}': Nothing;`;
  const fields = needed.map(([name, kind]) => `${name}: ${kind}`);
  const line = `  '${key}': { ${fields.join('; ')} };`;
  if (line.length <= WIDTH) return line;
  return [`  '${key}': {`, ...fields.map((field) => `    ${field};`), '  };'].join('\n');
}

/**
 * The arguments of a text and what they are: what is counted or written as a number is one, everything else is words.
 * @throws for a text that is no ICU message, or that uses a form which catalogues do not use
 */
export function argumentsOf(text: string): NeededArguments {
  const found: NeededArguments = new Map();
  collect(parse(text, { ignoreTag: true }), found, text);
  return found;
}

function collect(elements: MessageFormatElement[], found: NeededArguments, text: string): void {
  for (const element of elements) {
    if (isLiteralElement(element) || isPoundElement(element)) continue;
    if (isArgumentElement(element) || isSelectElement(element)) {
      note(element.value, 'string', found, text);
    } else if (isNumberElement(element) || isPluralElement(element)) {
      note(element.value, 'number', found, text);
    } else {
      throw new Error(`Only words, numbers, plurals and choices are used: ${text}`);
    }
    if (isSelectElement(element) || isPluralElement(element))
      for (const { value } of Object.values(element.options)) collect(value, found, text);
  }
}

function note(name: string, kind: Kind, found: NeededArguments, text: string): void {
  if ((found.get(name) ?? kind) !== kind)
    throw new Error(`{${name}} is a number here and words there; use {${name}, number}: ${text}`);
  found.set(name, kind);
}
