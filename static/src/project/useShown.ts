import { view } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import { addressOf, readAddress, USUAL, type Shown } from './address';

interface Place {
  pathname: string;
  search: string;
}

/** As much of a history as the page uses; the bridge's own types name a package that it does not bring along. */
interface PageHistory {
  location: Place;
  push: (place: Place) => void;
  listen: (hear: (location: Place) => void) => unknown;
}

export interface Showing {
  /** Null until Jira has said which view the address asks for. */
  shown: Shown | null;
  /** Changes parts of the view, as one step of the browser's history. */
  show: (parts: { filter?: Partial<Shown['filter']>; sort?: Shown['sort'] }) => void;
}

/** Which view the page shows, kept in the page's address by Jira; where Jira has none for it, only while it is open. */
export function useShown(): Showing {
  const [shown, setShown] = useState<Shown | null>(null);
  const history = useRef<PageHistory | null>(null);

  useEffect(() => {
    let isOpen = true;
    const begin = async (): Promise<void> => {
      const made = (await view.createHistory()) as unknown as PageHistory;
      if (!isOpen) return;
      history.current = made;
      setShown(readAddress(made.location.search));
      made.listen(({ search }) => {
        setShown(readAddress(search));
      });
    };
    begin().catch(() => {
      if (isOpen) setShown(USUAL);
    });
    return () => {
      isOpen = false;
    };
  }, []);

  const show = useCallback<Showing['show']>(
    ({ filter, sort }) => {
      const next: Shown = {
        filter: { ...(shown ?? USUAL).filter, ...filter },
        sort: sort ?? (shown ?? USUAL).sort,
      };
      setShown(next);
      history.current?.push({
        pathname: history.current.location.pathname,
        search: addressOf(next),
      });
    },
    [shown],
  );
  return { shown, show };
}
