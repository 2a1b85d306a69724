import type { Asker, Jira } from '../../src/jira/client';
import type { JiraUser } from '../../src/jira/types';
import { platformWith, type Asked, type Reply } from './platform';

const mia: JiraUser = {
  accountId: 'mia',
  displayName: 'Mia',
  active: true,
  kind: 'person',
  avatarUrl: null,
};
const rawMia = {
  accountId: 'mia',
  displayName: 'Mia',
  accountType: 'atlassian',
  emailAddress: 'm@example.com',
};
const rawIssue = { id: '10001', key: 'ROLE-1', fields: { summary: 'Pay by card' } };
const rawComment = {
  id: '7',
  author: rawMia,
  created: '2026-03-01T09:00:00.000+0100',
  body: { type: 'doc' },
};
const comment = {
  id: '7',
  author: mia,
  authorGiven: true,
  at: '2026-03-01T08:00:00.000Z',
  updatedAt: '2026-03-01T08:00:00.000Z',
  body: { type: 'doc' },
  internal: false,
  visibleTo: null,
};
const rawHistory = {
  id: '5',
  author: rawMia,
  created: 1_772_355_600,
  items: [{ field: 'Rank', toString: 'Ranked higher' }],
};
const history = {
  id: '5',
  author: mia,
  authorGiven: true,
  at: '2026-03-01T09:00:00.000Z',
  items: [
    {
      field: 'Rank',
      fieldId: null,
      from: null,
      fromString: null,
      to: null,
      toString: 'Ranked higher',
      bothGiven: false,
    },
  ],
};

interface Case {
  call: string;
  ask: (jira: Jira, asker: Asker) => Promise<unknown>;
  sends: Partial<Asked>;
  reply: Reply;
  gives: unknown;
}

