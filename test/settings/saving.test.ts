/** A role map is kept as it was meant, or refused with a sentence for every field; no save is ever lost. */
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { OWNER_FIELD, PROJECTS, RANK_FIELD, ROLE_IDS } from '../../local/sample/site-ids';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../src/contract/role-map';
import { failureSaid, problemsSaid } from '../english';
import { silenceLog } from '../silent-log';
import { ADMIN, openSettings, problemsOf, saved, type SettingsApp } from './settings-app';

beforeAll(() => {
  silenceLog('info');
});

const OTHER_ADMIN = accountIdOf('jonas');

function twoAdmins(): SettingsApp {
  const data = createSampleSite(new Date());
  data.projects
    .find(({ key }) => key === 'RIDE')
    ?.grants.push({
      permission: 'ADMINISTER_PROJECTS',
      to: { kind: 'person', accountId: OTHER_ADMIN },
    });
  return openSettings({ data });
}

const owned = (source: unknown): unknown => ({ version: 1, productOwner: { sources: [source] } });

test.each<[string, unknown, string, RegExp]>([
  [
    'an unknown source kind',
    owned({ kind: 'oracle' }),
    'productOwner.sources.0.kind',
    /not a kind of source/,
  ],
  [
    'a field that is no user picker',
    owned({ kind: 'issueField', fieldId: RANK_FIELD }),
    'productOwner.sources.0.fieldId',
    /“Rank” holds no people/,
  ],
  [
    'a field that is not there',
    owned({ kind: 'issueField', fieldId: 'customfield_1' }),
    'productOwner.sources.0.fieldId',
    /no field customfield_1/,
  ],
  [
    'a project role that is not there',
    owned({ kind: 'projectRole', roleId: '1' }),
    'productOwner.sources.0.roleId',
    /no project role 1/,
  ],
  [
    'a broken JQL',
    { version: 1, strategyEpics: { rule: 'jql', jql: 'labels = = x' } },
    'strategyEpics.jql',
    /./,
  ],
  [
    'a JQL that is an order and no condition',
    { version: 1, strategyEpics: { rule: 'jql', jql: 'labels = x ORDER BY created' } },
    'strategyEpics.jql',
    /./,
  ],
  [
    'a JQL that breaks out of its brackets',
    { version: 1, strategyEpics: { rule: 'jql', jql: 'labels = x) OR (labels = y' } },
    'strategyEpics.jql',
    /./,
  ],
  ['a role map of a newer version', { version: 2 }, 'version', /Update the app/],
  [
    'a priority field that is not there',
    { version: 1, priorityFields: ['x'] },
    'priorityFields.0',
    /no field x/,
  ],
  [
    'a field of acceptance criteria that is not there',
    { version: 1, stories: { criteriaField: 'x' } },
    'stories.criteriaField',
    /no field x/,
  ],
  [
    'an app as a named person',
    owned({ kind: 'people', accountIds: [ADMIN, accountIdOf('planner')] }),
    'productOwner.sources.0.accountIds',
    /“Planner bot” is an app and can’t hold a role/,
  ],
  [
    'an app as a deputy',
    { version: 1, productManager: { sources: [], deputies: [accountIdOf('planner')] } },
    'productManager.deputies',
    /“Planner bot” is an app/,
  ],
  [
    'a word that the format does not have',
    { version: 1, owner: 'me' },
    'owner',
    /not part of a role map/,
  ],
])('%s is refused with a sentence and changes nothing', async (_what, roleMap, path, sentence) => {
  const app = openSettings();
  const before = await app.ask('RIDE', 'settings.load', {});
  const problems = await problemsOf(app, 'RIDE', roleMap);
  expect(problemsSaid(problems)).toEqual([
    { path, message: expect.stringMatching(sentence) as string },
  ]);
  const after = await app.ask('RIDE', 'settings.load', {});
  expect([after.roleMap, after.revision]).toEqual([before.roleMap, before.revision]);
});

test('people of whom Jira does not say what they are can be named', async () => {
  const data = createSampleSite(new Date());
  for (const person of data.people)
    if (person.accountType === 'app') person.accountType = 'unknown';
  const roleMap = {
    ...EMPTY_ROLE_MAP,
    productOwner: {
      sources: [{ kind: 'people' as const, accountIds: [accountIdOf('planner')] }],
      deputies: [accountIdOf('carla')],
      name: null,
    },
  };
  await saved(openSettings({ data }), 'DEPOT', roleMap, 0);
});

