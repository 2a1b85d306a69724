import type { Question } from '../../../../src/contract/report';

/** Whether only a second reader takes it for a question, so that nobody waits for an answer until a person has confirmed it. */
export function mayAsk({ state, turn }: Question): boolean {
  return state === 'waiting' && turn === null;
}
