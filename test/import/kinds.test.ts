/** Kinds of records that exports hold and a live Jira does not: what is found on them, through both doors. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRoleMap, type RoleMap } from '../../src/contract/role-map';
import { differences, openBothDoors } from './both-doors';

const folder = mkdtempSync(join(tmpdir(), 'kinds-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Fields = Record<string, unknown>;

const person = (accountId: string) => ({ accountId, displayName: `${accountId} name` });
const onServer = (name: string) => ({ name, key: `KEY-${name}`, displayName: `${name} name` });
const STORY = { id: '7', name: 'Story', subtask: false };
const EPIC = { id: '8', name: 'Epic', subtask: false };
const status = (id: string, key: string) => ({ id, name: key, statusCategory: { key } });
const NEW = status('1', 'new');
const STARTED = status('2', 'indeterminate');
const DONE = status('3', 'done');

/** A record of a developer's story, with all that an export may hold and nothing in it. */
function record(n: number, fields: Fields = {}, parts: Fields = {}): Fields {
  return {
    id: String(n),
    key: `PIER-${n}`,
    changelog: { total: 0, histories: [] },
    ...parts,
    fields: {
      summary: 'A sign',
      description: null,
      issuetype: STORY,
      project: { id: '1', key: 'PIER', name: 'Piers', projectTypeKey: 'software' },
      status: NEW,
      created: '2026-01-05T09:00:00.000+0000',
      creator: person('dev'),
      reporter: person('dev'),
      assignee: null,
      issuelinks: [],
      comment: { total: 0, comments: [] },
      ...fields,
    },
  };
}
function without(names: string[], { fields, ...parts }: Fields): Fields {
  const kept = Object.entries(fields as Fields).filter(([name]) => !names.includes(name));
  return { ...parts, fields: Object.fromEntries(kept) };
}
const history = (items: Fields[], author: Fields = person('po')) => ({
  id: '50',
  created: '2026-01-06T09:00:00.000+0000',
  author,
  items,
});
const histories = (...all: Fields[]) => ({ changelog: { total: all.length, histories: all } });
const asks = (author: Fields, body: unknown) => ({
  comment: {
    total: 1,
    comments: [{ id: '60', author, created: '2026-01-07T09:00:00.000+0000', body }],
  },
});
const sprintText = (state: string) =>
  `com.atlassian.greenhopper.service.sprint.Sprint@1[id=4,state=${state},name=Tide 4]`;
const PRIORITY = { field: 'priority', fieldId: 'priority', from: '3', to: '2' };
const managed = { issuetype: EPIC, assignee: person('pm') };

const reading = readRoleMap({
  version: 1,
  productOwner: { sources: [{ kind: 'people', accountIds: ['po', 'KEY-po'] }] },
  productManager: { sources: [{ kind: 'people', accountIds: ['pm', 'KEY-pm'] }] },
});
const roleMap: RoleMap = reading.ok ? reading.roleMap : ({} as RoleMap);

/** What is found on the first issue of the file, and that both doors agree on each. */
async function found(content: unknown): Promise<Record<string, string>> {
  const file = join(folder, 'export');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const doors = await openBothDoors(file, roleMap);
  for (const key of doors.keys)
    expect(differences(key, doors.commandLine(key), await doors.localSite(key))).toEqual([]);
  const verdicts = Object.entries(doors.commandLine(doors.keys[0] ?? ''));
  return Object.fromEntries(verdicts.map(([duty, { code }]) => [duty, code]));
}

