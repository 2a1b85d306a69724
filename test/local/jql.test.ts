/** JQL on a small site: one line a query, with the keys that it finds, in their order. */
import type { SiteHistory } from '../../local/jira/model';
import { JiraSite } from '../../local/jira/site';
import type { PropertyAlias } from '../../local/jira/site-context';
import { worldWith } from '../../local/worlds/facts';
import { paragraphs } from '../builders/adf';
import { issue, smallSite, NOW } from './small-site';

const changed = (
  created: string,
  authorId: string,
  fieldId: string,
  from: string | null,
  to: string | null,
): SiteHistory => ({
  id: String(Date.parse(created)),
  authorId,
  created,
  items: [
    { field: fieldId, fieldId, fieldtype: 'jira', from, fromString: from, to, toString_: to },
  ],
});

const epic = issue('RC-1', {
  typeId: '2',
  summary: 'Pay without an account',
  priorityId: '1',
  labels: ['strategy'],
  rank: '0|d:',
  created: '2026-09-01T10:00:00.000Z',
});
const issues = [
  epic,
  issue('RC-2', {
    summary: 'Guest checkout for returning shoppers',
    description: paragraphs('As a shopper I want to pay as a guest.'),
    parentId: epic.id,
    assigneeId: 'dev',
    statusId: '2',
    priorityId: '2',
    labels: ['checkout', 'guest'],
    componentIds: ['500'],
    fixVersionIds: ['601'],
    sprintIds: [1, 2],
    rank: '0|b:',
    created: '2026-11-10T10:00:00.000Z',
    updated: '2026-11-23T23:30:00.000Z',
    customFields: { customfield_10050: 'olga', customfield_10060: 5 },
    properties: {
      'role-clarity': {
        status: 'gap',
        gaps: 2,
        waiting: ['olga', 'lena'],
        since: '2026-11-20',
        note: 'Nobody answered yet',
      },
    },
    histories: [
      changed('2026-11-11T09:00:00.000Z', 'dev', 'priority', '3', '1'),
      changed('2026-11-12T09:00:00.000Z', 'olga', 'priority', '1', '2'),
      changed('2026-11-20T09:00:00.000Z', 'dev', 'status', '1', '2'),
    ],
  }),
  issue('RC-3', {
    summary: 'Show the shipping price early',
    parentId: epic.id,
    assigneeId: 'olga',
    reporterId: 'dev',
    labels: ['checkout'],
    fixVersionIds: ['600'],
    sprintIds: [3],
    rank: '0|a:',
    created: '2026-11-20T10:00:00.000Z',
    updated: '2026-11-24T11:00:00.000Z',
    customFields: { customfield_10060: 2 },
    properties: { 'role-clarity': { status: 'met', gaps: 0 } },
    comments: [
      {
        id: '30001',
        authorId: 'dev',
        body: paragraphs('Does the price include taxes?'),
        created: '2026-11-21T10:00:00.000Z',
        updated: '2026-11-21T10:00:00.000Z',
      },
    ],
  }),
  issue('RC-4', {
    typeId: '4',
    summary: 'Total is wrong by a cent',
    statusId: '3',
    priorityId: null,
    reporterId: null,
    rank: '0|c:',
    created: '2026-10-01T10:00:00.000Z',
    updated: '2026-10-15T10:00:00.000Z',
    resolvedAt: '2026-10-15T10:00:00.000Z',
  }),
  issue('RC-10', {
    typeId: '3',
    summary: 'A step of the work for a few',
    securityLevelId: '900',
    rank: '0|e:',
    created: '2026-10-02T10:00:00.000Z',
  }),
  issue('SEC-1', { summary: 'Pay the suppliers', created: '2026-10-03T10:00:00.000Z' }),
];

const data = smallSite(issues);
data.links.push({
  id: '40001',
  typeId: '700',
  fromIssueId: epic.id,
  toIssueId: issues[3]?.id ?? '',
});

const PROPERTY_ALIASES: PropertyAlias[] = [
  { propertyKey: 'role-clarity', path: 'status', type: 'string', searchAlias: 'roleStatus' },
  { propertyKey: 'role-clarity', path: 'gaps', type: 'number', searchAlias: 'roleGaps' },
  { propertyKey: 'role-clarity', path: 'waiting', type: 'user', searchAlias: 'roleWaiting' },
  { propertyKey: 'role-clarity', path: 'since', type: 'date' },
  { propertyKey: 'role-clarity', path: 'note', type: 'text' },
];

const site = new JiraSite(data, {
  world: worldWith({ arrayAliases: 'any-entry', emptyAliases: 'taken', relativeDays: 'taken' }),
  now: () => new Date(NOW),
  propertyAliases: PROPERTY_ALIASES,
});

