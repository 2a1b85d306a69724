/** The function of the issue panel. */
import type * as v from 'valibot';
import { panelRequests, type PanelAnswers, type PanelRequestKey } from '../../contract/panel';
import { accept, withdrawAcceptance } from '../shared/accepting';
import { answering } from '../shared/answering';
import { refuse } from '../shared/failures';
import type { IssueCaller } from '../shared/issue-caller';
import { viewOf } from '../shared/issue-view';
import { pageResolver } from '../shared/page-resolver';
import { ask, confirmOrder, judgeQuestion, withdrawAsk } from './actions';
import { panelCallerOf } from './caller';
import { doubt, withdrawDoubt } from './doubts';
import { describe, findEpics, setEpic, takeOn } from './edits';
import { acting } from './evidence';
import { readAgain } from './read-again';
import { judgeText } from './texts';

const resolver = pageResolver();

function on<K extends PanelRequestKey>(
  key: K,
  handle: (
    payload: v.InferOutput<(typeof panelRequests)[K]>,
    caller: IssueCaller,
  ) => Promise<PanelAnswers[K]>,
): void {
  resolver.define(key, answering(key, panelRequests[key], panelCallerOf, handle));
}

on('panel.view', async (_, caller) => {
  // Jira cannot be asked as nobody, however often somebody tries.
  if (caller.viewer === null) refuse('not-signed-in', 'common.sign-in');
  return (await viewOf(caller)).view;
});
on('panel.acting', acting);
on('panel.ask', ask);
on('panel.withdrawAsk', withdrawAsk);
on('panel.accept', accept);
on('panel.withdrawAcceptance', withdrawAcceptance);
on('panel.confirmOrder', confirmOrder);
on('panel.judge', judgeQuestion);
on('panel.judgeText', judgeText);
on('panel.readAgain', readAgain);
on('panel.doubt', doubt);
on('panel.withdrawDoubt', withdrawDoubt);
on('panel.epics', findEpics);
on('panel.setEpic', setEpic);
on('panel.takeOn', takeOn);
on('panel.describe', describe);

export const panel = resolver.getDefinitions();
