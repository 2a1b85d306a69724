/** The conventions of a language as the standard has them, told by what it makes of examples; for what runs on Node. */
import { joined, type Conventions, type ListConvention } from './conventions';

/** What words of the languages begin with: Latin letters with all their marks, digits, signs. */
const LETTERS = Array.from({ length: 0x180 - 0x20 }, (_, at) => String.fromCodePoint(at + 0x20));
/** What may come after that and make a difference, as in Spanish `hi`. */
const SECONDS = ['', ...LETTERS.filter((letter) => /[ a-z0-9]/.test(letter))];
/** Stands for any word. */
const WORD = '\u2068';

/** @param language a locale, such as `en-US` */
export function conventionsOf(language: string): Conventions {
  const below = plainBelow(language);
  return {
    all: listConvention(language, 'conjunction'),
    any: listConvention(language, 'disjunction'),
    plainBelow: below,
    plurals: plurals(language, below),
  };
}

function listConvention(
  language: string,
  type: NonNullable<Intl.ListFormatOptions['type']>,
): ListConvention | null {
  const list = new Intl.ListFormat(language, { type });
  const joints = (items: string[]): string[] =>
    list.formatToParts(items).flatMap(({ type: kind, value }) => (kind === 'literal' ? value : []));
  const [pair = ''] = joints([WORD, WORD]);
  const [between = '', , last = ''] = joints([WORD, WORD, WORD, WORD]);
  const plain = { pair, between, last, except: '' };
  const isSo = (items: string[]): boolean => joined(items, plain) === list.format(items);
  const isWhole = [2, 3, 4, 5].every((length) => isSo(Array<string>(length).fill(WORD)));
  const except = LETTERS.filter(
    (letter) => !SECONDS.every((second) => isSo([WORD, letter + second])),
  );
  return isWhole ? { ...plain, except: except.join('') } : null;
}

/** Signs between digits come where a number has more of them, so a power of ten is the first that is written with one. */
function plainBelow(language: string): number {
  const number = new Intl.NumberFormat(language);
  let power = 1;
  while (power < 1e9 && number.format(power - 1) === String(power - 1)) power *= 10;
  return power === 1 ? 0 : power / 10;
}

/** How many numbers may take forms of their own for these to be listed. */
const FEW = 8;

function plurals(language: string, below: number): Conventions['plurals'] {
  const rules = new Intl.PluralRules(language);
  const forms: Partial<Record<Intl.LDMLPluralRule, number[]>> = {};
  let listed = 0;
  for (let number = 0; number < below && listed <= FEW; number++) {
    const form = rules.select(number);
    if (form === 'other') continue;
    (forms[form] ??= []).push(number);
    listed += 1;
  }
  return listed <= FEW ? forms : null;
}