const cases: Case[] = [
  {
    call: 'issue',
    ask: (jira, asker) =>
      jira.issue(asker, 'ROLE-1', {
        fields: ['summary', 'comment'],
        changelog: true,
        properties: ['role-clarity'],
      }),
    sends: {
      method: 'GET',
      path: '/rest/api/3/issue/ROLE-1',
      query: { fields: ['summary,comment'], expand: ['changelog'], properties: ['role-clarity'] },
    },
    reply: { body: rawIssue },
    gives: expect.objectContaining({ id: '10001', key: 'ROLE-1' }),
  },
  {
    call: 'issue without extras',
    ask: (jira, asker) => jira.issue(asker, '10001', { fields: ['summary'] }),
    sends: { method: 'GET', path: '/rest/api/3/issue/10001', query: { fields: ['summary'] } },
    reply: { body: rawIssue },
    gives: expect.objectContaining({ changelog: null, comments: null }),
  },
  {
    call: 'bulkIssues',
    ask: (jira, asker) =>
      jira.bulkIssues(asker, ['10001', '10002', '10003', '10001'], {
        fields: ['summary'],
        changelog: true,
        properties: ['p'],
      }),
    sends: {
      method: 'POST',
      path: '/rest/api/3/issue/bulkfetch',
      body: {
        issueIdsOrKeys: ['10001', '10002', '10003'],
        fields: ['summary'],
        expand: ['changelog'],
        properties: ['p'],
      },
    },
    reply: { body: { issues: [rawIssue], issueErrors: [{ id: '10003', errorMessage: 'later' }] } },
    gives: {
      issues: [expect.objectContaining({ id: '10001' })],
      missing: ['10002', '10003'],
      failed: ['10003'],
    },
  },
  {
    call: 'editIssue',
    ask: (jira, asker) =>
      jira.editIssue(asker, '10001', { parent: { id: '10002' }, assignee: null }),
    sends: {
      method: 'PUT',
      path: '/rest/api/3/issue/10001',
      body: { fields: { parent: { id: '10002' }, assignee: null } },
    },
    reply: { status: 204 },
    gives: undefined,
  },
  {
    call: 'completeChangelog',
    ask: (jira, asker) => jira.completeChangelog(asker, { id: '10001', changelog: null }),
    sends: {
      method: 'GET',
      path: '/rest/api/3/issue/10001/changelog',
      query: { startAt: ['0'], maxResults: ['100'] },
    },
    reply: { body: { values: [rawHistory, { id: '6' }], total: 2 } },
    gives: { histories: [history], total: 2, complete: true, unreadable: 1 },
  },
  {
    call: 'bulkChangelogs',
    ask: (jira, asker) => jira.bulkChangelogs(asker, ['10001']),
    sends: {
      method: 'POST',
      path: '/rest/api/3/changelog/bulkfetch',
      body: { issueIdsOrKeys: ['10001'], maxResults: 1000 },
    },
    reply: {
      body: {
        issueChangeLogs: [{ issueId: '10001', changeHistories: [rawHistory] }],
        nextPageToken: null,
      },
    },
    gives: {
      byIssue: new Map([
        ['10001', { histories: [history], total: 1, complete: true, unreadable: 0 }],
      ]),
      unreadable: 0,
    },
  },
  {
    call: 'completeComments',
    ask: (jira, asker) => jira.completeComments(asker, { id: '10001', comments: null }),
    sends: {
      method: 'GET',
      path: '/rest/api/3/issue/10001/comment',
      query: { startAt: ['0'], maxResults: ['100'], orderBy: ['-created'] },
    },
    reply: { body: { comments: [rawComment], total: 1 } },
    gives: { comments: [comment], total: 1, complete: true, unreadable: 0 },
  },
  {
    call: 'comment',
    ask: (jira, asker) => jira.comment(asker, '10001', '7'),
    sends: { method: 'GET', path: '/rest/api/3/issue/10001/comment/7' },
    reply: { body: rawComment },
    gives: comment,
  },
  {
    call: 'addComment',
    ask: (jira, asker) => jira.addComment(asker, '10001', { type: 'doc', version: 1, content: [] }),
    sends: {
      method: 'POST',
      path: '/rest/api/3/issue/10001/comment',
      body: { body: { type: 'doc', version: 1, content: [] } },
    },
    reply: { status: 201, body: rawComment },
    gives: '7',
  },
  {
    call: 'addComment',
    ask: (jira, asker) =>
      jira.addComment(asker, '10001', { type: 'doc', version: 1, content: [] }, { internal: true }),
    sends: {
      method: 'POST',
      path: '/rest/api/3/issue/10001/comment',
      body: {
        body: { type: 'doc', version: 1, content: [] },
        properties: [{ key: 'sd.public.comment', value: { internal: true } }],
      },
    },
    reply: { status: 201, body: rawComment },
    gives: '7',
  },
  {
    call: 'addComment',
    ask: (jira, asker) =>
      jira.addComment(
        asker,
        '10001',
        { type: 'doc', version: 1, content: [] },
        { visibleTo: { type: 'group', identifier: 'g1', value: null } },
      ),
    sends: {
      method: 'POST',
      path: '/rest/api/3/issue/10001/comment',
      body: {
        body: { type: 'doc', version: 1, content: [] },
        visibility: { type: 'group', identifier: 'g1' },
      },
    },
    reply: { status: 201, body: rawComment },
    gives: '7',
  },
  {
    call: 'deleteComment',
    ask: (jira, asker) => jira.deleteComment(asker, '10001', '7'),
    sends: { method: 'DELETE', path: '/rest/api/3/issue/10001/comment/7' },
    reply: { status: 204 },
    gives: undefined,
  },
  {
    call: 'property',
    ask: (jira, asker) => jira.property(asker, '10001', 'role-clarity'),
    sends: { method: 'GET', path: '/rest/api/3/issue/10001/properties/role-clarity' },
    reply: { body: { key: 'role-clarity', value: { gaps: 2 } } },
    gives: { gaps: 2 },
  },
  {
    call: 'property that is not set',
    ask: (jira, asker) => jira.property(asker, '10001', 'role-clarity'),
    sends: { method: 'GET', path: '/rest/api/3/issue/10001/properties/role-clarity' },
    reply: { status: 404, body: { errorMessages: ['no such property'] } },
    gives: null,
  },
  {
    call: 'setProperty',
    ask: (jira, asker) => jira.setProperty(asker, '10001', 'role-clarity', { gaps: 0 }),
    sends: {
      method: 'PUT',
      path: '/rest/api/3/issue/10001/properties/role-clarity',
      body: { gaps: 0 },
    },
    reply: { status: 201 },
    gives: undefined,
  },
  {
    call: 'setProperties',
    ask: (jira, asker) =>
      jira.setProperties(asker, 'role-clarity', [{ issueId: '10001', value: { gaps: 0 } }]),
    sends: {
      method: 'POST',
      path: '/rest/api/3/issue/properties/multi',
      body: { issues: [{ issueID: 10001, properties: { 'role-clarity': { gaps: 0 } } }] },
    },
    reply: {
      status: 303,
      headers: { location: 'https://site.invalid/rest/api/3/task/10700' },
    },
    gives: '10700',
  },
  {
    call: 'setPropertyOnMany',
    ask: (jira, asker) =>
      jira.setPropertyOnMany(asker, 'role-clarity', ['10001', '10002'], { gaps: 0 }),
    sends: {
      method: 'POST',
      path: '/rest/api/3/issue/properties',
      body: { entitiesIds: [10001, 10002], properties: { 'role-clarity': { gaps: 0 } } },
    },
    // Where something between has followed the address, the task itself comes.
    reply: { status: 200, body: { id: '10700', status: 'RUNNING' } },
    gives: '10700',
  },
  {
    call: 'deletePropertyOnMany',
    ask: (jira, asker) => jira.deletePropertyOnMany(asker, 'role-clarity', ['10001', '10002']),
    sends: {
      method: 'DELETE',
      path: '/rest/api/3/issue/properties/role-clarity',
      body: { entityIds: [10001, 10002] },
    },
    reply: { status: 200, body: { id: '10700', status: 'RUNNING' } },
    gives: '10700',
  },
  {
    call: 'deleteProperty',
    ask: (jira, asker) => jira.deleteProperty(asker, '10001', 'role-clarity'),
    sends: { method: 'DELETE', path: '/rest/api/3/issue/10001/properties/role-clarity' },
    reply: { status: 204 },
    gives: undefined,
  },
  {
    call: 'task',
    ask: (jira, asker) => jira.task(asker, '10700'),
    sends: { method: 'GET', path: '/rest/api/3/task/10700' },
    reply: { body: { id: '10700', status: 'COMPLETE' } },
    gives: 'complete',
  },
  {
    call: 'searchIssues',
    ask: (jira, asker) =>
      jira.searchIssues(asker, {
        jql: 'project = ROLE',
        fields: ['summary'],
        nextPageToken: 'two',
        maxResults: 20,
        expandChangelog: true,
        properties: ['role-clarity'],
      }),
    sends: {
      method: 'POST',
      path: '/rest/api/3/search/jql',
      body: {
        jql: 'project = ROLE',
        fields: ['summary'],
        nextPageToken: 'two',
        maxResults: 20,
        expand: 'changelog',
        properties: ['role-clarity'],
      },
    },
    reply: {
      body: { issues: [rawIssue, { nothing: true }], nextPageToken: 'three', isLast: false },
    },
    gives: {
      issues: [expect.objectContaining({ id: '10001' })],
      nextPageToken: 'three',
      unreadable: 1,
    },
  },
  {
    call: 'countIssues',
    ask: (jira, asker) => jira.countIssues(asker, 'project = ROLE'),
    sends: {
      method: 'POST',
      path: '/rest/api/3/search/approximate-count',
      body: { jql: 'project = ROLE' },
    },
    reply: { body: { count: 153 } },
    gives: 153,
  },
  {
    call: 'parseJql',
    ask: (jira, asker) => jira.parseJql(asker, ['project =']),
    sends: {
      method: 'POST',
      path: '/rest/api/3/jql/parse',
      query: { validation: ['strict'] },
      body: { queries: ['project ='] },
    },
    reply: { body: { queries: [{ query: 'project =', errors: ['A value is missing.'] }] } },
    gives: [{ query: 'project =', errors: ['A value is missing.'] }],
  },
  {
    call: 'users',
    ask: (jira, asker) => jira.users(asker, ['mia', 'a:b', 'mia']),
    sends: {
      method: 'GET',
      path: '/rest/api/3/user/bulk',
      query: { accountId: ['mia', 'a:b'], maxResults: ['2'] },
    },
    reply: { body: { values: [rawMia], total: 1, isLast: true } },
    gives: [mia],
  },
  ...[
    ['Asia/Tokyo', 'Asia/Tokyo'],
    [undefined, null],
    ['Mars/Olympus', null],
  ].map(([timeZone, gives]): Case => ({
    call: `timeZoneOf somebody in ${String(timeZone)}`,
    ask: (jira, asker) => jira.timeZoneOf(asker, 'mia'),
    sends: {
      method: 'GET',
      path: '/rest/api/3/user/bulk',
      query: { accountId: ['mia'] },
    },
    reply: { body: { values: [{ ...rawMia, timeZone }], total: 1, isLast: true } },
    gives,
  })),
  {
    call: 'findUsers',
    ask: (jira, asker) => jira.findUsers(asker, 'mi & co', 1),
    sends: {
      method: 'GET',
      path: '/rest/api/3/user/search',
      query: { query: ['mi & co'], startAt: ['50'], maxResults: ['50'] },
    },
    reply: { body: [rawMia] },
    gives: { users: [mia], more: false, unreadable: 0 },
  },
  {
    call: 'allUsers',
    ask: (jira, asker) => jira.allUsers(asker, 2),
    sends: {
      method: 'GET',
      path: '/rest/api/3/users/search',
      query: { startAt: ['2000'], maxResults: ['1000'] },
    },
    reply: { body: [rawMia] },
    gives: { users: [mia], more: false, unreadable: 0 },
  },
  {
    call: 'groups',
    ask: (jira, asker) => jira.groups(asker, ['g1', 'g2', 'g1']),
    sends: {
      method: 'GET',
      path: '/rest/api/3/group/bulk',
      query: { groupId: ['g1', 'g2'], maxResults: ['50'] },
    },
    reply: { body: { values: [{ groupId: 'g1', name: 'owners' }, { name: 'no id' }] } },
    gives: [{ groupId: 'g1', name: 'owners' }],
  },
  {
    call: 'findGroups',
    ask: (jira, asker) => jira.findGroups(asker, 'own'),
    sends: {
      method: 'GET',
      path: '/rest/api/3/groups/picker',
      query: { query: ['own'], caseInsensitive: ['true'] },
    },
    reply: {
      body: {
        header: 'Showing 1',
        groups: [{ groupId: 'g1', name: 'owners', html: '<b>own</b>ers' }],
      },
    },
    gives: [{ groupId: 'g1', name: 'owners' }],
  },
  {
    call: 'groupSize',
    ask: (jira, asker) => jira.groupSize(asker, 'g1'),
    sends: {
      method: 'GET',
      path: '/rest/api/3/group/member',
      query: {
        groupId: ['g1'],
        includeInactiveUsers: ['true'],
        startAt: ['0'],
        maxResults: ['50'],
      },
    },
    reply: { body: { values: [rawMia], total: 750 } },
    gives: 750,
  },
  {
    call: 'grants',
    ask: (jira, asker) => jira.grants(asker, '10'),
    sends: {
      method: 'GET',
      path: '/rest/api/3/project/10/permissionscheme',
      query: { expand: ['permissions'] },
    },
    reply: {
      body: {
        permissions: [
          { permission: 'BROWSE_PROJECTS', holder: { type: 'reporter', parameter: null } },
        ],
      },
    },
    gives: [{ permission: 'BROWSE_PROJECTS', to: 'reporter' }],
  },
  {
    call: 'groupMembers',
    ask: (jira, asker) => jira.groupMembers(asker, 'g1'),
    sends: {
      method: 'GET',
      path: '/rest/api/3/group/member',
      query: {
        groupId: ['g1'],
        includeInactiveUsers: ['true'],
        startAt: ['0'],
        maxResults: ['50'],
      },
    },
    reply: { body: { values: [rawMia, { ...rawMia, accountId: 'leo', active: false }], total: 2 } },
    gives: {
      users: [mia, { ...mia, accountId: 'leo', active: false }],
      unreadable: 0,
      complete: true,
    },
  },
  {
    call: 'project',
    ask: (jira, asker) => jira.project(asker, 'ROLE'),
    sends: {
      method: 'GET',
      path: '/rest/api/3/project/ROLE',
      query: { expand: ['lead,issueTypes'] },
    },
    reply: {
      body: {
        id: '10',
        key: 'ROLE',
        name: 'Role',
        lead: rawMia,
        issueTypes: [{ id: '3', name: 'Story', hierarchyLevel: 0, subtask: false }],
        projectTypeKey: 'software',
        simplified: true,
      },
    },
    gives: {
      id: '10',
      key: 'ROLE',
      name: 'Role',
      lead: mia,
      typeKey: 'software',
      category: null,
      simplified: true,
      issueTypes: [{ id: '3', name: 'Story', hierarchyLevel: 0, subtask: false }],
    },
  },
  {
    call: 'findProjects',
    ask: (jira, asker) => jira.findProjects(asker, 'edit', 'ro le', 1),
    sends: {
      method: 'GET',
      path: '/rest/api/3/project/search',
      query: {
        query: ['ro le'],
        action: ['edit'],
        orderBy: ['name'],
        startAt: ['50'],
        maxResults: ['50'],
      },
    },
    reply: { body: { values: [{ id: '10', key: 'ROLE', name: 'Role' }], isLast: false } },
    gives: { values: [expect.objectContaining({ id: '10', key: 'ROLE' })], more: true },
  },
  {
    call: 'browsableProjects',
    ask: (jira, asker) => jira.browsableProjects(asker, { query: 'ro le', from: 100 }),
    sends: {
      method: 'GET',
      path: '/rest/api/3/project/search',
      query: {
        query: ['ro le'],
        action: ['browse'],
        orderBy: ['name'],
        expand: ['lead'],
        startAt: ['100'],
        maxResults: ['100'],
      },
    },
    reply: { body: { values: [{ id: '10', key: 'ROLE', name: 'Role' }], isLast: true } },
    gives: { values: [expect.objectContaining({ id: '10', key: 'ROLE' })], more: false },
  },
  {
    call: 'filtersOf',
    ask: (jira, asker) => jira.filtersOf(asker, 'mia', 'my turn'),
    sends: {
      method: 'GET',
      path: '/rest/api/3/filter/search',
      query: { accountId: ['mia'], filterName: ['my turn'], expand: ['jql'], maxResults: ['50'] },
    },
    reply: { body: { values: [{ id: '7', name: 'my turn', jql: 'x = 1' }, { name: 'no id' }] } },
    gives: [{ id: '7', name: 'my turn', jql: 'x = 1' }],
  },
  {
    call: 'createFilter',
    ask: (jira, asker) => jira.createFilter(asker, { name: 'my turn', jql: 'x = 1' }),
    sends: {
      method: 'POST',
      path: '/rest/api/3/filter',
      body: { name: 'my turn', jql: 'x = 1' },
    },
    reply: { body: { id: '7', name: 'my turn', jql: 'x = 1' } },
    gives: { id: '7', name: 'my turn', jql: 'x = 1' },
  },
  {
    call: 'findComponents',
    ask: (jira, asker) => jira.findComponents(asker, '10', 'pay'),
    sends: {
      method: 'GET',
      path: '/rest/api/3/project/10/component',
      query: { query: ['pay'], orderBy: ['name'], startAt: ['0'], maxResults: ['50'] },
    },
    reply: { body: { values: [{ id: 1, name: 'Payments' }], isLast: true } },
    gives: { values: [{ id: '1', name: 'Payments', lead: null }], more: false },
  },
  {
    call: 'projectStatuses',
    ask: (jira, asker) => jira.projectStatuses(asker, '10'),
    sends: { method: 'GET', path: '/rest/api/3/project/10/statuses' },
    reply: {
      body: [
        { id: '1', name: 'Story', statuses: [{ id: '3', name: 'In design' }] },
        {
          id: '2',
          name: 'Bug',
          statuses: [
            { id: '3', name: 'In design' },
            { id: 4, name: 'Done' },
          ],
        },
      ],
    },
    gives: [
      { id: '3', name: 'In design' },
      { id: '4', name: 'Done' },
    ],
  },
  {
    call: 'findLabels',
    ask: (jira, asker) => jira.findLabels(asker, 'de'),
    sends: {
      method: 'GET',
      path: '/rest/api/3/jql/autocompletedata/suggestions',
      query: { fieldName: ['labels'], fieldValue: ['de'] },
    },
    reply: {
      body: {
        results: [
          { value: 'design', displayName: '<b>de</b>sign' },
          { value: '"de\\"luxe"', displayName: '<b>de</b>"luxe' },
        ],
      },
    },
    gives: ['design', 'de"luxe'],
  },
  {
    call: 'projectRoles',
    ask: (jira, asker) => jira.projectRoles(asker, '10'),
    sends: { method: 'GET', path: '/rest/api/3/project/10/roledetails' },
    reply: {
      body: [
        {
          id: 10100,
          name: 'Product Owner',
          translatedName: 'Produktverantwortung',
          default: false,
        },
        { id: 10101, name: 'Developers' },
      ],
    },
    gives: [
      { id: '10100', name: 'Produktverantwortung' },
      { id: '10101', name: 'Developers' },
    ],
  },
  {
    call: 'roleActors',
    ask: (jira, asker) => jira.roleActors(asker, '10', '10100'),
    sends: { method: 'GET', path: '/rest/api/3/project/10/role/10100' },
    reply: {
      body: {
        id: 10100,
        actors: [
          {
            id: 1,
            displayName: 'Mia',
            type: 'atlassian-user-role-actor',
            actorUser: { accountId: 'mia' },
          },
          { id: 2, type: 'atlassian-user-role-actor', actorUser: { accountId: 'leo' } },
          { id: 3, displayName: 'gone', actorUser: { accountId: 'unknown' } },
          { id: 4, displayName: 'owners', actorGroup: { groupId: 'g1', name: 'owners' } },
          { id: 5, displayName: 'of another kind' },
        ],
      },
    },
    gives: {
      users: [
        { accountId: 'mia', displayName: 'Mia' },
        { accountId: 'leo', displayName: 'leo' },
      ],
      groups: [{ groupId: 'g1', name: 'owners' }],
      unreadable: 1,
    },
  },
  {
    call: 'components',
    ask: (jira, asker) => jira.components(asker, '10'),
    sends: { method: 'GET', path: '/rest/api/3/project/10/components' },
    reply: {
      body: [
        { id: '1', name: 'Checkout', lead: rawMia },
        { id: '2', name: 'Search' },
      ],
    },
    gives: [
      { id: '1', name: 'Checkout', lead: mia },
      { id: '2', name: 'Search', lead: null },
    ],
  },
  {
    call: 'issueTypes',
    ask: (jira, asker) => jira.issueTypes(asker, '10'),
    sends: { method: 'GET', path: '/rest/api/3/issuetype/project', query: { projectId: ['10'] } },
    reply: {
      body: [
        { id: '1', name: 'Story', hierarchyLevel: 0, subtask: false },
        { id: '2', name: '子任务', subtask: true },
      ],
    },
    gives: [
      { id: '1', name: 'Story', hierarchyLevel: 0, subtask: false },
      { id: '2', name: '子任务', hierarchyLevel: -1, subtask: true },
    ],
  },
  {
    call: 'fields',
    ask: (jira, asker) => jira.fields(asker),
    sends: { method: 'GET', path: '/rest/api/3/field' },
    reply: {
      body: [
        { id: 'issuekey', name: 'Key', custom: false },
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
          name: 'Owner',
          custom: true,
          schema: { type: 'user' },
          scope: { type: 'PROJECT', project: { id: '10' } },
        },
        { name: 'without an id' },
      ],
    },
    gives: [
      { id: 'issuekey', name: 'Key', custom: false, schema: null, projectId: null },
      {
        id: 'customfield_10020',
        name: 'Sprint',
        custom: true,
        schema: {
          type: 'array',
          items: 'json',
          custom: 'com.pyxis.greenhopper.jira:gh-sprint',
          system: null,
        },
        projectId: null,
      },
      {
        id: 'customfield_10050',
        name: 'Owner',
        custom: true,
        schema: { type: 'user', items: null, custom: null, system: null },
        projectId: '10',
      },
    ],
  },
  {
    call: 'checkPermissions',
    ask: (jira, asker) =>
      jira.checkPermissions(asker, {
        accountId: 'mia',
        globalPermissions: ['ADMINISTER'],
        projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: ['10001'] }],
      }),
    sends: {
      method: 'POST',
      path: '/rest/api/3/permissions/check',
      body: {
        accountId: 'mia',
        globalPermissions: ['ADMINISTER'],
        projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [], issues: [10001] }],
      },
    },
    reply: {
      body: {
        globalPermissions: [],
        projectPermissions: [{ permission: 'BROWSE_PROJECTS', projects: [], issues: [10001] }],
      },
    },
    gives: {
      globalPermissions: [],
      projectPermissions: [{ permission: 'BROWSE_PROJECTS', projects: [], issues: ['10001'] }],
    },
  },
];

