import { getAppContext } from '@forge/api';
import { viewIssue, type IssueView } from '../inspection/view';
import type { Caller } from './caller';

/** The view of the caller's issue, as it is now. */
export function viewOf(caller: Caller): Promise<IssueView> {
  return viewIssue(caller.jira, { ...caller, settingsPath }, caller.now);
}

/** Where Jira shows an app's project settings page. */
function settingsPath({ key }: { key: string }): string {
  const { appAri, environmentAri } = getAppContext();
  return `/jira/software/projects/${key}/settings/apps/${appAri.appId}/${environmentAri.environmentId}`;
}
