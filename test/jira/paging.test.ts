import { setImmediate as turn } from 'node:timers/promises';
import { changelogIn } from '../../src/jira/calls/changelogs';
import { platformWith, type Asked, type Reply } from './platform';

const start = (asked: Asked) => Number(asked.query['startAt']?.[0]);
const time = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();

/** A Jira that holds comments 0 to `count - 1`, gives them newest first, and never more than `most` on a page. */
function commentsServer(count: number, most: number) {
  const newestFirst = Array.from({ length: count }, (_, n) => count - 1 - n);
  return (asked: Asked): Reply => ({
    body: {
      startAt: start(asked),
      maxResults: most,
      total: count,
      comments: newestFirst
        .slice(start(asked), start(asked) + most)
        .map((n) => ({ id: String(n), created: time(n), body: `comment ${n}` })),
    },
  });
}

test('all 5,000 comments of an issue are fetched, oldest first', async () => {
  const { jira, asked } = platformWith(commentsServer(5000, 100));
  const all = await jira.completeComments('user', { id: '1', comments: null });
  expect(all).toMatchObject({ total: 5000, complete: true, unreadable: 0 });
  expect(all.comments.map(({ id }) => id)).toEqual(
    Array.from({ length: 5000 }, (_, n) => String(n)),
  );
  expect(asked).toHaveLength(50);
});

test('of more than 5,000 comments the newest are kept, and it is said that some are missing', async () => {
  const { jira } = platformWith(commentsServer(5210, 100));
  const all = await jira.completeComments('user', { id: '1', comments: null });
  expect(all).toMatchObject({ total: 5210, complete: false });
  expect(all.comments).toHaveLength(5000);
  expect(all.comments[0]?.id).toBe('210');
});

test('pages that are shorter than asked for leave no gap', async () => {
  const { jira, asked } = platformWith(commentsServer(120, 50));
  const all = await jira.completeComments('user', { id: '1', comments: null });
  expect(all.comments).toHaveLength(120);
  expect(asked.map(start)).toEqual([0, 50, 100]);
});

test('a comment that is written between two pages doubles none, and it is said that one is missing', async () => {
  let count = 150;
  const { jira } = platformWith((asked) => {
    const reply = commentsServer(count, 100)(asked);
    count = 151;
    return reply;
  });
  const all = await jira.completeComments('user', { id: '1', comments: null });
  expect(new Set(all.comments.map(({ id }) => id)).size).toBe(150);
  expect(all.comments).toHaveLength(150);
  expect(all).toMatchObject({ total: 151, complete: false });
});

test('after the first page, at most four pages are asked for at a time', async () => {
  let open = 0;
  let most = 0;
  const { jira } = platformWith(commentsServer(2000, 100));
  const real = (
    globalThis as unknown as { __forge_fetch__: (...args: unknown[]) => Promise<unknown> }
  ).__forge_fetch__;
  Object.assign(globalThis, {
    __forge_fetch__: async (...args: unknown[]) => {
      open += 1;
      most = Math.max(most, open);
      // Every call that goes out beside this one has gone out by then.
      await turn();
      open -= 1;
      return real(...args);
    },
  });
  await jira.completeComments('user', { id: '1', comments: null });
  expect(most).toBe(4);
});

test('when a page fails, no further pages are asked for and none runs on', async () => {
  const { jira, asked } = platformWith((call) =>
    start(call) === 200 ? { status: 500 } : commentsServer(5000, 100)(call),
  );
  await expect(jira.completeComments('user', { id: '1', comments: null })).rejects.toMatchObject({
    kind: 'unavailable',
  });
  const askedThen = asked.length;
  expect(askedThen).toBeLessThan(12);
  // What ran on would ask again within a turn or two.
  for (let turns = 0; turns < 20; turns++) await turn();
  expect(asked).toHaveLength(askedThen);
});

test('a comment that cannot be read is counted and its neighbours stay', async () => {
  const { jira } = platformWith([
    {
      body: {
        total: 3,
        comments: [
          { id: '1', created: time(1) },
          { id: '2', created: 'yesterday' },
          { id: '3', created: time(3) },
        ],
      },
    },
  ]);
  const all = await jira.completeComments('user', { id: '1', comments: null });
  expect(all.comments.map(({ id }) => id)).toEqual(['1', '3']);
  expect(all).toMatchObject({ complete: true, unreadable: 1 });
});

test('a total that no page ever reaches is not asked for without end', async () => {
  const { jira, asked } = platformWith([{ body: { total: 40, comments: [] } }]);
  const all = await jira.completeComments('user', { id: '1', comments: null });
  expect(all).toMatchObject({ comments: [], total: 40, complete: false });
  expect(asked).toHaveLength(1);
});

