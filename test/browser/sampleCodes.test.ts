/** Visits an issue for each code that the sample shows and holds the panel to the words for it. */
import { DUTIES } from '../../src/duties/registry';
import type { Answer } from '../../src/contract/answer';
import type { InspectedView, PanelView } from '../../src/contract/panel';
import { dutyTitle, verdictWords, type WordsContext } from '../../src/duties/messages';
import { resolverRequest } from '../../local/platform/resolverRequest';
import { DEFAULT_VIEWER, SAMPLE_GUIDE } from '../../local/sample';
import { openSite, type SiteBrowser } from './harness/localSite';

const PATIENCE_MS = 240_000;
jest.setTimeout(PATIENCE_MS);

let site: SiteBrowser;

beforeAll(async () => {
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  site = await openSite();
}, PATIENCE_MS);
afterAll(() => site.close());

/** Of the guide, as few issues as show every code. */
function fewest(): { key: string; shown: [string, string][] }[] {
  const seen = new Set<string>();
  return SAMPLE_GUIDE.flatMap(({ key, codes }) => {
    const fresh = Object.entries(codes).filter(([duty, code]) => !seen.has(`${duty}/${code}`));
    for (const [duty, code] of fresh) seen.add(`${duty}/${code}`);
    return fresh.length > 0 ? [{ key, shown: fresh }] : [];
  });
}

test('the panel has a sentence for every code, in the place for its outcome', async () => {
  const visits = fewest();
  expect(visits.length).toBeGreaterThan(25);
  const { page, problems, close } = await site.visit('/browse/RIDE-20');
  const faults: string[] = [];
  for (const { key, shown } of visits) {
    await page.goto(`${site.local.host.baseUrl}/browse/${key}`);
    const frame = await (await page.waitForSelector('iframe.app-frame')).contentFrame();
    if (!frame) throw new Error(`The page of ${key} holds no panel.`);
    await frame.locator('main').waitFor();
    await frame.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    if ((await frame.locator('li[data-outcome]').count()) === 0) {
      // With nothing to say the panel lists no duties: then nothing may apply.
      for (const [duty, code] of shown)
        if (outcomeOf(duty, code) !== 'not-applicable') faults.push(`${key}: ${duty}/${code}`);
      continue;
    }
    const view = await viewOf(key);
    for (const [duty, code] of shown) {
      const verdict = view.report.verdicts.find((found) => found.duty === duty);
      if (verdict?.code !== code) {
        faults.push(`${key}: ${duty} is ${verdict?.code ?? 'missing'}, not ${code}`);
        continue;
      }
      const isIdle = verdict.outcome === 'not-applicable';
      const title = dutyTitle(verdict.duty);
      const row = isIdle
        ? frame.locator('dl > div', { has: frame.locator('dt', { hasText: title }) })
        : frame.locator(`li[data-outcome="${verdict.outcome}"]`, {
            has: frame.locator('h3', { hasText: title }),
          });
      const sentence = row.locator(isIdle ? 'dd' : 'p').first();
      const words = (await sentence.textContent({ timeout: 5000 }).catch(() => null)) ?? 'nothing';
      if (plain(words) !== verdictWords(verdict, contextOf(view)))
        faults.push(`${key}: ${duty}/${code}: ${words}`);
    }
  }
  await close();
  expect(faults).toEqual([]);
  expect(problems).toEqual([]);
});

function outcomeOf(duty: string, code: string): string | undefined {
  return DUTIES.find(({ id }) => id === duty)?.codes[code]?.outcome;
}

/** Names are shut off from the text around them by marks that nobody sees. */
function plain(words: string): string {
  return words.replace(/[\u2066-\u2069]/g, '');
}

/** What the app says of an issue to the person who looks at the page. */
async function viewOf(key: string): Promise<InspectedView> {
  const { id, projectId } = site.issue(key);
  const result = await site.local.platform.invoke({
    functionKey: 'panel',
    accountId: DEFAULT_VIEWER,
    moduleKey: 'role-clarity-panel',
    body: resolverRequest(
      'panel.view',
      {},
      {
        moduleKey: 'role-clarity-panel',
        extension: { issue: { id, key }, project: { id: projectId } },
      },
    ),
  });
  const answer = result.ok ? (result.value as Answer<PanelView>) : null;
  if (!answer?.ok || !('report' in answer.value)) throw new Error(`There is no report on ${key}.`);
  return answer.value;
}

function contextOf({ people, roleNames, shape, viewer }: InspectedView): WordsContext {
  return { people, roleNames, shape, viewer, locale: 'en-GB', now: Date.now() };
}
