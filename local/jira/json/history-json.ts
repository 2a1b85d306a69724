/** Comments and changelog entries as REST gives them. */
import type { SiteChange, SiteComment, SiteHistory, SiteIssue } from '../model';
import type { Caller } from '../permissions';
import type { SiteContext } from '../site-context';
import { jiraTime } from '../time';
import { personJson } from './person-json';

export function changeJson(change: SiteChange): object {
  const sides = {
    from: change.from,
    fromString: change.fromString,
    to: change.to,
    toString: change.toString_,
  };
  return {
    field: change.field,
    fieldtype: change.fieldtype,
    ...(change.fieldId === null ? {} : { fieldId: change.fieldId }),
    ...(change.isHalfTold
      ? Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== null))
      : sides),
  };
}

/** One history; `author` is absent where the account is gone, as on real sites. */
export function historyJson(site: SiteContext, history: SiteHistory): object {
  return {
    id: history.id,
    ...(history.authorId === null ? {} : { author: personJson(site, history.authorId) }),
    created: jiraTime(history.created),
    items: history.items.map(changeJson),
  };
}

export function commentJson(site: SiteContext, issue: SiteIssue, comment: SiteComment): object {
  const author = comment.authorId === null ? null : personJson(site, comment.authorId);
  return {
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    ...(author === null ? {} : { author }),
    body: comment.body,
    ...(author === null ? {} : { updateAuthor: author }),
    created: jiraTime(comment.created),
    updated: jiraTime(comment.updated),
    jsdPublic: comment.internal !== true,
    ...(comment.visibleTo === undefined
      ? {}
      : { visibility: visibilityJson(site, comment.visibleTo) }),
  };
}

function visibilityJson(
  site: SiteContext,
  { type, id }: NonNullable<SiteComment['visibleTo']>,
): object {
  const things = type === 'role' ? site.data.roles : site.data.groups;
  const thing = things.find((one) => ('groupId' in one ? one.groupId : one.id) === id);
  return { type, value: thing?.name ?? id, identifier: id };
}

/** The comments of an issue that the caller may read, in the order in which they were written. */
export function visibleComments(
  site: SiteContext,
  caller: Caller,
  issue: SiteIssue,
): SiteComment[] {
  return oldestFirst(
    issue.comments.filter((comment) => site.permissions.canSeeComment(caller, issue, comment)),
  );
}

/** The order in which things happened; ids break ties, since they are given in order. */
export function oldestFirst<T extends { id: string; created: string }>(records: readonly T[]): T[] {
  return [...records].sort(
    (a, b) => Date.parse(a.created) - Date.parse(b.created) || Number(a.id) - Number(b.id),
  );
}
