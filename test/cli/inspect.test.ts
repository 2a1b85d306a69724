/** The command line as a person runs it: what it prints, and what it says to bad input. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { showCoverage } from '../../cli/show';
import { ISSUE_DUTY_IDS, OPT_IN_DUTY_IDS } from '../../src/contract/duty-ids';
import type { ProjectReport } from '../../src/contract/project-report';
import { noOutcomes } from '../../src/contract/report';
import { NO_SETTINGS } from '../../src/inspection/facts/issue-holders';
import { readTexts } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';
import { paragraphs } from '../builders/adf';
import { zip } from '../import/formats/zip';
import { pathOfExport, testOn, withReal } from '../real-exports';
import { inspect, type Run } from './inspect-in-process';

const ROOT = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'role-clarity-'));

/** Runs the command as a person does. */
function start(...args: string[]): Run {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, join(ROOT, 'cli/inspect.ts'), ...args],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const user = (accountId: string): object => ({
  accountId,
  displayName: accountId.toUpperCase(),
  active: true,
});
const STORY = {
  id: '1',
  key: 'AB-1',
  fields: {
    summary: 'Sorted list',
    description: paragraphs('As a clerk, I want a sorted list, so that I find things.'),
    issuetype: { id: '7', name: 'Story', subtask: false, hierarchyLevel: 0 },
    status: { id: '1', name: 'Open', statusCategory: { id: 2, key: 'new' } },
    creator: user('dev'),
    reporter: user('dev'),
    created: '2026-01-05T09:00:00.000+0000',
    parent: { id: '9', key: 'AB-9', fields: {} },
    comment: {
      total: 1,
      comments: [
        {
          id: '5',
          author: user('dev'),
          created: '2026-01-06T09:00:00.000+0000',
          body: paragraphs('Which order do we want?'),
        },
      ],
    },
  },
  changelog: {
    total: 1,
    histories: [
      {
        id: '77',
        author: user('dev'),
        created: '2026-01-07T09:00:00.000+0000',
        items: [
          {
            field: 'priority',
            fieldId: 'priority',
            from: null,
            to: '2',
            fromString: null,
            toString: 'High',
          },
        ],
      },
    ],
  },
};
const EPIC = {
  id: '9',
  key: 'AB-9',
  fields: {
    summary: 'Lists',
    issuetype: { id: '8', name: 'Epic', hierarchyLevel: 1 },
    reporter: user('pm'),
    assignee: null,
    status: { id: '3', name: 'Doing', statusCategory: { id: 4, key: 'indeterminate' } },
  },
};
const EXPORT = file('export.json', JSON.stringify({ issues: [STORY, EPIC] }));
const ROLE_MAP = file(
  'roles.json',
  JSON.stringify({
    version: 1,
    productOwner: { sources: [{ kind: 'people', accountIds: ['owner'] }] },
    productManager: { sources: [{ kind: 'people', accountIds: ['pm'] }] },
  }),
);
const NOW = '2026-01-12T09:00:00Z';

interface Printed {
  issue: unknown;
  verdicts: { duty: string; code: string; evidence: { kind: string; id: string }[] }[];
  questions: { commentId: string; state: string; workingHours: number }[];
  hands: { work: string }[] | null;
}

test('one issue is reported as JSON, with evidence from its own history', async () => {
  const { code, out } = await inspect(
    '--import',
    EXPORT,
    '--role-map',
    ROLE_MAP,
    '--now',
    NOW,
    '--issue',
    'AB-1',
    '--json',
  );
  expect(code).toBe(0);
  const report = JSON.parse(out) as Printed;
  expect(report.issue).toEqual({ id: '1', key: 'AB-1', issueType: 'Story', hierarchyLevel: 0 });
  expect(report.verdicts.map(({ duty }) => duty)).toEqual(
    ISSUE_DUTY_IDS.filter((id) => !OPT_IN_DUTY_IDS.includes(id)),
  );
  expect(
    Object.fromEntries(report.verdicts.map((verdict) => [verdict.duty, verdict.code])),
  ).toMatchObject({
    'user-stories': 'not-written-by-owner',
    'story-clarity': 'parts-missing',
    prioritisation: 'prioritised-by-other',
    'developer-questions': 'waiting-beyond-target',
    'strategy-trace': 'traced',
    'strategy-rationale': 'not-an-epic',
    breakdown: 'not-an-epic',
    'design-handoff': 'no-marker',
    'launch-positioning': 'no-marker',
  });
  expect(report.verdicts.find(({ duty }) => duty === 'prioritisation')?.evidence).toMatchObject([
    { kind: 'changelog', id: '77' },
  ]);
  expect(report.questions).toMatchObject([{ commentId: '5', state: 'waiting', workingHours: 32 }]);
});

