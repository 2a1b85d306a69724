/** The facts of a case: what is not said of it is as on a new story that nobody has touched. */
import type { DutyId } from '../../src/contract/duty-ids';
import type { Question } from '../../src/contract/report';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import type { Change, Facts, IssueFacts } from '../../src/duties/facts';
import type { StoryReading } from '../../src/reading/story';

export const AT = '2026-03-02T09:00:00.000Z';
export const LATER = '2026-03-03T09:00:00.000Z';

/** The facts that matter to a case. */
export interface Case extends Partial<Omit<Facts, 'issue'>> {
  issue?: Partial<IssueFacts>;
}

export function facts({ issue, ...rest }: Case): Facts {
  return {
    now: LATER,
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
      created: AT,
      creator: 'dev',
      reporter: 'dev',
      assignee: null,
      inActiveSprint: false,
      ...issue,
    },
    owner: { holders: [{ accountId: 'owner', source: 'people' }], known: true },
    manager: { holders: [{ accountId: 'manager', source: 'people' }], known: true },
    changes: [],
    priorityFieldIds: ['priority', 'customfield_10019'],
    acceptances: [],
    story: null,
    rationale: null,
    questions: [],
    remarks: [],
    children: null,
    design: { kind: 'not-set' },
    launch: { kind: 'not-set' },
    linkedStories: null,
    trace: { kind: 'no-epic' },
    ...rest,
  };
}

export const NOBODY = { holders: [], known: true };
export const NOT_KNOWN = { holders: [], known: false };

export function change(by: string | null, fieldId: string, at = LATER, byApp = false): Change {
  return { historyId: `${by ?? 'gone'}-${fieldId}`, at, by, byApp, fieldId, field: fieldId };
}

export function question(part: Partial<Question>): Question {
  return {
    commentId: '10',
    index: 0,
    quote: 'Which one?',
    asker: 'dev',
    askedAt: AT,
    state: 'waiting',
    answerCommentId: null,
    answeredBy: null,
    settledBy: null,
    settledAt: null,
    settlingHistoryId: null,
    toOwner: true,
    waitingFor: { role: 'productOwner', accountIds: ['owner'], since: AT },
    turn: 'owner',
    workingHours: 1,
    sure: true,
    judgement: null,
    ...part,
  };
}

const step = {
  id: '2',
  key: 'AB-2',
  summary: '',
  issueType: 'Epic',
  hierarchyLevel: 1,
  relation: 'parent' as const,
};
export const withManager = { ...step, managers: [{ accountId: 'manager', place: 'reporter' }] };
export const without = { ...step, managers: [] };

export const ACCEPTED = [{ by: 'owner', at: AT }];

/** A story that says all that it should. */
export const CLEAR: StoryReading = {
  language: 'en',
  role: 'rider',
  want: 'a map',
  benefit: 'speed',
  acceptanceCriteria: 1,
  isUserStory: true,
};

/** A line of the table of verdicts: what the duty must find in these facts. */
export type VerdictCase = [duty: DutyId, code: string, given: Case];
