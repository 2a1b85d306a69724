import type { Report } from '../contract/report';

/** Key of the issue property that JQL searches; declared in manifest.yml with its aliases. */
export const PROPERTY_KEY = 'role-clarity';

/** What the issue property says: the report in a form that JQL can search. Nothing is decided by it. */
export interface Summary {
  status: 'met' | 'attention' | 'gap' | 'unknown';
  /** Ids of the duties with a gap. */
  gaps: string[];
  attention: string[];
  /** Account ids of the people who have a turn. */
  waitingFor: string[];
  /** ISO time of the oldest open turn, or null. */
  waitingSince: string | null;
  checkedAt: string;
  /** Revision of the role map that it was checked by. */
  revision: number;
}

/** @param checkedAt ISO time */
export function summarise(report: Report, checkedAt: string, revision: number): Summary {
  const having = (outcome: string): string[] =>
    report.verdicts.filter((verdict) => verdict.outcome === outcome).map(({ duty }) => duty);
  const open = report.verdicts.filter(
    ({ outcome }) => outcome === 'gap' || outcome === 'attention',
  );
  const since = open.flatMap(({ waitingFor }) => waitingFor?.since ?? []).sort();
  return {
    status: statusOf(report),
    gaps: having('gap'),
    attention: having('attention'),
    waitingFor: [...new Set(open.flatMap(({ waitingFor }) => waitingFor?.accountIds ?? []))].sort(),
    waitingSince: since[0] ?? null,
    checkedAt,
    revision,
  };
}

/** The most pressing outcome; a report that could not tell is never called met. */
function statusOf({ verdicts }: Report): Summary['status'] {
  for (const outcome of ['gap', 'attention', 'unknown'] as const) {
    if (verdicts.some((verdict) => verdict.outcome === outcome)) return outcome;
  }
  return 'met';
}
