/** Reading from the stand-in: fields, pages, bulk requests, properties, people, and what it all costs. */
import type { SiteComment, SiteHistory } from '../../local/jira/model';
import { JiraSite } from '../../local/jira/site';
import { worldWith, type World } from '../../local/worlds/facts';
import { paragraphs } from '../builders/adf';
import { as } from './asking';
import { NOW, issue, smallSite } from './small-site';

const minute = (n: number): string => new Date(Date.parse(NOW) - 1e8 + n * 60_000).toISOString();

const comments = (count: number): SiteComment[] =>
  Array.from({ length: count }, (_unused, n) => ({
    id: String(50_000 + n),
    authorId: n === 0 ? null : 'dev',
    body: paragraphs(`Comment ${n}`),
    created: minute(n),
    updated: minute(n),
  }));

const histories = (count: number, firstId: number, fieldId = 'priority'): SiteHistory[] =>
  Array.from({ length: count }, (_unused, n) => ({
    id: String(firstId + n),
    authorId: n === 0 ? null : 'dev',
    created: minute(n),
    items: [
      {
        field: fieldId,
        fieldId,
        fieldtype: 'jira',
        from: '3',
        fromString: 'Medium',
        to: '2',
        toString_: 'High',
      },
    ],
  }));

const epic = issue('SEC-1', { typeId: '2', summary: 'Hidden strategy' });
const site = new JiraSite(
  smallSite([
    epic,
    issue('RC-1', {
      parentId: epic.id,
      // Out of order, as some sites keep them.
      comments: comments(250).reverse(),
      histories: histories(230, 60_000).reverse(),
      sprintIds: [1, 2],
      customFields: { customfield_10050: 'vanished' },
    }),
    issue('RC-2', {
      histories: [...histories(30, 70_000), ...histories(5, 71_000, 'status')],
      properties: { a: 1, b: { deep: [1, 2] } },
    }),
    ...Array.from({ length: 120 }, (_unused, n) => issue(`PUB-${n + 1}`, { projectId: '12' })),
  ]),
  { baseUrl: 'http://localhost:8080/', now: () => new Date(NOW) },
);
const olga = as(site, 'olga');

interface CommentPage {
  comments: { id: string; author?: object }[];
  total: number;
  startAt: number;
  maxResults: number;
}

describe('one issue', () => {
  test('gives all fields unless some are named', async () => {
    const { json } = await olga.get('/issue/RC-2');
    const { fields } = json as { fields: Record<string, unknown> };
    expect(Object.keys(fields)).toEqual(
      expect.arrayContaining(['summary', 'status', 'comment', 'customfield_10019', 'assignee']),
    );
    expect(fields['assignee']).toBeNull();
  });

  test('gives the named fields alone, with names and schema when asked', async () => {
    const { json } = await olga.get(
      '/issue/rc-2?fields=summary,customfield_10050&expand=names,schema',
    );
    expect(json).toMatchObject({
      key: 'RC-2',
      fields: { summary: 'Summary of RC-2', customfield_10050: null },
      names: { summary: 'Summary', customfield_10050: 'Product owner' },
      schema: { customfield_10050: { type: 'user' } },
    });
  });

  test('gives everything but what is named with a minus', async () => {
    const { json } = await olga.get('/issue/RC-2?fields=*all,-comment');
    const { fields } = json as { fields: Record<string, unknown> };
    expect(fields).not.toHaveProperty('comment');
    expect(fields).toHaveProperty('status');
  });

  test('gives the newest hundred comments, oldest first, and says nothing of more', async () => {
    const { json } = await olga.get('/issue/RC-1?fields=comment');
    const { comment } = (json as { fields: { comment: CommentPage } }).fields;
    expect(comment).toMatchObject({ total: 100, startAt: 0, maxResults: 100 });
    expect(comment.comments.map(({ id }) => id)).toEqual(
      Array.from({ length: 100 }, (_unused, n) => String(50_150 + n)),
    );
    expect((await olga.get('/issue/RC-1/comment/50000')).json).not.toHaveProperty('author');
  });

  test('gives the hundred newest histories, newest first', async () => {
    const { json } = await olga.get('/issue/RC-1?fields=summary&expand=changelog');
    const { changelog } = json as {
      changelog: { histories: { id: string }[]; total: number; maxResults: number };
    };
    expect(changelog).toMatchObject({ total: 100, maxResults: 100 });
    expect(changelog.histories.map(({ id }) => id)).toEqual(
      Array.from({ length: 100 }, (_unused, n) => String(60_229 - n)),
    );
  });

  test('names a parent that the viewer may not see, and says nothing of it', async () => {
    const { json } = await olga.get('/issue/RC-1?fields=parent');
    const { parent } = (json as { fields: { parent: object } }).fields;
    expect(parent).toEqual({
      id: epic.id,
      key: 'SEC-1',
      self: `http://localhost:8080/rest/api/3/issue/${epic.id}`,
    });
  });

  test('shows an account that is gone as a former user', async () => {
    const { json } = await olga.get('/issue/RC-1?fields=customfield_10050');
    expect(json).toMatchObject({
      fields: {
        customfield_10050: { accountId: 'vanished', active: false, displayName: 'Former user' },
      },
    });
  });

  test('brings the properties that are asked for', async () => {
    const { json } = await olga.get('/issue/RC-2?fields=summary&properties=b,c');
    expect((json as { properties: object }).properties).toEqual({ b: { deep: [1, 2] } });
  });
});

