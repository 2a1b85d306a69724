/** What is read of the person's site, by the app's own client: its `send`, over a connection in place of Forge's. */
import { route } from '@forge/api';
import { runAs, type ForgeRuntime } from '../local/platform/runtime';
import { answeredIssueReader } from '../src/jira/answers/issue';
import { asId, asNumber, asRaw, asText, type Raw } from '../src/jira/answers/parse';
import { readNextToken } from '../src/jira/answers/schemas';
import { createJira, type Jira } from '../src/jira/client';
import { JiraError } from '../src/jira/error';
import { allPages } from '../src/jira/paging';
import { createSend, JSON_HEADERS, type Call } from '../src/jira/send';
import type { Connection } from './connection';

/** How long one call may take with its pauses, in milliseconds: whoever waits longer comes back later. */
const PATIENCE_MS = 5 * 60_000;
const IDS_A_PAGE = 5000;
const COMMENTS_A_PAGE = 100;
const MOST_COMMENTS = 5000;
export const ISSUES_A_CALL = 100;

export interface Me {
  accountId: string;
  displayName: string;
}

export class LiveReader {
  /** @param onPause told of each pause that Jira asks for and that is kept to, in seconds */
  constructor(
    private readonly connection: Connection,
    private readonly onPause?: (seconds: number) => void,
  ) {}

