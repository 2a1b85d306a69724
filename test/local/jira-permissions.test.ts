/** Who may do what on the stand-in: one line a person and request, with the status that Jira would answer. */
import type { GrantHolder } from '../../local/jira/model';
import { JiraSite } from '../../local/jira/site';
import { paragraphs } from '../builders/adf';
import { as } from './asking';
import { NOW, smallSite, issue } from './small-site';

const comment = (id: string, authorId: string) => ({
  id,
  authorId,
  body: paragraphs('Why?'),
  created: NOW,
  updated: NOW,
});

let site: JiraSite;

beforeEach(() => {
  site = new JiraSite(
    smallSite([
      issue('RC-1', { comments: [comment('31', 'dev'), comment('32', 'olga')] }),
      issue('RC-2', { securityLevelId: '900' }),
      issue('SEC-1'),
      issue('PUB-1', { projectId: '12' }),
    ]),
  );
});

const body = paragraphs('A word.');
const summary = { fields: { summary: 'New words' } };

const table: [who: string, method: string, path: string, payload: unknown, status: number][] = [
  // Seeing an issue; what one may not see is not there.
  ['olga', 'get', '/issue/RC-1', null, 200],
  ['olga', 'get', '/issue/SEC-1', null, 404],
  ['sven', 'get', '/issue/SEC-1', null, 200],
  ['cleo', 'get', '/issue/RC-1', null, 404],
  ['gone', 'get', '/issue/RC-1', null, 401],
  ['stranger', 'get', '/issue/RC-1', null, 401],
  ['anonymous', 'get', '/issue/RC-1', null, 404],
  ['anonymous', 'get', '/issue/PUB-1', null, 200],
  ['app', 'get', '/issue/SEC-1', null, 200],
  ['root', 'get', '/issue/SEC-1', null, 404],
  // Security levels hide from those who browse, too.
  ['olga', 'get', '/issue/RC-2', null, 404],
  ['lena', 'get', '/issue/RC-2', null, 200],
  // Editing.
  ['dev', 'put', '/issue/RC-1', summary, 204],
  ['olga', 'put', '/issue/RC-1', summary, 204],
  ['sven', 'put', '/issue/RC-1', summary, 403],
  ['sven', 'put', '/issue/SEC-1', summary, 403],
  ['olga', 'put', '/issue/SEC-1', summary, 404],
  ['app', 'put', '/issue/RC-1', summary, 204],
  ['anonymous', 'put', '/issue/PUB-1', summary, 403],
  // Commenting.
  ['sven', 'post', '/issue/RC-1/comment', { body }, 201],
  ['sven', 'post', '/issue/SEC-1/comment', { body }, 403],
  ['olga', 'post', '/issue/SEC-1/comment', { body }, 404],
  ['app', 'post', '/issue/SEC-1/comment', { body }, 201],
  ['olga', 'post', '/issue/RC-1/comment', { body: 'plain words' }, 400],
  ['olga', 'put', '/issue/RC-1/comment/32', { body }, 200],
  ['olga', 'put', '/issue/RC-1/comment/31', { body }, 400],
  ['lena', 'put', '/issue/RC-1/comment/31', { body }, 200],
  ['dev', 'delete', '/issue/RC-1/comment/31', null, 204],
  ['dev', 'delete', '/issue/RC-1/comment/32', null, 400],
  ['lena', 'delete', '/issue/RC-1/comment/32', null, 204],
  ['dev', 'delete', '/issue/RC-1/comment/99', null, 404],
  // Properties.
  ['dev', 'put', '/issue/RC-1/properties/p', { a: 1 }, 201],
  ['sven', 'put', '/issue/RC-1/properties/p', { a: 1 }, 403],
  ['app', 'put', '/issue/RC-2/properties/p', { a: 1 }, 201],
  ['olga', 'put', '/issue/RC-2/properties/p', { a: 1 }, 404],
  // Roles are for those who administer the project.
  ['olga', 'get', '/project/RC/role/101', null, 404],
  ['lena', 'get', '/project/RC/role/101', null, 200],
  ['root', 'get', '/project/RC/role', null, 200],
  ['app', 'get', '/project/RC/role/101', null, 200],
  ['app', 'get', '/project/RC/role/999', null, 404],
  // Projects.
  ['olga', 'get', '/project/RC', null, 200],
  ['olga', 'get', '/project/SEC', null, 404],
  ['olga', 'get', '/project/10/components', null, 200],
  ['olga', 'get', '/issuetype/project?projectId=11', null, 404],
  // Groups and people.
  ['root', 'get', '/group/member?groupId=g-owners', null, 200],
  ['olga', 'get', '/group/member?groupId=g-owners', null, 403],
  ['app', 'get', '/group/member?groupId=g-nobody', null, 404],
  ['anonymous', 'get', '/user?accountId=olga', null, 401],
  ['olga', 'get', '/user?accountId=nobody', null, 404],
  ['olga', 'get', '/user?username=olga', null, 400],
  ['anonymous', 'get', '/group/bulk', null, 403],
  ['anonymous', 'get', '/myself', null, 401],
  // Creating, moving, deleting, linking, ranking.
  [
    'dev',
    'post',
    '/issue',
    { fields: { project: { key: 'RC' }, issuetype: { id: '1' }, summary: 'New' } },
    201,
  ],
  [
    'sven',
    'post',
    '/issue',
    { fields: { project: { key: 'RC' }, issuetype: { id: '1' }, summary: 'New' } },
    403,
  ],
  [
    'dev',
    'post',
    '/issue',
    { fields: { project: { key: 'SEC' }, issuetype: { id: '1' }, summary: 'New' } },
    400,
  ],
  ['dev', 'delete', '/issue/RC-1', null, 403],
  ['lena', 'delete', '/issue/RC-1', null, 204],
  ['dev', 'post', '/issue/RC-1/transitions', { transition: { id: '31' } }, 204],
  ['dev', 'post', '/issue/RC-1/transitions', { transition: { id: '99' } }, 400],
  ['sven', 'post', '/issue/RC-1/transitions', { transition: { id: '31' } }, 400],
  [
    'sven',
    'put',
    '/rest/agile/1.0/issue/rank',
    { issues: ['RC-1'], rankBeforeIssue: 'PUB-1' },
    403,
  ],
  // Permissions themselves.
  ['olga', 'post', '/permissions/check', { accountId: 'dev' }, 403],
  ['olga', 'post', '/permissions/check', { globalPermissions: ['FLY'] }, 400],
  ['olga', 'get', '/mypermissions', null, 400],
  ['olga', 'get', '/mypermissions?permissions=FLY', null, 400],
  ['olga', 'get', '/mypermissions?permissions=EDIT_ISSUES&issueKey=SEC-1', null, 404],
  // What is not there at all.
  ['olga', 'get', '/nothing', null, 404],
  ['olga', 'delete', '/search/jql', null, 405],
];

