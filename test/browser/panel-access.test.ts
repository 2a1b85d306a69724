import type { Frame, Page } from 'playwright-core';
import type { PanelView } from '../../src/contract/panel';
import { failing, showing, showingInTurn } from '../components/harness/answers';
import { LONG, pick } from '../long-run';
import {
  CALM_STORY,
  DIM_STORY,
  EMPTY,
  EPIC,
  HOSTILE_STORY,
  STORY,
  STORY_ACCEPTED,
  THOUSAND_QUESTIONS,
  UNCONFIGURED,
  UNCONFIGURED_FOR_OTHERS,
} from './fixtures/panel-views';
import { question } from './fixtures/verdicts';
import { CONTRAST, findingsInTheDark, seriousFindings } from './harness/axe';
import { eventually } from './harness/eventually';
import { panelTests } from './harness/panel-tests';
import { settled } from './harness/settled';
import { sidewaysOverflow } from './harness/sideways-overflow';

const { open, show } = panelTests();

/** Each view with words that are on it and on none before it. */
const VIEWS: [string, PanelView, string][] = [
  ['a story with gaps', STORY, '1 of 5 checks met'],
  ['a story that its owner accepted', STORY_ACCEPTED, 'You accepted this story.'],
  ['a story where all is well', CALM_STORY, '5 of 5 checks met'],
  ['a story about which little is known', DIM_STORY, 'Nobody found'],
  ['a story with hostile words', HOSTILE_STORY, 'A newer version of the app found this.'],
  ['an epic', EPIC, 'Shows the first 23 stories'],
  ['a thousand questions', THOUSAND_QUESTIONS, 'Page 1 of 100'],
  ['nothing to check', EMPTY, 'Nothing to check here'],
  ['a project that an admin can configure', UNCONFIGURED, 'Nothing is set until an admin saves it'],
  [
    'a project that others cannot',
    UNCONFIGURED_FOR_OTHERS,
    'An admin of the project SHOP can do it',
  ],
];

/** Colours are what the dark changes, and these views have all of them. */
const DARK_VIEWS = ['a story with gaps', 'a story about which little is known', 'an epic'];

test.each(VIEWS.map(([name, view, words], place) => ({ name, view, words, place })))(
  '$name shuts nobody out and sticks out nowhere',
  async ({ name, view, words, place }) => {
    const { frame, page } = await show(view, words);
    expect(await seriousFindings(frame)).toEqual([]);
    if (DARK_VIEWS.includes(name) || LONG) expect(await findingsInTheDark(frame)).toEqual([]);
    expect(await skippedLevels(frame)).toEqual([]);
    await expectToFit(frame, page, place);
    // What people wrote has made no element and run no script.
    expect(await frame.locator('main img, main b, main script').count()).toBe(0);
    expect(await frame.evaluate(() => 'broken' in window)).toBe(false);
  },
);

test('neither does a failure', async () => {
  const { frame } = await open(() => failing(), { colour: 'auto' });
  await frame.getByText('Jira isn’t answering properly.').waitFor();
  expect(await seriousFindings(frame)).toEqual([]);
  expect(await findingsInTheDark(frame)).toEqual([]);
});

test.each([
  ['light', undefined],
  ['dark', CONTRAST],
] as const)(
  'nor do the editor with a complaint, the place of an answer, and what is unfolded; the colours are those of the mode (%s)',
  async (colour, rules) => {
    const { frame } = await open(showing(STORY), { colour });
    await frame.getByRole('button', { name: 'Ask the product owner' }).click();
    await frame.getByRole('textbox', { name: 'Your comment' }).fill('');
    await frame.getByRole('button', { name: 'Send' }).click();
    await frame
      .getByRole('button', { name: /^Answered elsewhere/ })
      .first()
      .click();
    await frame.getByText('Why this matters').first().click();
    expect(await seriousFindings(frame, rules && [...rules])).toEqual([]);
    const [background, text] = await frame.evaluate(() => {
      const style = getComputedStyle(document.body);
      return [style.backgroundColor, style.color];
    });
    expect(brightness(background) > brightness(text)).toBe(colour === 'light');
  },
);