test('one issue is reported in words', async () => {
  const { code, out } = await inspect(
    '--import',
    EXPORT,
    '--role-map',
    ROLE_MAP,
    '--now',
    NOW,
    '--issue',
    'AB-1',
  );
  expect(code).toBe(0);
  expect(out).toContain('The priority was last changed by DEV');
  expect(out).toContain('AB-1 → AB-9');
  expect(out).toContain('Which order do we want?');
});

test('nobody reads the id of an account whose name the file does not hold', async () => {
  const [author, mentioned] = ['712020:aaa1', '712020:bbb2'];
  const csv = file(
    'nameless.csv',
    [
      'Issue key,Issue Type,Status,Reporter,Reporter Id,Created,Comment',
      `AB-1,Story,Open,Ann,712020:ccc3,04/Jan/26 9:00 AM,04/Jan/26 9:30 AM;${author};[~accountid:${mentioned}] which colour do we take?`,
    ].join('\n'),
  );
  const { out } = await inspect('--import', csv, '--now', NOW, '--issue', 'AB-1');
  expect(out).toContain('“@someone you can’t see which colour do we take?”');
  for (const id of [author, mentioned]) expect(out).not.toContain(id);
});

test('an export is looked at as a project, too: its team, its epics’ stories, and who did whose work', async () => {
  const all = ['--import', EXPORT, '--role-map', ROLE_MAP, '--now', NOW];
  const { project, coverage } = JSON.parse((await inspect(...all, '--json')).out) as {
    project: ProjectReport;
    coverage: Record<string, unknown>;
  };
  expect(project.verdicts.map(({ duty, code }) => [duty, code])).toEqual([
    ['team-shape', 'both-roles-held'],
    ['partnership', 'too-little-work'],
  ]);
  expect(project.holders.productManager).toEqual([{ accountId: 'pm', source: 'people' }]);
  expect(project.partnership).toMatchObject({ issues: 1, unreadable: 1, to: '2026-01-12' });
  expect(project.partnership.works.stories).toEqual({ own: 0, other: 0, neither: 1 });
  expect(coverage['breakdown']).toMatchObject({ attention: 1 });
  expect((await inspect(...all)).out).toMatch(/Team shape: Both roles are set/);
});

test('it starts as a program, and ends with a code that says whether it went well', () => {
  const well = start('--import', EXPORT, '--role-map', ROLE_MAP, '--now', NOW, '--issue', 'AB-1');
  expect(well).toMatchObject({ code: 0, err: '' });
  expect(well.out).toContain('AB-1 → AB-9');
  const nowhere = start('--import', join(folder, 'none.json'));
  expect(nowhere).toMatchObject({ code: 1, out: '' });
  expect(nowhere.err).toMatch(/can’t be opened/);
  expect(nowhere.err).not.toMatch(/^\s+at /m);
});

test('all issues are counted, as a table and as JSON', async () => {
  const json = JSON.parse((await inspect('--import', EXPORT, '--json')).out) as {
    issues: number;
    coverage: Record<string, unknown>;
  };
  expect(json.issues).toBe(2);
  expect(json.coverage['user-stories']).toEqual({
    met: 0,
    attention: 0,
    gap: 0,
    'not-applicable': 1,
    unknown: 1,
  });
  expect((await inspect('--import', EXPORT)).out).toMatch(/User story.*\n.*Story quality/);
  expect((await inspect('--import', EXPORT, '--reports')).out.trim().split('\n')).toHaveLength(2);
});

