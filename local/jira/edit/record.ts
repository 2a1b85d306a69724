/** Writes down what was changed: a changelog entry on the issue, its time of update, and an event for the host. */
import type { SiteEvent, SiteEventType } from '../events';
import type { SiteChange, SiteHistory, SiteIssue } from '../model';
import type { Caller } from '../permissions';
import type { SiteContext } from '../site-context';

/** Account id of who calls, or null for an anonymous caller. */
export function accountOf(caller: Caller): string | null {
  return caller.person?.accountId ?? null;
}

/** Tells the host of a change that now stands. */
export function announce(
  site: SiteContext,
  caller: Caller,
  issue: SiteIssue,
  eventType: SiteEventType,
  more: Pick<SiteEvent, 'history' | 'comment' | 'link' | 'propertyKey'> = {},
): void {
  site.events.emit('change', {
    eventType,
    issueId: issue.id,
    issueKey: issue.key,
    projectId: issue.projectId,
    issue,
    accountId: accountOf(caller),
    byApp: caller.kind === 'app',
    ...more,
  });
}

/** Adds one history of the given items to an issue. Nothing changed means nothing written, as in Jira. */
export function recordHistory(
  site: SiteContext,
  caller: Caller,
  issue: SiteIssue,
  items: SiteChange[],
): SiteHistory | undefined {
  if (items.length === 0) return undefined;
  const created = site.now().toISOString();
  const history: SiteHistory = {
    id: site.index.nextId(),
    authorId: accountOf(caller),
    created,
    items,
  };
  issue.histories.push(history);
  issue.updated = created;
  return history;
}
