import type { PlainDocument } from './document';
import { cells } from './wiki';

/** Enough of a description to find its tables. */
const MOST_ROWS = 300;
const LONGEST_ROW = 5000;
/** "| --- | :-: |", which parts the names of columns from the rows in Markdown. */
const RULE = /^[\s|:—–-]+$/u;

/**
 * The rows of a document's tables, as the text of their cells by column, empty ones among them; also those that were written
 * as Markdown in a text that does not know it.
 */
export function tableRows({ text, blocks }: PlainDocument): string[][] {
  const rows: string[][] = [];
  let row = 0;
  for (const block of blocks) {
    if (rows.length >= MOST_ROWS) break;
    const words = text.slice(block.start, Math.min(block.end, block.start + LONGEST_ROW));
    if (block.row === 0) {
      if (block.kind === 'paragraph' && words.includes('|')) rows.push(...markdownRows(words));
    } else if (block.column !== undefined) {
      if (block.row !== row) rows.push([]);
      row = block.row;
      const cellsOfRow = rows.at(-1) ?? [];
      const before = cellsOfRow[block.column];
      while (cellsOfRow.length < block.column) cellsOfRow.push('');
      cellsOfRow[block.column] = before === undefined ? words : `${before}\n${words}`;
    }
  }
  return rows.filter((cellsOfRow) => !RULE.test(cellsOfRow.join('|')));
}

function markdownRows(text: string): string[][] {
  return text.split('\n').flatMap((line) => {
    const row = line.trim();
    return row.includes('|') && !RULE.test(row) ? [cells(row).map((cell) => cell.trim())] : [];
  });
}
