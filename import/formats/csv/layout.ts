/** How a CSV is laid out, by its first characters: what parts its cells, where its header stands, what its columns are. */
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
import { ENOUGH, rowEndsIn, tableIn, type Delimiter } from './table';
import { tableInCells } from './wrapped-rows';

export interface Layout {
  delimiter: Delimiter;
  /** What ends a row. */
  rowEnds: string[];
  /** What parts the cells around whole rows; null where no program has put each row into one cell. */
  wrappedBy: Delimiter | null;
  /** Which row holds the header, from 0. */
  headerRow: number;
  headers: string[];
  columns: Columns;
  dates: DateSetting;
  /** Whether the order of day and month was a guess that matters. */
  isOrderGuessed: boolean;
  people: PeopleKind;
}

type Rows = readonly (readonly string[])[];

/** @returns null for what is no table */
export function layoutOf(head: string, { timeZone }: ReadOptions): Layout | null {
  const rowEnds = rowEndsIn(head);
  const start = head.slice(0, ENOUGH);
  const plain = tableIn(start, rowEnds);
  const wrapped = plain !== null && plain.known >= 2 ? null : tableInCells(start, rowEnds);
  const found = wrapped?.table ?? plain;
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
    wrappedBy: wrapped?.wrappedBy ?? null,
    headerRow,
    headers,
    columns,
    dates: { timeZone, order: order ?? 'day-first' },
    isOrderGuessed: order === null && ofNumbers.length > 0,
    people: peopleIn(columns, sample),
  };
}

/** The dates that Jira wrote: what people wrote may begin with one, too. */
function datesIn(columns: Columns, rows: Rows): string[] {
  const own = (['created', 'updated', 'resolved', 'categoryChanged'] as const).flatMap((one) =>
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
