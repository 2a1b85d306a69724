/** The first page: what is here, and which issue shows what. */
import type { DutyId } from '../../../src/contract/duty-ids';
import { dutyTitle } from '../../../src/duties/messages';
import { DUTIES } from '../../../src/duties/registry';
import { readTexts } from '../../../src/texts/language-files';
import { ENGLISH } from '../../../src/texts/languages';
import type { SiteProject } from '../../jira/model';
import type { GuideEntry } from '../../sample';
import { chrome } from '../chrome';
import { dropPlace } from '../dropped-file';
import type { Host } from '../host';
import { html, type Markup } from '../markup';
import { page, type HostRoute } from '../reply';
import { globalPageOf } from './global-page';

export function homeRoutes(host: Host): HostRoute[] {
  return [
    {
      method: 'GET',
      path: '/',
      handle: (request) =>
        page(
          chrome(host, request, {
            title: 'Start',
            main: home(host),
            scripts: host.openFile === null ? [] : ['drop.js'],
          }),
        ),
    },
  ];
}

function home(host: Host): Markup {
  const { data } = host.site;
  const overAll = globalPageOf(host);
  return html`<div class="narrow">
    <h1>${data.name}</h1>
    <p class="lead">
      Role Clarity shows, on each piece of work in Jira, whether its product owner and its product
      manager stand behind it, whose turn it is, and what comes next. It goes by what happened – who
      wrote, changed, ordered and answered – and says so where something is not known.
    </p>
    ${host.about.split('\n').map((line) => line !== '' && html`<p>${line}</p>`)}
    ${host.openFile && dropPlace()}
    <p>
      Choose at the top who is looking: what people see, and what the app tells them, depends on who
      they are. Open a work item to see the app’s panel below its description.
    </p>
    ${
      overAll === null
        ? ''
        : html`<p>
            <a href="${overAll.path}">${overAll.module.title} over all projects</a>, as in Jira’s
            apps menu.
          </p>`
    }
    <h2>Projects</h2>
    <ul class="cards">
      ${data.projects.map(
        (project) =>
          html`<li>
            <a class="card" href="/projects/${project.key}">
              <img src="/projectavatar/${project.id}" alt="" width="32" height="32" />
              <span
                ><strong><bdi>${project.name}</bdi></strong
                ><small>${project.key}, ${issuesIn(host, project)}</small></span
              >
            </a>
          </li>`,
      )}
    </ul>
    ${host.guide === null ? '' : guide(host, host.guide)}
  </div>`;
}

/** What stands in for an issue that an export does not hold is hidden from everybody, and no issue of the project's. */
function issuesIn(host: Host, { id, securityLevels }: SiteProject): string {
  const closed = securityLevels
    .filter(({ accountIds, to = [] }) => accountIds.length + to.length === 0)
    .map((level) => level.id);
  const count = host.site.data.issues.filter(
    ({ projectId, securityLevelId }) =>
      projectId === id && (securityLevelId === null || !closed.includes(securityLevelId)),
  ).length;
  return count === 1 ? 'one work item' : `${count.toLocaleString('en')} work items`;
}

function guide(host: Host, entries: readonly GuideEntry[]): Markup {
  const first = host.site.data.people.find(({ accountId }) => accountId === host.firstViewer);
  return html`<h2>Which work item shows what</h2>
    <p>The outcomes are those that ${first?.displayName ?? 'the first viewer'} sees.</p>
    ${host.site.data.projects.map((project) => {
      const own = entries.filter(({ key }) => key.startsWith(`${project.key}-`));
      return own.length === 0
        ? ''
        : html`<section aria-labelledby="guide-${project.key}">
            <h3 id="guide-${project.key}"><bdi>${project.name}</bdi></h3>
            <ul class="guide">
              ${own.map(
                (entry) =>
                  html`<li>
                    <a href="/browse/${entry.key}"
                      ><span class="key">${entry.key}</span> <bdi>${entry.summary}</bdi></a
                    >
                    <p>${entry.note}</p>
                    ${outcomes(entry)}
                  </li>`,
              )}
            </ul>
          </section>`;
    })}`;
}

const OUTCOME_SIGNS = {
  met: '✓',
  attention: '!',
  gap: '✕',
  'not-applicable': '–',
  unknown: '?',
} as const;

const t = readTexts(ENGLISH);

function outcomes({ codes }: GuideEntry): Markup {
  const found = Object.entries(codes) as [DutyId, string][];
  if (found.length === 0) return html``;
  return html`<ul class="outcomes">
    ${found.map(([id, code]) => {
      const duty = DUTIES.find((one) => one.id === id);
      const outcome = duty?.codes[code]?.outcome ?? 'unknown';
      return html`<li data-outcome="${outcome}" title="${duty?.codes[code]?.when ?? ''}">
        <span aria-hidden="true">${OUTCOME_SIGNS[outcome]}</span> ${dutyTitle(id, t)}:
        <span>${code.replaceAll('-', ' ')}</span>
      </li>`;
    })}
  </ul>`;
}
