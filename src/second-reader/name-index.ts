/** The names of some people as they are looked up in texts. It is made once for everybody on a site, which may be thousands. */

export interface KnownPerson {
  accountId: string;
  displayName: string;
}

/** Parts of names that are words as well, or names of months: they name somebody where somebody is called, or within a sentence. */
const NAMES_AND_WORDS = words(
  'will mark dev art grant chase hope joy rose bill frank jack rob pat sue drew dean case page cook price long short young king ' +
    'ray guy gene rich miles martin grace faith ivy amber ruby penny sunny olive violet crystal dawn summer autumn winter',
);
/** Given names that are words where they are written small, in the languages of the app; with a capital they name somebody. */
const WORDS_IN_SMALL = words(
  'iris carol robin wade skip chip sandy sky reed lance clay heath glen cliff dale brook lane star angel christian major norm ' +
    'mat nick don dot eve jade pearl ginger basil sage daisy lily jasmine julia dart nova sol link ash tag ana una elle clara ' +
    'rosa blanca mar luz alma pierre jean constant marina ernst wolf elm ada hans dario',
);
/** Words that stand in the names of teams and of accounts that are nobody: beside a whole name they name somebody only where called. */
const WORDS_OF_ACCOUNTS = words(
  'may june april august max min test tester user visitor admin build product owner manager support team project default ' +
    'system service desk main developer developers the and for with not but you are all any can this that old new web app ' +
    'jira mobile studio platform release engineering office group public local account former unknown anonymous customer client ' +
    'server data mail info contact help sales bot automation design quality security bar son von van de da di du der den del ' +
    'las los una des les',
);
/** Words of a name that are looked at; nobody is called by more. */
const LONGEST_NAME = 12;
/** Letters of a given name that is told by itself in small letters. */
const SHORTEST_GIVEN = 3;
/** Scripts whose words stand without a space between them, or with endings grown onto them: a name is looked for within. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Without "_", which joins the words of a name as a space does, and marks words as emphasised. */
export const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Letters of names that Unicode has no parts of, as people without such keys write them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
};
const WITHOUT_PARTS = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');

/** The letters of a word without accents, so that "Yilmaz" is "Yılmaz", and "Lukasz" is "Łukasz". */
export function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(WITHOUT_PARTS, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

function wordsOf(name: string): string[] {
  return (name.match(WORD) ?? []).slice(0, LONGEST_NAME).map(folded);
}

/** How a part of a name is written where it names somebody by itself. */
export type PartForm =
  /** In whatever letters: a given name. */
  | 'any'
  /** With a capital. */
  | 'capital'
  /** With a capital that no beginning of a sentence asks for. */
  | 'within-sentence'
  /** Only where somebody is called, or with the rest of the name. */
  | 'called';

export interface NamePart {
  accountId: string;
  form: PartForm;
}

interface WholeName {
  words: string[];
  accountId: string;
}

export class NameIndex {
  readonly #whole = new Map<string, WholeName[]>();
  readonly #parts = new Map<string, NamePart>();
  readonly #unspaced = new Map<string, string>();

  /** @param people who stands first has a part of a name that two share */
  constructor(people: Iterable<KnownPerson>) {
    const known = new Set<string>();
    for (const { accountId, displayName } of people) {
      const key = `${accountId} ${displayName}`;
      if (known.has(key)) continue;
      known.add(key);
      this.#learn(accountId, displayName);
    }
  }

  #learn(accountId: string, displayName: string): void {
    const names = wordsOf(displayName);
    this.#learnWhole(wordsOf(accountId), accountId);
    this.#learnWhole(names, accountId);
    // "Duarte, Camila".
    if (names.length > 1) this.#learnWhole([...names].reverse(), accountId);
    for (const handle of handlesOf(names)) this.#learnWhole([handle], accountId);
    for (const part of [displayName, ...displayName.split(/\s+/)])
      if (part.length > 1 && UNSPACED.test(part)) this.#unspaced.set(part, accountId);
    const given = givenNameOf(displayName, names);
    for (const part of names) this.#learnPart(part, accountId, part === given);
  }

  #learnWhole(name: string[], accountId: string): void {
    const [first] = name;
    if (first === undefined) return;
    // One short or common word stands for somebody only as a part of a name does.
    if (name.length === 1 && (first.length < 3 || formOf(first) !== 'capital')) {
      this.#learnPart(first, accountId, false);
      return;
    }
    const known = this.#whole.get(first);
    if (known) known.push({ words: name, accountId });
    else this.#whole.set(first, [{ words: name, accountId }]);
  }

  #learnPart(part: string, accountId: string, isGiven: boolean): void {
    if (part.length < 2 || /^\d+$/.test(part)) return;
    const known = this.#parts.get(part);
    const isSurelyName = isGiven && formOf(part) === 'capital' && !WORDS_IN_SMALL.has(part);
    const form = isSurelyName ? 'any' : formOf(part);
    if (!known) this.#parts.set(part, { accountId, form });
    else if (form === 'any') known.form = form;
  }

  /** Whole names and ids that begin with a word as it is folded. */
  wholeFrom(first: string): readonly WholeName[] {
    return this.#whole.get(first) ?? [];
  }

  part(word: string): NamePart | undefined {
    return this.#parts.get(word);
  }

  get unspaced(): ReadonlyMap<string, string> {
    return this.#unspaced;
  }
}

function formOf(part: string): Exclude<PartForm, 'any'> {
  if (WORDS_OF_ACCOUNTS.has(part)) return 'called';
  return NAMES_AND_WORDS.has(part) ? 'within-sentence' : 'capital';
}

/** What people call somebody by; none of an account that is no person by its name. */
function givenNameOf(displayName: string, names: readonly string[]): string | undefined {
  if (names.length < 2 || names.some((name) => ACCOUNT_ONLY.has(name))) return undefined;
  // "Duarte, Camila".
  const given = displayName.includes(',') ? wordsOf(displayName.split(',')[1] ?? '')[0] : names[0];
  return given !== undefined && given.length >= SHORTEST_GIVEN ? given : undefined;
}

/** Words of accounts that are in no name of a person. */
const ACCOUNT_ONLY: ReadonlySet<string> = new Set(
  [...WORDS_OF_ACCOUNTS].filter(
    (word) =>
      !/^(?:may|june|april|august|max|min|bar|son|v[ao]n|d[aeiu]|de[rnls]|l[ao]s|les)$/.test(word),
  ),
);

/** How people are called in one word: "miraokafor", "mokafor". */
function handlesOf(names: readonly string[]): string[] {
  const [first, last] = [names[0] ?? '', names.at(-1) ?? ''];
  if (names.length < 2) return [];
  return [names.join(''), `${first.charAt(0)}${last}`].filter(({ length }) => length > 4);
}
