/** Comments and changelog entries as REST gives them. */
import type { SiteChange, SiteComment, SiteHistory, SiteIssue } from '../model';
import type { SiteContext } from '../siteContext';
import { jiraTime } from '../time';
import { personJson } from './personJson';

export function changeJson(change: SiteChange): object {
  return {
    field: change.field,
    fieldtype: change.fieldtype,
    ...(change.fieldId === null ? {} : { fieldId: change.fieldId }),
    from: change.from,
    fromString: change.fromString,
    to: change.to,
    toString: change.toString_,
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
    jsdPublic: true,
  };
}

/** The order in which things happened; ids break ties, since they are given in order. */
export function oldestFirst<T extends { id: string; created: string }>(records: readonly T[]): T[] {
  return [...records].sort(
    (a, b) => Date.parse(a.created) - Date.parse(b.created) || Number(a.id) - Number(b.id),
  );
}
