/** The issues of a project, with a box that narrows them down. */
import { chrome, messagePage } from '../chrome';
import { askJira, modulesOf, type Host } from '../host';
import { html, type Markup } from '../markup';
import type { IssueJson } from '../read-issue';
import { page, redirect, type HostRequest, type HostRoute, type HostReply } from '../reply';
import { person, status, typeIcon } from '../shared-markup';
import { projectPagePath } from './project-page';

export const PAGE_SIZE = 50;
export const TABLE_FIELDS = ['summary', 'issuetype', 'status', 'priority', 'assignee'];

export function issuesRoutes(host: Host): HostRoute[] {
  return [
    { method: 'GET', path: '/projects/:key', handle: (request) => projectPage(host, request) },
  ];
}

async function projectPage(host: Host, request: HostRequest): Promise<HostReply> {
  const key = (request.params['key'] ?? '').toUpperCase();
  const words = (request.url.searchParams.get('words') ?? '').trim();
  if (/^[a-z][a-z0-9_]*-\d+$/i.test(words)) return redirect(`/browse/${words.toUpperCase()}`);
  const project = host.site.data.projects.find((one) => one.key === key);
  const { status: answered, json } = await askJira(
    host,
    request.session.viewer,
    'POST',
    '/rest/api/3/search/jql',
    {
      jql: jqlFor(key, words),
      fields: TABLE_FIELDS,
      maxResults: PAGE_SIZE,
      ...(request.url.searchParams.has('next')
        ? { nextPageToken: request.url.searchParams.get('next') }
        : {}),
    },
  );
  if (!project || answered !== 200) {
    const why = html`<p>There is no such project, or the person who is looking may not see it.</p>`;
    return page(messagePage(host, request, key, why), 404);
  }
  const found = json as { issues: IssueJson[]; nextPageToken?: string };
  const main = html`<div class="wide">
    <h1>
      <img src="/projectavatar/${project.id}" alt="" width="32" height="32" />
      <bdi>${project.name}</bdi>
    </h1>
    ${appLinks(host, key)}
    <form class="filter" role="search">
      <label class="visually-hidden" for="words">Words of the summary, or a key</label>
      <input
        id="words"
        name="words"
        type="search"
        value="${words}"
        placeholder="Words of the summary, or a key"
      />
      <button>Find</button>
    </form>
    ${found.issues.length === 0 ? html`<p class="nobody">No work item ${words === '' ? '' : `about “${words}” `}that this person may see.</p>` : issueTable(found.issues)}
    ${found.nextPageToken === undefined ? '' : html`<p><a class="button" href="${nextPage(key, words, found.nextPageToken)}">More</a></p>`}
  </div>`;
  return page(chrome(host, request, { title: project.name, main }));
}

/** The app's own pages of the project, where Jira has tabs for them. */
function appLinks(host: Host, key: string): Markup {
  return html`<nav class="app-links" aria-label="Apps">
    ${modulesOf(host, 'jira:projectPage').map(
      ({ title }) => html`<a href="${projectPagePath(host, key)}">${title}</a>`,
    )}
    ${modulesOf(host, 'jira:projectSettingsPage').map(
      ({ title }) => html`<a href="/settings/${key}">${title}: settings</a>`,
    )}
  </nav>`;
}

/** Words are data, not JQL: inside quotes, only quotes and backslashes have a meaning. */
function jqlFor(project: string, words: string): string {
  const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
  const about = words === '' ? '' : ` AND summary ~ ${quoted(words)}`;
  return `project = ${quoted(project)}${about} ORDER BY key ASC`;
}

function nextPage(key: string, words: string, token: string): string {
  return `/projects/${key}?${new URLSearchParams({ ...(words === '' ? {} : { words }), next: token }).toString()}`;
}

export function issueTable(issues: readonly IssueJson[]): Markup {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Work items">
    <table class="issues">
      <thead>
        <tr>
          <th>Work item</th>
          <th>Status</th>
          <th>Priority</th>
          <th>Assignee</th>
        </tr>
      </thead>
      <tbody>
        ${issues.map(
          ({ key, fields }) =>
            html`<tr>
              <td>
                <a class="issue-line" href="/browse/${key}"
                  >${typeIcon(fields.issuetype)} <span class="key">${key}</span>
                  <bdi class="summary">${fields.summary || 'No summary'}</bdi></a
                >
              </td>
              <td>${status(fields.status)}</td>
              <td>${fields.priority?.name ?? '–'}</td>
              <td>${person(fields.assignee, '–')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
