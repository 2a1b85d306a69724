/** Scores questions and answers against labelled threads. */
import type { NamedPerson } from '../src/reading/addressees';
import { readAdf } from '../src/reading/adf';
import { findQuestions } from '../src/reading/questions';
import {
  readThread,
  type IssuePeople,
  type ThreadComment,
  type ThreadQuestion,
} from '../src/reading/thread';

type Label = 'yes' | 'no' | 'disputed';
interface Person {
  accountId: string;
  displayName: string;
}
export interface LabelledThread {
  key: string;
  summary: string;
  reporter: Person | null;
  assignee: Person | null;
  comments: { id: string; author: Person | null; created: string; body: unknown }[];
  items: { comment: string; question: Label; open?: Label; answers?: string[] }[];
}

export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

/** One comment whose prediction and label were compared. */
export interface Judgement {
  thread: number;
  commentId: string;
  text: string;
  question: { expected: boolean; found: boolean } | null;
  open: { expected: boolean; found: boolean; states: string[] } | null;
}

export function threadComments(thread: LabelledThread): ThreadComment[] {
  return thread.comments.map((comment) => ({
    id: comment.id,
    authorId: comment.author?.accountId ?? null,
    authorName: comment.author?.displayName ?? '',
    at: comment.created,
    document: readAdf(comment.body) ?? { text: '', blocks: [] },
  }));
}

function peopleOf(thread: LabelledThread): NamedPerson[] {
  const people = new Map<string, NamedPerson>();
  for (const { author } of thread.comments) if (author) people.set(author.accountId, author);
  return [...people.values()];
}

function peopleOn({ reporter, assignee }: LabelledThread): IssuePeople {
  return { reporterId: reporter?.accountId ?? null, assigneeId: assignee?.accountId ?? null };
}

function isOpen(question: ThreadQuestion): boolean {
  return question.state.kind !== 'answered' && question.state.kind !== 'withdrawn';
}

export function judgeThread(thread: LabelledThread, place: number): Judgement[] {
  const comments = threadComments(thread);
  const people = peopleOf(thread);
  const read = readThread(comments, peopleOn(thread)).questions;
  const labels = new Map(thread.items.map((item) => [item.comment, item]));
  return comments.map((comment) => {
    const label = labels.get(comment.id);
    const expected = label?.question ?? 'no';
    const ofComment = read.filter((question) => question.commentId === comment.id);
    const openLabel = label?.open;
    return {
      thread: place,
      commentId: comment.id,
      text: comment.document.text,
      question:
        expected === 'disputed'
          ? null
          : {
              expected: expected === 'yes',
              found: findQuestions(comment.document, people).length > 0,
            },
      open:
        expected === 'yes' && (openLabel === 'yes' || openLabel === 'no')
          ? {
              expected: openLabel === 'yes',
              found: ofComment.length === 0 || ofComment.some(isOpen),
              states: ofComment.map(({ state }) =>
                'commentId' in state ? `${state.kind} by ${state.commentId}` : state.kind,
              ),
            }
          : null,
    };
  });
}

export function countQuestions(judgements: readonly Judgement[]): Counts {
  const counts = { tp: 0, fp: 0, fn: 0 };
  for (const { question } of judgements) {
    if (question?.found) counts[question.expected ? 'tp' : 'fp']++;
    else if (question?.expected) counts.fn++;
  }
  return counts;
}

export function precisionRecall({ tp, fp, fn }: Counts) {
  const precision = tp / Math.max(1, tp + fp);
  const recall = tp / Math.max(1, tp + fn);
  return { precision, recall, f1: (2 * tp) / Math.max(1, 2 * tp + fp + fn) };
}

export function openAccuracy(judgements: readonly Judgement[]) {
  const judged = judgements.flatMap(({ open }) => (open ? [open] : []));
  const right = judged.filter(({ expected, found }) => expected === found).length;
  return { accuracy: right / Math.max(1, judged.length), n: judged.length };
}

/**
 * Comments read a second on one core, from plain documents to the states of their questions. The threads are read
 * again and again for about `seconds`, after one round that warms up.
 */
export function commentsPerSecond(threads: readonly LabelledThread[], seconds = 2): number {
  const read = threads.map(threadComments);
  const total = read.reduce((sum, comments) => sum + comments.length, 0);
  read.forEach((comments) => readThread(comments));
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < seconds * 1000) {
    for (const comments of read) readThread(comments);
    rounds++;
  }
  return (total * rounds * 1000) / (performance.now() - start);
}
