/** What the page in Jira's apps menu may ask and get. Everything in the answers is what the viewer's own searches found. */
import * as v from 'valibot';
import { awayRequests, type AwayAnswers } from './away';
import type { IssueDutyId } from './duty-ids';
import { acceptedAt, textSeen, type Person } from './panel';
import type { OutcomeCounts } from './project-page';
import type { Outcome, Role } from './report';
import { setUpRequests, type SetUpAnswers } from './set-up';
import { siteDefaultRequests, type SiteDefaultAnswers } from './site-default';
import { PROJECT_KEY, turnFilter, turnPageToken } from './turn-search';

export interface GlobalView {
  siteUrl: string;
  /** Account id. */
  viewer: string;
  turns: TurnCounts;
  /** Last day of the viewer's own absence, as `2026-05-04`; null for who is not away at this moment. */
  awayUntil: string | null;
  /** For how many people the viewer covers at this moment. */
  covering: number;
  /** Where nothing waits, the ISO time of the last check of any work item that the viewer sees; null where none was checked. */
  lastCheck: string | null;
}

/** How much waits for the viewer. */
export interface TurnCounts {
  /** Work items, about: where they are many Jira counts from its index. */
  count: number;
  /** By key of the project, most first; of the oldest {@link MOST_COUNTED} items where there are more. */
  byProject: { key: string; count: number }[];
  /** Whether there are more than were counted by project. */
  more: boolean;
}

/** One thing that a person is to do on a work item. */
export interface Turn {
  duty: IssueDutyId;
  outcome: 'gap' | 'attention';
  code: string;
  /** ISO time since when, or null where nothing says. */
  since: string | null;
}

/** A work item that waits for the viewer. */
export interface TurnRow {
  /** Id of the issue. */
  id: string;
  key: string;
  summary: string;
  issueType: string;
  status: string;
  project: { key: string; name: string };
  turns: Turn[];
}

export interface TurnsAnswer {
  rows: TurnRow[];
  /** ISO time of the look: what changed later is not shown. */
  at: string;
  /** Null on the last page. */
  nextPageToken: string | null;
}

/** A work item that waits for somebody who is away. */
export interface CoveredRow extends TurnRow {
  /** Account id of who is away. */
  of: string;
}

export interface CoveredAnswer {
  /** Those for whom the viewer covers at this moment, with their last day away. */
  absent: { accountId: string; until: string }[];
  /** Whether there are more of them than {@link MOST_COVERED}. */
  more: boolean;
  rows: CoveredRow[];
  people: Record<string, Person>;
  /** Null on the last page. */
  nextPageToken: string | null;
}

/** What still waits for the viewer on an item on which they have just done something. */
export interface ActedAnswer {
  /** Empty where nothing does; null where it was done and the look after it failed. */
  turns: Turn[] | null;
}

export interface AcceptedAnswer extends ActedAnswer {
  /** ISO time of the acceptance, by which it is taken back. */
  at: string;
}

/** In which projects there is nobody to ask, by the first {@link MOST_ORDERED} open items that say so. */
export interface OrderAnswer {
  /** Most first. */
  projects: { key: string; nobody: number }[];
  /** Whether there are more such items. */
  more: boolean;
}

/** Who holds a role of a project, as far as that is known without a look at its work items. */
export interface RoleOfProject {
  /** Account ids, at most {@link MOST_OF_ROLE}. */
  people: string[];
  /** How many there are beside those. */
  others: number;
  /** Whether each work item may say for itself. */
  perItem: boolean;
  /** False where the project has not been looked at lately, or Jira did not tell. */
  isKnown: boolean;
}

export interface ProjectRow {
  id: string;
  key: string;
  name: string;
  category: string | null;
  /** Name of the project's lead. */
  lead: string | null;
  /** Address of the app's page of the project, relative to the site. */
  path: string;
  state: 'set-up' | 'not-set-up' | 'unreadable';
  /** Whether it follows the site's default. */
  ofSite: boolean;
  /** Null for a role that is not asked for. */
  roles: Record<Role, RoleOfProject | null>;
  /** Sources of the roles that could not be read when they were last looked at. */
  brokenSources: number;
}

export interface ProjectsAnswer {
  rows: ProjectRow[];
  people: Record<string, Person>;
  /** Where the next projects by name begin; null after the last, and for projects by key. */
  next: number | null;
}

