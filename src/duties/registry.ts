import type { DutyId } from '../contract/duty-ids';
import type { Verdict } from '../contract/report';
import type { Duty } from './duty';
import { developerQuestions } from './developer-questions';
import type { Facts } from './facts';
import { prioritisation } from './prioritisation';
import { storyClarity } from './story-clarity';
import { strategyTrace } from './strategy-trace';
import { userStories } from './user-stories';

/** Every duty, in the order in which people see them. */
export const DUTIES: readonly Duty[] = [
  userStories,
  storyClarity,
  prioritisation,
  developerQuestions,
  strategyTrace,
];

const BY_ID: ReadonlyMap<DutyId, Duty> = new Map(DUTIES.map((duty) => [duty.id, duty]));

export function dutyOf(id: DutyId): Duty | undefined {
  return BY_ID.get(id);
}

/**
 * Runs every duty that the project has switched on.
 * @returns one verdict a duty; a gap is shown as worth a look where the project asked for the milder form
 */
export function judge(facts: Facts): Verdict[] {
  return DUTIES.filter((duty) => facts.roleMap.duties[duty.id]?.enabled ?? true).map((duty) => {
    const found = duty.check(facts);
    const declared = duty.codes[found.code];
    if (!declared) throw new Error(`${duty.id} gave the undeclared code ${found.code}`);
    const softened =
      declared.outcome === 'gap' && facts.roleMap.duties[duty.id]?.severity === 'attention';
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
