import type { PathStep, SourceFinding } from '../../contract/panel';
import type { Report, Role } from '../../contract/report';
import { judge } from '../../duties/registry';
import { contributionsOf } from '../facts/attribution';
import { factsOf } from '../facts/issue-facts';
import type { Subject } from '../facts/subject';
import { namingFew } from './naming-few';

export interface Inspected {
  report: Report;
  /** What became of each source of the role map on this issue. */
  sources: Record<Role, SourceFinding[]>;
  /** From the issue upwards; empty where it has no ancestors. */
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
      verdicts: judge(facts).map(namingFew),
      questions: (facts.questions ?? []).map(namingFew),
      ...(facts.moreQuestions > 0 && { moreQuestions: facts.moreQuestions }),
      hands: contributionsOf(facts),
    },
    sources: { productOwner: owner.findings, productManager: manager.findings },
    path: facts.trace.kind === 'no-epic' ? [] : facts.trace.path,
  };
}
