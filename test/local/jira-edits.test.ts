/** Every edit is written down as Jira writes it: one line an edit, with the changelog items that it leaves. */
import type { SiteEvent } from '../../local/jira/events';
import type { SiteChange, SiteData } from '../../local/jira/model';
import { JiraSite } from '../../local/jira/site';
import { paragraphs } from '../builders/adf';
import { as } from './asking';
import { issue, smallSite } from './small-site';

const LATER = '2026-11-25T08:00:00.000Z';

let data: SiteData;
let site: JiraSite;
let events: SiteEvent[];

beforeEach(() => {
  const epic = issue('RC-1', { id: '1001', typeId: '2', rank: '0|b:' });
  data = smallSite([
    epic,
    issue('RC-2', {
      id: '1002',
      summary: 'Old words',
      assigneeId: 'dev',
      labels: ['a', 'b'],
      componentIds: ['500'],
      fixVersionIds: ['600'],
      sprintIds: [1],
      rank: '0|d:',
    }),
    issue('RC-3', { id: '1003', rank: '0|f:' }),
    issue('RC-4', { id: '1004', typeId: '3', parentId: '1003', rank: '0|h:' }),
  ]);
  site = new JiraSite(data, { now: () => new Date(LATER) });
  events = [];
  site.events.on('change', (event) => events.push(event));
});

const issueOf = (key: string) => {
  const found = data.issues.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`${key} is gone`);
  return found;
};

const words = ({ field, fieldId, from, fromString, to, toString_ }: SiteChange): unknown[] => [
  field,
  fieldId,
  from,
  fromString,
  to,
  toString_,
];

const edits: [name: string, body: object, items: unknown[][]][] = [
  [
    'a summary',
    { fields: { summary: 'New words' } },
    [['summary', 'summary', null, 'Old words', null, 'New words']],
  ],
  [
    'a description',
    { fields: { description: paragraphs('Once more') } },
    [['description', 'description', null, null, null, 'once more']],
  ],
  [
    'a priority by id',
    { fields: { priority: { id: '1' } } },
    [['priority', 'priority', '3', 'Medium', '1', 'Highest']],
  ],
  [
    'a priority by name',
    { fields: { priority: { name: 'Low' } } },
    [['priority', 'priority', '3', 'Medium', '4', 'Low']],
  ],
  [
    'an assignee',
    { fields: { assignee: { accountId: 'olga' } } },
    [['assignee', 'assignee', 'dev', 'Dev', 'olga', 'Olga']],
  ],
  [
    'no assignee',
    { fields: { assignee: null } },
    [['assignee', 'assignee', 'dev', 'Dev', null, null]],
  ],
  [
    'labels set as a whole',
    { fields: { labels: ['b', 'c'] } },
    [['labels', 'labels', null, 'a b', null, 'b c']],
  ],
  [
    'labels added and removed',
    { update: { labels: [{ add: 'c' }, { remove: 'a' }] } },
    [['labels', 'labels', null, 'a b', null, 'b c']],
  ],
  [
    'a fix version for another',
    { fields: { fixVersions: [{ name: '2.0' }] } },
    [
      ['Fix Version', 'fixVersions', '600', '1.0', null, null],
      ['Fix Version', 'fixVersions', null, null, '601', '2.0'],
    ],
  ],
  [
    'a component more',
    { update: { components: [{ add: { id: '501' } }] } },
    [['Component', 'components', null, null, '501', 'Search']],
  ],
  [
    'a sprint, while the one that is over stays',
    { fields: { customfield_10020: 2 } },
    [['Sprint', 'customfield_10020', '1', 'Sprint 1', '1, 2', 'Sprint 1, Sprint 2']],
  ],
  [
    'a parent',
    { fields: { parent: { key: 'RC-1' } } },
    [['IssueParentAssociation', null, null, null, '1001', 'RC-1']],
  ],
  [
    'a person in a custom field',
    { fields: { customfield_10050: { accountId: 'olga' } } },
    [['Product owner', 'customfield_10050', null, null, 'olga', 'Olga']],
  ],
  [
    'a number in a custom field',
    { fields: { customfield_10060: 8 } },
    [['Story points', 'customfield_10060', null, null, null, '8']],
  ],
  [
    'two fields at once, in one history',
    { fields: { summary: 'New words', priority: { id: '2' } } },
    [
      ['summary', 'summary', null, 'Old words', null, 'New words'],
      ['priority', 'priority', '3', 'Medium', '2', 'High'],
    ],
  ],
];

