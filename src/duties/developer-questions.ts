import type { Evidence, Question } from '../contract/report';
import { declareDuty, defineDuty, type CodeOf, type Finding } from './duty';
import type { Facts } from './facts';

const declaration = declareDuty({
  id: 'developer-questions',
  title: "Developers' questions",
  role: 'productOwner',
  why: 'An unanswered question stops work, or somebody guesses. Once a plan is handed over, the owner is the one to ask.',
  subjects: ['any issue'],
  restsOn: 'time',
  codes: {
    'all-answered': {
      outcome: 'met',
      when: 'every question has an answer, or a person said that it needs none',
    },
    'waiting-for-others': {
      outcome: 'met',
      when: 'what is open waits for a person who was named, or for the asker, and so is not a gap of the owner',
    },
    'waiting-within-target': {
      outcome: 'attention',
      when: 'a question waits for the owner, within the response target',
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
      when: 'the work was done without an answer, so that nobody waits for one any more',
    },
    'no-questions': { outcome: 'not-applicable', when: 'no comment asks anything' },
    'comments-not-readable': { outcome: 'unknown', when: 'the comments were not given' },
    'partly-read': {
      outcome: 'unknown',
      when: 'the comments ask or say more than is read, and of what was read nothing waits for the owner',
    },
  },
});
type Code = CodeOf<typeof declaration>;

export const developerQuestions = defineDuty(declaration, check);

function check(facts: Facts): Finding<Code> {
  const { questions } = facts;
  if (questions === null) return { code: 'comments-not-readable' };
  const isRead = facts.moreQuestions === 0 && !facts.isThreadCut;
  if (isRead && questions.every((question) => question.judgement?.kind === 'not-a-question'))
    return { code: 'no-questions' };

  const waiting = questions.filter((question) => question.state === 'waiting');
  const forOwner = waiting.filter((question) => question.turn === 'owner').sort(byAge);
  const oldest = forOwner[0];
  if (oldest) {
    const isDone = facts.issue.statusCategory === 'done';
    const beyond = oldest.workingHours > facts.roleMap.questions.targetHours;
    return {
      code: isDone
        ? 'asked-after-done'
        : beyond
          ? 'waiting-beyond-target'
          : 'waiting-within-target',
      args: {
        count: forOwner.length,
        workingHours: oldest.workingHours,
        targetHours: facts.roleMap.questions.targetHours,
      },
      evidence: forOwner.map(asked),
      waitingFor: oldest.waitingFor,
    };
  }
  if (!isRead) return { code: 'partly-read' };
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