describe('pages', () => {
  test('of comments follow one another without a gap, in either direction', async () => {
    for (const [orderBy, first] of [
      ['created', 50_000],
      ['-created', 50_249],
    ] as const) {
      const ids: string[] = [];
      for (let startAt = 0; startAt < 250; startAt += 100) {
        const { json } = await olga.get(
          `/issue/RC-1/comment?startAt=${startAt}&maxResults=100&orderBy=${orderBy}`,
        );
        ids.push(...(json as CommentPage).comments.map(({ id }) => id));
      }
      const step = first === 50_000 ? 1 : -1;
      expect(ids).toEqual(Array.from({ length: 250 }, (_unused, n) => String(first + step * n)));
    }
  });

  test('of comments hold no more than a hundred', async () => {
    const { json } = await olga.get('/issue/RC-1/comment?maxResults=5000');
    expect(json).toMatchObject({ maxResults: 100, total: 250 });
    expect((json as CommentPage).comments).toHaveLength(100);
  });

  test('of a changelog go from the oldest on', async () => {
    const { json } = await olga.get('/issue/RC-1/changelog?startAt=200&maxResults=100');
    const page = json as { values: { id: string }[]; isLast: boolean; total: number };
    expect(page).toMatchObject({ isLast: true, total: 230, startAt: 200 });
    expect(page).not.toHaveProperty('nextPage');
    expect(page.values.map(({ id }) => id)).toEqual(
      Array.from({ length: 30 }, (_unused, n) => String(60_200 + n)),
    );
  });

  test('of a search follow one another, and the last one says so', async () => {
    const keys: string[] = [];
    let nextPageToken: string | undefined;
    let pages = 0;
    do {
      const { json } = await olga.post('/search/jql', {
        jql: 'project = PUB ORDER BY key',
        fields: ['summary'],
        maxResults: 50,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      });
      const page = json as { issues: { key: string }[]; isLast: boolean; nextPageToken?: string };
      keys.push(...page.issues.map(({ key }) => key));
      expect(page.isLast).toBe(page.nextPageToken === undefined);
      ({ nextPageToken } = page);
      pages += 1;
    } while (nextPageToken !== undefined);
    expect(pages).toBe(3);
    expect(keys).toEqual(Array.from({ length: 120 }, (_unused, n) => `PUB-${n + 1}`));
  });

  test('of a search go on where they were although an issue has moved to the front', async () => {
    const small = new JiraSite(
      smallSite([1, 2, 3, 4].map((n) => issue(`RC-${n}`, { updated: minute(n) }))),
      { now: () => new Date(NOW) },
    );
    const body = { jql: 'project = RC ORDER BY updated DESC', fields: ['key'], maxResults: 2 };
    const keysOf = (json: unknown): string[] =>
      (json as { issues: { key: string }[] }).issues.map(({ key }) => key);
    const first = (await as(small, 'olga').post('/search/jql', body)).json;
    await as(small, 'olga').put('/issue/RC-1', { fields: { summary: 'Moved' } });
    const { nextPageToken } = first as { nextPageToken: string };
    const second = await as(small, 'olga').post('/search/jql', { ...body, nextPageToken });
    expect([keysOf(first), keysOf(second.json)]).toEqual([['RC-4', 'RC-3'], ['RC-2']]);
  });

  test('of a search belong to their query', async () => {
    const { json } = await olga.post('/search/jql', { jql: 'project = PUB', maxResults: 1 });
    const { nextPageToken } = json as { nextPageToken: string };
    const other = await olga.post('/search/jql', { jql: 'project = RC', nextPageToken });
    expect(other.status).toBe(400);
  });
});

