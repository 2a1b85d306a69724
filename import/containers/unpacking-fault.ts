import { LIMITS } from '../limits';
import { notice, type Notice } from '../notices';

/** A packed file cannot be unpacked, or not any further. */
export class UnpackingFault extends Error {
  override name = 'UnpackingFault';

  constructor(readonly notice: Notice) {
    super(notice.code);
  }
}

export const DAMAGED = notice('broken.damaged');

/** A packed export is about a tenth of its size, and never less than a hundredth; what zip can pack best is a thousandth. */
const MOST_TIMES = 200;

/**
 * @param packed bytes read so far
 * @param unpacked what they have become
 * @throws UnpackingFault where a file unpacks to what no export does: such files are made to fill a disk or the time
 */
export function checkRatio(packed: number, unpacked: number): void {
  if (unpacked > LIMITS.unpacked && unpacked > MOST_TIMES * packed)
    throw new UnpackingFault(notice('broken.unpacks', { times: MOST_TIMES }));
}
