import type { DutyId, IssueDutyId, ProjectDutyId } from '../contract/duty-ids';
import type { Verdict } from '../contract/report';
import { isDutyOn, type RoleMap } from '../contract/role-map';
import { breakdown } from './breakdown';
import { designHandoff } from './design-handoff';
import { developerQuestions } from './developer-questions';
import type { Declaration, Duty, Finding, ProjectDuty } from './duty';
import type { Facts } from './facts';
import { horizon } from './horizon';
import { launchPositioning } from './launch-positioning';
import { nextUp } from './next-up';
import { outcomeReview } from './outcome-review';
import { partnership } from './partnership';
import { prioritisation } from './prioritisation';
import type { ProjectFacts } from './project-facts';
import { storyClarity } from './story-clarity';
import { strategyRationale } from './strategy-rationale';
import { strategyTrace } from './strategy-trace';
import { teamShape } from './team-shape';
import { userStories } from './user-stories';

const ON_ISSUES = [
  userStories,
  storyClarity,
  prioritisation,
  developerQuestions,
  strategyTrace,
  strategyRationale,
  breakdown,
  outcomeReview,
  designHandoff,
  launchPositioning,
] as const;
const ON_PROJECTS = [teamShape, partnership, nextUp, horizon] as const;

/**
 * Every duty that is checked on issues, in the order in which people see them. Where the compiler does not know the id of
 * a new one, `npm run docs` has still to be run.
 */
export const DUTIES: readonly Duty<IssueDutyId>[] = ON_ISSUES;

/** Every duty that is checked on a project as a whole. */
export const PROJECT_DUTIES: readonly ProjectDuty<ProjectDutyId>[] = ON_PROJECTS;

/** What all duties say of themselves: for settings, docs and what is generated. */
export const DECLARATIONS: readonly Declaration<DutyId>[] = [...DUTIES, ...PROJECT_DUTIES];

type NameOf<D> = D extends Declaration<infer Id, infer Code> ? `${Id}/${Code}` : never;
/** `duty/code` for each code that a duty declares. */
export type VerdictName = NameOf<(typeof ON_ISSUES | typeof ON_PROJECTS)[number]>;

const BY_ID: ReadonlyMap<DutyId, Declaration<DutyId>> = new Map(
  DECLARATIONS.map((duty) => [duty.id, duty]),
);

export function dutyOf(id: DutyId): Declaration<DutyId> | undefined {
  return BY_ID.get(id);
}

/**
 * Runs every duty of an issue that the project has switched on.
 * @returns one verdict a duty; a gap is shown as something to review where the project asked for the milder form
 */
export function judge(facts: Facts): Verdict[] {
  return judged(DUTIES, facts, facts.roleMap);
}

/** Runs the duties of a project, as {@link judge} does those of an issue. */
export function judgeProject(facts: ProjectFacts): Verdict[] {
  return judged(PROJECT_DUTIES, facts, facts.roleMap);
}

function judged<F>(
  duties: readonly (Declaration<DutyId> & { check: (facts: F) => Finding })[],
  facts: F,
  roleMap: RoleMap,
): Verdict[] {
  return duties
    .filter((duty) => isDutyOn(roleMap, duty.id))
    .map((duty) => {
      const found = duty.check(facts);
      const declared = duty.codes[found.code];
      if (!declared) throw new Error(`${duty.id} gave the undeclared code ${found.code}`);
      const softened =
        declared.outcome === 'gap' && roleMap.duties[duty.id]?.severity === 'attention';
      return {
        duty: duty.id,
        outcome: softened ? 'attention' : declared.outcome,
        code: found.code,
        args: found.args ?? {},
        evidence: found.evidence ?? [],
        waitingFor: found.waitingFor ?? null,
      };
    });
}
