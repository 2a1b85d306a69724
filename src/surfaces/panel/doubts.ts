/** What people call wrong of what was found: counted for the project's admins, without names and words. */
import type { PanelAnswers, PanelPayload } from '../../contract/panel';
import { addDoubt, removeDoubt } from '../../storage/verdict-doubts';
import { refuse } from '../shared/failures';
import { inspected } from '../shared/issue-acting';
import { signedIn, type IssueCaller } from '../shared/issue-caller';
import { viewOf } from '../shared/issue-view';

/** Counts that what was found of a duty is wrong; what it is about is looked up here, not told by the page. */
export async function doubt(
  { duty, reason }: PanelPayload<'panel.doubt'>,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.doubt']> {
  signedIn(caller);
  // Read as the viewer: for whoever may not see the issue, it does not exist.
  const { view, gathered } = await inspected(caller);
  const found = view.report.verdicts.find((verdict) => verdict.duty === duty);
  if (!found) refuse('bad-request', 'panel.nothing-to-do');
  const doubted = { issueId: caller.issueId, duty, code: found.code, reason };
  const projectId = gathered.subject.issue.project?.id ?? caller.projectId;
  const id = await addDoubt(projectId, doubted);
  // The issue may be in another project when the word is taken back, and the count stays in this one.
  return { view, doubtId: id === null ? null : `${projectId}:${id}` };
}

/**
 * Takes one's own word back, wherever the issue is by now and whatever is still asked of it there. That somebody knows the
 * secret half of the id is what shows that the word is theirs; the other half only says where it is looked for.
 */
export async function withdrawDoubt(
  { doubtId }: PanelPayload<'panel.withdrawDoubt'>,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.withdrawDoubt']> {
  signedIn(caller);
  const { view } = await viewOf(caller);
  const [projectId = '', id = ''] = doubtId.split(':');
  await removeDoubt(projectId, id);
  return { view };
}
