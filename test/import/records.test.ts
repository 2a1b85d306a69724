import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LIMITS } from '../../import/limits';
import { NotAnExportError, readRecords, type ExportRecord } from '../../import/records';
import { importExport } from '../../local/import/import-export';
import { noticeSaid, refusalSaid } from './said';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function read(content: string | Buffer): Promise<ExportRecord[]> {
  const path = join(folder, 'export');
  await writeFile(path, content);
  const records: ExportRecord[] = [];
  for await (const record of readRecords(path))
    if (!('names' in record || 'remark' in record)) records.push(record);
  return records;
}

async function drain(records: AsyncIterable<unknown>): Promise<void> {
  const iterator = records[Symbol.asyncIterator]();
  while ((await iterator.next()).done !== true);
}

/** One short line a record: the key of an issue, or what is wrong. */
async function outline(content: string | Buffer): Promise<string[]> {
  const records = await read(content);
  return records.map((entry) => {
    const what = 'issue' in entry ? entry.issue.key : noticeSaid(entry.problem);
    return `${String(entry.record)} ${what}`;
  });
}

const issue = (key: string, summary = 'A summary') => ({ id: '1', key, fields: { summary } });
const three = [issue('AB-1'), issue('AB-2'), issue('AB-3')];
const threeLines = three.map((one) => JSON.stringify(one)).join('\n') + '\n';
const allThree = ['1 AB-1', '2 AB-2', '3 AB-3'];
const broken = 'The file breaks off here: it ends in the middle of a work item.';

/** Text that packs badly, so that a part of the packed file is a part of the text. */
function many(count: number): string {
  let seed = 1;
  const noise = () => (seed = (seed * 48271) % 2147483647).toString(36);
  return Array.from({ length: count }, (_, n) =>
    JSON.stringify(issue(`AB-${n + 1}`, Array.from({ length: 40 }, noise).join(''))),
  ).join('\n');
}

describe('the shapes of an export', () => {
  test.each<[string, string | Buffer]>([
    ['a JSON array', JSON.stringify(three)],
    ['a JSON array over many lines', '\n ' + JSON.stringify(three, null, 2)],
    ['an envelope', JSON.stringify({ expand: 'names', startAt: 0, total: 3, issues: three })],
    ['an envelope over many lines', JSON.stringify({ issues: three, isLast: true }, null, 2)],
    ['one issue a line', threeLines],
    ['lines without an end to the last', threeLines.trimEnd()],
    ['lines with Windows ends', threeLines.replaceAll('\n', '\r\n')],
    ['lines with empty ones between', threeLines.replaceAll('\n', '\n\n')],
    [
      'pages of a search, one a line',
      [three.slice(0, 2), three.slice(2)].map((issues) => JSON.stringify({ issues })).join('\n'),
    ],
    ['a gzipped array', gzipSync(JSON.stringify(three))],
    ['gzipped lines', gzipSync(threeLines)],
    [
      'two gzipped files one after the other',
      Buffer.concat([
        gzipSync(threeLines.slice(0, threeLines.indexOf('\n') + 1)),
        gzipSync(threeLines.slice(threeLines.indexOf('\n') + 1)),
      ]),
    ],
    ['UTF-8 with a byte order mark', '\uFEFF' + threeLines],
    ['UTF-16 without a mark', Buffer.from(JSON.stringify(three), 'utf16le')],
    ['big-endian UTF-16 without a mark', Buffer.from(JSON.stringify(three), 'utf16le').swap16()],
    ['UTF-16 as PowerShell writes it', Buffer.from('\uFEFF' + JSON.stringify(three), 'utf16le')],
  ])('%s is read whole', async (_, content) => {
    expect(await outline(content)).toEqual(allThree);
  });

  test.each([
    ['a list', '[]'],
    ['a page', '{"issues": [], "total": 0}'],
    ['CSV', 'Summary,Issue key,Issue id\n'],
    ['XML', '<?xml version="1.0"?><rss version="0.92"><channel><issue total="0"/></channel></rss>'],
  ])('%s without issues is an export all the same', async (_, content) => {
    expect(await outline(content)).toEqual([]);
  });

  test('a list of no issues is an export without issues', async () => {
    expect(await outline('[]')).toEqual([]);
    expect(await outline('{"issues": []}')).toEqual([]);
  });

  test('a line separator inside a text does not end the line', async () => {
    const text = 'one\u2028two\u2029three\u0085four';
    const [record] = await read(JSON.stringify(issue('AB-1', text)) + '\n');
    expect(record).toMatchObject({ issue: { fields: { summary: text } } });
  });

  test('a text that is cut between two pieces of the file stays whole', async () => {
    const long = 'ü—🚲'.repeat(200_000);
    const [record] = await read(JSON.stringify(issue('AB-1', long)) + '\n');
    expect(record).toMatchObject({ issue: { fields: { summary: long } } });
  });
});

