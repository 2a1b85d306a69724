import { useCallback, useState } from 'react';
import { keep, read } from './remembered';

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
