/**
 * A CSV of commas that a spreadsheet opened where semicolons part cells, and saved again: each of its lines stands in one
 * cell, and a line with semicolons in several.
 */
import { DELIMITERS, MOST_ABOVE, tableIn, wholeRowsIn, type Delimiter, type Table } from './table';

/** @returns the table that stands in single cells of another; null where none does */
export function tableInCells(
  head: string,
  rowEnds: string[],
): { wrappedBy: Delimiter; table: Table } | null {
  for (const wrappedBy of DELIMITERS) {
    const rows = wholeRowsIn(head, wrappedBy, rowEnds);
    const isOfLines = rows
      .slice(0, MOST_ABOVE + 1)
      .some((row) => row[0] !== '' && row.slice(1).every((cell) => cell === ''));
    const table = isOfLines ? tableIn(linesOf(rows, wrappedBy), LINE_ENDS) : null;
    if (table !== null && table.known >= 2) return { wrappedBy, table };
  }
  return null;
}

export const LINE_ENDS = ['\r\n', '\n'];

/** The lines that stood in the file before; those of a cell of many lines stand in as many rows. */
export function linesOf(rows: readonly (readonly string[])[], wrappedBy: Delimiter): string {
  return rows
    .map((row) => {
      const filled = row.findLastIndex((cell) => cell !== '') + 1;
      return `${row.slice(0, filled).join(wrappedBy)}\n`;
    })
    .join('');
}