describe('without a role map', () => {
  const ferry = join(ROOT, 'test/import/exports/cloud.jsonl');
  /** After all that the export tells. */
  const LATER = '2026-04-01T12:00:00Z';

  test('what needs somebody stands first, and last who acts in the roles by the work done', async () => {
    const { code, out } = await inspect('--import', ferry, '--now', LATER);
    expect(code).toBe(0);
    expect(out).toMatch(/^What needs attention\n {2}FERRY-4: “/);
    expect(out).toMatch(/Product owner: \S*Ines Aalto\S* wrote or refined 3 of 6 stories/);
    expect(out).toContain('Product manager: no one stands out.');
    expect(out.trimEnd()).toMatch(/--propose, or name the people yourself with --role-map FILE\.$/);
  });

  test('the proposal is used where that is asked for, and every output says so', async () => {
    const proposing = ['--import', ferry, '--now', LATER, '--propose'];
    const shown = await inspect(...proposing);
    expect(shown.out).toContain('No one has confirmed them.');
    expect(shown.out).not.toContain('set the roles with --role-map FILE');
    for (const more of [['--json'], ['--json', '--issue', 'FERRY-4']]) {
      const { roleMap } = JSON.parse((await inspect(...proposing, ...more)).out) as {
        roleMap: { source: string; map: { productOwner: { sources: unknown } } };
      };
      expect(roleMap.source).toBe('proposal');
      expect(roleMap.map.productOwner.sources).toEqual([
        { kind: 'people', accountIds: ['712020:ines'] },
      ]);
    }
    const page = join(folder, 'proposed.html');
    await inspect(...proposing, '--html', page);
    expect(readFileSync(page, 'utf8')).toContain('No one has confirmed them.');
    const one = await inspect(...proposing, '--issue', 'FERRY-4');
    expect(one.out).toContain('Ines Aalto');
    expect(one.out).toContain('No one has confirmed them.');
  });

  test('a role map and a proposal at once are refused', async () => {
    const { code, err } = await inspect('--import', ferry, '--role-map', ROLE_MAP, '--propose');
    expect(code).toBe(2);
    expect(err).toContain('--propose can’t be used with --role-map <file>. --help shows');
  });
});

test('a key that is not there is no fault of the file, and its exit code says so', async () => {
  const { code, out, err } = await inspect('--import', EXPORT, '--issue', 'AB-404');
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^AB-404 is not among the 2 work items.*\n$/);
});