const search = (jql: string, accountId = 'olga') =>
  site.request({
    as: 'user',
    accountId,
    method: 'POST',
    path: '/rest/api/3/search/jql',
    body: { jql, fields: ['key'] },
  });

async function keys(jql: string, accountId?: string): Promise<string[]> {
  const { status, json } = await search(jql, accountId);
  if (status !== 200) throw new Error(JSON.stringify(json));
  return (json as { issues: { key: string }[] }).issues.map(({ key }) => key);
}

const found: [string, string][] = [
  // Which issues: keys, projects, types, parents.
  ['key = RC-2', 'RC-2'],
  ['issuekey in (RC-2, rc-3) ORDER BY key', 'RC-2 RC-3'],
  [`id = ${epic.id}`, 'RC-1'],
  ['key > RC-2 ORDER BY key', 'RC-3 RC-4'],
  ['project = RC ORDER BY key', 'RC-1 RC-2 RC-3 RC-4'],
  ['project = "Project RC" AND key != RC-1 ORDER BY key', 'RC-2 RC-3 RC-4'],
  ['project in (RC) ORDER BY key DESC', 'RC-4 RC-3 RC-2 RC-1'],
  ['issuetype = Epic', 'RC-1'],
  ['type in standardIssueTypes() AND type != story ORDER BY key', 'RC-1 RC-4'],
  ['parent = RC-1 ORDER BY Rank', 'RC-3 RC-2'],
  [`parent in (${epic.id}) ORDER BY rank DESC`, 'RC-2 RC-3'],
  ['parent is EMPTY AND project = RC ORDER BY key', 'RC-1 RC-4'],
  ['parent is not empty ORDER BY key', 'RC-2 RC-3'],
  ['hierarchyLevel = 1', 'RC-1'],
  ['hierarchyLevel >= 0 AND project = RC ORDER BY hierarchyLevel DESC, key', 'RC-1 RC-2 RC-3 RC-4'],
  ['issue in linkedIssues(RC-1)', 'RC-4'],
  ['issue in linkedIssues("RC-1", "is blocked by")', ''],
  // What state they are in.
  ['status = "In Progress"', 'RC-2'],
  ['status in (1, 2) ORDER BY key', 'RC-1 RC-2 RC-3'],
  ['statusCategory = Done', 'RC-4'],
  ['statusCategory != Done ORDER BY key', 'RC-1 RC-2 RC-3'],
  ['resolution = Unresolved ORDER BY key', 'RC-1 RC-2 RC-3'],
  ['resolution = Done', 'RC-4'],
  ['resolution is EMPTY ORDER BY key', 'RC-1 RC-2 RC-3'],
  ['priority = High', 'RC-2'],
  ['priority > Medium ORDER BY priority DESC', 'RC-1 RC-2'],
  ['project = RC ORDER BY priority ASC', 'RC-3 RC-2 RC-1 RC-4'],
  ['priority is EMPTY', 'RC-4'],
  ['labels = checkout ORDER BY key', 'RC-2 RC-3'],
  ['labels in (guest, strategy) ORDER BY key', 'RC-1 RC-2'],
  ['labels != guest ORDER BY key', 'RC-1 RC-3'],
  ['labels is EMPTY', 'RC-4'],
  ['component = Checkout', 'RC-2'],
  ['component in componentsLeadByUser("dev")', 'RC-2'],
  ['fixVersion = "2.0"', 'RC-2'],
  ['fixVersion in releasedVersions()', 'RC-3'],
  ['fixVersion < "2.0"', 'RC-3'],
  ['sprint in openSprints()', 'RC-2'],
  ['sprint in (futureSprints(), closedSprints()) ORDER BY key', 'RC-2 RC-3'],
  ['sprint = "Sprint 3"', 'RC-3'],
  ['cf[10020] = 2', 'RC-2'],
  ['Sprint is EMPTY ORDER BY key', 'RC-1 RC-4'],
  // Who stands behind them.
  ['assignee = currentUser()', 'RC-3'],
  ['assignee = dev', 'RC-2'],
  ['assignee != dev', 'RC-3'],
  ['assignee is EMPTY ORDER BY key', 'RC-1 RC-4'],
  ['assignee in (dev, EMPTY) ORDER BY key', 'RC-1 RC-2 RC-4'],
  ['assignee = EMPTY AND type = Bug', 'RC-4'],
  ['reporter in membersOf("owners") ORDER BY key', 'RC-1 RC-2'],
  ['reporter not in (olga)', 'RC-3'],
  ['creator = olga AND reporter != olga', 'RC-3'],
  ['"Product owner" = olga', 'RC-2'],
  ['cf[10050] is not EMPTY', 'RC-2'],
  ['"Product owner[User Picker (single user)]" = currentUser()', 'RC-2'],
  ['"Story points" >= 2 ORDER BY "Story points"', 'RC-3 RC-2'],
  ['cf[10060] = 5', 'RC-2'],
  // When.
  ['created >= 2026-11-10 ORDER BY created', 'RC-2 RC-3'],
  ['created < "2026/10/02 00:00" ORDER BY key', 'RC-1 RC-4'],
  ['created >= -5d', 'RC-3'],
  ['updated >= startOfDay() ORDER BY key', 'RC-2 RC-3'],
  ['updated >= startOfDay(-1d) AND updated <= now() ORDER BY updated DESC', 'RC-3 RC-2'],
  ['created >= startOfWeek(-1) ORDER BY key', 'RC-3'],
  ['created > startOfMonth() AND created < endOfMonth() ORDER BY key', 'RC-2 RC-3'],
  ['resolved is EMPTY AND issuetype != Story', 'RC-1'],
  ['resolved >= "-6w"', 'RC-4'],
  // What they say.
  ['summary ~ checkout', 'RC-2'],
  ['summary ~ "pay"', 'RC-1'],
  ['summary ~ "ship*"', 'RC-3'],
  ['text ~ "guest shopper"', 'RC-2'],
  ['text ~ "\\"include taxes\\""', 'RC-3'],
  ['text ~ "\\"taxes include\\""', ''],
  ['comment ~ taxes', 'RC-3'],
  ['description ~ guest', 'RC-2'],
  ['description is EMPTY ORDER BY key', 'RC-1 RC-3 RC-4'],
  ['summary !~ "pay" ORDER BY key', 'RC-2 RC-3 RC-4'],
  // What the app found.
  ['roleStatus = gap', 'RC-2'],
  ['rolestatus in (gap, met) ORDER BY roleGaps', 'RC-3 RC-2'],
  ['roleGaps > 0', 'RC-2'],
  ['issue.property[role-clarity].gaps = 0', 'RC-3'],
  ['issue.property["role-clarity"].status is EMPTY ORDER BY key', 'RC-1 RC-4'],
  ['roleWaiting = currentUser()', 'RC-2'],
  ['issue.property[role-clarity].waiting in membersOf(leads)', 'RC-2'],
  ['issue.property[role-clarity].since <= "2026-11-20"', 'RC-2'],
  ['issue.property[role-clarity].note ~ nobody', 'RC-2'],
  // What was before.
  ['status was "To Do" ORDER BY key', 'RC-1 RC-2 RC-3'],
  ['status was not "To Do" ORDER BY key', 'RC-4'],
  ['priority was in (Highest) ORDER BY key', 'RC-1 RC-2'],
  ['priority was Highest BY dev', 'RC-2'],
  ['priority changed BY olga', 'RC-2'],
  ['priority changed FROM Highest TO High', 'RC-2'],
  ['priority changed TO Highest AFTER 2026-11-12', ''],
  ['status changed DURING (2026-11-19, 2026-11-21)', 'RC-2'],
  // Together.
  ['labels = guest OR type = Bug ORDER BY key', 'RC-2 RC-4'],
  ['parent = RC-1 AND NOT (assignee = dev)', 'RC-3'],
  ['project = RC AND (status = Done OR assignee = dev) ORDER BY created', 'RC-4 RC-2'],
  ['type = Epic OR labels = guest AND status = Done', 'RC-1'],
  ['project = RC AND assignee is not EMPTY ORDER BY assignee', 'RC-2 RC-3'],
];

