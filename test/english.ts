/** What people are told in English, for tests that hold what is said. */
import { noticeWords } from '../import/notices';
import { NotAnExportError } from '../import/records';
import type { Failure } from '../src/contract/answer';
import { failureWords } from '../src/contract/failure-words';
import type { RoleMapProblem } from '../src/contract/role-map';
import { mapProblemWords } from '../src/contract/role-map-problem-words';
import { readTexts } from '../src/texts/language-files';

export const t = readTexts('en-US');

export function failureSaid(failure: Failure): string {
  return failureWords(failure, t);
}

/** What the reader of exports says of a file. */
export const noticeSaid = (notice: Parameters<typeof noticeWords>[0]): string =>
  noticeWords(notice, t);

/** @returns why a file was not taken for an export; what else fails is thrown */
export async function refusalSaid(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof NotAnExportError) return error.words(t);
    throw error;
  }
  throw new Error('It was taken for an export.');
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