test.each<[string, string[], RegExp]>([
  ['a file that is no export', ['--import', ROLE_MAP], /holds no Jira work items/],
  [
    'a role map with an unknown source',
    [
      '--import',
      EXPORT,
      '--role-map',
      file('bad.json', '{"version":1,"productOwner":{"sources":[{"kind":"magic"}]}}'),
    ],
    /productOwner\.sources\.0\.kind: "magic" is not a kind of source/,
  ],
  [
    'a role map that is no JSON',
    ['--import', EXPORT, '--role-map', file('no.json', '{')],
    /it isn’t JSON \(at its end|it isn’t JSON \(line 1, column 2\)/,
  ],
  ['a time that is none', ['--import', EXPORT, '--now', 'later'], /Use an ISO time/],
  ['nothing to look at', [], /--import FILE for an export, or --site/],
])('%s is told in a sentence, without a stack', async (_, args, sentence) => {
  const { code, out, err } = await inspect(...args);
  expect(code).not.toBe(0);
  expect(err).toMatch(sentence);
  expect(err).not.toMatch(/^\s+at /m);
  expect(out).toBe('');
});

test('a broken line costs only itself', async () => {
  const path = file(
    'broken.jsonl',
    `${JSON.stringify(STORY)}\n{"key": "AB-2", "fie\n${JSON.stringify(EPIC)}\n`,
  );
  const { code, out, err } = await inspect('--import', path, '--json');
  expect(JSON.parse(out)).toMatchObject({ issues: 2, refused: 1 });
  expect(err).toMatch(/^Record 2: .+\.$/m);
  expect(code).toBe(2);
});

/** A zip of the export and another file. */
function zipped(name: string, [other, content]: [string, string]): string {
  return file(
    name,
    zip([
      [other, Buffer.from(content)],
      ['export.json', readFileSync(EXPORT)],
    ]),
  );
}

test('what can’t be read in a zip is named with its file', async () => {
  const path = zipped('named.zip', ['people.csv', 'name,age\nAda,36\n']);
  const { err } = await inspect('--import', path, '--json');
  expect(err).toMatch(/^people\.csv, record 1: It is a table, but none of its columns/);
});

test.each<[string, string, number]>([
  ['of which nothing can be read', file('words.txt', 'Dear all,\nhere are the issues.\n'), 1],
  ['that is not there', join(folder, 'nowhere.json'), 1],
  ['that is read whole', EXPORT, 0],
  ['without issues', file('empty.json', '[]'), 0],
  ['of XML without issues', file('empty.xml', '<rss version="0.92"><channel></channel></rss>'), 0],
  [
    'with notes beside the export',
    zipped('notes.zip', ['README.md', 'Dear all,\nhere it is.\n']),
    0,
  ],
  ['with another table beside it', zipped('table.zip', ['people.csv', 'name,age\nAda,36\n']), 2],
])('a file %s has an exit code of its own', async (_, path, expected) => {
  expect((await inspect('--import', path, '--json')).code).toBe(expected);
});

describe('exit codes: nothing read, then a gap that counts, then a part that could not be read', () => {
  const waiting = ['--role-map', ROLE_MAP, '--now', NOW];
  const partly = file('partly.jsonl', `${JSON.stringify(STORY)}\n{"key": "AB-2"}\n`);
  const nothing = file('nothing.jsonl', '{"key": "AB-2"}\n');
  test.each<[string, string[], number]>([
    ['nothing, however it fails', ['--import', nothing, '--fail-on', 'gap'], 1],
    ['a list of nothing', ['--import', file('empty-list.json', '[]'), '--fail-on', 'gap'], 1],
    ['a table without rows', ['--import', file('rows.csv', 'Issue key,Summary\n')], 0],
    ['a part, and a gap', ['--import', partly, '--fail-on', 'gap'], 3],
    ['a part, and a gap of another duty', ['--import', partly, '--fail-on', 'gap:breakdown'], 2],
    [
      'all, and a gap of that duty',
      ['--import', EXPORT, '--fail-on', 'gap:developer-questions'],
      3,
    ],
    ['all, and no gap that counts', ['--import', EXPORT, '--fail-on', 'gap:breakdown'], 0],
    ['one issue with a gap', ['--import', EXPORT, '--issue', 'AB-1', '--fail-on', 'gap'], 3],
    ['a file that is written nowhere', ['--import', EXPORT, '--csv', join(folder, 'no/x.csv')], 2],
    ['a duty that is none', ['--import', EXPORT, '--fail-on', 'gap:luck'], 2],
  ])('%s', async (_, args, expected) => {
    expect((await inspect(...args, ...waiting)).code).toBe(expected);
  });
});

test('large figures are grouped as the language has it', () => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const coverage = { 'user-stories': { ...noOutcomes(), met: 28754, gap: 7 } };
  const whole = { issues: 28761, seconds: 3, coverage, refused: 0 };
  const rows = [ENGLISH, 'de-DE'].map((language) => {
    showCoverage(whole, NO_SETTINGS, readTexts(language));
    return log.mock.calls.splice(0).flat().join('\n');
  });
  log.mockRestore();
  expect(rows[0]).toMatch(/User story .* 28,754 .* 7 /);
  expect(rows[1]).toMatch(/ 28\.754 .* 7 /);
});

test('of an export without work items one sentence is said, and no table shown', async () => {
  const path = join(folder, 'none.csv');
  writeFileSync(path, 'Summary,Issue key,Status\n');
  const { code, out, err } = await inspect('--import', path);
  expect([code, out]).toEqual([0, '']);
  expect(err).toBe('It contains no work items. Check what was exported, or searched for.\n');
});

test('a page and a CSV are written beside what is printed, and a zone is said', async () => {
  const [page, table] = [join(folder, 'report.html'), join(folder, 'report.csv')];
  const csv = join(__dirname, '../import/exports/cloud-english.csv');
  const to = ['--html', page, '--csv', table, '--time-zone', 'Europe/Helsinki', '--json'];
  const { code, out } = await inspect('--import', csv, ...to);
  expect(code).toBe(0);
  expect((JSON.parse(out) as { remarks: string[] }).remarks.join()).toContain('Europe/Helsinki');
  expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/);
  expect(readFileSync(table, 'utf8').split('\r\nFERRY-')).toHaveLength(11);
});

