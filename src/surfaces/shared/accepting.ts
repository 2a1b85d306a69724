import type { PanelAnswers, PanelPayload } from '../../contract/panel';
import { textChangesIn } from '../../inspection/facts/text-changes';
import type { IssueRecord } from '../../storage/issue-record';
import { refuse } from './failures';
import { changed, inspected, record } from './issue-acting';
import { signedIn, type IssueCaller } from './issue-caller';

/**
 * Signs a story off as its owner. What is accepted is the text that stands now by the app's own look; the page only says up to when
 * its reader saw it, so that one who saw another is asked again. A change after this look is later than the word, and ends it.
 */
export async function accept(
  { seen }: PanelPayload<'panel.accept'>,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.accept']> {
  const person = signedIn(caller);
  const { view, gathered } = await inspected(caller);
  if (view.state !== 'story') refuse('bad-request', 'panel.only-stories');
  if (!view.viewerIsOwner) refuse('not-allowed', 'panel.only-owners');
  const changes = textChangesIn(gathered.subject.issue);
  if (changes.some(({ by, at }) => by !== person && isLater(at, seen)))
    refuse('conflict', 'panel.text-changed');
  const at = new Date(caller.now).toISOString();
  const changedAt = changes.at(-1)?.at ?? null;
  await record(caller, gathered, (before) => ({
    ...before,
    acceptances: [...formerOf(before, { by: person, changedAt }), { by: person, at }],
  }));
  return { view: await changed(caller), at };
}

function isLater(at: string, than: string | null): boolean {
  return than === null || Date.parse(at) > Date.parse(than);
}

/**
 * What a new acceptance leaves of those before: everybody else's, and the person's last of an earlier text, which stands again where
 * the new one is taken back. Of the same text the new one takes the place of the old.
 */
function formerOf(
  { acceptances }: IssueRecord,
  { by, changedAt }: { by: string; changedAt: string | null },
): IssueRecord['acceptances'] {
  const ofEarlier = acceptances.findLast(
    (one) => one.by === by && changedAt !== null && isLater(changedAt, one.at),
  );
  return acceptances.filter((one) => one.by !== by || one === ofEarlier);
}

/** Takes one sign-off of the person's own back: the one that was given at a time. */
export async function withdrawAcceptance(
  { at }: PanelPayload<'panel.withdrawAcceptance'>,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.withdrawAcceptance']> {
  const person = signedIn(caller);
  const { gathered } = await inspected(caller);
  await record(caller, gathered, (before) => ({
    ...before,
    acceptances: before.acceptances.filter((one) => one.by !== person || one.at !== at),
  }));
  return { view: await changed(caller) };
}
