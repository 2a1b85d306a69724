import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importWithProgress } from '../../local/import/import-with-progress';
import { zip } from './formats/zip';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'progress-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function told(lines: string[], isTTY: boolean): Promise<string> {
  const path = join(folder, 'export.jsonl');
  await writeFile(path, lines.join('\n'));
  let text = '';
  await importWithProgress(path, { isTTY, write: (part) => (text += part) });
  return text.replaceAll(path, 'FILE');
}
const issue = (n: number): string => JSON.stringify({ id: String(n), key: `AB-${n}`, fields: {} });

test('a file that is taken whole is told in one line', async () => {
  expect(await told([issue(1), issue(2)], false)).toBe('Read 2 work items from FILE.\n');
  expect(await told([issue(1)], false)).toBe('Read 1 work item from FILE.\n');
});

test('each record that was not taken has its sentence, up to twenty; the rest is counted', async () => {
  const broken = Array.from({ length: 23 }, () => '{"broken');
  const text = await told([issue(1), ...broken, issue(2)], false);
  expect(text.split('\n').slice(0, 3)).toEqual([
    'Read 2 work items from FILE.',
    'Record 2 was not taken: This line is not valid JSON.',
    'Record 3 was not taken: This line is not valid JSON.',
  ]);
  expect(text.match(/was not taken/g)).toHaveLength(20);
  expect(text).toContain('3 further records could not be taken either.');
});

test('a record of a file in a zip is told with the file', async () => {
  const path = join(folder, 'export.zip');
  await writeFile(path, zip([['b/x.jsonl', Buffer.from(`${issue(1)}\n{"broken\n${issue(2)}`)]]));
  let text = '';
  await importWithProgress(path, { isTTY: false, write: (part) => (text += part) });
  expect(text).toContain('Record 2 in b/x.jsonl was not taken: This line is not valid JSON.');
});

test('a terminal sees a line that changes, and a log does not', async () => {
  const many = Array.from({ length: 3000 }, (_, n) => issue(n + 1));
  expect(await told(many, true)).toMatch(/\rReading FILE: \d+%, [\d,]+ work items/);
  expect(await told(many, false)).not.toContain('Reading');
});
