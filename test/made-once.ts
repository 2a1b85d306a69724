/**
 * What takes seconds to make, and is the same for every file of tests: the first that wants it leaves it to the others as
 * JSON, in a folder of the run. Sources do not change while tests run, so nothing in it can be of older ones.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** As text, since every test may change what it gets. */
const known = new Map<string, string>();

/**
 * @param name of a file: letters, digits, hyphens; whatever decides what is made has to be in it
 * @param make what JSON can hold; two workers may make it at the same time, and one of the two stays
 * @returns a copy of its own for each caller
 */
export async function madeOnce<T>(name: string, make: () => Promise<T>): Promise<T> {
  const text = known.get(name) ?? kept(name) ?? keep(name, JSON.stringify(await make()));
  known.set(name, text);
  return JSON.parse(text) as T;
}

/** The same for what is made at once. */
export function madeOnceNow<T>(name: string, make: () => T): T {
  const text = known.get(name) ?? kept(name) ?? keep(name, JSON.stringify(make()));
  known.set(name, text);
  return JSON.parse(text) as T;
}

function kept(name: string): string | undefined {
  const path = pathOf(name);
  return path !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function keep(name: string, text: string): string {
  const path = pathOf(name);
  if (path === undefined) return text;
  // Nobody reads it before it is whole.
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
  return text;
}

/** @returns undefined outside a run of tests, where nothing is kept */
function pathOf(name: string): string | undefined {
  const folder = process.env['ROLE_CLARITY_RUN_FOLDER'];
  return folder === undefined ? undefined : join(folder, `${name}.json`);
}
