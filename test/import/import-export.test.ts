import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importExport, type Imported } from '../../local/import/import-export';
import { VISITOR } from '../../local/import/site-builder';
import { NOT_EXPORTED_LEVEL } from '../../local/import/site-projects';
import type { SiteIssue } from '../../local/jira/model';
import { paragraphs } from '../builders/adf';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-export-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

type Fields = Record<string, unknown>;
interface Exported {
  id?: string;
  key: string;
  fields: Fields;
  [part: string]: unknown;
}

let lastId = 100;
function exported(key: string, fields: Fields = {}, parts: Fields = {}): Exported {
  lastId += 1;
  return {
    id: String(lastId),
    key,
    ...parts,
    fields: {
      summary: `Summary of ${key}`,
      project: { id: '10', key: 'AB', name: 'Alphabet' },
      issuetype: STORY,
      status: OPEN,
      created: '2020-06-12T08:13:13.360+0800',
      ...fields,
    },
  };
}

const STORY = { id: '7', name: 'Story', subtask: false };
const EPIC = { id: '6', name: 'Epic', subtask: false };
const SUBTASK = { id: '5', name: 'Sub-task', subtask: true };
const OPEN = { id: '1', name: 'Open', statusCategory: { id: 2, key: 'new' } };
const ADA = { accountId: 'a-1', displayName: 'Ada', active: true, timeZone: 'Europe/Rome' };
async function imported(...records: unknown[]): Promise<Imported> {
  const path = join(folder, 'export.jsonl');
  await writeFile(path, records.map((record) => JSON.stringify(record)).join('\n'));
  return importExport(path);
}

/** The issue of a file that holds this one alone. */
async function only(fields: Fields, parts: Fields = {}): Promise<SiteIssue> {
  const { site, refused } = await imported(exported('AB-1', fields, parts));
  expect(refused.count).toBe(0);
  const [issue] = site.issues;
  if (!issue) throw new Error('The issue was not taken.');
  return issue;
}

