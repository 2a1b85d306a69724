/** An inspected issue as a row: of the CSV, and of the page's table. */
import type { DutyId } from '../src/contract/duty-ids';
import { isOpen, type Outcome, type Report, type WaitingFor } from '../src/contract/report';
import { personName, roleName, verdictWords, type WordsContext } from '../src/duties/messages';
import type { JiraIssue } from '../src/jira/types';

export interface Finding {
  duty: DutyId;
  outcome: Outcome;
  words: string;
}

export interface Row {
  key: string;
  summary: string;
  issueType: string;
  status: string;
  outcomes: Partial<Record<DutyId, Outcome>>;
  /** What is missing or to review. */
  findings: Finding[];
  /** Names of people, or of roles that nobody is known to hold. */
  waitingFor: string[];
  /** ISO time since when the first of it waits; null where nothing does, or it is not known. */
  waitingSince: string | null;
}

/** @param context of this report */
export function rowOf(issue: JiraIssue, report: Report, context: WordsContext): Row {
  const telling = report.verdicts.filter(isOpen);
  const waiting = telling.flatMap(({ waitingFor }) => waitingFor ?? []);
  const [since] = waiting.flatMap((one) => one.since ?? []).sort();
  return {
    key: issue.key,
    summary: issue.fields.summary ?? '',
    issueType: report.issue.issueType,
    status: issue.fields.status?.name ?? '',
    outcomes: Object.fromEntries(report.verdicts.map(({ duty, outcome }) => [duty, outcome])),
    findings: telling.map((verdict) => ({
      duty: verdict.duty,
      outcome: verdict.outcome,
      words: verdictWords(verdict, context),
    })),
    waitingFor: [...new Set(waiting.flatMap((one) => namesOf(one, context)))],
    waitingSince: since ?? null,
  };
}

/** A role map may name people who have no hand in the export, whose names nobody knows. */
function namesOf({ role, accountIds }: WaitingFor, context: WordsContext): string[] {
  const known = accountIds.filter((id) => context.people[id] !== undefined);
  if (known.length > 0) return known.map((id) => personName(id, context));
  return role === null ? [] : [roleName(role, context)];
}
