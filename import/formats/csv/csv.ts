/** Jira's own CSV: "Export CSV" or "Export Excel CSV", of all fields or of those that are shown, also saved again by a spreadsheet. */
import { CsvError, parse } from 'csv-parse';
import { wholeCharacters } from '../../../src/contract/whole-characters';
import { LIMITS } from '../../limits';
import { notice, type Notice } from '../../notices';
import type { Piece } from '../../text-pieces';
import { IN_THE_MIDDLE, tooLong, type Format, type ReadOptions, type Reading } from '../format';
import { isMadeDate, KEY } from './cell-shapes';
import { layoutOf, PEOPLE, type Layout } from './layout';
import { RowReader } from './row';
import { CELLS, type Delimiter } from './table';
import { LINE_ENDS, linesOf } from './wrapped-rows';

const UTC = { timeZone: 'UTC' };

export const csv: Format = {
  name: 'CSV',
  recognises: (head) => !/^\s*[[{<]/.test(head) && layoutOf(head, UTC) !== null,
  read: rows,
};

async function* rows(
  pieces: AsyncIterable<Piece>,
  head: string,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const layout = layoutOf(head, options);
  const [keyColumn] = layout?.columns.of.get('key') ?? [];
  if (layout === null || keyColumn === undefined) {
    yield { problem: withoutKeys(layout?.headers ?? []) };
    return;
  }
  const reader = new RowReader(layout);
  yield { names: reader.names() };
  for (const remark of remarksOn(layout)) yield { remark };

  const text: TextSeen = { endsInNewLine: false };
  let n = 0;
  let last: string[] | null = null;
  let isEven = true;
  try {
    for await (const row of rowsOf(pieces, layout, text)) {
      n += 1;
      if (n <= layout.headerRow + 1) continue;
      // The last row of a file that was cut has fewer cells and no end, which shows only once nothing follows.
      if (last !== null) {
        isEven &&= last.length === layout.columns.count;
        yield readingOf(last, keyColumn, reader, layout);
      }
      last = row;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') {
      if (last !== null) yield readingOf(last, keyColumn, reader, layout);
      yield { problem: tooLong('rest', LIMITS.row) };
      return;
    }
    text.fault = IN_THE_MIDDLE;
  }
  const isCut =
    last !== null && isEven && last.length < layout.columns.count && !text.endsInNewLine;
  if (last !== null && !isCut) yield readingOf(last, keyColumn, reader, layout);
  if (text.fault !== undefined || isCut) yield { problem: text.fault ?? IN_THE_MIDDLE };
}

/** How the text has ended. */
interface TextSeen {
  endsInNewLine: boolean;
  fault?: Notice;
}

/** The cells of each row, in order. @throws CsvError after all rows before a fault have been given */
async function* rowsOf(
  pieces: AsyncIterable<Piece>,
  { delimiter, rowEnds, wrappedBy }: Layout,
  seen: TextSeen,
): AsyncGenerator<string[]> {
  if (wrappedBy === null) {
    yield* table(pieces, delimiter, rowEnds, seen);
    return;
  }
  const around: TextSeen = { endsInNewLine: false };
  const faults: unknown[] = [];
  const lines = linesIn(table(pieces, wrappedBy, rowEnds, around), wrappedBy, faults);
  yield* table(lines, delimiter, LINE_ENDS, seen);
  // How the file ends shows around the cells: a line that is taken out of one always has an end.
  Object.assign(seen, around);
  for (const fault of faults) throw fault;
}

/** The lines that stood in the cells of a table, up to what is wrong with it. */
async function* linesIn(
  rows: AsyncIterable<string[]>,
  wrappedBy: Delimiter,
  faults: unknown[],
): AsyncGenerator<Piece> {
  try {
    for await (const row of rows) yield { text: linesOf([row], wrappedBy) };
  } catch (error) {
    faults.push(error);
  }
}

/** The same of cells that one mark parts. */
async function* table(
  pieces: AsyncIterable<Piece>,
  delimiter: Delimiter,
  rowEnds: string[],
  seen: TextSeen,
): AsyncGenerator<string[]> {
  const ready: string[][] = [];
  const parser = parse({
    ...CELLS,
    delimiter,
    record_delimiter: rowEnds,
    max_record_size: LIMITS.row,
    // Taken here and not from the stream, which drops what nobody has fetched when it fails.
    on_record: (row: string[]) => {
      ready.push(row);
      return null;
    },
  });
  const errors: Error[] = [];
  parser.on('error', (error) => errors.push(error));
  parser.resume();
  for await (const piece of pieces) {
    if (piece.fault !== undefined) seen.fault = piece.fault;
    if (piece.text === '') continue;
    seen.endsInNewLine = /[\r\n]$/.test(piece.text);
    await new Promise<void>((resolve) => {
      parser.write(piece.text, () => {
        resolve();
      });
    });
    yield* ready.splice(0);
    for (const error of errors) throw error;
  }
  await new Promise<void>((resolve) => {
    parser.once('close', resolve).end();
  });
  yield* ready.splice(0);
  for (const error of errors) throw error;
}

function readingOf(
  row: string[],
  keyColumn: number,
  reader: RowReader,
  { columns, delimiter }: Layout,
): Reading {
  const key = (row[keyColumn] ?? '').trim();
  if (!KEY.test(key)) return { problem: rowInOneCell(row, delimiter) ?? withoutKey(key) };
  if (row.slice(columns.count).some((cell) => cell !== ''))
    return {
      problem: notice('record.mixedColumns', { key, cells: row.length, columns: columns.count }),
    };
  return { value: reader.read(row, key) };
}

function withoutKey(cell: string): Notice {
  if (cell === '') return notice('record.rowWithoutKey');
  return notice(isMadeDate(cell) ? 'record.dateForKey' : 'record.notAKey', { cell: start(cell) });
}

/** A program that is at odds with the quotes in a row takes all that follows for the same cell. */
function rowInOneCell(
  [first = '', ...others]: readonly string[],
  delimiter: Delimiter,
): Notice | null {
  const isWhole = first.split(delimiter).length > 2 && others.every((cell) => cell === '');
  return isWhole ? notice('record.rowInOneCell', { cell: start(first) }) : null;
}

/** So much of a cell as tells which it is. */
function start(cell: string): string {
  return wholeCharacters(cell, 0, 40);
}

/** A table of something else. */
export function withoutKeys(headers: readonly string[]): Notice {
  const some = headers.slice(0, 8).map(start);
  const columns = [...some, ...(headers.length > 8 ? ['…'] : [])].join(', ');
  return notice('file.noKeys', { columns });
}

function remarksOn({ dates, isOrderGuessed, columns, people }: Layout): Notice[] {
  const order = dates.order === 'day-first' ? 'day' : 'month';
  return [
    notice('remarks.zone', { zone: dates.timeZone }),
    ...(isOrderGuessed ? [notice('remarks.dayOrder', { order })] : []),
    ...(people === 'user-names' && PEOPLE.some((one) => columns.of.has(one))
      ? [notice('remarks.userNames')]
      : []),
    ...(columns.of.has('comment') || columns.allFields ? [] : [notice('remarks.noComments')]),
    notice('remarks.csvHasNoHistory'),
  ];
}
