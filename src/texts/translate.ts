/** Turns the keys of the catalogues into sentences. Which library words the messages, and how they get here: docs/texts.md. */
import { formatToParts } from 'intl-messageformat';
import type { Conventions } from './conventions';
import { FORMATS, formattersOf } from './formatters';
import type { TextArguments } from './text-arguments';

export type TextKey = keyof TextArguments;

/** What the messages of some keys need, all together: a key of several kinds asks for what each of them needs. */
export type ArgumentsOf<K extends TextKey> = (
  K extends TextKey ? (needs: TextArguments[K]) => void : never
) extends (needs: infer Needs) => void
  ? Needs
  : never;

/** The sentences of one language. */
export interface Translate {
  /** @returns the sentence; names of people that go into it are isolated by whoever gives them */
  <K extends TextKey>(
    key: K,
    ...values: keyof ArgumentsOf<K> extends never ? [] : [values: ArgumentsOf<K>]
  ): string;
  /** Whether the language has a message for a key that is put together from what somebody else sent. */
  has: (key: string) => key is TextKey;
  /** BCP 47 tag in which numbers, dates and lists are to be written beside these sentences. */
  readonly locale: string;
  /** How lists and numbers are written there, where that is known without asking. */
  readonly conventions?: Conventions | undefined;
}

/** A message as its text, or as it was compiled. */
export type Message = string | Parameters<typeof formatToParts>[0];

interface Options {
  /** Makes a message of a text; without it, every text is taken for a sentence without arguments. */
  compile?: (text: string) => Message;
  /** A catalogue of the same shape for what this one lacks. */
  fallback?: unknown;
  /** Those of the locale, where they are known. */
  conventions?: Conventions | undefined;
}

/**
 * Makes the function that gives a language's sentences.
 * @param texts a catalogue, of any shape: what it lacks comes out as its key, so that a page never breaks over it
 * @param locale BCP 47 tag of the language, or of a region of it
 */
export function translatorOf(
  texts: unknown,
  locale: string,
  { compile = (text) => text, fallback, conventions }: Options = {},
): Translate {
  const made = new Map<string, Message>();
  const formatters = formattersOf(locale, conventions);
  const find = (key: string): Message | undefined =>
    messageAt(texts, key) ?? messageAt(fallback, key);
  const messageOf = (key: string): Message => {
    const found = find(key) ?? key;
    return typeof found === 'string' ? compile(found) : found;
  };
  const translate = (key: string, values?: Record<string, string | number>): string => {
    const message = made.get(key) ?? messageOf(key);
    made.set(key, message);
    return typeof message === 'string'
      ? message
      : formatToParts<string>(message, locale, formatters, FORMATS, values)
          .map(({ value }) => value)
          .join('');
  };
  return Object.assign(translate as unknown as Translate, {
    has: (key: string): key is TextKey => find(key) !== undefined,
    locale,
    conventions,
  });
}

/** A compiled message is a list; everything else that is no text holds further texts by name. */
function messageAt(texts: unknown, key: string): Message | undefined {
  const found = key
    .split('.')
    .reduce<unknown>(
      (at, name) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, name)
          ? (at as Record<string, unknown>)[name]
          : undefined,
      texts,
    );
  return typeof found === 'string' || Array.isArray(found) ? (found as Message) : undefined;
}