  /** Nothing is logged: what is read here stays between the person and their Jira. */
  readonly #said = {
    log: (): void => undefined,
    onPause: (milliseconds: number): void => this.onPause?.(Math.ceil(milliseconds / 1000)),
  };

  /** Lets `work` ask Jira: as the app, too, it asks as the person, since there is no app. */
  withJira<T>(work: (jira: Jira) => Promise<T>): Promise<T> {
    const deadline = Date.now() + PATIENCE_MS;
    return this.#over(() => work(createJira({ deadline, ...this.#said })));
  }

  me(): Promise<Me> {
    return this.#send({
      endpoint: 'GET /rest/api/3/myself',
      request: (as) => as.requestJira(route`/rest/api/3/myself`),
      read: (body) => {
        const accountId = asText(asRaw(body)?.['accountId']);
        const displayName = asText(asRaw(body)?.['displayName']);
        return accountId === null ? null : { accountId, displayName: displayName ?? accountId };
      },
    });
  }

  /** The ids of all issues that a query finds for the person. */
  async ids(jql: string): Promise<string[]> {
    const found: string[] = [];
    const tokens = new PageTokens();
    const endpoint = 'POST /rest/api/3/search/jql';
    let token: string | null = null;
    do {
      const page: { ids: string[]; next: string | null } = await this.#send({
        endpoint,
        request: (as) =>
          as.requestJira(route`/rest/api/3/search/jql`, {
            method: 'POST',
            headers: JSON_HEADERS,
            body: JSON.stringify({
              jql,
              fields: ['id'],
              maxResults: IDS_A_PAGE,
              ...(token !== null && { nextPageToken: token }),
            }),
          }),
        read: (body) => {
          const issues = asRaw(body)?.['issues'];
          if (!Array.isArray(issues)) return null;
          const ids = (issues as unknown[]).flatMap((one) => asId(asRaw(one)?.['id']) ?? []);
          return { ids, next: readNextToken(body) };
        },
      });
      found.push(...page.ids);
      token = tokens.after(page, endpoint);
    } while (token !== null);
    return [...new Set(found)];
  }

  /** When each of some issues was last changed, as Jira writes it; who is hidden or gone is not in it. At most 100. */
  async changes(ids: readonly string[]): Promise<Map<string, string>> {
    const issues = await this.#bulk(ids, ['updated']);
    return new Map(
      issues.map((issue) => [
        String(issue['id']),
        asText(asRaw(issue['fields'])?.['updated']) ?? '',
      ]),
    );
  }

  /**
   * Issues with all that the person sees of them, in the form of REST v3: whole histories and threads.
   * @param ids at most 100; who is hidden or gone is not in the answer
   */
  async issues(ids: readonly string[]): Promise<Raw[]> {
    const fields = ['*all'];
    const issues = await this.#bulk(ids, fields, true);
    const partly = issues.map((issue) => ({ issue, read: answeredIssueReader(fields)(issue) }));
    const cut = partly.filter(({ read }) => read?.changelog?.complete === false);
    if (cut.length > 0) {
      const histories = await this.#histories(cut.map(({ read }) => read?.id ?? ''));
      for (const { issue, read } of cut) {
        const found = histories.get(read?.id ?? '') ?? [];
        issue['changelog'] = { startAt: 0, total: found.length, histories: found };
      }
    }
    for (const { issue, read } of partly)
      if (read?.comments?.complete === false) {
        const holding = asRaw(issue['fields']) ?? {};
        holding['comment'] = await this.#comments(read.id);
      }
    return issues;
  }

  /** By the id of each status that the person can move a work item to: the transition that leads there. */
  transitions(issueId: string): Promise<Map<string, string>> {
    return this.#send({
      endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/transitions',
      request: (as) => as.requestJira(route`/rest/api/3/issue/${issueId}/transitions`),
      read: (body) => {
        const found = rawList(asRaw(body)?.['transitions']);
        return found && new Map(found.map(({ id, to }) => [String(asRaw(to)?.['id']), String(id)]));
      },
    });
  }

  #bulk(ids: readonly string[], fields: string[], changelog = false): Promise<Raw[]> {
    return this.#send({
      endpoint: 'POST /rest/api/3/issue/bulkfetch',
      request: (as) =>
        as.requestJira(route`/rest/api/3/issue/bulkfetch`, {
          method: 'POST',
          headers: JSON_HEADERS,
          body: JSON.stringify({
            issueIdsOrKeys: ids,
            fields,
            ...(changelog && { expand: ['changelog'] }),
          }),
        }),
      read: (body) => rawList(asRaw(body)?.['issues']),
    });
  }

  async #histories(ids: string[]): Promise<Map<string, unknown[]>> {
    const byIssue = new Map<string, Map<string, unknown>>(ids.map((id) => [id, new Map()]));
    const tokens = new PageTokens();
    const endpoint = 'POST /rest/api/3/changelog/bulkfetch';
    let token: string | null = null;
    do {
      const page: { logs: Raw[]; next: string | null } = await this.#send({
        endpoint,
        request: (as) =>
          as.requestJira(route`/rest/api/3/changelog/bulkfetch`, {
            method: 'POST',
            headers: JSON_HEADERS,
            body: JSON.stringify({
              issueIdsOrKeys: ids,
              maxResults: 1000,
              ...(token !== null && { nextPageToken: token }),
            }),
          }),
        read: (body) => {
          const logs = rawList(asRaw(body)?.['issueChangeLogs']);
          return logs && { logs, next: readNextToken(body) };
        },
      });
      for (const log of page.logs)
        for (const history of rawList(log['changeHistories']) ?? [])
          byIssue.get(String(log['issueId']))?.set(String(history['id']), history);
      token = tokens.after(page, endpoint);
    } while (token !== null);
    return new Map([...byIssue].map(([id, histories]) => [id, [...histories.values()]]));
  }

  async #comments(issueId: string): Promise<Raw> {
    const all = await allPages((startAt) => this.#commentsFrom(issueId, startAt), MOST_COMMENTS);
    const comments = [...new Map(all.values.map((one) => [String(one['id']), one])).values()];
    return { startAt: 0, total: Math.max(all.total, comments.length), comments };
  }

  #commentsFrom(issueId: string, startAt: number) {
    return this.#send({
      endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/comment',
      request: (as) =>
        as.requestJira(
          route`/rest/api/3/issue/${issueId}/comment?startAt=${startAt}&maxResults=${COMMENTS_A_PAGE}&orderBy=-created`,
        ),
      read: (body) => {
        const values = rawList(asRaw(body)?.['comments']);
        const total = asNumber(asRaw(body)?.['total']);
        return (
          values && {
            values,
            received: values.length,
            total: total ?? startAt + values.length,
          }
        );
      },
    });
  }

  #send<T>(call: Call<T>): Promise<T> {
    const deadline = Date.now() + PATIENCE_MS;
    return this.#over(() => createSend({ deadline, ...this.#said })('user', call));
  }

  /** Puts the connection where Forge's functions have the way to their products. */
  #over<T>(work: () => Promise<T>): Promise<T> {
    return runAs(
      {
        runtime: NO_FORGE,
        fetch: async (target, path, { method, headers, body }) => {
          if (target.remote !== 'jira') throw new Error('Only Jira is asked here.');
          const answer = await this.connection.request(path, {
            ...(method !== undefined && { method }),
            headers: Object.fromEntries(new Headers(headers)),
            ...(typeof body === 'string' && { body }),
          });
          return answer as Response;
        },
      },
      work,
    );
  }
}

/** What `@forge/api` asks its surroundings for on the way to Jira is nothing of this. */
const NO_FORGE = {} as ForgeRuntime;

function rawList(value: unknown): Raw[] | null {
  if (!Array.isArray(value)) return null;
  return (value as unknown[]).map(asRaw).filter((one) => one !== null);
}

/** Tokens of pages, one after the other. A site that names a page twice, as no Jira does, would be read without end. */
class PageTokens {
  readonly #seen = new Set<string>();

  /** @throws JiraError where the page was read already: to stop there would pass over what may come */
  after({ next }: { next: string | null }, endpoint: string): string | null {
    if (next === null) return null;
    if (this.#seen.has(next)) throw new JiraError({ kind: 'unreadable', status: 200, endpoint });
    this.#seen.add(next);
    return next;
  }
}
