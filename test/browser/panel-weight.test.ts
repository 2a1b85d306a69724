import { gzipSync } from 'node:zlib';
import { ok, type Reply } from '../components/harness/answers';
import { STORY } from './fixtures/panel-views';
import { eventually } from './harness/eventually';
import { panelTests } from './harness/panel-tests';

const { open } = panelTests();

/** What may be loaded before the verdicts are seen, in bytes as they travel. */
const BEFORE_VERDICTS = 110 * 1024;

test('the panel loads no more before the verdicts than it may, and the tables only after them', async () => {
  let answer: (reply: Reply) => void = () => undefined;
  const { frame, page } = await open(() => new Promise((resolve) => (answer = resolve)));
  await frame.locator('main[aria-busy=true]').waitFor();
  await page.waitForLoadState('networkidle');
  const loaded = (): Promise<string[]> =>
    frame.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes('/assets/')),
    );
  const before = await loaded();
  const bodies = await Promise.all(
    before.map(async (address) => (await page.request.get(address)).body()),
  );
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeGreaterThan(40 * 1024);
  expect(bytes).toBeLessThan(BEFORE_VERDICTS);

  answer(ok(STORY));
  await frame.getByRole('table').waitFor();
  await eventually(async () => {
    expect((await loaded()).length).toBeGreaterThan(before.length);
  });
});

/** What the first script of a page imports: the bridge, and what holds chunks together. */
const NEEDED_FIRST = /\/assets\/(?:first|first-request|bridge|rolldown-runtime)-/;

test('the request has left before React and the page’s own code are there, and is not made again', async () => {
  let asked = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  const { frame, requests } = await open(
    () => {
      asked();
      return ok(STORY);
    },
    {
      prepare: async (page) => {
        await page.route(
          (url) => url.pathname.endsWith('.js') && /\/assets\//.test(url.pathname),
          async (route) => {
            if (!NEEDED_FIRST.test(route.request().url())) await isAsked;
            await route.continue();
          },
        );
      },
    },
  );
  await frame.getByRole('table').waitFor();
  expect(requests).toEqual([{ key: 'panel.view', payload: {} }]);
});
