/** Puts an issue that was read anew in the place of what the site held of it, and tells the app of what changed. */
import type { SiteEvent } from '../jira/events';
import type { SiteIssue, SiteLink } from '../jira/model';
import type { SiteContext } from '../jira/site-context';
import type { Renewal, SiteBuilder } from './site-builder';

/** @param things all that issues of the site refer to by now */
export function replaceIssue(
  { data, index, events }: SiteContext,
  { issue, parent, links, before }: Renewal,
  { people, ...others }: ReturnType<SiteBuilder['things']>,
): void {
  const known = new Set(data.people.map(({ accountId }) => accountId));
  data.people.push(...people.filter(({ accountId }) => !known.has(accountId)));
  Object.assign(data, others);
  index.learn();
  if (parent && index.issue(parent.id) === undefined) {
    data.issues.push(parent);
    index.add(parent);
  }
  index.reparent(issue, parent?.id ?? null);
  relink({ data, index }, issue, links);
  for (const event of changesOf(issue, before)) events.emit('change', event);
}

function relink(
  { data, index }: Pick<SiteContext, 'data' | 'index'>,
  { id }: SiteIssue,
  links: readonly SiteLink[],
): void {
  for (const link of [...index.linksOf(id)]) {
    index.removeLink(link);
    data.links.splice(data.links.indexOf(link), 1);
  }
  for (const link of links) {
    data.links.push(link);
    index.addLink(link);
  }
}

function changesOf(issue: SiteIssue, { histories, comments }: Renewal['before']): SiteEvent[] {
  const of = { issueId: issue.id, issueKey: issue.key, projectId: issue.projectId, issue };
  const by = (accountId: string | null) => ({ ...of, accountId, byApp: false });
  const there = new Map(issue.comments.map((comment) => [comment.id, comment]));
  const updated = new Map(comments.map((comment) => [comment.id, comment.updated]));
  return [
    ...issue.histories
      .filter(({ id }) => !histories.has(id))
      .map((history): SiteEvent => ({
        ...{ ...by(history.authorId), eventType: 'avi:jira:updated:issue', history },
      })),
    ...issue.comments
      .filter(({ id, updated: at }) => updated.get(id) !== at)
      .map((comment): SiteEvent => ({
        ...{ ...by(comment.authorId), eventType: 'avi:jira:commented:issue', comment },
      })),
    ...comments
      .filter(({ id }) => !there.has(id))
      .map((comment): SiteEvent => ({
        ...{ ...by(comment.authorId), eventType: 'avi:jira:deleted:comment', comment },
      })),
  ];
}
