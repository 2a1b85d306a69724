/** Moving issues through their statuses: from any to any other. */
import * as v from 'valibot';
import { change, NOTHING } from '../edit/change';
import { editSchema, planEdits } from '../edit/edit-issue';
import { announce, recordHistory } from '../edit/record';
import { badRequest } from '../failure';
import { statusJson } from '../json/parts-json';
import type { SiteChange, SiteIssue, SiteStatus } from '../model';
import { readBody, type RestAnswer, type RestCall, type Route } from '../route';
import type { SiteContext } from '../site-context';
import { projectOf } from './edit-routes';
import { visibleIssue } from './issue-routes';

/** Every status but the issue's own; ids of transitions are not those of statuses, as on real sites. */
function transitionsOf(site: SiteContext, issue: SiteIssue): { id: string; to: SiteStatus }[] {
  return site.data.statuses
    .map((to, at) => ({ id: String((at + 1) * 10 + 1), to }))
    .filter(({ to }) => to.id !== issue.statusId);
}

function mayTransition(call: RestCall, issue: SiteIssue): boolean {
  return call.site.permissions.has(call.caller, 'EDIT_ISSUES', projectOf(call, issue), issue);
}

function listTransitions(call: RestCall): RestAnswer {
  const issue = visibleIssue(call);
  const found = mayTransition(call, issue) ? transitionsOf(call.site, issue) : [];
  return {
    status: 200,
    json: {
      expand: 'transitions',
      transitions: found.map(({ id, to }) => ({
        id,
        name: to.name,
        to: statusJson(call.site, to),
        hasScreen: false,
        isGlobal: true,
        isInitial: false,
        isAvailable: true,
        isConditional: false,
        isLooped: false,
      })),
    },
    objects: { core: found.length },
  };
}

/** What the changelog says of a move: the status, and a resolution that comes or goes with it. */
function itemsOfMove(site: SiteContext, issue: SiteIssue, to: SiteStatus): SiteChange[] {
  const from = site.index.status(issue.statusId);
  const items = [
    change('status', 'status', from === undefined ? NOTHING : { id: from.id, text: from.name }, {
      id: to.id,
      text: to.name,
    }),
  ];
  const done = { id: '10000', text: 'Done' };
  if (to.category === 'done' && issue.resolvedAt === null) {
    items.push(change('resolution', 'resolution', NOTHING, done));
  } else if (to.category !== 'done' && issue.resolvedAt !== null) {
    items.push(change('resolution', 'resolution', done, NOTHING));
  }
  return items;
}

const transitionSchema = v.looseObject({
  ...editSchema.entries,
  transition: v.looseObject({ id: v.union([v.string(), v.number()]) }),
});

function transition(call: RestCall): RestAnswer {
  const { site, caller } = call;
  const issue = visibleIssue(call);
  const body = readBody(call, transitionSchema);
  const wanted = transitionsOf(site, issue).find(({ id }) => id === String(body.transition.id));
  if (wanted === undefined || !mayTransition(call, issue)) {
    throw badRequest(
      `It seems that you have tried to perform an illegal workflow operation: transition ${body.transition.id} is not available.`,
    );
  }
  const planned = planEdits({ site, caller, issue, project: projectOf(call, issue) }, body);
  const items = [...itemsOfMove(site, issue, wanted.to), ...planned.flatMap((edit) => edit.items)];
  for (const { apply } of planned) apply();
  const isMovedOn = site.index.status(issue.statusId)?.category !== wanted.to.category;
  // From here on the history tells.
  if (isMovedOn) delete issue.categoryChangedAt;
  issue.statusId = wanted.to.id;
  if (wanted.to.category !== 'done') issue.resolvedAt = null;
  else issue.resolvedAt ??= site.now().toISOString();
  const history = recordHistory(site, caller, issue, items);
  if (history !== undefined) announce(site, caller, issue, 'avi:jira:updated:issue', { history });
  return { status: 204 };
}

const path = '/rest/api/3/issue/:idOrKey/transitions';

export const transitionRoutes: Route[] = [
  { method: 'GET', path, scopes: ['read:jira-work'], handle: listTransitions },
  { method: 'POST', path, scopes: ['write:jira-work'], handle: transition },
];
