/** What the viewer does from the list, the same as from the panel, on a work item that they were just seen to see. */
import type { AcceptedAnswer, ActedAnswer, GlobalPayload } from '../../contract/global-page';
import type { PanelView } from '../../contract/panel';
import { turnsInVerdicts } from '../../inspection/findings/turns';
import { accept, withdrawAcceptance } from '../shared/accepting';
import { itemOf, type GlobalCaller } from './caller';

export async function acceptStory(
  { issueId, seen }: GlobalPayload<'global.accept'>,
  caller: GlobalCaller,
): Promise<AcceptedAnswer> {
  const { view, at } = await accept({ seen }, await itemOf(caller, issueId));
  return { turns: turnsLeft(view, caller), at };
}

export async function takeAcceptanceBack(
  { issueId, at }: GlobalPayload<'global.withdrawAcceptance'>,
  caller: GlobalCaller,
): Promise<ActedAnswer> {
  const { view } = await withdrawAcceptance({ at }, await itemOf(caller, issueId));
  return { turns: turnsLeft(view, caller) };
}

function turnsLeft(view: PanelView | null, { viewer }: GlobalCaller): ActedAnswer['turns'] {
  if (view === null) return null;
  return 'report' in view ? turnsInVerdicts(view.report.verdicts, viewer) : [];
}
