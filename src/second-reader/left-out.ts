/** What of a text does not go as it stands: code, addresses and cards, and whoever is mentioned or named. */
import type { Block, Range } from '../reading/document/document';
import { touching } from '../reading/document/ranges';
import { merged, type PersonNames, type Replacement } from './person-names';
import { seenWithPlaces } from './seen';

/** Stands for code, addresses, pictures and cards. */
export const LEFT_OUT = '[…]';
/** Stands in no name, so that what stands on either side of it is looked at by itself. */
const BETWEEN = '\0';
/** Of what is left of a name, without the space or sign that stood within it. */
const WORDS_OF_IT = /[\p{L}\p{M}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su;

/**
 * A name is looked for in the text as it is seen, whatever is marked in it, and once more beside what is marked: so no part of it stays
 * behind where a mention or code covers the rest of it, or touches it.
 * @param within the part of the block that is looked at
 * @returns what is replaced, in order and not overlapping
 */
export function replacementsIn(
  text: string,
  block: Block,
  within: Range,
  names: PersonNames,
): Replacement[] {
  const fixed = oneAfterTheOther([
    ...touching(block.opaque, within).map(({ start, end }) => ({ start, end, by: LEFT_OUT })),
    ...touching(block.mentions, within).map(({ start, end, accountId }) => ({
      start,
      end,
      by: `@${names.of(accountId)}`,
    })),
  ]);
  const whole = text.slice(within.start, within.end);
  const found = namesIn(whole, within.start, names);
  if (fixed.length === 0) return found;
  const beside = namesIn(without(whole, within, fixed), within.start, names);
  const named = [...found, ...beside]
    .flatMap((name) => outside(name, fixed, text))
    .sort((one, other) => one.start - other.start);
  return [...fixed, ...merged(named)].sort((one, other) => one.start - other.start);
}

function namesIn(words: string, offset: number, names: PersonNames): Replacement[] {
  const { text, places } = seenWithPlaces(words);
  return names.in(text).map(({ start, end, by }) => ({
    start: offset + (places[start] ?? 0),
    end: offset + (places[end - 1] ?? 0) + 1,
    by,
  }));
}

/** Of two that overlap the first keeps what they share. */
function oneAfterTheOther(replacements: Replacement[]): Replacement[] {
  let at = 0;
  return replacements
    .sort((one, other) => one.start - other.start)
    .flatMap(({ start, end, by }) => {
      const from = Math.max(start, at);
      at = Math.max(at, end);
      return from < end ? [{ start: from, end, by }] : [];
    });
}

/** The words of the same length with nothing to read where something is fixed. */
function without(words: string, { start, end }: Range, fixed: readonly Range[]): string {
  let [result, at] = ['', start];
  for (const one of fixed) {
    const [from, to] = [Math.max(one.start, start), Math.min(one.end, end)];
    result += words.slice(at - start, from - start) + BETWEEN.repeat(to - from);
    at = to;
  }
  return result + words.slice(at - start);
}

/** What the fixed stretches leave of a name. */
function outside(name: Replacement, fixed: readonly Range[], text: string): Replacement[] {
  const left: Replacement[] = [];
  let at = name.start;
  for (const { start, end } of [...touching(fixed, name), { start: name.end, end: name.end }]) {
    const words = WORDS_OF_IT.exec(text.slice(at, Math.max(at, start)));
    if (words) {
      const from = at + words.index;
      left.push({ start: from, end: from + words[0].length, by: name.by });
    }
    at = end;
  }
  return left;
}
