/** Every call that the app makes of Jira, in all that its pages can ask for, is one that Jira describes and the manifest allows. */
import { join } from 'node:path';
import type { SiteData } from '../../local/jira/model';
import { functionsOf } from '../../local/platform/loading';
import { readManifest } from '../../local/platform/manifest';
import { resolverRequest } from '../../local/platform/resolver-request';
import { accountIdOf, SAMPLE_GROUPS } from '../../local/sample/people';
import { OWNER_FIELD, ROLE_IDS } from '../../local/sample/site-ids';
import { createJira, type Jira } from '../../src/jira/client';
import { paragraphs } from '../builders/adf';
import { pick } from '../long-run';
import { silenceLog } from '../silent-log';
import { openApp } from '../site/sample-app';
import { openCastApp } from '../trust/app';
import { CAST, commentOf, ISSUES, PRIVATE_PROJECT, siteWithCast } from '../trust/cast';
import { sendingOf } from '../trust/requests';
import { ALL_REQUESTS } from '../trust/surfaces';
import { QUIRKS } from './quirks';
import { recordExchanges } from './recording';
import {
  departuresBut,
  hasSpecification,
  Specification,
  withSpecification,
  type Exchange,
} from './specification';

const manifest = readManifest(join(__dirname, '../../manifest.yml'));
const RIDE = '10100';

/** A role map in which every kind of source and rule stands. */
const FULL_MAP = {
  version: 1,
  productOwner: {
    sources: [
      { kind: 'issueField', fieldId: OWNER_FIELD },
      { kind: 'componentLead' },
      { kind: 'projectLead' },
      { kind: 'reporter' },
      { kind: 'assignee' },
      { kind: 'projectRole', roleId: ROLE_IDS.owner },
      { kind: 'group', groupId: SAMPLE_GROUPS[0]?.groupId },
    ],
    deputies: [CAST.developer],
  },
  productManager: { sources: [{ kind: 'people', accountIds: [CAST.manager, 'nobody'] }] },
  strategyEpics: { rule: 'jql', jql: 'labels = strategy OR "Product owner" is not EMPTY' },
};

/** Payloads beside the table's that lead the app to further calls. */
const FURTHER: Record<string, object[]> = {
  'settings.search': [
    { kind: 'groups', query: 'team' },
    { kind: 'fields', query: 'own' },
    { kind: 'people', query: '', page: 3 },
    ...['projects', 'labels', 'components', 'statuses', 'issueTypes'].flatMap((kind) => [
      { kind, query: 'a' },
      { kind, query: '' },
    ]),
  ],
  'settings.resolve': [{ roleMap: FULL_MAP }],
  'settings.try': [
    { roleMap: FULL_MAP, issueKey: 'RIDE-901' },
    { roleMap: FULL_MAP, issueKey: null },
  ],
  'settings.save': [{ roleMap: FULL_MAP, revision: 2 }],
  'settings.checkJql': [{ jql: 'labels = (' }],
};

