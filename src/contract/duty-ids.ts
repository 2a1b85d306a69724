/** The duties, in the order in which they are shown. Made from `src/duties/registry.ts` by `npm run docs`; a test compares. */
export const ISSUE_DUTY_IDS = [
  'user-stories',
  'story-clarity',
  'prioritisation',
  'developer-questions',
  'strategy-trace',
  'strategy-rationale',
  'breakdown',
  'outcome-review',
  'design-handoff',
  'launch-positioning',
] as const;
/** Duties that are asked of a project as a whole stand on no issue. */
export const PROJECT_DUTY_IDS = ['team-shape', 'partnership', 'next-up', 'horizon'] as const;
export const DUTY_IDS = [...ISSUE_DUTY_IDS, ...PROJECT_DUTY_IDS] as const;

export type IssueDutyId = (typeof ISSUE_DUTY_IDS)[number];
export type ProjectDutyId = (typeof PROJECT_DUTY_IDS)[number];
export type DutyId = IssueDutyId | ProjectDutyId;

/** Off in a role map that does not name them, since it was saved before they were there. */
export const OPT_IN_DUTY_IDS: readonly DutyId[] = ['outcome-review', 'next-up', 'horizon'];

/** What each asks of whoever has the turn; see turn-tasks.ts. */
export const DUTY_TASKS = {
  'user-stories': 'accept',
  'story-clarity': 'write',
  prioritisation: 'order',
  'developer-questions': 'answer',
  'strategy-trace': 'link',
  'strategy-rationale': 'write',
  breakdown: 'decide',
  'outcome-review': 'write',
  'design-handoff': 'answer',
  'launch-positioning': 'decide',
} as const;
