/** "My turn": what waits for somebody over all projects, by their own searches and by what the items say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteData } from '../../local/jira/model';
import { callsTo } from '../../local/platform/journal';
import { accountIdOf } from '../../local/sample/people';
import type { TurnRow } from '../../src/contract/global-page';
import { EVERY_TURN, turnsJql } from '../../src/contract/turn-search';
import { dutiesOfTask, TASKS, taskOf } from '../../src/contract/turn-tasks';
import { PROPERTY_KEY, readSummary } from '../../src/inspection/findings/summary';
import { t } from '../english';
import { checkedSample } from '../project/checked-site';
import { silenceLog } from '../silent-log';
import { openGlobalApp, type GlobalApp } from './global-app';

let data: SiteData;
let app: GlobalApp;
beforeAll(async () => {
  silenceLog('info');
  data = await checkedSample();
  app = openGlobalApp(data);
});

const PEOPLE = ['mira', 'jonas', 'ingrid', 'tomasz', 'dana'] as const;

const rowsFor = async (who: string, filter = EVERY_TURN): Promise<TurnRow[]> =>
  (await app.ask(who, 'global.turns', { filter, pageToken: null })).rows;

/** Open items that the properties of the site say wait for somebody, whoever may see them. */
const waitingOnSite = (who: string) =>
  data.issues.filter(({ properties, statusId }) => {
    const summary = readSummary(properties[PROPERTY_KEY]);
    const isDone = data.statuses.find(({ id }) => id === statusId)?.category === 'done';
    return !isDone && summary?.waitingFor.includes(who);
  });