test.each(edits)('%s', async (_name, body, items) => {
  expect((await as(site, 'olga').put('/issue/RC-2', body)).status).toBe(204);
  const { histories, updated } = issueOf('RC-2');
  expect(histories).toHaveLength(1);
  expect(histories[0]).toMatchObject({ authorId: 'olga', created: LATER });
  expect(histories[0]?.items.map(words)).toEqual(items);
  expect(updated).toBe(LATER);
  expect(events).toEqual([
    expect.objectContaining({
      eventType: 'avi:jira:updated:issue',
      issueKey: 'RC-2',
      accountId: 'olga',
      byApp: false,
      history: histories[0],
    }),
  ]);
});

test('an edit that changes nothing leaves no trace', async () => {
  const before = issueOf('RC-2').updated;
  const { status } = await as(site, 'olga').put('/issue/RC-2', {
    fields: { summary: 'Old words', priority: { id: '3' }, labels: ['a', 'b'] },
  });
  expect(status).toBe(204);
  expect(issueOf('RC-2')).toMatchObject({ histories: [], updated: before });
  expect(events).toEqual([]);
});

const refusals: [name: string, body: object, errors: Record<string, unknown>][] = [
  ['an empty summary', { fields: { summary: ' ' } }, { summary: expect.any(String) }],
  [
    'a description in wiki markup',
    { fields: { description: 'h1. Hi' } },
    { description: expect.any(String) },
  ],
  [
    'a priority that is not there',
    { fields: { priority: { id: '77' } } },
    { priority: expect.any(String) },
  ],
  [
    'a person who is not there',
    { fields: { assignee: { accountId: 'x' } } },
    { assignee: expect.any(String) },
  ],
  ['a label with a space', { fields: { labels: ['a b'] } }, { labels: expect.any(String) }],
  [
    'a parent of the same level',
    { fields: { parent: { key: 'RC-3' } } },
    { parent: expect.any(String) },
  ],
  [
    'a status, which only a transition sets',
    { fields: { status: { id: '2' } } },
    { status: expect.any(String) },
  ],
  [
    'a rank, which only ranking sets',
    { fields: { customfield_10019: 'x' } },
    { customfield_10019: expect.any(String) },
  ],
  [
    'a field that is not there',
    { fields: { customfield_1: 1 } },
    { customfield_1: expect.any(String) },
  ],
];

test.each(refusals)(
  '%s is refused, and so is all that came with it',
  async (_name, body, errors) => {
    const both = { fields: { ...(body as { fields: object }).fields, customfield_10060: 8 } };
    const answer = await as(site, 'olga').put('/issue/RC-2', both);
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({ errorMessages: [], errors });
    expect(issueOf('RC-2')).toMatchObject({
      summary: 'Old words',
      customFields: {},
      histories: [],
    });
  },
);

test('a transition sets the status and, where work ends, the resolution', async () => {
  const { json } = await as(site, 'dev').get('/issue/RC-2/transitions');
  const { transitions } = json as { transitions: { id: string; to: { name: string } }[] };
  expect(transitions.map(({ to }) => to.name)).toEqual(['In Progress', 'Done']);
  const done = transitions[1]?.id;
  await as(site, 'dev').post('/issue/RC-2/transitions', { transition: { id: done } });
  expect(issueOf('RC-2')).toMatchObject({ statusId: '3', resolvedAt: LATER });
  expect(issueOf('RC-2').histories[0]?.items.map(words)).toEqual([
    ['status', 'status', '1', 'To Do', '3', 'Done'],
    ['resolution', 'resolution', null, null, '10000', 'Done'],
  ]);
});

