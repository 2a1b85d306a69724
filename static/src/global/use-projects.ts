import { useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract/answer';
import {
  FIGURES_AT_ONCE,
  PROJECTS_A_PAGE,
  type OrderAnswer,
  type ProjectFigures,
  type ProjectRow,
} from '../../../src/contract/global-page';
import type { Person } from '../../../src/contract/panel';
import { callGlobal } from './api';

export interface Projects {
  /** Null until it is known. */
  order: OrderAnswer | null;
  rows: ProjectRow[];
  people: Record<string, Person>;
  /** By key, as far as they have been counted. */
  figures: Record<string, ProjectFigures>;
  /** Whether projects, or their figures, are on their way. */
  busy: boolean;
  failure: Failure | null;
  more: boolean;
  /** Goes on from where it ended, or where it failed. */
  goOn: () => void;
}

interface State {
  find: string;
  order: OrderAnswer | null;
  rows: ProjectRow[];
  people: Record<string, Person>;
  figures: Record<string, ProjectFigures>;
  /** How many of the projects of the order have been listed. */
  ofOrder: number;
  /** Where those by name go on; null after the last. */
  next: number | null;
  /** How many rows were asked for. */
  wanted: number;
  failure: Failure | null;
  /** Counted up to try again. */
  round: number;
}

/** How long an order is taken as it is: it costs a point for each item that it is counted from. */
const KEPT_MS = 10 * 60_000;
let kept: { order: OrderAnswer; at: number } | null = null;

const begun = (find: string): State => ({
  find,
  order: kept !== null && Date.now() - kept.at < KEPT_MS ? kept.order : null,
  rows: [],
  people: {},
  figures: {},
  ofOrder: 0,
  next: 0,
  wanted: PROJECTS_A_PAGE,
  failure: null,
  round: 0,
});

/**
 * The projects that the viewer sees, twenty at a time: first those with nobody to ask, most first, then the others by name.
 * @param find words of those that are wanted, by name alone; empty for all
 */
export function useProjects(find: string): Projects {
  const [held, setState] = useState<State>(() => begun(find));
  const state = held.find === find ? held : begun(find);
  const step = nextStep(state);
  const { round } = state;
  const name = step === null ? null : JSON.stringify([find, round, step]);

  useEffect(() => {
    if (step === null || name === null) return undefined;
    let isWanted = true;
    void take(state, step).then((after) => {
      if (isWanted) setState(after);
    });
    return () => {
      isWanted = false;
    };
    // A step is told by its name; the state that it is taken from cannot change before it is taken.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [name]);

  return {
    ...state,
    busy: step !== null && state.failure === null,
    more: hasMore(state),
    goOn: () => {
      setState((before) => {
        const now = before.find === find ? before : begun(find);
        return now.failure === null
          ? { ...now, wanted: now.rows.length + PROJECTS_A_PAGE }
          : { ...now, failure: null, round: now.round + 1 };
      });
    },
  };
}

type Step =
  | { kind: 'order' }
  | { kind: 'named'; keys: string[] }
  | { kind: 'searched'; from: number }
  | { kind: 'figures'; keys: string[] };

const keysOf = ({ order, find }: State): string[] =>
  find === '' ? (order?.projects ?? []).map(({ key }) => key) : [];

function hasMore(state: State): boolean {
  return state.ofOrder < keysOf(state).length || state.next !== null;
}

/** What is to be asked next; null where there is all that is wanted, or something failed. */
function nextStep(state: State): Step | null {
  if (state.failure !== null) return null;
  if (state.order === null && state.find === '') return { kind: 'order' };
  const uncounted = state.rows.filter(
    (row) => row.state === 'set-up' && state.figures[row.key] === undefined,
  );
  if (uncounted.length > 0)
    return { kind: 'figures', keys: uncounted.slice(0, FIGURES_AT_ONCE).map(({ key }) => key) };
  if (state.rows.length >= state.wanted) return null;
  const keys = keysOf(state).slice(state.ofOrder, state.ofOrder + PROJECTS_A_PAGE);
  if (keys.length > 0) return { kind: 'named', keys };
  return state.next === null ? null : { kind: 'searched', from: state.next };
}

async function take(state: State, step: Step): Promise<State> {
  switch (step.kind) {
    case 'order': {
      const answer = await callGlobal('global.order', {});
      if (!answer.ok) return { ...state, failure: answer.failure };
      kept = { order: answer.value, at: Date.now() };
      return { ...state, order: answer.value };
    }
    case 'figures': {
      const answer = await callGlobal('global.figures', { keys: step.keys });
      if (!answer.ok) return { ...state, failure: answer.failure };
      const counted = answer.value.figures.map((one) => [one.key, one] as const);
      return { ...state, figures: { ...state.figures, ...Object.fromEntries(counted) } };
    }
    case 'named':
    case 'searched': {
      const answer = await callGlobal(
        'global.projects',
        step.kind === 'named'
          ? { keys: step.keys }
          : { query: state.find, from: step.from, without: keysOf(state) },
      );
      if (!answer.ok) return { ...state, failure: answer.failure };
      const { rows, people, next } = answer.value;
      return {
        ...state,
        rows: [...state.rows, ...rows],
        people: { ...state.people, ...people },
        ...(step.kind === 'named' ? { ofOrder: state.ofOrder + step.keys.length } : { next: next }),
      };
    }
  }
}
