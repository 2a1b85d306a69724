import { isLiteralElement, parse } from '@formatjs/icu-messageformat-parser';
import type { Message } from './translate';

/** What a text without any of these is read as: itself. */
const SYNTAX = /[{}']/;

/**
 * Compiles one text of a catalogue.
 * @returns the sentence itself where it has no arguments, else what `translatorOf` words without a parser
 * @throws for a text that is no ICU message
 */
export function compileMessage(text: string): Message {
  if (!SYNTAX.test(text)) return text;
  const elements = parse(text, { ignoreTag: true });
  const [only] = elements;
  return elements.length === 1 && only && isLiteralElement(only) ? only.value : elements;
}
