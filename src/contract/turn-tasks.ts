/** What a duty asks of whoever has the turn, in kinds by which a list of turns is grouped. */
import { DUTY_TASKS, type IssueDutyId } from './duty-ids';

/** In the order in which people see them: what keeps others waiting comes first. */
export const TASKS = ['answer', 'order', 'accept', 'write', 'link', 'decide'] as const;
export type Task = (typeof TASKS)[number];

/** As the duties declare it. */
const TASK_OF: Record<IssueDutyId, Task> = DUTY_TASKS;

export function taskOf(duty: IssueDutyId): Task {
  return TASK_OF[duty];
}

/** @returns the duties that ask for a task */
export function dutiesOfTask(task: Task): IssueDutyId[] {
  return (Object.keys(TASK_OF) as IssueDutyId[]).filter((duty) => TASK_OF[duty] === task);
}
