import { viewIssue, type IssueView } from '../../inspection/judging/issue-view';
import type { IssueCaller } from './issue-caller';
import { settingsPath } from './page-addresses';

/** The view of the caller's issue, as it is now. */
export function viewOf(caller: IssueCaller): Promise<IssueView> {
  return viewIssue(caller.jira, { ...caller, settingsPath }, caller.now);
}

/** The same with role holders that were asked for at this very moment: what people do rests on it. */
export function viewAfresh(caller: IssueCaller): Promise<IssueView> {
  return viewIssue(caller.jira, { ...caller, settingsPath, afresh: true }, caller.now);
}