test.each(table)('%s: %s %s %j is answered %i', async (who, method, path, payload, status) => {
  const asking = as(site, who);
  const answer = await (method === 'get'
    ? asking.get(path)
    : method === 'delete'
      ? asking.delete(path)
      : asking[method as 'put' | 'post'](path, payload));
  expect(answer.status).toBe(status);
});

describe('what is said of permissions', () => {
  const mine = async (who: string, query: string): Promise<Record<string, boolean>> => {
    const { json } = await as(site, who).get(`/mypermissions?${query}`);
    const { permissions } = json as { permissions: Record<string, { havePermission: boolean }> };
    return Object.fromEntries(
      Object.entries(permissions).map(([key, { havePermission }]) => [key, havePermission]),
    );
  };

  test('a member of the project through a group may edit and not administer', async () => {
    expect(
      await mine('olga', 'projectKey=RC&permissions=EDIT_ISSUES,ADMINISTER_PROJECTS,ADMINISTER'),
    ).toEqual({ EDIT_ISSUES: true, ADMINISTER_PROJECTS: false, ADMINISTER: false });
  });

  test('somebody who cannot see an issue has no permission on it, whatever the project grants', async () => {
    const { json } = await as(site, 'app').post('/permissions/check', {
      accountId: 'olga',
      projectPermissions: [
        {
          permissions: ['EDIT_ISSUES', 'BROWSE_PROJECTS'],
          projects: [10, 11],
          issues: site.data.issues.map(({ id }) => Number(id)),
        },
      ],
    });
    const numeric = (key: string): number =>
      Number(site.data.issues.find((candidate) => candidate.key === key)?.id);
    expect(json).toEqual({
      globalPermissions: [],
      projectPermissions: [
        { permission: 'EDIT_ISSUES', projects: [10], issues: [numeric('RC-1')] },
        {
          permission: 'BROWSE_PROJECTS',
          projects: [10],
          issues: [numeric('RC-1'), numeric('PUB-1')],
        },
      ],
    });
  });
});

