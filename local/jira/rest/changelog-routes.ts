/** Changelogs: of one issue page by page, and of many issues at once. */
import * as v from 'valibot';
import { badRequest } from '../failure';
import { historyJson, oldestFirst } from '../json/history-json';
import type { SiteHistory, SiteIssue } from '../model';
import { pagePosition, pageToken } from '../page-token';
import { queryNumber, readBody, type RestAnswer, type RestCall, type Route } from '../route';
import { visibleIssue } from './issue-routes';

const PAGE = 100;
const BULK_PAGE = 1000;

function pageOfChangelog(call: RestCall): RestAnswer {
  const { site } = call;
  const issue = visibleIssue(call);
  const startAt = queryNumber(call, 'startAt', 0);
  const maxResults = Math.min(queryNumber(call, 'maxResults', PAGE), PAGE);
  const ordered = oldestFirst(issue.histories);
  const values = ordered.slice(startAt, startAt + maxResults);
  const isLast = startAt + values.length >= ordered.length;
  const self = `${site.baseUrl}/rest/api/3/issue/${issue.key}/changelog`;
  return {
    status: 200,
    json: {
      self: `${self}?startAt=${startAt}&maxResults=${maxResults}`,
      ...(isLast
        ? {}
        : { nextPage: `${self}?startAt=${startAt + maxResults}&maxResults=${maxResults}` }),
      maxResults,
      startAt,
      total: ordered.length,
      isLast,
      values: values.map((history) => historyJson(site, history)),
    },
    objects: { core: values.length },
  };
}

const bulkSchema = v.looseObject({
  issueIdsOrKeys: v.array(v.union([v.string(), v.number()])),
  fieldIds: v.optional(v.nullable(v.array(v.string()))),
  maxResults: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)))),
  nextPageToken: v.optional(v.nullable(v.string())),
});

/** Issues that the caller sees among the named; the others are passed over in silence, as Jira does. */
function seenIssues(call: RestCall, idsOrKeys: readonly (string | number)[]): SiteIssue[] {
  const { site, caller } = call;
  const issues = new Map<string, SiteIssue>();
  for (const idOrKey of idsOrKeys) {
    const issue = site.index.issue(String(idOrKey));
    if (issue !== undefined && site.permissions.canSeeIssue(caller, issue)) {
      issues.set(issue.id, issue);
    }
  }
  return [...issues.values()];
}

function touches(history: SiteHistory, fieldIds: readonly string[]): boolean {
  return (
    fieldIds.length === 0 ||
    history.items.some(({ fieldId }) => fieldId !== null && fieldIds.includes(fieldId))
  );
}

function bulkChangelogs(call: RestCall): RestAnswer {
  const { site } = call;
  const { nextPageToken, maxResults, fieldIds, issueIdsOrKeys } = readBody(call, bulkSchema);
  if (issueIdsOrKeys.length === 0) throw badRequest('No issue IDs or keys were provided.');
  if (issueIdsOrKeys.length > 1000) throw badRequest('No more than 1000 issues can be requested.');
  if ((fieldIds?.length ?? 0) > 10) throw badRequest('No more than 10 field IDs can be given.');
  const request = [issueIdsOrKeys, fieldIds ?? null];
  const from = typeof nextPageToken === 'string' ? Number(pagePosition(request, nextPageToken)) : 0;
  const limit = Math.min(maxResults ?? BULK_PAGE, BULK_PAGE);

  // All histories in the order of the documentation: by time, then by issue.
  const entries = seenIssues(call, issueIdsOrKeys).flatMap((issue) =>
    issue.histories
      .filter((history) => touches(history, fieldIds ?? []))
      .map((history) => ({ issue, history, at: Date.parse(history.created) })),
  );
  entries.sort(
    (a, b) =>
      a.at - b.at ||
      Number(a.issue.id) - Number(b.issue.id) ||
      Number(a.history.id) - Number(b.history.id),
  );
  const page = entries.slice(from, from + limit);
  const byIssue = new Map<string, SiteHistory[]>();
  for (const { issue, history } of page) {
    byIssue.set(issue.id, [...(byIssue.get(issue.id) ?? []), history]);
  }
  const more = from + page.length < entries.length;
  return {
    status: 200,
    json: {
      issueChangeLogs: [...byIssue].map(([issueId, histories]) => ({
        issueId,
        // This one resource gives times as numbers: milliseconds since 1970.
        changeHistories: oldestFirst(histories).map((history) => ({
          ...historyJson(site, history),
          created: Date.parse(history.created),
        })),
      })),
      ...(more ? { nextPageToken: pageToken(request, from + page.length) } : {}),
    },
    objects: { core: page.length },
  };
}

export const changelogRoutes: Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/issue/:idOrKey/changelog',
    scopes: ['read:jira-work'],
    handle: pageOfChangelog,
  },
  {
    method: 'POST',
    path: '/rest/api/3/changelog/bulkfetch',
    scopes: ['read:jira-work'],
    handle: bulkChangelogs,
  },
];
