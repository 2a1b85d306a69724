/** Numbers of what a file knows by its name alone, where Jira's REST API has an id. */
import { createHash } from 'node:crypto';

/** Far from the numbers that sites count to, and below what a number can hold exactly. */
const FIRST = 10 ** 15;
const BYTES = 6;

/**
 * @returns the same number for a name wherever it stands: in the next export of a site, and in another file of a zip,
 * whose columns may be others, since Jira repeats a column as often as its longest list needs it
 */
export function ownNumber(name: string): number {
  return FIRST + createHash('sha256').update(name).digest().readUIntBE(0, BYTES);
}
