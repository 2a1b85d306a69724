/** What people do in the panel. Each acts as the person, checks first, and is answered with the view as it is afterwards. */
import { checkIssue } from '../../background/checks';
import { askForCheck } from '../../background/debounce';
import type { InspectedView, PanelAnswers, PanelPayload, PanelView } from '../../contract/panel';
import type { GatheredIssue } from '../../inspection/gathering/gather-issue';
import { JiraError } from '../../jira/error';
import type { JiraIssue } from '../../jira/types';
import { readDocuments } from '../../storage/documents';
import { changeIssueRecord, issueKey, type IssueRecord } from '../../storage/issue-record';
import { refuse } from '../shared/failures';
import { mentioning } from '../shared/mentioning';
import { signedIn, type PanelCaller } from './caller';
import { viewAfresh, viewOf } from './view';

/** Comments the question to the owners, as the person who asks. */
export async function ask(
  payload: PanelPayload<'panel.ask'>,
  caller: PanelCaller,
): Promise<PanelAnswers['panel.ask']> {
  signedIn(caller);
  const { view, gathered } = await inspected(caller);
  const owners = view.report.holders.productOwner.map(({ accountId }) => accountId);
  if (!payload.to.every((accountId) => owners.includes(accountId))) {
    refuse('bad-request', 'The people to ask have changed. Reload the work item, then ask again.');
  }
  const addressees = payload.to.map((accountId) => ({
    accountId,
    name: view.people[accountId]?.displayName ?? '',
  }));
  const comment = await caller.jira.addComment(
    'user',
    caller.issueId,
    mentioning(addressees, payload.text),
    { internal: mayHaveCustomers(gathered.subject.issue) },
  );
  return { view: await changed(caller), commentId: comment.id };
}

/** Kinds of projects whose comments no customer reads. */
const WITHOUT_CUSTOMERS = new Set(['software', 'business', 'product_discovery']);

/** A kind that is not known may be one with customers: what goes out to them cannot be taken back. */
function mayHaveCustomers({ project }: JiraIssue): boolean {
  return !WITHOUT_CUSTOMERS.has(project?.typeKey ?? '');
}

/** Takes a question back: deletes the person's own comment, as the person. */
export async function withdrawAsk(
  { commentId }: PanelPayload<'panel.withdrawAsk'>,
  caller: PanelCaller,
): Promise<PanelAnswers['panel.withdrawAsk']> {
  const person = signedIn(caller);
  const comment = await caller.jira.comment('user', caller.issueId, commentId);
  if (comment.author?.accountId !== person)
    refuse(
      'not-allowed',
      'Only the person who asked can take the question back. Ask them to, or answer it.',
    );
  await deleteOwn(caller, commentId);
  return { view: await changed(caller) };
}

/** Jira refuses with 400 rather than 403 whoever may not delete the comment, which was seen to be there and theirs. */
async function deleteOwn({ jira, issueId }: PanelCaller, commentId: string): Promise<void> {
  try {
    await jira.deleteComment('user', issueId, commentId);
  } catch (error) {
    if (!(error instanceof JiraError) || !['bad-request', 'forbidden'].includes(error.kind))
      throw error;
    refuse(
      'not-allowed',
      'Jira does not let you delete comments on this work item. Ask a project admin to delete it, or say in a comment that it is settled.',
    );
  }
}

/** Signs a story off as its owner. */
export async function accept(
  _: unknown,
  caller: PanelCaller,
): Promise<PanelAnswers['panel.accept']> {
  const person = signedIn(caller);
  const { view, gathered } = await inspected(caller);
  if (view.state !== 'story')
    refuse('bad-request', 'Only a story can be accepted. Open a story, then accept it there.');
  if (!view.viewerIsOwner)
    refuse(
      'not-allowed',
      'Only a person who holds the owner’s role on this story can accept it. Ask one of them to look at it.',
    );
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
  caller: PanelCaller,
): Promise<PanelAnswers['panel.withdrawAcceptance']> {
  const person = signedIn(caller);
  const { gathered } = await inspected(caller);
  await record(caller, gathered, (before) => ({
    ...before,
    acceptances: before.acceptances.filter(({ by }) => by !== person),
  }));
  return { view: await changed(caller) };
}

/** Keeps a person's word about a question, or takes it back. Whoever may comment may speak. */
export async function judgeQuestion(
  { commentId, index, judgement, where }: PanelPayload<'panel.judge'>,
  caller: PanelCaller,
): Promise<PanelAnswers['panel.judge']> {
  const person = signedIn(caller);
  const { view, gathered } = await inspected(caller);
  const isAsked = view.report.questions.some(
    (question) => question.commentId === commentId && question.index === index,
  );
  if (!isAsked) refuse('not-found', 'This question is no longer on the work item. Reload it.');
  const granted = await caller.jira.permissions('user', {
    issueId: caller.issueId,
    permissions: ['ADD_COMMENTS'],
  });
  if (granted['ADD_COMMENTS'] !== true)
    refuse(
      'not-allowed',
      'Only people who can comment on this work item can do this. Ask a project admin for permission.',
    );
  const at = new Date(caller.now).toISOString();
  await record(caller, gathered, (before) => {
    const others = before.judgements.filter(
      (word) => word.commentId !== commentId || word.index !== index,
    );
    if (judgement === null) return { ...before, judgements: others };
    const word = { commentId, index, kind: judgement, by: person, at, where: where ?? '' };
    return { ...before, judgements: [...others, word] };
  });
  return { view: await changed(caller) };
}

interface InspectedNow {
  view: InspectedView;
  gathered: Extract<GatheredIssue, { configured: true }>;
}

async function inspected(caller: PanelCaller): Promise<InspectedNow> {
  const { view, gathered } = await viewAfresh(caller);
  if (!gathered.configured || !('report' in view)) {
    refuse('bad-request', 'There is nothing to do on this work item yet. Reload it.');
  }
  return { view, gathered };
}

/**
 * Changes what is kept of the issue. The check is asked for first: Jira knows nothing of such words, so no search would
 * find an issue whose finding could not be written after them.
 */
async function record(
  { issueId, projectId, now }: PanelCaller,
  { storedRecord, subject }: InspectedNow['gathered'],
  change: (before: IssueRecord) => IssueRecord,
): Promise<void> {
  await askForCheck(issueId, now);
  const place = { projectId: subject.issue.project?.id ?? projectId };
  const placed = (before: IssueRecord): IssueRecord => ({ ...change(before), ...place });
  await changeIssueRecord(issueId, storedRecord, placed, async () => {
    const [stored] = await readDocuments([issueKey(issueId)]);
    if (!stored) throw new Error('Storage answered without the record that was asked for.');
    return stored;
  });
}

/** Looks again after an action, and lets Jira know what came of it, so that searches are right at once. */
async function changed(caller: PanelCaller): Promise<PanelView> {
  const { view, gathered } = await viewOf(caller);
  if (gathered.configured) await tellJira(caller, gathered.subject.issue);
  return view;
}

/**
 * Writes the finding to the issue. It is not what the viewer sees but what everybody may see who sees the issue, so the
 * app looks for itself; the viewer was just seen to see this very issue. The action has taken place by now, so a finding
 * that cannot be written is left to the next check.
 */
async function tellJira(
  { jira, projectId, issueId }: PanelCaller,
  issue: JiraIssue,
): Promise<void> {
  try {
    await checkIssue(jira, issue.project?.id ?? projectId, issueId);
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
  }
}
