/** Calls about a person's saved filters. */
import { route } from '@forge/api';
import { asRaw } from '../answers/parse';
import { listOf, readFilter } from '../answers/schemas';
import type { JiraFilter } from '../query-types';
import { JSON_HEADERS, type Asker, type Send } from '../send';

/** More filters that begin with the same words nobody has. */
const PAGE = 50;

export function filterCalls(send: Send) {
  return {
    /** Filters that somebody owns and that the asker may see, whose name holds some words. */
    filtersOf(asker: Asker, accountId: string, words: string): Promise<JiraFilter[]> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/filter/search',
        request: (as) =>
          as.requestJira(
            route`/rest/api/3/filter/search?accountId=${accountId}&filterName=${words}&expand=jql&maxResults=${PAGE}`,
          ),
        read: (body, skipped) => listOf(readFilter)(asRaw(body)?.['values'], skipped),
      });
    },

    /** Saves a search as the asker's own filter, which is shared as the asker's preferences say. Its name has to be new. */
    createFilter(asker: Asker, filter: { name: string; jql: string }): Promise<JiraFilter> {
      return send(asker, {
        endpoint: 'POST /rest/api/3/filter',
        write: true,
        request: (as) =>
          as.requestJira(route`/rest/api/3/filter`, {
            method: 'POST',
            headers: JSON_HEADERS,
            body: JSON.stringify(filter),
          }),
        read: readFilter,
      });
    },
  };
}