test.each(found)('%s finds %s', async (jql, expected) => {
  expect((await keys(jql)).join(' ')).toBe(expected);
});

describe('what a person may not see is not found', () => {
  test.each([
    ['olga', 'RC-1 RC-2 RC-3 RC-4'],
    ['lena', 'RC-1 RC-2 RC-3 RC-4 RC-10'],
    ['sven', 'RC-1 RC-2 RC-3 RC-4 SEC-1'],
    ['cleo', ''],
  ])('%s', async (accountId, expected) => {
    expect((await keys('hierarchyLevel < 9 ORDER BY key', accountId)).join(' ')).toBe(expected);
  });
});

const refused: [string, RegExp][] = [
  ['', /Unbounded JQL/],
  ['order by created', /Unbounded JQL/],
  ['project = ', /Error in the JQL Query: .*line 1, character/],
  ['project = RC AND', /Error in the JQL Query/],
  ['project = NOPE', /The value 'NOPE' does not exist for the field 'project'/],
  ['project = SEC', /The value 'SEC' does not exist for the field 'project'/],
  ['key = RC-99', /An issue with key 'RC-99' does not exist for field 'key'/],
  ['key = SEC-1', /An issue with key 'SEC-1' does not exist for field 'key'/],
  ['parent in (RC-1, SEC-1)', /An issue with key 'SEC-1' does not exist for field 'parent'/],
  ['key = RC-10', /An issue with key 'RC-10' does not exist/],
  ['colour = red', /Field 'colour' does not exist/],
  ['issue.property[role-clarity].secret = 1', /does not exist/],
  ['issue.property[other].status = 1', /does not exist/],
  ['status = Nope', /The value 'Nope' does not exist for the field 'status'/],
  ['assignee = nobody-here', /The value 'nobody-here' does not exist for the field 'assignee'/],
  ['assignee in membersOf(nobody)', /the group does not exist/],
  ['assignee = openSprints()', /invalid for the field 'assignee'/],
  ['assignee = whoever()', /Unable to find JQL function 'whoever\(\)'/],
  ['summary = checkout', /The operator '=' is not supported by the 'summary' field/],
  ['project ~ RC', /The operator '~' is not supported by the 'project' field/],
  ['labels > a', /The operator '>' is not supported by the 'labels' field/],
  ['created > yesterday', /Date value 'yesterday' for field 'created' is invalid/],
  ['roleGaps = many', /is not a number/],
  ['Rank > 1', /Field 'Rank' does not exist/],
];

