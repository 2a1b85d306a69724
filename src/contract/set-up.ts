/** What the global page may ask and get to set many projects up at once: each request names one project, which the person must administer. */
import * as v from 'valibot';
import type { RoleMapProblem } from './role-map';
import {
  SEARCH_KINDS,
  type EvidenceAnswer,
  type RoleMapAnswer,
  type SearchAnswer,
  type SettingsView,
  type TryAnswer,
} from './settings';

/** As many projects as one run takes. */
export const MOST_AT_ONCE = 200;

/** A project that the viewer administers. */
export interface AdministeredProject {
  id: string;
  key: string;
  name: string;
  /** Whether somebody has saved settings for it. */
  isSetUp: boolean;
}

export interface AdministeredAnswer {
  projects: AdministeredProject[];
  /** Whether a further page may hold more. */
  more: boolean;
}

/** Kept or taken back, or everything that stands against it; then nothing was changed. */
export type StepAnswer = { saved: true } | { saved: false; problems: RoleMapProblem[] };

/** What of a run was kept, and can be taken back as a whole. */
export interface RunAnswer {
  id: string;
  /** ISO time of the last save. */
  at: string;
  /** How many projects were to be saved. */
  of: number;
  projects: { id: string; key: string }[];
}

/** As Jira writes it: with noughts in front it would be the same project, kept a second time. */
const projectId = v.pipe(v.string(), v.regex(/^[1-9]\d{0,18}$/));
/** Read by the role map's own schema, which says what is wrong field by field. */
const roleMap = v.unknown();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = v.pipe(v.string(), v.trim(), v.maxLength(255));
const page = v.pipe(count, v.maxValue(200));
const runId = v.pipe(v.string(), v.uuid());

/** Payload schemas, by request key. */
export const setUpRequests = {
  /** Whether there is a project that the viewer administers, and whether they administer the site. */
  'global.administers': v.strictObject({}),
  'global.administered': v.strictObject({ query: words, page }),
  /** What is saved of a project, or what would be proposed for it. */
  'global.proposal': v.strictObject({ projectId }),
  'global.resolve': v.strictObject({ projectId, roleMap }),
  'global.search': v.strictObject({
    projectId,
    kind: v.picklist(SEARCH_KINDS),
    query: words,
    page,
  }),
  'global.evidence': v.strictObject({ projectId }),
  /** Tries a draft on the ten work items of the project that were changed last. */
  'global.try': v.strictObject({ projectId, roleMap }),
  /** Saves over a revision, as a part of a run. */
  'global.save': v.strictObject({
    projectId,
    roleMap,
    revision: count,
    run: v.strictObject({
      id: runId,
      of: v.pipe(count, v.minValue(1), v.maxValue(MOST_AT_ONCE)),
    }),
  }),
  /** The viewer's latest run. */
  'global.run': v.strictObject({}),
  /** Takes back what a run saved for one project. */
  'global.takeBack': v.strictObject({ projectId, run: runId }),
} as const;

export interface SetUpAnswers {
  'global.administers': { administers: boolean; administersSite: boolean };
  'global.administered': AdministeredAnswer;
  'global.proposal': SettingsView;
  'global.resolve': RoleMapAnswer;
  'global.search': SearchAnswer;
  'global.evidence': EvidenceAnswer;
  'global.try': TryAnswer;
  'global.save': StepAnswer;
  'global.run': { run: RunAnswer | null };
  'global.takeBack': StepAnswer;
}
