/** Who calls from the page in Jira's apps menu: somebody who is signed in, wherever they may look. */
import * as v from 'valibot';
import type { Jira } from '../../jira/client';
import { unlessHidden } from '../../jira/unless-refused';
import { jiraOfInvocation, personFields, viewerOf } from '../shared/context';
import { refuse } from '../shared/failures';
import type { IssueCaller } from '../shared/issue-caller';
import { administratorAt, type Administrator } from '../shared/project-settings/administrator';

export interface GlobalCaller {
  jira: Jira;
  /** Account id. */
  viewer: string;
  siteUrl: string;
  /** BCP 47 tag of the viewer's. */
  locale: string;
  /** Where the viewer's days begin and end. */
  timeZone: string;
  /** Epoch milliseconds. */
  now: number;
}

const globalContext = v.object(personFields);

/**
 * Takes the caller from the trusted context. There is no project to ask about: every call is made as the person.
 * @throws Refusal for somebody who is not signed in, for whom nothing can wait
 */
export function globalCallerOf(context: unknown): GlobalCaller {
  const reading = v.safeParse(globalContext, context);
  if (!reading.success) refuse('bad-request', 'common.unknown-request');
  const { accountId, siteUrl, locale, timezone } = reading.output;
  const now = Date.now();
  return {
    jira: jiraOfInvocation(now),
    viewer: viewerOf(accountId) ?? refuse('not-signed-in', 'common.not-signed-in'),
    siteUrl,
    locale,
    timeZone: timezone,
    now,
  };
}

/**
 * The viewer as an administrator of the project that a page names, asked of Jira as the person before anything else is.
 * @throws Refusal for somebody who does not administer it, whether or not it is there
 */
export function administering(
  { viewer, ...caller }: GlobalCaller,
  projectId: string,
): Promise<Administrator> {
  return administratorAt({ ...caller, person: viewer, projectId });
}

/**
 * The work item that a page names, read as the viewer before anything else is.
 * @throws Refusal, the same for one that does not exist and for one that the viewer may not see
 */
export async function itemOf(
  { jira, viewer, siteUrl, locale, now }: GlobalCaller,
  issueId: string,
): Promise<IssueCaller> {
  const issue = await unlessHidden(jira.issue('user', issueId, { fields: ['project'] }), null);
  // Jira also takes a key or the id of a moved item, so go on with the item that it found.
  if (!issue?.project) return refuse('not-found', 'common.not-found');
  return { jira, viewer, siteUrl, locale, issueId: issue.id, projectId: issue.project.id, now };
}
