/** What the site check in a project's settings asks, and what it finds: never a name, a key or a word of anybody's. */

export const SITE_QUESTIONS = [
  'roles',
  'groups',
  'fields',
  'rank',
  'storage',
  'property',
  'bulk',
  'index',
  'words',
  'lists',
  'people',
  'empty',
  'days',
  'moments',
  'keys',
  'histories',
  'comments',
  'counts',
  'permissions',
  'events',
  'daily',
] as const;
export type SiteQuestion = (typeof SITE_QUESTIONS)[number];

/** What nothing follows from, whatever is found: it is asked so that a report settles it. */
export const HARMLESS: readonly SiteQuestion[] = ['moments', 'keys'];

/** What cannot be tried from within: where to look instead. */
export const SITE_STEPS = ['rank', 'macro', 'guests', 'export', 'automation', 'console'] as const;
export type SiteStep = (typeof SITE_STEPS)[number];

export interface SiteFinding {
  question: SiteQuestion;
  /** `not-told` where the site gave no answer this time, `not-tried` where there was nothing to try it with. */
  found: 'works' | 'does-not' | 'not-told' | 'not-tried';
  /** An HTTP status, a code of the platform's, how much of a list was given, or names of parts of an event. */
  detail: string | null;
}

export interface SiteCheck {
  /** In the order of `SITE_QUESTIONS`. */
  findings: SiteFinding[];
  appVersion: string;
  environment: string;
}

/** The property that the check writes on one issue and takes away again; declared in manifest.yml with these aliases. */
export const CHECK_PROPERTY = 'role-clarity-site-check';
export const CHECK_ALIAS = {
  word: 'roleCheckWord',
  text: 'roleCheckText',
  list: 'roleCheckList',
  people: 'roleCheckPeople',
  day: 'roleCheckDay',
  moment: 'roleCheckMoment',
} as const;
