/** What the project settings page may ask and get. */
import * as v from 'valibot';
import type { DutyId } from './duty-ids';
import type { Person } from './panel';
import type { DoubtCounts, Role, Verdict } from './report';
import type { EvidenceOfRoles } from './role-evidence';
import type { Marker, RoleMap, RoleMapProblem, Source, TeamShape } from './role-map';
import type { MapProblem } from './role-map-problems';
import { secondReaderRequests, type SecondReaderAnswers } from './second-reader';
import type { SiteCheck } from './site-check';

/** Something of Jira's that a setting can name. */
export interface NamedChoice {
  id: string;
  name: string;
}

export interface IssueTypeChoice extends NamedChoice {
  /** -1 subtask, 0 story level, 1 epic, more above; null where the site does not say. */
  hierarchyLevel: number | null;
}

/** Whom a source names at this moment, as far as that does not depend on the issue. */
export interface ResolvedSource {
  source: Source;
  /** What Jira calls it: a role's, group's or field's name. */
  label: string | null;
  status: 'people' | 'each-issue' | 'nobody' | 'inactive' | 'not-of-the-team' | 'unreadable';
  /** The first of them, in the order of the source. */
  accountIds: string[];
  /** How many people it names in all. */
  count: number;
}

/** What the sources and deputies of a role map resolve to. */
export interface Resolved {
  sources: Record<Role, ResolvedSource[]>;
  /** By account id; somebody whom Jira does not know any more has no entry. */
  people: Record<string, Person>;
  /** What Jira calls the priority fields and the one of acceptance criteria, by id, and what the markers stand for, by `markerKey`. */
  names: Record<string, string>;
}

/** Names a marker for good; ids of different kinds may be the same. */
export function markerKey({ kind, value }: Marker): string {
  return `${kind}:${value}`;
}

/** A duty that can be switched off. */
export interface DutyChoice {
  id: DutyId;
  role: Role;
  /** Whether it can come to a gap at all, so that a milder form makes a difference. */
  hasGap: boolean;
}

export interface SettingsView extends Resolved {
  project: { id: string; key: string; name: string };
  siteUrl: string;
  /** Address of the project's page, relative to the site. */
  projectPath: string;
  /** What Jira called each source when it was last saved and could be read, by `sourceKey`. */
  lastNames: Record<string, string>;
  /** False until somebody saves, here or for the site: then `roleMap` is the proposal. */
  configured: boolean;
  /** Whether the site has a default, and the project follows it: then `roleMap` is the default. */
  siteDefault: 'none' | 'offered' | 'followed';
  roleMap: RoleMap;
  /** What the app would take by looking round the project. */
  proposal: RoleMap;
  /** Of what was last saved here; 0 where nothing was. */
  revision: number;
  /** Who saved it and when (ISO time); null where that is not known. */
  edited: { by: string; at: string } | null;
  projectRoles: NamedChoice[];
  /** Fields that hold people, of the site and of this project. */
  userFields: NamedChoice[];
  issueTypes: IssueTypeChoice[];
  /** Whether the site has a rank and a sprint field, which are found by their schema. */
  hasRank: boolean;
  hasSprint: boolean;
  duties: DutyChoice[];
  /** What people called wrong in the panel. */
  doubts: DoubtCounts;
}

/** The role map was kept, or everything that stands against it; then nothing was changed. */
export type SaveAnswer =
  | {
      saved: true;
      view: SettingsView;
      /** Work items that the person sees and that are now checked; null where that could not be counted. */
      checking: number | null;
    }
  | {
      saved: false;
      problems: RoleMapProblem[];
      /** The earlier role map that was to be restored. */
      roleMap?: RoleMap;
    };

export type RoleMapAnswer =
  { ok: true; roleMap: RoleMap; resolved: Resolved } | { ok: false; problems: RoleMapProblem[] };

/** Who acts in the roles by the work on the issues that were changed last. */
export interface EvidenceAnswer extends EvidenceOfRoles {
  /** How many issues were looked at. */
  issues: number;
  /** By account id. */
  people: Record<string, Person>;
}

/** What was forgotten at once, and what is being removed. */
export interface ForgetAnswer {
  /** Work items with a finding, as many as the person sees; it is taken away in the minutes that follow. */
  findings: number;
  /** The settings as they are now: none, and the proposal. */
  view: SettingsView;
}

