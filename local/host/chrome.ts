/** The frame of every page of the host: navigation, viewer and theme. */
import { personOf, type Host } from './host';
import { flag, html, type Markup } from './markup';
import { pageFile } from './page-files';
import { redirect, type HostRequest, type HostRoute } from './reply';
import { themeCookie, viewerCookie, type Theme } from './session';
import { viewerGroups } from './viewers';

/** In this order: what comes later may say more of what came before. */
const STYLES = [
  'theme',
  'base',
  'top',
  'pages',
  'document',
  'issue',
  'details',
  'overlays',
  'wiki',
  'automation',
  'narrow',
];

interface PageParts {
  title: string;
  main: Markup;
  /** Browser modules of the page, by their names as files of the host. */
  scripts?: string[];
}

export function chrome(
  host: Host,
  request: HostRequest,
  { title, main, scripts = [] }: PageParts,
): Markup {
  const { data } = host.site;
  return html`<!doctype html>
    <html lang="en" data-color-mode="${request.session.theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${data.name}</title>
        <link rel="icon" href="${pageFile('icon.svg')}" />
        ${STYLES.map((name) => html`<link rel="stylesheet" href="${pageFile(`${name}.css`)}" />`)}
        <script type="module" src="${pageFile('host.js')}"></script>
        ${host.confirmations && html`<script type="module" src="${pageFile('writes.js')}"></script>`}
        ${scripts.map((name) => html`<script type="module" src="${pageFile(name)}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <header class="top">
          <a class="site-name" href="/">${data.name}</a>
          <nav aria-label="Projects and pages">
            ${data.projects
              .slice(0, 6)
              .map((project) => html`<a href="/projects/${project.key}">${project.key}</a>`)}
            <a href="/wiki">Confluence</a>
            <a href="/automation">Automation</a>
          </nav>
          <div class="top-end">${themeSwitch(request)} ${viewerSwitch(host, request)}</div>
        </header>
        <main id="main" tabindex="-1">${main}</main>
        <div id="flags" class="flags" role="status" aria-live="polite"></div>
      </body>
    </html>`;
}

export function messagePage(
  host: Host,
  request: HostRequest,
  title: string,
  words: Markup,
): Markup {
  const main = html`<div class="message">
    <h1>${title}</h1>
    ${words}
  </div>`;
  return chrome(host, request, { title, main });
}

const THEMES: readonly [Theme, string][] = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['auto', 'Match system'],
];

function themeSwitch({ session, url }: HostRequest): Markup {
  return html`<form method="post" action="/theme" class="theme">
    <input type="hidden" name="back" value="${url.pathname + url.search}" />
    <label class="visually-hidden" for="theme">Colours</label>
    <select id="theme" name="theme" data-submits>
      ${THEMES.map(
        ([theme, name]) =>
          html`<option value="${theme}" ${flag('selected', theme === session.theme)}>
            ${name}
          </option>`,
      )}
    </select>
    <noscript><button>Change</button></noscript>
  </form>`;
}

function viewerSwitch(host: Host, { session, url }: HostRequest): Markup {
  const { data } = host.site;
  const person = personOf(data, session.viewer);
  const option = (value: string, name: string, blurb: string, isChosen: boolean): Markup =>
    html`<button
      name="viewer"
      value="${value}"
      class="viewer"
      ${flag('aria-current="true"', isChosen)}
    >
      <img src="/avatar/${encodeURIComponent(value)}" alt="" width="32" height="32" />
      <span><bdi>${name}</bdi><small>${blurb}</small></span>
    </button>`;
  return html`<details class="menu">
    <summary>
      <img
        src="/avatar/${encodeURIComponent(person?.accountId ?? 'anonymous')}"
        alt=""
        width="24"
        height="24"
      />
      <span><small>Looking as</small> <bdi>${person?.displayName ?? 'nobody signed in'}</bdi></span>
    </summary>
    <form method="post" action="/viewer" class="menu-body">
      <input type="hidden" name="back" value="${url.pathname + url.search}" />
      ${viewerGroups(data).map(
        ({ title, people }) =>
          html`<fieldset>
            <legend>${title}</legend>
            ${people.map(({ accountId, displayName, blurb }) =>
              option(accountId, displayName, blurb ?? '', accountId === session.viewer),
            )}
          </fieldset>`,
      )}
      <fieldset>
        <legend>Not signed in</legend>
        ${option('anonymous', 'Anonymous', 'Somebody without an account', session.viewer === null)}
      </fieldset>
    </form>
  </details>`;
}

/** The two switches. */
export function chromeRoutes(host: Host): HostRoute[] {
  return [
    {
      method: 'POST',
      path: '/viewer',
      handle: async (request) => {
        const form = new URLSearchParams(await request.body());
        const viewer = form.get('viewer') ?? '';
        const person = personOf(host.site.data, viewer);
        return redirect(wayBack(form), viewerCookie(person?.active === true ? viewer : null));
      },
    },
    {
      method: 'POST',
      path: '/theme',
      handle: async (request) => {
        const form = new URLSearchParams(await request.body());
        const theme = THEMES.find(([name]) => name === form.get('theme'))?.[0] ?? 'auto';
        return redirect(wayBack(form), themeCookie(theme));
      },
    },
  ];
}

/** Back to a page of this site, never to another. */
function wayBack(form: URLSearchParams): string {
  const back = form.get('back') ?? '/';
  return /^\/(?![/\\])/.test(back) ? back : '/';
}
