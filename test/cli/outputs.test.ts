/** What the command line hands on: a page, a CSV, an exit code. Run as a person runs it where it is about the process. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { load } from 'cheerio';
import fc from 'fast-check';
import { parse } from 'papaparse';
import { csvHead, csvRow } from '../../cli/csv-file';
import { ExportedSite } from '../../cli/export';
import { fails, readFailOn } from '../../cli/fail-on';
import { pageOf, type PageOf } from '../../cli/html-page';
import { inspectWhole } from '../../cli/inspect-whole';
import { PageRows } from '../../cli/page-rows';
import type { Row } from '../../cli/row';
import { wordsContext } from '../../cli/words-context';
import { escapeControls } from '../../import/escape-controls';
import { ISSUE_DUTY_IDS } from '../../src/contract/duty-ids';
import { noOutcomes, type Report } from '../../src/contract/report';
import { NO_SETTINGS } from '../../src/inspection/facts/issue-holders';
import { People } from '../../src/inspection/facts/people';
import { readTexts } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';
import { runs } from '../long-run';
import { inspect } from './inspect-in-process';

const t = readTexts(ENGLISH);
const EXPORTS = join(__dirname, '../import/exports');
const NOW = '2026-03-20T10:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'outputs-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const rowWith = (text: string): Row => ({
  key: text,
  summary: text,
  issueType: text,
  status: text,
  outcomes: { 'developer-questions': 'gap' },
  findings: [{ duty: 'developer-questions', outcome: 'gap', words: text }],
  waitingFor: [text],
  waitingSince: NOW,
});
const csvOf = (rows: Row[], isProposed: boolean): string =>
  csvHead(isProposed, t) + rows.map((row) => csvRow(row, isProposed, t)).join('');
const onPage = (rows: Row[]): PageRows => {
  const shown = new PageRows();
  for (const row of rows) shown.add(row);
  return shown;
};
const pageWith = (text: string, rows: Row[]): PageOf => ({
  name: text,
  now: NOW,
  issues: 1,
  refused: 1,
  coverage: { 'developer-questions': { ...noOutcomes(), gap: 1 } },
  rows: onPage(rows),
  remarks: [text],
  configured: true,
  proposal: [],
});

const HOSTILE = [
  ...['=cmd|"/c calc"!A0', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '"=1', ';=1'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onload='x", '</style><b>'],
  ...['</title>', '&lt;', '<!--', '\u001b[2J', '\u202egnp', '27" wide', ''],
];
const anyText = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }));

test('a CSV of a proposal says so in every row, and shows no sign that a terminal obeys', () => {
  const [head = [], ...rows] = parse<string[]>(
    csvOf([rowWith('\u001b[2J\u0007\u202egnp')], true).replace(/^\ufeff/, ''),
  ).data;
  expect(head.at(-1)).toBe('Roles');
  expect(rows.map((row) => row.at(-1))).toEqual(['suggested from the work done, not confirmed']);
  expect(rows[0]?.[1]).toBe('\\u001b[2J\\u0007\\u202egnp');
});

test('no cell of the CSV is a formula, and each says what was found', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { data } = parse<string[]>(csvOf([rowWith(text)], false).replace(/^\ufeff/, ''));
      for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      expect(data).toHaveLength(2);
      const shown = escapeControls(text.replace(/\r\n?/g, '\n').replaceAll('\t', ' '));
      expect(data[1]?.[1]).toBe(/^[=+\-@\n＝＋－＠]/u.test(shown) ? `'${shown}` : shown);
    }),
    { numRuns: runs(150, 5000) },
  );
});

test('whatever people wrote, the page has the elements of an innocent one, and no script', () => {
  const shape = (text: string): string[] => {
    const $ = load(pageOf(pageWith(text, [rowWith(text)]), t));
    return $('*')
      .get()
      .map((one) => `${String($(one).prop('tagName'))} ${Object.keys($(one).attr() ?? {}).join()}`);
  };
  const innocent = shape('word');
  expect(innocent.join()).not.toMatch(/script|img|link|iframe|onload/);
  fc.assert(
    fc.property(anyText, (text) => {
      expect(shape(text)).toEqual(innocent);
    }),
    { numRuns: runs(100, 5000) },
  );
});

test('the page shows people’s words as they wrote them, and loads nothing', () => {
  const text = '<b>5 > 4</b> & "so"';
  const page = pageOf(pageWith(text, [rowWith(text)]), t);
  const $ = load(page);
  expect($('td bdi').first().text()).toBe(text);
  expect($('meta[http-equiv]').attr('content')).toContain("default-src 'none'");
  expect(page).not.toMatch(/(?:src|href)=|url\(|@import|https?:/);
});

test('a page of very many issues stays one that a browser opens', () => {
  const rows = Array.from({ length: 5000 }, (_, n) => rowWith(`AB-${n}`));
  const $ = load(pageOf(pageWith('x', rows), t));
  expect($('tbody tr').length).toBeLessThan(1200);
  expect($('caption').text()).toContain('The first 1,000 of 5,000');
});

test('every issue of an export is a row, and those with findings are on the page', async () => {
  const site = await ExportedSite.read(join(EXPORTS, 'cloud-english.csv'), () => undefined);
  const rows: Row[] = [];
  const whole = inspectWhole(site, NO_SETTINGS, NOW, {
    t,
    onRow: (row) => rows.push(row),
    onInspected: () => undefined,
  });
  expect(rows.map(({ key }) => key)).toEqual([...site.issues()].map(({ key }) => key));
  const page = pageOf(
    { ...whole, rows: onPage(rows), name: 'x', now: NOW, configured: false, proposal: [] },
    t,
  );
  for (const { key, findings } of rows)
    if (findings.length > 0) expect(page).toContain(`<td class="key">${key}</td>`);
  expect(page).toContain('No one is known to hold a role');
});

test.each([
  [
    '--issue with --csv',
    ['--issue', 'FERRY-4', '--csv', '/dev/null'],
    /--issue .* can’t be used with --csv/,
    2,
  ],
  ['a query beside a file', ['--jql', 'project = AB'], /--jql .* can’t be used with --import/, 2],
  ['a full disk', ['--csv', '/dev/full'], /^\/dev\/full can’t be written: the disk is full\.$/m, 2],
])('%s is told in a sentence', async (_, options, words, expected) => {
  const { err, code } = await inspect(
    ...['--import', join(EXPORTS, 'cloud-english.csv'), ...options],
  );
  expect(err).toMatch(words);
  expect(err).not.toMatch(/^\s+at /m);
  expect(code).toBe(expected);
});

test('what is read is never written over, nor is one file written twice', async () => {
  const file = join(folder, 'mine.csv');
  copyFileSync(join(EXPORTS, 'cloud-english.csv'), file);
  symlinkSync(file, join(folder, 'link.csv'));
  const roles = join(folder, 'roles.json');
  copyFileSync(join(EXPORTS, 'roles.json'), roles);
  const before = [file, roles].map((path) => readFileSync(path, 'utf8'));
  const other = join(folder, 'other.csv');
  for (const [options, words] of [
    [['--csv', file], '--csv and --import'],
    [['--csv', join(folder, 'link.csv')], '--csv and --import'],
    [['--html', relative('.', file)], '--html and --import'],
    [['--role-map', roles, '--csv', roles], '--csv and --role-map'],
    [['--html', other, '--csv', other], '--csv and --html'],
  ] as const) {
    const { err, code } = await inspect('--import', file, ...options);
    expect([err, code]).toEqual([expect.stringContaining(`${words} name the same file`), 2]);
  }
  expect([file, roles].map((path) => readFileSync(path, 'utf8'))).toEqual(before);
  expect(existsSync(other)).toBe(false);
});

test('a key is found in whichever letters, and people are called by name and by what they are', async () => {
  const file = join(EXPORTS, 'cloud-english.csv');
  const { out } = await inspect('--import', file, '--propose', '--issue', 'ferry-4');
  expect(out).toContain('FERRY-4');
  expect(out).toContain('Ines Aalto (suggested from the work done)');
  expect(out).toContain('“@Ines Aalto do we show both piers');
  expect(out).not.toContain('712020:ines');
  const roles = join(EXPORTS, 'roles.json');
  const named = await inspect('--import', file, '--role-map', roles, '--issue', 'FERRY-4');
  expect(named.out).not.toContain('(people)');
});

test('whatever words stand in a report, whom it names is found among the people', () => {
  const ids = ['712020:ada', '712020:bo', '712020:cy'] as const;
  const [ada, bo, cy] = ids;
  const person = { displayName: 'Ada', avatarUrl: null, active: true, kind: 'person' } as const;
  const people = new People().add(ids.map((accountId) => ({ ...person, accountId })));
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      const waitingFor = { role: null, accountIds: [bo], since: null };
      const report = {
        project: { id: '', key: one, name: other },
        questions: [{ quote: `${one} @${cy} ${other}`, asker: ada, answeredBy: other, waitingFor }],
      } as unknown as Report;
      const { people: found } = wordsContext(report, people, NO_SETTINGS, t);
      expect(Object.keys(found).sort()).toEqual(ids);
    }),
    { numRuns: runs(100, 5000) },
  );
});

describe('--fail-on', () => {
  const gapOf = (duty: (typeof ISSUE_DUTY_IDS)[number]) => ({
    [duty]: { ...noOutcomes(), gap: 1 },
  });
  test.each(ISSUE_DUTY_IDS)('gap:%s counts gaps of that duty alone', (duty) => {
    const on = [readFailOn(`gap:${duty}`) ?? 'any'] as const;
    for (const other of ISSUE_DUTY_IDS) expect(fails(gapOf(other), on)).toBe(other === duty);
    expect(fails(gapOf(duty), ['any'])).toBe(true);
    expect(fails({ [duty]: { ...noOutcomes(), attention: 1, unknown: 3 } }, ['any'])).toBe(false);
  });

  test.each(['', 'met', 'gap:', 'gap:nothing', 'gap:partnership', 'attention:user-stories'])(
    '“%s” is told to be wrong',
    (text) => {
      expect(readFailOn(text)).toBeNull();
    },
  );

  test('given twice, either counts', () => {
    const on = ['user-stories', 'breakdown'] as const;
    expect(fails(gapOf('breakdown'), on)).toBe(true);
    expect(fails(gapOf('user-stories'), on)).toBe(true);
    expect(fails(gapOf('prioritisation'), on)).toBe(false);
  });
});