describe('browsing that is granted to whom an issue names', () => {
  const GROUP_FIELD = 'customfield_20001';
  const PEOPLE_FIELD = 'customfield_20002';
  const own = {
    reporterId: 'cleo',
    assigneeId: 'cleo',
    customFields: {
      [GROUP_FIELD]: [{ groupId: 'g-cleo', name: 'cleo' }],
      [PEOPLE_FIELD]: ['cleo'],
    },
  };

  test.each<[string, GrantHolder]>([
    ['reporter', { kind: 'reporter' }],
    ['assignee', { kind: 'assignee' }],
    ['groupCustomField', { kind: 'groupField', fieldId: GROUP_FIELD }],
    ['userCustomField', { kind: 'userField', fieldId: PEOPLE_FIELD }],
  ])('the %s: their own issues, and the project to everybody', async (type, to) => {
    const data = smallSite([
      issue('RC-1', own),
      issue('RC-2'),
      issue('RC-3', { ...own, securityLevelId: '900' }),
    ]);
    data.groups.push({ groupId: 'g-cleo', name: 'cleo' });
    data.people.find(({ accountId }) => accountId === 'cleo')?.groups.push('g-cleo');
    const [project] = data.projects;
    project?.grants.push({ permission: 'BROWSE_PROJECTS', to });
    const small = new JiraSite(data);
    const cleo = as(small, 'cleo');
    const statuses = async (): Promise<number[]> => [
      (await cleo.get('/issue/RC-1')).status,
      (await cleo.get('/issue/RC-2')).status,
      (await cleo.get('/issue/RC-3')).status,
    ];
    expect(await statuses()).toEqual([200, 404, 404]);
    expect((await cleo.get('/project/RC')).status).toBe(200);
    const { json } = await as(small, 'app').get('/project/RC/permissionscheme?expand=permissions');
    const { permissions } = json as { permissions: { permission: string; holder: object }[] };
    expect(permissions.at(-1)).toMatchObject({ permission: 'BROWSE_PROJECTS', holder: { type } });
    expect((await cleo.get('/project/RC/permissionscheme')).status).toBe(403);
    const level = project?.securityLevels.find(({ id }) => id === '900');
    if (level) level.to = [to];
    expect(await statuses()).toEqual([200, 404, 200]);
  });
});

describe('an app that is let in only where it is granted', () => {
  test('is a stranger elsewhere', async () => {
    const data = smallSite([issue('RC-1'), issue('PUB-1', { projectId: '12' })]);
    data.projects[0]?.grants.push({ permission: 'ADD_COMMENTS', to: { kind: 'app' } });
    const strict = as(new JiraSite(data, { appAccess: 'where-granted' }), 'app');
    expect((await strict.get('/issue/PUB-1')).status).toBe(200);
    expect((await strict.put('/issue/RC-1', summary)).status).toBe(403);
    expect((await strict.post('/issue/RC-1/comment', { body })).status).toBe(201);
    expect((await strict.get('/project/RC/role/101')).status).toBe(404);
  });
});

describe('roles', () => {
  test('name their actors: groups by group id and people by account id', async () => {
    const { json } = await as(site, 'app').get('/project/RC/role/100');
    expect(json).toMatchObject({
      id: 100,
      name: 'Members',
      actors: [
        {
          type: 'atlassian-group-role-actor',
          actorGroup: { groupId: 'g-owners', name: 'owners', displayName: 'owners' },
        },
        { type: 'atlassian-user-role-actor', actorUser: { accountId: 'lena' } },
        { type: 'atlassian-user-role-actor', actorUser: { accountId: 'dev' } },
      ],
    });
  });
});
