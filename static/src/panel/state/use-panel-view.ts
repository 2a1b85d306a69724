import { events } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Failure, FailureCode } from '../../../../src/contract/answer';
import type { PanelAnswers, PanelRequestKey, PanelView } from '../../../../src/contract/panel';
import { firstAnswer } from '../../shared/call-function';
import { callPanel, type PanelPayloads } from './api';

/** What the page knows: nothing yet, why it knows nothing, or a view with the time at which it was told. */
export type PanelState =
  | { phase: 'loading' }
  | { phase: 'failed'; failure: Failure }
  | { phase: 'shown'; view: PanelView; now: number; stale: Failure | null };

export type ActionKey = Exclude<PanelRequestKey, 'panel.view' | 'panel.acting' | 'panel.epics'>;
export type Act = <K extends ActionKey>(
  key: K,
  payload: PanelPayloads[K],
) => Promise<Answer<PanelAnswers[K]>>;

/** Failures after which the work item may be another one than the page shows. */
const CHANGED: ReadonlySet<FailureCode> = new Set(['conflict', 'maybe-done']);

/** Jira tells of a change in bursts, once for each field; one look after the last is enough. */
const SETTLING_MS = 400;

export interface Panel {
  state: PanelState;
  /** Starts over, showing that it loads. */
  retry: () => void;
  /** Looks again while the view stays; resolves with whether it worked. */
  refresh: () => Promise<boolean>;
  act: Act;
  /** The very payload of the action that was done last; null before the first. */
  lastDone: object | null;
}

/** Holds the panel's view: asks for it once, takes the newer one that each action answers with, and follows Jira's changes. */
export function usePanelView(): Panel {
  const [state, setState] = useState(firstState);
  const [lastDone, setLastDone] = useState<object | null>(null);
  const sent = useRef(0);
  const shown = useRef(0);
  const actions = useRef(0);
  const owed = useRef(false);
  const isThere = useRef(state.phase !== 'loading');

  // Answers may come back out of order. One that was asked for before what is shown would take the page back in time.
  const show = useCallback((ticket: number, view: PanelView): boolean => {
    if (ticket < shown.current) return false;
    shown.current = ticket;
    setState(shownNow(view));
    return true;
  }, []);

  const look = useCallback(async (): Promise<boolean> => {
    const ticket = ++sent.current;
    const answer = await callPanel('panel.view', {});
    if (answer.ok) {
      show(ticket, answer.value);
    } else if (ticket > shown.current) {
      const { failure } = answer;
      setState((now) =>
        now.phase === 'shown' ? { ...now, stale: failure } : { phase: 'failed', failure },
      );
    }
    return answer.ok;
  }, [show]);

  const retry = useCallback(() => {
    setState({ phase: 'loading' });
    void look();
  }, [look]);

  const act = useCallback<Act>(
    async (key, payload) => {
      actions.current += 1;
      const ticket = ++sent.current;
      const answer = toldOf(await callPanel(key, payload));
      // Of two actions at once, the later answer may have been made before the earlier action was done; and what an action
      // found changed meanwhile, or may have done, is to be seen.
      if (answer.ok) {
        setLastDone(payload);
        const { view } = answer.value;
        if (view === null || !show(ticket, view)) owed.current = true;
      } else if (CHANGED.has(answer.failure.code)) owed.current = true;
      actions.current -= 1;
      if (actions.current === 0 && owed.current) {
        owed.current = false;
        void look();
      }
      return answer;
    },
    [look, show],
  );

  useEffect(() => {
    if (!isThere.current) void look();
  }, [look]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        // A look during an action could be older than the action's own answer, so it waits for that.
        if (actions.current > 0) owed.current = true;
        else void look();
      }, SETTLING_MS);
    };
    const subscription = events.on('JIRA_ISSUE_CHANGED', changed);
    return () => {
      clearTimeout(timer);
      void subscription.then(({ unsubscribe }) => {
        unsubscribe();
      });
    };
  }, [look]);

  return { state, retry, refresh: look, act, lastDone };
}

/** An action of which the page heard nothing may have been done, whatever kept the answer away. */
function toldOf<T>(answer: Answer<T>): Answer<T> {
  if (answer.ok || answer.failure.reason !== 'common.unreachable') return answer;
  return { ok: false, failure: { code: 'maybe-done', reason: 'common.maybe-done', retry: false } };
}

function firstState(): PanelState {
  const answer = firstAnswer<PanelView>('panel.view');
  if (answer === null) return { phase: 'loading' };
  return answer.ok ? shownNow(answer.value) : { phase: 'failed', failure: answer.failure };
}

function shownNow(view: PanelView): PanelState {
  return { phase: 'shown', view, now: Date.now(), stale: null };
}