test('since when work is done stays what it was where it is moved on within its category', async () => {
  site.data.statuses.push({ id: '4', name: 'Closed', category: 'done' });
  site = new JiraSite(data, { now: () => new Date(LATER) });
  const since = async (): Promise<unknown> => {
    const { json } = await as(site, 'dev').get('/issue/RC-2?fields=statuscategorychangedate');
    return (json as { fields: Record<string, unknown> }).fields['statuscategorychangedate'];
  };
  const moveTo = async (name: string): Promise<unknown> => {
    const { json } = await as(site, 'dev').get('/issue/RC-2/transitions');
    const { transitions } = json as { transitions: { id: string; to: { name: string } }[] };
    const id = transitions.find(({ to }) => to.name === name)?.id;
    return as(site, 'dev').post('/issue/RC-2/transitions', { transition: { id } });
  };
  const open = await since();
  await moveTo('Done');
  const done = await since();
  expect(done).not.toEqual(open);
  for (const history of issueOf('RC-2').histories) history.created = '2026-11-01T09:00:00.000Z';
  const earlier = await since();
  await moveTo('Closed');
  expect(issueOf('RC-2').statusId).toBe('4');
  expect(await since()).toEqual(earlier);
});

test('a link is written down on both of its ends, and so is its end', async () => {
  const owner = as(site, 'olga');
  const made = await owner.post('/issueLink', {
    type: { name: 'Blocks' },
    inwardIssue: { key: 'RC-2' },
    outwardIssue: { key: 'RC-3' },
  });
  expect(made.status).toBe(201);
  expect(issueOf('RC-2').histories[0]?.items.map(words)).toEqual([
    ['Link', null, null, null, 'RC-3', 'This issue blocks RC-3'],
  ]);
  expect(issueOf('RC-3').histories[0]?.items.map(words)).toEqual([
    ['Link', null, null, null, 'RC-2', 'This issue is blocked by RC-2'],
  ]);
  const { json } = await owner.get('/issue/RC-3?fields=issuelinks');
  expect(json).toMatchObject({ fields: { issuelinks: [{ inwardIssue: { key: 'RC-2' } }] } });
  const id = made.headers['location']?.split('/').at(-1) ?? '';
  expect((await owner.delete(`/issueLink/${id}`)).status).toBe(204);
  expect(issueOf('RC-2').histories[1]?.items.map(words)).toEqual([
    ['Link', null, 'RC-3', 'This issue blocks RC-3', null, null],
  ]);
  expect(data.links).toEqual([]);
});

test('ranking moves an issue and says which way it went', async () => {
  const order = async (): Promise<string[]> => {
    const { json } = await as(site, 'olga').post('/search/jql', {
      jql: 'project = RC ORDER BY Rank',
      fields: ['key'],
    });
    return (json as { issues: { key: string }[] }).issues.map(({ key }) => key);
  };
  expect(await order()).toEqual(['RC-1', 'RC-2', 'RC-3', 'RC-4']);
  const rank = (body: object) => as(site, 'olga').put('/rest/agile/1.0/issue/rank', body);
  expect((await rank({ issues: ['RC-4', 'RC-3'], rankBeforeIssue: 'RC-2' })).status).toBe(204);
  expect(await order()).toEqual(['RC-1', 'RC-4', 'RC-3', 'RC-2']);
  expect(issueOf('RC-4').histories[0]?.items.map(words)).toEqual([
    ['Rank', 'customfield_10019', '', '', '', 'Ranked higher'],
  ]);
  await rank({ issues: ['RC-1'], rankAfterIssue: 'RC-3' });
  expect(await order()).toEqual(['RC-4', 'RC-3', 'RC-1', 'RC-2']);
  expect(issueOf('RC-1').histories[0]?.items[0]?.toString_).toBe('Ranked lower');
});