describe.each<Asker>(['user', 'app'])('as %s', (asker) => {
  test.each(cases)(
    '$call asks Jira one thing and reads the answer',
    async ({ ask, sends, reply, gives }) => {
      const { jira, asked } = platformWith([reply]);

      const result = await ask(jira, asker);

      expect(asked).toEqual([{ as: asker, query: {}, body: undefined, ...sends }]);
      expect(result).toEqual(gives);
    },
  );
});

test('permissions are asked as the person, in one place, and what Jira leaves out is not had', async () => {
  const { jira, asked } = platformWith([
    {
      body: {
        permissions: {
          EDIT_ISSUES: { havePermission: true },
          ADD_COMMENTS: { havePermission: false },
        },
      },
    },
  ]);

  const granted = await jira.permissions('user', {
    issueId: '10001',
    permissions: ['EDIT_ISSUES', 'ADD_COMMENTS', 'ADMINISTER_PROJECTS'],
  });

  expect(asked).toEqual([
    {
      as: 'user',
      method: 'GET',
      path: '/rest/api/3/mypermissions',
      query: { permissions: ['EDIT_ISSUES,ADD_COMMENTS,ADMINISTER_PROJECTS'], issueId: ['10001'] },
      body: undefined,
    },
  ]);
  expect(granted).toEqual({ EDIT_ISSUES: true, ADD_COMMENTS: false, ADMINISTER_PROJECTS: false });
});

