/** Pages of Confluence with the app's macros on them, as they are read. */
import type { UiModule } from '../app-modules';
import { chrome, messagePage } from '../chrome';
import type { MacroBlock, WikiPage } from '../confluence';
import { modulesOf, type Host } from '../host';
import { html, type Markup } from '../markup';
import { page, type HostRequest, type HostRoute, type HostReply } from '../reply';
import { appFrame } from './issue';

export function confluenceRoutes(host: Host): HostRoute[] {
  return [
    { method: 'GET', path: '/wiki', handle: (request) => spaces(host, request) },
    {
      method: 'GET',
      path: '/wiki/spaces/:space/pages/:id',
      handle: (request) => onPage(host, request, (found) => reading(host, request, found)),
    },
  ];
}

/** The address of a page. */
export function pagePath({ spaceKey, id }: WikiPage): string {
  return `/wiki/spaces/${spaceKey}/pages/${id}`;
}

/** Finds the page of a request, or says that there is none. */
export function onPage(
  host: Host,
  request: HostRequest,
  answer: (found: WikiPage) => HostReply | Promise<HostReply>,
): HostReply | Promise<HostReply> {
  const found = host.confluence.page(request.params['space'] ?? '', request.params['id'] ?? '');
  if (found) return answer(found);
  const words = html`<p>There is no such page. <a href="/wiki">See all pages</a></p>`;
  return page(messagePage(host, request, 'Nothing here', words), 404);
}

/** What Confluence says of the place that a macro stands in. */
export function macroExtension(
  host: Host,
  found: WikiPage,
  { config }: MacroBlock,
  isEditing: boolean,
): Record<string, unknown> {
  const space = host.confluence.spaces.find(({ key }) => key === found.spaceKey);
  return {
    type: 'macro',
    content: { id: found.id, type: 'page' },
    space: { id: space?.id, key: found.spaceKey },
    isEditing,
    ...(config === null ? {} : { config }),
  };
}

export function macroFrame(
  host: Host,
  request: HostRequest,
  found: WikiPage,
  { block, module, isEditing }: { block: MacroBlock; module: UiModule; isEditing: boolean },
): Markup {
  const address = host.frames.open({
    viewer: request.session.viewer,
    module,
    extension: macroExtension(host, found, block, isEditing),
  });
  return html`<div class="app-macro" data-macro="${block.localId}">
    ${appFrame(address, module.title)}
  </div>`;
}

/** What stands around a page in each of its views. */
export function wikiPage(
  host: Host,
  request: HostRequest,
  found: WikiPage,
  { main, view }: { main: Markup; view: 'read' | 'edit' | 'export' },
): HostReply {
  const space = host.confluence.spaces.find(({ key }) => key === found.spaceKey);
  const views = [
    ['read', 'Read', pagePath(found)],
    ['edit', 'Edit', `${pagePath(found)}/edit`],
    ['export', 'Export', `${pagePath(found)}/export`],
  ] as const;
  const current = (name: string): Markup =>
    html`${name === view ? html` aria-current="page"` : ''}`;
  const body = html`<div class="narrow wiki">
    <nav class="path" aria-label="Where this page stands">
      <ol>
        <li><a href="/wiki">Confluence</a></li>
        <li><bdi>${space?.name}</bdi></li>
      </ol>
    </nav>
    <h1><bdi>${found.title}</bdi></h1>
    <nav class="views" aria-label="Views of this page">
      ${views.map(([name, label, to]) => html`<a href="${to}" ${current(name)}>${label}</a>`)}
    </nav>
    ${main}
  </div>`;
  const scripts = ['forge-host.js', ...(view === 'edit' ? ['wiki-edit.js'] : [])];
  return page(chrome(host, request, { title: found.title, main: body, scripts }));
}

function reading(host: Host, request: HostRequest, found: WikiPage): HostReply {
  const [module] = modulesOf(host, 'macro');
  const main = html`${found.blocks.map((block) => {
    if (block.kind === 'text') return html`<p>${block.text}</p>`;
    return module && macroFrame(host, request, found, { block, module, isEditing: false });
  })}`;
  return wikiPage(host, request, found, { main, view: 'read' });
}

function spaces(host: Host, request: HostRequest): HostReply {
  const main = html`<div class="narrow">
    <h1>Confluence</h1>
    <p>Pages with the app’s macro, and one to put it in. Changes here are kept.</p>
    ${host.confluence.spaces.map(
      ({ key, name }) =>
        html`<h2><bdi>${name}</bdi></h2>
          <ul class="cards">
            ${host.confluence.pages(key).map(
              (one) =>
                html`<li>
                  <a class="card" href="${pagePath(one)}"><bdi>${one.title}</bdi></a>
                </li>`,
            )}
          </ul>`,
    )}
  </div>`;
  return page(chrome(host, request, { title: 'Confluence', main }));
}
