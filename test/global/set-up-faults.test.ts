/**
 * Forty projects are saved and taken back while Jira and storage misbehave at every step in turn: nothing is lost, what the
 * page was told is what is kept, and trying again ends all.
 */
import type { Faults } from '../../local/platform/faults';
import { callsTo } from '../../local/platform/journal';
import { CONFIGURED_PROJECTS_KEY } from '../../src/storage/configured-projects';
import { failureSaid } from '../english';
import { ADMIN } from '../settings/settings-app';
import { silenceLog } from '../silent-log';
import { keptDocuments } from '../site/kept-documents';
import { forgetPoints } from '../trust/points';
import { befall, TROUBLES, type Trouble } from '../trust/troubles';
import { FIRST_ID, openSetUp, siteOf, type Page } from './set-up-site';

const MANY = 40;
const IDS = Array.from({ length: MANY }, (_, at) => String(FIRST_ID + at));

beforeEach(() => {
  silenceLog();
});

/** Befalls one call of an invocation, whichever service it goes to. */
function atCall(place: number, trouble: Trouble): Faults {
  let seen = 0;
  return async (call, next) => {
    if (call.kind !== 'jira' && call.kind !== 'storage') return next();
    if (seen++ !== place) return next();
    return befall(trouble, call, next);
  };
}

/** A different call and trouble for each project, so that over all of them every step fails in some way. */
function troubleOf(at: number, calls: number): Faults {
  const trouble = TROUBLES[(at + Math.floor(at / calls)) % TROUBLES.length] ?? 'broken';
  return atCall(at % calls, trouble);
}

interface Kept {
  revision: number;
  saves: number;
  inRun: boolean;
}

async function keptOf(page: Page, projectId: string): Promise<Kept> {
  const documents = keptDocuments(page.store);
  const find = (key: string) => documents.find((one) => one.key === key);
  const history = find(`settings-history:${projectId}`)?.body as
    { entries: { by: string }[] } | undefined;
  forgetPoints(page.store);
  const { run } = await page.ask(ADMIN, 'global.run', {});
  expect(history?.entries.every(({ by }) => by === ADMIN) ?? true).toBe(true);
  return {
    revision: find(`settings:${projectId}`)?.revision ?? 0,
    saves: history?.entries.length ?? 0,
    inRun: run?.projects.some(({ id }) => id === projectId) ?? false,
  };
}

/** The projects that are looked after. */
function listedIn({ store }: Page): string[] {
  const list = keptDocuments(store).find(({ key }) => key === CONFIGURED_PROJECTS_KEY);
  return (list?.body as { ids: string[] }).ids.filter((id) => IDS.includes(id));
}

const SAVED: Kept = { revision: 1, saves: 1, inRun: true };
const UNTOUCHED: Kept = { revision: 0, saves: 0, inRun: false };
const TAKEN_BACK: Kept = { revision: 2, saves: 0, inRun: false };

/** How many calls an undisturbed request makes. */
async function callsOf(request: 'global.save' | 'global.takeBack'): Promise<number> {
  const page = openSetUp(siteOf(1), 1);
  const projectId = String(FIRST_ID);
  const { roleMap, revision } = await page.ask(ADMIN, 'global.proposal', { projectId });
  const saved = await page.send(ADMIN, 'global.save', {
    ...{ projectId, roleMap, revision },
    run: page.run,
  });
  const { invocation } =
    request === 'global.save'
      ? saved
      : await page.send(ADMIN, request, { projectId, run: page.run.id });
  return callsTo(invocation, 'jira').length + callsTo(invocation, 'storage').length;
}

test('nothing is lost, and trying again ends all; so it is with the one way back', async () => {
  const page = openSetUp(siteOf(MANY), MANY);
  const others = (): unknown[] =>
    keptDocuments(page.store).filter(
      ({ key }) => /^settings/.test(key) && !IDS.some((id) => key.endsWith(`:${id}`)),
    );
  const before = JSON.stringify(others());

  const saving = await callsOf('global.save');
  expect(saving).toBeGreaterThan(10);
  const failed: string[] = [];
  for (const [at, id] of IDS.entries()) {
    const answer = await page.save(id, troubleOf(at, saving));
    const kept = await keptOf(page, id);
    // Kept with its history and its entry, or not at all; never in part.
    expect([SAVED, UNTOUCHED]).toContainEqual(kept);
    if (answer.ok) expect([id, answer.value, kept]).toEqual([id, { saved: true }, SAVED]);
    else {
      expect(failureSaid(answer.failure)).toMatch(/^[A-Z].{20,}\.$/s);
      failed.push(id);
    }
  }
  expect(failed.length).toBeGreaterThan(5);
  expect(failed.length).toBeLessThan(MANY);

  // As the page does, which knows of a lost answer as little as anybody: over the revision that it had loaded.
  const { roleMap } = await page.ask(ADMIN, 'global.proposal', { projectId: failed[0] ?? '' });
  for (const projectId of failed) {
    forgetPoints(page.store);
    const again = { projectId, roleMap, revision: 0, run: page.run };
    const { answer } = await page.send(ADMIN, 'global.save', again);
    expect(answer).toEqual({ ok: true, value: { saved: true } });
  }
  for (const id of IDS) expect([id, await keptOf(page, id)]).toEqual([id, SAVED]);
  const { run } = await page.ask(ADMIN, 'global.run', {});
  expect(run).toMatchObject({ id: page.run.id, of: MANY });
  expect(run?.projects.map(({ id }) => id).sort()).toEqual([...IDS].sort());
  expect(listedIn(page).sort()).toEqual([...IDS].sort());

  const undoing = await callsOf('global.takeBack');
  const left: string[] = [];
  for (const [at, id] of IDS.entries()) {
    const answer = await page.takeBack(id, troubleOf(at, undoing));
    const kept = await keptOf(page, id);
    expect([SAVED, TAKEN_BACK]).toContainEqual(kept);
    if (answer.ok) expect([id, kept]).toEqual([id, TAKEN_BACK]);
    else left.push(id);
  }
  expect(left.length).toBeGreaterThan(5);
  for (const id of left)
    expect(await page.takeBack(id)).toEqual({ ok: true, value: { saved: true } });
  for (const id of IDS) expect([id, await keptOf(page, id)]).toEqual([id, TAKEN_BACK]);
  expect(await page.ask(ADMIN, 'global.run', {})).toEqual({ run: null });
  expect(listedIn(page)).toEqual([]);
  expect(JSON.stringify(others())).toBe(before);
}, 300_000);

test('a project that somebody sets up while it is taken back is looked after', async () => {
  const calls = await callsOf('global.takeBack');
  const page = openSetUp(siteOf(calls), calls);
  for (const [at, id] of IDS.slice(0, calls).entries()) {
    expect((await page.save(id)).ok).toBe(true);
    let seen = 0;
    await page.takeBack(id, async (call, next) => {
      if (call.kind !== 'jira' && call.kind !== 'storage') return next();
      if (seen++ === at) await page.save(id);
      return next();
    });
    const isSetUp = (await keptOf(page, id)).saves > 0;
    expect([at, isSetUp, listedIn(page).includes(id)]).toEqual([at, isSetUp, isSetUp]);
  }
}, 300_000);
