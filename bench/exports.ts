/** Real exports to measure on. They are no part of the repository: each stands beside the checkout, or is left out. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(__dirname, '../../shared/data');

/** @returns the path of a real export, or null where it is not on this machine */
export function realExport(name: string): string | null {
  const path = join(process.env['ROLE_CLARITY_EXPORTS'] ?? FOLDER, 'jira', name);
  return existsSync(path) ? path : null;
}

export const NO_EXPORTS =
  'the real exports are not beside the checkout; ROLE_CLARITY_EXPORTS may name their folder.';
