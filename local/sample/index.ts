/** The sample site: Uferrad, an invented bicycle-sharing service, with its people, its work and the app's settings. */
import type { DutyId } from '../../src/contract/duty-ids';
import type { SiteData } from '../jira/model';
import { assemble } from './assemble';
import type { IssueDraft } from './issue-draft';
import { SAMPLE_GROUPS, samplePeople } from './people';
import {
  SAMPLE_FIELDS,
  SAMPLE_LINK_TYPES,
  sampleIssueTypes,
  samplePriorities,
  sampleProjects,
  sampleRoles,
  sampleSprints,
  sampleStatuses,
} from './projects';
import { sampleRoleMaps } from './role-maps';
import { PROJECTS } from './site-ids';
import { smallProjects } from './small-projects';
import { SMALL_TEAMS } from './small-teams';
import { BACK_OFFICE } from './stories/back-office';
import { DEPOT } from './stories/depot';
import { DESIGN_AND_LAUNCH } from './stories/design-and-launch';
import { DIRECTIONS } from './stories/directions';
import { DOCKS } from './stories/docks';
import { EVERYDAY } from './stories/everyday';
import { FINDING } from './stories/finding';
import { FINISHED } from './stories/finished';
import { IDEAS } from './stories/ideas';
import { JOINING } from './stories/joining';
import { PAYING } from './stories/paying';
import { TOWNS } from './stories/towns';
import { sampleTrend } from './trend';

export { DEFAULT_VIEWER } from './people';

const DRAFTS: readonly IssueDraft[] = [
  ...DIRECTIONS,
  ...FINDING,
  ...PAYING,
  ...DOCKS,
  ...JOINING,
  ...EVERYDAY,
  ...DESIGN_AND_LAUNCH,
  ...DEPOT,
  ...IDEAS,
  ...TOWNS,
  ...BACK_OFFICE,
  ...FINISHED,
  ...SMALL_TEAMS.flatMap(({ issues }) => issues),
];

/**
 * The sample as a Jira site. Its `settings` hold, by key, `role-map:<project id>` a role map, and `record:<issue id>`
 * what people said about an issue in the app, `snapshots:<project id>` what was counted on earlier days.
 * @param now the time at which the site is seen; everything in it is dated from there
 */
export function createSampleSite(now: Date): SiteData {
  const { issues, links, records } = assemble(DRAFTS, now);
  const keyed = (kind: string, values: Record<string, unknown>): [string, unknown][] =>
    Object.entries(values).map(([id, value]) => [`${kind}:${id}`, value]);
  return {
    name: 'Uferrad',
    people: samplePeople(),
    groups: SAMPLE_GROUPS.map((group) => ({ ...group })),
    roles: sampleRoles(),
    projects: [...sampleProjects(now), ...smallProjects()],
    issueTypes: sampleIssueTypes(),
    statuses: sampleStatuses(),
    priorities: samplePriorities(),
    fields: SAMPLE_FIELDS.map((field) => ({ ...field })),
    sprints: sampleSprints(now),
    linkTypes: SAMPLE_LINK_TYPES.map((type) => ({ ...type })),
    links,
    issues,
    settings: Object.fromEntries([
      ...keyed('role-map', sampleRoleMaps()),
      ...keyed('record', records),
      ...keyed('snapshots', { [PROJECTS.RIDE]: sampleTrend(now) }),
    ]),
  };
}

/** What one issue of the sample is there to show. */
export interface GuideEntry {
  key: string;
  summary: string;
  note: string;
  /** Codes by duty, as the default viewer sees them. */
  codes: Partial<Record<DutyId, string>>;
}

/** Which issue shows what, in the order of the sample: for the guide page and for tests. */
export const SAMPLE_GUIDE: readonly GuideEntry[] = DRAFTS.flatMap((draft) => {
  if (draft.showing === null) return [];
  const summary = draft.edits.reduce((state, edit) => edit.change(state), draft.first).summary;
  return [{ key: draft.key, summary, ...draft.showing }];
});

/** What one project of the sample is there to show. */
export interface ProjectGuideEntry {
  key: string;
  note: string;
  /** Codes of the project's own duties. */
  codes: Partial<Record<DutyId, string>>;
}

export const PROJECT_GUIDE: readonly ProjectGuideEntry[] = [
  {
    key: 'RIDE',
    note: 'Somebody holds each role, and each does mostly the own work.',
    codes: {
      'team-shape': 'both-roles-held',
      partnership: 'each-their-own',
      'next-up': 'part-of-project-seen',
      horizon: 'part-of-project-seen',
    },
  },
  {
    key: 'DEPOT',
    note: 'Nobody has set this project up yet.',
    codes: {
      'team-shape': 'not-set-up',
      partnership: 'roles-not-known',
      'next-up': 'not-set-up',
      horizon: 'not-set-up',
    },
  },
  {
    key: 'IDEA',
    note: 'The field that named the owner was deleted.',
    codes: { 'team-shape': 'source-not-readable' },
  },
  {
    key: 'TOWN',
    note: 'The owner has left, and the managers’ role does not exist any more.',
    codes: { 'team-shape': 'source-not-readable', partnership: 'roles-not-known' },
  },
  {
    key: 'BACK',
    note: 'The rule for its strategy epics speaks of a field that was deleted.',
    codes: { 'next-up': 'next-needs-work', horizon: 'rule-not-known' },
  },
  ...SMALL_TEAMS.map(({ key, note, codes }) => ({ key, note, codes })),
];
