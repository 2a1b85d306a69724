/**
 * Every way through the app in every world: each ends in the result that is right there, or in a sentence. Worlds are chosen so
 * that every two values meet; in long runs so that each value meets each default alone as well.
 */
import { accountIdOf } from '../../local/sample/people';
import { FACT_NAMES, FACTS, STRICTEST, worldWith, type World } from '../../local/worlds/facts';
import type { Answer } from '../../src/contract/answer';
import type { PanelView } from '../../src/contract/panel';
import type { CoverageAnswer, WaitingAnswer } from '../../src/contract/project-page';
import type { SaveAnswer, SettingsView } from '../../src/contract/settings';
import { done, refusal, runAction, type ActionKey } from '../actions/run-action';
import { failureSaid } from '../english';
import { LONG } from '../long-run';
import { silenceLog } from '../silent-log';
import { keptDocuments } from '../site/kept-documents';
import { pairwise } from './pairwise';
import { openWorld, PROJECT, type WorldApp } from './world-app';

const OWNER = accountIdOf('mira');
const ADMIN = accountIdOf('ingrid');

const PAIRS = pairwise(
  Object.fromEntries(FACT_NAMES.map((name) => [name, FACTS[name].values])),
) as World[];
const SINGLE = FACT_NAMES.flatMap((name) =>
  FACTS[name].values.map((value) => worldWith({ [name]: value })),
);
const WORLDS = LONG ? [...PAIRS, ...SINGLE] : PAIRS;

/** What a world is called: where it differs from the strictest. */
function nameOf(world: World): string {
  const differing = FACT_NAMES.filter((name) => world[name] !== STRICTEST[name]);
  return differing.map((name) => `${name}=${world[name]}`).join(' ') || 'the strictest';
}

function expectSentence(answer: Answer<unknown>): void {
  if (answer.ok) throw new Error('It was answered.');
  expect(answer.failure.code).not.toBe('internal');
  expect(failureSaid(answer.failure)).toMatch(/^[A-Z].{20,}\.$/s);
}

// The caller says what it is that a request answers with.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
function valueOf<T>(answer: Answer<unknown>): T {
  if (!answer.ok) throw new Error(`${answer.failure.code}: ${failureSaid(answer.failure)}`);
  return answer.value as T;
}

beforeEach(() => {
  silenceLog();
});

test('every two values meet in some world, and there are few of them', () => {
  for (const [at, one] of FACT_NAMES.entries())
    for (const other of FACT_NAMES.slice(at + 1))
      for (const value of FACTS[one].values)
        for (const otherValue of FACTS[other].values)
          expect(PAIRS.some((world) => world[one] === value && world[other] === otherValue)).toBe(
            true,
          );
  expect(PAIRS.length).toBeLessThan(30);
});

test.each(WORLDS.map((world) => [nameOf(world), world] as const))('%s', async (_, world) => {
  const app = openWorld(world);
  await settingsAreSavedOnce(app);
  await app.settle();
  await scanIsRight(app, world);
  await panelIsRight(app, world);
  await pageIsRight(app, world);
  await actionsAreRight(app, world);
  await macroIsRight(app, world);
  await peopleAreReported(app, world);
  await app.platform.close();
});

async function settingsAreSavedOnce(app: WorldApp): Promise<void> {
  const { roleMap, revision } = valueOf<SettingsView>(
    await app.ask('settings', ADMIN, 'settings.load'),
  );
  const draft = (targetHours: number) => ({
    roleMap: { ...roleMap, questions: { ...roleMap.questions, targetHours } },
    revision,
  });
  const first = await app.ask('settings', ADMIN, 'settings.save', draft(7));
  expect(valueOf<SaveAnswer>(first).saved).toBe(true);
  const second = await app.ask('settings', ADMIN, 'settings.save', draft(9));
  expect(second).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  expectSentence(second);
  const settings = keptDocuments(app.store).find(({ key }) => key === `settings:${PROJECT}`);
  expect(settings?.body).toMatchObject({ questions: { targetHours: 7 } });
}

async function scanIsRight(app: WorldApp, world: World): Promise<void> {
  expect(await app.progress(PROJECT)).toMatchObject(
    world.appWrites === 'refused'
      ? { status: 'failed', problem: 'no-writing' }
      : { status: 'done', problem: null },
  );
  const found = Object.values(app.findings()).filter((finding) => finding !== null).length;
  if (world.appWrites === 'refused') expect(found).toBe(0);
  else expect(found).toBe(app.site.data.issues.length);
}

