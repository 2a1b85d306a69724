/** The app's page in Jira's apps menu. What follows its address belongs to the page, which leads on from there. */
import { LOCAL_ENVIRONMENT_ID } from '../../platform/installation';
import type { UiModule } from '../app-modules';
import { chrome, messagePage } from '../chrome';
import { modulesOf, type Host } from '../host';
import { html } from '../markup';
import { page, type HostReply, type HostRequest, type HostRoute } from '../reply';
import { appFrame } from './issue';

export function globalPageRoutes(host: Host): HostRoute[] {
  return [
    {
      method: 'GET',
      path: '/jira/apps/:app/:environment/*rest',
      handle: (request) => globalPage(host, request),
    },
  ];
}

/** The page with its address as Jira forms it; null where the app has none. */
export function globalPageOf(host: Host): { module: UiModule; path: string } | null {
  const [module] = modulesOf(host, 'jira:globalPage');
  const path = `/jira/apps/${host.app.appId}/${LOCAL_ENVIRONMENT_ID}`;
  return module ? { module, path } : null;
}

function globalPage(host: Host, request: HostRequest): HostReply {
  const { params, session, url } = request;
  const found = globalPageOf(host);
  const isHere = params['app'] === host.app.appId && params['environment'] === LOCAL_ENVIRONMENT_ID;
  if (!found || !isHere) {
    const why = html`<p>This version of the app has no such page.</p>`;
    return page(messagePage(host, request, 'Nothing to see', why), 404);
  }
  const { module, path } = found;
  const address = host.frames.open({
    viewer: session.viewer,
    module,
    extension: { type: module.type, location: host.baseUrl + url.pathname },
  });
  const main = html`<div class="wide">
    <h1 class="visually-hidden">${module.title}</h1>
    <div class="app-page" data-base="${path}">${appFrame(address, module.title)}</div>
  </div>`;
  return page(chrome(host, request, { title: module.title, main, scripts: ['forge-host.js'] }));
}
