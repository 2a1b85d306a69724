/** The stand-in's answers, resource by resource, against Jira's own description; without it this is skipped. */
import { routes } from '../../local/jira/routes';
import { JiraSite } from '../../local/jira/site';
import { paragraphs } from '../builders/adf';
import { as } from '../local/asking';
import { issue, NOW, smallSite } from '../local/small-site';
import { QUIRKS } from './quirks';
import { departuresBut, hasSpecification, Specification, type Exchange } from './specification';

const body = paragraphs('A word.');
const EPIC = issue('RC-1', { id: '1001', typeId: '2' });

function openSite(): JiraSite {
  const data = smallSite([
    structuredClone(EPIC),
    issue('RC-2', {
      id: '1002',
      parentId: EPIC.id,
      assigneeId: 'dev',
      componentIds: ['500'],
      fixVersionIds: ['601'],
      sprintIds: [2],
      properties: { p: { a: 1 } },
      customFields: { customfield_10050: 'olga', customfield_10060: 3 },
      comments: [{ id: '31', authorId: 'dev', body, created: NOW, updated: NOW }],
      histories: [
        {
          id: '41',
          authorId: 'olga',
          created: NOW,
          items: [
            {
              field: 'assignee',
              fieldId: 'assignee',
              fieldtype: 'jira',
              from: null,
              fromString: null,
              to: 'dev',
              toString_: 'Dev',
            },
          ],
        },
      ],
    }),
    issue('RC-3', { id: '1003', reporterId: null, creatorId: 'gone', resolvedAt: NOW }),
  ]);
  data.links.push({ id: '800', typeId: '700', fromIssueId: '1001', toIssueId: '1002' });
  // Lena administers the project, and the site for this.
  for (const person of data.people) if (person.accountId === 'lena') person.siteAdmin = true;
  return new JiraSite(data, { now: () => new Date(NOW) });
}

type Request = [method: string, path: string, payload?: object | number];

