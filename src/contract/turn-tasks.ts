/** What a duty asks of whoever has the turn, in kinds by which a list of turns is grouped. */
import type { IssueDutyId } from './duty-ids';

/** In the order in which people see them: what keeps others waiting comes first. */
export const TASKS = ['answer', 'order', 'accept', 'write', 'link', 'decide'] as const;
export type Task = (typeof TASKS)[number];

const TASK_OF: Record<IssueDutyId, Task> = {
  'developer-questions': 'answer',
  'design-handoff': 'answer',
  prioritisation: 'order',
  'user-stories': 'accept',
  'story-clarity': 'write',
  'strategy-rationale': 'write',
  'strategy-trace': 'link',
  breakdown: 'decide',
  'outcome-review': 'write',
  'launch-positioning': 'decide',
};

export function taskOf(duty: IssueDutyId): Task {
  return TASK_OF[duty];
}

/** @returns the duties that ask for a task */
export function dutiesOfTask(task: Task): IssueDutyId[] {
  return (Object.keys(TASK_OF) as IssueDutyId[]).filter((duty) => TASK_OF[duty] === task);
}
