/** A second reader in a browser, from the switch to the confirmed state, with a model on this machine; light and dark. */
import type { Frame } from 'playwright-core';
import type { SiteIssue } from '../../local/jira/model';
import { modelServerAt } from '../../local/models/model-server';
import { createSampleSite, DEFAULT_VIEWER } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { prose } from '../../local/sample/prose';
import { STRICTEST } from '../../local/worlds/facts';
import { openModelServer, type ModelServer } from '../second-reader/model-server';
import { alsoQuoting, rightAbout } from '../second-reader/scripted-models';
import { findingsInTheDark, seriousFindings } from './harness/axe';
import { openSite, type SiteBrowser } from './harness/local-site';
import { openSettingsPage, press } from './harness/open-settings';

const PATIENCE_MS = 180_000;
jest.setTimeout(PATIENCE_MS);
/** Of the sample: its question looks answered, and nobody is sure. */
const DOUBTFUL = 'RIDE-41';
/** In a language that is not read: who decides on the largest amount. */
const UNREAD = 'Хто врешті вирішує про найбільшу суму підтримки.';
/** Of the sample: a story in that language. */
const UNREAD_STORY = 'RIDE-27';
const IN_TEXT = {
  role: 'велосипедист',
  want: 'бачити заряд батареї ще до розблокування',
  benefit: 'вистачило на всю дорогу',
};
const MIRA = accountIdOf('mira');

const commentIds = ({ comments }: SiteIssue): number[] => comments.map(({ id }) => Number(id));

let server: ModelServer;
let site: SiteBrowser;

beforeEach(async () => {
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  const ofThreads = rightAbout({ 'Хто врешті': { state: 'open' } });
  server = await openModelServer(alsoQuoting(IN_TEXT, { of: ofThreads }));
  const data = createSampleSite(new Date());
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const id = String(Math.max(...data.issues.flatMap(commentIds)) + 1);
  const comment = { id, authorId: accountIdOf('tomasz'), body: prose(UNREAD) };
  data.issues
    .find(({ key }) => key === DOUBTFUL)
    ?.comments.push({ ...comment, created: at, updated: at });
  site = await openSite(data, DEFAULT_VIEWER, STRICTEST, modelServerAt(server.address));
});
afterEach(async () => {
  await site.close();
  await server.close();
});

async function expectForEverybody(frame: Frame): Promise<void> {
  expect(await seriousFindings(frame)).toEqual([]);
  expect(await findingsInTheDark(frame)).toEqual([]);
}

test('from the switch to a confirmed state', async () => {
  const settings = await openSettingsPage(site, 'RIDE');
  await press(settings.frame, 'Questions');
  await settings.frame.getByLabel('Use a second reader in this project').check();
  await settings.frame
    .getByText(/Last changed by/)
    .first()
    .waitFor();
  await settings.frame.getByText(/Requests today: 0 in this project/).waitFor();
  await expectForEverybody(settings.frame);
  await settings.close();
  await site.local.platform.queue.drain({ ignoreDelays: true });

  const { panel, problems, close } = await site.open(DOUBTFUL, { who: MIRA });
  await panel.getByText('Second reading: answered by this comment').waitFor();
  await panel
    .getByText(/Riders ask us about that/)
    .first()
    .waitFor();
  expect(await panel.getByText('Open', { exact: true }).count()).toBe(0);
  await panel.getByText('May be a question').waitFor();
  await panel.getByText('Second reading: nobody has answered it').waitFor();
  const asked = server.asked.length;
  await panel.getByRole('button', { name: 'Read again' }).click();
  await panel.getByText(/being read again/).waitFor();
  expect(server.asked).toHaveLength(asked);
  await site.local.platform.queue.drain({ ignoreDelays: true });
  await panel.getByText('It was read again.').waitFor();
  expect(server.asked).toHaveLength(asked + 1);
  await expectForEverybody(panel);
  await panel.getByRole('button', { name: `Confirm: ${UNREAD}` }).click();
  await panel.getByText('Marked as still open by you').waitFor();
  await panel.getByText('Open', { exact: true }).waitFor();
  expect(await panel.getByText('May be a question').count()).toBe(0);
  await panel.getByRole('button', { name: /^Confirm:/ }).click();
  await panel.getByText('Marked as answered by you').waitFor();
  expect(await panel.getByText(/Second reading/).count()).toBe(0);
  expect(problems).toEqual([]);
  await close();

  const story = await site.open(UNREAD_STORY, { who: MIRA });
  const { panel: text } = story;
  await text
    .getByText('Second reading: the text names the user, the need and the benefit')
    .waitFor();
  for (const quote of Object.values(IN_TEXT)) await text.getByText(quote).waitFor();
  await expectForEverybody(text);
  await text.getByRole('button', { name: /^Confirm: the user/ }).click();
  await text.getByText('Second reading confirmed by you').waitFor();
  expect(await text.getByText(/the text names/).count()).toBe(0);
  await text.getByText('Missing: acceptance criteria.').first().waitFor();
  expect(story.problems).toEqual([]);
  await story.close();
});

test('a Jira admin keeps second readers off the whole site, and it is said to whoever would switch one on', async () => {
  const { frame, close } = await openSettingsPage(site, 'RIDE');
  await press(frame, 'Questions');
  const never = frame.getByLabel('Never use a second reader on this site');
  await never.check();
  expect(await frame.getByLabel('Use a second reader in this project').isDisabled()).toBe(true);
  await never.uncheck();
  await frame.getByLabel('Use a second reader in this project').check();
  await frame.getByLabel('Let it count where it is sure').waitFor();
  await close();
});
