/** Scores questions and answers against labelled threads. */
import { readAdf } from '../src/reading/document/adf';
import type { PlainDocument } from '../src/reading/document/document';
import { readWiki } from '../src/reading/document/wiki';
import {
  readThread,
  type IssuePeople,
  type ThreadComment,
  type ThreadQuestion,
} from '../src/reading/threads/thread';
import { intervalOfShare } from './interval';

type Label = 'yes' | 'no' | 'disputed';
export interface Person {
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
  open: {
    expected: boolean;
    found: boolean;
    states: string[];
    /** Whether all of its questions are told as settled; false where none was found. */
    isSettled: boolean;
  } | null;
}

export function threadComments(thread: LabelledThread): ThreadComment[] {
  return thread.comments.map((comment) => ({
    id: comment.id,
    authorId: comment.author?.accountId ?? null,
    authorName: comment.author?.displayName ?? '',
    at: comment.created,
    document: readBody(comment.body),
  }));
}

/** Comments stand in either markup. */
export function readBody(body: unknown): PlainDocument {
  return typeof body === 'string' ? readWiki(body) : (readAdf(body) ?? { text: '', blocks: [] });
}

export function peopleOn({ reporter, assignee }: LabelledThread): IssuePeople {
  return { reporterId: reporter?.accountId ?? null, assigneeId: assignee?.accountId ?? null };
}

function isOpen(question: ThreadQuestion): boolean {
  return question.state.kind !== 'answered' && question.state.kind !== 'withdrawn';
}

export function judgeThread(thread: LabelledThread, place: number): Judgement[] {
  const comments = threadComments(thread);
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
              found: ofComment.length > 0,
            },
      open:
        expected === 'yes' && (openLabel === 'yes' || openLabel === 'no')
          ? {
              expected: openLabel === 'yes',
              found: ofComment.length === 0 || ofComment.some(isOpen),
              isSettled: ofComment.length > 0 && ofComment.every(({ isSettled }) => isSettled),
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

/** The share of states that are right, with its interval of Wilson. */
function shareRight(judged: readonly NonNullable<Judgement['open']>[]) {
  const right = judged.filter(({ expected, found }) => expected === found).length;
  const interval = intervalOfShare(right, judged.length);
  return { accuracy: right / Math.max(1, judged.length), interval, n: judged.length };
}

/** Open or answered: of all questions, and of those that are told as settled. */
export function openAccuracy(judgements: readonly Judgement[]) {
  const judged = judgements.flatMap(({ open }) => (open ? [open] : []));
  const settled = judged.filter(({ isSettled }) => isSettled);
  return {
    ...shareRight(judged),
    settled: { ...shareRight(settled), share: settled.length / Math.max(1, judged.length) },
  };
}

const RESAMPLED = 1000;

/** The 95 % interval of F1 over threads drawn again and again; the draw is the same every time. */
export function intervalOfF1(judgements: readonly Judgement[]): string {
  const byThread = new Map<number, Judgement[]>();
  for (const judgement of judgements) {
    const some = byThread.get(judgement.thread);
    if (some) some.push(judgement);
    else byThread.set(judgement.thread, [judgement]);
  }
  return intervalOfCounts([...byThread.values()].map(countQuestions));
}

/** The same over counts of any groups whose texts are alike. */
export function intervalOfCounts(counts: readonly Counts[]): string {
  let seed = 1;
  const draw = (): Counts => {
    seed = (seed * 48271) % 2147483647;
    return counts[seed % counts.length] ?? { tp: 0, fp: 0, fn: 0 };
  };
  const found = Array.from({ length: RESAMPLED }, () => {
    const sum = { tp: 0, fp: 0, fn: 0 };
    for (let drawn = 0; drawn < counts.length; drawn++) {
      const { tp, fp, fn } = draw();
      sum.tp += tp;
      sum.fp += fp;
      sum.fn += fn;
    }
    return precisionRecall(sum).f1;
  }).sort((one, other) => one - other);
  const at = (share: number): string => (found[Math.floor(share * RESAMPLED)] ?? 0).toFixed(3);
  return `${at(0.025)}–${at(0.975)}`;
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