/** Every method of the client, so that a call which no page makes yet is held to the description, too. */
const CLIENT_CALLS: { [K in keyof Jira]: (jira: Jira) => Promise<unknown> } = {
  issue: (jira) =>
    jira.issue('user', ISSUES.open, { fields: ['*all'], changelog: true, properties: ['p'] }),
  bulkIssues: (jira) =>
    jira.bulkIssues('user', [ISSUES.open, ISSUES.missing], {
      fields: ['summary', OWNER_FIELD],
      changelog: true,
      properties: ['p'],
    }),
  browsableProjects: async (jira) => {
    await jira.browsableProjects('user', { keys: ['RIDE', 'DEPOT'] });
    return jira.browsableProjects('user', { query: 'ri', from: 0 });
  },
  filtersOf: (jira) => jira.filtersOf('user', CAST.owner, 'Role'),
  createFilter: (jira) =>
    jira.createFilter('user', { name: 'Mine', jql: 'project = RIDE ORDER BY key' }),
  editIssue: (jira) => jira.editIssue('user', ISSUES.open, { summary: 'Another' }),
  completeChangelog: (jira) => jira.completeChangelog('user', { id: ISSUES.open, changelog: null }),
  bulkChangelogs: (jira) => jira.bulkChangelogs('user', [ISSUES.open]),
  completeComments: (jira) => jira.completeComments('user', { id: ISSUES.open, comments: null }),
  comment: (jira) => jira.comment('user', ISSUES.open, commentOf(ISSUES.open, 'developer')),
  addComment: (jira) => jira.addComment('user', ISSUES.open, paragraphs('A word.')),
  deleteComment: (jira) =>
    jira.deleteComment('user', ISSUES.open, commentOf(ISSUES.open, 'developer')),
  property: (jira) => jira.property('user', ISSUES.open, 'role-clarity'),
  setProperty: (jira) => jira.setProperty('app', ISSUES.open, 'role-clarity', { a: 1 }),
  setProperties: (jira) =>
    jira.setProperties('app', 'role-clarity', [{ issueId: ISSUES.open, value: { a: 1 } }]),
  setPropertyOnMany: (jira) =>
    jira.setPropertyOnMany('app', 'role-clarity', [ISSUES.open], { a: 1 }),
  deletePropertyOnMany: (jira) => jira.deletePropertyOnMany('app', 'role-clarity', [ISSUES.open]),
  deleteProperty: (jira) => jira.deleteProperty('app', ISSUES.open, 'role-clarity'),
  task: async (jira) => {
    const task = await jira.setPropertyOnMany('app', 'p', [ISSUES.open], 1);
    expect(await jira.task('app', task ?? '')).toBe('complete');
  },
  searchIssues: (jira) =>
    jira.searchIssues('user', {
      jql: 'project = RIDE',
      fields: ['summary'],
      maxResults: 2,
      expandChangelog: true,
      properties: ['p'],
    }),
  searchAll: async (jira) => {
    const search = { jql: 'project = RIDE', fields: ['id', 'key'], maxResults: 20 };
    for await (const page of jira.searchAll('user', search)) expect(page.issues).not.toEqual([]);
  },
  countIssues: (jira) => jira.countIssues('user', 'project = RIDE'),
  parseJql: (jira) =>
    jira.parseJql('user', ['project = RIDE ORDER BY Rank', 'status was Done', 'a =']),
  myself: (jira) => jira.myself('user'),
  users: (jira) => jira.users('user', [accountIdOf('mira'), 'nobody']),
  timeZoneOf: (jira) => jira.timeZoneOf('user', accountIdOf('mira')),
  allUsers: (jira) => jira.allUsers('app', 0),
  findUsers: (jira) => jira.findUsers('user', 'mi', 1),
  findGroups: (jira) => jira.findGroups('user', 'team'),
  groupMembers: (jira) => jira.groupMembers('app', SAMPLE_GROUPS[0]?.groupId ?? ''),
  permissions: (jira) =>
    jira.permissions('user', { permissions: ['ADD_COMMENTS'], issueId: ISSUES.open }),
  grants: (jira) => jira.grants('app', '10100'),
  checkPermissions: (jira) =>
    jira.checkPermissions('user', {
      projectPermissions: [
        { permissions: ['BROWSE_PROJECTS'], projects: [RIDE], issues: [ISSUES.open] },
      ],
      globalPermissions: ['ADMINISTER'],
    }),
  project: (jira) => jira.project('user', RIDE),
  projectRoles: (jira) => jira.projectRoles('app', RIDE),
  roleActors: (jira) => jira.roleActors('app', RIDE, ROLE_IDS.owner),
  components: (jira) => jira.components('user', RIDE),
  issueTypes: (jira) => jira.issueTypes('user', RIDE),
  fields: (jira) => jira.fields('user'),
  findProjects: (jira) => jira.findProjects('user', 'edit', 'r', 1),
  findComponents: (jira) => jira.findComponents('user', RIDE, 'map'),
  projectStatuses: (jira) => jira.projectStatuses('user', RIDE),
  findLabels: (jira) => jira.findLabels('user', 'str'),
  groupSize: (jira) => jira.groupSize('app', SAMPLE_GROUPS[0]?.groupId ?? ''),
  groups: (jira) => jira.groups('user', [SAMPLE_GROUPS[0]?.groupId ?? '']),
};

let specification: Specification;
const exchanges: Exchange[] = [];