async function panelIsRight(app: WorldApp, world: World): Promise<void> {
  const view = valueOf<PanelView>(await app.ask('panel', OWNER, 'panel.view', {}, 'RIDE-20'));
  if (!('report' in view)) throw new Error('The panel has no report.');
  const roles = Object.values(view.sources)
    .flat()
    .filter(({ source, status }) => source.kind === 'projectRole' && status !== 'not-needed');
  for (const { status } of roles)
    expect(status === 'unreadable').toBe(world.rolesAsApp !== 'answered');
  const priority = view.report.verdicts.find(({ duty }) => duty === 'prioritisation');
  expect(priority?.code === 'history-not-readable').toBe(world.fieldsAsApp !== 'answered');
}

async function pageIsRight(app: WorldApp, world: World): Promise<void> {
  const scope = { work: 'all', issueType: null };
  const coverage = valueOf<CoverageAnswer>(
    await app.ask('project', OWNER, 'project.coverage', { scope }),
  );
  const seen = coverage.issues;
  expect(coverage.checked).toBe(world.appWrites === 'refused' ? 0 : seen);
  const waiting = valueOf<WaitingAnswer>(
    await app.ask('project', OWNER, 'project.waiting', { scope, known: [] }),
  );
  expect(waiting.found.length > 0).toBe(world.appWrites !== 'refused');
  for (const { count, overAWeek, since } of waiting.found) {
    expect(count).toBeGreaterThan(0);
    expect(overAWeek).toBeLessThanOrEqual(count);
    expect(since === null || !Number.isNaN(Date.parse(since))).toBe(true);
  }
  const team = await app.ask('project', OWNER, 'project.team');
  expect(team.ok).toBe(true);
}

async function actionsAreRight(app: WorldApp, world: World): Promise<void> {
  const run = <K extends ActionKey>(key: K, inputs: Record<string, unknown>) =>
    runAction(app.platform, OWNER, key, inputs, { world });
  const view = valueOf<PanelView>(await app.ask('panel', OWNER, 'panel.view', {}, 'RIDE-20'));
  const gaps = 'report' in view ? view.report.verdicts.filter((one) => one.outcome === 'gap') : [];
  const checked = done(await run('check-work-item', { workItem: 'RIDE-20' }));
  expect(checked.gaps).toBe(gaps.map(({ duty }) => duty).join(','));
  const counted = done(await run('find-nobody', { project: 'RIDE' }));
  expect(counted.nobody === null).toBe(world.appWrites === 'refused');
  const waiting = done(await run('find-waiting', { person: 'me', project: 'RIDE' }));
  const scope = { work: 'open', issueType: null, duty: null, outcome: null, days: null };
  const filter = { ...scope, waitingFor: 'me' };
  const onPage = await app.ask('project', OWNER, 'project.count', { filter });
  expect(waiting.count).toBe(valueOf<{ count: number }>(onPage).count);
  expect(done(await run('find-holders', { project: 'RIDE' })).project).toBe('RIDE');
  expect(refusal(await run('check-work-item', { workItem: 'NOWHERE-1' }))).toMatch(
    /^[A-Z].{20,}\.$/,
  );
}

async function macroIsRight(app: WorldApp, world: World): Promise<void> {
  const view = await app.ask('explainer', OWNER, 'explainer.view');
  const paper = JSON.stringify(await app.export(OWNER));
  if (world.jiraFromConfluence === 'answered') {
    expect(view).toMatchObject({ ok: true, value: { view: { state: 'team' } } });
    // Where the roles are kept from the app, those whom the settings name themselves hold them.
    expect(paper.includes('Mira Okafor')).toBe(world.rolesAsApp === 'answered');
    expect(paper).toContain('Rider app');
    return;
  }
  expectSentence(view);
  expect(paper).not.toContain('Mira Okafor');
  expect(paper.length).toBeGreaterThan(500);
}

/** The scheduled functions run as they do every hour; whom the role map and the findings name is reported. */
async function peopleAreReported(app: WorldApp, world: World): Promise<void> {
  await app.platform.runScheduled();
  await app.settle();
  const reported = app.platform.privacy.reports.flat().map(({ accountId }) => accountId);
  // Whom the settings name, and the findings where there are any.
  expect(reported).toContain(ADMIN);
  if (world.appWrites !== 'refused' && world.rolesAsApp === 'answered')
    expect(reported).toContain(OWNER);
  const problem = world.appWrites === 'refused' ? 'no-writing' : null;
  expect(await app.progress(PROJECT)).toMatchObject({ problem });
}
