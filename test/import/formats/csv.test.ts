/** Jira's CSV: what its columns are, and what is not given is not taken for empty. Whole exports: `../same-verdicts.test.ts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { CHUNK_BYTES } from '../../../import/containers/plain';
import { openExport } from '../../../import/export';
import { LIMITS } from '../../../import/limits';
import { NotAnExportError } from '../../../import/records';
import { asRaw } from '../../../src/jira/answers/parse';
import { LONG, runs } from '../../long-run';
import { noticeSaid, refusalSaid } from '../said';
import { fileWith, first, read } from './reading';
import { zip } from './zip';

const HEAD = 'Summary,Issue key,Issue id,Issue Type,Status,Created';
const ROW = 'Pay by card,AB-1,1001,Story,To Do,08/Jan/24 9:00 AM';
/** Marks an export of all fields. */
const SUMS = 'Σ Original Estimate,Σ Remaining Estimate,Σ Time Spent';
const english = readFileSync(join(__dirname, '../exports/cloud-english.csv'), 'utf8');

const keysOf = async (content: string | Buffer): Promise<string[]> =>
  (await read(content)).issues.map(({ key }) => key);

/** As a spreadsheet saves it that has put each line into one cell of a wider table. */
const inCells = (content: string, behind: string): string =>
  content
    .trimEnd()
    .split('\n')
    .map((line) =>
      /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"${behind}\r\n` : `${line}${behind}\r\n`,
    )
    .join('');

