/**
 * Finds many phrases at once. A table says which trait each phrase stands for; all phrases are put into one tree of
 * words, so that a text is walked once, however many phrases there are. Sixteen patterns one after another took the
 * most of the time that a thread costs.
 *
 * Notation: words in small letters; `(a|b)` one of; `[a|b]` one of or none; `*` any one word; `^` first: only where
 * the comment begins, after its greeting. Phrases are parted by `;`.
 */

interface Node {
  next: Map<string, Node>;
  any: Node | null;
  /** Bits of the traits whose phrase ends here. */
  ends: number;
}

export interface PhraseTable<Trait extends string> {
  /** The traits whose phrases stand in the words, as bits; `opening` is the place of the first word after the greeting. */
  find: (words: readonly string[], opening: number) => number;
  bit: Record<Trait, number>;
}

function node(): Node {
  return { next: new Map(), any: null, ends: 0 };
}

/** The sequences that a phrase stands for. */
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

interface Trees {
  anywhere: Node;
  atOpening: Node;
}

function treesOf<Trait extends string>(
  phrases: Record<Trait, string>,
  bit: Record<Trait, number>,
): Trees {
  const trees = { anywhere: node(), atOpening: node() };
  for (const trait of Object.keys(phrases) as Trait[]) {
    for (const phrase of phrases[trait].split(';')) {
      const trimmed = phrase.trim();
      const root = trimmed.startsWith('^') ? trees.atOpening : trees.anywhere;
      for (const sequence of sequences(trimmed.replace('^', ''))) {
        if (sequence.length > 0) add(root, sequence, bit[trait]);
      }
    }
  }
  return trees;
}

/** At most 31 traits, one a bit. The trees are grown at the first search, so that a process that reads no text is spared them. */
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
      let found = walk(atOpening, words, opening);
      for (let place = 0; place < words.length; place++) {
        const start = anywhere.next.get(words[place] ?? '');
        if (start) found |= walk(start, words, place + 1);
      }
      return found;
    },
  };
}
