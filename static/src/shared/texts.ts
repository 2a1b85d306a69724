/** The page's sentences, in the language of whoever reads it. */
import type { TextKey, Translate } from '../../../src/texts/translate';

let spoken: Translate | undefined;

/** Says in which language the page speaks; before that it says nothing. */
export function speak(language: Translate): void {
  spoken = language;
}

function current(): Translate {
  // What asks while its file is loaded would keep one language for good, and not the reader's.
  if (!spoken) throw new Error('A text was asked for before its language was there.');
  return spoken;
}

/** What is left of the types once a key may be any. */
type AnyText = (key: TextKey, values?: object) => string;

/** A sentence of the page. Texts are asked for when something is shown, never while a file is loaded. */
export const t: Translate = Object.defineProperties(
  ((key: TextKey, values?: object) => (current() as AnyText)(key, values)) as Translate,
  {
    has: { value: (key: string) => current().has(key) },
    locale: { get: () => current().locale },
    conventions: { get: () => current().conventions },
  },
);
