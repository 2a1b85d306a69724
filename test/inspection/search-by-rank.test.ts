/** In which orders a search is asked for, and what is said of the order in which its issues came. */
import { searchByRank } from '../../src/inspection/gathering/search-by-rank';
import type { Jira } from '../../src/jira/client';
import { errorKindOf, JiraError } from '../../src/jira/error';

const BY_RANK = 'cf[10019] ASC';
const OTHERWISE = 'created ASC';

/** @param refusals statuses with which Jira refuses orders */
async function askedWith(
  rankFieldId: string | null,
  refusals: Record<string, number>,
): Promise<{ orders: string[]; byRank: boolean | null }> {
  const orders: string[] = [];
  const searchIssues: Jira['searchIssues'] = (_, { jql }) => {
    const order = jql.replace('parent = 1 ORDER BY ', '');
    orders.push(order);
    const status = refusals[order];
    if (status === undefined)
      return Promise.resolve({ issues: [], nextPageToken: null, unreadable: 0 });
    return Promise.reject(new JiraError({ kind: errorKindOf(status), status, endpoint: 'search' }));
  };
  const search = { jql: 'parent = 1', fields: [] };
  const jira = { searchIssues } as unknown as Jira;
  const found = await searchByRank(jira, { rankFieldId }, search, OTHERWISE).catch(() => null);
  return { orders, byRank: found?.byRank ?? null };
}

test.each<[string, string | null, Record<string, number>, string[], boolean | null]>([
  ['its rank', 'customfield_10019', {}, [BY_RANK], true],
  [
    'a rank that they may not sort by',
    'customfield_10019',
    { [BY_RANK]: 400 },
    [BY_RANK, OTHERWISE],
    false,
  ],
  ['no rank', null, {}, [OTHERWISE], false],
  ['a rank with a name that is no number', 'customfield_rank', {}, [OTHERWISE], false],
  ['no time to answer', 'customfield_10019', { [BY_RANK]: 503 }, [BY_RANK], null],
  [
    'another fault in the query',
    'customfield_10019',
    { [BY_RANK]: 400, [OTHERWISE]: 400 },
    [BY_RANK, OTHERWISE],
    null,
  ],
])('where Jira has %s', async (_, rankFieldId, refusals, orders, byRank) => {
  expect(await askedWith(rankFieldId, refusals)).toEqual({ orders, byRank });
});
