/** The duties, in the order in which they are shown. */
export const DUTY_IDS = [
  'user-stories',
  'story-clarity',
  'prioritisation',
  'developer-questions',
  'strategy-trace',
  'strategy-rationale',
  'breakdown',
  'design-handoff',
  'launch-positioning',
  'team-shape',
  'partnership',
] as const;
export type DutyId = (typeof DUTY_IDS)[number];
