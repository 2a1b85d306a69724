/** Small pieces that several pages of the host show in the same way. */
import { html, type Markup } from './markup';
import type { IssueRef, NamedJson, ShownPerson, StatusJson } from './read-issue';

const DAY = 86_400_000;
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const absolute = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** A time as people say it, with the exact one at hand. */
export function moment(iso: string, now: Date): Markup {
  const time = new Date(iso.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return html`<time datetime="${time.toISOString()}" title="${absolute.format(time)} UTC"
    >${ago(time, now)}</time
  >`;
}

function ago(time: Date, now: Date): string {
  const minutes = Math.round((time.getTime() - now.getTime()) / 60_000);
  if (minutes > -60) return relative.format(minutes, 'minute');
  if (minutes > -24 * 60) return relative.format(Math.round(minutes / 60), 'hour');
  const days = Math.round((time.getTime() - now.getTime()) / DAY);
  if (days > -60) return relative.format(days, 'day');
  return days > -730
    ? relative.format(Math.round(days / 30), 'month')
    : relative.format(Math.round(days / 365), 'year');
}

export function person(who: ShownPerson | null | undefined, otherwise: string): Markup {
  if (!who) return html`<span class="nobody">${otherwise}</span>`;
  return html`<span class="person"
    >${avatar(who.accountId, 24)}<bdi>${who.displayName}</bdi>${who.active ? '' : html` <small>(closed)</small>`}</span
  >`;
}

export function avatar(accountId: string, size: number): Markup {
  return html`<img
    src="/avatar/${encodeURIComponent(accountId)}"
    alt=""
    width="${size}"
    height="${size}"
  />`;
}

export function typeIcon(type: NamedJson): Markup {
  return html`<img
    src="/issuetype/${type.id}.svg"
    alt="${type.name}"
    title="${type.name}"
    width="16"
    height="16"
  />`;
}

export function status({ name, statusCategory }: StatusJson): Markup {
  return html`<span class="lozenge" data-category="${statusCategory.key}">${name}</span>`;
}

/** An issue in a line: what it is, where it is, and how it stands. */
export function issueLine({ key, fields }: IssueRef): Markup {
  if (!fields) return html`<span class="nobody">${key}, which you may not see</span>`;
  return html`<a class="issue-line" href="/browse/${key}"
    >${typeIcon(fields.issuetype)} <span class="key">${key}</span>
    <bdi class="summary">${fields.summary || 'No summary'}</bdi> ${status(fields.status)}</a
  >`;
}
