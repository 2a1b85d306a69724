/** What the viewer does from the list, the same as from the panel, on a work item that they were just seen to see. */
import type { ActedAnswer, GlobalPayload } from '../../contract/global-page';
import type { PanelView } from '../../contract/panel';
import { turnsInVerdicts } from '../../inspection/findings/turns';
import { accept, withdrawAcceptance } from '../shared/accepting';
import type { IssueCaller } from '../shared/issue-caller';
import { itemOf, type GlobalCaller } from './caller';

export function acceptStory(
  { issueId }: GlobalPayload<'global.accept'>,
  caller: GlobalCaller,
): Promise<ActedAnswer> {
  return act(caller, issueId, (item) => accept({}, item));
}

export function takeAcceptanceBack(
  { issueId }: GlobalPayload<'global.withdrawAcceptance'>,
  caller: GlobalCaller,
): Promise<ActedAnswer> {
  return act(caller, issueId, (item) => withdrawAcceptance({}, item));
}

async function act(
  caller: GlobalCaller,
  issueId: string,
  does: (item: IssueCaller) => Promise<{ view: PanelView | null }>,
): Promise<ActedAnswer> {
  const { view } = await does(await itemOf(caller, issueId));
  if (view === null) return { turns: null };
  return { turns: 'report' in view ? turnsInVerdicts(view.report.verdicts, caller.viewer) : [] };
}
