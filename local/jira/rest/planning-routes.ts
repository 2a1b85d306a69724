/** Links between issues, and the order of work. */
import * as v from 'valibot';
import { RANK_TYPE } from '../../../src/jira/field-types';
import { change, FieldRefusal, named } from '../edit/change';
import { createLink, deleteLink, linkedIssue } from '../edit/links';
import { rankBetween } from '../edit/rank';
import { announce, recordHistory } from '../edit/record';
import { badRequest, forbidden, issueNotFound, RestFailure } from '../failure';
import type { SiteIssue } from '../model';
import { pathPart, readBody, type RestAnswer, type RestCall, type Route } from '../route';
import { fieldOfType } from '../system-fields';
import { projectOf } from './edit-routes';
import { visibleIssue } from './issue-routes';

const linkSchema = v.looseObject({
  type: v.unknown(),
  inwardIssue: v.unknown(),
  outwardIssue: v.unknown(),
});

/** Links from the inward to the outward issue: the one blocks, the other is blocked. */
function addLink(call: RestCall): RestAnswer {
  const { site, caller } = call;
  const body = readBody(call, linkSchema);
  const from = linkedIssue(site, caller, body.inwardIssue);
  const to = linkedIssue(site, caller, body.outwardIssue);
  if (from === undefined || to === undefined) throw issueNotFound();
  if (!site.permissions.has(caller, 'LINK_ISSUES', projectOf(call, from), from)) {
    throw new RestFailure(404, ['No Link Issue Permission for issue.']);
  }
  try {
    const type = named(body.type, site.data.linkTypes, 'the link type');
    const link = createLink(site, caller, { type, from, to });
    return {
      status: 201,
      headers: { location: `${site.baseUrl}/rest/api/3/issueLink/${link.id}` },
      json: {},
    };
  } catch (error) {
    if (!(error instanceof FieldRefusal)) throw error;
    throw new RestFailure(404, [error.message]);
  }
}

function removeLink(call: RestCall): RestAnswer {
  const { site, caller } = call;
  const id = pathPart(call, 'linkId');
  const link = site.data.links.find((candidate) => candidate.id === id);
  const from = link === undefined ? undefined : site.index.issue(link.fromIssueId);
  if (
    link === undefined ||
    from === undefined ||
    !site.permissions.has(caller, 'LINK_ISSUES', projectOf(call, from), from)
  ) {
    throw new RestFailure(404, [`No issue link with id '${id}' exists.`]);
  }
  deleteLink(site, caller, link);
  return { status: 204 };
}

const rankSchema = v.looseObject({
  issues: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(50)),
  rankBeforeIssue: v.optional(v.string()),
  rankAfterIssue: v.optional(v.string()),
});

/** The rank just before or just after an issue's own, among those that stay where they are. */
function neighbour(
  call: RestCall,
  moving: ReadonlySet<SiteIssue>,
  rank: string,
  side: 'before' | 'after',
): string | null {
  let nearest: string | null = null;
  for (const issue of call.site.index.allIssues()) {
    if (moving.has(issue)) continue;
    const closer = side === 'after' ? issue.rank > rank : issue.rank < rank;
    const nearer =
      nearest === null || (side === 'after' ? issue.rank < nearest : issue.rank > nearest);
    if (closer && nearer) nearest = issue.rank;
  }
  return nearest;
}

function rankIssues(call: RestCall): RestAnswer {
  const { site, caller } = call;
  const body = readBody(call, rankSchema);
  const before = body.rankBeforeIssue;
  const anchorName = before ?? body.rankAfterIssue;
  if (anchorName === undefined || (before !== undefined && body.rankAfterIssue !== undefined)) {
    throw badRequest('One of rankBeforeIssue and rankAfterIssue needs to be provided.');
  }
  const anchor = visibleIssue(call, anchorName);
  const issues = body.issues.map((name) => visibleIssue(call, name));
  for (const issue of issues) {
    if (!site.permissions.has(caller, 'SCHEDULE_ISSUES', projectOf(call, issue), issue)) {
      throw forbidden('You do not have permission to schedule issues in this project.');
    }
  }
  const moving = new Set(issues);
  let low =
    before === undefined ? anchor.rank : (neighbour(call, moving, anchor.rank, 'before') ?? '');
  const high = before === undefined ? neighbour(call, moving, anchor.rank, 'after') : anchor.rank;
  const fieldId = fieldOfType(site.index.fields, RANK_TYPE) ?? null;
  for (const issue of issues) {
    const rank = rankBetween(low, high);
    const words = rank < issue.rank ? 'Ranked higher' : 'Ranked lower';
    const item = change('Rank', fieldId, { id: '', text: '' }, { id: '', text: words }, 'custom');
    issue.rank = rank;
    low = rank;
    const history = recordHistory(site, caller, issue, [item]);
    if (history !== undefined && site.world.rankEvents === 'told')
      announce(site, caller, issue, 'avi:jira:updated:issue', { history });
  }
  return { status: 204 };
}

const write = ['write:jira-work'];

export const planningRoutes: Route[] = [
  { method: 'POST', path: '/rest/api/3/issueLink', scopes: write, handle: addLink },
  { method: 'DELETE', path: '/rest/api/3/issueLink/:linkId', scopes: write, handle: removeLink },
  {
    method: 'PUT',
    path: '/rest/agile/1.0/issue/rank',
    // Jira Software knows granular scopes only.
    scopes: ['write:issue:jira-software'],
    handle: rankIssues,
  },
];
