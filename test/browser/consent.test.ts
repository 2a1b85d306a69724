/** Who has not allowed the app to ask Jira as them: the product asks in the page's place, and the page shows afterwards. */
import { DEFAULT_VIEWER } from '../../local/sample';
import { worldWith } from '../../local/worlds/facts';
import { seriousFindings } from './harness/axe';
import { openSite, type SiteBrowser } from './harness/local-site';

const PATIENCE_MS = 180_000;
jest.setTimeout(PATIENCE_MS);

let site: SiteBrowser;

beforeAll(async () => {
  site = await openSite(undefined, DEFAULT_VIEWER, worldWith({ consent: 'asked' }));
}, PATIENCE_MS);
afterAll(async () => {
  await site.close();
});

test('the panel gives way to the question, and shows once it was allowed', async () => {
  const { page, problems } = await site.visit('/browse/RIDE-20');
  const allow = page.getByRole('button', { name: 'Allow access' });
  await allow.first().waitFor();
  expect(await page.locator('iframe.app-frame').first().isVisible()).toBe(false);
  expect(await seriousFindings(page.mainFrame())).toEqual([]);
  await allow.first().click();
  const panel = page.locator('iframe.app-frame').first().contentFrame();
  await panel
    .getByText(/checks met/)
    .first()
    .waitFor();
  // The browser itself complains of an answer of 401.
  expect(problems.filter((problem) => !problem.includes('401'))).toEqual([]);
});

test('who allowed it is not asked again', async () => {
  const { page } = await site.visit('/browse/RIDE-21');
  const panel = page.locator('iframe.app-frame').first().contentFrame();
  await panel
    .getByText(/checks met/)
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: 'Allow access' }).count()).toBe(0);
});