describe('a search', () => {
  test('gives ids alone unless fields are named', async () => {
    const { json } = await olga.post('/search/jql', { jql: 'key = RC-2' });
    const [first] = (json as { issues: object[] }).issues;
    expect(first).toEqual({ id: site.data.issues[2]?.id });
  });

  test('gives up to five thousand ids at once, and a hundred issues with fields', async () => {
    const count = async (fields: string[]): Promise<number> => {
      const { json } = await olga.post('/search/jql', {
        jql: 'project = PUB',
        fields,
        maxResults: 5000,
      });
      return (json as { issues: object[] }).issues.length;
    };
    expect(await count(['key'])).toBe(120);
    expect(await count(['summary'])).toBe(100);
  });

  test('gives forty histories and the properties that are named', async () => {
    const { json } = await olga.post('/search/jql', {
      jql: 'project = RC ORDER BY key',
      fields: ['summary'],
      expand: 'changelog',
      properties: ['a'],
    });
    expect(json).toMatchObject({
      issues: [
        { key: 'RC-1', changelog: { maxResults: 40, total: 40 }, properties: {} },
        { key: 'RC-2', changelog: { maxResults: 35, total: 35 }, properties: { a: 1 } },
      ],
    });
  });

  test('takes no more than five properties', async () => {
    const properties = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect((await olga.post('/search/jql', { jql: 'key = RC-1', properties })).status).toBe(400);
  });

  test('answers GET as it answers POST', async () => {
    const jql = encodeURIComponent('project = RC ORDER BY key');
    const { json } = await olga.get(`/search/jql?jql=${jql}&fields=summary&maxResults=1`);
    expect(json).toMatchObject({ issues: [{ key: 'RC-1' }], isLast: false });
  });

  test('can be counted', async () => {
    const { json } = await olga.post('/search/approximate-count', { jql: 'project = PUB' });
    expect(json).toEqual({ count: 120 });
  });
});

