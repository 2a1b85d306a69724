/** What the project page may ask and get. Everything in the answers is what the viewer's own searches found. */
import * as v from 'valibot';
import type { AppFigures } from './app-work';
import type { ProjectDutyId } from './duty-ids';
import type { Person } from './panel';
import type { ProjectReport } from './project-report';
import {
  STORED_OUTCOMES,
  ISSUE_DUTY_IDS,
  MOST_WAITING_PEOPLE,
  SORT_KEYS,
  WORK,
  type StoredOutcome,
  type IssueDutyId,
} from './project-search';
import type { Role } from './report';
import type { TeamShape } from './role-map';
import type { ScanProblem, ScanStatus } from './scan';

interface ProjectCommon {
  project: { id: string; key: string; name: string };
  siteUrl: string;
  /** Account id, or null for an anonymous viewer. */
  viewer: string | null;
  /** Whether the viewer administers the project: then they may set it up, and start and stop its scan. */
  administers: boolean;
  /** Address of the settings page, relative to the site. */
  settingsPath: string;
}

export const PLAN_DUTY_IDS = ['next-up', 'horizon'] as const satisfies readonly ProjectDutyId[];
type PlanDutyId = (typeof PLAN_DUTY_IDS)[number];

/** What the page begins with. */
export type ProjectView = ProjectCommon &
  (
    | { configured: false }
    | {
        configured: true;
        /** Whether it follows the site's default. */
        ofSite: boolean;
        roleNames: Record<Role, string | null>;
        shape: TeamShape;
        /** Account ids of those who stand in for holders of a role. */
        deputies: string[];
        /** The duties on issues that the project has switched on, in their order. */
        duties: IssueDutyId[];
        /** What the project asks of what is in front of it. */
        plans: PlanDutyId[];
        /** What the issues of the project can be. */
        issueTypes: { id: string; name: string }[];
      }
  );

/** Issues by what was found for one duty. */
export type OutcomeCounts = Record<StoredOutcome, number>;

export interface CoverageAnswer {
  /** Issues of the chosen work, as many as the viewer may see. */
  issues: number;
  /** Those of them that the app has looked at. */
  checked: number;
  duties: Partial<Record<IssueDutyId, OutcomeCounts>>;
}

export interface IssueRow {
  key: string;
  summary: string;
  issueType: string;
  status: string;
  priority: string | null;
  /** The outcome of each duty that applies; empty where the property cannot be read. */
  outcomes: Partial<Record<IssueDutyId, StoredOutcome>>;
  /** Account ids. */
  waitingFor: string[];
  /** ISO times, or null. */
  waitingSince: string | null;
  checkedAt: string | null;
}

export interface IssuesAnswer {
  rows: IssueRow[];
  people: Record<string, Person>;
  /** Null on the last page. */
  nextPageToken: string | null;
}

/** One person whom work waits for. */
export interface WaitingPerson {
  accountId: string;
  count: number;
  /** How many of them have waited for a week or longer. */
  overAWeek: number;
  /** ISO time since when the oldest has waited, or null where no issue says. */
  since: string | null;
  /** That they are away and who covers, in a sentence; null where they are not. */
  away: string | null;
}

export interface WaitingAnswer {
  found: WaitingPerson[];
  people: Record<string, Person>;
  /** Whether asking again, with everybody found so far, may find more. */
  more: boolean;
  /** ISO time since when the oldest of this work has waited, for people or for nobody; null where nothing says, or somebody is known. */
  oldest: string | null;
}

export interface TeamAnswer {
  /** The duties of the project itself. */
  report: ProjectReport;
  /** What apps did, and whether a person stands behind it. */
  apps: AppFigures;
  people: Record<string, Person>;
  /** Whether all work of the window was counted, or that of the issues which changed last. */
  complete: boolean;
}

/** The latest check of the whole project. */
export interface ScanView {
  status: ScanStatus;
  /** ISO times; the second is null while it runs. */
  startedAt: string;
  finishedAt: string | null;
  /** How much of it is done, from 0 to 1 in hundredths; null while that is being found out. */
  share: number | null;
  secondsLeft: number | null;
  /** ISO time until which it rests, to leave Jira room for others; null while it works. */
  restsUntil: string | null;
  problem: ScanProblem | null;
  /** While it runs, for a viewer who sees every issue that the app sees; null for others. */
  counts: { done: number; total: number; perMinute: number | null } | null;
}

export interface ScanAnswer {
  /** Null where the project was never checked as a whole. */
  scan: ScanView | null;
}

/** One day of a project: what was found on all its issues. */
export interface TrendDay {
  /** As YYYY-MM-DD, in UTC. */
  day: string;
  duties: Partial<Record<IssueDutyId, OutcomeCounts>>;
}

/** Not shown to a viewer who sees fewer issues than were counted. */
export type TrendAnswer = { shown: false } | { shown: true; days: TrendDay[] };

const accountId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(128));
const pageToken = v.nullable(v.pipe(v.string(), v.nonEmpty(), v.maxLength(10_000)));

/** How the page says whom issues wait for; the longest account ids have 128 characters. */
const TURN = /^(me|nobody|person:.{1,128})$/u;

const scopeSchema = v.strictObject({
  work: v.picklist(WORK),
  issueType: v.nullable(v.pipe(v.string(), v.regex(/^\d{1,19}$/))),
});
const filterSchema = v.strictObject({
  ...scopeSchema.entries,
  duty: v.nullable(v.picklist(ISSUE_DUTY_IDS)),
  outcome: v.nullable(v.picklist(STORED_OUTCOMES)),
  waitingFor: v.nullable(v.pipe(v.string(), v.regex(TURN))),
  days: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
});
const sortSchema = v.strictObject({ by: v.picklist(SORT_KEYS), descending: v.boolean() });

/** Payload schemas, by request key. The project is the trusted context's, never the payload's. */
export const projectRequests = {
  'project.load': v.strictObject({}),
  'project.coverage': v.strictObject({ scope: scopeSchema }),
  'project.count': v.strictObject({ filter: filterSchema }),
  'project.issues': v.strictObject({ filter: filterSchema, sort: sortSchema, pageToken }),
  /** Several pages of the table at once, for a file. */
  'project.export': v.strictObject({ filter: filterSchema, sort: sortSchema, pageToken }),
  'project.team': v.strictObject({}),
  'project.trend': v.strictObject({}),
  'project.scan': v.strictObject({}),
  'project.startScan': v.strictObject({}),
  'project.cancelScan': v.strictObject({}),
  /** Finds people beyond those who are known already, a few at a time. */
  'project.waiting': v.strictObject({
    scope: scopeSchema,
    known: v.pipe(v.array(accountId), v.maxLength(MOST_WAITING_PEOPLE)),
  }),
} as const;

export type ProjectRequestKey = keyof typeof projectRequests;
export type ProjectPayload<K extends ProjectRequestKey> = v.InferInput<(typeof projectRequests)[K]>;

export interface ProjectAnswers {
  'project.load': ProjectView;
  'project.coverage': CoverageAnswer;
  'project.count': { count: number };
  'project.issues': IssuesAnswer;
  'project.export': IssuesAnswer;
  'project.team': TeamAnswer;
  'project.trend': TrendAnswer;
  'project.scan': ScanAnswer;
  'project.startScan': ScanAnswer;
  'project.cancelScan': ScanAnswer;
  'project.waiting': WaitingAnswer;
}