/** Open work of a project by what was found, and how long the oldest of it has waited. */
export interface ProjectFigures {
  key: string;
  counts: OutcomeCounts;
  /** ISO time, or null where nothing waits, or nothing says since when. */
  oldest: string | null;
}

/** Open stories of an epic in one project. */
export interface ProjectOfEpic {
  key: string;
  stories: number;
  /** Those of them that an owner wrote, refined or accepted. */
  owned: number;
}

/** An epic whose stories lie in several projects. */
export interface EpicRow {
  key: string;
  summary: string;
  /** Names of managers of its project who are its assignee or reporter. */
  behind: string[];
  /** Whether a manager stands behind it or above it; null where that was not checked. */
  outcome: Outcome | null;
  /** As far as the viewer sees their stories; most first. */
  projects: ProjectOfEpic[];
}

export interface EpicsAnswer {
  epics: EpicRow[];
  /** How many more there are that the viewer may not see themselves. */
  hidden: number;
  /** Stories that were looked through, those that changed last. */
  read: number;
  /** Whether there are more. */
  more: boolean;
}

/** Stories that are looked through for epics over several projects: each costs one of Jira's points. */
export const STORIES_READ = 400;
/** Of these epics, as many are shown. */
export const MOST_EPICS = 20;

/** Open items with nobody to ask that are looked through for the order of projects: each costs one of Jira's points. */
export const MOST_ORDERED = 1_000;
export const PROJECTS_A_PAGE = 20;
/** People whose turns one cover is shown. */
export const MOST_COVERED = 50;
/** Projects whose figures are counted at once, so that the first are there soon. */
export const FIGURES_AT_ONCE = 5;
/** People of a role who are shown. */
export const MOST_OF_ROLE = 5;

/** Items that are counted by project: each costs one of Jira's points. */
export const MOST_COUNTED = 500;

const issueId = v.pipe(v.string(), v.regex(/^\d{1,19}$/));

const projectKey = v.pipe(v.string(), v.regex(PROJECT_KEY));
const projectKeys = (most: number) => v.pipe(v.array(projectKey), v.maxLength(most));

/**
 * Payload schemas, by request key. The page stands nowhere in particular, so that a payload has to name what an action is
 * about; the function then looks, as the viewer, whether there is such a thing for them.
 */
export const globalRequests = {
  'global.load': v.strictObject({}),
  'global.turns': v.strictObject({ filter: turnFilter, pageToken: turnPageToken }),
  /** What waits for those for whom the viewer covers. */
  'global.covered': v.strictObject({ filter: turnFilter, pageToken: turnPageToken }),
  'global.accept': v.strictObject({ issueId, seen: textSeen }),
  'global.withdrawAcceptance': v.strictObject({ issueId, at: acceptedAt }),
  'global.saveFilter': v.strictObject({}),
  'global.order': v.strictObject({}),
  'global.projects': v.union([
    v.strictObject({ keys: projectKeys(PROJECTS_A_PAGE) }),
    v.strictObject({
      query: v.pipe(v.string(), v.trim(), v.maxLength(100)),
      from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
      /** Those that were shown already. */
      without: projectKeys(MOST_ORDERED),
    }),
  ]),
  'global.epics': v.strictObject({}),
  'global.figures': v.strictObject({ keys: projectKeys(FIGURES_AT_ONCE) }),
  ...setUpRequests,
  ...siteDefaultRequests,
  ...awayRequests,
} as const;

export type GlobalRequestKey = keyof typeof globalRequests;
export type GlobalPayload<K extends GlobalRequestKey> = v.InferInput<(typeof globalRequests)[K]>;

export interface GlobalAnswers extends AwayAnswers, SetUpAnswers, SiteDefaultAnswers {
  'global.load': GlobalView;
  'global.turns': TurnsAnswer;
  'global.covered': CoveredAnswer;
  'global.accept': AcceptedAnswer;
  'global.withdrawAcceptance': ActedAnswer;
  /** Where Jira shows the filter, relative to the site. */
  'global.saveFilter': { path: string };
  'global.order': OrderAnswer;
  'global.projects': ProjectsAnswer;
  'global.epics': EpicsAnswer;
  'global.figures': { figures: ProjectFigures[] };
}
