/** A clock that can be shifted forward, so that an hourly limit need not be waited for. */

const RealDate = Date;
let shift = 0;

class ShiftedDate extends RealDate {
  constructor(...parts: [] | [value: number | string | Date]) {
    if (parts.length === 0) super(ShiftedDate.now());
    else super(parts[0]);
  }

  static override now(): number {
    return RealDate.now() + shift;
  }
}

/** @param milliseconds how far this process's clock is ahead of the machine's from now on */
export function shiftClock(milliseconds: number): void {
  shift = milliseconds;
  globalThis.Date = ShiftedDate as DateConstructor;
}
