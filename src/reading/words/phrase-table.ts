/**
 * Finds many phrases at once. A table maps phrases to traits; all phrases form one tree of words (a trie), so that a text is
 * walked once, however many phrases there are. A pattern for each trait took most of the time of reading a thread. A branch is
 * built when a text first holds its first word, so that a cold start pays for no others.
 *
 * Notation: words in small letters; `(a|b)` one of these; `[a|b]` one of these or none; `*` any one word, but not as the first;
 * a leading `^` only at the beginning of the comment, after its greeting. `;` separates phrases.
 */

interface Node {
  next: Map<string, Node>;
  any: Node | null;
  /** The traits whose phrase ends here, as bits. */
  ends: number;
}

export interface PhraseTable<Trait extends string> {
  /** The traits whose phrases are in the words, as bits; `opening` is the index of the first word after the greeting. */
  find: (words: readonly string[], opening: number) => number;
  bit: Record<Trait, number>;
}

function node(): Node {
  return { next: new Map(), any: null, ends: 0 };
}

/** The word sequences that a phrase of the notation describes. */
function sequences(phrase: string): string[][] {
  if (!/[([]/.test(phrase)) return [phrase.match(/\S+/g) ?? []];
  let found: string[][] = [[]];
  for (const part of phrase.match(/\([^)]*\)|\[[^\]]*\]|\S+/g) ?? []) {
    const isOptional = part.startsWith('[');
    const words = isOptional || part.startsWith('(') ? part.slice(1, -1).split('|') : [part];
    const longer = found.flatMap((sequence) =>
      words.map((word) => [...sequence, ...word.trim().split(' ')]),
    );
    found = isOptional ? [...found, ...longer] : longer;
  }
  return found;
}

function add(root: Node, sequence: readonly string[], bit: number): void {
  let at = root;
  for (const word of sequence) {
    if (word === '*') {
      at.any ??= node();
      at = at.any;
      continue;
    }
    let next = at.next.get(word);
    if (!next) {
      next = node();
      at.next.set(word, next);
    }
    at = next;
  }
  at.ends |= bit;
}

function walk(from: Node, words: readonly string[], place: number): number {
  let found = from.ends;
  const word = words[place];
  if (word === undefined || word === '') return found;
  const next = from.next.get(word);
  if (next) found |= walk(next, words, place + 1);
  if (from.any) found |= walk(from.any, words, place + 1);
  return found;
}

interface Phrase {
  words: string;
  bit: number;
}

/** By first word: the branch, or the phrases from which it will be built. */
type Branches = Map<string, Node | Phrase[]>;

/** The words that a phrase may begin with. */
function firstWords(phrase: string): string[] {
  const found: string[] = [];
  for (let from = 0; ;) {
    const isOptional = phrase[from] === '[';
    const isChoice = isOptional || phrase[from] === '(';
    const end = phrase.indexOf(isOptional ? ']' : isChoice ? ')' : ' ', from);
    const part = phrase.slice(isChoice ? from + 1 : from, end < 0 ? undefined : end);
    for (const words of isChoice ? part.split('|') : [part]) {
      const space = words.indexOf(' ');
      found.push(space < 0 ? words : words.slice(0, space));
    }
    if (!isOptional) return found;
    from = end + 2;
  }
}

function plant(branches: Branches, phrase: Phrase): void {
  for (const word of firstWords(phrase.words)) {
    const planted = branches.get(word);
    if (Array.isArray(planted)) planted.push(phrase);
    else branches.set(word, [phrase]);
  }
}

function branch(branches: Branches, word: string): Node | undefined {
  const found = branches.get(word);
  if (!Array.isArray(found)) return found;
  const grown = node();
  for (const { words, bit } of found)
    for (const [first, ...rest] of sequences(words)) if (first === word) add(grown, rest, bit);
  branches.set(word, grown);
  return grown;
}

interface Trees {
  anywhere: Branches;
  atOpening: Branches;
}

function treesOf<Trait extends string>(
  phrases: Record<Trait, string>,
  bits: Record<Trait, number>,
): Trees {
  const trees: Trees = { anywhere: new Map(), atOpening: new Map() };
  for (const trait of Object.keys(phrases) as Trait[]) {
    const bit = bits[trait];
    for (const phrase of phrases[trait].split(';')) {
      const words = phrase.trim();
      if (words.startsWith('^')) plant(trees.atOpening, { words: words.slice(1).trim(), bit });
      else if (words !== '') plant(trees.anywhere, { words, bit });
    }
  }
  return trees;
}

/** Makes a table of at most 31 traits, one bit each. Phrases are parsed at the first search. */
export function phraseTable<Trait extends string>(
  phrases: Record<Trait, string>,
): PhraseTable<Trait> {
  const traits = Object.keys(phrases) as Trait[];
  const bit = Object.fromEntries(traits.map((trait, index) => [trait, 1 << index])) as Record<
    Trait,
    number
  >;
  let trees: Trees | null = null;
  return {
    bit,
    find: (words, opening) => {
      const { anywhere, atOpening } = (trees ??= treesOf(phrases, bit));
      const first = branch(atOpening, words[opening] ?? '');
      let found = first ? walk(first, words, opening + 1) : 0;
      for (let place = 0; place < words.length; place++) {
        const start = branch(anywhere, words[place] ?? '');
        if (start) found |= walk(start, words, place + 1);
      }
      return found;
    },
  };
}
