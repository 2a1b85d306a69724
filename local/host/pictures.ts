/** Pictures that Jira would serve: people, projects, issue types, priorities. Drawn, so that nothing is fetched. */
import type { SiteIssueType } from '../jira/model';
import { personOf, type Host } from './host';
import { html, type Markup } from './markup';
import type { HostRoute, HostReply } from './reply';

export function pictureRoutes(host: Host): HostRoute[] {
  const { data } = host.site;
  const picture = (path: string, draw: (name: string) => Markup): HostRoute => ({
    method: 'GET',
    path,
    handle: ({ params }) => svg(draw((params['name'] ?? '').replace(/\.svg$/, ''))),
  });
  return [
    picture('/avatar/:name', (name) => {
      const person = personOf(data, name);
      if (!person) return personPicture(name === 'anonymous' ? '#758195' : '#8993A4', '?');
      return personPicture(person.colour, initials(person.displayName));
    }),
    picture('/projectavatar/:name', (name) => {
      const project = data.projects.find(({ id, key }) => id === name || key === name);
      return projectTile('#1D7AFC', (project?.key ?? '?').slice(0, 2));
    }),
    picture('/issuetype/:name', (name) =>
      typePicture(data.issueTypes.find(({ id }) => id === name)),
    ),
    picture('/priority/:name', (name) => {
      const order = data.priorities.map(({ id }) => id).sort((a, b) => Number(a) - Number(b));
      return priorityPicture(order.indexOf(name) / Math.max(1, order.length - 1));
    }),
  ];
}

function svg(markup: Markup): HostReply {
  const headers = { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=3600' };
  return { status: 200, headers, body: markup.text };
}

function drawing(size: number, content: Markup): Markup {
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${size} ${size}"
    width="${size}"
    height="${size}"
  >
    ${content}
  </svg>`;
}

function personPicture(colour: string, letters: string): Markup {
  return withLetters(html`<circle cx="24" cy="24" r="24" fill="${colour}" />`, letters, 19);
}

function projectTile(colour: string, letters: string): Markup {
  return withLetters(html`<rect width="48" height="48" rx="8" fill="${colour}" />`, letters, 20);
}

function withLetters(shape: Markup, letters: string, size: number): Markup {
  return drawing(
    48,
    html`${shape}<text
        x="24"
        y="31"
        font-family="system-ui, sans-serif"
        font-size="${size}"
        font-weight="600"
        fill="#fff"
        text-anchor="middle"
        >${letters}</text
      >`,
  );
}

/** First letters of the first and the last word; words may be of any script. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}

const BUG = /bug|fehler|defect|defekt|缺陷|ошибка/i;

function typePicture(type: SiteIssueType | undefined): Markup {
  const level = type?.hierarchyLevel ?? 0;
  if (level >= 2) return sign('#C25100', html`<path d="M5 3v10M5 3h6l-1.5 2.5L11 8H5" />`);
  if (level === 1)
    return sign(
      '#8F4FDB',
      html`<path d="M8.8 3 5 8.8h2.6L7.2 13 11 7.2H8.4z" fill="#fff" stroke="none" />`,
    );
  if (level < 0) return sign('#1868DB', html`<path d="M4.5 4.5h4v4h-4zM7.5 7.5h4v4h-4z" />`);
  if (BUG.test(type?.name ?? ''))
    return sign('#C9372C', html`<circle cx="8" cy="8" r="2.8" fill="#fff" stroke="none" />`);
  if (/task|aufgabe|任务|タスク/i.test(type?.name ?? ''))
    return sign('#1868DB', html`<path d="m4.8 8.2 2.2 2.2 4.2-4.6" />`);
  if (/idea|idee/i.test(type?.name ?? ''))
    return sign(
      '#946F00',
      html`<path d="M8 3.5a3 3 0 0 0-1.6 5.5v1.4h3.2V9A3 3 0 0 0 8 3.5zM6.6 12.4h2.8" />`,
    );
  return sign('#5B7F24', html`<path d="M5 4h6v8.5L8 10l-3 2.5z" fill="#fff" stroke="none" />`);
}

function sign(colour: string, content: Markup): Markup {
  return drawing(
    16,
    html`<rect width="16" height="16" rx="3" fill="${colour}" /><g
        fill="none"
        stroke="#fff"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
        >${content}</g
      >`,
  );
}

/** @param place 0 for the most urgent, 1 for the least */
function priorityPicture(place: number): Markup {
  const lines = (colour: string, paths: Markup): Markup =>
    drawing(
      16,
      html`<g
        fill="none"
        stroke="${colour}"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
        >${paths}</g
      >`,
    );
  if (place < 0) return drawing(16, html``);
  if (place < 0.2)
    return lines('#C9372C', html`<path d="m3.5 8 4.5-4 4.5 4M3.5 12.5 8 8.5l4.5 4" />`);
  if (place < 0.45) return lines('#E2483D', html`<path d="m3.5 10 4.5-4 4.5 4" />`);
  if (place < 0.7) return lines('#E06C00', html`<path d="M3.5 6h9M3.5 10h9" />`);
  if (place < 0.9) return lines('#1868DB', html`<path d="m3.5 6 4.5 4 4.5-4" />`);
  return lines('#1868DB', html`<path d="m3.5 3.5 4.5 4 4.5-4M3.5 8l4.5 4 4.5-4" />`);
}
