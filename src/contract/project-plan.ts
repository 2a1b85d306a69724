/** What a project has in front of it: the stories that are next, and what its product managers have ahead. Plain data. */

/** As many stories as a team looks at when it asks what is next. */
export const NEXT_STORIES = 10;
/** Of those, as many have to be ready. */
export const READY_ENOUGH = 8;
/** The manager is two steps ahead. */
export const STEPS_AHEAD = 2;
/** As many epics and initiatives as one page of a search holds. */
export const MOST_AHEAD = 100;

/** What a story has when work can begin on it: an owner's hand, the parts of its text, a priority, no open question, an epic. */
export const READY_PARTS = ['owner', 'text', 'priority', 'questions', 'epic'] as const;
export type ReadyPart = (typeof READY_PARTS)[number];

/** `not-asked`: the project has switched the duty off that would say. */
export type PartState = 'there' | 'missing' | 'not-known' | 'not-asked';

/** A story that nobody has begun. */
export interface NextStory {
  id: string;
  key: string;
  summary: string | null;
  issueType: string;
  priority: string | null;
  /** Name of the sprint that it is planned for, active or future. */
  sprint: string | null;
  epic: { key: string; summary: string | null } | null;
  /** Who wants what, or what is wanted when, and why, as far as its text says. */
  told: Record<'role' | 'situation' | 'want' | 'benefit', string | null>;
  parts: Record<ReadyPart, PartState>;
  /** Parts of the text that are missing, of `TEXT_PARTS.story`. */
  missing: string[];
  /** Id of the comment with the oldest open question. */
  questionId: string | null;
}

export type Readiness = 'ready' | 'needs-work' | 'not-known';

/** Work can begin where nothing is missing; what could not be read is neither there nor missing. */
export function readinessOf({ parts }: Pick<NextStory, 'parts'>): Readiness {
  const states = Object.values(parts);
  if (states.includes('missing')) return 'needs-work';
  return states.includes('not-known') ? 'not-known' : 'ready';
}

/** The next open stories that nobody has begun. */
export interface NextUp {
  /** At most {@link NEXT_STORIES}, in order. */
  stories: NextStory[];
  /** Whether there are more than those. */
  more: boolean;
  /** Whether Jira's rank says that these are the first. */
  inOrder: boolean;
  /** Whether something could not be read that may be a story that nobody has begun. */
  doubtful: boolean;
  /** Whether any issue is in progress; null where that is not known, or is of no consequence. */
  underWay: boolean | null;
  /** Whether whoever looks sees the whole project. */
  whole: boolean;
}

/** An open epic that is strategy, or something above epics. */
export interface AheadItem {
  id: string;
  key: string;
  summary: string | null;
  issueType: string;
  /** Whether it is an epic, on which the duties of epics are checked; what stands above epics is looked at here alone. */
  isEpic: boolean;
  /** Whether work on it has begun; null where its status was not given. */
  begun: boolean | null;
  /** Null where the project's rule could not be asked. */
  strategic: boolean | null;
  /** Whether a product manager stands behind it or above it. */
  hasManager: boolean | null;
  /** Account ids of those of whom it is known; who stands above it is named, too. */
  managers: string[];
  /** Whether its description says why. */
  hasReason: boolean | null;
  /** Names of the releases that it is planned for and that are not out. */
  versions: string[];
  /** YYYY-MM-DD: the target end of a plan, its due date, or the first release date. */
  target: string | null;
}

/** What the product managers have ahead. */
export interface Horizon {
  /** In the order of the rank, where there is one. */
  items: AheadItem[];
  /** Whether there are, or may be, more than those. */
  more: boolean;
  /** Whether the project can have epics, or something above them; null where that is not known. */
  hasEpics: boolean | null;
  /** Whether a story waits, an epic is open or anything is in progress; null where that is not known. */
  isAlive: boolean | null;
  whole: boolean;
  /** Whether Jira refused the project's rule of what is strategy; then nothing was found by it. */
  isRuleRefused: boolean;
}

/** Whether it is a step ahead: not begun, strategy, with a manager behind it and a reason; null where one of these is not known. */
export function isStepAhead(item: AheadItem): boolean | null {
  const asked = [
    item.begun === null ? null : !item.begun,
    item.strategic,
    item.hasManager,
    item.hasReason,
  ];
  if (asked.includes(false)) return false;
  return asked.includes(null) ? null : true;
}

export const LANES = ['now', 'next', 'later'] as const;
export type Lane = (typeof LANES)[number];

/**
 * Now is what has begun; next are the first {@link STEPS_AHEAD} of the others, by their dates and then by their order. What the
 * project does not count as strategy stands in none.
 */
export function lanesOf(items: readonly AheadItem[]): Record<Lane, AheadItem[]> {
  const strategic = items.filter((item) => item.strategic !== false);
  const begun = strategic.filter((item) => item.begun === true);
  const others = strategic.filter((item) => item.begun !== true).sort(byTarget);
  return { now: begun, next: others.slice(0, STEPS_AHEAD), later: others.slice(STEPS_AHEAD) };
}

/** What has a date comes before what has none; a sort leaves equals as they are. */
function byTarget(one: AheadItem, other: AheadItem): number {
  return (one.target ?? '~') < (other.target ?? '~') ? -1 : Number(one.target !== other.target);
}
