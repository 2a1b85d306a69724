import { readFile } from 'node:fs/promises';
import { isFileError } from '../import/file-error';
import { readRoleMap } from '../src/contract/role-map';
import { mapProblemWords } from '../src/contract/role-map-problem-words';
import { NO_SETTINGS } from '../src/inspection/facts/issue-holders';
import type { Settings } from '../src/inspection/facts/subject';
import type { Translate } from '../src/texts/translate';
import { UserError } from './user-error';

/**
 * @param path of a role map; undefined for none, where nobody is taken for a holder
 * @throws UserError where it cannot be used
 */
export async function readSettings(path: string | undefined, t: Translate): Promise<Settings> {
  if (path === undefined) return NO_SETTINGS;
  const reading = readRoleMap(await readJson(path, t));
  if (reading.ok) return { roleMap: reading.roleMap, configured: true };
  const problems = reading.problems.map(
    (problem) => `  ${problem.path || t('cli.mapWhole')}: ${mapProblemWords(problem, t)}`,
  );
  throw new UserError([t('cli.mapWrong', { path }), ...problems].join('\n'));
}

async function readJson(path: string, t: Translate): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (isFileError(error)) throw new UserError(t('cli.mapNotOpened', { path }));
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(t('cli.mapNotJson', { path, place: placeOf(error, t) }));
  }
}

/** Node says where, in English; what ends too early has no line. */
function placeOf({ message }: SyntaxError, t: Translate): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return line === undefined || column === undefined
    ? t('cli.placeAtEnd')
    : t('cli.place', { line: Number(line), column: Number(column) });
}