describe('fields of an issue', () => {
  test('a record with nothing but a key is taken with nothing in it', async () => {
    const { site, taken } = await imported({ id: '1', key: 'AB-1', fields: {} });
    expect(taken).toBe(1);
    expect(site.issues[0]).toMatchObject({
      key: 'AB-1',
      summary: '',
      description: null,
      creatorId: null,
      labels: [],
    });
    const parent = site.issues.find(({ id }) => id === site.issues[0]?.parentId);
    // What it hangs under was not given: that it hangs under nothing would be a guess.
    expect(parent).toMatchObject({ securityLevelId: NOT_EXPORTED_LEVEL });
    expect(site.projects[0]).toMatchObject({ key: 'AB', name: 'AB' });
  });

  test.each<[string, Fields, Partial<SiteIssue>]>([
    [
      'a time with an offset',
      { created: '2020-06-12T08:13:13.360+0800' },
      { created: '2020-06-12T00:13:13.360Z' },
    ],
    ['no description', { description: null }, { description: null }],
    ['a document', { description: paragraphs('Words') }, { description: paragraphs('Words') }],
    ['something that is no document', { description: { text: 'Words' } }, { description: null }],
    ['a null reporter', { reporter: null }, { reporterId: null }],
    ['a reporter with an account', { reporter: ADA }, { reporterId: 'a-1' }],
    [
      'a reporter of Jira Server',
      { reporter: { key: 'JIRAUSER1', name: 'ada', displayName: 'Ada' } },
      { reporterId: 'JIRAUSER1' },
    ],
    ['labels', { labels: ['one', 'two'] }, { labels: ['one', 'two'] }],
    ['labels that are null', { labels: null }, { labels: [] }],
    ['a sprint', { sprint: { id: 3, name: 'S3', state: 'active' } }, { sprintIds: [3] }],
    [
      'closed sprints',
      { closedSprints: [{ id: 1, name: 'S1', state: 'closed' }] },
      { sprintIds: [1] },
    ],
    [
      'the same sprint in two fields',
      {
        sprint: { id: 3, name: 'S3', state: 'active' },
        customfield_10020: [{ id: 3, name: 'S3', state: 'active' }],
      },
      { sprintIds: [3] },
    ],
    [
      'a sprint printed as text',
      {
        customfield_10004: [
          'com.atlassian.greenhopper.service.sprint.Sprint@1f[id=12,rapidViewId=4,state=CLOSED,name=Week 7, first half,startDate=2015-02-02T15:53:51.937Z]',
        ],
      },
      { sprintIds: [12] },
    ],
    ['a rank', { customfield_10019: '0|i000db:' }, { rank: '0|i000db:' }],
    [
      'a resolution date',
      { resolutiondate: '2021-01-02T03:04:05.000+0000' },
      { resolvedAt: '2021-01-02T03:04:05.000Z' },
    ],
    [
      'a person in a custom field',
      { customfield_10050: ADA },
      { customFields: { customfield_10050: 'a-1' } },
    ],
    [
      'people in a custom field',
      { customfield_10051: [ADA] },
      { customFields: { customfield_10051: ['a-1'] } },
    ],
  ])('%s', async (_, fields, expected) => {
    expect(await only(fields)).toMatchObject(expected);
  });

  test('a status goes by the number of its category, which is the same in every language', async () => {
    const status = {
      id: '10068',
      name: '已完成',
      statusCategory: { id: 3, key: 'new', name: '新建' },
    };
    const { site } = await imported(exported('AB-1', { status }));
    expect(site.statuses).toEqual([{ id: '10068', name: '已完成', category: 'done' }]);
  });

  test('people are there once, with the visitor, whose export it is not', async () => {
    const { site } = await imported(
      exported('AB-1', { reporter: ADA, assignee: ADA }),
      exported('AB-2', { creator: { ...ADA, displayName: 'Ada again' } }),
    );
    expect(site.people.map(({ displayName }) => displayName)).toEqual([VISITOR.displayName, 'Ada']);
    expect(site.people[1]).toMatchObject({ timeZone: 'Europe/Rome', active: true });
  });

  test('custom fields are told by their values, and named by the histories', async () => {
    const items = [{ field: 'Team owner', fieldId: 'customfield_10050', from: null, to: 'a-1' }];
    const { site } = await imported(
      exported(
        'AB-1',
        { customfield_10050: ADA, customfield_10019: '0|i000db:', customfield_10077: null },
        {
          changelog: { total: 1, histories: [{ id: '1', created: '2021-01-01T00:00:00Z', items }] },
        },
      ),
    );
    expect(site.fields.map(({ id, name, schema }) => [id, name, schema.type])).toEqual([
      ['customfield_10050', 'Team owner', 'user'],
      ['customfield_10019', 'Rank', 'any'],
    ]);
  });
});

describe('comments and histories', () => {
  const comment = {
    id: '5',
    author: ADA,
    created: '2021-01-01T10:00:00.000+0000',
    body: paragraphs('Well?'),
  };

  test('comments keep their order, their people and their words', async () => {
    const gone = {
      id: '4',
      created: '2021-01-01T09:00:00.000+0000',
      body: paragraphs('First'),
      author: null,
    };
    const issue = await only({ comment: { total: 2, comments: [comment, gone] } });
    expect(issue.comments.map(({ id, authorId, body }) => [id, authorId, body])).toEqual([
      ['4', null, paragraphs('First')],
      ['5', 'a-1', paragraphs('Well?')],
    ]);
  });

  test('a change keeps its sides, also where they are null or missing', async () => {
    const histories = [
      {
        id: '2',
        created: '2021-02-01T00:00:00.000+0000',
        items: [
          {
            field: 'Fix Version',
            fieldId: 'fixVersions',
            fieldtype: 'jira',
            from: null,
            to: '9',
            toString: '1.0',
          },
        ],
      },
      {
        id: '1',
        author: ADA,
        created: '2021-01-01T00:00:00.000+0000',
        items: [{ field: 'Workflow' }],
      },
    ];
    const issue = await only({}, { changelog: { histories, total: 2 } });
    expect(issue.histories.map(({ id, authorId }) => [id, authorId])).toEqual([
      ['1', 'a-1'],
      ['2', null],
    ]);
    expect(issue.histories[0]?.items[0]).toMatchObject({
      field: 'Workflow',
      fieldId: null,
      toString_: null,
    });
    expect(issue.histories[1]?.items[0]).toMatchObject({ from: null, to: '9', toString_: '1.0' });
  });

  test.each<[string, Fields, Fields, string[]]>([
    ['nothing is given', {}, {}, ['changelog', 'comment']],
    [
      'both are given',
      { comment: { total: 0, comments: [] } },
      { changelog: { total: 0, histories: [] } },
      [],
    ],
    [
      'a part of the comments is missing',
      { comment: { total: 9, comments: [comment] } },
      { changelog: { total: 0, histories: [] } },
      ['comment'],
    ],
    [
      'a comment cannot be read',
      { comment: { comments: [{ author: ADA }] } },
      { changelog: { total: 0, histories: [] } },
      ['comment'],
    ],
    [
      'a part of the history is missing',
      { comment: { comments: [] } },
      { changelog: { total: 3, histories: [] } },
      ['changelog'],
    ],
  ])('where %s it is known what was withheld', async (_, fields, parts, withheld) => {
    expect(await only(fields, parts)).toMatchObject({ withheld });
  });
});