test.each(['cloud.jsonl', 'server.json', 'agile.json'])(
  'an export is read whole, and priorities rest on its histories: %s',
  async (name) => {
    const exports = join(__dirname, '../import/exports');
    const found = await reportsOn(join(exports, name), join(exports, 'roles.json'));
    expect(found).toHaveLength(10);
    expect(changesBehindPriorities(found)).toHaveLength(4);
  },
);

async function reportsOn(path: string, roleMap: string): Promise<Printed[]> {
  const args = ['--import', path, '--json', '--reports', '--role-map', roleMap];
  const { code, out } = await inspect(...args);
  expect(code).toBe(0);
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed);
}

function changesBehindPriorities(reports: Printed[]): { kind: string; id: string }[] {
  return reports
    .flatMap(({ verdicts }) => verdicts)
    .filter(({ duty }) => duty === 'prioritisation')
    .flatMap((verdict) => verdict.evidence)
    .filter(({ kind }) => kind === 'changelog');
}

describe.each(
  withReal(
    [{ large: '40 × cloud.jsonl', issues: 400, ordered: 'cloud.jsonl' }],
    [
      {
        large: 'stories-epics.v3-adf.open.jsonl.gz',
        issues: 2402,
        ordered: 'devlake-issues.json',
      },
    ],
  ),
)('$large', ({ large, issues, ordered }) => {
  testOn(large)('is read whole, with who set the order of things', async () => {
    const { out } = await inspect('--import', pathOfExport(large), '--json');
    const found = JSON.parse(out) as unknown;
    expect(found).toMatchObject({ issues, refused: 0 });
    // What is done has no order any more; who set it is among the acts all the same.
    const acts = (await reportsOn(pathOfExport(ordered), ROLE_MAP)).flatMap(
      ({ hands }) => hands ?? [],
    );
    expect(acts.filter(({ work }) => work === 'order').length).toBeGreaterThan(0);
  });
});

describe('signs that a terminal obeys', () => {
  /** Clears the screen, names the window, asks the terminal to type its answer; in both alphabets of such signs. */
  const OBEYED = '\u001b[2J\u001b]0;gone\u0007\u001b[6n\u009b31m\u007f\r\u0000';
  const said = (value: unknown): unknown => {
    if (typeof value === 'string' && /^[A-Za-z ,.?]{6,}$/.test(value)) return value + OBEYED;
    if (Array.isArray(value)) return value.map(said);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, said(inner)]));
  };
  const bad = { id: `7${OBEYED}`, key: `AB-2${OBEYED}`, fields: `none${OBEYED}` };
  const own = { ...user(`dev${OBEYED}`), displayName: `Ada${OBEYED}` };
  const story = said({
    ...STORY,
    fields: { ...STORY.fields, creator: own, reporter: own, assignee: own },
  });
  const path = file('obeyed.json', JSON.stringify([story, bad, OBEYED]));
  const roleMap = file(
    'obeyed-roles.json',
    JSON.stringify({
      version: 1,
      productOwner: { sources: [{ kind: 'reporter' }], name: `Boss${OBEYED}` },
    }),
  );
  const notRoles = file('no-roles.json', JSON.stringify({ version: 1, [OBEYED]: OBEYED }));

  test.each([
    ['of all', []],
    ['of one', ['--issue', 'AB-1']],
    ['as JSON', ['--issue', 'AB-1', '--json']],
    ['reports', ['--json', '--reports']],
    ['a key that is not there', ['--issue', `X${OBEYED}`]],
    ['a wrong role map', ['--role-map', notRoles]],
  ])('are shown (%s)', async (_, args) => {
    const { out, err } = await inspect('--import', path, '--role-map', roleMap, ...args);
    expect((out + err).length).toBeGreaterThan(0);
    expect((out + err).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('are shown between the colours of the command itself', async () => {
    const { isTTY } = process.stdout;
    process.stdout.isTTY = true;
    try {
      const { out } = await inspect('--import', path, '--role-map', roleMap, '--issue', 'AB-1');
      expect(out).toContain('\u001b[31m');

      expect(out.replace(/\u001b\[(?:0|3[1-6]|90)m|\n/g, '')).not.toMatch(/\p{Cc}/u);
      expect(out).toContain('\\u001b[2J');
    } finally {
      process.stdout.isTTY = isTTY;
    }
  });
});