test.each<[string, unknown, Record<string, string>]>([
  [
    'an owner mentioned by user name is the owner whom fields know by a key',
    [
      record(1, {
        reporter: onServer('po'),
        ...asks(onServer('dev'), '[~po] which colour do we take?'),
      }),
    ],
    { 'developer-questions': 'waiting-beyond-target', 'user-stories': 'written-by-owner' },
  ],
  [
    'a person given by name alone is the one whom another record gives in full',
    [record(1, { reporter: { name: 'po' } }), record(2, { assignee: onServer('po') })],
    { 'user-stories': 'written-by-owner' },
  ],
  [
    'an epic link is known by the name that the end of the page gives it',
    {
      issues: [record(1, { customfield_12000: 'PIER-2' }), record(2, managed)],
      names: { customfield_12000: 'Epic Link' },
    },
    { 'strategy-trace': 'traced' },
  ],
  [
    'an epic link is known by the names inside an issue',
    [
      record(1, { customfield_12000: 'PIER-2' }, { names: { customfield_12000: 'Epic Link' } }),
      record(2, managed),
    ],
    { 'strategy-trace': 'traced' },
  ],
  [
    'an epic link is known by its type in whatever language it is named',
    {
      issues: [record(1, { customfield_12000: 'PIER-2' }), record(2, managed)],
      names: { customfield_12000: 'Epos-Verknüpfung' },
      schema: {
        customfield_12000: { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-epic-link' },
      },
    },
    { 'strategy-trace': 'traced' },
  ],
  [
    'an epic link without a name is known by the epics in it',
    [record(1, { customfield_12000: 'PIER-2' }), record(2, managed)],
    { 'strategy-trace': 'traced' },
  ],
  [
    'a field of keys of other issues is no epic link',
    [record(1, { customfield_12000: 'PIER-2' }), record(2, { assignee: person('pm') })],
    { 'strategy-trace': 'story-without-epic' },
  ],
  [
    'a rank that a history names without an id counts',
    [
      record(
        1,
        { status: STARTED },
        histories(history([{ field: 'Rank', fieldtype: 'custom', to: '' }])),
      ),
    ],
    { prioritisation: 'prioritised-by-owner' },
  ],
  [
    'a sprint that a history names without an id counts',
    [
      record(
        1,
        { status: STARTED },
        histories(history([{ field: 'Sprint', fieldtype: 'custom', to: '4' }])),
      ),
    ],
    { prioritisation: 'prioritised-by-owner' },
  ],
  [
    'an active sprint since creation is a start',
    [record(1, { customfield_10777: [{ id: 4, name: 'Tide 4', state: 'active' }] })],
    { prioritisation: 'started-unprioritised' },
  ],
  [
    'an active sprint as older servers print it is a start',
    [record(1, { customfield_10777: [sprintText('ACTIVE')] })],
    { prioritisation: 'started-unprioritised' },
  ],
  [
    'a sprint that a later record knows to be over is none',
    [
      record(1, { customfield_10777: [sprintText('ACTIVE')] }),
      record(2, { customfield_10777: [sprintText('CLOSED')] }),
    ],
    { prioritisation: 'not-yet-prioritised' },
  ],
  [
    'a history that ends in another status has lost a part',
    [
      record(
        1,
        { status: DONE, ...asks(person('dev'), 'Which colour do we take?') },
        histories(history([{ field: 'status', from: '1', to: '77' }])),
      ),
    ],
    { 'developer-questions': 'moot-since-done', 'user-stories': 'history-not-readable' },
  ],
  [
    'a history that does not tell of a resolution has lost a part',
    [
      record(1, {
        status: DONE,
        resolutiondate: '2026-01-20T09:00:00.000+0000',
        ...asks(person('dev'), 'Which colour do we take?'),
      }),
    ],
    { 'developer-questions': 'moot-since-done', 'user-stories': 'history-not-readable' },
  ],
  [
    'a page of histories in place of the changelog is read where it is the last',
    [record(1, {}, { changelog: { isLast: true, values: [history([PRIORITY])] } })],
    { prioritisation: 'prioritised-by-owner' },
  ],
  [
    'a page of histories that may have others is no whole history',
    [record(1, { status: STARTED }, { changelog: { values: [history([PRIORITY])] } })],
    { prioritisation: 'history-not-readable' },
  ],
  [
    'a changelog of an unknown shape was not given',
    [record(1, { status: STARTED }, { changelog: {} })],
    { prioritisation: 'history-not-readable' },
  ],
  [
    'a story in an export without parents may belong to an epic',
    [without(['issuelinks'], record(1))],
    { 'strategy-trace': 'ancestor-not-visible' },
  ],
  [
    'an epic in an export without parents may have stories',
    [without(['issuelinks'], record(1, { issuetype: EPIC, status: STARTED }))],
    { breakdown: 'stories-not-readable', 'strategy-trace': 'ancestor-not-visible' },
  ],
  [
    'an issue without a type is neither a story nor an epic',
    [without(['issuetype'], record(1))],
    { 'user-stories': 'not-a-story', 'strategy-trace': 'not-a-story-or-epic' },
  ],
  [
    'an issue whose status has no category may have been started',
    [record(1, { issuetype: EPIC, status: { id: '4', name: 'Afloat' } })],
    { breakdown: 'status-not-readable' },
  ],
  [
    'an idea that is not in the file may have a manager',
    [
      record(1, {
        issuetype: EPIC,
        issuelinks: [
          {
            id: '1',
            type: { id: '1', name: 'Polaris issue link' },
            outwardIssue: { id: '900', key: 'IDEA-9' },
          },
        ],
      }),
    ],
    { 'strategy-trace': 'ancestor-not-visible' },
  ],
  [
    'a program that writes on a server asks nothing',
    [
      record(
        1,
        asks({ ...onServer('ci'), displayName: 'Pier Build Bot' }, 'Can anybody repair this?'),
      ),
    ],
    { 'developer-questions': 'no-questions' },
  ],
  [
    'records without ids are read by their keys',
    [
      record(1, { parent: { key: 'PIER-2' } }, { id: undefined }),
      record(2, managed, { id: undefined }),
    ],
    { 'strategy-trace': 'traced' },
  ],
  [
    'one issue over many lines is read',
    JSON.stringify(record(1, { reporter: person('po') }), null, 2),
    { 'user-stories': 'written-by-owner' },
  ],
  [
    'issues over many lines, one after another, are read',
    [record(1, { parent: { key: 'PIER-2' } }), record(2, managed)]
      .map((one) => JSON.stringify(one, null, 2))
      .join('\n'),
    { 'strategy-trace': 'traced' },
  ],
  [
    'pages over many lines, one after another, are read',
    [record(1, { parent: { key: 'PIER-2' } }), record(2, managed)]
      .map((one) => JSON.stringify({ startAt: 0, issues: [one] }, null, 2))
      .join('\n'),
    { 'strategy-trace': 'traced' },
  ],
])('%s', async (_, content, expected) => {
  expect(await found(content)).toMatchObject(expected);
});
