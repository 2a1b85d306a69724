import type { Question } from '../../contract/report';
import type { AppAnswer } from '../../duties/facts';
import type { JiraComment } from '../../jira/types';
import type { PlainDocument } from '../../reading/document/document';
import {
  readThread,
  type IssuePeople,
  type ThreadComment,
  type ThreadQuestion,
} from '../../reading/threads/thread';

/**
 * Which questions a comment of an app looks like the answer to. What apps write is passed over when a thread is read, so it is
 * read once more as if people had written it. The signs of an answer were learned from what people write, and most of what
 * apps write tells of builds and moves; so it must be put to whoever asked, too, or come from the app that was asked.
 * @param questions as they were judged
 * @param asComment gives a comment as threads are read
 * @param issue with the owners, as those who are asked
 */
export function appAnswersTo(
  questions: readonly Question[],
  comments: readonly JiraComment[],
  asComment: (comment: JiraComment) => ThreadComment,
  issue: IssuePeople,
): AppAnswer[] {
  const [first] = questions.map(({ askedAt }) => askedAt).sort();
  if (first === undefined) return [];
  const byApp = new Map(
    comments.flatMap((comment) =>
      comment.author?.kind === 'app' && comment.at >= first
        ? [[comment.id, asComment(comment)] as const]
        : [],
    ),
  );
  if (byApp.size === 0) return [];
  const thread = readThread(
    comments.map((comment) => ({ ...asComment(comment), isApp: false })),
    issue,
  );
  return thread.questions.flatMap((question) => {
    const { commentId, index, state } = question;
    const comment = state.kind === 'answered' ? byApp.get(state.commentId) : undefined;
    if (!comment || !isPutToAsker(comment, question)) return [];
    if (!questions.some((one) => one.commentId === commentId && one.index === index)) return [];
    const { id, at, authorId: by } = comment;
    const isTakenUp = comments.some(
      ({ author, at: time }) =>
        author !== null &&
        time > at &&
        (author.accountId === question.askerId || issue.askedIds?.has(author.accountId) === true),
    );
    return [{ commentId, index, answer: { kind: 'comment', id, at, by }, isTakenUp }];
  });
}

function isPutToAsker({ authorId, document }: ThreadComment, asked: ThreadQuestion): boolean {
  return (
    asked.to.some(({ accountId }) => accountId === authorId) ||
    (asked.askerId !== null && namedIn(document).includes(asked.askerId))
  );
}

function namedIn({ blocks }: PlainDocument): string[] {
  return blocks.flatMap(({ mentions }) => mentions.map(({ accountId }) => accountId));
}
