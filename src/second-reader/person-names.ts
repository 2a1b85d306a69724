/** Keeps names, ids and addresses of people out of what a model is sent: whoever is named is "Person A", everywhere the same. */
import type { Range } from '../reading/document/document';
import { folded, WORD, type NameIndex, type NamePart } from './name-index';
import { phonesIn } from './telephone';

/** A stretch of a text and what stands in its place. */
export interface Replacement extends Range {
  by: string;
}

const CALLED =
  /(?:@|(?<![\p{L}\p{N}])(?:hi|hello|hey|dear|thanks|thank you|thx|cc|ping|ask|asked|hallo|danke|bonjour|merci|hola|gracias|olá|obrigado|obrigada|ciao|grazie)[\s,:_*]{1,3})$/iu;
/** What stands before a word within a sentence: another word, or the comma behind one; also where the word itself is marked. */
const WITHIN_SENTENCE = /[\p{L}\p{N}],? [_*]{0,2}$/u;
/** What stands between two words of one name or id. */
const WITHIN_NAME = /^[\s.,'’:@/_-]{0,3}$/u;

/** Addresses of mail, whose last part is no number unless all four are, so that versions ("lodash@4.17.21") stay; of telephone with the country; ids of accounts in the forms that Atlassian gives them; names after an @. */
const ADDRESSES =
  /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}[\p{L}\p{N}-]{1,62}|\d{1,3}(?:\.\d{1,3}){3}(?![\d.]))|\+\d[\d ().\/-]{6,20}\d|\[~[^\]\n]{1,200}\]|(?<![\p{L}\p{N}])(?:\d{5,8}:[0-9a-f]{8}-[0-9a-f-]{20,30}|[0-9a-f]{24})(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])accountid:[\w:-]{3,128}|@[\p{L}][\p{L}\p{N}._-]{1,60}(?![\p{L}\p{N}/])/giu;

/** "A" to "Z", then "AA" and so on. */
function letters(count: number): string {
  const last = String.fromCharCode(65 + (count % 26));
  return count < 26 ? last : letters(Math.floor(count / 26) - 1) + last;
}

interface Word extends Range {
  /** As it is compared. */
  folded: string;
  isCapitalised: boolean;
}

/** Letters that a language may hang onto a name: "Miras", "Jonasen". */
const LONGEST_ENDING = 2;
const SHORTEST_WITH_ENDING = 4;

/** Who is who in one request. People get their letters in the order in which they are first met. */
export class PersonNames {
  readonly #indexes: readonly NameIndex[];
  readonly #letters = new Map<string, string>();

  /** @param indexes of everybody of whom the site is known to tell; an earlier one comes first where two know a name */
  constructor(indexes: readonly NameIndex[]) {
    this.#indexes = indexes;
  }

