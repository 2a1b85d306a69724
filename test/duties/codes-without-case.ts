/** Finds what a table of verdicts leaves out. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Declaration } from '../../src/duties/duty';

/**
 * @param cases duty and code of each line of the tables
 * @param tables where a case would be written, as a reader of the message should look for it
 * @returns a sentence for each code that no case shows, and for each case of a code that is not declared
 */
export function codesWithoutCase(
  duties: readonly Declaration[],
  cases: readonly (readonly [duty: string, code: string])[],
  tables: string,
): string[] {
  const shown = new Set(cases.map(([duty, code]) => `${duty}/${code}`));
  const declared = duties.flatMap(({ id, codes }) =>
    Object.keys(codes).map((code) => ({ name: `${id}/${code}`, file: `src/duties/${id}.ts` })),
  );
  const known = new Set(declared.map(({ name }) => name));
  return [
    ...duties.flatMap(({ id }) =>
      existsSync(join(__dirname, `../../src/duties/${id}.ts`))
        ? []
        : [`${id} is not declared in src/duties/${id}.ts`],
    ),
    ...declared
      .filter(({ name }) => !shown.has(name))
      .map(({ name, file }) => `${name} of ${file} has no case in ${tables}`),
    ...[...shown].filter((name) => !known.has(name)).map((name) => `no duty declares ${name}`),
  ];
}
