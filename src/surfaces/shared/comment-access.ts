import { refuse } from './failures';
import type { IssueCaller } from './issue-caller';

/** Keeps whoever may not comment on the work item from speaking on it, asked of Jira as that person. @throws Refusal */
export async function mayCommentOrRefuse({
  jira,
  issueId,
}: Pick<IssueCaller, 'jira' | 'issueId'>): Promise<void> {
  const granted = await jira.permissions('user', { issueId, permissions: ['ADD_COMMENTS'] });
  if (granted['ADD_COMMENTS'] !== true) refuse('not-allowed', 'panel.only-commenters');
}
