/** A story nobody has touched, and a question of it that waits; a test names what is otherwise. */
import type { Question } from '../../src/contract/report';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import type { AppWork, Facts, IssueFacts } from '../../src/duties/facts';

/** When the story was made. */
export const CREATED = '2026-03-02T09:00:00.000Z';

/** Only people had a hand in it. */
export const NO_APPS: AppWork = {
  text: { app: false, person: 'yes' },
  order: { app: false, person: 'yes' },
  answers: { app: false, person: 'yes' },
  appAnswers: [],
};

export interface FactsOf extends Partial<Omit<Facts, 'issue'>> {
  issue?: Partial<IssueFacts>;
}

/** Facts of a new story that `dev` wrote, in a project where `owner` and `manager` hold the roles; seen a day later. */
export function factsOf({ issue, ...rest }: FactsOf): Facts {
  return {
    now: '2026-03-03T09:00:00.000Z',
    roleMap: EMPTY_ROLE_MAP,
    issue: {
      id: '1',
      key: 'AB-1',
      issueType: 'Story',
      hierarchyLevel: 0,
      isStory: true,
      isEpic: false,
      summary: 'A story',
      statusCategory: 'new',
      created: CREATED,
      creator: 'dev',
      reporter: 'dev',
      assignee: null,
      inActiveSprint: false,
      notGiven: [],
      ...issue,
    },
    owner: { holders: [{ accountId: 'owner', source: 'people' }], known: true },
    manager: { holders: [{ accountId: 'manager', source: 'people' }], known: true },
    changes: [],
    priorityFieldIds: ['priority', 'customfield_10019'],
    acceptances: [],
    confirmations: [],
    story: null,
    rationale: null,
    aftermath: null,
    questions: [],
    doubts: [],
    apps: NO_APPS,
    moreQuestions: 0,
    isThreadCut: false,
    remarks: [],
    children: null,
    design: { kind: 'not-set' },
    launch: { kind: 'not-set' },
    linkedStories: null,
    trace: { kind: 'no-epic' },
    ...rest,
  };
}

/** A question of `dev` that waits for `owner` since the story was made. */
export function questionOf(part: Partial<Question> = {}): Question {
  return {
    commentId: '10',
    index: 0,
    mark: 'words-of-10',
    quote: 'Which one?',
    asker: 'dev',
    askedAt: CREATED,
    state: 'waiting',
    answerCommentId: null,
    answeredBy: null,
    settledBy: null,
    settledAt: null,
    settlingHistoryId: null,
    toOwner: true,
    waitingFor: { role: 'productOwner', accountIds: ['owner'], since: CREATED },
    turn: 'owner',
    workingHours: 1,
    sure: true,
    judgement: null,
    ...part,
  };
}
