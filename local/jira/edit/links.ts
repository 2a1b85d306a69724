/** Links between issues: each is written down on both of its ends. */
import type { SiteIssue, SiteLink, SiteLinkType } from '../model';
import type { Caller } from '../permissions';
import type { SiteContext } from '../site-context';
import { change, FieldRefusal, named, NOTHING, type EditScope, type PlannedEdit } from './change';
import { announce, recordHistory } from './record';

/** What one end of a link says of the other, such as "This issue blocks RC-2". */
function endWords(
  type: SiteLinkType,
  outward: boolean,
  other: SiteIssue,
): { id: string; text: string } {
  return { id: other.key, text: `This issue ${outward ? type.outward : type.inward} ${other.key}` };
}

interface Ends {
  type: SiteLinkType;
  from: SiteIssue;
  to: SiteIssue;
}

/** Makes a link, with a history on either end. */
export function createLink(site: SiteContext, caller: Caller, { type, from, to }: Ends): SiteLink {
  const link: SiteLink = {
    id: site.index.nextId(),
    typeId: type.id,
    fromIssueId: from.id,
    toIssueId: to.id,
  };
  site.data.links.push(link);
  site.index.addLink(link);
  record(site, caller, { type, from, to }, true);
  announce(site, caller, from, 'avi:jira:created:issuelink', { link });
  return link;
}

/** Takes a link away, with a history on either end that still stands. */
export function deleteLink(site: SiteContext, caller: Caller, link: SiteLink): void {
  site.data.links.splice(site.data.links.indexOf(link), 1);
  site.index.removeLink(link);
  const type = site.data.linkTypes.find(({ id }) => id === link.typeId);
  const from = site.index.issue(link.fromIssueId);
  const to = site.index.issue(link.toIssueId);
  if (type === undefined || from === undefined || to === undefined) return;
  record(site, caller, { type, from, to }, false);
  announce(site, caller, from, 'avi:jira:deleted:issuelink', { link });
}

function record(site: SiteContext, caller: Caller, { type, from, to }: Ends, made: boolean): void {
  const item = (words: { id: string; text: string }): ReturnType<typeof change> =>
    made ? change('Link', null, NOTHING, words) : change('Link', null, words, NOTHING);
  for (const [issue, words] of [
    [from, endWords(type, true, to)],
    [to, endWords(type, false, from)],
  ] as const) {
    const history = recordHistory(site, caller, issue, [item(words)]);
    if (history !== undefined) announce(site, caller, issue, 'avi:jira:updated:issue', { history });
  }
}

/** Plans the link that an `add` under `issuelinks` asks for: to the outward issue, or from the inward one. */
export function planLink(scope: EditScope, added: unknown): PlannedEdit {
  const { site, caller, issue, project } = scope;
  const request = (typeof added === 'object' && added !== null ? added : {}) as Record<
    string,
    unknown
  >;
  if (!site.permissions.has(caller, 'LINK_ISSUES', project, issue)) {
    throw new FieldRefusal('You do not have permission to link issues in this project.');
  }
  const type = named(request['type'], site.data.linkTypes, 'the link type');
  const outward = request['outwardIssue'] !== undefined;
  const other = linkedIssue(
    site,
    caller,
    outward ? request['outwardIssue'] : request['inwardIssue'],
  );
  if (other === undefined) {
    throw new FieldRefusal('Issue does not exist or you do not have permission to see it.');
  }
  return {
    items: [],
    apply: () => {
      const ends = outward ? { from: issue, to: other } : { from: other, to: issue };
      createLink(site, caller, { type, ...ends });
    },
  };
}

/** The issue in `{id}` or `{key}`, if the caller may see it. */
export function linkedIssue(
  site: SiteContext,
  caller: Caller,
  value: unknown,
): SiteIssue | undefined {
  const { id, key } = (typeof value === 'object' && value !== null ? value : {}) as {
    id?: string;
    key?: string;
  };
  const issue = site.index.issue(id ?? key ?? '');
  return issue !== undefined && site.permissions.canSeeIssue(caller, issue) ? issue : undefined;
}
