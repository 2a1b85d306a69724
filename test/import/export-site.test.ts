import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openExport } from '../../import/export';
import { ExportSite } from '../../local/import/export-site';
import { importExport } from '../../local/import/import-export';
import { VISITOR } from '../../local/import/site-builder';
import { readSprintsField } from '../../src/jira/answers/sprints';
import { SPRINT_TYPE } from '../../src/jira/field-types';
import { fileWith } from './formats/reading';
import { zip } from './formats/zip';
import { EXPORTS } from './known-exports';

const story = { id: '7', name: 'Story', subtask: false };
const given = {
  fields: {
    summary: 'With everything',
    issuetype: story,
    assignee: null,
    comment: { total: 0, comments: [] },
  },
  changelog: {
    total: 1,
    histories: [{ id: '5', created: '2021-01-01T00:00:00Z', items: [{ field: 'priority' }] }],
  },
};
const bare = {
  fields: { summary: 'With nothing', issuetype: story, parent: { id: '9', key: 'AB-9' } },
};

let site: ExportSite;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'export-site-'));
  const path = join(folder, 'export.json');
  await writeFile(
    path,
    JSON.stringify([
      { id: '1', key: 'AB-1', ...given },
      { id: '2', key: 'AB-2', ...bare },
    ]),
  );
  site = new ExportSite((await importExport(path)).site);
  await rm(folder, { recursive: true });
});

async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
  const { json } = await site.request({
    as: 'user',
    accountId: VISITOR.accountId,
    method,
    path,
    body,
  });
  return json;
}
const fieldsOf = (json: unknown): Record<string, unknown> =>
  (json as { fields: Record<string, unknown> }).fields;

const EVERYTHING = '?fields=*all&expand=changelog';

test('what the export held is given', async () => {
  const issue = await ask('GET', `/rest/api/3/issue/AB-1${EVERYTHING}`);
  expect(issue).toMatchObject({ changelog: { total: 1 }, fields: { comment: { total: 0 } } });
  expect(fieldsOf(issue)).toHaveProperty('assignee', null);
});

test('what it did not hold cannot be read, or is left out, rather than said to be empty', async () => {
  const issue = await ask('GET', `/rest/api/3/issue/AB-2${EVERYTHING}`);
  expect(issue).not.toHaveProperty('changelog');
  expect(Object.keys(fieldsOf(issue))).not.toContain('comment');
  expect(fieldsOf(issue)).toHaveProperty('assignee', [null]);
  expect(Object.keys(fieldsOf(issue))).toContain('summary');
});

test('a field that somebody fills is given from then on', async () => {
  const answer = await site.request({
    as: 'user',
    accountId: VISITOR.accountId,
    method: 'PUT',
    path: '/rest/api/3/issue/AB-2',
    body: { fields: { labels: ['new'] } },
  });
  expect(answer.status).toBe(204);
  const issue = await ask('GET', `/rest/api/3/issue/AB-2${EVERYTHING}`);
  expect(fieldsOf(issue)).toHaveProperty('labels', ['new']);
  expect(issue).not.toHaveProperty('changelog');
});

test('the same holds for many issues at once', async () => {
  const body = { issueIdsOrKeys: ['1', '2'], fields: ['comment', 'assignee'] };
  const { issues } = (await ask('POST', '/rest/api/3/issue/bulkfetch', body)) as {
    issues: unknown[];
  };
  expect(issues.map(fieldsOf)).toEqual([
    { assignee: null, comment: expect.objectContaining({ total: 0 }) as unknown },
    { assignee: [null] },
  ]);
});

test('of histories asked for by issue, one that cannot be read stands for those that were not given', async () => {
  const body = { issueIdsOrKeys: ['1', '2'] };
  const answer = (await ask('POST', '/rest/api/3/changelog/bulkfetch', body)) as {
    issueChangeLogs: { issueId: string; changeHistories: unknown[] }[];
  };
  const byIssue = new Map(answer.issueChangeLogs.map((log) => [log.issueId, log.changeHistories]));
  expect(byIssue.get('1')).toHaveLength(1);
  expect(byIssue.get('2')).toContain(null);
});

test('a parent that is not in the export can be named and not be read, by anybody', async () => {
  const issue = await ask('GET', '/rest/api/3/issue/AB-2?fields=parent');
  expect(fieldsOf(issue)).toMatchObject({ parent: { key: 'AB-9' } });
  const answer = await site.request({
    as: 'user',
    accountId: VISITOR.accountId,
    method: 'GET',
    path: '/rest/api/3/issue/9',
  });
  expect(answer.status).toBe(404);
});

test('the pages of the site get what stands in for a missing field, and the app does not', async () => {
  const place = { as: 'user', accountId: VISITOR.accountId, method: 'GET' } as const;
  const path = '/rest/api/3/issue/AB-2?fields=created,status';
  const forPages = await site.request({ ...place, path, metered: false });
  expect(Object.keys(fieldsOf(forPages.json)).sort()).toEqual(['created', 'status']);
  expect(fieldsOf(await ask('GET', path))).toEqual({ created: [null], status: [null] });
});

const SPRINTS = `Issue key,Summary,Sprint,Sprint
AB-1,In one that is called by a number,12,Tide 12
AB-2,In none,,
`;
const WITH_NUMBERS = JSON.stringify({
  key: 'AB-3',
  fields: { summary: 'x', customfield_10020: [{ id: 12, name: 'Week 12', state: 'active' }] },
});

test.each<[string, string | Buffer]>([
  ['names alone', SPRINTS],
  [
    'names in one file and numbers in another',
    zip([
      ['a.csv', Buffer.from(SPRINTS)],
      ['b.jsonl', Buffer.from(WITH_NUMBERS)],
    ]),
  ],
  ...readdirSync(EXPORTS)
    .filter((name) => /(?<!columns)\.csv$|\.(jsonl|xml)$|server\.json|agile/.test(name))
    .map((name): [string, Buffer] => [name, readFileSync(join(EXPORTS, name))]),
])('the site says of sprints what the reader of the export says: %s', async (_, content) => {
  const path = fileWith(content);
  const { fields, issues } = await openExport(path);
  const id = fields.find(({ schema }) => schema.custom === SPRINT_TYPE)?.id ?? '';
  const theSite = new ExportSite((await importExport(path)).site);
  let sprints = 0;
  for await (const entry of issues()) {
    if (!('issue' in entry)) continue;
    const said = readSprintsField(entry.json.fields[id]) ?? [];
    sprints += said.length;
    const { json } = await theSite.request({
      ...{ as: 'user', accountId: VISITOR.accountId, method: 'GET' },
      path: `/rest/api/3/issue/${entry.issue.key}?fields=${id}`,
    });
    // What a record does not hold cannot be read on the site.
    expect(readSprintsField(fieldsOf(json)[id]) ?? []).toEqual(said);
  }
  expect(sprints).toBeGreaterThan(0);
});