describe('many at once', () => {
  test('issues come by id, and what cannot be had is named nowhere', async () => {
    const { json } = await olga.post('/issue/bulkfetch', {
      issueIdsOrKeys: ['RC-2', 'rc-1', 'SEC-1', 'X-9'],
      fields: ['summary'],
      properties: ['a'],
    });
    const { issues, issueErrors } = json as {
      issues: { key: string }[];
      issueErrors: { id: string }[];
    };
    expect(issues.map(({ key }) => key)).toEqual(['RC-1', 'RC-2']);
    expect(issueErrors).toEqual([]);
  });

  test.each([0, 101])('%i issues are too few or too many', async (count) => {
    const issueIdsOrKeys = Array.from({ length: count }, (_unused, n) => String(n));
    expect((await olga.post('/issue/bulkfetch', { issueIdsOrKeys })).status).toBe(400);
  });

  test('changelogs come in pages over all issues, and only the fields that are named', async () => {
    const seen = new Map<string, number>();
    let nextPageToken: string | undefined;
    do {
      const { json } = await olga.post('/changelog/bulkfetch', {
        issueIdsOrKeys: ['RC-1', 'RC-2', 'SEC-1'],
        fieldIds: ['priority'],
        maxResults: 100,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      });
      const page = json as {
        issueChangeLogs: { issueId: string; changeHistories: { created: number }[] }[];
        nextPageToken?: string;
      };
      for (const { issueId, changeHistories } of page.issueChangeLogs) {
        seen.set(issueId, (seen.get(issueId) ?? 0) + changeHistories.length);
        expect(typeof changeHistories[0]?.created).toBe('number');
      }
      ({ nextPageToken } = page);
    } while (nextPageToken !== undefined);
    expect([...seen.values()].sort()).toEqual([230, 30]);
  });

  test.each([
    [{ issueIdsOrKeys: [] }],
    [{ issueIdsOrKeys: Array.from({ length: 1001 }, (_unused, n) => String(n)) }],
    [{ issueIdsOrKeys: ['RC-1'], fieldIds: Array.from({ length: 11 }, (_unused, n) => `f${n}`) }],
  ])('a request beyond the limits is refused (%#)', async (body) => {
    expect((await olga.post('/changelog/bulkfetch', body)).status).toBe(400);
  });

  test('properties are written by a task that says what it did', async () => {
    const ids = ['RC-1', 'SEC-1'].map((key) =>
      Number(site.data.issues.find((candidate) => candidate.key === key)?.id),
    );
    const answer = await as(site, 'dev').post('/issue/properties/multi', {
      issues: ids.map((issueID) => ({ issueID, properties: { bulk: { n: issueID } } })),
    });
    expect(answer.status).toBe(303);
    const task = answer.headers['location']?.split('/').at(-1) ?? '';
    const { json } = await as(site, 'dev').get(`/task/${task}`);
    expect(json).toMatchObject({ status: 'COMPLETE', result: { updated: 1, failed: [ids[1]] } });
    expect((await olga.get('/issue/RC-1/properties/bulk')).json).toEqual({
      key: 'bulk',
      value: { n: ids[0] },
    });
  });
});

describe('a property', () => {
  test('is new once and replaced after that', async () => {
    const dev = as(site, 'dev');
    expect((await dev.put('/issue/RC-2/properties/p', { v: 1 })).status).toBe(201);
    expect((await dev.put('/issue/RC-2/properties/p', { v: 2 })).status).toBe(200);
    expect((await dev.get('/issue/RC-2/properties/p')).json).toEqual({ key: 'p', value: { v: 2 } });
    expect((await dev.delete('/issue/RC-2/properties/p')).status).toBe(204);
    expect((await dev.get('/issue/RC-2/properties/p')).status).toBe(404);
  });

  test('holds no more than 32,768 characters', async () => {
    const dev = as(site, 'dev');
    expect((await dev.put('/issue/RC-2/properties/p', 'x'.repeat(32_767))).status).toBe(400);
    expect((await dev.put(`/issue/RC-2/properties/${'k'.repeat(256)}`, '1')).status).toBe(400);
  });
});

describe('people', () => {
  test('come in bulk, ten to a page unless asked otherwise, without those who are not there', async () => {
    const { json } = await olga.get('/user/bulk?accountId=dev&accountId=nobody&accountId=gone');
    expect(json).toMatchObject({
      maxResults: 10,
      total: 2,
      isLast: true,
      values: [
        {
          accountId: 'dev',
          active: true,
          avatarUrls: { '48x48': 'http://localhost:8080/avatar/dev' },
        },
        { accountId: 'gone', active: false },
      ],
    });
  });

  test('are found by the beginning of a name, if they are active', async () => {
    const names = async (query: string): Promise<string[]> => {
      const { json } = await olga.get(`/user/search?query=${query}`);
      return (json as { displayName: string }[]).map(({ displayName }) => displayName);
    };
    expect(await names('ol')).toEqual(['Olga']);
    expect(await names('lga')).toEqual([]);
    expect(await names('gone')).toEqual([]);
  });

  test('stand in groups', async () => {
    expect((await olga.get('/user/groups?accountId=olga')).json).toMatchObject([
      { groupId: 'g-owners', name: 'owners' },
    ]);
    expect((await olga.get('/user?accountId=olga&expand=groups')).json).toMatchObject({
      groups: { size: 1, items: [{ groupId: 'g-owners' }] },
    });
    expect((await as(site, 'app').get('/group/member?groupId=g-leads')).json).toMatchObject({
      values: [{ accountId: 'lena' }],
    });
    expect((await olga.get('/group/bulk?groupId=g-leads')).json).toMatchObject({
      values: [{ groupId: 'g-leads', name: 'leads' }],
    });
    expect((await olga.get('/groups/picker?query=own')).json).toMatchObject({
      groups: [{ groupId: 'g-owners' }],
    });
  });
});