/** Sends every request of every page, by somebody who may, on every kind of issue; then everything once more as the app is warm. */
async function drivePages(): Promise<void> {
  const app = openCastApp();
  const recorded = recordExchanges(app.site);
  for (const [place, { request }] of ALL_REQUESTS.entries()) {
    const { by, writes } = sendingOf(request);
    for (const issueId of pick(Object.values(ISSUES), 3, place))
      await app.send(request, { kind: by, issueId });
    if (!writes) await app.send(request, { kind: 'anonymous' });
    for (const payload of FURTHER[request] ?? []) await app.send(request, { payload });
  }
  for (const issue of app.site.data.issues) {
    await app.send('panel.view', { kind: 'developer', issueId: issue.id });
    const extension = { issue: { id: issue.id }, project: { id: issue.projectId } };
    const body = { extension, context: { extension } };
    await app.platform.invoke({ functionKey: 'lozenge', body, accountId: CAST.developer });
  }
  exchanges.push(...recorded);
}

/** Calls every method of the client as a function of the app would. */
async function driveClient(): Promise<void> {
  const site = JSON.stringify(siteWithCast());
  for (const [name, call] of Object.entries(CLIENT_CALLS)) {
    const app = openApp({
      data: JSON.parse(site) as SiteData,
      loadFunction: functionsOf({
        'functions/panel': {
          handler: () => call(createJira({ deadline: Date.now() + 20_000, log: () => undefined })),
        },
      }),
    });
    const recorded = recordExchanges(app.site);
    const body = resolverRequest(name, {}, { moduleKey: 'role-clarity-panel', extension: {} });
    const result = await app.platform.invoke({
      functionKey: 'panel',
      body,
      accountId: CAST.developer,
    });
    if (!result.ok) throw new Error(`${name}: ${result.error.stack}`);
    expect(recorded.length).toBeGreaterThan(0);
    exchanges.push(...recorded);
  }
}

if (hasSpecification)
  beforeAll(async () => {
    silenceLog();
    specification = new Specification();
    await drivePages();
    await driveClient();
  });

withSpecification('every call of the pages and of the client is recorded', () => {
  const operations = new Set(
    exchanges.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`),
  );
  expect(operations.size).toBeGreaterThan(60);
  expect(exchanges.length).toBeGreaterThan(1000);
});

withSpecification('every request is valid by the description', () => {
  expect(
    departuresBut(
      QUIRKS,
      exchanges.flatMap((exchange) => specification.requestDepartures(exchange)),
    ),
  ).toEqual([]);
});

withSpecification('every request needs no scope but those of the manifest', () => {
  const calls = new Map(
    exchanges.map(({ method, path }) => [
      `${method} ${path.replace(/\?.*/, '')}`,
      { method, path },
    ]),
  );
  const refused = [...calls].filter(([, call]) => {
    const sets = specification.scopeSets(call);
    return sets?.every((set) => set.some((scope) => !manifest.scopes.includes(scope))) !== false;
  });
  expect(refused.map(([call]) => call)).toEqual([]);
});

withSpecification('every answer that the app was given is valid by the description', () => {
  expect(
    departuresBut(
      QUIRKS,
      exchanges.flatMap((exchange) => specification.answerDepartures(exchange)),
    ),
  ).toEqual([]);
});

withSpecification('a request that departs from the description is found', () => {
  const wrong = (method: string, path: string, body?: unknown): string[] =>
    specification
      .requestDepartures({ method, path: `/rest/api/3${path}`, body, status: 200, json: {} })
      .map(({ at, problem }) => `${at}: ${problem}`);
  expect(wrong('GET', '/issue/RC-1?expnd=changelog')).toEqual([
    'query: must NOT have additional properties: expnd',
  ]);
  expect(wrong('GET', '/user/bulk')).toEqual(["query: must have required property 'accountId'"]);
  expect(wrong('GET', '/issue/RC-1/changelog?startAt=one')).toEqual([
    'query/startAt: must be integer',
  ]);
  expect(wrong('POST', '/search/jql', { jql: 1, fields: 'summary' })).toEqual([
    '/fields: must be array',
    '/jql: must be string',
  ]);
  expect(wrong('POST', '/search/jql')).toEqual(['body: has no body']);
  expect(wrong('GET', '/nowhere')).toEqual([': is not described']);
});

withSpecification('a project that nobody may open is asked for like one that is not there', () => {
  expect(exchanges.some(({ path }) => path.includes(PRIVATE_PROJECT))).toBe(true);
});