test('an unconfigured project opens with a proposal that is not yet its settings', async () => {
  const app = openSettings();
  const view = await app.ask('DEPOT', 'settings.load', {});
  expect(view).toMatchObject({ configured: false, revision: 0, edited: null });
  expect(view.roleMap).toEqual(view.proposal);
  expect(view.proposal.productOwner.sources).toEqual([
    { kind: 'issueField', fieldId: OWNER_FIELD },
    { kind: 'projectRole', roleId: ROLE_IDS.owner },
  ]);
  expect(view.proposal.questions.workingWeek.timeZone).toBe('Europe/Oslo');
  const { answer } = await app.panel(accountIdOf('priya'), 'DEPOT-3', 'panel.view');
  expect(answer).toMatchObject({ ok: true, value: { state: 'unconfigured' } });
});

test('whom each source names is said with names, and a source without anybody is marked', async () => {
  const app = openSettings();
  const { sources, people } = await app.ask('TOWN', 'settings.load', {});
  expect(sources.productOwner[0]).toMatchObject({
    label: 'Product Owner',
    status: 'inactive',
    accountIds: [accountIdOf('viktor')],
  });
  expect(sources.productManager[0]).toMatchObject({ status: 'unreadable' });
  expect(people[accountIdOf('viktor')]).toMatchObject({
    displayName: 'Viktor Hadžić',
    active: false,
  });

  const draft = {
    version: 1,
    productOwner: {
      sources: [
        { kind: 'group', groupId: 'b5b6c0f2-0000-4000-8000-000000000001' },
        { kind: 'projectRole', roleId: ROLE_IDS.management },
        { kind: 'reporter' },
        { kind: 'issueField', fieldId: RANK_FIELD },
      ],
    },
  };
  const answer = await app.ask('TOWN', 'settings.resolve', { roleMap: draft });
  if (!answer.ok) throw new Error('The draft could not be read.');
  const [group, role, reporter, field] = answer.resolved.sources.productOwner;
  expect(group).toMatchObject({ label: 'uferrad-team', status: 'people', count: 13 });
  expect(role).toMatchObject({ label: 'Produktmanagement', status: 'nobody' });
  expect(reporter).toMatchObject({ status: 'each-issue' });
  expect(field).toMatchObject({ label: 'Rank', status: 'unreadable' });
});

test('what is saved decides the panel’s verdicts from the next view on', async () => {
  const app = openSettings();
  const codeOn = async (): Promise<string | undefined> => {
    const { answer } = await app.panel(accountIdOf('priya'), 'DEPOT-3', 'panel.view');
    if (!answer.ok || !('report' in answer.value)) return undefined;
    return answer.value.report.verdicts.find(({ duty }) => duty === 'user-stories')?.code;
  };
  const { roleMap } = await app.ask('DEPOT', 'settings.load', {});
  const view = await saved(app, 'DEPOT', roleMap, 0);
  expect(view).toMatchObject({ configured: true, revision: 1 });
  expect(await codeOn()).toBe('written-by-owner');
  const named = { kind: 'people' as const, accountIds: [accountIdOf('mira')] };
  await saved(
    app,
    'DEPOT',
    { ...roleMap, productOwner: { ...roleMap.productOwner, sources: [named] } },
    1,
  );
  expect(await codeOn()).toBe('not-written-by-owner');
  await saved(
    app,
    'DEPOT',
    { ...roleMap, duties: { 'user-stories': { enabled: false, severity: 'gap' } } },
    2,
  );
  expect(await codeOn()).toBeUndefined();
});

test('of two admins who save at once the second is told who and when, and nothing is lost', async () => {
  const app = twoAdmins();
  const { roleMap, revision } = await app.ask('RIDE', 'settings.load', {});
  const mine: RoleMap = { ...roleMap, shape: 'owner-only' };
  const theirs: RoleMap = { ...roleMap, priorityFields: ['priority'] };
  await saved(app, 'RIDE', theirs, revision, OTHER_ADMIN);
  const { answer } = await app.send(accountIdOf('ingrid'), 'RIDE', 'settings.save', {
    roleMap: mine,
    revision,
  });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  if (!answer.ok)
    expect(failureSaid(answer.failure)).toMatch(/^Jonas Lindqvist saved these settings on .*\d/);
  const now = await app.ask('RIDE', 'settings.load', {});
  expect(now.roleMap).toEqual(theirs);
  expect(now.edited).toMatchObject({ by: OTHER_ADMIN });
});

test('whoever saved themselves in another tab is told that, and when, and nothing is lost', async () => {
  const app = twoAdmins();
  const { roleMap, revision } = await app.ask('RIDE', 'settings.load', {});
  const there: RoleMap = { ...roleMap, priorityFields: ['priority'] };
  await saved(app, 'RIDE', there, revision);
  const { answer } = await app.send(accountIdOf('ingrid'), 'RIDE', 'settings.save', {
    roleMap: { ...roleMap, shape: 'owner-only' },
    revision,
  });
  expect(answer).toMatchObject({
    ok: false,
    failure: { code: 'conflict', reason: 'settings.saved-in-other-tab' },
  });
  if (!answer.ok)
    expect(failureSaid(answer.failure)).toMatch(
      /^You saved these settings yourself in another tab on .*\d/,
    );
  expect((await app.ask('RIDE', 'settings.load', {})).roleMap).toEqual(there);
});

