/** The function of the issue panel. */
import type * as v from 'valibot';
import { panelRequests, type PanelAnswers, type PanelRequestKey } from '../../contract/panel';
import { answering } from '../shared/answering';
import { pageResolver } from '../shared/page-resolver';
import { accept, ask, judgeQuestion, withdrawAcceptance, withdrawAsk } from './actions';
import { panelCallerOf, type PanelCaller } from './caller';
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
