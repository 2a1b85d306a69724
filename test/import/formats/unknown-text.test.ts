/** What is neither an export nor anything that is known is told for what it seems to be, not line by line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openExport } from '../../../import/export';
import { NotAnExportError } from '../../../import/records';
import { readTexts } from '../../../src/texts/language-files';
import { ENGLISH } from '../../../src/texts/languages';

const folder = mkdtempSync(join(tmpdir(), 'unknown-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  [
    'a table of something else',
    'name,age\nAda,36\n',
    /a table, .*\(name, age\)\. Export it with all fields/,
  ],
  ['one with semicolons', 'name;age\nAda;36\nBob;40\n', /a table, .*\(name, age\)/],
  ['prose', 'Dear all,\nplease find, attached, nothing.\n', /text, but neither a table nor JSON/],
  ['Markdown', '[![State](https://x.example/s.svg)](/)\n', /text, but neither a table nor JSON/],
  ['null', 'null', /It is JSON, but of values alone/],
  ['a number', '42\n', /It is JSON, but of values alone/],
  ['a text in quotes', '"work items"', /It is JSON, but of values alone/],
  ['a list of values', '[\n1,\n2\n]', /It is JSON, but of values alone/],
  ['a program', '\u007fELF\u0002\u0001\u0000\u0000\u0000', /a program or another binary file/],
  ['a line of JSON that is none', '{"key": \n', /JSON|breaks off/],
])('%s', async (_, content, words) => {
  const path = join(folder, 'given.dat');
  writeFileSync(path, content);
  const error = await openExport(path).then(
    () => null,
    (one: unknown) => one,
  );
  if (!(error instanceof NotAnExportError)) throw new Error('It was taken for an export.');
  const said = error.words(readTexts(ENGLISH));
  expect(said).toMatch(words);
  expect(said).not.toContain('This line is not valid JSON');
});