test('all pages of a changelog are fetched', async () => {
  const { jira, asked } = platformWith((call) => ({
    body: {
      startAt: start(call),
      maxResults: 100,
      total: 250,
      values: Array.from({ length: Math.min(100, 250 - start(call)) }, (_, n) => ({
        id: String(start(call) + n),
        created: time(start(call) + n),
        items: [],
      })),
    },
  }));
  const changelog = await jira.completeChangelog('app', { id: '1', changelog: null });
  expect(changelog.histories.map(({ id }) => Number(id))).toEqual(
    Array.from({ length: 250 }, (_, n) => n),
  );
  expect(changelog.complete).toBe(true);
  expect(asked.map(start)).toEqual([0, 100, 200]);
});

test('all members of a large group are fetched', async () => {
  const { jira } = platformWith((call) => ({
    body: {
      total: 130,
      values: Array.from({ length: Math.min(50, 130 - start(call)) }, (_, n) => ({
        accountId: `person ${start(call) + n}`,
      })),
    },
  }));
  const members = await jira.groupMembers('app', 'g1');
  expect(members?.users).toHaveLength(130);
  expect(members?.complete).toBe(true);
});

test('of a group too large for a role one page is read, and nobody is named', async () => {
  const { jira, asked } = platformWith(() => ({
    body: { total: 1001, values: Array.from({ length: 50 }, (_, n) => ({ accountId: `${n}` })) },
  }));
  expect(await jira.groupMembers('app', 'g1')).toBeNull();
  expect(asked).toHaveLength(1);
});

test('histories of an issue that lie on two pages of a bulk answer come together', async () => {
  const { jira, asked } = platformWith((call) =>
    (call.body as { nextPageToken?: string }).nextPageToken === 'two'
      ? {
          body: {
            issueChangeLogs: [
              {
                issueId: '1',
                changeHistories: [{ id: '11', created: 1_772_355_500_000, items: [] }],
              },
            ],
          },
        }
      : {
          body: {
            nextPageToken: 'two',
            issueChangeLogs: [
              {
                issueId: '1',
                changeHistories: [{ id: '12', created: 1_772_355_600, items: [] }, { id: 'x' }],
              },
              { issueId: 2, changeHistories: [] },
              { changeHistories: [] },
            ],
          },
        },
  );
  const { byIssue, unreadable } = await jira.bulkChangelogs('app', ['1', '2', '3']);
  expect(byIssue.get('1')?.histories.map(({ id }) => id)).toEqual(['11', '12']);
  expect(byIssue.get('2')?.histories).toEqual([]);
  // What cannot be read is its own issue's, and everybody's where it does not say whose.
  expect(unreadable).toBe(1);
  expect(['1', '2', '3'].map((id) => changelogIn({ byIssue, unreadable }, id).unreadable)).toEqual([
    2, 1, 1,
  ]);
  expect(asked.map(({ body }) => body)).toEqual([
    { issueIdsOrKeys: ['1', '2', '3'], maxResults: 1000 },
    { issueIdsOrKeys: ['1', '2', '3'], maxResults: 1000, nextPageToken: 'two' },
  ]);
});

test('many issues and many people are asked for in portions', async () => {
  const { jira, asked } = platformWith((call) =>
    call.method === 'POST' ? { body: { issues: [] } } : { body: { values: [] } },
  );
  const ids = Array.from({ length: 250 }, (_, n) => String(n));
  const { missing } = await jira.bulkIssues('user', ids, { fields: [] });
  await jira.users('user', ids);
  expect(missing).toEqual(ids);
  const sizes = asked.map(({ body, query }) =>
    body === undefined
      ? query['accountId']?.length
      : (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys.length,
  );
  expect(sizes).toEqual([100, 100, 50, 100, 100, 50]);
});

test('a search goes from page to page until the last', async () => {
  const { jira, asked } = platformWith([
    { body: { issues: [{ id: '1', key: 'R-1' }], nextPageToken: 'two' } },
    { body: { issues: [{ id: '2', key: 'R-2' }, null], nextPageToken: 'three', isLast: false } },
    { body: { issues: [{ id: '3', key: 'R-3' }], nextPageToken: 'none to follow', isLast: true } },
  ]);
  const found: string[] = [];
  let unreadable = 0;
  for await (const page of jira.searchAll('app', { jql: 'project = R', fields: [] })) {
    found.push(...page.issues.map(({ key }) => key));
    unreadable += page.unreadable;
  }
  expect(found).toEqual(['R-1', 'R-2', 'R-3']);
  expect(unreadable).toBe(1);
  expect(asked.map(({ body }) => (body as { nextPageToken?: string }).nextPageToken)).toEqual([
    undefined,
    'two',
    'three',
  ]);
});

test('a full page of people may have a page behind it', async () => {
  const people = Array.from({ length: 50 }, (_, n) => ({ accountId: `p${n}` }));
  const { jira } = platformWith([{ body: people }]);
  expect((await jira.findUsers('user', 'p')).more).toBe(true);
});
