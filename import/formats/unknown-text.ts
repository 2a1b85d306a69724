/** Text that no format takes: a table without work items, or no table at all. Told at once, and not line by line. */
import { parse } from 'csv-parse/sync';
import { notice, type Notice } from '../notices';
import { withoutKeys } from './csv/csv';
import { JSON_LINE, parsed, type Format } from './format';

const SEPARATORS = [',', ';', '\t', '|'];
const LONGEST_HEAD = 4096;

export const unknownText: Format = {
  name: 'text',
  recognises: (head) => head.trim() !== '' && (!JSON_LINE.test(head) || isValues(head)),
  // oxlint-disable-next-line typescript/require-await -- a format gives what it reads as it comes
  read: async function* (_pieces, head) {
    yield { problem: whatItIs(head) };
  },
};

/** JSON of strings, numbers and the like alone. */
function isValues(head: string): boolean {
  return !head.includes('{') && parsed(head) !== null;
}

function whatItIs(head: string): Notice {
  if (isValues(head)) return notice('file.onlyValues');
  const columns = headersOf(head);
  if (columns === null) return notice('file.plainText');
  return withoutKeys(columns);
}

/** @returns the cells of the first line where the lines below it have as many */
function headersOf(head: string): string[] | null {
  const lines = head.slice(0, LONGEST_HEAD).split(/\r?\n/);
  // The last may be cut.
  const whole = lines.length > 2 ? lines.slice(0, -1) : lines;
  const text = whole
    .filter((line) => line.trim() !== '')
    .slice(0, 3)
    .join('\n');
  for (const delimiter of SEPARATORS) {
    const rows = rowsOf(text, delimiter);
    const [first, ...others] = rows;
    if (first === undefined || first.length < 2) continue;
    if (others.length > 0 && others.every(({ length }) => length === first.length)) return first;
  }
  return null;
}

function rowsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true });
  } catch {
    return [];
  }
}
