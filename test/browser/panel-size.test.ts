/** The panel is an answer, not a report: how much room and how many words it takes, with everything else folded away. */
import type { InspectedView } from '../../src/contract/panel';
import { languageNames } from '../../src/texts/language-files';
import { CALM_STORY, STORY, STORY_FOR_OWNER } from './fixtures/panel-views';
import { VERDICTS } from './fixtures/verdicts';
import { panelTests } from './harness/panel-tests';
import { viewsInTurn } from './harness/views-in-turn';

const { open } = panelTests();

const withVerdicts = (verdicts: InspectedView['report']['verdicts']): InspectedView => ({
  ...STORY,
  report: { ...STORY.report, verdicts },
});
const gaps = STORY.report.verdicts.filter(({ outcome }) => outcome !== 'met');
const met = STORY.report.verdicts.filter(({ outcome }) => outcome === 'met');
const ONE = withVerdicts([...gaps.slice(0, 1), ...met]);
/** As many gaps as a story can have at once, without one that is to be launched as well: four of the owner's, one of the manager's. */
const FIVE_GAPS = [
  VERDICTS.notWritten,
  VERDICTS.prioritisedByOther,
  VERDICTS.waitingLong,
  VERDICTS.noManager,
  VERDICTS.noOneToAsk,
];
const FIVE = withVerdicts(FIVE_GAPS);
const FIVE_OF_THE_OWNER: InspectedView = {
  ...STORY_FOR_OWNER,
  report: { ...STORY.report, verdicts: FIVE_GAPS },
};

/** Pixels at 700 and 350 wide, and words. */
const MOST: Record<string, [wide: number, narrow: number, words: number]> = {
  'all met': [60, 80, 15],
  'one gap': [140, 180, 40],
  'five gaps': [320, 400, 50],
  'five gaps, seen by the owner': [320, 400, 50],
};
const VIEWS = {
  'all met': CALM_STORY,
  'one gap': ONE,
  'five gaps': FIVE,
  'five gaps, seen by the owner': FIVE_OF_THE_OWNER,
};

/** German words are longer: they may take a tenth more. */
const MORE: Record<string, number> = { 'de-DE': 1.1 };

test.each(languageNames())('in %s', async (language) => {
  const locale = language.replace('-', '_');
  const more = MORE[language] ?? 1;
  const sizes: object[] = [];
  for await (const [name, { frame, page }] of viewsInTurn(open, VIEWS, { locale, folded: true })) {
    const [wide = 0, narrow = 0, words = 0] = MOST[name] ?? [];
    await frame.getByRole('button', { expanded: false }).last().waitFor();
    for (const [width, most] of [
      [700, wide],
      [350, narrow],
    ] as const) {
      await page.setViewportSize({ width, height: 1400 });
      const size = await frame.evaluate(() => {
        const main = document.querySelector('main');
        const heard = [...document.querySelectorAll('.visually-hidden')].map(
          ({ textContent }) => textContent,
        );
        const said = heard.reduce<string>(
          (rest, hidden) => rest.replace(hidden, ''),
          main?.innerText ?? '',
        );
        return {
          height: main?.getBoundingClientRect().height ?? Infinity,
          words: said.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length,
          tooWide: document.documentElement.scrollWidth > innerWidth,
        };
      });
      const fits = size.height <= most * more && size.words <= Math.round(words * more);
      if (!fits || size.tooWide) sizes.push({ name, width, ...size });
    }
  }
  expect(sizes).toEqual([]);
});
