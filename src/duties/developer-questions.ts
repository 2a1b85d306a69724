import { FOR_ANYONE, type Evidence, type Question } from '../contract/report';
import { declareDuty, defineDuty, type CodeOf, type Finding } from './duty';
import type { AppAnswer, Facts, QuestionDoubt } from './facts';

const declaration = declareDuty({
  id: 'developer-questions',
  role: 'productOwner',
  subjects: ['any issue'],
  task: 'answer',
  restsOn: 'time',
  codes: {
    'all-answered': {
      outcome: 'met',
      when: 'every question has an answer, or a person said that it needs none',
    },
    'waiting-for-others': {
      outcome: 'met',
      when: 'what is open waits for a person who was named, or for the asker, so it is not a gap of the owner’s',
    },
    'waiting-within-target': {
      outcome: 'attention',
      when: 'a question waits for the owner, within the response target',
    },
    'by-app-only': {
      outcome: 'attention',
      when: 'the project wants a person behind what apps do, and what waits for the owner was answered by apps alone, and neither whoever asked nor an owner has written since',
    },
    'question-to-confirm': {
      outcome: 'attention',
      when: 'a question for the owner looks answered or looks open, nobody has said which, and no clearer question waits for the owner; where the project wants a person behind what apps do, also one that an app answered and whoever asked or an owner has written since',
    },
    'asked-after-done': {
      outcome: 'attention',
      when: 'the work was done before somebody asked, and the question waits for the owner',
    },
    'waiting-beyond-target': {
      outcome: 'gap',
      when: 'a question waits for the owner beyond the response target',
    },
    'moot-since-done': {
      outcome: 'not-applicable',
      when: 'the work was done without an answer, so nobody is waiting for one any more',
    },
    'no-questions': { outcome: 'not-applicable', when: 'no comment asks a question' },
    'comments-not-readable': { outcome: 'unknown', when: 'the comments were not given' },
    'author-not-known': {
      outcome: 'unknown',
      when: 'a comment that asks, or that came after a question, names nobody',
    },
    'history-not-readable': {
      outcome: 'unknown',
      when: 'a question is open, and its answer may be in the text of the issue, whose history was not given',
    },
    'fields-not-readable': {
      outcome: 'unknown',
      when: 'it is not known whether the work is done, or who is named on the issue, and the state of a question depends on it',
    },
    'owner-not-known': {
      outcome: 'unknown',
      when: 'a field that may name an owner was not given: an owner may have asked, or may be the one who was asked',
    },
    'manager-not-known': {
      outcome: 'unknown',
      when: 'a field that may name a manager was not given: a manager may have asked',
    },
    'kind-not-known': {
      outcome: 'unknown',
      when: 'the project wants a person behind what apps do, and nothing tells whether a person or an app gave an answer',
    },
    'partly-read': {
      outcome: 'unknown',
      when: 'the comments hold more than the app reads, or are in a language that it does not read, and nothing in what was read waits for the owner',
    },
  },
});
type Code = CodeOf<typeof declaration>;

export const developerQuestions = defineDuty(declaration, check);