describe('the shapes of a CSV', () => {
  const plain = `${HEAD}\n${ROW}\nPay later,AB-2,1002,Story,To Do,09/Jan/24 9:00 AM\n`;
  const with_ = (delimiter: string): string => plain.replaceAll(',', delimiter);
  test.each<[string, string | Buffer]>([
    ['commas', plain],
    ['semicolons', with_(';')],
    ['tabs', with_('\t')],
    ['a byte order mark', `\ufeff${plain}`],
    ['Windows ends', plain.replaceAll('\n', '\r\n')],
    ['ends of an old Mac', plain.replaceAll('\n', '\r')],
    ['no end of the last line', plain.trimEnd()],
    ['a line that says what parts the cells', `sep=;\r\n${with_(';')}`],
    ['a title above', `Issues of the team,,,,,\n,,,,,\n${plain}`],
    ['UTF-16 from a spreadsheet', Buffer.from(`\ufeff${with_('\t')}`, 'utf16le')],
    ['every cell in quotes', plain.replace(/[^,\n]+/g, '"$&"')],
    ['empty lines between', plain.replaceAll('\n', '\n\n')],
    ['each row in one cell of a table of semicolons', inCells(plain, ';;;')],
    ['each row in one cell of a table of one column', inCells(plain, '')],
    ['each row in one cell, and rows without any', `${inCells(plain, ';;;')};;;\r\n;;;\r\n`],
  ])('%s', async (_, content) => {
    const { issues, problems } = await read(content);
    expect(issues.map(({ key, id, fields }) => [key, id, fields.summary, fields.created])).toEqual([
      ['AB-1', '1001', 'Pay by card', '2024-01-08T09:00:00.000Z'],
      ['AB-2', '1002', 'Pay later', '2024-01-09T09:00:00.000Z'],
    ]);
    expect(problems).toEqual([]);
  });

  test('whatever people wrote is the same where a spreadsheet has put each row into one cell', async () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'B-1', ' ', ',', '"', '\n', '1') });
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 4 }), async (texts) => {
        const rows = texts.map(
          (text, n) => `AB-${n + 1},Story,"x${text.replaceAll('"', '""')}x",To Do`,
        );
        const content = ['Issue key,Issue Type,Description,Status', ...rows].join('\n');
        const said = async (file: string): Promise<unknown[]> =>
          (await read(file)).issues.map(({ key, fields }) => [
            key,
            fields.description,
            fields.status,
          ]);
        expect(await said(inCells(content, ';;;'))).toEqual(await said(content));
      }),
      { numRuns: runs(30, 1_000) },
    );
  });

  test('a text with what parts the cells of the table around it stays whole', async () => {
    const around = '"Issue key,Issue Type,Summary";;\r\n"AB-1,Story,Pay "; or not;\r\n';
    expect((await first(around)).fields.summary).toBe('Pay ; or not');
  });

  test('a file of cells that breaks off says so', async () => {
    const { issues, problems } = await read(inCells(plain, ';;;').slice(0, -20));
    expect(issues.map(({ key }) => key)).toEqual(['AB-1']);
    expect(problems).toHaveLength(1);
  });

  test('and so does one whose last row is in no quotes', async () => {
    const whole = inCells(`${HEAD}\n${ROW}\n`, '');
    const { issues, problems } = await read(`${whole}Pay later,AB-2,1002,Sto`);
    expect(issues.map(({ key }) => key)).toEqual(['AB-1']);
    expect(problems).toHaveLength(1);
  });

  test.each([
    ['11-Mrz', 'a spreadsheet may have made a date of it'],
    ['03/11/2024', 'a spreadsheet may have made a date of it'],
    ['none', '“none” is not the key of a work item.'],
    ['"AB-2,Two"",Story,To Do"', 'A whole row stands in one cell (“AB-2,Two",Story,To Do”)'],
  ])('%s in place of a key', async (cell, said) => {
    const rest = cell.startsWith('"') ? '' : ',Two,Story,To Do';
    const rows = ['Issue key,Summary,Issue Type,Status', 'AB-1,One,Story,To Do', `${cell}${rest}`];
    const { issues, problems } = await read(`${rows.join('\n')}\n`);
    expect(issues.map(({ key }) => key)).toEqual(['AB-1']);
    expect(problems).toEqual([expect.stringContaining(said)]);
  });

  test.each([
    'Status Category Changed',
    'Statuskategorie geändert',
    'Categoria do status alterada',
  ])('since when the work is done stands under “%s”', async (header) => {
    const { fields } = await first(`${HEAD},${header}\n${ROW},10/Jan/24 9:00 AM\n`);
    expect(fields.statusCategoryChanged).toBe('2024-01-10T09:00:00.000Z');
  });

  test('lines of a text are no rows where rows end as on an old Mac', async () => {
    const rows = [`${HEAD},Description`, `${ROW},"One.\nTwo."`, ROW.replace('AB-1', 'AB-2')];
    expect(await keysOf(`${rows.join('\r')},\r`)).toEqual(['AB-1', 'AB-2']);
  });

  test('letters of Windows are read as what they are', async () => {
    const german = Buffer.from(
      'Zusammenfassung;Vorgangsschlüssel;Erstellt\nÜbergröße;AB-1;08.01.2024 09:00\n',
      'latin1',
    );
    expect((await first(german)).fields.summary).toBe('Übergröße');
  });

  test('what stands after plain ASCII decides on the letters, however late', async () => {
    const long = `${HEAD}\n${'x'.repeat(400_000)},AB-1,1,Story,To Do,\nÜber,AB-2,2,Story,To Do,\n`;
    for (const encoding of ['latin1', 'utf8'] as const) {
      const { issues } = await read(Buffer.from(long, encoding));
      expect(issues[1]?.fields.summary).toBe('Über');
    }
  });

  test.each(['latin1', 'utf8'] as const)(
    'and so it does where the first such letter stands between two pieces of the file, in %s',
    async (encoding) => {
      const rest = ',AB-1,1,Story,To Do,\nÜber,AB-2,2,Story,To Do,\n';
      for (const before of [1, 2, 3]) {
        const start = `${HEAD}\n`.padEnd(CHUNK_BYTES - before, 'x');
        const { issues } = await read(Buffer.from(`${start}Üx${rest}`, encoding));
        expect(issues[0]?.fields.summary?.endsWith('xÜx')).toBe(true);
        expect(issues[1]?.fields.summary).toBe('Über');
      }
      const last = Buffer.from(`${HEAD}\n${ROW}\nxÜ`, encoding);
      expect((await read(last)).issues).toHaveLength(1);
    },
  );
});

