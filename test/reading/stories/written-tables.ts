/** A table in each of the ways in which people write one. */
import { readAdf } from '../../../src/reading/document/adf';
import type { PlainDocument } from '../../../src/reading/document/document';
import { readWiki } from '../../../src/reading/document/wiki';

/** The first row names the columns; "; " parts the paragraphs of a cell where the way knows paragraphs. */
export type Rows = readonly (readonly string[])[];

const node = (type: string, content: object[]): object => ({ type, content });
const paragraph = (text: string): object =>
  node('paragraph', text === '' ? [] : [{ type: 'text', text }]);
const doc = (content: object): PlainDocument | null =>
  readAdf({ type: 'doc', version: 1, content: [content] });
const cell = (text: string, row: number): object =>
  node(row === 0 ? 'tableHeader' : 'tableCell', text.split('; ').map(paragraph));

function wiki([head = [], ...rows]: Rows): string {
  const line = (row: readonly string[]): string => `|${row.map((text) => text || ' ').join('|')}|`;
  return [`||${head.join('||')}||`, ...rows.map(line)].join('\n');
}

function markdown([head = [], ...rows]: Rows): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function adf(rows: Rows): object {
  const rowOf = (row: readonly string[], at: number): object =>
    node(
      'tableRow',
      row.map((text) => cell(text, at)),
    );
  return node('table', rows.map(rowOf));
}

export const WAYS: Record<string, (rows: Rows) => PlainDocument | null> = {
  wiki: (rows) => readWiki(wiki(rows)),
  ADF: (rows) => doc(adf(rows)),
  'Markdown in wiki': (rows) => readWiki(markdown(rows)),
  'Markdown in ADF': (rows) => doc(paragraph(markdown(rows))),
};
