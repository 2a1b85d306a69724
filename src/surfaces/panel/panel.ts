/** The functions of the issue panel and of its lozenge. */
import type * as v from 'valibot';
import { panelRequests, type PanelAnswers, type PanelRequestKey } from '../../contract/panel';
import { answering } from '../shared/answering';
import { pageResolver } from '../shared/page-resolver';
import { panelCallerOf, type PanelCaller } from './caller';
import { pageFailureOf } from '../shared/failures';
import { accept, ask, judgeQuestion, withdrawAcceptance, withdrawAsk } from './actions';
import { viewOf } from './view';

const resolver = pageResolver();

function on<K extends PanelRequestKey>(
  key: K,
  handle: (
    payload: v.InferOutput<(typeof panelRequests)[K]>,
    caller: PanelCaller,
  ) => Promise<PanelAnswers[K]>,
): void {
  resolver.define(key, answering(key, panelRequests[key], panelCallerOf, handle));
}

on('panel.view', async (_, caller) => (await viewOf(caller)).view);
on('panel.ask', ask);
on('panel.withdrawAsk', withdrawAsk);
on('panel.accept', accept);
on('panel.withdrawAcceptance', withdrawAcceptance);
on('panel.judge', judgeQuestion);

export const panel = resolver.getDefinitions();

interface Lozenge {
  status: {
    type: 'lozenge';
    value: {
      label: string;
      type: 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success';
    };
  };
}

/**
 * The lozenge of the collapsed panel: how many gaps the issue has.
 * It must never stand in the way of an issue, so a fault shows as an empty lozenge, and is told in the panel itself.
 */
export async function lozenge(
  payload: { context?: unknown; extension?: unknown },
  context?: unknown,
): Promise<Lozenge> {
  try {
    const { view } = await viewOf(panelCallerOf(lozengeContext(payload, context)));
    if (!('report' in view)) return lozengeOf('–', 'default');
    const gaps = view.report.verdicts.filter(({ outcome }) => outcome === 'gap').length;
    if (gaps === 0) return lozengeOf('No gaps', 'success');
    return lozengeOf(gaps === 1 ? '1 gap' : `${gaps} gaps`, 'removed');
  } catch (error) {
    console.error(JSON.stringify({ request: 'lozenge', code: pageFailureOf(error).code }));
    return lozengeOf('–', 'default');
  }
}

function lozengeOf(label: string, type: Lozenge['status']['value']['type']): Lozenge {
  return { status: { type: 'lozenge', value: { label, type } } };
}

/** Dynamic properties come with the extension and the person in the payload's context. */
function lozengeContext(
  payload: { context?: unknown; extension?: unknown },
  context: unknown,
): unknown {
  const principal = (context as { principal?: { accountId?: string } } | undefined)?.principal;
  return {
    ...payload,
    ...(payload.context as object | undefined),
    accountId: principal?.accountId,
  };
}
