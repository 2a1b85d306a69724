/** How a CSV is laid out, by its first characters: what parts its cells, where its header stands, what its columns are. */
import { CsvError, parse } from 'csv-parse/sync';
import {
  isDate,
  isOfNumbers,
  markIn,
  onlyOrderOf,
  orderOf,
  type DateOrder,
  type DateSetting,
} from '../../dates/written-date';
import type { ReadOptions } from '../format';
import { commentIn, isAccountId } from './cell-shapes';
import { tellColumns } from './column-guess';
import type { Meaning } from './column-words';
import { columnsOf, toldByHeader, type Columns } from './columns';
import type { PeopleKind } from './people';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface Layout {
  delimiter: Delimiter;
  /** What ends a row. */
  rowEnds: string[];
  /** Which row holds the header, from 0. */
  headerRow: number;
  headers: string[];
  columns: Columns;
  dates: DateSetting;
  /** Whether the order of day and month was a guess that matters. */
  isOrderGuessed: boolean;
  people: PeopleKind;
}

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
function rowEndsIn(head: string): string[] {
  return /\n|\r(?=[^\n])/.exec(head)?.[0] === '\r' ? ['\r'] : ['\r\n', '\n'];
}

/** Spreadsheets write down what parts the cells, since it differs from country to country. */
const SEPARATOR_LINE = /^\ufeff?"?sep=(.)"?(?:\r?\n|\r)/i;
/** Titles that somebody set over a table. */
const MOST_ABOVE = 5;
/** Characters in which a table shows how it is laid out. */
const ENOUGH = 128 * 1024;
/** So many rows tell what columns are. */
const SAMPLE = 200;

type Rows = readonly (readonly string[])[];

/** @returns null for what is no table */
export function layoutOf(head: string, { timeZone }: ReadOptions): Layout | null {
  const rowEnds = rowEndsIn(head);
  const found = tableIn(head.slice(0, ENOUGH), rowEnds);
  if (found === null) return null;
  const { rows, delimiter, headerRow } = found;
  const headers = rows[headerRow] ?? [];
  const sample = rows.slice(headerRow + 1);
  const columns = columnsOf(headers, tellColumns(headers, toldByHeader(headers), sample));
  const ofNumbers = datesIn(columns, sample).filter(isOfNumbers);
  const order =
    orderOf(ofNumbers) ??
    orderOfOthers(columns, sample, ofNumbers) ??
    orderByClock(ofNumbers, headers);
  return {
    delimiter,
    rowEnds,
    headerRow,
    headers,
    columns,
    dates: { timeZone, order: order ?? 'day-first' },
    isOrderGuessed: order === null && ofNumbers.length > 0,
    people: peopleIn(columns, sample),
  };
}

/** @returns how the text's cells are parted, and its first whole rows */
function tableIn(
  head: string,
  rowEnds: string[],
): { delimiter: Delimiter; rows: string[][]; headerRow: number } | null {
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
  const place = ({ known, headerRow }: (typeof tables)[number]): number =>
    known >= 2 ? headerRow : MOST_ABOVE + 1;
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

function wholeRowsIn(head: string, delimiter: Delimiter, rowEnds: string[]): string[][] {
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

/** The dates that Jira wrote: what people wrote may begin with one, too. */
function datesIn(columns: Columns, rows: Rows): string[] {
  const own = (['created', 'updated', 'resolved'] as const).flatMap((one) =>
    cellsOf(columns, one, rows),
  );
  const ofComments = cellsOf(columns, 'comment', rows).map((cell) => commentIn(cell)?.date ?? '');
  return [...own, ...ofComments].filter(isDate);
}

/**
 * What columns tell that are not read themselves, such as a due date: Jira, and a spreadsheet that saves its table again,
 * write all dates of a file alike. Only of whole dates, with the mark that is between the numbers of `dates`: a text may
 * begin with a date, and a version look like one. Where two columns differ, neither tells.
 */
function orderOfOthers(columns: Columns, rows: Rows, dates: readonly string[]): DateOrder | null {
  const marks = new Set(dates.map(markIn));
  const orders = new Set<DateOrder>();
  for (const at of unreadIn(columns)) {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    const order = cells.every((cell) => marks.has(markIn(cell))) ? onlyOrderOf(cells) : null;
    if (order !== null) orders.add(order);
  }
  const [order, other] = orders;
  return other === undefined ? (order ?? null) : null;
}

/** Columns of custom fields, and of what no meaning is known. */
function unreadIn({ of, links, count }: Columns): number[] {
  const read = new Set([...[...of.values()].flat(), ...links.map(({ at }) => at)]);
  return Array.from({ length: count }, (_, at) => at).filter((at) => !read.has(at));
}

/** Month first is an American way; nobody else writes AM and PM behind numbers in an English table. */
function orderByClock(dates: readonly string[], headers: readonly string[]): DateOrder | null {
  const isEnglish = headers.some((header) => /^(summary|issue key)$/i.test(header));
  return isEnglish && dates.some((date) => /\d\/\d.*[ap]m/i.test(date)) ? 'month-first' : null;
}

function cellsOf({ of }: Columns, meaning: Meaning, rows: Rows): string[] {
  const columns = of.get(meaning) ?? [];
  return rows.flatMap((row) => columns.map((at) => row[at] ?? '')).filter((cell) => cell !== '');
}

/** What names somebody, with an id in a column of its own on Cloud. */
export const PEOPLE = ['assignee', 'reporter', 'creator'] as const;

/** How the file names people; see `PeopleKind`. */
function peopleIn(columns: Columns, rows: Rows): PeopleKind {
  const { of } = columns;
  if (of.has('assigneeId') || of.has('reporterId') || of.has('creatorId')) return 'names-and-ids';
  const authors = cellsOf(columns, 'comment', rows).map((cell) => commentIn(cell)?.author ?? '');
  if (authors.some(isAccountId)) return 'names-and-ids';
  const names = PEOPLE.flatMap((one) => cellsOf(columns, one, rows));
  return names.some((name) => /\s/.test(name)) ? 'names-and-ids' : 'user-names';
}