describe('faults in an export', () => {
  test('a broken line is named and the others are read', async () => {
    const lines = threeLines.split('\n');
    lines[1] = '{"key": "AB-2", "fields": {"summ';
    expect(await outline(lines.join('\n'))).toEqual([
      '1 AB-1',
      '2 This line is not valid JSON.',
      '3 AB-3',
    ]);
  });

  test('a broken first line does not hide the others', async () => {
    expect(await outline('{"key": "AB-0", "fields": {"\n' + threeLines)).toEqual([
      '1 This line is not valid JSON.',
      '2 AB-1',
      '3 AB-2',
      '4 AB-3',
    ]);
  });

  test.each([
    ['lines', threeLines.slice(0, -20)],
    ['an array', JSON.stringify(three).slice(0, -20)],
    ['an envelope', JSON.stringify({ issues: three }).slice(0, -20)],
  ])('%s that end too early give what stands before', async (_, content) => {
    expect(await outline(content)).toEqual(['1 AB-1', '2 AB-2', `3 ${broken}`]);
  });

  test('an array that turns into something else gives what stands before', async () => {
    const content = JSON.stringify(three).replace(/,(?=\{"id":"1","key":"AB-3")/, ';');
    expect(await outline(content)).toEqual([
      '1 AB-1',
      '2 AB-2',
      '3 The file breaks off here: what follows is not valid JSON.',
    ]);
  });

  test.each([0.4, 0.8, 0.999])(
    'a .gz cut at %d of its length gives every whole line before the cut',
    async (share) => {
      const text = many(4000);
      const packed = gzipSync(text);
      const lines = await outline(packed.subarray(0, Math.floor(packed.length * share)));
      const last = lines.pop() ?? '';
      expect(lines.length).toBeGreaterThan(4000 * share * 0.9);
      expect(lines.length).toBeLessThan(4000);
      expect(lines.at(-1)).toBe(`${lines.length} AB-${lines.length}`);
      expect(last).toBe(
        `${lines.length + 1} The file breaks off here: the compressed file is damaged or was cut off.`,
      );
    },
  );

  test.each<[string, unknown, string]>([
    ['a number', 7, 'This is not a work item: it is not a JSON object.'],
    ['null', null, 'This is not a work item: it is not a JSON object.'],
    [
      'an object without a key',
      { id: '5', fields: {} },
      'This is not a work item: it has no “key”.',
    ],
    ['an issue without fields', { key: 'AB-9' }, 'AB-9 has no “fields”.'],
    ['an issue whose fields are a list', { key: 'AB-9', fields: [] }, 'AB-9 has no “fields”.'],
  ])('%s among issues is named', async (_, value, problem) => {
    expect(await outline(JSON.stringify([issue('AB-1'), value, issue('AB-3')]))).toEqual([
      '1 AB-1',
      `2 ${problem}`,
      '3 AB-3',
    ]);
  });
});

describe('a record that is larger than memory', () => {
  const LONGEST = 300_000;
  beforeAll(() => {
    jest.replaceProperty(LIMITS, 'record', LONGEST);
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });
  const huge = issue('AB-0', 'x'.repeat(4 * LONGEST));
  const tooLong = 'longer than 300,000 characters, which no work item is';

  test('on a line by itself is left out, and the others are read', async () => {
    const lines = [three[0], huge, three[1]].map((one) => JSON.stringify(one));
    const expected = [
      '1 AB-1',
      `2 This line is ${tooLong}, and was left out. Export again with one work item a line.`,
      '3 AB-2',
    ];
    expect(await outline(lines.join('\n'))).toEqual(expected);
    // What is too long for that need not be JSON, nor end.
    expect(await outline(lines.slice(0, 2).join('\n').slice(0, -1))).toEqual(expected.slice(0, 2));
  });

  test.each([
    ['a list', [...three, huge]],
    ['an envelope', { issues: [...three, huge] }],
  ])('in %s ends the reading', async (_, document) => {
    const [problem = '', ...before] = (await outline(JSON.stringify(document, null, 1))).reverse();
    expect(before.reverse()).toEqual(allThree);
    expect(problem).toBe(
      `4 What stands here is ${tooLong}. It was left out, and nothing after it was read. Export again.`,
    );
  });

  test('is read as it is where it is not too long', async () => {
    const one = issue('AB-1', 'x'.repeat(LONGEST - 1000));
    expect(await outline(JSON.stringify(one))).toEqual(['1 AB-1']);
    expect(await outline(JSON.stringify([one, one], null, 1))).toEqual(['1 AB-1', '2 AB-1']);
  });

  test('a key without an end is none', async () => {
    expect(await outline(`${threeLines}${JSON.stringify(issue('K'.repeat(1000)))}`)).toContain(
      '4 This is not a work item: its “key” is too long.',
    );
  });
});

test('of many refused records the first are kept, and the others counted', async () => {
  const path = join(folder, 'refused');
  await writeFile(path, threeLines + '{"key":"AB-9"}\n'.repeat(5000));
  const { taken, refused } = await importExport(path);
  expect([taken, refused.count, refused.more]).toEqual([3, 5000, 4980]);
  expect(refused.first).toHaveLength(20);
});

describe('files that are no export', () => {
  test.each<[string, string | Buffer]>([
    ['an empty file', ''],
    ['white space', ' \n\n'],
    ['plain text', 'Dear all,\nhere are the issues.\n'],
    ['XML', '<?xml version="1.0"?><channel/>'],
    ['a list of values', '[1, "two", null]'],
    ['another kind of JSON', JSON.stringify({ name: 'app', version: '1.0.0' }, null, 2)],
    ['a list of other things', JSON.stringify([{ name: 'a' }, { name: 'b' }])],
    ['bytes', Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 37) % 256))],
    ['a .gz of something else', gzipSync('hello')],
    ['a .gz cut before its first issue', gzipSync(many(2000)).subarray(0, 40)],
  ])('%s is refused with how to get one', async (_, content) => {
    expect(await refusalSaid(outline(content))).toMatch(/choose Export and CSV \(all fields\)/);
  });

  test('a long file that is no export is not read to its end', async () => {
    const path = join(folder, 'long');
    await writeFile(path, '{"level": "info"}\n'.repeat(400_000));
    let read = 0;
    const reading = drain(readRecords(path, { onProgress: (bytes) => (read = bytes) }));
    await expect(reading).rejects.toThrow(NotAnExportError);
    expect(read).toBeLessThan(1_000_000);
  });

  test('a file that is not there is the file system’s error', async () => {
    const missing = drain(readRecords(join(folder, 'missing')));
    await expect(missing).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

test('progress goes up to the whole file', async () => {
  const path = join(folder, 'progress');
  await writeFile(path, many(20_000));
  const seen: number[] = [];
  let total = 0;
  await drain(
    readRecords(path, {
      onProgress: (bytes, of) => {
        seen.push(bytes);
        total = of;
      },
    }),
  );
  expect(seen.length).toBeGreaterThan(3);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(total);
});
