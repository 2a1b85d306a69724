/** The panel in every language, over the languages in every view: no missing text, no English, and nothing that cannot be read whole. */
import type { PanelView } from '../../src/contract/panel';
import { languageNames } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';
import { pick } from '../long-run';
import { remnantFinder } from '../texts/remnants';
import {
  CALM_STORY,
  DIM_STORY,
  EMPTY,
  EPIC,
  STORY,
  STORY_ACCEPTED,
  STORY_FOR_OWNER,
  STORY_READ_TWICE,
  UNCONFIGURED,
  UNCONFIGURED_FOR_OTHERS,
  withTextJudged,
} from './fixtures/panel-views';
import { MAYA } from './fixtures/people';
import { panelTests } from './harness/panel-tests';
import { readPage } from './harness/read-page';
import { stringsIn } from './harness/strings-in';
import { viewsInTurn } from './harness/views-in-turn';

const { open } = panelTests();

/** What the panel may be, each after one that is unlike it. */
const VIEWS: Record<string, PanelView | null> = {
  'Jira does not answer': null,
  'a story with gaps': STORY,
  'nothing to check': EMPTY,
  'a story of its owner': STORY_FOR_OWNER,
  'a story that its owner accepted': STORY_ACCEPTED,
  'a story where all is well': CALM_STORY,
  'a story about which little is known': DIM_STORY,
  'a story whose text was read twice': STORY_READ_TWICE,
  'a second reading that somebody confirmed': withTextJudged(true, MAYA.accountId),
  'a second reading that somebody called wrong': withTextJudged(false),
  'an epic': EPIC,
  'a project that an admin can set up': UNCONFIGURED,
  'a project that others can’t': UNCONFIGURED_FOR_OTHERS,
};
const DATA = stringsIn(VIEWS);
const WIDTHS = [1200, 350];

const english: string[] = [];

const OTHERS = languageNames().filter((name) => name !== ENGLISH);
/** How many views each language but English shows after the first, others than the next does, so that each is read; in a long run all. */
const FEW = Math.ceil((Object.keys(VIEWS).length - 1) / OTHERS.length);

// English first: the others are compared with it.
test.each([ENGLISH, ...OTHERS].map((language, index) => ({ language, index })))(
  '$language',
  async ({ language, index }) => {
    const texts: string[] = [];
    const cut: string[] = [];
    const [failure, ...others] = Object.entries(VIEWS);
    const shown = language === ENGLISH ? others : pick(others, FEW, index - 1);
    const views = [...(failure ? [failure] : []), ...shown];
    for await (const [name, { frame, page }] of viewsInTurn(open, Object.fromEntries(views), {
      locale: language.replace('-', '_'),
    }))
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 1400 });
        const read = await readPage(frame);
        texts.push(...read.texts);
        const people = (text: string): boolean => DATA.some((given) => given.includes(text.trim()));
        for (const text of [...read.clipped, ...read.broken].filter((one) => !people(one)))
          cut.push(`${name}, ${width}: ${text}`);
      }
    expect(texts.length).toBeGreaterThan(40 * views.length);
    expect(cut).toEqual([]);
    if (language === ENGLISH) english.push(...texts);
    else expect(remnantFinder(language)(texts, { data: DATA, inEnglish: english })).toEqual([]);
  },
);
