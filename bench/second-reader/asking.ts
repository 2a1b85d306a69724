/** The requests that labelled threads come to, made by the app's own code. */
import { readThread, type ThreadQuestion } from '../../src/reading/threads/thread';
import {
  commentMatter,
  questionMatter,
  type Matter,
  type QuestionMatter,
} from '../../src/second-reader/matter';
import { NameIndex, type KnownPerson } from '../../src/second-reader/name-index';
import { requestsFor, type ReadingRequest } from '../../src/second-reader/reading-request';
import { peopleOn, threadComments, type LabelledThread } from '../reading-threads';

/** A thread as the first reader read it, and what it leaves to the second. */
export interface AskedThread {
  thread: LabelledThread;
  questions: ThreadQuestion[];
  requests: ReadingRequest[];
}

/** Everybody whom a set of threads names. */
function peopleIn(threads: readonly LabelledThread[]): KnownPerson[] {
  const people = new Map<string, KnownPerson>();
  for (const { reporter, assignee, comments } of threads)
    for (const person of [reporter, assignee, ...comments.map(({ author }) => author)])
      if (person) people.set(person.accountId, person);
  return [...people.values()];
}

export function askedThreads(threads: readonly LabelledThread[]): AskedThread[] {
  const known = [new NameIndex(peopleIn(threads))];
  return threads.map((thread) => {
    const comments = threadComments(thread);
    const { questions, mayAsk } = readThread(comments, peopleOn(thread));
    const inTime = [...comments].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
    const matters: (Matter | null)[] = [
      ...questions
        .filter(({ isSettled }) => !isSettled)
        .map((question) => questionMatter(question, inTime)),
      ...mayAsk.map(({ commentId, because }) =>
        commentMatter(commentId, inTime, because === 'passed-over'),
      ),
    ];
    const requests = requestsFor(
      matters.filter((matter) => matter !== null),
      { summary: thread.summary, known },
    );
    return { thread, questions, requests };
  });
}

/** The matter of a question, where it was asked about. */
export function matterOf(
  { requests }: AskedThread,
  { commentId, index }: ThreadQuestion,
): QuestionMatter | undefined {
  return requests
    .flatMap(({ matters }) => [...matters.values()])
    .find(
      (matter): matter is QuestionMatter =>
        matter.kind === 'question' && matter.commentId === commentId && matter.index === index,
    );
}
