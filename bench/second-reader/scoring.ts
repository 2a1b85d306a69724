/** What the first reader, the second where it was asked, and both together make of labelled threads. */
import type { SecondReading } from '../../src/contract/second-reading';
import { intervalOfShare } from '../interval';
import { precisionRecall, type LabelledThread } from '../reading-threads';
import { matterOf, type AskedThread } from './asking';

/** By the mark of the matter. */
export type Readings = ReadonlyMap<string, SecondReading>;

interface Judged {
  isOpen: boolean;
  first: boolean;
  /** Null where it was taken for no question, and so for neither. */
  both: boolean | null;
  isAsked: boolean;
  /** Whether the second reader said something that holds, and whether it was sure. */
  said: 'nothing' | 'sure' | 'unsure';
}

type Item = LabelledThread['items'][number];

/** Open or answered of a comment: it is open where one of its questions is. */
function judge(asked: AskedThread, item: Item, readings: Readings): Judged | null {
  if (item.question !== 'yes' || (item.open !== 'yes' && item.open !== 'no')) return null;
  const own = asked.questions.filter(({ commentId }) => commentId === item.comment);
  const isOpenAtFirst = own.map(
    ({ state: { kind } }) => kind !== 'answered' && kind !== 'withdrawn',
  );
  const second = own.map((question) => {
    const matter = matterOf(asked, question);
    const reading = matter && readings.get(matter.mark);
    return {
      isAsked: matter !== undefined,
      reading: reading?.kind === 'question' ? reading : null,
    };
  });
  const besides = commentReading(asked, item.comment, readings);
  const states = own.flatMap((_, at) => {
    const state = second[at]?.reading?.state;
    if (state === undefined) return [isOpenAtFirst[at] ?? true];
    return state === 'not-a-question' ? [] : [state !== 'answered'];
  });
  if (own.length === 0 && besides.reading?.asks === true)
    states.push(besides.reading.state !== 'answered');
  const said = [...second.map(({ reading }) => reading), besides.reading].filter(
    (reading) => reading !== null,
  );
  return {
    isOpen: item.open === 'yes',
    first: own.length === 0 || isOpenAtFirst.includes(true),
    both: states.length > 0 ? states.includes(true) : own.length > 0 ? null : true,
    isAsked: second.some(({ isAsked }) => isAsked) || besides.isAsked,
    said: said.length === 0 ? 'nothing' : said.every(({ sure }) => sure) ? 'sure' : 'unsure',
  };
}

function commentReading(asked: AskedThread, commentId: string, readings: Readings) {
  const matter = asked.requests
    .flatMap(({ matters }) => [...matters.values()])
    .find((one) => one.kind === 'comment' && one.commentId === commentId);
  const reading = matter && readings.get(matter.mark);
  return {
    isAsked: matter !== undefined,
    reading: reading?.kind === 'comment' ? reading : null,
  };
}

function share(judged: readonly Judged[], found: (one: Judged) => boolean | null) {
  const right = judged.filter((one) => found(one) === one.isOpen).length;
  const n = judged.length;
  return { accuracy: right / Math.max(1, n), interval: intervalOfShare(right, n), n };
}

/** Which comments ask: by the first reader, and by both. */
function questionCounts(asked: readonly AskedThread[], readings: Readings) {
  const counts = { first: { tp: 0, fp: 0, fn: 0 }, both: { tp: 0, fp: 0, fn: 0 } };
  for (const one of asked) {
    const labels = new Map(one.thread.items.map((item) => [item.comment, item.question]));
    for (const { id } of one.thread.comments) {
      const label = labels.get(id) ?? 'no';
      if (label === 'disputed') continue;
      const own = one.questions.filter(({ commentId }) => commentId === id);
      const left = own.filter((question) => {
        const reading = readings.get(matterOf(one, question)?.mark ?? '');
        return reading?.kind !== 'question' || reading.state !== 'not-a-question';
      });
      const besides = commentReading(one, id, readings).reading?.asks === true;
      const found = { first: own.length > 0, both: left.length > 0 || besides };
      for (const reader of ['first', 'both'] as const) {
        if (found[reader]) counts[reader][label === 'yes' ? 'tp' : 'fp']++;
        else if (label === 'yes') counts[reader].fn++;
      }
    }
  }
  return { first: precisionRecall(counts.first), both: precisionRecall(counts.both) };
}

/** How much is asked, and how long it is. */
export function costOf(asked: readonly AskedThread[]) {
  const questions = asked.flatMap((one) =>
    one.thread.items
      .filter(({ question }) => question === 'yes')
      .map(({ comment }) =>
        one.requests.some(({ matters }) =>
          [...matters.values()].some(
            (matter) => 'commentId' in matter && matter.commentId === comment,
          ),
        ),
      ),
  );
  const lengths = asked
    .flatMap(({ requests }) => requests)
    .map(({ prompt: { messages, tools } }) => JSON.stringify({ messages, tools }).length);
  return {
    requests: lengths.length,
    characters: {
      average: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
      longest: Math.max(0, ...lengths),
    },
    questionsAsked: {
      share: questions.filter(Boolean).length / Math.max(1, questions.length),
      n: questions.length,
    },
  };
}

/** The figures of a replay. */
export function scoreOf(asked: readonly AskedThread[], readings: Readings) {
  const judged = asked.flatMap((one) =>
    one.thread.items.flatMap((item) => judge(one, item, readings) ?? []),
  );
  const told = judged.filter(({ isAsked }) => isAsked);
  const settled = judged.filter(({ isAsked }) => !isAsked);
  const second = told.filter(({ said }) => said !== 'nothing');
  return {
    first: share(judged, ({ first }) => first),
    firstWhereNotAsked: share(settled, ({ first }) => first),
    firstWhereAsked: share(told, ({ first }) => first),
    secondWhereAsked: share(told, ({ both }) => both),
    secondWhereSure: share(
      second.filter(({ said }) => said === 'sure'),
      ({ both }) => both,
    ),
    saidNothing: told.length - second.length,
    both: share(judged, ({ both }) => both),
    questions: questionCounts(asked, readings),
  };
}
