import type { Frame } from 'playwright-core';
import {
  CALM_STORY,
  DIM_STORY,
  EMPTY_EPIC,
  EPIC,
  HOSTILE_STORY,
  STORY,
  THOUSAND_QUESTIONS,
} from './fixtures/panelViews';
import { eventually } from './harness/eventually';
import { panelTests, showing } from './harness/panelTests';

const open = panelTests();

/** The text of one duty's row. */
const duty = (frame: Frame, title: string) =>
  frame
    .getByRole('listitem')
    .filter({ has: frame.getByRole('heading', { name: title, exact: true }) });

/** The words of a page without the marks that keep a name's writing direction. */
const plain = async (frame: Frame): Promise<string> =>
  (await frame.locator('main').innerText()).replace(/[\u2068\u2069]/g, '');

describe('A story with gaps', () => {
  test('says first whose turn it is, then how the duties stand', async () => {
    const { frame } = await open(showing(STORY));
    await frame.getByRole('heading', { name: 'Duties' }).waitFor();
    expect(await plain(frame)).toMatch(
      /^Role Clarity for SHOP-41\s+At a glance\s+Waiting for Maya Brandt\s+2 gaps\s+2 to look at\s+1 met/,
    );
  });

  test('names the holders of both roles with the place where each was found, and where nobody was', async () => {
    const { frame } = await open(showing(STORY));
    await frame.getByRole('heading', { name: 'Who stands behind it' }).waitFor();
    const text = await plain(frame);
    expect(text).toMatch(/Maya Brandt\s+In the project role “Product Owners”/);
    expect(text).toMatch(/Tomás Herrera\s*Deputy\s+Stands in, named in the settings/);
    expect(text).toMatch(/Sofia Lindqvist\s+In the field “Product manager”/);
    expect(text).toContain('Field “Product owner”: nobody is named there.');
  });

  test('has a row for each duty: outcome in words, what was found, whose turn, what would help', async () => {
    const { frame } = await open(showing(STORY));
    const row = duty(frame, 'Order of work');
    await row.waitFor();
    const text = (await row.innerText()).replace(/[\u2068\u2069]/g, '');
    expect(text).toContain('Gap');
    expect(text).toContain('The rank was last changed by you');
    expect(text).toContain('Waiting for Maya Brandt.');
    expect(text).toContain('The product owner can confirm or change its place.');
    expect(text).toContain('by you, 3 days ago');
  });

  test('says why a duty matters when asked', async () => {
    const { frame } = await open(showing(STORY));
    const row = duty(frame, 'User story');
    const why = row.getByText('A goal becomes something that can be built');
    await row.waitFor();
    expect(await why.isVisible()).toBe(false);
    await row.getByText('Why this matters').click();
    expect(await why.isVisible()).toBe(true);
  });

  test.each([
    [
      'a change',
      'Order of work',
      'Change',
      'https://example.atlassian.net/browse/SHOP-41?page=com.atlassian.jira.plugin.system.issuetabpanels%3Achangehistory-tabpanel&focusedId=20001',
    ],
    [
      'a comment',
      "Developers' questions",
      'Comment',
      'https://example.atlassian.net/browse/SHOP-41?focusedCommentId=30001',
    ],
    [
      'another issue',
      'Way to the strategy',
      'SHOP-2',
      'https://example.atlassian.net/browse/SHOP-2',
    ],
  ])('leads from the evidence to %s', async (_, title, name, url) => {
    const { frame, calls } = await open(showing(STORY));
    const link = duty(frame, title).getByRole('link', { name }).first();
    expect(await link.getAttribute('href')).toBe(url);
    await link.click();
    await link.click({ modifiers: ['ControlOrMeta'] });
    await eventually(() => {
      expect(calls).toEqual([
        { command: 'navigate', payload: { url, type: 'same-tab' } },
        { command: 'navigate', payload: { url, type: 'new-tab' } },
      ]);
    });
  });

  test('draws the way to the strategy, and marks who was found there', async () => {
    const { frame } = await open(showing(STORY));
    const steps = frame.getByRole('region', { name: 'Path to strategy' }).getByRole('listitem');
    await steps.first().waitFor();
    expect(
      (await steps.allInnerTexts()).map((text) =>
        text.replace(/\s+/g, ' ').replace(/[\u2068\u2069]/g, ''),
      ),
    ).toEqual([
      'Story SHOP-41 Pay with a gift card',
      'part of Epic SHOP-12 Gift cards at the checkout',
      'part of Initiative SHOP-2 Be the shop people give presents from Sofia Lindqvist, assignee',
    ]);
  });
});

describe('A story where all is well, or little is known', () => {
  test('all well is said in one sentence, and nothing is left to do', async () => {
    const { frame } = await open(showing(CALM_STORY));
    await frame.getByText('Somebody stands behind every part of this.').waitFor();
    expect(await frame.getByText('Waiting for').count()).toBe(0);
    expect(await frame.getByRole('table').count()).toBe(0);
  });

  test('duties that do not apply are folded under one line', async () => {
    const { frame } = await open(showing(DIM_STORY));
    const line = frame.getByText('2 duties do not apply here');
    const folded = frame.getByText('The work is done.');
    await line.waitFor();
    expect(await folded.isVisible()).toBe(false);
    await line.click();
    expect(await folded.isVisible()).toBe(true);
  });

  test('a hidden ancestor is drawn as hidden, and what depends on it is unknown, not met', async () => {
    const { frame } = await open(showing(DIM_STORY));
    await frame.getByText('Not visible to you').waitFor();
    expect(await plain(frame)).toMatch(/Nothing could be told about this yet\.\s+1 unknown/);
    expect(await duty(frame, 'Way to the strategy').innerText()).toContain('Could not tell');
  });

  test('nobody in a role, sources that failed and people who left are told', async () => {
    const { frame } = await open(showing(DIM_STORY));
    await frame.getByText('Nobody found').waitFor();
    const text = await plain(frame);
    expect(text).toContain('Group “owners”: could not be read.');
    expect(text).toContain('Component lead: names somebody who is no longer active.');
    expect(text).toMatch(/Jo Winter\s*Inactive/);
    expect(await frame.getByRole('button', { name: 'Ask the product owner' }).count()).toBe(0);
  });
});

