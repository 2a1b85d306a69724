/** Has a second reader look at the work item anew. It is asked in the background: whoever looks does not wait for a model. */
import { askForReadingOf } from '../../background/second-reading/asking-for';
import type { PanelAnswers } from '../../contract/panel';
import { mayCommentOrRefuse } from '../shared/comment-access';
import { refuse } from '../shared/failures';
import { inspected } from '../shared/issue-acting';
import { signedIn, type IssueCaller } from '../shared/issue-caller';

/** Whoever may say something about a question may have it read: each reading costs whoever deploys the app. */
export async function readAgain(
  _: unknown,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.readAgain']> {
  signedIn(caller);
  const { view, gathered } = await inspected(caller);
  if (view.secondReader === null) refuse('bad-request', 'panel.no-second-reader');
  await mayCommentOrRefuse(caller);
  const projectId = gathered.subject.issue.project?.id ?? caller.projectId;
  await askForReadingOf(projectId, caller.issueId, caller.now);
  return { view };
}