describe('what a CSV does not say is not given', () => {
  test('columns that were not chosen say nothing', async () => {
    const issue = await first(`${HEAD}\n${ROW}\n`);
    expect(issue.changelog).toBeNull();
    expect(issue.comments).toBeNull();
    for (const name of ['description', 'reporter', 'assignee', 'labels', 'issuelinks', 'parent'])
      expect(issue.fields.given).not.toContain(name);
  });

  test('of all fields, a column of many values that is missing says that there are none', async () => {
    const issue = await first(`${HEAD},Reporter,${SUMS}\n${ROW},ann,,,\n`);
    expect(issue.comments).toMatchObject({ comments: [], complete: true });
    expect(issue.fields.given).toEqual(expect.arrayContaining(['labels', 'issuelinks', 'parent']));
    expect(issue.fields.given).not.toContain('description');
  });

  test('in a language that nobody here knows, it says nothing', async () => {
    const head = 'Podsumowanie,Klucz,ID,Typ,Stan,Utworzono,Zaktualizowano';
    const row = 'Płatność kartą,AB-1,1001,Story,To Do,08/Jan/24 9:00 AM,08/Jan/24 9:00 AM';
    const rows = [1, 2, 3].map(
      (n) => `${row.replace('AB-1', `AB-${n}`).replace('1001', `100${n}`)},,,`,
    );
    const issue = await first(`${head},${SUMS}\n${rows.join('\n')}\n`);
    expect(issue.fields).toMatchObject({ summary: 'Płatność kartą', status: { name: 'To Do' } });
    expect(issue.fields.given).not.toContain('issuelinks');
    expect(issue.comments).toBeNull();
  });

  test('in such a language a single work item tells its columns as many do', async () => {
    const head = 'Podsumowanie,Klucz,ID,Typ,Stan,Utworzono,Zaktualizowano';
    const row = 'Płatność kartą,AB-1,1001,Story,To Do,08/Jan/24 9:00 AM,08/Jan/24 9:00 AM';
    const { key, fields } = await first(`${head}\n${row}\n`);
    expect(key).toBe('AB-1');
    expect(fields).toMatchObject({ summary: 'Płatność kartą', status: { name: 'To Do' } });
  });

  test('an empty cell of a column is empty', async () => {
    const { fields } = await first(`${HEAD},Assignee,Assignee Id,Labels,Description\n${ROW},,,,\n`);
    expect(fields).toMatchObject({ assignee: null, labels: [], description: null });
    expect(fields.given).toEqual(expect.arrayContaining(['assignee', 'labels', 'description']));
  });

  test('a text that a spreadsheet has cut is not given', async () => {
    const { fields } = await first(`${HEAD},Description\n${ROW},${'y'.repeat(32_767)}\n`);
    expect(fields.given).not.toContain('description');
  });

  test('nor is a comment or a field that it has cut behind a space', async () => {
    const cut = (text: string): string => text.padEnd(32_766, 'y').padEnd(32_767);
    const row = `${ROW},"${cut('08/Jan/24 9:00 AM;ann;')}",${cut('')}`;
    const { comments, fields } = await first(`${HEAD},Comment,Custom field (Reason)\n${row}\n`);
    expect(comments).toMatchObject({ unreadable: 1 });
    expect(fields.custom).toEqual({});
  });

  test('a comment whose date nobody can read leaves open what was asked', async () => {
    const { comments } = await first(
      `${HEAD},Comment\n${ROW},"08/Xyz/24 9:00 AM;ann;Which one?"\n`,
    );
    expect(comments).toMatchObject({ unreadable: 1 });
  });
});

