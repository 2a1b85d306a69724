/** Where the table of a CSV stands: what parts its cells, which row is its header, and whether a spreadsheet has put each row into one cell. */
import { CsvError, parse } from 'csv-parse/sync';
import { toldByHeader } from './columns';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How cells are read: programs that save CSV again are careless of quotes, and leave out empty cells at the end. */
export const CELLS = {
  bom: true,
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
};

/**
 * What ends a row: said, since it would be taken from the first line, which a program may have put before the others. A lone
 * carriage return counts only where it ends the first line, as "CSV (Macintosh)" has it: elsewhere it may stand in a cell.
 */
export function rowEndsIn(head: string): string[] {
  return /\n|\r(?=[^\n])/.exec(head)?.[0] === '\r' ? ['\r'] : ['\r\n', '\n'];
}

/** Spreadsheets write down what parts the cells, since it differs from country to country. */
const SEPARATOR_LINE = /^\ufeff?"?sep=(.)"?(?:\r?\n|\r)/i;
/** Titles that somebody set over a table. */
export const MOST_ABOVE = 5;
/** Characters in which a table shows how it is laid out. */
export const ENOUGH = 128 * 1024;
/** So many rows tell what columns are. */
const SAMPLE = 200;

export interface Table {
  delimiter: Delimiter;
  /** The first whole rows. */
  rows: string[][];
  /** Which row holds the header, from 0. */
  headerRow: number;
  /** How many columns of the header are known by name. */
  known: number;
}

/** @returns how the text's cells are parted, and its first whole rows */
export function tableIn(head: string, rowEnds: string[]): Table | null {
  const said = SEPARATOR_LINE.exec(head)?.[1];
  const candidates = DELIMITERS.filter((one) => said === undefined || one === said);
  const tables = candidates.map((delimiter) => {
    const rows = wholeRowsIn(head, delimiter, rowEnds);
    const known = rows
      .slice(0, MOST_ABOVE + 1)
      .map((row) => toldByHeader(row).filter(Boolean).length);
    const headerRow = Math.max(...known) >= 2 ? known.indexOf(Math.max(...known)) : 0;
    return { delimiter, rows, headerRow, known: known[headerRow] ?? 0 };
  });
  // The header stands above what people wrote, who may have written of columns, too.
  const place = ({ known, headerRow }: Table): number => (known >= 2 ? headerRow : MOST_ABOVE + 1);
  const [best] = tables.sort(
    (one, other) =>
      place(one) - place(other) || other.known - one.known || width(other) - width(one),
  );
  if (best === undefined || width(best) < 2) return null;
  return best.known >= 2 || isEven(best.rows) ? best : null;
}

function width({ rows, headerRow }: { rows: string[][]; headerRow: number }): number {
  return rows[headerRow]?.length ?? 0;
}

/** Without a known word in it, a table is told by rows of the same many cells. */
function isEven(rows: readonly string[][]): boolean {
  const [first = []] = rows;
  return (
    first.length >= 4 && rows.length >= 2 && rows.every(({ length }) => length === first.length)
  );
}

export function wholeRowsIn(head: string, delimiter: Delimiter, rowEnds: string[]): string[][] {
  const rows: string[][] = [];
  try {
    parse(head, {
      ...CELLS,
      delimiter,
      record_delimiter: rowEnds,
      to: SAMPLE,
      on_record: (row: string[]) => {
        rows.push(row);
        return null;
      },
    });
  } catch (error) {
    // The head ends where it ends, most often inside quotes: what stands before is enough.
    if (!(error instanceof CsvError)) throw error;
    return rows;
  }
  // What stands behind the last end of a row may go on beyond the head.
  return rows.length === SAMPLE || /[\r\n]$/.test(head) ? rows : rows.slice(0, -1);
}
