/** Calls that search with JQL. */
import { route } from '@forge/api';
import { answeredIssueReader } from '../answers/issue';
import { asRaw } from '../answers/parse';
import { listOf, readCount, readNextToken, readParsedQueries } from '../answers/schemas';
import type { JiraParsedQuery } from '../query-types';
import { JSON_HEADERS, type Asker, type Send } from '../send';
import type { JiraSearchPage } from '../types';

export interface IssueSearch {
  /** A bounded query: Jira refuses one that would match everything. */
  jql: string;
  fields: string[];
  nextPageToken?: string;
  /** At most 100, or 5,000 where only ids and keys are asked for; Jira may give fewer. */
  maxResults?: number;
  expandChangelog?: boolean;
  /** Keys of issue properties, at most five. */
  properties?: string[];
}

/**
 * The fields to ask for where only ids and properties are read. Asked for `id` alone, Jira answers with ids only (OpenAPI of
 * the operation): no key, and perhaps no properties either, and an issue without a key counts as none.
 */
export const FEWEST_FIELDS = ['created'];

const PAGE_SIZE = 100;

export function searchCalls(send: Send) {
  /** One page of what a query finds, for the asker's eyes. */
  function searchIssues(asker: Asker, search: IssueSearch): Promise<JiraSearchPage> {
    const { jql, fields, nextPageToken, properties } = search;
    return send(asker, {
      endpoint: 'POST /rest/api/3/search/jql',
      request: (as) =>
        as.requestJira(route`/rest/api/3/search/jql`, {
          method: 'POST',
          headers: JSON_HEADERS,
          body: JSON.stringify({
            jql,
            fields,
            maxResults: search.maxResults ?? PAGE_SIZE,
            ...(nextPageToken !== undefined && { nextPageToken }),
            ...(search.expandChangelog === true && { expand: 'changelog' }),
            ...(properties?.length && { properties }),
          }),
        }),
      read: (body, skipped) => {
        const issues = listOf(answeredIssueReader(fields))(asRaw(body)?.['issues'], skipped);
        return (
          issues && { issues, nextPageToken: readNextToken(body), unreadable: skipped.unreadable }
        );
      },
    });
  }

  return {
    searchIssues,

    /** All pages of what a query finds, one after the other: each page names the next. */
    async *searchAll(asker: Asker, search: IssueSearch): AsyncGenerator<JiraSearchPage, void> {
      let page = await searchIssues(asker, search);
      yield page;
      while (page.nextPageToken !== null) {
        page = await searchIssues(asker, { ...search, nextPageToken: page.nextPageToken });
        yield page;
      }
    },

    /** About how many issues a query finds: Jira counts from its index, which may lag by moments. */
    countIssues(asker: Asker, jql: string): Promise<number> {
      return send(asker, {
        endpoint: 'POST /rest/api/3/search/approximate-count',
        request: (as) =>
          as.requestJira(route`/rest/api/3/search/approximate-count`, {
            method: 'POST',
            headers: JSON_HEADERS,
            body: JSON.stringify({ jql }),
          }),
        read: readCount,
      });
    },

    /** Checks queries as Jira would run them: syntax, fields and values that the asker can see. */
    parseJql(asker: Asker, queries: string[]): Promise<JiraParsedQuery[]> {
      return send(asker, {
        endpoint: 'POST /rest/api/3/jql/parse',
        request: (as) =>
          as.requestJira(route`/rest/api/3/jql/parse?validation=strict`, {
            method: 'POST',
            headers: JSON_HEADERS,
            body: JSON.stringify({ queries }),
          }),
        read: readParsedQueries,
      });
    },
  };
}
