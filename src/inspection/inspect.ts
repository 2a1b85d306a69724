import type { PathStep, SourceFinding } from '../contract/panel';
import type { Coverage, Report, Role, Verdict } from '../contract/report';
import { noOutcomes } from '../contract/report';
import { judge } from '../duties/registry';
import { factsOf } from './facts';
import { actsOf } from './hands';
import type { Subject } from './subject';

export interface Inspected {
  report: Report;
  /** What became of each source of the role map on this issue. */
  sources: Record<Role, SourceFinding[]>;
  /** From the issue upwards; empty where nothing stands above it. */
  path: PathStep[];
}

/** Inspects one issue: facts, then verdicts. Pure: the same subject gives the same report. */
export function inspect(subject: Subject): Inspected {
  const { facts, owner, manager } = factsOf(subject);
  const { id, key, issueType, hierarchyLevel } = facts.issue;
  return {
    report: {
      issue: { id, key, issueType, hierarchyLevel },
      holders: { productOwner: owner.holders, productManager: manager.holders },
      verdicts: judge(facts),
      questions: facts.questions ?? [],
      hands: actsOf(facts),
    },
    sources: { productOwner: owner.findings, productManager: manager.findings },
    path: facts.trace.kind === 'no-epic' ? [] : facts.trace.path,
  };
}

/** Adds verdicts to a coverage, in place. */
export function count(
  coverage: Coverage,
  verdicts: readonly Pick<Verdict, 'duty' | 'outcome'>[],
): void {
  for (const { duty, outcome } of verdicts) {
    const outcomes = (coverage[duty] ??= noOutcomes());
    outcomes[outcome] += 1;
  }
}