const REQUESTS: Request[] = [
  ['GET', '/issue/RC-2?expand=changelog,names,schema,operations&properties=*all'],
  ['GET', '/issue/RC-3'],
  ['GET', '/issue/NONE-1'],
  ['PUT', '/issue/RC-2', { fields: { summary: 'New' } }],
  ['PUT', '/issue/RC-2', { fields: { nothing: 1 } }],
  ['POST', '/issue', { fields: { project: { id: '10' }, issuetype: { id: '1' }, summary: 'N' } }],
  ['POST', '/issue', { fields: {} }],
  [
    'POST',
    '/issue/bulkfetch',
    { issueIdsOrKeys: ['RC-1', 'RC-2', 'X-1'], fields: ['*all'], expand: ['changelog'] },
  ],
  ['GET', '/issue/RC-2/changelog?maxResults=1'],
  ['POST', '/changelog/bulkfetch', { issueIdsOrKeys: ['RC-2'] }],
  ['GET', '/issue/RC-2/comment'],
  ['POST', '/issue/RC-2/comment', { body }],
  ['POST', '/issue/RC-2/comment', { body: 'text' }],
  ['GET', '/issue/RC-2/comment/31'],
  ['PUT', '/issue/RC-2/comment/31', { body }],
  ['DELETE', '/issue/RC-2/comment/31'],
  ['POST', '/comment/list', { ids: [31, 32] }],
  ['POST', '/filter', { name: 'Mine', jql: 'project = RC ORDER BY key' }],
  ['POST', '/filter', { name: 'Mine', jql: 'project = RC' }],
  ['POST', '/filter', { name: 'Broken', jql: 'project = (' }],
  ['GET', '/filter/search?filterName=mi&expand=jql'],
  ['GET', '/filter/1'],
  ['GET', '/issue/RC-2/transitions'],
  ['POST', '/issue/RC-2/transitions', { transition: { id: '21' } }],
  ['GET', '/issue/RC-2/properties'],
  ['GET', '/issue/RC-2/properties/p'],
  ['GET', '/issue/RC-2/properties/none'],
  ['PUT', '/issue/RC-2/properties/q', 1],
  ['PUT', '/issue/RC-2/properties/p', 1],
  ['DELETE', '/issue/RC-2/properties/p'],
  ['POST', '/issue/properties', { entitiesIds: [1002], properties: { q: 1 } }],
  ['DELETE', '/issue/properties/q', { entityIds: [1002] }],
  ['POST', '/issue/properties/multi', { issues: [{ issueID: 1002, properties: { q: 1 } }] }],
  ['GET', '/task/1'],
  [
    'POST',
    '/issueLink',
    { type: { id: '700' }, inwardIssue: { key: 'RC-3' }, outwardIssue: { key: 'RC-2' } },
  ],
  ['DELETE', '/issueLink/800'],
  ['POST', '/search/jql', { jql: 'project = RC', fields: ['*all'], maxResults: 1 }],
  ['GET', '/search/jql?jql=project%3DRC&fields=summary&expand=names'],
  ['POST', '/search/jql', { jql: 'nothing = 1' }],
  ['POST', '/search/approximate-count', { jql: 'project = RC' }],
  [
    'POST',
    '/jql/parse?validation=strict',
    {
      queries: [
        'project = RC AND labels in (a, b) ORDER BY key DESC',
        'a =',
        'status was Done BY olga OR status changed',
        'NOT (reporter = currentUser() AND assignee is EMPTY)',
        'issue.property[p].a = 1',
      ],
    },
  ],
  ['GET', '/project/RC'],
  ['GET', '/project/NONE'],
  ['GET', '/project/search?maxResults=1'],
  ['GET', '/project/RC/role'],
  ['GET', '/project/RC/role/100'],
  ['GET', '/project/RC/roledetails'],
  ['GET', '/project/RC/permissionscheme?expand=permissions'],
  ['GET', '/project/RC/components'],
  ['GET', '/project/RC/component?query=ch'],
  ['GET', '/project/RC/statuses'],
  ['GET', '/project/10/hierarchy'],
  ['GET', '/jql/autocompletedata/suggestions?fieldName=labels&fieldValue=a'],
  ['GET', '/issuetype/project?projectId=10'],
  ['GET', '/field'],
  ['GET', '/field/search?type=custom'],
  ['GET', '/user?accountId=olga&expand=groups'],
  ['GET', '/user?accountId=nobody'],
  ['GET', '/user/bulk?accountId=olga&accountId=gone'],
  ['GET', '/user/search?query=o'],
  ['GET', '/users/search?maxResults=5'],
  ['GET', '/user/groups?accountId=olga'],
  ['GET', '/groups/picker?query=o'],
  ['GET', '/group/bulk'],
  ['GET', '/group/member?groupId=g-owners'],
  ['GET', '/group/member?groupId=none'],
  ['GET', '/mypermissions?permissions=EDIT_ISSUES,ADMINISTER&projectKey=RC'],
  [
    'POST',
    '/permissions/check',
    { projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10], issues: [1002] }] },
  ],
  ['GET', '/myself'],
  ['GET', '/serverInfo'],
  ['DELETE', '/issue/RC-3'],
];

const specification = hasSpecification ? new Specification() : null;
const exchanges: Exchange[] = [];

(specification ? describe : describe.skip)('by the description', () => {
  test.each(REQUESTS.map(([method, path, payload]) => ({ method, path, payload })))(
    '$method $path',
    async ({ method, path, payload }) => {
      if (!specification) throw new Error('The description is missing.');
      const asking = as(openSite(), 'lena');
      const answer =
        method === 'GET'
          ? await asking.get(path)
          : method === 'DELETE'
            ? await asking.delete(path)
            : await asking[method === 'PUT' ? 'put' : 'post'](path, payload);
      const exchange: Exchange = {
        method,
        path: `/rest/api/3${path}`,
        body: payload,
        status: answer.status,
        json: answer.json,
      };
      exchanges.push(exchange);
      expect(departuresBut(QUIRKS, specification.answerDepartures(exchange))).toEqual([]);
    },
  );

  test('every resource of the stand-in is among them', () => {
    const asked = routes.filter(({ method, path }) => {
      const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
      return exchanges.some(
        (one) => one.method === method && pattern.test(one.path.replace(/\?.*/, '')),
      );
    });
    const rest = routes.filter((route) => !asked.includes(route));
    expect(rest.map(({ method, path }) => `${method} ${path}`)).toEqual(NOT_DESCRIBED);
  });
});

/** Of Jira Software, which has a description of its own. */
const NOT_DESCRIBED = ['PUT /rest/agile/1.0/issue/rank'];
