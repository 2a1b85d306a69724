/** What people do in the panel. Each acts as the person, checks first, and is answered with the view as it is afterwards. */
import { isDeepStrictEqual } from 'node:util';
import type { InspectedView, PanelAnswers, PanelPayload } from '../../contract/panel';
import type { Question } from '../../contract/report';
import { isOfShown } from '../../inspection/facts/judged-question';
import { JiraError } from '../../jira/error';
import type { CommentReaders, JiraComments, JiraIssue } from '../../jira/types';
import { mayCommentOrRefuse } from '../shared/comment-access';
import { mayHaveCustomers } from '../shared/customers';
import { refuse } from '../shared/failures';
import { changed, inspected, record, refuseOverUnseen } from '../shared/issue-acting';
import { signedIn, type IssueCaller } from '../shared/issue-caller';
import { mentioning } from '../shared/mentioning';
import { saysTheSame } from '../shared/same-words';

/** Within these milliseconds the same words to the same people may be the comment of which no answer came. */
const SAME_COMMENT = 600_000;

/** Comments to people who are waited for, or to whoever asked a question, as the person who writes. */
export async function ask(
  payload: PanelPayload<'panel.ask'>,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.ask']> {
  const person = signedIn(caller);
  const { view, gathered } = await inspected(caller);
  const question = payload.reply && questionAt(view, payload.reply);
  if (payload.reply && !question) refuse('conflict', 'panel.question-gone');
  const concerned = peopleConcerned(view, question);
  if (!payload.to.every((accountId) => concerned.has(accountId))) {
    refuse('bad-request', 'panel.recipients-changed');
  }
  const addressees = payload.to.map((accountId) => ({
    accountId,
    name: view.people[accountId]?.displayName ?? '',
  }));
  const { issue } = gathered.subject;
  const body = mentioning(addressees, payload.text, question?.quote);
  const visibleTo = readersOf(question, issue);
  const since = Math.max(caller.now - SAME_COMMENT, Date.parse(question?.askedAt ?? '') || 0);
  const commentId =
    (payload.again &&
      sentAlready(issue.comments, { by: person, since, body, visibleTo }, payload.again)) ??
    (await caller.jira.addComment('user', caller.issueId, body, {
      internal: mayHaveCustomers(issue),
      visibleTo,
    }));
  return { view: await changed(caller), commentId };
}

/**
 * Whoever says "Tomorrow." to two who ask "Any update?" means two comments, so words alone do not tell.
 * @param sent what was sent, after a time in milliseconds
 * @param told ids of the comments that the page was told of
 * @returns the id of the person's comment that is there though the page was not told of it; null where there is none
 */
function sentAlready(
  comments: JiraComments | null,
  sent: { by: string; since: number; body: object; visibleTo: CommentReaders | null },
  told: readonly string[],
): string | null {
  const same = comments?.comments.findLast(
    ({ id, author, at, visibleTo, body }) =>
      author?.accountId === sent.by &&
      !told.includes(id) &&
      Date.parse(at) > sent.since &&
      isDeepStrictEqual(visibleTo, sent.visibleTo) &&
      saysTheSame(body, sent.body),
  );
  return same?.id ?? null;
}

/** A reply quotes the question, and so is for those alone who may read that. */
function readersOf(question: Question | undefined, { comments }: JiraIssue): CommentReaders | null {
  const asked = comments?.comments.find(({ id }) => id === question?.commentId);
  return asked?.visibleTo ?? null;
}

/** Who may be mentioned in the app's name for a comment: a page cannot make it write to anybody else. */
function peopleConcerned(
  { report, covers }: InspectedView,
  question: Question | undefined,
): Set<string> {
  const { holders, verdicts, questions } = report;
  return new Set([
    ...Object.values(covers),
    ...[...holders.productOwner, ...holders.productManager].map(({ accountId }) => accountId),
    ...[...verdicts, ...questions].flatMap(({ waitingFor }) => waitingFor?.accountIds ?? []),
    ...(question?.asker ? [question.asker] : []),
  ]);
}

