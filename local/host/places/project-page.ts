/** Where Jira shows an app's page of a project. What follows its address belongs to the page, which leads on from there. */
import { chrome, messagePage } from '../chrome';
import { askJira, modulesOf, type Host } from '../host';
import { html } from '../markup';
import { page, redirect, type HostRequest, type HostRoute, type HostReply } from '../reply';
import { LOCAL_ENVIRONMENT_ID } from '../../platform/installation';
import { appFrame } from './issue';

export function projectPageRoutes(host: Host): HostRoute[] {
  return [
    {
      method: 'GET',
      path: '/projects/:key/apps',
      handle: ({ params, url }) =>
        redirect(projectPagePath(host, (params['key'] ?? '').toUpperCase()) + url.search),
    },
    {
      method: 'GET',
      path: '/jira/:type/projects/:key/apps/:app/:environment/*rest',
      handle: (request) => projectPage(host, request),
    },
  ];
}

/** The address as Jira forms it, the type of every project being software. */
export function projectPagePath(host: Host, key: string): string {
  return `/jira/software/projects/${key}/apps/${host.app.appId}/${LOCAL_ENVIRONMENT_ID}`;
}

async function projectPage(host: Host, request: HostRequest): Promise<HostReply> {
  const { params, session, url } = request;
  const key = (params['key'] ?? '').toUpperCase();
  const [module] = modulesOf(host, 'jira:projectPage');
  const { status, json } = await askJira(
    host,
    session.viewer,
    'GET',
    `/rest/api/3/project/${encodeURIComponent(key)}`,
  );
  const isHere = params['app'] === host.app.appId && params['environment'] === LOCAL_ENVIRONMENT_ID;
  if (status !== 200 || !module || !isHere) {
    const why =
      status === 200
        ? 'This version of the app has no such page.'
        : 'There is no such project, or the person who is looking may not see it.';
    return page(messagePage(host, request, 'Nothing to see', html`<p>${why}</p>`), 404);
  }
  const { id, name, projectTypeKey } = json as { id: string; name: string; projectTypeKey: string };
  const address = host.frames.open({
    viewer: session.viewer,
    module,
    extension: {
      type: module.type,
      project: { id, key, type: projectTypeKey },
      location: host.baseUrl + url.pathname,
    },
  });
  const main = html`<div class="wide">
    <nav class="path" aria-label="Where this page stands">
      <ol>
        <li>
          <a href="/projects/${key}"><bdi>${name}</bdi></a>
        </li>
        <li>${module.title}</li>
      </ol>
    </nav>
    <h1 class="heard-only">${module.title}</h1>
    <div class="app-page" data-base="${projectPagePath(host, key)}">
      ${appFrame(address, module.title)}
    </div>
  </div>`;
  return page(chrome(host, request, { title: module.title, main, scripts: ['forge-host.js'] }));
}
