/**
 * Whatever admins do one after the other, revisions of a project's settings never go back: so a page that somebody has left open
 * is told, and writes over nothing that it has not shown.
 */
import fc from 'fast-check';
import { PROJECTS } from '../../local/sample/site-ids';
import type { Answer } from '../../src/contract/answer';
import { settingsKey } from '../../src/storage/project';
import { silenceLog } from '../silent-log';
import { keptDocuments } from '../site/kept-documents';
import { openCastApp, type CastApp } from '../trust/app';
import { siteWithCast, type Kind } from '../trust/cast';
import { ROLE_MAP } from '../trust/requests';

const projectId = PROJECTS.RIDE;
const RUN = { id: '6e9d4a52-41b7-4c06-9df4-0a6f7f3d2b10', of: 1 };
/** A page that was opened before one of the other admin's. */
const EARLIER = { kind: 'bothAdmin', shape: 'manager-only' } as const;

type Deed = (app: CastApp, kind: Kind, revision: number) => Promise<unknown>;
const DEEDS: Record<string, Deed> = {
  save: (app, kind, revision) =>
    app.send('settings.save', { kind, payload: { roleMap: ROLE_MAP, revision } }),
  'set up': (app, kind, revision) =>
    app.send('global.save', {
      kind,
      payload: { projectId, roleMap: { ...ROLE_MAP, shape: 'owner-only' }, revision, run: RUN },
    }),
  'take back': (app, kind) =>
    app.send('global.takeBack', { kind, payload: { projectId, run: RUN.id } }),
  'follow the default': (app, kind, revision) =>
    app.send('settings.followDefault', { kind, payload: { revision } }),
  forget: (app, kind) => app.send('settings.forget', { kind }),
};

const stored = (app: CastApp) =>
  keptDocuments(app.store).find(({ key }) => key === settingsKey(projectId));

async function shownRevision(app: CastApp): Promise<number> {
  const { answer } = await app.send('settings.load', { kind: 'projectAdmin' });
  return (answer as Extract<Answer<{ revision: number }>, { ok: true }>).value.revision;
}

function openUnset(): CastApp {
  const data = siteWithCast();
  data.settings = {};
  return openCastApp({ data });
}

async function saveFromEarlier(app: CastApp, revision: number): Promise<void> {
  const before = stored(app);
  const payload = { roleMap: { ...ROLE_MAP, shape: EARLIER.shape }, revision };
  const { answer } = await app.send('settings.save', { kind: EARLIER.kind, payload });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  expect(stored(app)).toEqual(before);
}

beforeEach(() => {
  silenceLog();
});

const STEPS = fc.sample(fc.constantFrom(...Object.keys(DEEDS)), { numRuns: 24, seed: 15 });
const WAYS_TO_NOTHING: string[][] = [
  ['set up', 'take back', 'save'],
  ['save', 'forget', 'save'],
  ['save', 'follow the default', 'save'],
];

test.each([...WAYS_TO_NOTHING, STEPS].map((steps) => [steps.join(', '), steps] as const))(
  'a page from before is told after each step of: %s',
  async (_, steps) => {
    const app = openUnset();
    const seen: number[] = [await shownRevision(app)];
    for (const step of steps) {
      await DEEDS[step]?.(app, 'projectAdmin', seen.at(-1) ?? 0);
      const now = await shownRevision(app);
      expect([step, now]).toEqual([step, Math.max(now, ...seen)]);
      for (const earlier of new Set(seen.filter((one) => one !== now)))
        await saveFromEarlier(app, earlier);
      seen.push(now);
    }
    expect(Math.max(...seen)).toBeGreaterThanOrEqual(3);
  },
  120_000,
);
