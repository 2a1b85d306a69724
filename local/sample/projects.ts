/** The projects of the sample site with what belongs to them: types, states, fields, sprints, releases, roles. */
import { RANK_TYPE, SPRINT_TYPE } from '../../src/jira/field-types';
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
import { MEMBER_PERMISSIONS } from '../jira/permission-keys';
import { day, resolveMoment } from './moment';
import { accountIdOf, SAMPLE_GROUPS, type PersonName } from './people';
import {
  TYPES,
  type TypeName,
  STATUSES,
  PRIORITIES,
  VERSIONS,
  COMPONENTS,
  OWNER_FIELD,
  RANK_FIELD,
  SPRINT_FIELD,
  POLARIS_LINK,
  RELATES_LINK,
  LEADERSHIP_LEVEL,
  PROJECTS,
  ROLE_IDS,
} from './site-ids';

const USER_PICKER = 'com.atlassian.jira.plugin.system.customfieldtypes:userpicker';

export const SAMPLE_FIELDS: SiteField[] = [
  custom(RANK_FIELD, 'Rank', 'any', RANK_TYPE),
  custom(SPRINT_FIELD, 'Sprint', 'array', SPRINT_TYPE, 'json'),
  {
    ...custom(OWNER_FIELD, 'Product owner', 'user', USER_PICKER),
    // An administrator added it for what is built, and so it is not on what that serves.
    context: { issueTypeIds: [TYPES.Story.id, TYPES.Task.id, TYPES.Bug.id] },
  },
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
  const member: PermissionKey[] = ['BROWSE_PROJECTS', ...MEMBER_PERMISSIONS];
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
      hiddenFields: ['components', 'fixVersions'],
      grants: grants({
        permission: 'BROWSE_PROJECTS',
        to: { kind: 'person', accountId: accountIdOf('dana') },
      }),
    },
  ];
}
