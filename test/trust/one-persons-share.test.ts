/** One person who looks at project pages without end spends a share of what Jira gives the app, and nobody else waits for it. */
import type { SiteData } from '../../local/jira/model';
import { PROJECTS } from '../../local/sample/site-ids';
import { wordOf } from '../../src/contract/search-forms';
import { PROPERTY_KEY, type Summary } from '../../src/inspection/findings/summary';
import { PRICES } from '../../src/surfaces/project/prices';
import { POINTS_AN_HOUR } from '../../src/surfaces/shared/allowance';
import { failureSaid } from '../english';
import { silenceLog } from '../silent-log';
import { openCastApp } from './app';
import { siteWithCast, type Kind } from './cast';
import { REQUESTS } from './surfaces';

const NOON = new Date('2026-03-10T12:00:00.000Z');
const HOUR = 3_600_000;

beforeEach(() => {
  silenceLog();
  jest.spyOn(Date, 'now').mockReturnValue(NOON.getTime());
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** What everybody of the project waits for somebody to do. */
function finding(accountId: string): Summary {
  return {
    status: 'gap',
    gaps: ['user-stories'],
    attention: [],
    turn: 'somebody',
    turnOf: wordOf(accountId),
    waitingFor: [accountId],
    waitingSince: '2026-03-01T09:00:00Z',
    verdicts: { 'user-stories': { outcome: 'gap', code: 'not-written-by-owner' } },
    questions: {
      productOwner: { count: 0, since: null },
      productManager: { count: 0, since: null },
    },
    hands: null,
    checkedAt: '2026-03-09T09:00:00Z',
    revision: 1,
  };
}

/** As many issues as the most that one answer reads, and then some; each waits for one of forty people. */
function largeSite(): SiteData {
  const data = siteWithCast(NOON);
  const own = data.issues.filter(({ projectId }) => projectId === PROJECTS.RIDE);
  for (let at = 0; data.issues.length < 620; at++) {
    const issue = own[at % own.length];
    const { accountId } = data.people[at % data.people.length] ?? { accountId: '' };
    if (issue)
      data.issues.push({
        ...issue,
        id: String(800_000 + at),
        key: `RIDE-${2_000 + at}`,
        properties: { [PROPERTY_KEY]: finding(accountId) },
      });
  }
  return data;
}

const requests = REQUESTS.get('project') ?? [];

test('a request costs no more than what is put aside for it', async () => {
  const app = openCastApp({ data: largeSite() });
  const kind = 'projectAdmin';
  const tooDear: [string, number][] = [];
  for (const request of requests) {
    const before = app.site.meter.total;
    const { answer } = await app.send(request, { kind });
    expect([request, answer.ok]).toEqual([request, true]);
    const cost = app.site.meter.total - before;
    if (cost > PRICES[request as keyof typeof PRICES]) tooDear.push([request, cost]);
  }
  expect(tooDear).toEqual([]);
});

test('whoever spends without end is asked to wait for the next hour; others are not', async () => {
  const app = openCastApp({ data: siteWithCast(NOON), countsPoints: true });
  const most = Math.ceil(POINTS_AN_HOUR / PRICES['project.export']);
  const outcome = async (request: string, kind: Kind): Promise<string> => {
    const { answer } = await app.send(request, { kind });
    return answer.ok ? 'ok' : `${answer.failure.code}: ${failureSaid(answer.failure)}`;
  };
  const outcomes: string[] = [];
  // Side by side, as a script would.
  for (let at = 0; at < most; at += 5)
    outcomes.push(
      ...(await Promise.all(Array.from({ length: 5 }, () => outcome('project.export', 'viewer')))),
    );
  expect(outcomes.filter((one) => one === 'ok')).toHaveLength(most - 1);
  expect(await outcome('project.export', 'viewer')).toMatch(/^busy: .* Try again in 60 minutes\.$/);
  expect(await outcome('project.coverage', 'commenter')).toBe('ok');
  jest.spyOn(Date, 'now').mockReturnValue(NOON.getTime() + HOUR);
  expect(await outcome('project.coverage', 'viewer')).toBe('ok');
});
