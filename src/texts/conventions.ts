/**
 * How a language writes lists and small numbers and what form words take beside them, for a page that has to say something
 * at once: the first list or number that a browser is asked to write has it look through all languages that it knows,
 * which takes longer than React does.
 */
export interface Conventions {
  /** "Ada, Ben and Cleo" */
  all: ListConvention | null;
  /** "Ada, Ben or Cleo" */
  any: ListConvention | null;
  /** Whole numbers from zero up to this one, which is not one of them, are written as digits alone. */
  plainBelow: number;
  /** Of these numbers those that take another form than most, as English 1 does, by the name of the form; null where they are many. */
  plurals: Readonly<Partial<Record<Intl.LDMLPluralRule, readonly number[]>>> | null;
}

/** What stands between the items of a list. */
export interface ListConvention {
  /** Between the only two. */
  pair: string;
  between: string;
  last: string;
  /** First letters of words before which the language joins in another way, as Spanish does before `i`. */
  except: string;
}

/** @returns null where the convention does not say how these items are joined */
export function joined(
  items: readonly string[],
  { pair, between, last, except }: ListConvention,
): string | null {
  const [first = '', ...others] = items;
  if (others.some(([letter = '']) => letter !== '' && except.includes(letter))) return null;
  return others.reduce((sentence, item, at) => {
    const joint = others.length === 1 ? pair : at === others.length - 1 ? last : between;
    return sentence + joint + item;
  }, first);
}