describe('wiki markup', () => {
  const words = (value: unknown): string => JSON.stringify(value);

  test('becomes a document when it is read, and stays that one', async () => {
    const issue = await only({
      description: 'Some *bold* words\n\n{code:java}\nrun();\n{code}',
      comment: {
        total: 1,
        comments: [
          { id: '1', author: ADA, created: '2021-01-01T00:00:00Z', body: '{quote}q?{quote}' },
        ],
      },
    });
    expect(issue.description?.content.map(({ type }) => type)).toEqual(['paragraph', 'codeBlock']);
    expect(issue.description).toBe(issue.description);
    expect(issue.comments[0]?.body.content[0]?.type).toBe('blockquote');
    expect({ ...issue }.description).toEqual(issue.description);
  });

  test('mentions find their people by account and by user name', async () => {
    const { site } = await imported(
      exported('AB-1', {
        reporter: { ...ADA, name: 'ada.l', key: 'ada.l' },
        description: 'Ask [~accountid:a-1] or [~ada.l] or [~gone.person].',
      }),
    );
    const mentions = site.issues[0]?.description?.content[0]?.content?.filter(
      ({ type }) => type === 'mention',
    );
    expect(mentions?.map(({ attrs }) => [attrs?.['id'], attrs?.['text']])).toEqual([
      ['a-1', '@Ada'],
      ['a-1', '@Ada'],
      ['gone.person', '@gone.person'],
    ]);
  });

  test('a text can be replaced before anybody reads it', async () => {
    const issue = await only({ description: 'old *words*' });
    issue.description = paragraphs('new');
    expect(issue.description).toEqual(paragraphs('new'));
  });

  test('a text of another sort than prose becomes one plain paragraph', async () => {
    const log = 'at line *1*\n'.repeat(10_000);
    const issue = await only({ description: log });
    expect(issue.description?.content.map(({ type }) => type)).toEqual(['paragraph']);
    expect(words(issue.description)).toContain('at line *1*');
  });
});

