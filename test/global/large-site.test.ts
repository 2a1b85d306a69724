/** What the page over all projects asks of Jira on a large site, counted for each kind of person. */
import { callsTo } from '../../local/platform/journal';
import { FIGURES_AT_ONCE } from '../../src/contract/global-page';
import { EVERY_TURN } from '../../src/contract/turn-search';
import { LONG } from '../long-run';
import { silenceLog } from '../silent-log';
import { openGlobalApp, type GlobalApp } from './global-app';
import {
  ADMIN,
  CLOSED_PROJECT,
  HEAD_OF_PRODUCT,
  largeSite,
  OWNED,
  OWNER_OF_FOUR,
  STRANGER,
  type LargeSite,
} from './large-site';

// In a long run 200,000 items; a search looks at each.
const [PROJECTS, ITEMS] = LONG ? [2_000, 100] : [60, 20];
jest.setTimeout(600_000);

let site: LargeSite;
let app: GlobalApp;
beforeAll(async () => {
  silenceLog();
  site = await largeSite(PROJECTS, ITEMS);
  app = openGlobalApp(site.data);
});

const list = { filter: EVERY_TURN, pageToken: null };

test.each([
  ['the owner of four projects', OWNER_OF_FOUR],
  ['the head of product', HEAD_OF_PRODUCT],
  ['a stranger', STRANGER],
  ['an admin', ADMIN],
])('"My turn" of %s takes at most four calls, all as that person', async (_, who) => {
  const load = await app.send(who, 'global.load', {});
  const turns = await app.send(who, 'global.turns', list);
  const calls = [load, turns].flatMap(({ invocation }) => callsTo(invocation, 'jira'));
  expect([load.answer.ok, turns.answer.ok]).toEqual([true, true]);
  expect(calls.length).toBeLessThanOrEqual(4);
  expect(calls.every(({ as, accountId }) => as === 'user' && accountId === who)).toBe(true);
});

test('the owner’s turns are those of the four projects, and all of them are counted', async () => {
  const { turns } = await app.ask(OWNER_OF_FOUR, 'global.load', {});
  expect(turns.count).toBe(site.turns);
  expect(turns.byProject.map(({ key }) => key).sort()).toEqual([...OWNED].sort());
});

test.each([
  ['the head of product', HEAD_OF_PRODUCT, true],
  ['an admin', ADMIN, false],
  ['the owner of four projects', OWNER_OF_FOUR, false],
])('the projects of %s take at most six calls a row', async (_, who, seesClosed) => {
  const order = await app.ask(who, 'global.order', {});
  expect(order.projects.some(({ key }) => key === CLOSED_PROJECT)).toBe(seesClosed);
  for (const { key, nobody } of order.projects.filter((one) => /^G\d/.test(one.key)))
    expect([key, nobody]).toEqual([key, site.nobodyIn(key)]);
  const keys = order.projects.slice(0, 20).map(({ key }) => key);
  const named = await app.send(who, 'global.projects', { keys });
  const calls = callsTo(named.invocation, 'jira');
  if (!named.answer.ok) throw new Error(named.answer.failure.reason);
  const { rows } = named.answer.value;
  const setUp = rows.filter(({ state }) => state === 'set-up').map(({ key }) => key);
  for (let at = 0; at < setUp.length; at += FIGURES_AT_ONCE) {
    const figures = await app.send(who, 'global.figures', {
      keys: setUp.slice(at, at + FIGURES_AT_ONCE),
    });
    calls.push(...callsTo(figures.invocation, 'jira'));
  }
  expect(rows.length).toBeGreaterThan(10);
  expect(calls.length).toBeLessThanOrEqual(6 * rows.length);
});

test('a stranger is told of none of the generated projects', async () => {
  const order = await app.ask(STRANGER, 'global.order', {});
  const all = await app.ask(STRANGER, 'global.projects', { query: '', from: 0, without: [] });
  expect(JSON.stringify([order, all])).not.toMatch(/"G\d|Generated/);
});
