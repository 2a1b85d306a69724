import { view } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import { formatUrlState, parseUrlState, DEFAULT_URL_STATE, type UrlState } from './url-state';

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

export interface UrlStateControl {
  /** Null until Jira has said which view the address asks for. */
  urlState: UrlState | null;
  /** Changes parts of the view, as one step of the browser's history. */
  setUrlState: (parts: { filter?: Partial<UrlState['filter']>; sort?: UrlState['sort'] }) => void;
}

/** Which view the page shows, kept in the page's address by Jira; where Jira has none for it, only while it is open. */
export function useUrlState(): UrlStateControl {
  const [state, setState] = useState<UrlState | null>(null);
  const history = useRef<PageHistory | null>(null);

  useEffect(() => {
    let isOpen = true;
    const begin = async (): Promise<void> => {
      const made = (await view.createHistory()) as unknown as PageHistory;
      if (!isOpen) return;
      history.current = made;
      setState(parseUrlState(made.location.search));
      made.listen(({ search }) => {
        setState(parseUrlState(search));
      });
    };
    begin().catch(() => {
      if (isOpen) setState(DEFAULT_URL_STATE);
    });
    return () => {
      isOpen = false;
    };
  }, []);

  const setUrlState = useCallback<UrlStateControl['setUrlState']>(
    ({ filter, sort }) => {
      const next: UrlState = {
        filter: { ...(state ?? DEFAULT_URL_STATE).filter, ...filter },
        sort: sort ?? (state ?? DEFAULT_URL_STATE).sort,
      };
      setState(next);
      history.current?.push({
        pathname: history.current.location.pathname,
        search: formatUrlState(next),
      });
    },
    [state],
  );
  return { urlState: state, setUrlState };
}
