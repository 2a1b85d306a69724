/**
 * Coverage of a project as its viewer may see it. Jira counts, search by search, instead of the app reading every issue:
 * a search costs a point whatever it finds, while reading 28,754 issues would cost as many points and 288 calls.
 */
import type { CoverageAnswer, OutcomeCounts } from '../../contract/project-page';
import {
  checkedJql,
  STORED_OUTCOMES,
  outcomeJql,
  scopeJql,
  type IssueDutyId,
  type Scope,
} from '../../contract/project-search';
import type { Jira } from '../../jira/client';
import { mapConcurrently } from '../../jira/paging';

/** @param duties those that are switched on: for the others nothing new is found */
export async function countCoverage(
  jira: Jira,
  projectId: string,
  scope: Scope,
  duties: readonly IssueDutyId[],
): Promise<CoverageAnswer> {
  const asked = duties.flatMap((duty) =>
    STORED_OUTCOMES.map((outcome) => ({
      duty,
      outcome,
      jql: outcomeJql(projectId, scope, duty, outcome),
    })),
  );
  const [issues = 0, checked = 0, ...counts] = await mapConcurrently(
    [scopeJql(projectId, scope), checkedJql(projectId, scope), ...asked.map(({ jql }) => jql)],
    (jql) => jira.countIssues('user', jql),
  );
  const byDuty: CoverageAnswer['duties'] = {};
  for (const [at, { duty, outcome }] of asked.entries()) {
    const found = (byDuty[duty] ??= noCounts());
    found[outcome] = counts[at] ?? 0;
  }
  return { issues, checked, duties: byDuty };
}

function noCounts(): OutcomeCounts {
  return { gap: 0, attention: 0, unknown: 0, met: 0 };
}
