import type { Question, Verdict } from '../../../../src/contract/report';

/** The question that has waited longest for those whose turn the verdict says it is; undefined where it waits for nobody. */
export function oldestOpen(
  questions: Question[],
  { waitingFor }: Pick<Verdict, 'waitingFor'>,
): Question | undefined {
  const people = new Set(waitingFor?.accountIds);
  return questions
    .filter(
      ({ state, waitingFor: by }) =>
        state === 'waiting' && by?.accountIds.some((accountId) => people.has(accountId)),
    )
    .sort((one, other) => other.workingHours - one.workingHours)[0];
}
