/** Changes as the product tells apps of them: the payloads of Jira's events, as Atlassian documents them. */
import type { SiteEvent } from './events';
import { changeJson, commentJson } from './json/history-json';
import { issueTypeJson, projectRefJson, statusJson } from './json/parts-json';
import type { SiteIssue } from './model';
import type { SiteContext } from './site-context';
import { jiraTime } from './time';

/** People are named in events by their account alone. */
function person(accountId: string | null): { accountId: string } | null {
  return accountId === null ? null : { accountId };
}

function issuePayload(site: SiteContext, issue: SiteIssue): object {
  const type = site.index.issueType(issue.typeId);
  const project = site.index.project(issue.projectId);
  const status = site.index.status(issue.statusId);
  return {
    id: issue.id,
    key: issue.key,
    fields: {
      summary: issue.summary,
      ...(type === undefined ? {} : { issuetype: issueTypeJson(site, type) }),
      creator: person(issue.creatorId),
      created: jiraTime(issue.created),
      ...(project === undefined ? {} : { project: projectRefJson(site, project) }),
      reporter: person(issue.reporterId),
      assignee: person(issue.assigneeId),
      updated: jiraTime(issue.updated),
      ...(status === undefined ? {} : { status: statusJson(site, status) }),
    },
  };
}

/** @returns what a trigger's function is given first */
export function eventPayload(site: SiteContext, event: SiteEvent): Record<string, unknown> {
  const { eventType, issue, accountId, byApp, history, comment, link } = event;
  const common = {
    eventType,
    ...(accountId === null ? {} : { atlassianId: accountId }),
    selfGenerated: byApp,
  };
  if (link !== undefined) {
    const type = site.data.linkTypes.find(({ id }) => id === link.typeId);
    return {
      ...common,
      id: link.id,
      sourceIssueId: link.fromIssueId,
      destinationIssueId: link.toIssueId,
      issueLinkType: {
        id: link.typeId,
        name: type?.name,
        outwardName: type?.outward,
        inwardName: type?.inward,
        isSubTaskLinkType: false,
        isSystemLinkType: false,
      },
    };
  }
  return {
    ...common,
    issue: issuePayload(site, issue),
    ...(accountId === null ? {} : { associatedUsers: [{ accountId }] }),
    ...(history === undefined
      ? {}
      : { changelog: { id: history.id, items: history.items.map(changeJson) } }),
    ...(comment === undefined ? {} : { comment: commentJson(site, issue, comment) }),
  };
}