describe('a project', () => {
  test('has types by level and components with their leads', async () => {
    expect((await olga.get('/project/10/hierarchy')).json).toMatchObject({
      projectId: 10,
      hierarchy: [
        { level: -1, issueTypes: [{ id: 3 }] },
        { level: 0, issueTypes: [{ id: 1 }, { id: 4 }] },
        { level: 1, issueTypes: [{ id: 2 }] },
      ],
    });
    expect((await olga.get('/issuetype/project?projectId=10&level=1')).json).toMatchObject([
      { id: '2', name: 'Epic', hierarchyLevel: 1 },
    ]);
    expect((await olga.get('/project/RC/components')).json).toMatchObject([
      { id: '500', lead: { accountId: 'dev' } },
      { id: '501' },
    ]);
  });

  test('is found among those that one may see', async () => {
    const { json } = await olga.get('/project/search');
    expect((json as { values: { key: string }[] }).values.map(({ key }) => key)).toEqual([
      'PUB',
      'RC',
    ]);
  });
});

describe('the cost', () => {
  const costs: [string, (asking: ReturnType<typeof as>) => Promise<unknown>, number][] = [
    ['one issue', (asking) => asking.get('/issue/RC-1'), 2],
    [
      'a search of a hundred',
      (asking) =>
        asking.post('/search/jql', { jql: 'project = PUB', fields: ['summary'], maxResults: 100 }),
      101,
    ],
    [
      'three people',
      (asking) => asking.get('/user/bulk?accountId=dev&accountId=olga&accountId=lena'),
      7,
    ],
    ['a write', (asking) => asking.put('/issue/RC-2/properties/cost', 1), 1],
    ['a refusal', (asking) => asking.get('/issue/SEC-1'), 1],
  ];
  test.each(costs)('of %s', async (_name, ask, points) => {
    const before = site.meter.total;
    await ask(as(site, 'dev'));
    expect(site.meter.total - before).toBe(points);
  });

  test('is refused beyond the quota until the next hour', async () => {
    let now = new Date('2026-11-24T12:59:00.000Z');
    const poor = new JiraSite(smallSite([issue('RC-1')]), { now: () => now, quota: 3 });
    const ask = () => as(poor, 'olga').get('/issue/RC-1');
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(refused.headers).toMatchObject({
      'retry-after': '60',
      'ratelimit-reason': 'jira-quota-global-based',
    });
    now = new Date('2026-11-24T13:00:00.000Z');
    expect((await ask()).status).toBe(200);
  });

  test.each<[World['limitHeaders'], string, string]>([
    ['with-bursts', '"global-app-quota";t=60,', '"global-app-quota";r=1;t=60,'],
    ['points-alone', '"global-app-quota";r=9;t=60', '"global-app-quota";r=1;t=60'],
  ])('is told in headers (%s)', async (limitHeaders, much, little) => {
    const site = new JiraSite(smallSite([issue('RC-1')]), {
      now: () => new Date('2026-11-24T12:59:00.000Z'),
      quota: 11,
      world: worldWith({ limitHeaders }),
    });
    const told: (string | undefined)[] = [];
    for (let at = 0; at < 6; at++)
      told.push((await as(site, 'olga').get('/issue/RC-1')).headers['ratelimit']);
    const [first, , , , last, beyond] = told;
    const rest = limitHeaders === 'with-bursts' ? '"jira-burst-based";r=90;t=1' : '';
    expect([first, last]).toEqual([much + rest, little + rest]);
    expect(beyond).toBe(`${little.replace('r=1', 'r=0')}${rest}`);
  });

  test('is not charged for what a page asks by itself', async () => {
    const before = site.meter.total;
    await site.request({
      as: 'user',
      accountId: 'olga',
      method: 'GET',
      path: '/rest/api/3/issue/RC-1',
      metered: false,
    });
    expect(site.meter.total).toBe(before);
  });
});