  /** @returns "Person A"; whose account is gone, or was never told, is "Somebody" */
  of(accountId: string | null): string {
    if (accountId === null) return 'Somebody';
    let letter = this.#letters.get(accountId);
    if (letter === undefined) {
      letter = letters(this.#letters.size);
      this.#letters.set(accountId, letter);
    }
    return `Person ${letter}`;
  }

  /** The names, ids and addresses in a text, in its order and not overlapping, each with what is to stand there. */
  in(text: string): Replacement[] {
    const found: Replacement[] = [];
    const words: Word[] = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      folded: folded(word),
      isCapitalised:
        word.charAt(0) !== word.charAt(0).toLowerCase() ||
        word.charAt(0) === word.charAt(0).toUpperCase(),
    }));
    for (let at = 0; at < words.length;) {
      const whole = this.#wholeAt(text, words, at);
      const [first, last] = [words[at], words[at + (whole?.length ?? 1) - 1]];
      const accountId = whole?.accountId ?? this.#partAt(text, words[at]);
      if (accountId !== undefined && first && last)
        found.push({ start: first.start, end: last.end, by: this.of(accountId) });
      at += whole?.length ?? 1;
    }
    for (const { unspaced } of this.#indexes)
      for (const [name, accountId] of unspaced)
        for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
          found.push({ start: at, end: at + name.length, by: this.of(accountId) });
    found.sort((one, other) => one.start - other.start);
    return withAddresses(text, joined(text, merged(found)));
  }

  #wholeAt(
    text: string,
    words: readonly Word[],
    at: number,
  ): { accountId: string; length: number } | undefined {
    let longest: { accountId: string; length: number } | undefined;
    const first = words[at]?.folded ?? '';
    for (const { words: name, accountId } of this.#indexes.flatMap((one) => one.wholeFrom(first))) {
      if (name.length <= (longest?.length ?? 0)) continue;
      const fits = name.every((part, place) => {
        const word = words[at + place];
        const before = words[at + place - 1];
        if (word?.folded !== part) return false;
        return place === 0 || WITHIN_NAME.test(text.slice(before?.end ?? 0, word.start));
      });
      if (fits) longest = { accountId, length: name.length };
    }
    return longest;
  }

  #partAt(text: string, word: Word | undefined): string | undefined {
    if (!word) return undefined;
    const part = this.#part(word.folded);
    if (part === undefined) return word.isCapitalised ? this.#stemOf(word) : undefined;
    const before = text.slice(Math.max(0, word.start - 14), word.start);
    if (part.form === 'any' || CALLED.test(before)) return part.accountId;
    if (!word.isCapitalised || part.form === 'called') return undefined;
    return part.form === 'capital' || WITHIN_SENTENCE.test(before) ? part.accountId : undefined;
  }

  #part(word: string): NamePart | undefined {
    for (const index of this.#indexes) {
      const part = index.part(word);
      if (part !== undefined) return part;
    }
    return undefined;
  }

  /** Whose name a word is with an ending. */
  #stemOf({ folded: word }: Word): string | undefined {
    for (let ending = 1; ending <= LONGEST_ENDING; ending++) {
      const stem = word.slice(0, -ending);
      if (stem.length < SHORTEST_WITH_ENDING) return undefined;
      const part = this.#part(stem);
      if (part?.form === 'any' || part?.form === 'capital') return part.accountId;
    }
    return undefined;
  }
}

/** Two parts of one name that stand side by side are one person. */
function joined(text: string, found: readonly Replacement[]): Replacement[] {
  const result: Replacement[] = [];
  for (const next of found) {
    const last = result.at(-1);
    if (last?.by === next.by && WITHIN_NAME.test(text.slice(last.end, next.start)))
      last.end = next.end;
    else result.push({ ...next });
  }
  return result;
}

/** Adds what is an address or an id by its form; a name within goes with it. */
function withAddresses(text: string, names: readonly Replacement[]): Replacement[] {
  const addresses = [
    ...[...text.matchAll(ADDRESSES)].map(({ 0: address, index }) => ({
      start: index,
      end: index + address.length,
    })),
    ...phonesIn(text),
  ].map(({ start, end }): Replacement => {
    const named = names.find((name) => name.start >= start && name.start < end);
    return { start, end, by: named?.by ?? 'somebody' };
  });
  if (addresses.length === 0) return [...names];
  const outside = names.filter(
    (name) => !addresses.some(({ start, end }) => name.start < end && name.end > start),
  );
  // A name that stands out of an address on one side is hidden in whole with it.
  const whole = addresses.map((address) => {
    const touching = names.filter(({ start, end }) => start < address.end && end > address.start);
    return {
      ...address,
      start: Math.min(address.start, ...touching.map(({ start }) => start)),
      end: Math.max(address.end, ...touching.map(({ end }) => end)),
    };
  });
  return merged([...outside, ...whole].sort((one, other) => one.start - other.start));
}

/** @param sorted by their beginning. @returns them with those in one that overlap */
export function merged(sorted: readonly Replacement[]): Replacement[] {
  const result: Replacement[] = [];
  for (const next of sorted) {
    const last = result.at(-1);
    if (last && next.start < last.end) last.end = Math.max(last.end, next.end);
    else result.push({ ...next });
  }
  return result;
}
