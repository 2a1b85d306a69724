/** Counts findings for the snapshot of a day: of a whole scan as it goes, or by asking Jira how many issues say what. */
import type { DutyId } from '../../contract/duty-ids';
import { IS_CHECKED } from '../../contract/project-search';
import { noOutcomes, OUTCOMES, ROLES, type Coverage } from '../../contract/report';
import type { Snapshot } from '../../contract/scan';
import { ALIAS, dutyAlias } from '../../contract/search-aliases';
import { hasDate } from '../../contract/search-forms';
import { DUTIES } from '../../duties/registry';
import { addContributions, emptyPartnership } from '../../inspection/findings/attribution-days';
import type { Summary } from '../../inspection/findings/summary';
import type { Jira } from '../../jira/client';
import type { PartRecord, FindingCounts } from '../../storage/scan-record';

/** @param until ISO time of the scan, by which the window of the partnership ends */
export function emptyCounts(until: string): FindingCounts {
  return {
    issues: 0,
    coverage: {},
    openQuestions: { productOwner: 0, productManager: 0 },
    waiting: 0,
    partnership: emptyPartnership(until),
  };
}

/** Adds what was found on one issue, in place. A duty that says nothing of an issue does not apply to it. */
export function countSummary(counts: FindingCounts, summary: Summary): void {
  counts.issues += 1;
  for (const { id } of DUTIES) {
    const outcome = summary.verdicts[id]?.outcome ?? 'not-applicable';
    outcomesOf(counts.coverage, id)[outcome] += 1;
  }
  for (const role of ROLES) if (summary.questions[role].count > 0) counts.openQuestions[role] += 1;
  if (summary.waitingSince !== null) counts.waiting += 1;
  addContributions(counts.partnership, summary.hands);
}

/** The counts of all parts added up. */
export function sumOfParts(parts: readonly PartRecord[], until: string): FindingCounts {
  const sum = emptyCounts(until);
  for (const { tally } of parts) {
    sum.issues += tally.issues;
    sum.waiting += tally.waiting;
    for (const role of ROLES) sum.openQuestions[role] += tally.openQuestions[role];
    for (const [duty, counts] of Object.entries(tally.coverage)) {
      const total = outcomesOf(sum.coverage, duty as DutyId);
      for (const outcome of OUTCOMES) total[outcome] += counts[outcome];
    }
    sum.partnership.issues += tally.partnership.issues;
    sum.partnership.unreadable += tally.partnership.unreadable;
    for (const [work, hands] of Object.entries(sum.partnership.works)) {
      const added = tally.partnership.works[work as keyof typeof sum.partnership.works];
      hands.own += added.own;
      hands.other += added.other;
      hands.neither += added.neither;
    }
  }
  return sum;
}

function outcomesOf(coverage: Coverage, duty: DutyId) {
  return (coverage[duty] ??= noOutcomes());
}

/**
 * Counts by searching, where not every issue was looked at: each count is one call that costs one point.
 * @returns what a full scan would count, except for what only reading every issue can tell
 */
export async function countBySearch(jira: Jira, projectId: string): Promise<Omit<Snapshot, 'day'>> {
  const count = (condition: string): Promise<number> =>
    jira.countIssues('app', `project = ${projectId} AND ${condition}`);
  const issues = await count(IS_CHECKED);
  const coverage: Coverage = {};
  for (const { id } of DUTIES) {
    const counts = outcomesOf(coverage, id);
    let applying = 0;
    for (const outcome of ['met', 'attention', 'gap', 'unknown'] as const) {
      counts[outcome] = await count(`${dutyAlias(id)} = ${outcome}`);
      applying += counts[outcome];
    }
    counts['not-applicable'] = Math.max(0, issues - applying);
  }
  return {
    issues,
    coverage,
    openQuestions: {
      productOwner: await count(`${ALIAS.ownerQuestions} > 0`),
      productManager: await count(`${ALIAS.managerQuestions} > 0`),
    },
    waiting: await count(hasDate(ALIAS.waitingSince)),
    partnership: null,
  };
}
