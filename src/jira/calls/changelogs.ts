/** Calls about the changelogs of issues. */
import { route } from '@forge/api';
import { readHistories } from '../answers/changelog';
import { asId, asNumber, asRaw, byTime, readEach, type Skipped } from '../answers/parse';
import { readNextToken } from '../answers/schemas';
import { allPages, mapConcurrently, chunks } from '../paging';
import { JSON_HEADERS, type Asker, type Send } from '../send';
import type { JiraBulkChangelogs, JiraChangelog, JiraHistory, JiraIssue } from '../types';

const PAGE_SIZE = 100;
/** Jira writes no more histories of an issue than this. */
const MOST_HISTORIES = 10_000;
const BULK_ISSUES = 1000;
const BULK_PAGE_SIZE = 1000;

export function changelogCalls(send: Send) {
  function page(asker: Asker, issueId: string, startAt: number) {
    return send(asker, {
      endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/changelog',
      request: (as) =>
        as.requestJira(
          route`/rest/api/3/issue/${issueId}/changelog?startAt=${startAt}&maxResults=${PAGE_SIZE}`,
        ),
      read: (body, skipped) => {
        const raw = asRaw(body);
        if (!Array.isArray(raw?.['values'])) return null;
        const values = readHistories(raw['values'], skipped);
        const received = raw['values'].length;
        const total = asNumber(raw['total']) ?? startAt + received;
        return { values, received, total, unreadable: skipped.unreadable };
      },
    });
  }

  return {
    /**
     * The whole changelog of an issue: the embedded one where it is complete, else all pages.
     * @returns at most 10,000 histories, which is as many as Jira keeps
     */
    async completeChangelog(
      asker: Asker,
      issue: Pick<JiraIssue, 'id' | 'changelog'>,
    ): Promise<JiraChangelog> {
      if (issue.changelog?.complete) return issue.changelog;
      let unreadable = 0;
      const all = await allPages(async (startAt) => {
        const one = await page(asker, issue.id, startAt);
        unreadable += one.unreadable;
        return one;
      }, MOST_HISTORIES);
      const histories = distinct(all.values).sort(byTime);
      const complete = histories.length + unreadable >= all.total;
      return { histories, total: all.total, complete, unreadable };
    },

    /**
     * All changes of many issues, all pages. Jira would give those of ten fields at most, fewer than duties look at.
     * @param issueIds issue ids, not keys
     */
    async bulkChangelogs(asker: Asker, issueIds: string[]): Promise<JiraBulkChangelogs> {
      const found = new Map<string, Omit<BulkPage['issues'][number], 'issueId'>>();
      let unreadable = 0;
      await mapConcurrently(chunks([...new Set(issueIds)], BULK_ISSUES), async (chunk) => {
        let token: string | null = null;
        do {
          const ask: Record<string, unknown> = {
            issueIdsOrKeys: chunk,
            maxResults: BULK_PAGE_SIZE,
          };
          if (token !== null) ask['nextPageToken'] = token;
          const answer: BulkPage = await send(asker, {
            endpoint: 'POST /rest/api/3/changelog/bulkfetch',
            request: (as) =>
              as.requestJira(route`/rest/api/3/changelog/bulkfetch`, {
                method: 'POST',
                headers: JSON_HEADERS,
                body: JSON.stringify(ask),
              }),
            read: readBulkPage,
          });
          for (const { issueId, histories, unreadable } of answer.issues) {
            const before = found.get(issueId) ?? { histories: [], unreadable: 0 };
            found.set(issueId, {
              histories: [...before.histories, ...histories],
              unreadable: before.unreadable + unreadable,
            });
          }
          unreadable += answer.unreadable;
          token = answer.nextPageToken;
        } while (token !== null);
      });
      const whole = [...found].map(([issueId, one]): [string, JiraChangelog] => {
        const histories = distinct(one.histories).sort(byTime);
        const { length: total } = histories;
        return [issueId, { histories, total, complete: true, unreadable: one.unreadable }];
      });
      return { byIssue: new Map(whole), unreadable };
    },
  };
}

interface BulkPage {
  /** Each with how many of its histories could not be read. */
  issues: { issueId: string; histories: JiraHistory[]; unreadable: number }[];
  nextPageToken: string | null;
  /** Entries without an issue. */
  unreadable: number;
}

function readBulkPage(body: unknown, skipped: Skipped): BulkPage | null {
  const raw = asRaw(body);
  if (!Array.isArray(raw?.['issueChangeLogs'])) return null;
  let odd = 0;
  const readIssueHistories = (value: unknown) => {
    const log = asRaw(value);
    const issueId = log && asId(log['issueId']);
    if (log === null || issueId === null) return null;
    const own: Skipped = { unreadable: 0 };
    const histories = readHistories(log['changeHistories'], own);
    odd += own.unreadable;
    return { issueId, histories, unreadable: own.unreadable };
  };
  const issues = readEach(raw['issueChangeLogs'], readIssueHistories, skipped);
  const { unreadable } = skipped;
  // The log of calls counts all.
  skipped.unreadable += odd;
  return { issues, nextPageToken: readNextToken(body), unreadable };
}

/**
 * The whole history of one of the issues that were asked for together. What is nobody's may be its own.
 */
export function changelogIn(
  { byIssue, unreadable }: JiraBulkChangelogs,
  issueId: string,
): JiraChangelog {
  const found = byIssue.get(issueId) ?? NO_CHANGES;
  return { ...found, unreadable: found.unreadable + unreadable };
}

const NO_CHANGES: JiraChangelog = { histories: [], total: 0, complete: true, unreadable: 0 };

/** Each history once: what moved on between two pages is given on both. */
function distinct(histories: JiraHistory[]): JiraHistory[] {
  return [...new Map(histories.map((history) => [history.id, history])).values()];
}
