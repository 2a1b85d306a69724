/** What people say of a second reading of the issue's own text. */
import type { PanelAnswers, PanelPayload } from '../../contract/panel';
import { mayCommentOrRefuse } from '../shared/comment-access';
import { refuse } from '../shared/failures';
import { changed, inspected, record, refuseOverUnseen } from '../shared/issue-acting';
import { signedIn, type IssueCaller } from '../shared/issue-caller';

/**
 * Keeps a person's word about a second reading, or takes it back. Whoever may comment may speak. What is kept is the reading that
 * stands now by the app's own look; the page only says which one its reader saw.
 */
export async function judgeText(
  { of, holds, seen }: PanelPayload<'panel.judgeText'>,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.judgeText']> {
  const person = signedIn(caller);
  const { view, gathered } = await inspected(caller);
  const text = view.report.texts?.find((one) => one.of === of);
  if (!text) refuse('conflict', 'panel.reading-gone');
  if (holds !== null && text.second?.seen !== seen) refuse('conflict', 'panel.reading-gone');
  await mayCommentOrRefuse(caller);
  const at = new Date(caller.now).toISOString();
  await record(caller, gathered, (before) => {
    const standing = before.texts.find((word) => word.of === of && word.mark === text.mark);
    refuseOverUnseen(standing, person, seen);
    // What was said about an earlier version of the text no longer counts.
    const others = before.texts.filter((word) => word.of !== of);
    if (holds === null) return { ...before, texts: others };
    const found = (text.second?.found ?? []).map(({ part, place }) => ({ part, place }));
    const word = { of, mark: text.mark, holds, found: holds ? found : [], by: person, at };
    return { ...before, texts: [...others, word] };
  });
  return { view: await changed(caller) };
}
