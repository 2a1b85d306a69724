/** What people are told in English, for tests that hold what is said. */
import type { Failure } from '../src/contract/answer';
import { failureWords } from '../src/contract/failure-words';
import type { RoleMapProblem } from '../src/contract/role-map';
import { mapProblemWords } from '../src/contract/role-map-problem-words';
import { readTexts } from '../src/texts/language-files';

export const t = readTexts('en-US');

export function failureSaid(failure: Failure): string {
  return failureWords(failure, t);
}

/** Problems of a role map, each with its sentence. */
export function problemsSaid(
  problems: readonly RoleMapProblem[],
): { path: string; message: string }[] {
  return problems.map((problem) => ({
    path: problem.path,
    message: mapProblemWords(problem, t),
  }));
}
