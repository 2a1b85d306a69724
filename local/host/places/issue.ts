/** The issue view: the issue as Jira shows it, with the app's panel below and its lozenge beside it. */
import { documentHtml } from '../adf-html';
import type { UiModule } from '../app-modules';
import { chrome, messagePage } from '../chrome';
import { askJira, modulesOf, type Host } from '../host';
import { activity } from '../issue-activity';
import { editableParts, type Editing } from '../issue-details';
import { children, head, links, path } from '../issue-parts';
import { html, type Markup } from '../markup';
import { readIssueAs, readIssuesAs, type IssueJson, type IssueRef } from '../read-issue';
import { page, type HostRequest, type HostRoute, type HostReply } from '../reply';

export function issuePageRoutes(host: Host): HostRoute[] {
  return [
    { method: 'GET', path: '/browse/:key', handle: (request) => issuePage(host, request) },
    { method: 'GET', path: '/browse/:key/parts', handle: (request) => partsOnly(host, request) },
  ];
}

async function issuePage(host: Host, request: HostRequest): Promise<HostReply> {
  const issue = await readIssueAs(host, request.session.viewer, request.params['key'] ?? '');
  if (issue === null) {
    const words = html`<p>
      There is no work item ${request.params['key']}, or the person who is looking may not see it.
      Choose at the top who is looking.
    </p>`;
    return page(messagePage(host, request, 'Nothing to see', words), 404);
  }
  const frame = (module: UiModule): string =>
    host.frames.open({
      viewer: request.session.viewer,
      module,
      extension: extensionOf(host, module, issue),
    });
  const parts = await readParts(host, request, issue);
  const main = html`<div class="issue" data-issue="${issue.key}" data-issue-id="${issue.id}">
    <div class="issue-main">
      ${parts.head}
      ${modulesOf(host, 'jira:issuePanel').map(
        (module) =>
          html`<section class="app-panel" aria-labelledby="${module.key}">
            <h2 id="${module.key}">${module.title}</h2>
            ${appFrame(frame(module), module.title)}
          </section>`,
      )}
      ${parts.related} ${parts.activity}
    </div>
    <aside class="issue-side" aria-label="Details">
      ${parts.details}
      ${modulesOf(host, 'jira:issueContext').map(
        (module) =>
          html`<details
            class="app-context"
            data-frame="${frame(module)}"
            data-title="${module.title}"
          >
            <summary>${module.title} <span class="lozenge" data-lozenge>–</span></summary>
          </details>`,
      )}
    </aside>
  </div>`;
  const title = `${issue.key} ${issue.fields.summary}`;
  return page(chrome(host, request, { title, main, scripts: ['forge-host.js', 'issue.js'] }));
}

/** What a change of the issue can change, without the app's frames, which look after themselves. */
async function partsOnly(host: Host, request: HostRequest): Promise<HostReply> {
  const issue = await readIssueAs(host, request.session.viewer, request.params['key'] ?? '');
  if (issue === null) return page(html``, 404);
  const parts = await readParts(host, request, issue);
  return page(html`${parts.head}${parts.related}${parts.activity}${parts.details}`);
}

async function readParts(
  host: Host,
  request: HostRequest,
  issue: IssueJson,
): Promise<Record<'head' | 'related' | 'activity' | 'details', Markup>> {
  const { viewer } = request.session;
  const now = new Date();
  const childIds = host.site.data.issues
    .filter(({ parentId }) => parentId === issue.id)
    .map(({ id }) => id);
  const [ancestors, childIssues, editing] = await Promise.all([
    ancestorsOf(host, viewer, issue),
    readIssuesAs(host, viewer, childIds),
    editingOf(host, viewer, issue),
  ]);
  const { description } = issue.fields;
  return {
    head: html`<div data-part="head">
      ${path(issue, ancestors)} ${head(issue, editing.mayEdit)}
      <h2 class="visually-hidden">Description</h2>
      <div class="document">
        ${description === null ? html`<p class="nobody">No description</p>` : documentHtml(description)}
      </div>
    </div>`,
    related: html`<div data-part="related">${children(childIssues)} ${links(issue)}</div>`,
    activity: html`<div data-part="activity">
      ${await activity(host, request, issue, editing.mayComment, now)}
    </div>`,
    details: html`<div data-part="details">${editableParts(host, issue, editing, now)}</div>`,
  };
}

/** From the topmost that the person may see down to the parent; one that is hidden has nothing but its key. */
async function ancestorsOf(
  host: Host,
  viewer: string | null,
  issue: IssueJson,
): Promise<IssueRef[]> {
  const found: IssueRef[] = [];
  let parent = issue.fields.parent;
  while (parent && found.length < 5) {
    found.unshift(parent);
    if (!parent.fields) break;
    parent = (await readIssueAs(host, viewer, parent.key))?.fields.parent;
  }
  return found;
}

async function editingOf(host: Host, viewer: string | null, issue: IssueJson): Promise<Editing> {
  const permissions = `permissions=EDIT_ISSUES,ADD_COMMENTS&issueKey=${issue.key}`;
  const [granted, moves] = await Promise.all([
    askJira(host, viewer, 'GET', `/rest/api/3/mypermissions?${permissions}`),
    askJira(host, viewer, 'GET', `/rest/api/3/issue/${issue.key}/transitions`),
  ]);
  const has = (key: string): boolean =>
    (granted.json as { permissions?: Record<string, { havePermission?: boolean }> } | undefined)
      ?.permissions?.[key]?.havePermission === true;
  const { transitions = [] } = (moves.json ?? {}) as { transitions?: Editing['transitions'] };
  return { mayEdit: has('EDIT_ISSUES'), mayComment: has('ADD_COMMENTS'), transitions };
}

function extensionOf(
  host: Host,
  module: UiModule,
  { id, key, fields }: IssueJson,
): Record<string, unknown> {
  const { issuetype, project } = fields;
  return {
    type: module.type,
    issue: { id, key, type: issuetype.name, typeId: issuetype.id },
    project: { id: project.id, key: project.key, type: project.projectTypeKey },
    isNewToIssue: false,
    location: `${host.baseUrl}/browse/${key}`,
  };
}

/** The frame that Forge gives a page: it can run scripts and may not lead the window anywhere. */
export function appFrame(address: string, title: string): Markup {
  return html`<iframe
    class="app-frame"
    src="${address}"
    title="${title}"
    sandbox="allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts"
  ></iframe>`;
}
