/** Switches as this browser keeps them. */

// A browser may keep nothing for a frame of another site; the switch then works for as long as the page is open.
/** @returns whether a switch is on; the first look at what a browser keeps takes it long */
export function read(key: string): boolean {
  try {
    return localStorage.getItem(key) === 'on';
  } catch {
    return false;
  }
}

export function keep(key: string, isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(key, 'on');
    else localStorage.removeItem(key);
  } catch {
    // Said above.
  }
}