test('of saves that meet in the same moment exactly one is kept, with its history', async () => {
  const app = twoAdmins();
  const { roleMap, revision } = await app.ask('RIDE', 'settings.load', {});
  const answers = await Promise.all(
    [1, 2, 3, 4].map((targetHours) =>
      app.send(accountIdOf('ingrid'), 'RIDE', 'settings.save', {
        roleMap: { ...roleMap, questions: { ...roleMap.questions, targetHours } },
        revision,
      }),
    ),
  );
  expect(answers.filter(({ answer }) => answer.ok)).toHaveLength(1);
  const { entries } = await app.ask('RIDE', 'settings.history', {});
  expect(entries.map((entry) => entry.revision)).toEqual([revision + 1, revision]);
});

test('every save is kept with who, when and what, and can be gone back to', async () => {
  const app = openSettings();
  const base = { ...EMPTY_ROLE_MAP, shape: 'owner-only' as const };
  await saved(app, 'DEPOT', base, 0);
  await saved(app, 'DEPOT', { ...base, priorityFields: ['rank'], shape: 'manager-only' }, 1);
  const { entries, people } = await app.ask('DEPOT', 'settings.history', {});
  expect(entries.map(({ revision, changed }) => ({ revision, changed }))).toEqual([
    { revision: 2, changed: ['shape', 'priorityFields'] },
    { revision: 1, changed: null },
  ]);
  expect(people[entries[0]?.by ?? '']?.displayName).toBe('Ingrid Solheim');
  const back = await app.ask('DEPOT', 'settings.restore', { of: 1, revision: 2 });
  expect(back).toMatchObject({ saved: true, view: { revision: 3, roleMap: base } });
  // It says how much is checked anew, of what the person sees.
  const issues = app.site.data.issues.filter(({ projectId }) => projectId === PROJECTS.DEPOT);
  expect(back).toMatchObject({ checking: issues.length });
  const gone = await app.send(accountIdOf('ingrid'), 'DEPOT', 'settings.restore', {
    of: 9,
    revision: 3,
  });
  expect(gone.answer).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});

test('the history stays short', async () => {
  const app = openSettings();
  for (let revision = 0; revision < 23; revision++) {
    await saved(app, 'DEPOT', { ...EMPTY_ROLE_MAP, priorityFields: [] }, revision);
  }
  const { entries } = await app.ask('DEPOT', 'settings.history', {});
  expect(entries.map(({ revision }) => revision)).toEqual(
    Array.from({ length: 20 }, (_, index) => 23 - index),
  );
});

test('a draft is tried on issues before it is saved, beside what stands now', async () => {
  const app = openSettings();
  const { roleMap, revision } = await app.ask('RIDE', 'settings.load', {});
  const nobody: RoleMap = {
    ...roleMap,
    productOwner: { sources: [{ kind: 'projectRole', roleId: '10100' }], deputies: [], name: null },
  };
  const answer = await app.ask('RIDE', 'settings.try', { roleMap: nobody, issueKey: 'RIDE-20' });
  if (!answer.ok) throw new Error('The draft was refused.');
  const [row] = answer.rows;
  const { answer: panel } = await app.panel(accountIdOf('ingrid'), 'RIDE-20', 'panel.view');
  if (!panel.ok || !('report' in panel.value)) throw new Error('No report.');
  expect(row?.before?.map(({ duty, code }) => [duty, code])).toEqual(
    panel.value.report.verdicts.map(({ duty, code }) => [duty, code]),
  );
  expect(row?.after).not.toEqual(row?.before);

  const latest = await app.ask('RIDE', 'settings.try', { roleMap: nobody, issueKey: null });
  expect(latest.ok && latest.rows).toHaveLength(10);
  expect((await app.ask('RIDE', 'settings.load', {})).revision).toBe(revision);
  const unknown = await app.send(accountIdOf('ingrid'), 'RIDE', 'settings.try', {
    roleMap: nobody,
    issueKey: 'RIDE-9999',
  });
  expect(unknown.answer).toMatchObject({ ok: false, failure: { reason: 'settings.no-such-item' } });
  const foreign = await app.send(accountIdOf('ingrid'), 'RIDE', 'settings.try', {
    roleMap,
    issueKey: 'TOWN-1',
  });
  expect(foreign.answer).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
});
