/** Shows an issue for each code that the sample has in the panel, and holds the panel to the words for it. */
import type { Frame } from 'playwright-core';
import { DEFAULT_VIEWER, SAMPLE_GUIDE } from '../../local/sample';
import type { InspectedView } from '../../src/contract/panel';
import { dutyTitle, verdictWords, type WordsContext } from '../../src/duties/messages';
import { DUTIES } from '../../src/duties/registry';
import { t } from '../english';
import { openApp } from '../site/sample-app';
import { panelTests } from './harness/panel-tests';

const { show } = panelTests();

beforeAll(() => {
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
});

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
  const app = openApp();
  const faults: string[] = [];
  for (const { key, shown } of visits) {
    const { answer } = await app.panel(DEFAULT_VIEWER, key, 'panel.view');
    if (!answer.ok) throw new Error(`There is no view of ${key}.`);
    const view = answer.value;
    if (!('report' in view)) {
      // With nothing to say the panel lists no duties: then nothing may apply.
      for (const [duty, code] of shown)
        if (outcomeOf(duty, code) !== 'not-applicable') faults.push(`${key}: ${duty}/${code}`);
      continue;
    }
    const { frame } = await show(withoutPictures(view), `Role Clarity for ${key}`);
    const rows = await rowsOf(frame);
    for (const [duty, code] of shown) {
      const verdict = view.report.verdicts.find((found) => found.duty === duty);
      if (verdict?.code !== code) {
        faults.push(`${key}: ${duty} is ${verdict?.code ?? 'missing'}, not ${code}`);
        continue;
      }
      const row = rows.find(({ title }) => title === dutyTitle(verdict.duty, t));
      const expected = { outcome: verdict.outcome, words: verdictWords(verdict, contextOf(view)) };
      const found = row && { outcome: row.outcome, words: plain(row.words) };
      if (found?.outcome !== expected.outcome || found.words !== expected.words)
        faults.push(`${key}: ${duty}/${code}: ${JSON.stringify({ found, expected })}`);
    }
  }
  await app.platform.close();
  expect(faults).toEqual([]);
});

/** The pictures of the sample's people are on its own site, which a page of Jira's does not load. */
function withoutPictures(view: InspectedView): InspectedView {
  const people = Object.entries(view.people).map(
    ([id, person]) => [id, { ...person, avatarUrl: null }] as const,
  );
  return { ...view, people: Object.fromEntries(people) };
}

interface Row {
  title: string;
  /** What the row is marked with; what does not apply stands in a list of its own. */
  outcome: string;
  words: string;
}

function rowsOf(frame: Frame): Promise<Row[]> {
  return frame.evaluate(() => {
    const text = (row: Element, selector: string) => row.querySelector(selector)?.textContent ?? '';
    const applying = [...document.querySelectorAll<HTMLElement>('li[data-outcome]')].map((row) => ({
      title: text(row, 'h3'),
      outcome: row.dataset['outcome'] ?? '',
      words: text(row, 'p'),
    }));
    const idle = [...document.querySelectorAll('details dl > div')].map((row) => ({
      title: text(row, 'dt'),
      outcome: 'not-applicable',
      words: text(row, 'dd'),
    }));
    return [...applying, ...idle];
  });
}

function outcomeOf(duty: string, code: string): string | undefined {
  return DUTIES.find(({ id }) => id === duty)?.codes[code]?.outcome;
}

/** Names are shut off from the text around them by marks that nobody sees. */
function plain(words: string): string {
  return words.replace(/[\u2066-\u2069]/g, '');
}

function contextOf({ people, roleNames, shape, viewer }: InspectedView): WordsContext {
  return { people, roleNames, shape, viewer, t };
}
