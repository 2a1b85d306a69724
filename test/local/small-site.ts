/** A site of a few issues that the tests of the stand-in share: two open projects' worth of everything, and a closed one. */
import type { SiteData, SiteIssue, SitePerson, SiteProject } from '../../local/jira/model';

export const NOW = '2026-11-24T12:00:00.000Z';

function person(accountId: string, more: Partial<SitePerson> = {}): SitePerson {
  return {
    accountId,
    displayName: accountId.charAt(0).toUpperCase() + accountId.slice(1),
    active: true,
    accountType: 'atlassian',
    timeZone: 'Europe/Berlin',
    colour: 'teal',
    groups: [],
    ...more,
  };
}

function project(id: string, key: string, more: Partial<SiteProject> = {}): SiteProject {
  return {
    id,
    key,
    name: `Project ${key}`,
    typeKey: 'software',
    simplified: false,
    leadId: 'lena',
    components: [],
    versions: [],
    issueTypeIds: ['1', '2', '3', '4'],
    grants: [
      { permission: 'BROWSE_PROJECTS', to: { kind: 'signedIn' } },
      { permission: 'EDIT_ISSUES', to: { kind: 'role', roleId: '100' } },
      { permission: 'CREATE_ISSUES', to: { kind: 'role', roleId: '100' } },
      { permission: 'SCHEDULE_ISSUES', to: { kind: 'role', roleId: '100' } },
      { permission: 'LINK_ISSUES', to: { kind: 'role', roleId: '100' } },
      { permission: 'ADD_COMMENTS', to: { kind: 'signedIn' } },
      { permission: 'EDIT_OWN_COMMENTS', to: { kind: 'signedIn' } },
      { permission: 'DELETE_OWN_COMMENTS', to: { kind: 'signedIn' } },
      { permission: 'DELETE_ALL_COMMENTS', to: { kind: 'person', accountId: 'lena' } },
      { permission: 'ADMINISTER_PROJECTS', to: { kind: 'person', accountId: 'lena' } },
    ],
    securityLevels: [{ id: '900', name: 'Leads', accountIds: ['lena'] }],
    ...more,
  };
}

let lastIssueId = 20_000;

export function issue(key: string, more: Partial<SiteIssue> = {}): SiteIssue {
  lastIssueId += 1;
  return {
    id: String(lastIssueId),
    key,
    projectId: key.startsWith('SEC') ? '11' : '10',
    typeId: '1',
    summary: `Summary of ${key}`,
    description: null,
    statusId: '1',
    priorityId: '3',
    creatorId: 'olga',
    reporterId: 'olga',
    assigneeId: null,
    parentId: null,
    labels: [],
    componentIds: [],
    fixVersionIds: [],
    sprintIds: [],
    rank: `0|${key}:`,
    securityLevelId: null,
    created: '2026-11-01T09:00:00.000Z',
    updated: '2026-11-02T09:00:00.000Z',
    resolvedAt: null,
    customFields: {},
    comments: [],
    histories: [],
    properties: {},
    ...more,
  };
}

/**
 * Lena leads and administers RC, Olga owns the product, Dev develops, Gone is inactive, Cleo is a customer, Root administers
 * the site. Only Root's friend Sven browses SEC.
 */
export function smallSite(issues: SiteIssue[] = []): SiteData {
  return {
    name: 'Small site',
    people: [
      person('lena', { groups: ['g-leads'] }),
      person('olga', { groups: ['g-owners'] }),
      person('dev'),
      person('sven'),
      person('root', { siteAdmin: true }),
      person('gone', { active: false }),
      person('cleo', { accountType: 'customer' }),
    ],
    groups: [
      { groupId: 'g-leads', name: 'leads' },
      { groupId: 'g-owners', name: 'owners' },
    ],
    roles: [
      {
        id: '100',
        name: 'Members',
        actors: { '10': { accountIds: ['lena', 'dev'], groupIds: ['g-owners'] } },
      },
      {
        id: '101',
        name: 'Product Owner',
        actors: { '10': { accountIds: ['olga'], groupIds: [] } },
      },
    ],
    projects: [
      project('10', 'RC', {
        components: [
          { id: '500', name: 'Checkout', description: '', leadId: 'dev' },
          { id: '501', name: 'Search', description: 'Finding things', leadId: null },
        ],
        versions: [
          { id: '600', name: '1.0', released: true, archived: false, releaseDate: '2026-10-01' },
          { id: '601', name: '2.0', released: false, archived: false, releaseDate: null },
        ],
      }),
      project('11', 'SEC', {
        grants: [{ permission: 'BROWSE_PROJECTS', to: { kind: 'person', accountId: 'sven' } }],
      }),
      project('12', 'PUB', {
        grants: [{ permission: 'BROWSE_PROJECTS', to: { kind: 'anyone' } }],
      }),
    ],
    issueTypes: [
      { id: '1', name: 'Story', description: '', subtask: false, hierarchyLevel: 0 },
      { id: '2', name: 'Epic', description: '', subtask: false, hierarchyLevel: 1 },
      { id: '3', name: 'Sub-task', description: '', subtask: true, hierarchyLevel: -1 },
      { id: '4', name: 'Bug', description: '', subtask: false, hierarchyLevel: 0 },
    ],
    statuses: [
      { id: '1', name: 'To Do', category: 'new' },
      { id: '2', name: 'In Progress', category: 'indeterminate' },
      { id: '3', name: 'Done', category: 'done' },
    ],
    priorities: [
      { id: '1', name: 'Highest' },
      { id: '2', name: 'High' },
      { id: '3', name: 'Medium' },
      { id: '4', name: 'Low' },
    ],
    fields: [
      {
        id: 'customfield_10019',
        name: 'Rank',
        custom: true,
        schema: { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-lexo-rank', customId: 10019 },
      },
      {
        id: 'customfield_10020',
        name: 'Sprint',
        custom: true,
        schema: {
          type: 'array',
          items: 'json',
          custom: 'com.pyxis.greenhopper.jira:gh-sprint',
          customId: 10020,
        },
      },
      {
        id: 'customfield_10050',
        name: 'Product owner',
        custom: true,
        schema: {
          type: 'user',
          custom: 'com.atlassian.jira.plugin.system.customfieldtypes:userpicker',
          customId: 10050,
        },
      },
      {
        id: 'customfield_10060',
        name: 'Story points',
        custom: true,
        schema: {
          type: 'number',
          custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
          customId: 10060,
        },
      },
    ],
    sprints: [
      {
        id: 1,
        name: 'Sprint 1',
        state: 'closed',
        startDate: '2026-10-26T08:00:00.000Z',
        endDate: '2026-11-06T17:00:00.000Z',
      },
      {
        id: 2,
        name: 'Sprint 2',
        state: 'active',
        startDate: '2026-11-16T08:00:00.000Z',
        endDate: '2026-11-27T17:00:00.000Z',
      },
      { id: 3, name: 'Sprint 3', state: 'future', startDate: null, endDate: null },
    ],
    linkTypes: [{ id: '700', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }],
    links: [],
    issues,
    settings: {},
  };
}
