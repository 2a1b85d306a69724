/** A little less than a day, so that the daily scan does not come later each day. */
export const SCANNED_AGAIN_MS = 23.5 * 3_600_000;
