import { useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract/answer';
import type { CoveredAnswer } from '../../../src/contract/global-page';
import type { TurnFilter } from '../../../src/contract/turn-search';
import { callGlobal } from './api';

interface Asked {
  search: string;
  pageToken: string | null;
  round: number;
}

export interface Covered {
  /** All pages so far; null until the first. */
  found: CoveredAnswer | null;
  failure: Failure | null;
  busy: boolean;
  loadMore: () => void;
  retry: () => void;
}

/** What waits for those for whom the viewer covers, a page after the other. */
export function useCovered(filter: TurnFilter): Covered {
  const search = JSON.stringify(filter);
  const [asked, setAsked] = useState<Asked>({ search, pageToken: null, round: 0 });
  const [state, setState] = useState<{
    asked: Asked | null;
    found: CoveredAnswer | null;
    failure: Failure | null;
  }>({
    asked: null,
    found: null,
    failure: null,
  });
  if (asked.search !== search) setAsked(({ round }) => ({ search, pageToken: null, round }));

  useEffect(() => {
    let isWanted = true;
    const { pageToken } = asked;
    const payload = { filter: JSON.parse(asked.search) as TurnFilter, pageToken };
    void callGlobal('global.covered', payload).then((answer) => {
      if (!isWanted) return;
      setState(({ found: before }) => {
        if (!answer.ok) return { asked, found: before, failure: answer.failure };
        const rows = [...(pageToken === null ? [] : (before?.rows ?? [])), ...answer.value.rows];
        return { asked, found: { ...answer.value, rows }, failure: null };
      });
    });
    return () => {
      isWanted = false;
    };
  }, [asked]);

  const busy = state.asked !== asked;
  const again = (pageToken: string | null): void => {
    setAsked(({ round }) => ({ search, pageToken, round: round + 1 }));
  };
  return {
    found: state.found,
    failure: busy ? null : state.failure,
    busy,
    loadMore: () => {
      again(state.found?.nextPageToken ?? null);
    },
    retry: () => {
      again(asked.pageToken);
    },
  };
}
