import { view } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';

interface Place {
  pathname: string;
  search: string;
}

/** As much of a history as pages use; the bridge's own types name a package that it does not bring along. */
interface PageHistory {
  location: Place;
  push: (place: Place) => void;
  listen: (hear: (location: Place) => void) => unknown;
}

/** How a page's view is written as the search part of an address. */
export interface AddressForm<T> {
  /** Reads an address that anybody may have written: a part that says nothing known is as usual. */
  parse: (search: string) => T;
  format: (state: T) => string;
}

/**
 * Which view a page shows, kept in the page's address by Jira; where Jira has none for it, only while it is open.
 * @param form stays the same
 * @returns the view, null until Jira has said which one the address asks for, and what changes it as one step of history
 */
export function useAddress<T>({ parse, format }: AddressForm<T>): [T | null, (next: T) => void] {
  const [state, setState] = useState<T | null>(null);
  const history = useRef<PageHistory | null>(null);

  useEffect(() => {
    let isOpen = true;
    const begin = async (): Promise<void> => {
      const made = (await view.createHistory()) as unknown as PageHistory;
      if (!isOpen) return;
      history.current = made;
      setState(parse(made.location.search));
      made.listen(({ search }) => {
        setState(parse(search));
      });
    };
    begin().catch(() => {
      if (isOpen) setState(parse(''));
    });
    return () => {
      isOpen = false;
    };
  }, [parse]);

  const go = useCallback(
    (next: T) => {
      setState(next);
      history.current?.push({
        pathname: history.current.location.pathname,
        search: format(next),
      });
    },
    [format],
  );
  return [state, go];
}
