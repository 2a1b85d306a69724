import { allSettled } from '../../jira/all-settled';
import type { Jira } from '../../jira/client';
import { unlessRefused } from '../../jira/unless-refused';

/**
 * Whether a viewer sees as many issues of a project as the app does. Only then may they be shown what is counted for the
 * app's eyes: everybody else would learn from it how many issues there are that they must not see.
 * Both counts are Jira's, taken at the same moment; where its index lags, the answer is rather no than yes.
 */
export async function seesWholeProject(jira: Jira, projectId: string): Promise<boolean> {
  const jql = `project = ${projectId}`;
  const [own, all] = await allSettled([
    jira.countIssues('user', jql),
    unlessRefused(jira.countIssues('app', jql), null),
  ]);
  return own === all;
}