describe('people', () => {
  const people = 'Reporter,Reporter Id,Watchers,Watchers Id,Comment';
  test('Cloud has ids beside names, and names whoever else writes by the id', async () => {
    const row = `${ROW},Ann Lee,712020:ann,Bo Kim,712020:bo,"09/Jan/24 9:00 AM;712020:bo;A; B, ""C""\nand D"`;
    const { fields, comments } = await first(`${HEAD},${people}\n${row}\n`);
    expect(fields.reporter).toMatchObject({ accountId: '712020:ann', displayName: 'Ann Lee' });
    expect(comments?.comments).toMatchObject([
      { author: { accountId: '712020:bo', displayName: 'Bo Kim' }, body: 'A; B, "C"\nand D' },
    ]);
  });

  test('a user name of a server tells who it is', async () => {
    const row = `${ROW},ann,"09/Jan/24 9:00 AM;buildbot;Build failed?"`;
    const { fields, comments } = await first(`${HEAD},Reporter,Comment\n${row}\n`);
    expect(fields.reporter?.accountId).toBe('ann');
    expect(comments?.comments[0]?.author).toMatchObject({ accountId: 'buildbot', kind: 'app' });
  });

  test('a name alone tells it where the file has an id beside it elsewhere, and else not', async () => {
    const head = `${HEAD},Assignee,Reporter,Creator,Creator Id`;
    const rows = `${ROW},Ann Lee,Bo Kim,Ann Lee,712020:ann\n`;
    const { fields } = await first(`${head}\n${rows}`);
    expect(fields.assignee?.accountId).toBe('712020:ann');
    expect(fields.reporter).toBeNull();
    expect(fields.unreadable).toContain('reporter');
  });

  test('names without ids are taken for user names, as is said, and never one with a space', async () => {
    const many = Array.from({ length: 300 }, (_, n) => `Pay,AB-${n + 9},,Story,To Do,,ann\n`);
    const rows = [...many, 'Pay,AB-1,,Story,To Do,,Ann Lee\n'];
    const { issues, remarks } = await read(`${HEAD},Reporter\n${rows.join('')}`);
    expect(issues[0]?.fields.reporter?.accountId).toBe('ann');
    expect(issues.at(-1)?.fields).toMatchObject({ reporter: null, unreadable: ['reporter'] });
    expect(remarks.join(' ')).toContain('taken for user names');
    const withId = await read(`${HEAD},Reporter,Reporter Id\n${ROW},ann,712020:ann\n`);
    expect(withId.remarks.join(' ')).not.toContain('user names');
  });

  test('a name of two people tells nothing', async () => {
    const head = `${HEAD},Assignee,Creator,Creator Id`;
    const rows = ['712020:one', '712020:two'].map(
      (id, n) => `Pay,AB-${n + 1},${n + 1},Story,To Do,,Ann Lee,Ann Lee,${id}`,
    );
    const { fields } = await first(`${head}\n${rows.join('\n')}\n`);
    expect(fields.unreadable).toContain('assignee');
  });
});

describe('parents', () => {
  const epic = 'Cards,AB-9,1009,Epic,To Do,08/Jan/24 9:00 AM';
  test.each([
    ['the number alone', 'Parent', '1009'],
    ['a number of older servers', 'Parent id', '1009'],
    ['a key', 'Parent key', 'AB-9'],
    ['a key in the column of numbers', 'Parent', 'AB-9'],
    ['the epic link', 'Custom field (Epic Link)', 'AB-9'],
  ])('%s', async (_, header, cell) => {
    const { issues } = await read(`${HEAD},${header}\n${ROW},${cell}\n${epic},\n`);
    expect(issues[0]?.fields.parent).toMatchObject({ id: '1009', key: 'AB-9' });
    expect(issues[1]?.fields).toMatchObject({ parent: null });
    expect(issues[1]?.fields.given).toContain('parent');
  });

  test('a number that the file does not hold is somebody’s: whose is not known', async () => {
    const { fields } = await first(`${HEAD},Parent,Inward issue link (Blocks)\n${ROW},77,AB-5\n`);
    expect(fields.parent).toBeNull();
    expect(fields.given).not.toContain('parent');
    expect(fields.links).toMatchObject([
      { type: 'Blocks', direction: 'inward', issue: { key: 'AB-5' } },
    ]);
  });
});

/** What an export says of each issue, with custom fields by name. */
async function toldByName(content: string | Buffer): Promise<Map<string, unknown>> {
  const { fields, issues } = await openExport(fileWith(content), { timeZone: 'UTC' });
  const names = new Map(fields.map(({ id, name }) => [id, name]));
  const told = new Map<string, unknown>();
  for await (const entry of issues()) {
    if (!('issue' in entry)) throw new Error(noticeSaid(entry.problem));
    const { parent, ...others } = entry.json.fields;
    const byName = Object.entries(others).map(([id, value]) => [names.get(id) ?? id, value]);
    told.set(entry.issue.key, { ...Object.fromEntries(byName), parent: asRaw(parent)?.['key'] });
  }
  return told;
}

