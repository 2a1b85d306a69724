/** The projects of the sample site with what belongs to them: types, states, fields, sprints, releases, roles. */
import type {
  Grant,
  PermissionKey,
  SiteField,
  SiteIssueType,
  SiteLinkType,
  SitePriority,
  SiteProject,
  SiteRole,
  SiteSprint,
  SiteStatus,
  SiteVersion,
} from '../jira/model';
import { day, resolveMoment } from './moment';
import { accountIdOf, SAMPLE_GROUPS, type PersonName } from './people';

export const TYPES = {
  Initiative: { id: '10005', level: 2, description: 'What several epics are for.' },
  Epic: { id: '10000', level: 1, description: 'A large piece of work with a purpose of its own.' },
  Story: { id: '10001', level: 0, description: 'What a user wants and what it is good for.' },
  Task: { id: '10002', level: 0, description: 'Work that has to be done.' },
  Bug: { id: '10003', level: 0, description: 'Something that does not do what it should.' },
  Idea: { id: '10006', level: 0, description: 'What could be worth building.' },
  'Sub-task': { id: '10004', level: -1, description: 'A part of a story or task.' },
} as const;
export type TypeName = keyof typeof TYPES;

export const STATUSES = {
  'To Do': { id: '10010', category: 'new' },
  Ready: { id: '10011', category: 'new' },
  'In Progress': { id: '10012', category: 'indeterminate' },
  'In Review': { id: '10013', category: 'indeterminate' },
  Done: { id: '10014', category: 'done' },
} as const;
export type StatusName = keyof typeof STATUSES;

export const PRIORITIES = { Highest: '1', High: '2', Medium: '3', Low: '4', Lowest: '5' } as const;
export type PriorityName = keyof typeof PRIORITIES;

export const SPRINTS = { 'Sprint 14': 114, 'Sprint 15': 115, 'Sprint 16': 116 } as const;
export type SprintName = keyof typeof SPRINTS;

export const VERSIONS = { '3.4 Spring': '10201', '3.5 Summer': '10202' } as const;
export type VersionName = keyof typeof VERSIONS;

export const COMPONENTS = {
  Map: { id: '10301', description: 'Finding bikes and docks', lead: null },
  Payments: { id: '10302', description: 'Prices, receipts, refunds', lead: null },
  Stations: { id: '10303', description: 'Docks and what they know', lead: 'ferhat' },
  Membership: { id: '10304', description: 'Signing up and passes', lead: 'viktor' },
} as const satisfies Record<string, { id: string; description: string; lead: PersonName | null }>;
export type ComponentName = keyof typeof COMPONENTS;

export const OWNER_FIELD = 'customfield_10050';
export const RANK_FIELD = 'customfield_10019';
export const SPRINT_FIELD = 'customfield_10020';
export const POLARIS_LINK = '10401';
export const RELATES_LINK = '10402';
export const LEADERSHIP_LEVEL = '10501';

export const PROJECTS = {
  RIDE: '10100',
  DEPOT: '10110',
  IDEA: '10120',
  TOWN: '10130',
  BACK: '10140',
  WEB: '10150',
  HELP: '10151',
  KIOSK: '10152',
  DATA: '10153',
  VAN: '10154',
  FERRY: '10155',
  PASS: '10156',
  LOCK: '10157',
} as const;
export type ProjectKey = keyof typeof PROJECTS;

export const ROLE_IDS = { administrators: '10002', owner: '10101', management: '10102' } as const;

const USER_PICKER = 'com.atlassian.jira.plugin.system.customfieldtypes:userpicker';

export const SAMPLE_FIELDS: SiteField[] = [
  custom(RANK_FIELD, 'Rank', 'any', 'com.pyxis.greenhopper.jira:gh-lexo-rank'),
  custom(SPRINT_FIELD, 'Sprint', 'array', 'com.pyxis.greenhopper.jira:gh-sprint', 'json'),
  custom(OWNER_FIELD, 'Product owner', 'user', USER_PICKER),
];

function custom(id: string, name: string, type: string, key: string, items?: string): SiteField {
  const schema = { type, custom: key, customId: Number(id.replace('customfield_', '')) };
  return { id, name, custom: true, schema: items === undefined ? schema : { ...schema, items } };
}

export function sampleIssueTypes(): SiteIssueType[] {
  return Object.entries(TYPES).map(([name, { id, level, description }]) => ({
    id,
    name,
    description,
    subtask: level < 0,
    hierarchyLevel: level,
  }));
}

export function sampleStatuses(): SiteStatus[] {
  return Object.entries(STATUSES).map(([name, { id, category }]) => ({ id, name, category }));
}

export function samplePriorities(): SitePriority[] {
  return Object.entries(PRIORITIES).map(([name, id]) => ({ id, name }));
}

