import { useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract/answer';
import type { Turn, TurnRow } from '../../../src/contract/global-page';
import type { TurnFilter } from '../../../src/contract/turn-search';
import { callGlobal } from './api';

interface List {
  /** The filter that it was found by, as text. */
  search: string;
  rows: TurnRow[];
  nextPageToken: string | null;
}

export interface Turns {
  /** Null until the first answer; those of an earlier filter while the next are on their way. */
  rows: TurnRow[] | null;
  failure: Failure | null;
  busy: boolean;
  /** Whether Jira has more than were read. */
  more: boolean;
  loadMore: () => void;
  retry: () => void;
  /** Puts in what is left to do on a work item after something was done there, or taken back. */
  settle: (issueId: string, left: Turn[]) => void;
}

/**
 * What waits for the viewer, a page after the other.
 * @param isNone whether it is known already that the filter finds nothing, which saves asking
 */
export function useTurns(filter: TurnFilter, isNone: boolean): Turns {
  const search = JSON.stringify(filter);
  const [list, setList] = useState<List | null>(null);
  const [asked, setAsked] = useState<{ search: string; pageToken: string | null; round: number }>({
    search,
    pageToken: null,
    round: 0,
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const pageToken = asked.search === search ? asked.pageToken : null;
  const request = JSON.stringify([search, pageToken, asked.round]);
  const [answered, setAnswered] = useState('');

  useEffect(() => {
    if (isNone) return undefined;
    let isWanted = true;
    const payload = { filter: JSON.parse(search) as TurnFilter, pageToken };
    void callGlobal('global.turns', payload).then((answer) => {
      if (!isWanted) return;
      setAnswered(request);
      setFailure(answer.ok ? null : answer.failure);
      if (!answer.ok) return;
      const { rows, nextPageToken } = answer.value;
      setList((before) => ({
        search,
        rows: pageToken !== null && before?.search === search ? [...before.rows, ...rows] : rows,
        nextPageToken,
      }));
    });
    return () => {
      isWanted = false;
    };
  }, [isNone, search, pageToken, request]);

  const settle = (issueId: string, left: Turn[]): void => {
    setList(
      (before) =>
        before && {
          ...before,
          rows: before.rows.map((row) => (row.id === issueId ? { ...row, turns: left } : row)),
        },
    );
  };
  const next = list?.search === search ? list.nextPageToken : null;
  const busy = !isNone && answered !== request;
  return {
    rows: isNone ? [] : (list?.rows ?? null),
    failure: busy || isNone ? null : failure,
    busy,
    more: !isNone && next !== null,
    loadMore: () => {
      setAsked(({ round }) => ({ search, pageToken: next, round }));
    },
    retry: () => {
      setAsked(({ round }) => ({ search, pageToken, round: round + 1 }));
    },
    settle,
  };
}