test('a zip says of each issue what its file says alone, whichever columns the files have in which order', async () => {
  const columns = [
    ...['Summary', 'Status', 'Created', 'Custom field (Epic Link)', 'Custom field (Owner)'],
    ...['Sprint', 'Labels', 'Comment', 'Custom field (Team)'],
  ];
  const ofMany = fc.array(fc.constantFrom('Sprint', 'Labels', 'Comment'), { maxLength: 4 });
  const table = ofMany.chain((more) =>
    fc.shuffledSubarray([...columns, ...more], { minLength: columns.length + more.length }),
  );
  const cell = (header: string, key: string, at: number): string =>
    ({
      Status: 'To Do',
      Created: `0${(at % 9) + 1}/Jan/24 9:00 AM`,
      'Custom field (Epic Link)': 'CD-9',
      Comment: `0${(at % 9) + 1}/Feb/24 9:00 AM;712020:bo;${key} ${at}`,
    })[header] ?? `${header} ${key}`;
  const csvOf = (key: string, headers: string[]): string =>
    [
      ['Issue key', ...headers],
      ...[1, 2].map((n) => [
        `${key}-${n}`,
        ...headers.map((header, at) => cell(header, `${key}${n}`, at)),
      ]),
    ]
      .map((row) => `${row.join(',')}\n`)
      .join('');
  await fc.assert(
    fc.asyncProperty(table, table, fc.boolean(), async (one, other, turned) => {
      const files = [csvOf('AB', one), csvOf('CD', other)];
      const alone = [...(await toldByName(files[0] ?? '')), ...(await toldByName(files[1] ?? ''))];
      const inOrder = (turned ? files.toReversed() : files).map(
        (text, at) => [`${at}.csv`, Buffer.from(text)] as [string, Buffer],
      );
      expect(await toldByName(zip(inOrder))).toEqual(new Map(alone));
    }),
    { numRuns: runs(8, 1000) },
  );
});

describe('what spreadsheets do', () => {
  test('a key that has become a date costs its row, and says why', async () => {
    const { issues, problems } = await read(`${HEAD}\n${ROW.replace('AB-1', '12-Mrz')}\n${ROW}\n`);
    expect(issues).toHaveLength(1);
    expect(problems[0]).toMatch(/“12-Mrz” is not the key of a work item: a spreadsheet/);
  });

  test('an id that has become a number does not name anybody', async () => {
    const { fields } = await first(`${HEAD},Assignee,Assignee Id\n${ROW},Ann Lee,5.57058E+11\n`);
    expect(fields.unreadable).toContain('assignee');
  });

  test('more cells than columns cost the row', async () => {
    const { issues, problems } = await read(`${HEAD}\n${ROW},stray\n${ROW}\n`);
    expect(issues).toHaveLength(1);
    expect(problems[0]).toMatch(/AB-1 has 7 cells where the header has 6/);
  });

  test.each([
    ['a day above 12 tells', '01/02/2024 10:00,25/02/2024 10:00', '2024-02-01', false],
    ['a month first tells', '01/02/2024 10:00,02/25/2024 10:00', '2024-01-02', false],
    ['AM and PM in English tell', '01/02/2024 10:00 AM,03/02/2024 1:00 PM', '2024-01-02', false],
    ['nothing tells', '01.02.2024 10:00,03.02.2024 10:00', '2024-02-01', true],
  ])('the order of day and month: %s', async (_, dates, day, guessed) => {
    const { issues, remarks } = await read(
      `Summary,Issue key,Issue id,Status,Created,Updated\nPay,AB-1,1,Done,${dates}\n,,,,,\n`,
    );
    expect(issues[0]?.fields.created?.slice(0, 10)).toBe(day);
    expect(remarks.some((remark) => remark.includes('first rows'))).toBe(guessed);
  });

  test.each([
    ['a due date tells', 'Due date', ['12/25/24 0:00', ''], 'month'],
    ['a field of dates tells', 'Custom field (Go live)', ['1/2/24', '25/12/24'], 'day'],
    ['a text that begins with a date does not', 'Goal', ['12/25/24 go live', ''], null],
    ['a column with one other text does not', 'Goal', ['12/25/24', 'soon'], null],
    ['a column in which both orders stand does not', 'Goal', ['12/25/24', '25/12/24'], null],
    ['columns that differ do not', 'Goal,Aim', ['12/25/24,25/12/24', ','], null],
    ['a text of one date does not', 'Description', ['12/25/24', ''], null],
    ['versions do not', 'Affects versions', ['1.13.24', '1.12.24'], null],
  ])('the order of day and month by other columns: %s', async (_, name, cells, told) => {
    const rows = cells.map((cell, at) => `Pay,AB-${at + 1},${cell},03/04/24 15:45`);
    const { issues, remarks } = await read(
      [`Summary,Issue key,${name},Created`, ...rows, ''].join('\n'),
    );
    const day = told === 'month' ? '2024-03-04' : '2024-04-03';
    expect(issues.map(({ fields }) => fields.created?.slice(0, 10))).toEqual([day, day]);
    expect(remarks.some((remark) => remark.includes('first rows'))).toBe(told === null);
  });

  test('formulas are texts as any other', async () => {
    expect((await first(`${HEAD}\n=cmd|'/c calc'!A0,AB-1,1,Story,To Do,\n`)).fields.summary).toBe(
      "=cmd|'/c calc'!A0",
    );
  });
});