export const SAMPLE_LINK_TYPES: SiteLinkType[] = [
  { id: '10400', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  {
    id: POLARIS_LINK,
    name: 'Polaris work item link',
    inward: 'is implemented by',
    outward: 'implements',
  },
  { id: RELATES_LINK, name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

export function sampleSprints(now: Date): SiteSprint[] {
  const on = (daysAgo: number): string => resolveMoment(day(daysAgo, '08:00'), now);
  return [
    { id: 114, name: 'Sprint 14', state: 'closed', startDate: on(24), endDate: on(10) },
    { id: 115, name: 'Sprint 15', state: 'active', startDate: on(10), endDate: on(-4) },
    { id: 116, name: 'Sprint 16', state: 'future', startDate: null, endDate: null },
  ];
}

export function sampleRoles(): SiteRole[] {
  const team = { accountIds: [], groupIds: [SAMPLE_GROUPS[0]?.groupId ?? ''] };
  const just = (...names: PersonName[]): { accountIds: string[]; groupIds: string[] } => ({
    accountIds: names.map(accountIdOf),
    groupIds: [],
  });
  const everywhere = (actors: { accountIds: string[]; groupIds: string[] }) =>
    Object.fromEntries(Object.values(PROJECTS).map((id) => [id, actors]));
  return [
    { id: ROLE_IDS.administrators, name: 'Administrators', actors: everywhere(just('ingrid')) },
    { id: '10100', name: 'Member', actors: everywhere(team) },
    {
      id: ROLE_IDS.owner,
      name: 'Product Owner',
      // In TOWN the role still names the owner who left.
      actors: {
        [PROJECTS.RIDE]: just('mira'),
        [PROJECTS.DEPOT]: just('kenji'),
        [PROJECTS.TOWN]: just('viktor'),
        [PROJECTS.BACK]: just('anneke'),
      },
    },
    {
      id: ROLE_IDS.management,
      name: 'Produktmanagement',
      actors: {
        [PROJECTS.RIDE]: just('jonas'),
        [PROJECTS.DEPOT]: just('camila'),
        [PROJECTS.BACK]: just('camila'),
      },
    },
  ];
}

export function grants(...extra: Grant[]): Grant[] {
  const team = { kind: 'group', groupId: SAMPLE_GROUPS[0]?.groupId ?? '' } as const;
  const member: PermissionKey[] = [
    'BROWSE_PROJECTS',
    'CREATE_ISSUES',
    'EDIT_ISSUES',
    'ADD_COMMENTS',
    'EDIT_OWN_COMMENTS',
    'DELETE_OWN_COMMENTS',
    'LINK_ISSUES',
    'SCHEDULE_ISSUES',
  ];
  const admin: PermissionKey[] = [
    'ADMINISTER_PROJECTS',
    'DELETE_ALL_COMMENTS',
    'MANAGE_SPRINTS_PERMISSION',
  ];
  return [
    ...member.map((permission) => ({ permission, to: team })),
    ...admin.map((permission) => ({
      permission,
      to: { kind: 'role', roleId: ROLE_IDS.administrators } as const,
    })),
    ...extra,
  ];
}

function versions(now: Date): SiteVersion[] {
  const on = (daysAgo: number): string => resolveMoment(day(daysAgo), now).slice(0, 10);
  return [
    {
      id: VERSIONS['3.4 Spring'],
      name: '3.4 Spring',
      released: true,
      archived: false,
      releaseDate: on(12),
    },
    {
      id: VERSIONS['3.5 Summer'],
      name: '3.5 Summer',
      released: false,
      archived: false,
      releaseDate: on(-30),
    },
  ];
}

export function sampleProjects(now: Date): SiteProject[] {
  const types = (...names: TypeName[]): string[] => names.map((name) => TYPES[name].id);
  const software = types('Initiative', 'Epic', 'Story', 'Task', 'Bug', 'Sub-task');
  const plain = { components: [], versions: [], securityLevels: [], simplified: false };
  return [
    {
      ...plain,
      id: PROJECTS.RIDE,
      key: 'RIDE',
      name: 'Rider app',
      typeKey: 'software',
      leadId: accountIdOf('jonas'),
      components: Object.entries(COMPONENTS).map(([name, { id, description, lead }]) => ({
        id,
        name,
        description,
        leadId: lead === null ? null : accountIdOf(lead),
      })),
      versions: versions(now),
      issueTypeIds: software,
      grants: grants(),
      securityLevels: [
        {
          id: LEADERSHIP_LEVEL,
          name: 'Leadership',
          accountIds: [accountIdOf('jonas'), accountIdOf('camila'), accountIdOf('ingrid')],
        },
      ],
    },
    {
      ...plain,
      id: PROJECTS.DEPOT,
      key: 'DEPOT',
      name: 'Workshop system',
      typeKey: 'software',
      leadId: accountIdOf('kenji'),
      issueTypeIds: software,
      grants: grants(),
    },
    {
      ...plain,
      id: PROJECTS.IDEA,
      key: 'IDEA',
      name: 'Ideas',
      typeKey: 'product_discovery',
      simplified: true,
      leadId: accountIdOf('jonas'),
      issueTypeIds: types('Idea', 'Task'),
      grants: grants(),
    },
    {
      ...plain,
      id: PROJECTS.TOWN,
      key: 'TOWN',
      name: 'Town partnerships',
      typeKey: 'business',
      simplified: true,
      leadId: accountIdOf('camila'),
      issueTypeIds: types('Epic', 'Story', 'Task'),
      // Towns publish what they plan: anybody may read along.
      grants: grants({ permission: 'BROWSE_PROJECTS', to: { kind: 'anyone' } }),
    },
    {
      ...plain,
      id: PROJECTS.BACK,
      key: 'BACK',
      name: 'Back office',
      typeKey: 'business',
      leadId: accountIdOf('camila'),
      issueTypeIds: types('Epic', 'Story', 'Task'),
      grants: grants({
        permission: 'BROWSE_PROJECTS',
        to: { kind: 'person', accountId: accountIdOf('dana') },
      }),
    },
  ];
}
