import type { PlainDocument } from './document';
import { cells } from './wiki';

/** Bounds what a huge table costs. */
const MOST_ROWS = 300;
const LONGEST_ROW = 5000;
/** "| --- | :-: |": the line below the column names in Markdown. */
const RULE = /^[\s|:—–-]+$/u;

/** Rows of cells, empty cells included. */
type Table = string[][];

/** A document's tables, including Markdown tables that its own markup left as plain text. */
export function tablesIn({ text, blocks }: PlainDocument): Table[] {
  const tables: Table[] = [];
  let count = 0;
  let row = 0;
  let isInTable = false;
  for (const block of blocks) {
    if (count >= MOST_ROWS) break;
    const words = text.slice(block.start, Math.min(block.end, block.start + LONGEST_ROW));
    if (block.row === 0) {
      isInTable = false;
      if (block.kind !== 'paragraph' || !words.includes('|')) continue;
      const rows = markdownRows(words);
      tables.push(rows);
      count += rows.length;
    } else if (block.column !== undefined) {
      if (!isInTable) tables.push([]);
      isInTable = true;
      const table = tables.at(-1) ?? [];
      if (block.row !== row) {
        table.push([]);
        count++;
      }
      row = block.row;
      const cellsOfRow = table.at(-1) ?? [];
      const before = cellsOfRow[block.column];
      while (cellsOfRow.length < block.column) cellsOfRow.push('');
      cellsOfRow[block.column] = before === undefined ? words : `${before}\n${words}`;
    }
  }
  return tables.map((rows) => rows.filter((cellsOfRow) => !RULE.test(cellsOfRow.join('|'))));
}

function markdownRows(text: string): string[][] {
  return text.split('\n').flatMap((line) => {
    const row = line.trim();
    return row.includes('|') && !RULE.test(row) ? [cells(row).map((cell) => cell.trim())] : [];
  });
}