describe('broken files', () => {
  test('wherever it is cut, what stands before is read and nothing else', async () => {
    const whole = (await read(english)).issues;
    const cuts = fc.integer({ min: english.indexOf('\n') + 1, max: english.length - 2 });
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        let issues;
        try {
          ({ issues } = await read(english.slice(0, at)));
        } catch (error) {
          expect(error).toBeInstanceOf(NotAnExportError);
          return;
        }
        // Sprints and people of the rest are not known; keys and texts are those of the file.
        const told = issues.map(({ key, fields }) => [key, fields.summary, fields.description]);
        const expected = whole.map(({ key, fields }) => [key, fields.summary, fields.description]);
        expect(told).toEqual(expected.slice(0, told.length));
      }),
      { numRuns: runs(10, 2000) },
    );
  });

  test('a quote that never ends is not read to its end', async () => {
    const row = LIMITS.row;
    LIMITS.row = 100_000;
    try {
      const { issues, problems } = await read(`${HEAD}\n${ROW}\n"${'z'.repeat(1_000_000)}`);
      expect(issues).toHaveLength(1);
      expect(problems[0]).toMatch(/longer than 100,000 characters/);
    } finally {
      LIMITS.row = row;
    }
  });

  const long = LONG ? test : test.skip;
  long('a row of a gigabyte keeps within bounds', async () => {
    const path = fileWith(
      Buffer.concat([Buffer.from(`${HEAD}\n${ROW}\n"`), Buffer.alloc(1e9, 'z')]),
    );
    const opened = await openExport(path, { timeZone: 'UTC' });
    let most = 0;
    for await (const entry of opened.issues()) {
      most = Math.max(most, process.memoryUsage().rss);
      expect(entry).toBeDefined();
    }
    expect(most).toBeLessThan(1e9);
  });

  test('a table without keys says which columns it has', async () => {
    const reading = keysOf('Name,Status,Created,Owner\nPay,Done,,x\nPay,Done,,y\n');
    expect(await refusalSaid(reading)).toMatch(
      /none of its columns holds keys of work items \(Name, Status/,
    );
  });

  test('whatever stands in cells, nothing but a sentence comes of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 9 })),
        async (rows) => {
          const text = [HEAD, ...rows.map((row) => row.join(','))].join('\n');
          await read(text).catch((error: unknown) => {
            expect(error).toBeInstanceOf(NotAnExportError);
          });
        },
      ),
      { numRuns: runs(30, 5000) },
    );
  });
});

test('times are read in the zone that is said, and which it was is told', async () => {
  const { issues, remarks } = await read(`${HEAD}\n${ROW}\n`, 'America/New_York');
  expect(issues[0]?.fields.created).toBe('2024-01-08T14:00:00.000Z');
  expect(remarks.join(' ')).toContain('America/New_York');
});
