/** Calls that search what a setting can name: projects, labels, components, statuses. */
import { route } from '@forge/api';
import { asRaw } from '../answers/parse';
import {
  listOf,
  readComponent,
  readIsLast,
  readLabels,
  readProject,
  readProjectStatuses,
} from '../answers/schemas';
import type { Asker, Send } from '../send';
import type { JiraComponent, JiraPage, JiraProject } from '../types';

const PAGE = 50;
/** The most that Jira gives of projects. */
const LARGEST_PAGE = 100;

export function choiceCalls(send: Send) {
  return {
    /**
     * A page of the projects whose key or name holds the query; pages count from 0.
     * @param action `edit` for those that the asker may administer, as an administrator of theirs or of the site; `browse`
     * for those whose issues the asker may see
     */
    findProjects(
      asker: Asker,
      action: 'edit' | 'browse',
      query: string,
      page = 0,
    ): Promise<JiraPage<JiraProject>> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/project/search',
        request: (as) =>
          as.requestJira(
            route`/rest/api/3/project/search?query=${query}&action=${action}&orderBy=name&startAt=${page * PAGE}&maxResults=${PAGE}`,
          ),
        read: (body, skipped) => {
          const values = listOf(readProject)(asRaw(body)?.['values'], skipped);
          return values && { values, more: !readIsLast(body) };
        },
      });
    },

    /**
     * A page of the projects whose issues the asker may see, by name, with lead and category.
     * @param which those of some keys, at most 50, or those whose key or name holds the query from a place on
     */
    browsableProjects(
      asker: Asker,
      which: { keys: readonly string[] } | { query: string; from: number },
    ): Promise<JiraPage<JiraProject>> {
      const parameters = new URLSearchParams({
        action: 'browse',
        orderBy: 'name',
        expand: 'lead',
        maxResults: String(LARGEST_PAGE),
      });
      if ('keys' in which) for (const key of which.keys) parameters.append('keys', key);
      else {
        parameters.set('query', which.query);
        parameters.set('startAt', String(which.from));
      }
      return send(asker, {
        endpoint: 'GET /rest/api/3/project/search',
        request: (as) => as.requestJira(route`/rest/api/3/project/search?${parameters}`),
        read: (body, skipped) => {
          const values = listOf(readProject)(asRaw(body)?.['values'], skipped);
          return values && { values, more: !readIsLast(body) };
        },
      });
    },

    /** A page of a project's components whose name or description holds the query; pages count from 0. */
    findComponents(
      asker: Asker,
      projectId: string,
      query: string,
      page = 0,
    ): Promise<JiraPage<JiraComponent>> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/project/{projectIdOrKey}/component',
        request: (as) =>
          as.requestJira(
            route`/rest/api/3/project/${projectId}/component?query=${query}&orderBy=name&startAt=${page * PAGE}&maxResults=${PAGE}`,
          ),
        read: (body, skipped) => {
          const values = listOf(readComponent)(asRaw(body)?.['values'], skipped);
          return values && { values, more: !readIsLast(body) };
        },
      });
    },

    /** The statuses of a project's issue types, each once, in the order in which they first appear. */
    projectStatuses(asker: Asker, projectId: string): Promise<{ id: string; name: string }[]> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/project/{projectIdOrKey}/statuses',
        request: (as) => as.requestJira(route`/rest/api/3/project/${projectId}/statuses`),
        read: readProjectStatuses,
      });
    },

    /** Labels of the site that hold the query, as many as Jira suggests. */
    findLabels(asker: Asker, query: string): Promise<string[]> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/jql/autocompletedata/suggestions',
        request: (as) =>
          as.requestJira(
            route`/rest/api/3/jql/autocompletedata/suggestions?fieldName=labels&fieldValue=${query}`,
          ),
        read: readLabels,
      });
    },
  };
}
