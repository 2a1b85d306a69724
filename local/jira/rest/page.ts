/** Pages in the form that most of Jira's list resources share. */
import { queryNumber, type RestAnswer, type RestCall } from '../route';

/**
 * One page of `items` by the query's `startAt` and `maxResults`.
 * @param size how many when the query does not say, and at most.
 * @param kind what the items cost as: `core` for issues and projects, `identity` for people and groups.
 */
export function pageOf<T>(
  call: RestCall,
  items: readonly T[],
  size: { size: number; max: number },
  kind: 'core' | 'identity',
  json: (item: T) => unknown,
): RestAnswer {
  const startAt = queryNumber(call, 'startAt', 0);
  const maxResults = Math.min(queryNumber(call, 'maxResults', size.size), size.max);
  const page = items.slice(startAt, startAt + maxResults);
  return {
    status: 200,
    json: {
      startAt,
      maxResults,
      total: items.length,
      isLast: startAt + page.length >= items.length,
      values: page.map(json),
    },
    objects: { [kind]: page.length },
  };
}
