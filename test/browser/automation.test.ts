/** The local site's page that runs actions, as a person uses it: set up in a rule, run, and by an agent. */
import { accountIdOf } from '../../local/sample/people';
import { CONTRAST, seriousFindings } from './harness/axe';
import { eventually } from './harness/eventually';
import { openSite, type OpenPage } from './harness/local-site';
import { siteTests } from './harness/site-tests';

const DEVELOPER = accountIdOf('tomasz');
const OWNER = accountIdOf('mira');
const tests = siteTests(() => openSite());
const { visit } = tests;

const result = (page: OpenPage['page']) => page.locator('#result');

test('a rule asks whoever has the turn, in the words that were set up, and the comment stands there', async () => {
  const page = await visit('/automation?action=ask-turn', { who: DEVELOPER });
  const form = page.frameLocator('[data-action-config] iframe');
  await page.fill('#item', 'RIDE-33');
  await page.click('[data-rule-next]');
  await page.getByText('The rule cannot be saved like this').waitFor();
  await form.getByText('Write what to ask, in at most 1,000 characters.').waitFor();
  await form.getByLabel('Question').fill('Could you look at this?');
  await eventually(async () => {
    expect(await page.locator('[name="input.words"]').inputValue()).toBe('Could you look at this?');
  });
  await page.click('button.primary');
  await result(page).getByText('Asked on RIDE-33:').first().waitFor();
  const { comments } = tests.site.issue('RIDE-33');
  expect(comments.at(-1)).toMatchObject({ authorId: DEVELOPER });
  expect(await seriousFindings(page.mainFrame(), CONTRAST)).toEqual([]);
});

test('a rule whose user has not agreed stops with a sentence that says how', async () => {
  const page = await visit('/automation?action=check-work-item&item=RIDE-33', { who: DEVELOPER });
  await page
    .locator('[name="input.workItem"][value="{{issue.key}}"]')
    .waitFor({ state: 'attached' });
  await page.selectOption('#agreed', 'no');
  await page.click('button.primary');
  await result(page).getByText('who has allowed Role Clarity to act for them').waitFor();
  await result(page).getByText('The rule stops here').waitFor();
});

test('an agent accepts for its owner, and one that a rule started does not', async () => {
  const by = async (runner: string) => {
    const page = await visit(`/automation?runner=${runner}&action=accept-story`, { who: OWNER });
    await page.fill('[name="input.workItem"]', 'RIDE-33');
    await page.click('button.primary');
    return page;
  };
  await (await by('started')).getByText('it was not run').waitFor();
  await result(await by('agent'))
    .getByText('You accepted RIDE-33.')
    .first()
    .waitFor();
});