test.each(refused)('%s is refused', async (jql, message) => {
  const { status, json } = await search(jql);
  expect(status).toBe(400);
  expect((json as { errorMessages: string[] }).errorMessages[0]).toMatch(message);
});

describe('parsing without running', () => {
  const parse = async (queries: string[], validation: string): Promise<unknown> =>
    (
      await site.request({
        as: 'user',
        accountId: 'olga',
        method: 'POST',
        path: `/rest/api/3/jql/parse?validation=${validation}`,
        body: { queries },
      })
    ).json;

  test('gives the structure of a query', async () => {
    expect(await parse(['project = RC AND labels in (a, b) ORDER BY Rank DESC'], 'strict')).toEqual(
      {
        queries: [
          {
            query: 'project = RC AND labels in (a, b) ORDER BY Rank DESC',
            structure: {
              where: {
                operator: 'and',
                clauses: [
                  {
                    field: { name: 'project', encodedName: 'project' },
                    operator: '=',
                    operand: { value: 'RC', encodedValue: 'RC' },
                  },
                  {
                    field: { name: 'labels', encodedName: 'labels' },
                    operator: 'in',
                    operand: {
                      values: [
                        { value: 'a', encodedValue: 'a' },
                        { value: 'b', encodedValue: 'b' },
                      ],
                      encodedOperand: '(a, b)',
                    },
                  },
                ],
              },
              orderBy: {
                fields: [{ field: { name: 'Rank', encodedName: 'Rank' }, direction: 'desc' }],
              },
            },
          },
        ],
      },
    );
  });

  test('says what is wrong with each query by itself', async () => {
    expect(await parse(['project = NOPE', 'type = Epic', 'a = '], 'strict')).toMatchObject({
      queries: [
        { errors: ["The value 'NOPE' does not exist for the field 'project'."] },
        { structure: { where: { operator: '=' } } },
        { errors: [expect.stringContaining('Error in the JQL Query') as string] },
      ],
    });
  });

  test('warns instead of failing when asked to', async () => {
    expect(await parse(['project = NOPE'], 'warn')).toMatchObject({
      queries: [
        {
          structure: { where: { operator: '=' } },
          warnings: ["The value 'NOPE' does not exist for the field 'project'."],
        },
      ],
    });
  });
});

test.each([
  ['roleWaiting = currentUser()', ''],
  ['roleStatus in (gap, met)', null],
  ['roleStatus is EMPTY', null],
  ['roleStatus = gap OR roleStatus = met', 'RC-2 RC-3'],
])(
  'unless it is said to do so, Jira takes of indexed values what is documented: %s',
  async (jql, found) => {
    const strict = new JiraSite(data, {
      propertyAliases: PROPERTY_ALIASES,
      now: () => new Date(NOW),
    });
    const { status, json } = await strict.request({
      as: 'user',
      accountId: 'olga',
      method: 'POST',
      path: '/rest/api/3/search/jql',
      body: { jql: `(${jql}) AND project = RC ORDER BY key`, fields: ['key'] },
    });
    expect(status).toBe(found === null ? 400 : 200);
    const { issues = [] } = json as { issues?: { key: string }[] };
    expect(issues.map(({ key }) => key).join(' ')).toBe(found ?? '');
  },
);