test('there is always room between two ranks', async () => {
  const asking = as(site, 'olga');
  const wanted = ['RC-1', 'RC-2', 'RC-3', 'RC-4'];
  for (let turn = 0; turn < 60; turn += 1) {
    const last = wanted.pop() ?? '';
    const [first] = wanted;
    await asking.put('/rest/agile/1.0/issue/rank', { issues: [last], rankBeforeIssue: first });
    wanted.unshift(last);
    const ordered = [...data.issues].sort((a, b) => (a.rank < b.rank ? -1 : 1));
    expect(ordered.map(({ key }) => key)).toEqual(wanted);
  }
});

test('what is set at creation is no change', async () => {
  const { status, json } = await as(site, 'dev').post('/issue', {
    fields: {
      project: { key: 'RC' },
      issuetype: { name: 'Story' },
      summary: 'Fresh',
      parent: { key: 'RC-1' },
      priority: { id: '1' },
      labels: ['x'],
    },
    properties: [{ key: 'origin', value: 'test' }],
  });
  expect(status).toBe(201);
  expect(json).toMatchObject({ key: 'RC-5' });
  expect(issueOf('RC-5')).toMatchObject({
    summary: 'Fresh',
    creatorId: 'dev',
    reporterId: 'dev',
    parentId: '1001',
    priorityId: '1',
    labels: ['x'],
    histories: [],
    properties: { origin: 'test' },
  });
  expect(events.map(({ eventType }) => eventType)).toEqual(['avi:jira:created:issue']);
  const { json: found } = await as(site, 'dev').post('/search/jql', {
    jql: 'parent = RC-1',
    fields: ['key'],
  });
  expect(found).toMatchObject({ issues: [{ key: 'RC-5' }] });
});

test('an issue with subtasks goes only together with them', async () => {
  const lead = as(site, 'lena');
  expect((await lead.delete('/issue/RC-3')).status).toBe(400);
  expect((await lead.delete('/issue/RC-3?deleteSubtasks=true')).status).toBe(204);
  expect(data.issues.map(({ key }) => key)).toEqual(['RC-1', 'RC-2']);
  expect((await lead.get('/issue/RC-4')).status).toBe(404);
});

test('a comment is dated, signed and announced', async () => {
  const { status, json } = await as(site, 'dev').post('/issue/RC-2/comment', {
    body: paragraphs('Which currencies?'),
  });
  expect(status).toBe(201);
  expect(json).toMatchObject({
    author: { accountId: 'dev', displayName: 'Dev', active: true },
    created: '2026-11-25T08:00:00.000+0000',
    body: paragraphs('Which currencies?'),
  });
  expect(issueOf('RC-2')).toMatchObject({ updated: LATER, comments: [{ authorId: 'dev' }] });
  expect(events).toMatchObject([
    { eventType: 'avi:jira:commented:issue', comment: issueOf('RC-2').comments[0] },
  ]);
});

test('what the app does as itself is signed by its own account', async () => {
  await as(site, 'app').post('/issue/RC-2/comment', { body: paragraphs('A word') });
  await as(site, 'app').put('/issue/RC-2/properties/role-clarity', { gaps: 1 });
  expect(issueOf('RC-2').comments[0]?.authorId).toBe('app:role-clarity');
  expect(events).toMatchObject([
    { eventType: 'avi:jira:commented:issue', byApp: true, accountId: 'app:role-clarity' },
    { eventType: 'avi:jira:set:issue-property', byApp: true, propertyKey: 'role-clarity' },
  ]);
  const { json } = await as(site, 'dev').get('/issue/RC-2/comment');
  expect(json).toMatchObject({ comments: [{ author: { accountType: 'app' } }] });
});
