/** Months by name, in the languages of the app: `Jan`, `janv.`, `März`, `ago.`, `setembro`. */

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt'];
/** Servers on Java 8 shorten März so, which no beginning of the word is. */
const OTHERS: readonly [string, number][] = [['mrz', 3]];
/** Fewer letters begin more than one month in some language. */
const FEWEST_LETTERS = 3;

const byName = new Map<string, number | null>();

/** @returns the month that a word names, from 1 to 12; null where it names none, or might name two */
export function monthNamed(word: string): number | null {
  if (byName.size === 0) learn();
  return byName.get(plain(word)) ?? null;
}

/** Each beginning of a name that is long enough stands for its month, unless it begins another one, too. */
function learn(): void {
  const names = LANGUAGES.flatMap((language) =>
    Array.from({ length: 12 }, (_, month): [string, number] => {
      const date = new Date(Date.UTC(2024, month, 15));
      const name = date.toLocaleDateString(language, { month: 'long', timeZone: 'UTC' });
      return [plain(name), month + 1];
    }),
  );
  for (const [name, month] of names) {
    for (let letters = FEWEST_LETTERS; letters <= name.length; letters++) {
      const beginning = name.slice(0, letters);
      const known = byName.get(beginning);
      byName.set(beginning, known === undefined || known === month ? month : null);
    }
  }
  for (const [name, month] of OTHERS) byName.set(name, month);
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}
