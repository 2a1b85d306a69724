import { useCallback } from 'react';
import { useAddress } from '../shared/use-address';
import { formatUrlState, parseUrlState, DEFAULT_URL_STATE, type UrlState } from './url-state';

export interface UrlStateControl {
  /** Null until Jira has said which view the address asks for. */
  urlState: UrlState | null;
  /** Changes parts of the view, as one step of the browser's history. */
  setUrlState: (parts: { filter?: Partial<UrlState['filter']>; sort?: UrlState['sort'] }) => void;
}

const FORM = { parse: parseUrlState, format: formatUrlState };

/** Which view the page shows, kept in the page's address. */
export function useUrlState(): UrlStateControl {
  const [state, go] = useAddress(FORM);
  const setUrlState = useCallback<UrlStateControl['setUrlState']>(
    ({ filter, sort }) => {
      const before = state ?? DEFAULT_URL_STATE;
      go({ filter: { ...before.filter, ...filter }, sort: sort ?? before.sort });
    },
    [state, go],
  );
  return { urlState: state, setUrlState };
}
