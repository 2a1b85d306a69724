import { readFileSync } from 'node:fs';

/** What Linux counts processor time in, on every architecture that Node runs on. */
const TICKS_A_SECOND = 100;
/** After the name of the program, which may hold anything: the times of the process itself and of the children it had. */
const FIRST_TIME = 11;

/**
 * The processor time of this process and of all that it started and that has ended, theirs in turn among them.
 * @returns seconds, or null where the platform does not tell
 */
export function processorSeconds() {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const times = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(FIRST_TIME, FIRST_TIME + 4);
    return times.reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_A_SECOND;
  } catch {
    return null;
  }
}