/** From 0 to 255, of a colour as the browser writes it. */
function brightness(colour: string | undefined): number {
  const [red = 0, green = 0, blue = 0] = (colour?.match(/\d+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}

/** Where the panel's layout changes, and beyond. */
const WIDTHS = [320, 719, 400, 1200, 720, 900];

/** At any width, nothing is wider than the page; the next view is tried at other widths, in a long run each at all. */
async function expectToFit(frame: Frame, page: Page, place: number): Promise<void> {
  for (const width of pick(WIDTHS, 2, place)) {
    await page.setViewportSize({ width, height: 1400 });
    expect({ width, overflow: await sidewaysOverflow(frame) }).toEqual({ width, overflow: 0 });
  }
}

test('of an epic’s table, which story it is has at least two fifths', async () => {
  const { frame } = await open(showing(EPIC), { width: 800 });
  const cell = frame.getByRole('table').locator('tbody td').first();
  const share = await cell.evaluate(
    (first) => first.clientWidth / (first.closest('table')?.clientWidth ?? 1),
  );
  expect(share).toBeGreaterThanOrEqual(0.4);
});

describe('On a narrow page', () => {
  test('cards of a narrow table keep its rows, its cells and its ways to sort', async () => {
    const { frame } = await open(showing(EPIC), { width: 400 });
    await settled(frame);
    const table = frame.getByRole('table');
    // A head would stand over nothing.
    expect(await table.getByRole('columnheader').count()).toBe(0);
    expect(await table.getByRole('row').count()).toBe(10);
    await frame.getByLabel('Sort by').selectOption('Priority');
    expect(await table.getByRole('row').first().innerText()).toMatch(
      /SHOP-\d+\s+.+\s+(To do|In progress|Done)\s+User story/,
    );
  });
});

/** The levels of the page's headings that skip one, or are the highest without standing first. */
async function skippedLevels(frame: Frame): Promise<number[]> {
  const levels = await frame
    .getByRole('heading')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
  return levels.filter(
    (level, index) => level > (levels[index - 1] ?? 0) + 1 || (level === 1 && index > 0),
  );
}

describe('With the keyboard alone', () => {
  /** The first button, as it is heard; names in it are isolated. */
  const ASK = 'Ask \u2068Maya Brandt\u2069: No product owner has shaped it';
  /** The name of what has the focus. */
  const focused = (frame: Frame): Promise<string> =>
    frame.evaluate(() => {
      const element = document.activeElement;
      return (
        element?.getAttribute('aria-label') ??
        (element === document.body ? 'nothing' : (element?.textContent ?? ''))
      );
    });

  test('the owner is asked and the comment taken back, and the focus is never lost', async () => {
    const { frame, page, requests } = await open(showing(STORY));
    await settled(frame);
    await frame.locator('body').press('Tab');
    expect(await focused(frame)).toBe(ASK);
    await page.keyboard.press('Enter');
    await page.keyboard.type(' And when?');
    await page.keyboard.press('Control+Enter');
    await eventually(async () => {
      expect(await focused(frame)).toBe('Undo');
    });
    expect(requests[1]?.payload).toMatchObject({
      text: expect.stringMatching(/And when\?$/) as unknown,
    });
    await page.keyboard.press('Enter');
    await eventually(async () => {
      expect(await focused(frame)).toBe(ASK);
    });
    expect(requests[2]?.key).toBe('panel.withdrawAsk');
  });

  test('Escape leaves the editor for the button that opened it', async () => {
    const { frame, page } = await open(showing(STORY));
    await frame.getByRole('button', { name: 'Ask the product owner' }).press('Enter');
    await frame.getByRole('textbox').waitFor();
    await page.keyboard.press('Escape');
    expect(await frame.getByRole('textbox').count()).toBe(0);
    await eventually(async () => {
      expect(await focused(frame)).toBe('Ask the product owner');
    });
  });

  test('a word about a question leaves the focus on the way back, and taking it back on the question', async () => {
    const open_ = { ...STORY, report: { ...STORY.report, questions: [question()] } };
    const judged = {
      ...open_,
      report: {
        ...open_.report,
        questions: [
          question({
            judgement: { kind: 'answered', by: 'dev', at: '2026-01-01T00:00:00Z', where: '' },
            state: 'answered',
          }),
        ],
      },
    };
    const { frame, page } = await open(showingInTurn(open_, judged, open_));
    await frame.getByRole('button', { name: /^Answered: Does/ }).focus();
    await page.keyboard.press('Enter');
    await eventually(async () => {
      expect(await focused(frame)).toMatch(/^Undo/);
    });
    await frame.getByRole('status').getByText('Saved.').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await eventually(async () => {
      expect(await focused(frame)).toMatch(/^Answered: Does/);
    });
    await frame.getByRole('status').getByText('Withdrawn.').waitFor({ state: 'attached' });
  });

  test('what has the focus can be seen to have it', async () => {
    const { frame, page } = await open(showing(STORY));
    await settled(frame);
    await frame.locator('body').press('Tab');
    const unseen: string[] = [];
    const seen = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      const { name, ring } = await frame.evaluate(() => {
        const element = document.activeElement ?? document.body;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        const around = element.closest('label') ?? element;
        return {
          name: `${element.tagName} ${element.textContent}`,
          ring:
            (outlineStyle !== 'none' && outlineWidth !== '0px') ||
            boxShadow !== 'none' ||
            getComputedStyle(around).outlineStyle !== 'none',
        };
      });
      if (name.startsWith('BODY') || seen.has(`${step}${name}`)) break;
      seen.add(name);
      if (!ring) unseen.push(name);
      await page.keyboard.press('Tab');
    }
    expect(seen.size).toBeGreaterThan(15);
    expect(unseen).toEqual([]);
  });
});
