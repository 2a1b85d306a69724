/** Labelled questions as the rows that answers are learnt from. */
import {
  analyseComments,
  askedIn,
  questionGroups,
  repliesTo,
} from '../src/reading/threads/conversation';
import { onlyPassesOn, replyFeatures } from '../src/reading/threads/replies';
import { REPLY_WEIGHTS, type ReplyFeature } from '../src/reading/threads/reply-weights';
import { peopleOn, threadComments, type LabelledThread } from './reading-threads';

export const SIGNS = Object.keys(REPLY_WEIGHTS) as ReplyFeature[];

export interface Row {
  x: number[];
  /** Whether the reply is the answer; null where it stands behind the answer, and says nothing. */
  y: 0 | 1 | null;
  /** How much it counts. */
  weight: number;
}

/** One comment that asks: what was asked of each group of people, and the replies to it. */
export interface Sample {
  /** Which thread of its file, for folds. */
  thread: number;
  isOpen: boolean;
  groups: Row[][];
}

export function samplesOf(threads: readonly LabelledThread[], weight: number): Sample[] {
  return threads.flatMap((labelled, number) => {
    const thread = analyseComments(threadComments(labelled));
    return labelled.items.flatMap((item): Sample[] => {
      if (item.question !== 'yes' || (item.open !== 'yes' && item.open !== 'no')) return [];
      const place = thread.findIndex(({ comment }) => comment.id === item.comment);
      const answers = new Set(item.answers ?? []);
      const later = thread.slice(place + 1).map(({ comment }) => comment.id);
      const first = later.findIndex((id) => answers.has(id));
      const isAnswer = (id: string): 0 | 1 | null => {
        if (answers.has(id)) return 1;
        return first >= 0 && later.indexOf(id) > first ? null : 0;
      };
      const groups = questionGroups(thread[place]?.questions ?? []).map((group) => {
        const asked = askedIn(thread, place, group, peopleOn(labelled));
        const replies = asked ? repliesTo(asked, thread, place) : [];
        return replies
          .filter((reply) => !onlyPassesOn(reply))
          .map((reply): Row => {
            const features = replyFeatures(reply);
            return {
              x: SIGNS.map((name) => features[name]),
              y: isAnswer(reply.comment.id),
              weight,
            };
          });
      });
      return [{ thread: number, isOpen: item.open === 'yes', groups }];
    });
  });
}
