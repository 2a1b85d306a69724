import { useEffect, useReducer } from 'react';
import type { Answer, Failure } from '../../../src/contract/answer';

/** Between two letters nobody waits for an answer. */
const TYPING_MS = 250;

export interface SearchPage<T> {
  choices: T[];
  /** Whether there is a further page. */
  more: boolean;
}

/** Fetches one page of what a query finds; pages count from 0. */
export type FetchPage<T> = (query: string, page: number) => Promise<Answer<SearchPage<T>>>;

export interface Search<T> extends SearchPage<T> {
  /** Whether what was found is not yet for what stands in the field. */
  busy: boolean;
  failure: Failure | null;
  /** Fetches the next page; does nothing while one is on its way. */
  next: () => void;
}

interface Wanted {
  query: string;
  page: number;
}

interface State<T> extends SearchPage<T> {
  /** Null while nothing is searched for. */
  wanted: Wanted | null;
  /** What was answered last. */
  answered: Wanted | null;
  failure: Failure | null;
}

type Action<T> =
  | { kind: 'typed'; query: string | null }
  | { kind: 'next' }
  | { kind: 'answered'; wanted: Wanted; answer: Answer<SearchPage<T>> };

const NOTHING = { choices: [], more: false, failure: null };
const IDLE = { ...NOTHING, wanted: null, answered: null };

/**
 * Searches on the server while one types, page by page.
 * @param query null searches for nothing
 * @param fetchPage another function searches anew, so it has to stay the same from render to render
 */
export function useSearch<T>(query: string | null, fetchPage: FetchPage<T>): Search<T> {
  const [state, dispatch] = useReducer(reduce<T>, IDLE);
  const { wanted, answered } = state;

  useEffect(() => {
    const wait = query ? TYPING_MS : 0;
    const timer = setTimeout(() => {
      dispatch({ kind: 'typed', query });
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  }, [query]);

  useEffect(() => {
    if (wanted === null) return;
    void fetchPage(wanted.query, wanted.page).then((answer) => {
      dispatch({ kind: 'answered', wanted, answer });
    });
  }, [wanted, fetchPage]);

  const { choices, more, failure } = query === null ? NOTHING : state;
  return {
    choices,
    more,
    failure,
    busy: query !== null && (answered !== wanted || query !== wanted?.query),
    next: () => {
      dispatch({ kind: 'next' });
    },
  };
}

function reduce<T>(state: State<T>, action: Action<T>): State<T> {
  switch (action.kind) {
    case 'typed':
      return action.query === null ? IDLE : { ...state, wanted: { query: action.query, page: 0 } };
    case 'next':
      return state.wanted === null || state.answered !== state.wanted
        ? state
        : { ...state, wanted: { ...state.wanted, page: state.wanted.page + 1 } };
    case 'answered':
      return answeredState(state, action.wanted, action.answer);
  }
}

/** An answer to what is not wanted any more changes nothing. */
function answeredState<T>(
  state: State<T>,
  wanted: Wanted,
  answer: Answer<SearchPage<T>>,
): State<T> {
  if (state.wanted !== wanted) return state;
  if (!answer.ok) return { ...NOTHING, wanted, answered: wanted, failure: answer.failure };
  const before = wanted.page === 0 ? [] : state.choices;
  return {
    choices: [...before, ...answer.value.choices],
    more: answer.value.more,
    failure: null,
    wanted,
    answered: wanted,
  };
}