describe('An epic', () => {
  test('says how far each duty is covered by its stories, in words beside the bar', async () => {
    const { frame } = await open(showing(EPIC));
    const coverage = frame
      .getByRole('list', { name: 'How many stories have each duty met' })
      .getByRole('listitem');
    await coverage.first().waitFor();
    expect((await coverage.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'User story 17 of 23 met · 6 gaps',
      'Clear next step 15 of 23 met · 8 to look at',
      'Order of work 13 of 16 met · 3 gaps',
      "Developers' questions 18 of 23 met · 5 to look at",
    ]);
    expect(await plain(frame)).toContain(
      'Somebody stands behind the epic itself; 8 stories have gaps.',
    );
    expect(await plain(frame)).toContain('The first 23 stories were looked at; the epic has more.');
  });

  test('lists its stories, which can be sorted by each column', async () => {
    const { frame } = await open(showing(EPIC));
    const rows = frame.getByRole('table').locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(10);
    expect(await rows.first().innerText()).toContain('SHOP-100');
    // By its outcome a gap stands behind what is met, so that the other way round it comes first.
    const head = frame.getByRole('columnheader', { name: 'User story' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(
      await rows.first().getByRole('cell').nth(3).getByRole('img').getAttribute('aria-label'),
    ).toBe('Met');
    await head.getByRole('button').click();
    expect(
      await rows.first().getByRole('cell').nth(3).getByRole('img').getAttribute('aria-label'),
    ).toBe('Gap');
    await frame.getByRole('columnheader', { name: 'Key' }).getByRole('button').click();
    await frame.getByRole('columnheader', { name: 'Key' }).getByRole('button').click();
    expect(await rows.first().innerText()).toContain('SHOP-122');
  });

  test('without stories says so in a sentence', async () => {
    const { frame } = await open(showing(EMPTY_EPIC));
    await frame.getByText('No stories belong to this epic yet.').waitFor();
    expect(await frame.getByRole('table').count()).toBe(0);
  });
});

describe('Questions', () => {
  test('each has its words, its asker, whose turn it is and how long it has been open', async () => {
    const { frame } = await open(showing(STORY));
    const rows = frame.getByRole('table').locator('tbody tr');
    await rows.first().waitFor();
    const cells = (await rows.allInnerTexts()).map((text) =>
      text.replace(/\s+/g, ' ').replace(/[\u2068\u2069]/g, ''),
    );
    expect(cells[0]).toMatch(
      /^Does the discount also apply to gift cards\?.* You Open Waiting for Maya Brandt Open for 1 working day$/,
    );
    expect(cells[1]).toMatch(/^And what happens .* Open for less than a working hour$/);
    expect(cells[2]).toMatch(
      /^Which currencies .* Answered by Maya Brandt See the answer Answered after 3 working hours$/,
    );
    expect(
      await frame
        .getByRole('link', { name: /See the answer: Which currencies/ })
        .getAttribute('href'),
    ).toBe('https://example.atlassian.net/browse/SHOP-41?focusedCommentId=30004');
  });

  test('a thousand of them are leafed through and sorted', async () => {
    const { frame } = await open(showing(THOUSAND_QUESTIONS));
    const rows = frame.getByRole('table').locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(10);
    await frame.getByRole('button', { name: 'Next' }).click();
    await frame.getByText('Page 2 of 100', { exact: true }).first().waitFor();
    expect(await rows.first().innerText()).toContain('Question number 11?');
    await frame.getByRole('columnheader', { name: 'Working time' }).getByRole('button').click();
    expect(await rows.first().innerText()).toContain('Question number 1000?');
    expect(await frame.getByText('Page 1 of 100', { exact: true }).count()).toBe(1);
  });
});

describe('What people wrote', () => {
  test('is shown as their words, whatever it looks like', async () => {
    const { frame } = await open(showing(HOSTILE_STORY));
    await frame.getByRole('table').waitFor();
    const text = await plain(frame);
    expect(text).toContain('<img src=x onerror="window.broken=1">');
    expect(text).toContain('<script>window.broken = 1</script>');
    expect(text).toContain('<b>Owner</b> & "friends"');
    expect(await frame.locator('main img, main b, main script').count()).toBe(0);
    expect(await frame.evaluate(() => 'broken' in window)).toBe(false);
  });

  test('is no link where its address is no web page', async () => {
    const { frame } = await open(showing(HOSTILE_STORY));
    await frame.getByText('javascript:window.broken=1').waitFor();
    const addresses = await frame
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(
      addresses.filter((address) => !address?.startsWith('https://example.atlassian.net/')),
    ).toEqual([]);
  });

  test('is shut off, so that a name from right to left does not turn its sentence round', async () => {
    const { frame } = await open(showing(HOSTILE_STORY));
    await frame.getByText('Waiting for').first().waitFor();
    expect(await frame.getByText('Waiting for').first().textContent()).toContain(
      '\u2068نور الحسيني\u2069',
    );
  });

  test('what a newer app has found is told in a stand-in sentence', async () => {
    const { frame } = await open(showing(HOSTILE_STORY));
    await frame.getByText('This was found by a newer version of the app.').waitFor();
  });
});
