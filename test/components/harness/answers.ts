/** Answers for a page's requests, and scripts that give them. */
import type { Answer, Failure } from '../../../src/contract/answer';
import type { ActingAnswer, PanelView } from '../../../src/contract/panel';
import type { Script } from './bridge';

export type Reply = Answer<unknown>;

/** Answers everything with one view, as if no action changed anything. */
export function showing(view: PanelView, acting: ActingAnswer = NOBODY_ACTS): Script {
  return (key) => {
    if (key === 'panel.acting') return ok(acting);
    return ok(key === 'panel.view' ? view : { view, commentId: '50001' });
  };
}

const NOBODY_ACTS: ActingAnswer = { days: null, roles: [], people: {} };

/** Answers looks with the first view and each action with the next. */
export function showingInTurn(first: PanelView, ...next: PanelView[]): Script {
  let shown = first;
  return (key) => {
    if (key === 'panel.view') return ok(shown);
    shown = next.shift() ?? shown;
    return ok({ view: shown, commentId: '50001' });
  };
}

export function ok(value: unknown): Reply {
  return { ok: true, value };
}

/** Fails, as when Jira does not answer. */
export function failing(more: Partial<Failure> = {}): Answer<never> {
  return {
    ok: false,
    failure: { code: 'jira-unavailable', reason: 'common.jira-unavailable', retry: true, ...more },
  };
}
