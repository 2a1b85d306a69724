import type { PanelAnswers } from '../../contract/panel';
import { refuse } from './failures';
import { changed, inspected, record } from './issue-acting';
import { signedIn, type IssueCaller } from './issue-caller';

/** Signs a story off as its owner. */
export async function accept(
  _: unknown,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.accept']> {
  const person = signedIn(caller);
  const { view, gathered } = await inspected(caller);
  if (view.state !== 'story') refuse('bad-request', 'panel.only-stories');
  if (!view.viewerIsOwner) refuse('not-allowed', 'panel.only-owners');
  const at = new Date(caller.now).toISOString();
  await record(caller, gathered, (before) => ({
    ...before,
    acceptances: [...before.acceptances.filter(({ by }) => by !== person), { by: person, at }],
  }));
  return { view: await changed(caller) };
}

/** Takes the person's own sign-off back. */
export async function withdrawAcceptance(
  _: unknown,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.withdrawAcceptance']> {
  const person = signedIn(caller);
  const { gathered } = await inspected(caller);
  await record(caller, gathered, (before) => ({
    ...before,
    acceptances: before.acceptances.filter(({ by }) => by !== person),
  }));
  return { view: await changed(caller) };
}
