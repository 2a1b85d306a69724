/** What becomes of a project once a day, whether its role map is its own or the site's. */
import { goOnReading } from '../second-reading/asking-for';
import { startScan } from './scan';

/** A little less than a day, so that the daily scan does not come later each day. */
export const SCANNED_AGAIN_MS = 23.5 * 3_600_000;

/**
 * Scans it, and has a second reader go on with what the day before left.
 * @param options.points what the scan comes to besides its issues, where that was counted
 */
export async function beginDay(
  projectId: string,
  options: { now: number; points?: number },
): Promise<void> {
  await startScan(projectId, options);
  await goOnReading(projectId, options.now);
}