function check(facts: Facts): Finding<Code> {
  const { questions, roleMap } = facts;
  if (questions === null) return { code: 'comments-not-readable' };
  const isRead = facts.moreQuestions === 0 && !facts.isThreadCut;
  if (isRead && questions.every(isNone)) return { code: 'no-questions' };

  const doubts = doubtsOf(facts);
  const waiting = questions.filter((question) => question.state === 'waiting');
  const forOwner = waiting
    .filter((question) => question.turn === 'owner' && question.sure && !doubts.has(question))
    .sort(byAge);
  const byApps = roleMap.apps.needPerson ? answeredByApps(forOwner, facts) : [];
  const unanswered = forOwner.filter((one) => !byApps.some(({ question }) => question === one));
  const oldest = unanswered[0];
  const isDone = facts.issue.statusCategory === 'done';
  const beyond = !isDone && (oldest?.workingHours ?? 0) > roleMap.questions.targetHours;
  // One that is sure to wait for too long is a gap, whatever may be with the others.
  const [doubt] = doubts.values();
  if (doubt && !beyond) return inDoubt(doubt);
  if (oldest) {
    return {
      code: isDone
        ? 'asked-after-done'
        : beyond
          ? 'waiting-beyond-target'
          : 'waiting-within-target',
      args: {
        count: unanswered.length,
        workingHours: oldest.workingHours,
        targetHours: roleMap.questions.targetHours,
      },
      evidence: unanswered.map(asked),
      waitingFor: oldest.waitingFor,
    };
  }
  const alone = byApps.filter(({ isTakenUp }) => !isTakenUp);
  if (alone[0])
    return {
      code: 'by-app-only',
      args: { count: alone.length },
      evidence: alone.map(({ answer }) => answer),
      waitingFor: alone[0].question.waitingFor,
    };
  const doubtful = questions.filter(
    (one) => isDoubtful(one) || byApps.some(({ question }) => question === one),
  );
  if (doubtful.length > 0)
    return {
      code: 'question-to-confirm',
      args: { count: doubtful.length },
      evidence: doubtful.map(asked),
      waitingFor: FOR_ANYONE,
    };
  if (!isRead) return { code: 'partly-read' };
  if (roleMap.apps.needPerson && facts.apps.answers.person === 'not-known')
    return { code: 'kind-not-known' };
  const other = waiting.sort(byAge)[0];
  if (other) {
    return {
      code: 'waiting-for-others',
      args: { count: waiting.length },
      evidence: waiting.map(asked),
      waitingFor: other.waitingFor,
    };
  }
  const moot = questions.filter(({ settledBy }) => settledBy === 'done');
  if (moot.length > 0)
    return {
      code: 'moot-since-done',
      args: { count: moot.length },
      evidence: moot.map(asked),
    };
  return {
    code: 'all-answered',
    args: { count: questions.length },
    evidence: questions.flatMap(answered),
  };
}

function answeredByApps(
  questions: readonly Question[],
  { apps }: Facts,
): (AppAnswer & { question: Question })[] {
  return questions.flatMap((question) => {
    const { commentId, index } = question;
    const found = apps.appAnswers.find((one) => one.commentId === commentId && one.index === index);
    return found ? [{ ...found, question }] : [];
  });
}

/** Whether it was called no question: by a person, or by a second reading that counts. */
function isNone({ judgement, settledBy }: Question): boolean {
  return judgement?.kind === 'not-a-question' || settledBy === 'second-reading';
}

function doubtsOf({ questions, doubts }: Facts): Map<Question, QuestionDoubt['lacks']> {
  return new Map(
    doubts.flatMap(({ commentId, index, lacks }) => {
      const question = questions?.find((one) => one.commentId === commentId && one.index === index);
      return question ? [[question, lacks]] : [];
    }),
  );
}

const IN_DOUBT: Partial<Record<QuestionDoubt['lacks'], Code>> = {
  author: 'author-not-known',
  history: 'history-not-readable',
  owner: 'owner-not-known',
  manager: 'manager-not-known',
};

function inDoubt(lacks: QuestionDoubt['lacks']): Finding<Code> {
  const code = IN_DOUBT[lacks];
  return code ? { code } : { code: 'fields-not-readable', args: { fields: [lacks] } };
}

/**
 * Whether it may be the owner's turn, or not, by how one reads the comments, or by an edit of the description of which nobody
 * read what it says: neither a gap nor an answer rests on it.
 */
function isDoubtful({ sure, state, turn, toOwner }: Question): boolean {
  if (sure) return false;
  return state === 'waiting' ? turn === 'owner' : toOwner;
}

function byAge(one: Question, other: Question): number {
  return other.workingHours - one.workingHours || one.askedAt.localeCompare(other.askedAt);
}

function asked(question: Question): Evidence {
  return { kind: 'comment', id: question.commentId, at: question.askedAt, by: question.asker };
}

function answered(question: Question): Evidence[] {
  const { answerCommentId, settlingHistoryId, settledAt: at, answeredBy: by } = question;
  if (settlingHistoryId !== null) return [{ kind: 'changelog', id: settlingHistoryId, at, by }];
  return answerCommentId === null ? [] : [{ kind: 'comment', id: answerCommentId, at, by }];
}
