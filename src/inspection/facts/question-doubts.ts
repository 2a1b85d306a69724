/** What the state of a question depends on that was not given. */
import type { Question } from '../../contract/report';
import type { Change, FieldRestedOn, QuestionDoubt, RoleFacts } from '../../duties/facts';
import { wasGiven } from '../../jira/given-fields';
import type { JiraComment, JiraFields } from '../../jira/types';

interface Known {
  owner: RoleFacts;
  manager: RoleFacts;
  fields: JiraFields;
  notGiven: readonly FieldRestedOn[];
  edits: readonly Change[] | null;
}

/**
 * @param questions as they were judged
 * @param comments of the issue, oldest first
 * @returns the questions of which it is not known whether they are somebody's, or open; what a person said is not doubted
 */
export function doubtsAbout(
  questions: readonly Question[],
  comments: readonly JiraComment[],
  known: Known,
): QuestionDoubt[] {
  return questions.flatMap((question) => {
    const { commentId, index } = question;
    const lacks = question.settledBy === 'word' ? null : lackOf(question, comments, known);
    return lacks === null ? [] : [{ commentId, index, lacks }];
  });
}

function lackOf(
  question: Question,
  comments: readonly JiraComment[],
  { owner, manager, fields, notGiven, edits }: Known,
): QuestionDoubt['lacks'] | null {
  const place = comments.findIndex(({ id }) => id === question.commentId);
  const since = comments.slice(place).filter(({ author }) => author?.kind !== 'app');
  // A question of an owner or a manager is theirs to follow up, and an asker does not answer.
  if (since.some(({ authorGiven }) => !authorGiven)) return 'author';
  if (owner.fieldNotGiven) return 'owner';
  if (manager.fieldNotGiven) return 'manager';
  // Who is named on the issue is one of the signs that tell whose reply answers.
  const standing = (['reporter', 'assignee'] as const).find((field) => notGiven.includes(field));
  if (since.length > 1 && standing !== undefined) return standing;
  if (question.state !== 'waiting') return null;
  if (notGiven.includes('status')) return 'status';
  if (question.turn === 'asker') return null;
  if (edits?.some((edit) => mayAnswer(edit, question.askedAt))) return 'author';
  return edits === null && mayHoldAnswer(fields, question.askedAt) ? 'history' : null;
}

/** Whether somebody of whom nothing is known wrote in the description since. */
function mayAnswer({ at, authorGiven, byApp, fieldId }: Change, askedAt: string): boolean {
  return !authorGiven && !byApp && fieldId === 'description' && at > askedAt;
}

/** The text of a comment and the update of its issue are written in one step. */
const SAME_STEP_SECONDS = 5;

/** Whether the description may have been written since: there is one, and the issue was changed later. */
function mayHoldAnswer(fields: JiraFields, askedAt: string): boolean {
  const { description, updated } = fields;
  if (!description && wasGiven(fields, 'description')) return false;
  const seconds = updated === null ? Infinity : (Date.parse(updated) - Date.parse(askedAt)) / 1000;
  return seconds > SAME_STEP_SECONDS;
}
