import type { Evidence, Outcome, Role, VerdictArgument, WaitingFor } from '../contract/report';
import type { Task } from '../contract/turn-tasks';
import type { Facts, FieldRestedOn } from './facts';
import type { ProjectFacts } from './project-facts';

export type DutySubject = 'story' | 'epic' | 'any issue' | 'marked issue' | 'project';

/** The passing of time; whether a sprint is on; stories elsewhere. */
export type RestsOn = 'time' | 'sprints' | 'stories';

/** A duty as data. What pages, settings, JQL and documents know of it is made from this, and from its texts; see CONTRIBUTING.md. */
export interface Declaration<Id extends string = string, Code extends string = string> {
  /** As in settings, JQL and reports; the file is called the same. */
  id: Id;
  /** Whose duty it is; of a project's duties, who is asked first. */
  role: Role;
  subjects: readonly DutySubject[];
  /** What it asks of whoever has the turn, by which lists of turns are grouped; null for a duty of a whole project. */
  task: Task | null;
  /** Declared after role maps had been saved: off in one that does not name it, and offered in the settings. */
  optIn?: true;
  /** What changes the finding while the issue itself stays as it is, so that a scan has to look again. */
  restsOn?: RestsOn;
  /** Each code that the check may give, with its outcome and, for readers of the docs, when it is given. */
  codes: Record<Code, { outcome: Outcome; when: string }>;
}

/** What a check found: one of the duty's codes with what its words need. */
export interface Finding<Code extends string = string> {
  code: Code;
  args?: Record<string, VerdictArgument>;
  evidence?: Evidence[];
  waitingFor?: WaitingFor | null;
}

type Check<Code extends string, F> = (facts: F) => Finding<Code>;

/** A duty that is checked on an issue. */
export interface Duty<Id extends string = string, Code extends string = string> extends Declaration<
  Id,
  Code
> {
  check: Check<Code, Facts>;
}

/** A duty that is checked on a project as a whole. */
export interface ProjectDuty<
  Id extends string = string,
  Code extends string = string,
> extends Declaration<Id, Code> {
  check: Check<Code, ProjectFacts>;
}

/** The codes that a duty declares. */
export type CodeOf<D> = D extends Declaration<string, infer Code> ? Code : never;

/** Declares a duty; a helper only so that the compiler knows its id and codes. */
export function declareDuty<const Id extends string, Code extends string>(
  declaration: Declaration<Id, Code>,
): Declaration<Id, Code> {
  return declaration;
}

/** Puts a declaration and its check together, and holds the check to the declared codes. */
export function defineDuty<Id extends string, Code extends string, F>(
  declaration: Declaration<Id, Code>,
  check: Check<NoInfer<Code>, F>,
): Declaration<Id, Code> & { check: Check<Code, F> } {
  return { ...declaration, check };
}

/**
 * @param fields that a verdict rests on
 * @returns what to find where one of them was not given; null where all were
 */
export function notGiven(
  { issue }: Facts,
  ...fields: FieldRestedOn[]
): Finding<'fields-not-readable'> | null {
  const missing = fields.filter((field) => issue.notGiven.includes(field));
  return missing.length === 0 ? null : { code: 'fields-not-readable', args: { fields: missing } };
}

/** The role's holders as those whose turn it is. */
export function waitingFor(role: Role, facts: Facts, since: string | null = null): WaitingFor {
  const { holders } = role === 'productOwner' ? facts.owner : facts.manager;
  return { role, accountIds: holders.map((holder) => holder.accountId), since };
}
