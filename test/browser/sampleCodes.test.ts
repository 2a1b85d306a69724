/** Visits an issue for each code that the sample shows and holds the panel to the words for it. */
import { DUTIES } from '../../src/duties/registry';
import type { Answer } from '../../src/contract/answer';
import type { InspectedView, PanelView } from '../../src/contract/panel';
import { dutyTitle, verdictWords, type WordsContext } from '../../src/duties/messages';
import { resolverRequest } from '../../local/platform/resolver-request';
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

interface Visit {
  key: string;
  shown: [duty: string, code: string][];
}

/** Of the guide, few issues that show every code: each time the one that shows most of what is still to be seen. */
function fewest(): Visit[] {
  const visits: Visit[] = [];
  let left: Visit[] = SAMPLE_GUIDE.map(({ key, codes }) => ({ key, shown: Object.entries(codes) }));
  for (;;) {
    const [best] = [...left].sort((one, other) => other.shown.length - one.shown.length);
    if (!best || best.shown.length === 0) return visits;
    visits.push(best);
    const seen = new Set(best.shown.map(String));
    left = left.map(({ key, shown }) => ({
      key,
      shown: shown.filter((one) => !seen.has(String(one))),
    }));
  }
}

test('the panel has a sentence for every code, in the place for its outcome', async () => {
  const visits = fewest();
  const codes = new Set(SAMPLE_GUIDE.flatMap((one) => Object.entries(one.codes).map(String)));
  expect(visits.flatMap(({ shown }) => shown)).toHaveLength(codes.size);
  expect(codes.size).toBeGreaterThan(60);
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
