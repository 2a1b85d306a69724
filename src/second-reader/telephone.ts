/**
 * Finds telephone numbers as people write them among themselves, without "+" and the country. Nobody says which country it is, so
 * that they are told by their shape: a number that some program gave may go as well, a date, a version or an amount stays.
 */
import type { Range } from '../reading/document/document';

const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])`;
const YEAR = String.raw`(?:19|20)\d\d`;
const TIME = String.raw`[0-2]?\d\.[0-5]\d`;

const DATES: readonly string[] = [
  String.raw`${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])?(?:[0-5]\d){0,2}`,
  String.raw`${YEAR}(?<d1>[./ -])${MONTH}\k<d1>${DAY}(?!\k<d1>\d)`,
  String.raw`(?:${DAY}(?<d2>[./ -])${MONTH}|${MONTH}(?<d3>[./ -])${DAY})(?:\k<d2>|\k<d3>)(?:${YEAR}|\d\d)(?!(?:\k<d2>|\k<d3>)\d)`,
  // A month, and years from one to another.
  String.raw`(?:${MONTH}[./-])?${YEAR}(?:[./ -]${YEAR})*(?![./-]\d)`,
  String.raw`${TIME} ?[-–] ?${TIME}`,
];
const AMOUNT = String.raw`[1-9]\d{0,2}(?<a1>[ .,'’])\d{3}(?:\k<a1>\d{3})*(?:[.,]\d{1,2})?(?![ .,]?-?\d)`;

const NAMED_AS_ONE = String.raw`(?<=(?<![\p{L}\p{N}])(?:tel|phone|mobile|cell|call|ring|fax|handy|telefon\p{L}{0,4}|tél|téléphone|portable|teléfono|telefone|móvil|celular)[.:]{0,2} {0,2})\(?\d{1,5}\)?(?:[ ./-]{0,3}\d{1,8}){1,8}`;
const SHAPES: readonly string[] = [
  // With the digit that a country puts before its own numbers: 0171 2345678, 06 12 34 56 78, 040/123-4567.
  String.raw`0\d{1,6}(?:(?: ?[/-] ?|[ .])\d{1,10}){1,7}`,
  String.raw`\((?!${YEAR}\))\d{2,5}\)(?: ?[./-] ?| )?\d{2,8}(?:[ ./-]\d{1,8}){0,5}`,
  // America, north and south.
  String.raw`(?:1[ .-])?\d{3}(?<n1>[ .-])\d{3}\k<n1>\d{4}`,
  String.raw`\d{2} \d{4,5}-\d{4}`,
  // Countries without such a digit, where no amount looks like it.
  String.raw`\d{3}(?<e1>[ -])\d{2}\k<e1>\d{2}\k<e1>\d{2}`,
  String.raw`\d{2}(?<e2>[ -])\d{3}\k<e2>\d{2}\k<e2>\d{2}`,
  String.raw`\d{3}-\d{3}-\d{3}`,
  // In one go.
  String.raw`\d{9,15}|0\d{6,14}`,
];

/** Neither within a word, an issue's key, a version or a number, nor at its end. */
const BEGINS = String.raw`(?=[\d(])(?<![\p{L}\p{N}#]|\p{N}[.,/:-]|\p{L}-)`;
const ENDS = String.raw`(?![\p{L}\p{N}]|[-:,]\d|-\p{L})`;
/** What could be either is what comes first. */
const IN_ORDER = [
  DATES.join('|'),
  `(?<named>${NAMED_AS_ONE})`,
  AMOUNT,
  `(?<shaped>${SHAPES.join('|')})`,
];
const NUMBERS = new RegExp(`${BEGINS}(?:${IN_ORDER.join('|')})${ENDS}`, 'giu');
const FEWEST_DIGITS = 7;

/** @returns where telephone numbers stand in a text, in its order */
export function phonesIn(text: string): Range[] {
  return [...text.matchAll(NUMBERS)].flatMap(({ index, groups }) => {
    const phone = groups?.['named'] ?? groups?.['shaped'] ?? '';
    if (phone.replaceAll(/\D/g, '').length < FEWEST_DIGITS) return [];
    return [{ start: index, end: index + phone.length }];
  });
}