test('permissions of a project are asked with the id of the project', async () => {
  const { jira, asked } = platformWith([{ body: { permissions: {} } }]);
  await jira.permissions('user', { projectId: '10', permissions: ['ADMINISTER_PROJECTS'] });
  expect(asked[0]?.query).toEqual({ permissions: ['ADMINISTER_PROJECTS'], projectId: ['10'] });
});

test.each([
  [{ ...rawMia, locale: 'pt_BR' }, 'pt_BR'],
  [{ ...rawMia, locale: null }, null],
])('whoever asks is named with a language, where Jira tells it', async (body, locale) => {
  const { jira, asked } = platformWith([{ body }]);
  expect(await jira.myself('user')).toMatchObject({ accountId: 'mia', locale });
  expect(asked).toMatchObject([{ method: 'GET', path: '/rest/api/3/myself', as: 'user' }]);
});

test('every method of the client is in this table', () => {
  const { jira } = platformWith([]);
  const covered = new Set(cases.map(({ call }) => call.split(' ')[0]));
  const others = Object.keys(jira).filter((name) => !covered.has(name));
  // Their tests stand above and in paging.test.ts.
  expect(others.sort()).toEqual(['myself', 'permissions', 'searchAll']);
});

test('asking about nobody and nothing does not ask Jira', async () => {
  const { jira, asked } = platformWith([]);
  expect(await jira.users('user', [])).toEqual([]);
  expect(await jira.bulkIssues('user', [], { fields: [] })).toEqual({
    issues: [],
    missing: [],
    failed: [],
  });
  expect(await jira.bulkChangelogs('app', [])).toEqual({ byIssue: new Map(), unreadable: 0 });
  expect(asked).toEqual([]);
});

test('what came complete inside an issue is not fetched again', async () => {
  const { jira, asked } = platformWith([]);
  const changelog = { histories: [history], total: 1, complete: true, unreadable: 0 };
  const comments = { comments: [comment], total: 1, complete: true, unreadable: 0 };
  expect(await jira.completeChangelog('user', { id: '1', changelog })).toBe(changelog);
  expect(await jira.completeComments('user', { id: '1', comments })).toBe(comments);
  expect(asked).toEqual([]);
});
