/** Counts what was found on many issues, from the property that each of them carries. */
import { DUTY_IDS } from '../../contract/duty-ids';
import type { DutyFigures, TeamFigures, WaitingQuestions } from '../../contract/explainer';
import type { Coverage, Role } from '../../contract/report';
import { contributionsToRole } from '../../contract/role-work';
import { dutyOf } from '../../duties/registry';
import type { JiraSearchPage } from '../../jira/types';
import { addContributions, emptyPartnership, PARTNERSHIP_DAYS } from './attribution-days';
import { countOutcomes } from './outcome-counts';
import { PROPERTY_KEY, readSummary, type Summary } from './summary';

/**
 * Figures of the issues on a page of a search, which was made as the viewer: nobody's figures hold an issue that they
 * cannot see.
 * @param now epoch milliseconds
 */
export function figuresOf({ issues, nextPageToken }: JiraSearchPage, now: number): TeamFigures {
  const summaries = issues.flatMap(({ properties }) => readSummary(properties[PROPERTY_KEY]) ?? []);
  return {
    read: issues.length,
    more: nextPageToken !== null,
    checked: summaries.length,
    coverage: coverageOf(summaries),
    questions: {
      productOwner: waitingFor('productOwner', summaries),
      productManager: waitingFor('productManager', summaries),
    },
    hands: contributionFigures(summaries, now),
  };
}

function coverageOf(summaries: readonly Summary[]): DutyFigures[] {
  const coverage: Coverage = {};
  for (const { verdicts } of summaries) {
    countOutcomes(
      coverage,
      DUTY_IDS.flatMap((duty) => {
        const verdict = verdicts[duty];
        return verdict ? [{ duty, outcome: verdict.outcome }] : [];
      }),
    );
  }
  return DUTY_IDS.flatMap((duty): DutyFigures[] => {
    const counts = coverage[duty];
    const declared = dutyOf(duty);
    return counts && declared ? [{ duty, role: declared.role, counts }] : [];
  });
}

function waitingFor(role: Role, summaries: readonly Summary[]): WaitingQuestions {
  const open = summaries.map(({ questions }) => questions[role]);
  const since = open.flatMap((one) => (one.count > 0 ? (one.since ?? []) : [])).sort();
  return { count: open.reduce((sum, one) => sum + one.count, 0), since: since[0] ?? null };
}

function contributionFigures(summaries: readonly Summary[], now: number): TeamFigures['hands'] {
  const partnership = emptyPartnership(new Date(now).toISOString());
  for (const { hands } of summaries) addContributions(partnership, hands);
  return {
    productOwner: contributionsToRole('productOwner', partnership),
    productManager: contributionsToRole('productManager', partnership),
    days: PARTNERSHIP_DAYS,
  };
}
