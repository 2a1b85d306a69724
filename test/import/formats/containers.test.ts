/** What is packed, and what is no export at all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openExport } from '../../../import/export';
import { LIMITS } from '../../../import/limits';
import type { RefusedRecord } from '../../../import/records';
import { noticeSaid, refusalSaid } from '../said';
import { fileWith, read } from './reading';
import { zip } from './zip';

const EXPORTS = join(__dirname, '../exports');
const named = (name: string): Buffer => readFileSync(join(EXPORTS, name));

const PACKED = [
  'cloud.jsonl',
  'server.json',
  'cloud-english.csv',
  'spreadsheet-german.csv',
  'cloud.xml',
];

describe('packed exports', () => {
  test.each(PACKED)('%s in a zip or gzipped is what it is by itself', async (name) => {
    const plain = await read(named(name));
    expect(plain.issues).toHaveLength(10);
    for (const packed of [zip([[name, named(name)]]), gzipSync(named(name))])
      expect(await read(packed)).toEqual(plain);
  });

  test('several files in a zip are read one after another', async () => {
    const one = named('one-issue.json');
    const content = zip([
      ['__MACOSX/._x', Buffer.from('x')],
      ['a/cloud.xml', named('cloud.xml')],
      ['b.json', one],
    ]);
    const { issues, problems } = await read(content);
    expect(issues).toHaveLength(10);
    expect(problems).toEqual([expect.stringMatching(/is in the file twice/)]);
  });

  const README = '[![State](https://x.example/s.svg)](https://x.example)\n\n[Home](/) and notes.\n';
  test.each<[string, string | Buffer]>([
    ['notes', 'Dear all,\nhere are the issues.\n'],
    ['Markdown', README],
    ['many lines of it', README.repeat(100)],
    ['a PDF', '%PDF-1.7'],
    ['nothing', ''],
  ])('%s beside an export is passed over, before it and behind', async (_, other) => {
    const beside = Buffer.from(other);
    const content = zip([
      ['a/README.md', beside],
      ['cloud.xml', named('cloud.xml')],
      ['z.md', beside],
    ]);
    const { issues, problems } = await read(content);
    expect(issues).toHaveLength(10);
    expect(problems).toEqual([]);
  });

  test.each<[string, string | Buffer, RegExp]>([
    ['a list of other things', '[{"name":"a"},{"name":"b"}]', /has no “key”/],
    ['another table', 'name,age\nAda,36\n', /none of its columns holds keys/],
    ['a sign-in page', '<html><input type="password">', /is a sign-in page/],
    ['an old spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /older Office/],
    ['what can’t be told', '{\n"name": 1\n}', /object without a list of “issues”/],
  ])('%s beside an export costs one sentence, which names it', async (_, other, sentence) => {
    const beside = Buffer.from(other);
    for (const at of [0, 1]) {
      const files: [string, Buffer][] = [['cloud.xml', named('cloud.xml')]];
      files.splice(at, 0, ['sub/other', beside]);
      const opened = await openExport(fileWith(zip(files)));
      const refused: RefusedRecord[] = [];
      for await (const entry of opened.issues()) if ('problem' in entry) refused.push(entry);
      expect(refused).toEqual([expect.objectContaining({ file: 'sub/other', record: 1 })]);
      expect(refused.map(({ problem }) => noticeSaid(problem)).join('')).toMatch(sentence);
    }
  });

  test('records are counted by file, and faults inside one name it', async () => {
    const broken = named('cloud.jsonl').toString().replaceAll('FERRY', 'TUG').split('\n');
    broken[1] = '{"key": ';
    const opened = await openExport(
      fileWith(
        zip([
          ['a.jsonl', named('cloud.jsonl')],
          ['b.jsonl', Buffer.from(broken.join('\n'))],
        ]),
      ),
    );
    const refused: RefusedRecord[] = [];
    for await (const entry of opened.issues()) if ('problem' in entry) refused.push(entry);
    expect(refused).toEqual([{ record: 2, file: 'b.jsonl', problem: { code: 'record.notJson' } }]);
  });

  test('a zip of no export says of the likeliest file why', async () => {
    const content = zip([
      ['README.md', Buffer.from(README)],
      ['login.html', Buffer.from('<html><input type="password">')],
    ]);
    expect(await refusalSaid(read(content))).toMatch(/login\.html is a sign-in page/);
    const notes = zip([['README.md', Buffer.from(README)]]);
    expect(await refusalSaid(read(notes))).toMatch(/text, but neither a table nor JSON/);
  });

  test.each(['../../cloud.xml', '/etc/cloud.xml', 'C:\\cloud.xml', '..\\cloud.xml'])(
    'a file named %s is read, since nothing is written by its name',
    async (name) => {
      const { issues, problems } = await read(zip([[name, named('cloud.xml')]]));
      expect(issues).toHaveLength(10);
      expect(problems).toEqual([]);
    },
  );

  test('notes beside an export without issues leave it one', async () => {
    const empty = Buffer.from('Summary,Issue key,Issue id\n');
    for (const files of [['a.csv', 'b.md'] as const, ['b.csv', 'a.md'] as const]) {
      const [csv, notes] = files;
      const inOrder: [string, Buffer][] = [
        [csv, empty],
        [notes, Buffer.from(README)],
      ];
      const content = zip(inOrder.sort(([one], [other]) => one.localeCompare(other)));
      const { issues, problems } = await read(content);
      expect([issues, problems]).toEqual([[], []]);
    }
  });

  test('what a system hides stays hidden, in a folder above as well', async () => {
    const content = zip([
      ['../.cloud.jsonl', named('cloud.jsonl')],
      ['./cloud.xml', named('cloud.xml')],
    ]);
    const { issues, problems } = await read(content);
    expect(issues).toHaveLength(10);
    expect(problems).toEqual([]);
  });

  test.each<[string, Buffer, RegExp]>([
    [
      'cut',
      zip([['x.csv', named('cloud-english.csv')]]).subarray(0, 900),
      /damaged or was cut off/,
    ],
    ['locked', zip([['x.csv', named('cloud-english.csv')]], 1), /locked with a password/],
    ['empty', zip([]), /holds no file/],
    [
      'a spreadsheet',
      zip([
        ['[Content_Types].xml', Buffer.from('<x/>')],
        ['xl/workbook.xml', Buffer.from('<x/>')],
      ]),
      /seems to be an Office document/,
    ],
    [
      'a zip in a zip',
      zip([
        ['x.zip', zip([['z', Buffer.from('z')]])],
        ['y.zip', zip([['z', Buffer.from('z')]])],
      ]),
      /packed twice/,
    ],
  ])('a zip that is %s says so', async (_, content, sentence) => {
    expect(await refusalSaid(read(content))).toMatch(sentence);
  });

  test.each(['zip', 'gzip'])(
    'what unpacks to a thousand times its size is not unpacked: %s',
    async (kind) => {
      const { unpacked } = LIMITS;
      LIMITS.unpacked = 1_000_000;
      try {
        const bomb = Buffer.concat([named('cloud.jsonl'), Buffer.alloc(4_000_000, ' ')]);
        const packed = kind === 'zip' ? zip([['x.jsonl', bomb]]) : gzipSync(bomb);
        const { issues, problems } = await read(packed);
        expect(issues).toHaveLength(10);
        expect(problems).toEqual([expect.stringMatching(/more than 200 times its size/)]);
        LIMITS.unpacked = unpacked;
        expect((await read(packed)).problems).toEqual([]);
      } finally {
        LIMITS.unpacked = unpacked;
      }
    },
  );

  test('nor is a zip whose files do so together, none of them by itself', async () => {
    jest.replaceProperty(LIMITS, 'unpacked', 1_000_000);
    const some = Buffer.concat([named('cloud.jsonl'), Buffer.alloc(900_000, ' ')]);
    expect((await read(zip([['a.jsonl', some]]))).problems).toEqual([]);
    const many = Array.from({ length: 50 }, (_, at) => [`${at}.jsonl`, some] as [string, Buffer]);
    const { issues, problems } = await read(zip(many));
    expect(issues).toHaveLength(10);
    expect(problems).toContainEqual(expect.stringMatching(/more than 200 times its size/));
    jest.restoreAllMocks();
  });
});

describe('what is no export says what it seems to be, and how to get one', () => {
  const page = (body: string): string =>
    `<!DOCTYPE html>\n<html><head><title>x</title></head><body>${body}</body></html>`;
  test.each<[string, string | Buffer, RegExp]>([
    [
      'a page to log in',
      page('<form><input type="password" name="os_password"></form>Log in to Jira'),
      /is a sign-in page/,
    ],
    ['another page', page('<h1>News</h1>'), /seems to be a web page/],
    [
      'the page for Word',
      page(
        '<table id="issuetable"><tr class="issuerow"><td class="issuekey">AB-1</td></tr></table>',
      ),
      /“HTML”, “Printable”/,
    ],
    ['a PDF', '%PDF-1.4\n', /a PDF/],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff]),
      /a picture/,
    ],
    [
      'an old spreadsheet',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0xff]),
      /older Office/,
    ],
    [
      'another archive',
      Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 0xff]),
      /unpack it first/,
    ],
    [
      'an error of Jira’s',
      '{"errorMessages":["The value \'AB\' does not exist for the field \'project\'."],"errors":{}}',
      /“The value 'AB' does not exist/,
    ],
    [
      'an error of the gateway',
      '{"code":401,"message":"Unauthorized; scope does not match"}',
      /“Unauthorized; scope/,
    ],
    [
      'a backup of a site',
      '<?xml version="1.0"?><entity-engine-xml date="1">',
      /backup of a whole Jira site/,
    ],
    ['other XML', '<?xml version="1.0"?><feed/>', /XML of another kind/],
  ])('%s', async (_, content, sentence) => {
    const said = await refusalSaid(read(content));
    expect(said).toMatch(sentence);
    expect(said).toMatch(/choose Export and CSV/);
  });
});