test.each(PEOPLE)(
  '%s is shown the items that wait for them, and counts that agree',
  async (name) => {
    const who = accountIdOf(name);
    const { turns } = await app.ask(who, 'global.load', {});
    const rows = await rowsFor(who);
    const expected = new Set(waitingOnSite(who).map(({ key }) => key));
    for (const { key } of rows) expect(expected).toContain(key);
    expect(turns).toMatchObject({ count: rows.length, more: false });
    expect(turns.byProject.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
    for (const { key, count } of turns.byProject)
      expect(rows.filter(({ project }) => project.key === key)).toHaveLength(count);
  },
);

test('somebody has turns in several projects, so that the test above means something', async () => {
  const { turns } = await app.ask(accountIdOf('mira'), 'global.load', {});
  expect(turns.count).toBeGreaterThan(5);
});

test('a turn is on the list of whoever has it, and not on that of who waits for another duty', async () => {
  for (const name of PEOPLE) {
    const who = accountIdOf(name);
    for (const { key, turns } of await rowsFor(who)) {
      const issue = data.issues.find((one) => one.key === key);
      const summary = readSummary(issue?.properties[PROPERTY_KEY]);
      const at = summary?.waitingFor.indexOf(who) ?? -1;
      const open = Object.entries(summary?.verdicts ?? {}).filter(([, { turn }]) =>
        turn?.includes(at),
      );
      expect(turns.map(({ duty }) => duty).sort()).toEqual(open.map(([duty]) => duty).sort());
    }
  }
});

test('the panel of each item says the same turns as the list', async () => {
  const who = accountIdOf('mira');
  for (const { key, turns } of (await rowsFor(who)).slice(0, 5)) {
    const { answer } = await app.panel(who, key, 'panel.view');
    if (!answer.ok || !('report' in answer.value)) throw new Error(`${key} has no report.`);
    const own = answer.value.report.verdicts.filter(({ waitingFor }) =>
      waitingFor?.accountIds.includes(who),
    );
    expect(turns.map(({ duty }) => duty).sort()).toEqual(own.map(({ duty }) => duty).sort());
  }
});

test('opening the page asks Jira at most four times, always as the viewer, and reads no settings', async () => {
  for (const name of PEOPLE) {
    const who = accountIdOf(name);
    const load = await app.send(who, 'global.load', {});
    const list = await app.send(who, 'global.turns', { filter: EVERY_TURN, pageToken: null });
    const calls = [load, list].flatMap(({ invocation }) => callsTo(invocation, 'jira'));
    expect(calls.length).toBeLessThanOrEqual(4);
    expect(calls.every(({ as, accountId }) => as === 'user' && accountId === who)).toBe(true);
  }
});

test('each filter leaves what it says, and the filters of one kind leave everything between them', async () => {
  const who = accountIdOf('mira');
  const all = await rowsFor(who);
  const { turns } = await app.ask(who, 'global.load', {});
  for (const { key } of turns.byProject) {
    const found = await rowsFor(who, { ...EVERY_TURN, project: key });
    expect(found).toEqual(all.filter(({ project }) => project.key === key));
  }
  for (const task of TASKS) {
    const found = await rowsFor(who, { ...EVERY_TURN, task });
    const own = all.filter((row) => row.turns.some(({ duty }) => taskOf(duty) === task));
    expect(found.map(({ key }) => key)).toEqual(expect.arrayContaining(own.map(({ key }) => key)));
  }
  const old = await rowsFor(who, { ...EVERY_TURN, days: 7 });
  expect(old.length).toBeLessThanOrEqual(all.length);
});

test('items whose property is somebody else’s writing are left out', async () => {
  const own = await checkedSample();
  const who = accountIdOf('mira');
  const [first] = (
    await openGlobalApp(own).ask(who, 'global.turns', { filter: EVERY_TURN, pageToken: null })
  ).rows;
  const issue = own.issues.find(({ key }) => key === first?.key);
  const property = issue?.properties[PROPERTY_KEY] as { verdicts: object };
  property.verdicts = { 'user-stories': { outcome: 'gap', code: 'x', turn: [99] } };
  const { rows } = await openGlobalApp(own).ask(who, 'global.turns', {
    filter: EVERY_TURN,
    pageToken: null,
  });
  expect(rows.map(({ key }) => key)).not.toContain(first?.key);
});

test('an item that was checked by an earlier version waits for whom it names, for all that is open on it', async () => {
  const own = await checkedSample();
  const who = accountIdOf('mira');
  const issue = own.issues.find(({ properties }) =>
    readSummary(properties[PROPERTY_KEY])?.waitingFor.includes(who),
  );
  const property = issue?.properties[PROPERTY_KEY] as {
    verdicts: Record<string, { turn?: unknown; since?: unknown }>;
    waitingSince: string;
  };
  for (const verdict of Object.values(property.verdicts)) {
    delete verdict.turn;
    delete verdict.since;
  }
  const { rows } = await openGlobalApp(own).ask(who, 'global.turns', {
    filter: EVERY_TURN,
    pageToken: null,
  });
  const row = rows.find(({ key }) => key === issue?.key);
  expect(row?.turns.length).toBeGreaterThan(0);
  expect(row?.turns.every(({ since }) => since === property.waitingSince)).toBe(true);
});

test('the search is in forms that Atlassian documents for indexed properties', () => {
  const jql = turnsJql(
    ['712020:mira'],
    { project: 'RIDE', task: 'order', days: 7 },
    Date.parse('2026-03-08T12:00:00Z'),
  );
  expect(jql).toBe(
    'project = "RIDE" AND statusCategory != Done AND roleTurnOf ~ "person712020mira" AND (rolePrioritisation = gap OR rolePrioritisation = attention) AND roleWaitingSince <= "2026-03-01"',
  );
});

test('for whom nothing waits is told the last check of what they see, within four calls', async () => {
  const who = accountIdOf('dana');
  const { answer, invocation } = await app.send(who, 'global.load', {});
  if (!answer.ok) throw new Error(answer.failure.reason);
  const seen = data.issues.filter(
    ({ key, securityLevelId }) => key.startsWith('BACK-') && securityLevelId === null,
  );
  const checks = seen.flatMap(
    ({ properties }) => readSummary(properties[PROPERTY_KEY])?.checkedAt ?? [],
  );
  expect(answer.value.turns.count).toBe(0);
  expect(checks.length).toBeGreaterThan(0);
  expect(checks).toContain(answer.value.lastCheck);
  // The list is one call more.
  expect(callsTo(invocation, 'jira').length).toBeLessThanOrEqual(3);
  const { lastCheck } = await app.ask(accountIdOf('mira'), 'global.load', {});
  expect(lastCheck).toBeNull();
});

test('where nothing was checked yet no time is told', async () => {
  const own = await checkedSample();
  for (const issue of own.issues) issue.properties = {};
  const { turns, lastCheck } = await openGlobalApp(own).ask(accountIdOf('mira'), 'global.load', {});
  expect([turns.count, lastCheck]).toEqual([0, null]);
});

test('the document names the duties of each group', () => {
  const path = join(__dirname, '../../docs/global-page.md');
  const rows = readFileSync(path, 'utf8').matchAll(/^\| ([^|]+) \| ([^|]+) \| [^|]+ \|$/gm);
  const told = new Map(
    [...rows].map(([, group = '', duties = '']) => [group.trim(), duties.trim()]),
  );
  for (const task of TASKS)
    expect(
      told
        .get(t(`global.tasks.${task}`))
        ?.split(', ')
        .sort(),
    ).toEqual(
      dutiesOfTask(task)
        .map((duty) => t(`duties.${duty}.title`).toLowerCase().replace('’', "'"))
        .sort(),
    );
});
