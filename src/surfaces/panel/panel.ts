/** The function of the issue panel. */
import { panelRequests, type PanelAnswers } from '../../contract/panel';
import { accept, withdrawAcceptance } from '../shared/accepting';
import { refuse } from '../shared/failures';
import type { IssueCaller } from '../shared/issue-caller';
import { viewOf } from '../shared/issue-view';
import { pageFunction } from '../shared/page-resolver';
import { ask, confirmOrder, judgeQuestion, withdrawAsk } from './actions';
import { panelCallerOf } from './caller';
import { doubt, withdrawDoubt } from './doubts';
import { describe, findEpics, setEpic, takeOn } from './edits';
import { acting } from './evidence';
import { readAgain } from './read-again';
import { judgeText } from './texts';

async function view(_: unknown, caller: IssueCaller): Promise<PanelAnswers['panel.view']> {
  // Jira cannot be asked without a person, so trying again is of no use.
  if (caller.viewer === null) refuse('not-signed-in', 'common.sign-in');
  return (await viewOf(caller)).view;
}

export const panel = pageFunction<typeof panelRequests, PanelAnswers, IssueCaller>(
  panelRequests,
  panelCallerOf,
  {
    'panel.view': view,
    'panel.acting': acting,
    'panel.ask': ask,
    'panel.withdrawAsk': withdrawAsk,
    'panel.accept': accept,
    'panel.withdrawAcceptance': withdrawAcceptance,
    'panel.confirmOrder': confirmOrder,
    'panel.judge': judgeQuestion,
    'panel.judgeText': judgeText,
    'panel.readAgain': readAgain,
    'panel.doubt': doubt,
    'panel.withdrawDoubt': withdrawDoubt,
    'panel.epics': findEpics,
    'panel.setEpic': setEpic,
    'panel.takeOn': takeOn,
    'panel.describe': describe,
  },
);
