/** What the global page may ask and get about the role map that projects follow until they have their own. */
import * as v from 'valibot';
import type { Person } from './panel';
import type { Role } from './report';
import type { RoleMap, Source } from './role-map';

/** What of a project's role map a default does not take over, since it holds for that project alone. */
export const LEFT_OUT = ['people', 'deputies', 'ofProject', 'jql'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export interface DefaultRole {
  name: string | null;
  sources: {
    source: Source;
    /** What Jira called it when it was saved; null for one that has no name. */
    label: string | null;
  }[];
}

export interface ShownDefault {
  roles: Record<Role, DefaultRole>;
  /** What else in it is another than where nobody sets anything. */
  rules: (keyof RoleMap)[];
}

/** Who saved something and when (ISO time); null where that is not known. */
export interface SavedBy {
  by: string | null;
  at: string | null;
}

export interface DefaultAnswer {
  /** Of what was last saved; 0 where nothing was. */
  revision: number;
  /** Null where projects follow nothing. */
  current: ShownDefault | null;
  /** Null where nothing was ever saved. */
  saved: SavedBy | null;
  /** What stood before; null where that is not kept. */
  before: (SavedBy & { revision: number; isNone: boolean }) | null;
  people: Record<string, Person>;
}

export interface DefaultDraft {
  /** Null where projects are to follow nothing. */
  draft: ShownDefault | null;
  /** Names what was shown: what is saved is this, or nothing. */
  seen: string;
  leftOut: LeftOut[];
  /** Projects that follow, and their work items to the next hundred. */
  projects: number;
  issues: number;
  /** What checking them takes of Jira's points, at most so many an hour, and so in how many hours. */
  points: number;
  perHour: number;
  hours: number;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the default is to be: what a project has, what it was once, or nothing. */
const take = v.variant('from', [
  v.strictObject({
    from: v.literal('project'),
    projectId: v.pipe(v.string(), v.regex(/^\d{1,19}$/)),
  }),
  v.strictObject({ from: v.literal('save'), revision: count }),
  v.strictObject({ from: v.literal('nothing') }),
]);
export type DefaultTake = v.InferOutput<typeof take>;

/** Payload schemas, by request key. No role map comes from the page: what is taken is read where it is kept. */
export const siteDefaultRequests = {
  'global.default': v.strictObject({}),
  /** What a default would be, and what it would set going. */
  'global.defaultDraft': v.strictObject({ take }),
  'global.saveDefault': v.strictObject({
    take,
    revision: count,
    seen: v.pipe(v.string(), v.maxLength(64)),
  }),
} as const;

export interface SiteDefaultAnswers {
  'global.default': DefaultAnswer;
  'global.defaultDraft': DefaultDraft;
  'global.saveDefault': DefaultAnswer;
}
