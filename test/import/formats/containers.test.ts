/** What is packed, and what is no export at all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { LIMITS } from '../../../import/limits';
import { refusalSaid } from '../../english';
import { read } from './reading';

const EXPORTS = join(__dirname, '../exports');
const named = (name: string): Buffer => readFileSync(join(EXPORTS, name));

/** A zip as the format asks for it: what stands before each file, then the list of all. */
function zip(files: readonly [name: string, content: Buffer][], flags = 0): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(flags, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, Buffer.from(name), packed]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    list.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002'),
        Buffer.from([20, 0]),
        about,
        where,
        Buffer.from(name),
      ]),
    );
    parts.push(entry);
    at += entry.length;
  }
  const end = Buffer.alloc(18);
  const size = list.reduce((sum, one) => sum + one.length, 0);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...list, Buffer.from('PK\u0005\u0006'), end]);
}

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

  test('several files in a zip are read one after another; what is none costs a sentence', async () => {
    const one = named('one-issue.json');
    const content = zip([
      ['__MACOSX/._x', Buffer.from('x')],
      ['notes.pdf', Buffer.from('%PDF-1.7')],
      ['a/cloud.xml', named('cloud.xml')],
      ['b.json', one],
    ]);
    const { issues, problems } = await read(content);
    expect(issues).toHaveLength(10);
    expect(problems).toEqual([
      expect.stringMatching(/notes\.pdf seems to be a PDF/),
      expect.stringMatching(/is in the file twice/),
    ]);
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
    expect(said).toMatch(/choose Export and there CSV/);
  });
});
