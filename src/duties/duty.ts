import type { DutyId } from '../contract/duty-ids';
import type { Evidence, Outcome, Role, VerdictArgument, WaitingFor } from '../contract/report';
import type { Facts } from './facts';
import type { ProjectFacts } from './project-facts';

export type Subject = 'story' | 'epic' | 'any issue' | 'marked issue' | 'project';

/** What a check found: one of the duty's codes with what its words need. */
export interface Finding<Code extends string = string> {
  code: Code;
  args?: Record<string, VerdictArgument>;
  evidence?: Evidence[];
  waitingFor?: WaitingFor | null;
}

/** A duty as data: the settings page, the macro and docs/duties.md are made from it. */
export interface Declaration<Code extends string = string> {
  id: DutyId;
  title: string;
  /** Whose duty it is; of a project's duties, who is asked first. */
  role: Role;
  /** Why it matters to a team. */
  why: string;
  subjects: readonly Subject[];
  /** Each code that the check may give, with its outcome and, for readers of the docs, when it is given. */
  codes: Record<Code, { outcome: Outcome; when: string }>;
}

/** A duty that is checked on an issue. */
export interface Duty<Code extends string = string> extends Declaration<Code> {
  check: (facts: Facts) => Finding<Code>;
}

/** A duty that is checked on a project as a whole. */
export interface ProjectDuty<Code extends string = string> extends Declaration<Code> {
  check: (facts: ProjectFacts) => Finding<Code>;
}

/** Declares a duty; a helper only so that the compiler holds the check to the declared codes. */
export function defineDuty<Code extends string>(duty: Duty<Code>): Duty<Code> {
  return duty;
}

/** Declares a duty of a project, as {@link defineDuty} does one of an issue. */
export function defineProjectDuty<Code extends string>(duty: ProjectDuty<Code>): ProjectDuty<Code> {
  return duty;
}

/** The role's holders as those whose turn it is. */
export function waitingFor(role: Role, facts: Facts, since: string | null = null): WaitingFor {
  const { holders } = role === 'productOwner' ? facts.owner : facts.manager;
  return { role, accountIds: holders.map((holder) => holder.accountId), since };
}
