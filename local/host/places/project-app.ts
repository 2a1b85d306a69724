/** What Jira puts around an app's pages of a project. */
import type { UiModule } from '../app-modules';
import { chrome } from '../chrome';
import { askJira, type Host } from '../host';
import { html, type Markup } from '../markup';
import { page, type HostReply, type HostRequest } from '../reply';
import { appFrame } from './issue';

interface ShownProject {
  id: string;
  key: string;
  name: string;
  projectTypeKey: string;
}

/** @returns the project; null where there is none that the viewer may see */
export async function visibleProject(
  host: Host,
  viewer: string | null,
  key: string,
): Promise<ShownProject | null> {
  const path = `/rest/api/3/project/${encodeURIComponent(key)}`;
  const { status, json } = await askJira(host, viewer, 'GET', path);
  return status === 200 ? { ...(json as ShownProject), key } : null;
}

/**
 * The page of the product with the app's page in it.
 * @param parts `place` is the last step of the breadcrumbs; `base` is the address below which the app's page has its own
 */
export function projectAppPage(
  host: Host,
  request: HostRequest,
  module: UiModule,
  { id, key, name, projectTypeKey }: ShownProject,
  parts: { place: string; heading: Markup; base?: string },
): HostReply {
  const address = host.frames.open({
    viewer: request.session.viewer,
    module,
    extension: {
      type: module.type,
      project: { id, key, type: projectTypeKey },
      location: host.baseUrl + request.url.pathname,
    },
  });
  const main = html`<div class="wide">
    <nav class="path" aria-label="Where this page stands">
      <ol>
        <li>
          <a href="/projects/${key}"><bdi>${name}</bdi></a>
        </li>
        <li>${parts.place}</li>
      </ol>
    </nav>
    ${parts.heading}
    <div class="app-page" ${parts.base === undefined ? '' : html`data-base="${parts.base}"`}>
      ${appFrame(address, module.title)}
    </div>
  </div>`;
  return page(chrome(host, request, { title: module.title, main, scripts: ['forge-host.js'] }));
}
