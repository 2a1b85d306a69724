/** Answers for a page's requests, and scripts that give them. */
import type { Answer, Failure } from '../../../src/contract/answer';
import type { PanelView } from '../../../src/contract/panel';
import type { Script } from './bridge';

export type Reply = Answer<unknown>;

/** Answers everything with one view, as if no action changed anything. */
export function showing(view: PanelView): Script {
  return (key) => ok(key === 'panel.view' ? view : { view, commentId: '50001' });
}

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

export function failing(message: string, more: Partial<Failure> = {}): Answer<never> {
  return { ok: false, failure: { code: 'jira-unavailable', message, retry: true, ...more } };
}
