/**
 * What the library words numbers and plurals with. Its own class for messages would do the same and brings more than it
 * needs here: defaults, dates, a parser. Pages weigh 2 KB less without it.
 */
import type { formatToParts } from 'intl-messageformat';
import type { Conventions } from './conventions';

type Formatters = Parameters<typeof formatToParts>[2];

/** The styles that messages may name, as in `{share, number, percent}`. */
export const FORMATS: Parameters<typeof formatToParts>[3] = {
  number: { integer: { maximumFractionDigits: 0 }, percent: { style: 'percent' } },
  date: {},
  time: {},
};

/**
 * Formatters of one language, each made once: to make one is dear.
 * @param conventions of the locale, where they are known; the browser is then asked for the rest alone
 */
export function formattersOf(locale: string, conventions?: Conventions): Formatters {
  const numbers = new Map<string, Intl.NumberFormat>();
  let rules: Intl.PluralRules | undefined;
  const isPlain = (value: number): boolean =>
    conventions !== undefined &&
    Number.isInteger(value) &&
    Object.is(value, Math.abs(value)) &&
    value < conventions.plainBelow;
  const formatOf = (options?: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = options === undefined ? '' : JSON.stringify(options);
    const format = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
    numbers.set(key, format);
    return format;
  };
  const plain = {
    format: (value: number): string => (isPlain(value) ? String(value) : formatOf().format(value)),
  } as Intl.NumberFormat;
  const plurals = {
    select: (value: number): Intl.LDMLPluralRule =>
      isPlain(value) && conventions?.plurals
        ? formOf(value, conventions.plurals)
        : (rules ??= new Intl.PluralRules(locale)).select(value),
  } as Intl.PluralRules;
  return {
    getNumberFormat: (_, options) => (options === undefined ? plain : formatOf(options)),
    getPluralRules: () => plurals,
    // Dates are worded where their zone is known, and no message has any; a test holds that.
    getDateTimeFormat: (_, options) => new Intl.DateTimeFormat(locale, options),
  };
}

function formOf(value: number, plurals: NonNullable<Conventions['plurals']>): Intl.LDMLPluralRule {
  for (const [form, numbers] of Object.entries(plurals))
    if (numbers.includes(value)) return form as Intl.LDMLPluralRule;
  return 'other';
}
