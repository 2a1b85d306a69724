import { useCallback, useState } from 'react';

/**
 * A switch that stays as a person left it, in this browser and for this person.
 * @param name of the switch
 * @param person account id; null for an anonymous reader, for whom nothing is kept
 */
export function useRemembered(
  name: string,
  person: string | null,
): [boolean, (isOn: boolean) => void] {
  const key = person === null ? null : `role-clarity/${name}/${person}`;
  const [isOn, setOn] = useState(() => key !== null && read(key));
  const set = useCallback(
    (next: boolean) => {
      setOn(next);
      if (key !== null) keep(key, next);
    },
    [key],
  );
  return [isOn, set];
}

/** Lets the browser fetch what it keeps, which it does at the first look. */
export function warmRemembered(): void {
  read('');
}

// A browser may keep nothing for a frame of another site; the switch then works for as long as the page is open.
function read(key: string): boolean {
  try {
    return localStorage.getItem(key) === 'on';
  } catch {
    return false;
  }
}

function keep(key: string, isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(key, 'on');
    else localStorage.removeItem(key);
  } catch {
    // Said above.
  }
}
