/** What apps did on issues, and whether a person stands behind it. Names no person, no text, no issue key. */
import type { IssueDutyId } from './duty-ids';

/** Stories written or changed, the order set, questions answered. */
export const APP_WORKS = ['text', 'order', 'answers'] as const;
export type AppWorkKind = (typeof APP_WORKS)[number];

export const BACKINGS = ['yes', 'no', 'not-known'] as const;
/** Whether a person had a hand in it; `not-known` where somebody had of whom nothing tells whether they are one. */
export type Backing = (typeof BACKINGS)[number];

/** The works of one issue in which an app had a hand. */
export type AppWorks = Partial<Record<AppWorkKind, Backing>>;

/** The duty that looks at each work. */
export const DUTY_OF_APP_WORK: Readonly<Record<AppWorkKind, IssueDutyId>> = {
  text: 'user-stories',
  order: 'prioritisation',
  answers: 'developer-questions',
};

/** The works of apps on many issues. */
export type AppFigures = Record<
  AppWorkKind,
  {
    /** Issues that the work is asked of. */
    issues: number;
    /** Those in which an app had a hand, by whether a person had one, too. */
    byApps: Record<Backing, number>;
  }
>;