describe('how issues hang together', () => {
  const named = (issue: { key: string }, site: Imported['site']): string | undefined => {
    const child = site.issues.find(({ key }) => key === issue.key);
    return site.issues.find(({ id }) => id === child?.parentId)?.key;
  };

  test.each<[string, (epic: Exported) => Fields]>([
    ['parent', ({ id, key }) => ({ parent: { id, key } })],
    ['epic', ({ id, key }) => ({ epic: { id: Number(id), key, name: 'E' } })],
    ['epic link', ({ key }) => ({ customfield_10014: key })],
  ])('an epic is found by its %s', async (_, link) => {
    const epic = exported('AB-1', { issuetype: EPIC });
    const story = exported('AB-2', link(epic));
    const { site } = await imported(story, epic);
    expect(named(story, site)).toBe('AB-1');
  });

  test('an epic link is known by its name, too', async () => {
    const changelog = {
      total: 1,
      histories: [
        {
          id: '1',
          created: '2021-01-01T00:00:00Z',
          items: [{ field: 'Epic Link', fieldId: 'customfield_11000', toString: 'AB-1' }],
        },
      ],
    };
    const story = exported('AB-2', { customfield_11000: 'AB-1' }, { changelog });
    const { site } = await imported(exported('AB-1', { issuetype: EPIC }), story);
    expect(named(story, site)).toBe('AB-1');
  });

  test('a parent that is not in the file stands there hidden and does not count', async () => {
    const parent = { id: '999', key: 'ZZ-9', fields: { summary: 'Elsewhere', issuetype: EPIC } };
    const story = exported('AB-2', { parent });
    const { site, taken } = await imported(story);
    const absent = site.issues.find(({ key }) => key === 'ZZ-9');
    expect(taken).toBe(1);
    expect(named(story, site)).toBe('ZZ-9');
    expect(absent).toMatchObject({ id: '999', summary: 'Elsewhere' });
    const levels = site.projects.find(({ key }) => key === 'ZZ')?.securityLevels ?? [];
    expect(levels.find(({ id }) => id === absent?.securityLevelId)?.accountIds).toEqual([]);
  });

  test('an issue that names itself as its parent has none', async () => {
    const { site } = await imported(exported('AB-2', { customfield_10014: 'AB-2' }));
    expect(site.issues[0]?.parentId).toBeNull();
  });

  test('a link is there once, though both ends hold it, and only where both ends are there', async () => {
    const type = { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
    const far = { id: '77', key: 'AB-77' };
    const { site } = await imported(
      exported('AB-1', {
        issuelinks: [
          { id: '500', type, outwardIssue: { id: 'x', key: 'AB-2' } },
          { id: '501', type, inwardIssue: far },
        ],
      }),
      exported('AB-2', {
        issuelinks: [{ id: '500', type, inwardIssue: { id: 'y', key: 'AB-1' } }],
      }),
    );
    const keyOf = (id: string) => site.issues.find((issue) => issue.id === id)?.key;
    expect(
      site.links.map((link) => [link.id, keyOf(link.fromIssueId), keyOf(link.toIssueId)]),
    ).toEqual([['500', 'AB-1', 'AB-2']]);
    expect(site.linkTypes).toEqual([type]);
  });

  test('two sites in one file may use an id for different things', async () => {
    const { site } = await imported(
      exported('AB-1', {
        issuetype: { id: '1', name: 'Story', hierarchyLevel: 0, subtask: false },
      }),
      exported('CD-1', {
        project: { id: '10', key: 'CD' },
        issuetype: { id: '1', name: 'Bug', hierarchyLevel: 0, subtask: false },
      }),
    );
    expect(new Set(site.issueTypes.map(({ id }) => id)).size).toBe(2);
    expect(new Set(site.projects.map(({ id }) => id)).size).toBe(2);
    const [story, bug] = site.issues;
    expect(story?.typeId).not.toBe(bug?.typeId);
  });
});

describe('levels of issue types that the export does not hold', () => {
  const levelsOf = async (...records: Exported[]) => {
    const { site } = await imported(...records);
    return Object.fromEntries(
      site.issueTypes.map(({ name, hierarchyLevel }) => [name, hierarchyLevel]),
    );
  };
  const type = (id: string, name: string) => ({ id, name, subtask: false });

  test('a subtask stands below, and an epic goes by its name where nothing else tells', async () => {
    expect(
      await levelsOf(
        exported('AB-1', { issuetype: EPIC }),
        exported('AB-2'),
        exported('AB-3', { issuetype: SUBTASK }),
        exported('AB-4', { issuetype: type('8', 'エピック') }),
      ),
    ).toEqual({ Epic: 1, Story: 0, 'Sub-task': -1, エピック: 1 });
  });

  test('what stories hang under is an epic, whatever it is called, and what epics hang under is above', async () => {
    const theme = type('20', 'Thema');
    const feature = type('21', 'Feature');
    const stories = [1, 2, 3, 4].map((n) => exported(`AB-${n}`, { customfield_10014: 'AB-10' }));
    const features = [10, 11, 12].map((n) =>
      exported(`AB-${n}`, { issuetype: feature, parent: { id: '1', key: 'AB-20' } }),
    );
    expect(
      await levelsOf(exported('AB-20', { issuetype: theme }), ...features, ...stories),
    ).toEqual({
      Thema: 2,
      Feature: 1,
      Story: 0,
    });
  });

  test('a stray link to a bug makes no epic of bugs', async () => {
    const bug = type('1', 'Bug');
    expect(
      await levelsOf(
        exported('AB-1', { issuetype: bug }),
        exported('AB-2', { customfield_10014: 'AB-1' }),
      ),
    ).toEqual({ Bug: 0, Story: 0 });
  });

  test('subtasks hang under stories without making epics of them', async () => {
    const subtasks = [2, 3, 4, 5].map((n) =>
      exported(`AB-${n}`, { issuetype: SUBTASK, parent: { id: '1', key: 'AB-1' } }),
    );
    expect(await levelsOf(exported('AB-1'), ...subtasks)).toEqual({ Story: 0, 'Sub-task': -1 });
  });

  test('a level that the export gives wins over its name', async () => {
    expect(await levelsOf(exported('AB-1', { issuetype: { ...EPIC, hierarchyLevel: 2 } }))).toEqual(
      { Epic: 2 },
    );
  });
});

describe('records that cannot be taken', () => {
  test('each is named with its place, its key and a sentence, and the others are taken', async () => {
    const first = exported('AB-1');
    const { taken, refused } = await imported(
      first,
      7,
      { key: 'AB-2', fields: {} },
      { id: 'abc', key: 'AB-3', fields: {} },
      { ...exported('AB-1') },
      { ...exported('AB-4'), id: first.id },
      { key: 'AB-5', id: '5' },
      exported('AB-6'),
    );
    expect(taken).toBe(5);
    expect(refused.first).toEqual([
      { record: 2, problem: { code: 'record.notObject' } },
      {
        record: 5,
        key: 'AB-1',
        problem: { code: 'record.twice', args: { key: 'AB-1' } },
      },
      { record: 7, key: 'AB-5', problem: { code: 'record.noFields', args: { key: 'AB-5' } } },
    ]);
  });

  test('an issue without an id, or with one that is no number or another’s, goes by its key', async () => {
    const first = exported('AB-1');
    const { site } = await imported(
      first,
      { key: 'AB-2', fields: { issuelinks: [] } },
      { id: 'abc', key: 'AB-3', fields: { parent: { key: 'AB-2' }, issuelinks: [] } },
      { ...exported('AB-4'), id: first.id },
    );
    expect(site.issues.map(({ key }) => key)).toEqual(['AB-1', 'AB-2', 'AB-3', 'AB-4']);
    expect(new Set(site.issues.map(({ id }) => id)).size).toBe(4);
    expect(site.issues.every(({ id }) => /^\d+$/.test(id))).toBe(true);
    expect(site.issues[2]?.parentId).toBe(site.issues[1]?.id);
  });

  test('a file that was cut off gives what it holds and says where it ends', async () => {
    const path = join(folder, 'cut.json.gz');
    const text = Array.from({ length: 3000 }, (_, n) => JSON.stringify(exported(`AB-${n}`))).join(
      '\n',
    );
    const packed = gzipSync(text);
    await writeFile(path, packed.subarray(0, packed.length / 2));
    const { taken, refused } = await importExport(path);
    expect(taken).toBeGreaterThan(1000);
    expect(refused.first).toEqual([
      {
        record: taken + 1,
        problem: { code: 'broken.damaged' },
      },
    ]);
  });

  test('progress counts records and bytes up to the end', async () => {
    const path = join(folder, 'progress.jsonl');
    await writeFile(
      path,
      Array.from({ length: 5000 }, (_, n) => JSON.stringify(exported(`AB-${n}`))).join('\n'),
    );
    const seen: { records: number; bytesRead: number; bytesTotal: number }[] = [];
    await importExport(path, { onProgress: (progress) => seen.push({ ...progress }) });
    const last = seen.at(-1);
    expect(last?.bytesRead).toBe(last?.bytesTotal);
    expect(seen.some(({ records }) => records > 0 && records < 5000)).toBe(true);
  });
});
