/** Who may start, stop and follow the check of a project, and who is shown its course. */
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import type { ScanProgress, Snapshot } from '../../src/contract/scan';
import { silenceLog } from '../silent-log';
import type { ProjectApp } from './project-app';

const MEMBER = accountIdOf('tomasz');
/** Sees every issue of RIDE, those of the leadership too, and administers nothing. */
const LEADER = accountIdOf('jonas');
const ADMIN = accountIdOf('ingrid');

const RUNNING: ScanProgress = {
  status: 'running',
  kind: 'full',
  startedAt: '2026-01-05T09:00:00.000Z',
  finishedAt: null,
  total: 60,
  done: 15,
  left: 45,
  written: 10,
  skipped: 0,
  perMinute: 30,
  secondsLeft: 90,
  restsUntil: null,
  problem: null,
};
const DAY: Snapshot = {
  day: '2026-01-04',
  issues: 60,
  coverage: {
    'user-stories': { met: 20, attention: 4, gap: 12, 'not-applicable': 23, unknown: 1 },
  },
  openQuestions: { productOwner: 3, productManager: 0 },
  waiting: 16,
  partnership: null,
};

const startScan = jest.fn(() => Promise.resolve(RUNNING));
const cancelScan = jest.fn(() => Promise.resolve({ ...RUNNING, status: 'cancelled' as const }));
jest.mock('../../src/background/scan/scan', () => ({
  startScan: () => startScan(),
  cancelScan: () => cancelScan(),
  readScan: () => Promise.resolve(RUNNING),
}));
jest.mock('../../src/storage/snapshots', (): object => ({
  ...jest.requireActual('../../src/storage/snapshots'),
  readSnapshots: () => Promise.resolve([DAY]),
}));

let app: ProjectApp;
beforeAll(async () => {
  silenceLog('info');
  // Loaded here, after what stands in for the scan has been named.
  const { openProjectApp } = await import('./project-app');
  app = openProjectApp(createSampleSite(new Date()));
});
beforeEach(() => {
  startScan.mockClear();
  cancelScan.mockClear();
});

test.each(['project.startScan', 'project.cancelScan'] as const)(
  '%s is for who administers the project',
  async (request) => {
    for (const who of [MEMBER, LEADER]) {
      const { answer } = await app.send(who, 'RIDE', request, {});
      expect(answer).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
    }
    expect(startScan).not.toHaveBeenCalled();
    expect(cancelScan).not.toHaveBeenCalled();
    expect((await app.send(ADMIN, 'RIDE', request, {})).answer.ok).toBe(true);
    expect(startScan.mock.calls.length + cancelScan.mock.calls.length).toBe(1);
  },
);

test('everybody who sees the project may follow its check; how many issues there are is for who sees them all', async () => {
  const member = await app.ask(MEMBER, 'RIDE', 'project.scan', {});
  expect(member.scan).toMatchObject({ status: 'running', share: 0.25, counts: null });
  expect(JSON.stringify(member)).not.toContain('60');
  const leader = await app.ask(LEADER, 'RIDE', 'project.scan', {});
  expect(leader.scan?.counts).toEqual({ done: 15, total: 60, perMinute: 30 });
});

test('the course counts all issues, so it is shown only to who sees all of them', async () => {
  expect(await app.ask(MEMBER, 'RIDE', 'project.trend', {})).toEqual({ shown: false });
  expect(await app.ask(LEADER, 'RIDE', 'project.trend', {})).toEqual({
    shown: true,
    days: [
      {
        day: '2026-01-04',
        duties: { 'user-stories': { gap: 12, attention: 4, unknown: 1, met: 20 } },
      },
    ],
  });
});
