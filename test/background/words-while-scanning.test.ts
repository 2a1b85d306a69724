/**
 * What people say in the app while a scan runs, Jira knows nothing of: whenever they say it, and whenever it was looked at,
 * the issue says afterwards what came of it.
 */
import type { Faults } from '../../local/platform/faults';
import { accountIdOf } from '../../local/sample/people';
import { PROPERTY_KEY } from '../../src/inspection/findings/summary';
import { LONG } from '../long-run';
import { atStep, openSimulation, PROJECT, simulate, type Simulation } from './simulated';

const STORY = 'RIDE-38';
const OWNER = accountIdOf('mira');

beforeAll(simulate);

function codeOn({ site }: Simulation): unknown {
  const story = site.data.issues.find(({ key }) => key === STORY);
  const finding = story?.properties[PROPERTY_KEY] as
    { verdicts?: Record<string, { code: string }> } | undefined;
  return finding?.verdicts?.['user-stories']?.code;
}

interface Queued {
  body: { kind: string; issueId?: string };
}

/** The check that a word asks for has its turn at once: five seconds are less than what a batch takes. */
async function checkAtOnce({ store, site, platform }: Simulation): Promise<void> {
  const story = site.data.issues.find(({ key }) => key === STORY);
  const events = store.table<{ body: Queued['body'] }>('queue-events');
  for (const { key, value } of events.entries()) {
    if (value.body.kind !== 'issue' || value.body.issueId !== story?.id) continue;
    events.remove(key);
    await platform.invoke({ functionKey: 'check', body: { body: value.body }, accountId: null });
  }
}

/** A scan that somebody signs the story off in, before or after one of its calls. @returns the calls of the scan */
async function scanWith(place: number, order: 'before' | 'after' | null) {
  const app = openSimulation();
  await app.start(PROJECT);
  const speak = async (): Promise<void> => {
    const { faults } = app.platform;
    app.platform.faults = null;
    expect((await app.panel(OWNER, STORY, 'panel.accept')).answer).toMatchObject({ ok: true });
    await checkAtOnce(app);
    expect(codeOn(app)).toBe('accepted-by-owner');
    app.platform.faults = faults;
  };
  const fault: Faults = async (_, next) => {
    if (order === 'before') await speak();
    const answer = await next();
    if (order === 'after') await speak();
    return answer;
  };
  const { faults, calls } = atStep(place, fault);
  app.platform.faults = faults;
  await app.finish();
  const code = codeOn(app);
  await app.platform.close();
  return { calls, code };
}

test('a story that is signed off at any moment of a scan says so when all is done', async () => {
  const { calls, code } = await scanWith(-1, null);
  expect(code).toBe('not-written-by-owner');
  const places = calls.flatMap(({ path }, place) =>
    LONG || path.endsWith('/issue/properties/multi') ? [place] : [],
  );
  expect(places.length).toBeGreaterThan(2);
  for (const place of places)
    for (const order of ['before', 'after'] as const) {
      const { path } = calls[place] ?? {};
      const { code: found } = await scanWith(place, order);
      expect({ place, path, order, found }).toEqual({
        place,
        path,
        order,
        found: 'accepted-by-owner',
      });
    }
}, 300_000);
