/**
 * What the library words numbers and plurals with. Its own class for messages would do the same and brings more than it
 * needs here: defaults, dates, a parser. Pages weigh 2 KB less without it.
 */
import type { formatToParts } from 'intl-messageformat';

type Formatters = Parameters<typeof formatToParts>[2];

/** The styles that messages may name, as in `{share, number, percent}`. */
export const FORMATS: Parameters<typeof formatToParts>[3] = {
  number: { integer: { maximumFractionDigits: 0 }, percent: { style: 'percent' } },
  date: {},
  time: {},
};

/**
 * Formatters of one language, each made once: to make one is dear.
 * @param plainBelow see `Conventions`; by default no number is plain
 */
export function formattersOf(locale: string, plainBelow = 0): Formatters {
  const numbers = new Map<string, Intl.NumberFormat>();
  let plurals: Intl.PluralRules | undefined;
  const formatOf = (options?: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = options === undefined ? '' : JSON.stringify(options);
    const format = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
    numbers.set(key, format);
    return format;
  };
  const plain = {
    format: (value: number): string =>
      Number.isInteger(value) && Object.is(value, Math.abs(value)) && value < plainBelow
        ? String(value)
        : formatOf().format(value),
  } as Intl.NumberFormat;
  return {
    getNumberFormat: (_, options) => (options === undefined ? plain : formatOf(options)),
    getPluralRules: () => (plurals ??= new Intl.PluralRules(locale)),
    // Dates are worded where their zone is known, and no message has any; a test holds that.
    getDateTimeFormat: (_, options) => new Intl.DateTimeFormat(locale, options),
  };
}