type QuestionRef = Pick<Question, 'commentId' | 'mark'>;

function questionAt(
  { report }: InspectedView,
  { commentId, mark }: QuestionRef,
): Question | undefined {
  return report.questions.find(
    (question) => question.commentId === commentId && question.mark === mark,
  );
}

/** What a second reader takes for a question, and no person has confirmed yet. */
function mayAskAt(
  { report }: InspectedView,
  { commentId, mark }: QuestionRef,
): Question | undefined {
  return report.mayAsk?.find((one) => one.commentId === commentId && one.mark === mark);
}

/** Takes a question back: deletes the person's own comment, as the person. */
export async function withdrawAsk(
  { commentId }: PanelPayload<'panel.withdrawAsk'>,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.withdrawAsk']> {
  const person = signedIn(caller);
  const comment = await caller.jira.comment('user', caller.issueId, commentId);
  if (comment.author?.accountId !== person) refuse('not-allowed', 'panel.not-the-asker');
  await deleteOwn(caller, commentId);
  return { view: await changed(caller) };
}

/** Jira refuses with 400 rather than 403 whoever may not delete the comment, which was seen to be there and theirs. */
async function deleteOwn({ jira, issueId }: IssueCaller, commentId: string): Promise<void> {
  try {
    await jira.deleteComment('user', issueId, commentId);
  } catch (error) {
    if (!(error instanceof JiraError) || !['bad-request', 'forbidden'].includes(error.kind))
      throw error;
    refuse('not-allowed', 'panel.no-deleting');
  }
}

/**
 * Confirms the order of the work as its owner, or takes the person's own word back. Confirmed is what stands now by the app's
 * own look; the page only says which order its reader saw, so that one who saw another is asked again. A change after this
 * look is later than the word, and ends it.
 */
export async function confirmOrder(
  payload: PanelPayload<'panel.confirmOrder'>,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.confirmOrder']> {
  const person = signedIn(caller);
  const { view, gathered } = await inspected(caller);
  if (payload.confirmed) {
    if (view.order === null) refuse('bad-request', 'panel.no-order');
    if (!view.viewerIsOwner) refuse('not-allowed', 'panel.only-owners-confirm');
    if (view.order !== payload.seen) refuse('conflict', 'panel.order-changed');
  }
  const at = new Date(caller.now).toISOString();
  await record(caller, gathered, (before) => {
    const others = before.confirmations.filter(({ by }) => by !== person);
    return {
      ...before,
      confirmations: payload.confirmed ? [...others, { by: person, at }] : others,
    };
  });
  return { view: await changed(caller) };
}

/**
 * Keeps a person's word about a question, or takes it back. Whoever may comment may speak, but over nobody's unseen word, and only
 * of the question whose words they saw.
 */
export async function judgeQuestion(
  { commentId, mark, judgement, where, seen }: PanelPayload<'panel.judge'>,
  caller: IssueCaller,
): Promise<PanelAnswers['panel.judge']> {
  const person = signedIn(caller);
  const { view, gathered } = await inspected(caller);
  const question = questionAt(view, { commentId, mark }) ?? mayAskAt(view, { commentId, mark });
  if (!question) refuse('conflict', 'panel.question-gone');
  await mayCommentOrRefuse(caller);
  const at = new Date(caller.now).toISOString();
  await record(caller, gathered, (before) => {
    const standing = before.judgements.find((word) => isOfShown(word, question));
    refuseOverUnseen(standing, person, seen);
    const others = before.judgements.filter((word) => !isOfShown(word, question));
    if (judgement === null) return { ...before, judgements: others };
    const { index, asks } = question;
    const word = { commentId, index, kind: judgement, by: person, at, where: where ?? '' };
    // What nobody else finds is kept with the word, which would have nothing to speak of without it.
    return { ...before, judgements: [...others, { ...word, ...(asks ? { asks } : { mark }) }] };
  });
  return { view: await changed(caller) };
}
