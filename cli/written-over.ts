/** Keeps the command from writing over what it reads, or over what it has just written. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Translate } from '../src/texts/translate';
import { UserError } from './user-error';

interface Files {
  import?: string;
  roleMap?: string;
  html?: string;
  csv?: string;
}

/** @throws UserError where a file that is to be written is another option's file, too */
export function refuseWritingOver(files: Files, t: Translate): void {
  const named = new Map<string, string>();
  const name = (option: string, path: string | undefined): string | undefined => {
    if (path === undefined) return undefined;
    const file = fileAt(path);
    const other = named.get(file);
    named.set(file, option);
    return other;
  };
  name('--import', files.import);
  name('--role-map', files.roleMap);
  for (const [option, path] of [
    ['--html', files.html],
    ['--csv', files.csv],
  ] as const) {
    const other = name(option, path);
    if (other !== undefined) throw new UserError(t('cli.usage.sameFile', { option, other }));
  }
}

/** One name for a file that several paths lead to. */
function fileAt(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
