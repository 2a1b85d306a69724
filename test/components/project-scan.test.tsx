import { act, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import type { ProjectRequestKey, ScanView } from '../../src/contract/project-page';
import { PRICES } from '../../src/surfaces/project/prices';
import { POINTS_AN_HOUR } from '../../src/surfaces/shared/allowance';
import { PageContext, type PageContextValue } from '../../static/src/project/page-context';
import { ProjectPage } from '../../static/src/project/ProjectPage';
import { Scan } from '../../static/src/project/Scan';
import { useScan } from '../../static/src/project/use-scan';
import { Announcer } from '../../static/src/shared/Announcer';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { failing, ok, type Reply } from './harness/answers';
import { openHost } from './harness/bridge';

speak(t);

const FAILED: ScanView = {
  status: 'failed',
  startedAt: '2026-03-01T09:00:00.000Z',
  finishedAt: '2026-03-01T09:01:00.000Z',
  share: null,
  secondsLeft: null,
  restsUntil: null,
  problem: 'no-writing',
  counts: null,
};

/** What the page says of a scan to an admin of the project, or to somebody else. */
function show(problem: ScanView['problem'], administers: boolean, hasFindings = false): string {
  const none = (): undefined => undefined;
  const page = { view: { administers }, locale: 'en', now: 0 } as unknown as PageContextValue;
  const followed = { scan: { ...FAILED, problem }, failure: null, busy: false };
  const { container } = render(
    <PageContext.Provider value={page}>
      <Scan
        followed={{ ...followed, start: none, cancel: none, retry: none }}
        hasFindings={hasFindings}
      />
    </PageContext.Provider>,
  );
  return container.textContent;
}

const WHAT_TO_DO = /atlassian-addons-project-access.*Browse Projects and Edit Issues/;

test('where the app may not write, an empty page says so and what to do', () => {
  const said = show('no-writing', true);
  expect(screen.getByRole('heading', { name: t('project.scan.notKept') })).toBeTruthy();
  expect(said).toMatch(WHAT_TO_DO);
  expect(said).not.toContain(t('project.scan.never'));
  expect(screen.getByRole('button', { name: t('project.scan.startAgain') })).toBeTruthy();
});

test('nobody is told that an admin can start a check that leads to nothing', () => {
  expect(show('no-writing', false)).toMatch(WHAT_TO_DO);
  expect(screen.queryByText(t('project.scan.askAdmin'))).toBeNull();
});

test('where findings stand from before, it is said beside them', () => {
  expect(show('no-writing', true, true)).toMatch(WHAT_TO_DO);
});

test('after another problem an admin can start it again', () => {
  expect(show('no-answer', false)).toContain(t('project.scan.askAdmin'));
});

test('people who hear the page are told that a check has begun, and how it has ended', () => {
  const none = (): undefined => undefined;
  const page = { view: { administers: true }, locale: 'en', now: 0 } as unknown as PageContextValue;
  const at = (scan: ScanView) => (
    <Announcer>
      <PageContext.Provider value={page}>
        <Scan
          followed={{ scan, failure: null, busy: false, start: none, cancel: none, retry: none }}
          hasFindings
        />
      </PageContext.Provider>
    </Announcer>
  );
  const done: ScanView = { ...FAILED, status: 'done', problem: null };
  const { rerender } = render(at(done));
  const said = () => screen.getByRole('status').textContent;
  expect(said()).toBe('');
  rerender(at({ ...done, status: 'planning', finishedAt: null }));
  expect(said()).toBe(t('project.scan.planning'));
  rerender(at({ ...done, status: 'running', finishedAt: null, share: 0.5 }));
  expect(said()).toBe(t('project.scan.planning'));
  rerender(at(done));
  expect(said()).toBe(t('project.scan.isDone'));
});

const RUNNING: ScanView = {
  ...{ ...FAILED, status: 'running', finishedAt: null, problem: null, share: 0.5 },
};
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Lets a time go by at once; what came of it is drawn every now and then. */
const pass = async (ms: number): Promise<void> => {
  for (let step = 0; step < STEPS; step += 1)
    await act(() => jest.advanceTimersByTimeAsync(ms / STEPS));
};
const STEPS = 20;
const PATIENCE = { timeout: 20_000 };

describe('A check that is followed', () => {
  let answer: () => Reply;
  let hidden: boolean;
  let looks: () => number;
  const onEnd = jest.fn();
  const follow = async (scan: ScanView) => {
    answer = () => ok({ scan });
    const { requests } = openHost(() => answer());
    looks = () => requests.length;
    const { result } = renderHook(() => useScan(onEnd));
    await pass(0);
    return result;
  };
  beforeEach(() => {
    jest.useFakeTimers();
    onEnd.mockClear();
    hidden = false;
    jest.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });
  const show = (): Promise<void> =>
    act(async () => {
      hidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
      await jest.advanceTimersByTimeAsync(0);
    });

  test('is asked after soon at first, and seldomer the longer it takes: an hour costs a tenth of what a person has', async () => {
    await follow(RUNNING);
    await pass(20_000);
    expect(looks()).toBe(5);
    await pass(HOUR_MS - 20_000);
    expect(looks()).toBeLessThan(140);
    expect(looks() * PRICES['project.scan']).toBeLessThan(POINTS_AN_HOUR / 10);
  });

  test('is not asked after while it rests, and is then', async () => {
    await follow({ ...RUNNING, restsUntil: new Date(Date.now() + 20 * MINUTE_MS).toISOString() });
    await pass(19 * MINUTE_MS);
    expect(looks()).toBe(1);
    await pass(MINUTE_MS);
    expect(looks()).toBe(2);
  });

  test('is not asked after while nobody sees the page, and is once somebody does', async () => {
    await follow(RUNNING);
    await pass(1_000);
    hidden = true;
    await pass(HOUR_MS);
    expect(looks()).toBe(1);
    await show();
    expect(looks()).toBe(2);
  });

  test('is not asked after again unbidden once there is nothing left to spend', async () => {
    const result = await follow(RUNNING);
    await pass(1_000);
    answer = () => failing({ code: 'busy', reason: 'project.spent', args: { minutes: 9 } });
    await pass(4_000);
    await pass(HOUR_MS);
    expect(looks()).toBe(2);
    answer = () => ok({ scan: RUNNING });
    act(() => {
      result.current.retry();
    });
    await pass(10_000);
    expect(looks()).toBeGreaterThan(3);
    expect(onEnd).not.toHaveBeenCalled();
  });

  test.each([
    ['not-allowed', failing({ code: 'not-allowed' })],
    [undefined, ok({ scan: { ...RUNNING, status: 'cancelled' } })],
  ])(
    'is not asked after while it is being stopped, and the answer to that counts (refused: %s)',
    async (code, reply) => {
      const result = await follow(RUNNING);
      let late: (reply: Reply) => void = () => undefined;
      answer = () => new Promise<Reply>((resolve) => (late = resolve)) as unknown as Reply;
      act(() => {
        result.current.cancel();
      });
      answer = () => ok({ scan: RUNNING });
      await pass(20_000);
      expect(looks()).toBe(2);
      late(reply);
      await pass(0);
      expect(result.current.failure?.code).toBe(code);
      expect(result.current.busy).toBe(false);
      await pass(20_000);
      expect(result.current.scan?.status).toBe(code ? 'running' : 'cancelled');
      expect(looks() > 2).toBe(code !== undefined);
    },
  );

  test('is told of once it has ended, and what was asked before that does not bring it back', async () => {
    const result = await follow(RUNNING);
    await pass(1_000);
    let late: (reply: Reply) => void = () => undefined;
    answer = () => new Promise<Reply>((resolve) => (late = resolve)) as unknown as Reply;
    await pass(3_000);
    answer = () => ok({ scan: { ...RUNNING, status: 'cancelled' } });
    act(() => {
      result.current.cancel();
    });
    await pass(0);
    late(ok({ scan: RUNNING }));
    await pass(HOUR_MS);
    expect(result.current.scan?.status).toBe('cancelled');
    expect(onEnd).toHaveBeenCalledTimes(1);
    expect(looks()).toBe(3);
  });
});

/** What the page's functions answer; a check that is stopped has ended. */
const ANSWERS: Partial<Record<ProjectRequestKey, unknown>> = {
  'project.load': {
    ...{ configured: true, administers: true, viewer: 'mira', deputies: [], ofSite: false },
    ...{ project: { id: '1', key: 'RIDE', name: 'Rider app' }, plans: [], issueTypes: [] },
    ...{ duties: [], shape: 'manager-and-owner' },
    roleNames: { productOwner: null, productManager: null },
    ...{ siteUrl: 'https://example.atlassian.net', settingsPath: '/settings' },
  },
  'project.coverage': { issues: 3, checked: 3, duties: {} },
  'project.scan': { scan: RUNNING },
  'project.cancelScan': { scan: { ...RUNNING, status: 'cancelled' } },
  'project.count': { count: 1 },
  'project.waiting': { found: [], more: false, oldest: null, people: {} },
  'project.issues': { rows: [], people: {}, nextPageToken: null },
  'project.trend': { shown: false },
};

test('once a check has ended, all that rests on what it found is asked for again, and nothing else', async () => {
  const { requests } = openHost((key) => {
    const given = ANSWERS[key as ProjectRequestKey];
    return given ? ok(given) : failing();
  });
  render(<ProjectPage />);
  const asked = (): ProjectRequestKey[] =>
    requests.map(({ key }) => key as ProjectRequestKey).sort();
  await waitFor(() => {
    expect(asked()).toEqual(expect.arrayContaining(['project.team', 'project.trend']));
  }, PATIENCE);
  const stop = await screen.findByRole('button', { name: t('project.scan.cancel') });
  requests.length = 0;
  fireEvent.click(stop);
  await waitFor(() => {
    expect(asked()).toContain('project.trend');
  }, PATIENCE);
  expect(asked()).toEqual([
    'project.cancelScan',
    ...['project.count', 'project.count', 'project.count', 'project.coverage'],
    ...['project.issues', 'project.trend', 'project.waiting'],
  ]);
  const points = asked().reduce((sum, key) => sum + PRICES[key], 0);
  expect(points).toBeLessThan(POINTS_AN_HOUR / 30);
});
