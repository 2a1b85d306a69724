/**
 * The log of calls, within what the platform keeps: 100 lines a minute of a function (`limits-invocation`). A scan makes more
 * calls than that, and its errors, which are logged by others, must still be found.
 */
import type { CallRecord } from './send';

/** Lines a minute for calls that went well, and for all calls together. */
const LINES = 30;
const LINES_IN_ALL = 60;
const MINUTE = 60_000;

/** @returns what takes the records of one invocation; what a line was not written for is counted on the next one */
export function callLog(): (record: CallRecord) => void {
  let minute = 0;
  let written = 0;
  let unlogged = 0;
  return (record) => {
    const present = Math.floor(Date.now() / MINUTE);
    if (present !== minute) {
      minute = present;
      written = 0;
    }
    const wentWell = record.retries === 0 && record.status >= 200 && record.status < 300;
    if (written >= (wentWell ? LINES : LINES_IN_ALL)) {
      unlogged += 1;
      return;
    }
    written += 1;
    console.info(JSON.stringify({ ...record, ...(unlogged > 0 && { unlogged }) }));
    unlogged = 0;
  };
}
