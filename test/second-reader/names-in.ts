/**
 * Looks for people in a text, in another way than the app does: by runs of whole words. What it finds, nobody was to see.
 */
export interface Named {
  accountId: string;
  displayName: string;
}

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.-]+/g;
/** Words of one name that are looked at together. */
const LONGEST = 4;

/** Words and months: by themselves they name nobody whom a reader could tell. */
const NOBODYS = new Set(
  (
    'will mark dev may art grant chase hope joy rose june april august bill frank jack rob pat sue drew dean case page cook price ' +
    'long short young king max min ray guy gene rich miles martin grace faith ivy amber ruby penny sunny olive violet crystal ' +
    'dawn summer autumn winter the and for van von del los las des les son bar local visitor build product owner manager ' +
    'support team system service desk admin user test web app jira server client data mail office group public bot'
  ).split(' '),
);

function plain(text: string): string[] {
  return (text.match(WORDS) ?? []).map(plainWord);
}

function plainWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i');
}

export type Search = (text: string) => string[];

/** @returns what of the ids, names, parts of names and addresses of these people stands in a text */
export function searchFor(people: readonly Named[]): Search {
  const whole = new Set<string>();
  const parts = new Set<string>();
  const ids = new Set<string>();
  for (const { accountId, displayName } of people) {
    ids.add(accountId);
    const words = plain(displayName);
    if (words.length > 1) whole.add(words.join(' ')).add([...words].reverse().join(' '));
    for (const word of words)
      if (word.length > 2 && !/^\d+$/.test(word) && !NOBODYS.has(word)) parts.add(word);
  }
  const isId = idSearch(ids);
  return (text) => {
    const written = text.match(WORDS) ?? [];
    const words = written.map(plainWord);
    const found = [...isId(text), ...(text.match(ADDRESS) ?? [])];
    words.forEach((word, at) => {
      for (let length = 2; length <= LONGEST; length++) {
        const run = words.slice(at, at + length).join(' ');
        if (whole.has(run)) found.push(run);
      }
      const first = written[at]?.charAt(0) ?? '';
      if (parts.has(word) && first !== first.toLowerCase()) found.push(word);
    });
    return found;
  };
}

/** Ids are looked for as runs of what ids are made of, which is quicker than one after the other. */
function idSearch(ids: ReadonlySet<string>): Search {
  return (text) => (text.match(/[\w:-]{5,}/g) ?? []).filter((run) => ids.has(run));
}
