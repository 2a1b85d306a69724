/** Every language says its terms as docs/glossary.md fixes them. */
import { readFileSync } from 'node:fs';
import { textsByKey } from '../../src/texts/catalogue';
import { languageNames, readCatalogue } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';

/** Sentences say these in more ways than a table has room for: by a verb, in another case, or as an everyday word. */
const SAID_FREELY = new Set([
  ...['key', 'priority', 'status', 'history', 'role', 'duty', 'project admin', 'Jira admin'],
  ...['met', 'review', 'gap', 'not known', 'does not apply', 'accept', 'working day'],
  ...['whose turn', 'stand behind', 'with design', 'second reader', 'space'],
]);
const ARTICLE = /^(?:das|die|der|une?|la|le|el|o) |^l’/;

interface Term {
  english: string[];
  own: string[];
}

/** The sections by the language's name, such as `de-DE`. */
const SECTIONS = new Map<string, Term[]>();
for (const section of readFileSync('docs/glossary.md', 'utf8').split(/^## /m).slice(1)) {
  const language = /\((\S+)\)$/m.exec(section)?.[1] ?? section;
  const rows = [...section.matchAll(/^\| (?!English|-)([^|]+)\|([^|]+)\|/gm)];
  SECTIONS.set(
    language,
    rows.map(([, english = '', own = '']) => ({
      english: formsOf(english),
      own: formsOf(own).map((form) => form.replace(ARTICLE, '')),
    })),
  );
}

function formsOf(cell: string): string[] {
  return cell.split(',').map((form) => form.trim());
}

const small = (text: string): string => text.toLowerCase();
const english = textsByKey(readCatalogue(ENGLISH));
/** Longer terms first: a component lead is no component. */
const FORMS = [...SECTIONS.values()]
  .flatMap((terms) => terms.flatMap(({ english: forms }) => forms))
  .sort((one, other) => other.length - one.length);

/** Whether an English text names a term, and not only a longer one that holds it. */
function names(text: string, forms: string[]): boolean {
  const longer = FORMS.filter(
    (form) => !forms.includes(form) && forms.some((own) => form.includes(own)),
  );
  // Names of arguments and what stands for itself, such as a search or an option, are no words.
  const words = longer.reduce(
    (rest, form) => rest.replaceAll(form, ''),
    text.replace(/\{\w+[},]|\b\w+ = \S+|“[^”]*”|--[\w-]+/g, ' '),
  );
  return forms.some((form) => new RegExp(`(?<![\\p{L}-])${form}(?![\\p{L}-])`, 'iu').test(words));
}

test('each language of the glossary has the same terms, and is there', () => {
  const [first] = SECTIONS.values();
  expect(first?.length).toBeGreaterThan(40);
  for (const [language, terms] of SECTIONS) {
    expect(languageNames()).toContain(language);
    expect(terms.map((term) => term.english)).toEqual(first?.map((term) => term.english));
  }
});

describe.each([...SECTIONS])('%s', (language, terms) => {
  const texts = textsByKey(readCatalogue(language));

  test('translates a text that is a term by the term', () => {
    const wrong = [...english].flatMap(([key, text]) => {
      const term = terms.find(({ english: forms }) => forms.map(small).includes(small(text)));
      const own = texts.get(key) ?? '';
      return !term || term.own.map(small).includes(small(own)) ? [] : [`${key}: ${own}`];
    });
    expect(wrong).toEqual([]);
  });

  test('uses the term in each sentence that names it', () => {
    const wrong = terms
      .filter(({ english: [term = ''] }) => !SAID_FREELY.has(term))
      .flatMap(({ english: forms, own }) =>
        [...english]
          .filter(([key, text]) => {
            const said = small(texts.get(key) ?? '');
            return names(text, forms) && !own.some((form) => said.includes(small(form)));
          })
          .map(([key]) => `${key}: ${own.join(', ')} for ${forms.join(', ')}`),
      );
    expect(wrong).toEqual([]);
  });
});
