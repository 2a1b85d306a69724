/**
 * What people change is noticed: after any change, and the checks that follow from it, every issue says what a scan of the
 * whole project would find. Each change is made as a person makes it, and told to the app as Jira tells it.
 */
import { accountIdOf, type PersonName } from '../../local/sample/people';
import { prose } from '../../local/sample/prose';
import { PROJECTS, TYPES } from '../../local/sample/site-ids';
import { worldWith } from '../../local/worlds/facts';
import { as } from '../local/asking';
import {
  findingsOfFreshScan,
  openScanned,
  PROJECT,
  setRule,
  simulate,
  type Simulation,
} from './simulated';

beforeAll(simulate);

let app: Simulation;
beforeEach(async () => {
  app = await openScanned({ hears: true });
});

/** What a person asks of Jira. @returns what it gives, as JSON */
async function ask(
  who: PersonName,
  method: 'post' | 'put' | 'delete',
  path: string,
  body?: unknown,
): Promise<{ id: string }> {
  const answer = await as(app.site, accountIdOf(who))[method](path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return (answer.json ?? { id: '' }) as { id: string };
}

const edit = (key: string, fields: object): Promise<unknown> =>
  ask('ingrid', 'put', `/issue/${key}`, { fields });

/** A change, and an issue whose finding is another after it. */
const CHANGES: [string, () => Promise<unknown>, string][] = [
  [
    'a question',
    () =>
      ask('tomasz', 'post', '/issue/RIDE-20/comment', {
        body: prose('@mira May I leave out the age of the map?'),
      }),
    'RIDE-20',
  ],
  [
    'a label that makes an epic strategic',
    () => edit('RIDE-10', { labels: ['strategy'] }),
    'RIDE-10',
  ],
  ['a label that an epic loses', () => edit('RIDE-5', { labels: [] }), 'RIDE-20'],
  ['another epic', () => edit('RIDE-20', { parent: { key: 'RIDE-10' } }), 'RIDE-20'],
  ['no epic', () => edit('RIDE-20', { parent: null }), 'RIDE-20'],
  ['another type', () => edit('RIDE-20', { issuetype: { id: TYPES.Bug.id } }), 'RIDE-20'],
  ['another priority', () => edit('RIDE-20', { priority: { name: 'Low' } }), 'RIDE-20'],
  ['a text', () => edit('RIDE-20', { description: prose('Do it.') }), 'RIDE-20'],
  ['a link that goes', () => ask('ingrid', 'delete', '/issueLink/50001'), 'RIDE-7'],
  [
    'a link that comes',
    () =>
      ask('ingrid', 'post', '/issueLink', {
        type: { id: '10401' },
        outwardIssue: { key: 'IDEA-1' },
        inwardIssue: { key: 'RIDE-8' },
      }),
    'RIDE-8',
  ],
  ['a deleted epic', () => ask('ingrid', 'delete', '/issue/RIDE-5'), 'RIDE-20'],
];

/** What a finding says of a duty. */
function codeOf(finding: unknown, duty: string): unknown {
  return (finding as { verdicts: Record<string, { code: string }> }).verdicts[duty]?.code;
}

test.each(CHANGES)('%s', async (_, change, key) => {
  const before = app.findings();
  await change();
  const deliveries = await app.settle();
  expect(deliveries).toBeGreaterThan(0);
  const after = app.findings();
  expect(after[key]).not.toEqual(before[key]);
  expect(after).toEqual(await findingsOfFreshScan(app, PROJECT));
});

test('what the JQL asks for that says which epics are strategic is of the stories of an epic', async () => {
  setRule(app, { rule: 'jql', jql: 'priority != Lowest' });
  await app.scan(PROJECT);
  const before = app.findings();
  await edit('RIDE-5', { priority: { name: 'Lowest' } });
  await app.settle();
  expect(app.findings()['RIDE-20']).not.toEqual(before['RIDE-20']);
});

test('the order of epics is not of their stories where no JQL asks for it', async () => {
  setRule(app, { rule: 'jql', jql: 'priority != Lowest' });
  await app.scan(PROJECT);
  const before = runsOf('check');
  const epic = app.site.data.issues.find(({ key }) => key === 'RIDE-5');
  const told = (field: string): Promise<unknown> =>
    app.works(
      app.platform.invoke({
        functionKey: 'product-events',
        body: {
          eventType: 'avi:jira:updated:issue',
          issue: {
            id: epic?.id,
            fields: { project: { id: PROJECT }, issuetype: { hierarchyLevel: 1 } },
          },
          changelog: { items: [{ field, from: '', to: '' }] },
        },
        accountId: null,
      }),
    );
  await told('Rank');
  await app.settle();
  expect(runsOf('check') - before).toBe(1);
  await told('priority');
  await app.settle();
  expect(runsOf('check') - before).toBe(3);
});

test('an epic that loses its stories to another: both say so, though nothing is said anew of the stories', async () => {
  const before = app.findings();
  for (const key of ['RIDE-56', 'RIDE-57']) await edit(key, { parent: { key: 'RIDE-12' } });
  await app.settle();
  const after = app.findings();
  const breakdownOf = (key: string): unknown[] =>
    [before, after].map((findings) => codeOf(findings[key], 'breakdown'));
  expect(breakdownOf('RIDE-14')).toEqual(['stories-in-order', 'epic-without-stories']);
  expect(breakdownOf('RIDE-12')).toEqual(['epic-without-stories', 'stories-in-order']);
  expect(after['RIDE-56']).toEqual(before['RIDE-56']);
  expect(after).toEqual(await findingsOfFreshScan(app, PROJECT));
});

test('an epic that was no strategy is deleted: its story is one without an epic', async () => {
  await edit('RIDE-20', { parent: { key: 'RIDE-10' } });
  await app.settle();
  expect(app.findings()['RIDE-20']).not.toHaveProperty('verdicts.strategy-trace');
  await ask('ingrid', 'delete', '/issue/RIDE-10');
  await app.settle();
  expect(app.findings()['RIDE-20']).toHaveProperty(
    'verdicts.strategy-trace.code',
    'story-without-epic',
  );
});

test('the story of a deleted epic is found where Jira takes no IS EMPTY of what it indexes, too', async () => {
  app = await openScanned({ hears: true, world: worldWith({ emptyAliases: 'refused' }) });
  await ask('ingrid', 'delete', '/issue/RIDE-5');
  await app.settle();
  expect(codeOf(app.findings()['RIDE-20'], 'strategy-trace')).toBe('story-without-epic');
});

/** Moves an issue as Jira does and tells of it. */
function move(key: string, to: string): void {
  const issue = app.site.data.issues.find((one) => one.key === key);
  if (!issue) throw new Error(`${key} is not there.`);
  const from = issue.projectId;
  issue.projectId = to;
  app.platform.hear({
    eventType: 'avi:jira:updated:issue',
    issue: { id: issue.id, key, fields: { project: { id: to } } },
    changelog: { items: [{ field: 'project', from, to }] },
  });
}

test('a story that goes to a project without settings loses its finding, and has it again when it is back', async () => {
  const before = app.findings();
  expect(before['RIDE-20']).not.toBeNull();
  move('RIDE-20', PROJECTS.DEPOT);
  await app.settle();
  expect(app.findings()['RIDE-20']).toBeNull();
  move('RIDE-20', PROJECTS.RIDE);
  await app.settle();
  expect(app.findings()).toEqual(before);
});

test('a comment that is taken back is as if it had never been', async () => {
  const before = app.findings();
  const { id } = await ask('tomasz', 'post', '/issue/RIDE-20/comment', {
    body: prose('@mira May I leave out the age of the map?'),
  });
  await app.settle();
  expect(app.findings()['RIDE-20']).not.toEqual(before['RIDE-20']);
  await ask('ingrid', 'delete', `/issue/RIDE-20/comment/${id}`);
  await app.settle();
  expect(app.findings()['RIDE-20']).toEqual(before['RIDE-20']);
});

test('a new story is checked, and its epic with it', async () => {
  const { id } = await ask('ingrid', 'post', '/issue', {
    fields: {
      project: { id: PROJECT },
      issuetype: { id: TYPES.Story.id },
      summary: 'Ring the bell',
      parent: { key: 'RIDE-5' },
    },
  });
  await app.settle();
  const created = app.site.data.issues.find((issue) => issue.id === id);
  expect(app.findings()[created?.key ?? '']).toMatchObject({ status: 'gap' });
  expect(app.findings()).toEqual(await findingsOfFreshScan(app, PROJECT));
});

/** How often the app's functions ran. */
function runsOf(functionKey: string): number {
  return app.platform.invocations.filter((run) => run.functionKey === functionKey).length;
}

test('a hundred changes of one issue in a row are one check', async () => {
  const before = runsOf('check');
  for (let turn = 0; turn < 100; turn++)
    await ask('tomasz', 'post', '/issue/RIDE-20/comment', { body: prose(`Word ${turn}`) });
  await app.settle();
  expect(runsOf('product-events')).toBeGreaterThan(90);
  // And one of its epic, where the finding of the story has changed.
  expect(runsOf('check') - before).toBeLessThanOrEqual(2);
  expect(app.findings()).toEqual(await findingsOfFreshScan(app, PROJECT));
});

test('what the app writes wakes it not, and an app that answers it with a change of its own makes no loop', async () => {
  const written: string[] = [];
  app.site.events.on('change', (event) => {
    if (event.eventType !== 'avi:jira:set:issue-property') return;
    written.push(event.issueKey);
    // Another app puts a label on whatever gets a finding.
    void edit(event.issueKey, { labels: [`seen-${written.length}`] });
  });
  const before = runsOf('check');
  await edit('RIDE-20', { priority: { name: 'Low' } });
  await app.settle();
  expect(written).toContain('RIDE-20');
  expect(written.length).toBeLessThanOrEqual(3);
  expect(runsOf('check') - before).toBeLessThanOrEqual(6);
});

test.each([
  ['a finding that was never made', { status: 'met', gaps: [], attention: [] }],
  ['a time that has not come', { checkedAt: '2027-01-01T00:00:00.000Z' }],
  ['something more', { praise: 'Well done' }],
  ['something else', null],
])('%s, written by a person, is written over by the next check', async (_, more) => {
  const before = app.findings();
  const [issue] = app.site.data.issues.filter(({ key }) => key === 'RIDE-33');
  const value =
    more === null ? ['nothing'] : { ...(issue?.properties['role-clarity'] as object), ...more };
  await ask('ingrid', 'put', '/issue/RIDE-33/properties/role-clarity', value);
  expect(issue?.properties['role-clarity']).toEqual(value);
  await ask('tomasz', 'post', '/issue/RIDE-33/comment', { body: prose('Good morning.') });
  await app.settle();
  expect(app.findings()['RIDE-33']).toEqual(before['RIDE-33']);
});

test('what is taken away by a person is there again after the next scan', async () => {
  const before = app.findings();
  await ask('ingrid', 'delete', '/issue/RIDE-33/properties/role-clarity');
  await app.scan(PROJECT);
  expect(app.findings()).toEqual(before);
});