/** What pickers look for. */
export const SEARCH_KINDS = [
  'people',
  'groups',
  'fields',
  'textFields',
  'projects',
  'labels',
  'components',
  'statuses',
  'issueTypes',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export interface Choice extends NamedChoice {
  /** Of a person; null for one without a picture. */
  avatarUrl?: string | null;
  /** A project that nobody has saved settings for, so that there is nothing to copy. */
  isEmpty?: true;
}

export interface SearchAnswer {
  choices: Choice[];
  /** Whether a further page may hold more. */
  more: boolean;
}

/** One save of the role map. */
export interface HistoryEntry {
  revision: number;
  /** Account id; null for what stood before the first save here. */
  by: string | null;
  /** ISO time. */
  at: string | null;
  /** Whether the project gave its role map up, to follow the site's default. */
  followed: boolean;
  /** The parts of the role map that it changed; null for the oldest one that is kept, and after one that followed the default. */
  changed: (keyof RoleMap)[] | null;
}

export interface HistoryAnswer {
  /** The newest first. */
  entries: HistoryEntry[];
  people: Record<string, Person>;
}

/** Settings that this version of the app cannot read, and therefore leaves alone. */
export interface StoredSettings {
  project: { id: string; key: string; name: string };
  /** As they are stored. */
  stored: unknown;
  /** Whether a newer version of the app wrote them. */
  newer: boolean;
  problems: RoleMapProblem[];
  /** Who saved them and when (ISO time); null where that is not known. */
  edited: { by: string; at: string } | null;
  people: Record<string, Person>;
}

/** An issue under the saved role map and under the one that is tried. */
export interface TrialRow {
  key: string;
  summary: string;
  /** Null where nothing is saved yet. */
  before: Verdict[] | null;
  after: Verdict[];
}

/** What sentences about one of the two role maps are made with. */
export interface TrialWords {
  roleNames: Record<Role, string | null>;
  shape: TeamShape;
}

export type TryAnswer =
  | {
      ok: true;
      rows: TrialRow[];
      people: Record<string, Person>;
      before: TrialWords | null;
      after: TrialWords;
    }
  | { ok: false; problems: RoleMapProblem[] };

/** Read by the role map's own schema, which says what is wrong field by field. */
const roleMap = v.unknown();
const revision = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = v.pipe(v.string(), v.trim(), v.maxLength(255));

/** Payload schemas, by request key. The project is the trusted context's, never the payload's. */
export const settingsRequests = {
  'settings.load': v.strictObject({}),
  /** Reads a draft and says whom it names. */
  'settings.resolve': v.strictObject({ roleMap }),
  'settings.save': v.strictObject({ roleMap, revision }),
  'settings.search': v.strictObject({
    kind: v.picklist(SEARCH_KINDS),
    /** May be empty where there is little to choose from: then the answer begins with the first of all. */
    query: words,
    /** From 0. */
    page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200)), 0),
  }),
  'settings.checkJql': v.strictObject({
    jql: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(10_000)),
  }),
  /** Without a key, the ten issues of the project that were changed last. */
  'settings.try': v.strictObject({ roleMap, issueKey: v.nullable(v.pipe(words, v.nonEmpty())) }),
  /** Gives the project's role map up over `revision`, so that it follows the site's default. */
  'settings.followDefault': v.strictObject({ revision }),
  'settings.history': v.strictObject({}),
  /** The settings as they are stored, where `settings.load` cannot read them. */
  'settings.asStored': v.strictObject({}),
  /** Saves what was saved as revision `of` once more, over the present `revision`. */
  'settings.restore': v.strictObject({ of: revision, revision }),
  /** Removes everything that the app keeps of the project. */
  'settings.forget': v.strictObject({}),
  /** Reads the role map of another project that the person administers; nothing is saved. */
  'settings.copyFrom': v.strictObject({ from: v.pipe(words, v.nonEmpty()) }),
  /** Looks at the work of the last months and says who acts in the roles. */
  'settings.evidence': v.strictObject({}),
  /** Tries on the site at hand what no document settles. */
  'settings.siteCheck': v.strictObject({}),
  ...secondReaderRequests,
} as const;

export type SettingsRequestKey = keyof typeof settingsRequests;
export type SettingsPayload<K extends SettingsRequestKey> = v.InferInput<
  (typeof settingsRequests)[K]
>;

export interface SettingsAnswers extends SecondReaderAnswers {
  'settings.load': SettingsView;
  'settings.resolve': RoleMapAnswer;
  'settings.save': SaveAnswer;
  'settings.search': SearchAnswer;
  /** What Jira says against the query, in Jira's words; empty for one that it can run. */
  'settings.checkJql': { errors: MapProblem[] };
  'settings.try': TryAnswer;
  'settings.followDefault': SaveAnswer;
  'settings.history': HistoryAnswer;
  'settings.asStored': StoredSettings;
  'settings.restore': SaveAnswer;
  'settings.forget': ForgetAnswer;
  'settings.copyFrom': RoleMapAnswer;
  'settings.evidence': EvidenceAnswer;
  'settings.siteCheck': SiteCheck;
}
