/** A clock that can be put ahead, so that a limit that holds for an hour is not waited for. */

const RealDate = Date;
let ahead = 0;

class AheadDate extends RealDate {
  constructor(...parts: [] | [value: number | string | Date]) {
    if (parts.length === 0) super(AheadDate.now());
    else super(parts[0]);
  }

  static override now(): number {
    return RealDate.now() + ahead;
  }
}

/** @param milliseconds that this process's clock is ahead of the machine's from now on */
export function setAhead(milliseconds: number): void {
  ahead = milliseconds;
  globalThis.Date = AheadDate as DateConstructor;
}
