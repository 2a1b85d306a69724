/** The search for issues by JQL, at the address at which Jira has it. */
import { chrome } from '../chrome';
import { askJira, type Host } from '../host';
import { html, type Markup } from '../markup';
import type { IssueJson } from '../read-issue';
import { page, type HostRequest, type HostRoute, type HostReply } from '../reply';
import { TABLE_FIELDS, issueTable, PAGE_SIZE } from './issues';

export function searchPageRoutes(host: Host): HostRoute[] {
  return [{ method: 'GET', path: '/issues/*rest', handle: (request) => searchPage(host, request) }];
}

async function searchPage(host: Host, request: HostRequest): Promise<HostReply> {
  const { searchParams } = request.url;
  const saved = await filterNamed(host, request, searchParams.get('filter'));
  const jql = (searchParams.get('jql') ?? saved?.jql ?? '').trim();
  const main = html`<div class="wide">
    <h1>${saved?.name ?? 'Search'}</h1>
    <form class="filter" role="search">
      <label class="visually-hidden" for="jql">JQL</label>
      <input id="jql" name="jql" type="search" value="${jql}" placeholder="JQL" />
      <button>Search</button>
    </form>
    ${jql === '' ? '' : await found(host, request, jql)}
  </div>`;
  return page(chrome(host, request, { title: 'Search', main }));
}

/** @returns null where no filter is asked for, or none is there for the viewer */
async function filterNamed(
  host: Host,
  { session }: HostRequest,
  id: string | null,
): Promise<{ name: string; jql: string } | null> {
  if (id === null) return null;
  const path = `/rest/api/3/filter/${encodeURIComponent(id)}`;
  const { status, json } = await askJira(host, session.viewer, 'GET', path);
  return status === 200 ? (json as { name: string; jql: string }) : null;
}

async function found(host: Host, request: HostRequest, jql: string): Promise<Markup> {
  const { viewer } = request.session;
  const next = request.url.searchParams.get('next');
  const search = {
    jql,
    fields: TABLE_FIELDS,
    maxResults: PAGE_SIZE,
    ...(next === null ? {} : { nextPageToken: next }),
  };
  const [answer, counted] = await Promise.all([
    askJira(host, viewer, 'POST', '/rest/api/3/search/jql', search),
    askJira(host, viewer, 'POST', '/rest/api/3/search/approximate-count', { jql }),
  ]);
  if (answer.status !== 200) {
    const { errorMessages = [] } = (answer.json ?? {}) as { errorMessages?: string[] };
    return html`<p role="alert">${errorMessages.join(' ')}</p>`;
  }
  const { issues, nextPageToken } = answer.json as { issues: IssueJson[]; nextPageToken?: string };
  const { count = 0 } = (counted.json ?? {}) as { count?: number };
  return html`<p>${count === 1 ? 'One work item' : `${count.toLocaleString('en')} work items`}</p>
    ${issues.length === 0 ? '' : issueTable(issues)}
    ${
      nextPageToken === undefined
        ? ''
        : html`<p>
            <a
              class="button"
              href="/issues/?${new URLSearchParams({ jql, next: nextPageToken }).toString()}"
              >More</a
            >
          </p>`
    }`;
}
