import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import {
  CALM_STORY,
  DIM_STORY,
  EMPTY_EPIC,
  EPIC,
  HOSTILE_STORY,
  STORY,
  STORY_FOR_OWNER,
  THOUSAND_QUESTIONS,
} from '../browser/fixtures/panel-views';
import { showing } from './harness/answers';
import { isShown, textOf } from './harness/page-text';
import { openPanel } from './harness/panel';

/** What the whole page says. */
const told = (): string => textOf(screen.getByRole('main'));

/** The row of one duty. */
async function duty(title: string): Promise<HTMLElement> {
  const heading = await screen.findByRole('heading', { name: title });
  const row = heading.closest('li');
  if (!row) throw new Error(`"${title}" heads no row.`);
  return row;
}

async function bodyRows(): Promise<HTMLElement[]> {
  return within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1);
}

const columnHeader = (name: string): HTMLElement => screen.getByRole('columnheader', { name });
const sortBy = (user: UserEvent, name: string): Promise<void> =>
  user.click(within(columnHeader(name)).getByRole('button'));

describe('A story with gaps', () => {
  test('says first whose turn it is and what for, gaps before the rest, and folds all else away', async () => {
    const { user } = openPanel(showing(STORY), { folded: true });
    await screen.findByRole('button', { name: 'Details' });
    expect(told()).toBe(
      'Role Clarity for SHOP-41 Maya Brandt: 4 things No product owner has shaped it Ask Priority set by someone else Ask Missing: the benefit and acceptance criteria Ask Show 1 more Maya Brandt and Sofia Lindqvist 1 of 5 checks met Details',
    );
    await user.click(screen.getByRole('button', { name: 'Show 1 more' }));
    expect(told()).toContain('2 open questions Ask');
    await user.click(screen.getByRole('button', { name: 'Details' }));
    await screen.findByRole('heading', { name: 'Duties' });
  });

  test('what a person unfolded is unfolded the next time, for that person', async () => {
    const { user } = openPanel(showing(STORY), { folded: true });
    await user.click(await screen.findByRole('button', { name: 'Details' }));
    await screen.findByRole('heading', { name: 'Duties' });
    cleanup();
    openPanel(showing(STORY), { folded: true });
    await screen.findByRole('heading', { name: 'Duties' });
    cleanup();
    openPanel(showing(STORY_FOR_OWNER), { folded: true });
    await screen.findByRole('button', { name: 'Details' });
    expect(screen.queryByRole('heading', { name: 'Duties' })).toBeNull();
  });

  test('one thing to do comes with its reason, what that rests on, and a button', async () => {
    const { verdicts } = STORY.report;
    const one = verdicts.filter(({ code }) => code === 'not-written-by-owner' || code === 'traced');
    openPanel(showing({ ...STORY, report: { ...STORY.report, verdicts: one } }), { folded: true });
    await screen.findByRole('button', { name: 'Details' });
    expect(told()).toMatch(
      /^Role Clarity for SHOP-41 Maya Brandt: No product owner has shaped it No product owner has written, refined or accepted this story\. Created by you, 12 days ago Ask Maya Brandt and/,
    );
  });

  test('names the holders of both roles with the place where each was found, and where nobody was', async () => {
    openPanel(showing(STORY));
    await screen.findByRole('heading', { name: 'People' });
    const text = told();
    expect(text).toMatch(/Maya Brandt In the project role “Product Owners”/);
    expect(text).toMatch(/Tomás Herrera ?Deputy Set in the settings/);
    expect(text).toMatch(/Sofia Lindqvist In the field “Product manager”/);
    expect(text).toContain('Field “Product owner”: nobody is named there.');
  });

  test('has a row for each duty: outcome in words, what was found, whose turn, what would help', async () => {
    openPanel(showing(STORY));
    const text = textOf(await duty('Priority'));
    expect(text).toContain('Gap');
    expect(text).toContain('The rank was last changed by you');
    expect(text).toContain('Waiting for Maya Brandt.');
    expect(text).toContain('The product owner can confirm or change the priority.');
    expect(text).toContain('by you, 3 days ago');
  });

  test('says why a duty matters when asked', async () => {
    const { user } = openPanel(showing(STORY));
    const row = within(await duty('User story'));
    const why = row.getByText(/A story turns a goal into something a team can build/);
    expect(isShown(why)).toBe(false);
    await user.click(row.getByText('Why this matters'));
    expect(isShown(why)).toBe(true);
  });

  test.each([
    [
      'a change',
      'Priority',
      /Change/,
      '/browse/SHOP-41?page=com.atlassian.jira.plugin.system.issuetabpanels%3Achangehistory-tabpanel&focusedId=20001',
    ],
    ['a comment', 'Developers’ questions', /Comment/, '/browse/SHOP-41?focusedCommentId=30001'],
    ['another issue', 'Link to strategy', /SHOP-2/, '/browse/SHOP-2'],
  ])('leads from the evidence to %s', async (_, title, name, url) => {
    const { user, calls } = openPanel(showing(STORY));
    const [link] = within(await duty(title)).getAllByRole('link', { name });
    if (!link) throw new Error('There is no link.');
    expect(link.getAttribute('href')).toBe(`https://example.atlassian.net${url}`);
    await user.click(link);
    await user.keyboard('{Control>}');
    await user.click(link);
    await user.keyboard('{/Control}');
    await waitFor(() => {
      expect(calls).toEqual([
        { command: 'navigate', payload: { url, type: 'same-tab' } },
        { command: 'navigate', payload: { url, type: 'new-tab' } },
      ]);
    });
  });

  test('draws the way to the strategy, and marks who was found there', async () => {
    openPanel(showing(STORY));
    const path = await screen.findByRole('region', { name: 'Path to strategy' });
    expect(within(path).getAllByRole('listitem').map(textOf)).toEqual([
      'Story SHOP-41 Pay with a gift card',
      'part of Epic SHOP-12 Gift cards at the checkout',
      'part of Initiative SHOP-2 Be the shop people give presents from Sofia Lindqvist, assignee',
    ]);
  });
});

describe('A story where all is well, or little is known', () => {
  test('all well is said in one line, and nothing is left to do', async () => {
    openPanel(showing(CALM_STORY), { folded: true });
    await screen.findByText('5 of 5 checks met');
    expect(told()).toBe(
      'Role Clarity for SHOP-41 Maya Brandt and Sofia Lindqvist 5 of 5 checks met Details',
    );
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('duties that do not apply are folded under one line', async () => {
    const { user } = openPanel(showing(DIM_STORY));
    const line = await screen.findByText(/2 duties do not apply here/);
    const folded = screen.getByText('The work is done.');
    expect(isShown(folded)).toBe(false);
    await user.click(line);
    expect(isShown(folded)).toBe(true);
  });

  test('a hidden ancestor is drawn as hidden, and what depends on it is unknown, not met', async () => {
    openPanel(showing(DIM_STORY));
    await screen.findByText(/Not visible to you/);
    expect(told()).toMatch(/0 of 1 check met · 1 not known/);
    expect(textOf(await duty('Link to strategy'))).toContain('Not known');
  });

  test('nobody in a role, sources that failed and people who left are told', async () => {
    openPanel(showing(DIM_STORY));
    await screen.findByText('Nobody found');
    const text = told();
    expect(text).toContain('Group “owners”: can’t be read.');
    expect(text).toContain('Component lead: names someone who is no longer active.');
    expect(text).toMatch(/Jo Winter ?Inactive/);
    expect(screen.queryByRole('button', { name: 'Ask the product owner' })).toBeNull();
  });
});

describe('An epic', () => {
  test('says how far each duty is covered by its stories, in words beside the bar', async () => {
    openPanel(showing(EPIC));
    const coverage = await screen.findByRole('list', {
      name: 'How many stories have each duty met',
    });
    expect(within(coverage).getAllByRole('listitem').map(textOf)).toEqual([
      'User story 17 of 23 met · 6 gaps',
      'Story quality 15 of 23 met · 8 to review',
      'Priority 13 of 16 met · 3 gaps',
      'Developers’ questions 18 of 23 met · 5 to review',
    ]);
    expect(told()).toContain('Shows the first 23 stories; the epic has more.');
  });

  test('lists its stories, which can be sorted by each column', async () => {
    const { user } = openPanel(showing(EPIC));
    const first = async (): Promise<HTMLElement> => {
      const [row] = await bodyRows();
      if (!row) throw new Error('The table is empty.');
      return row;
    };
    /** What the first row has in the column of user stories. */
    const outcome = async (): Promise<string | null | undefined> => {
      const cell = within(await first()).getAllByRole('cell')[3];
      return cell && within(cell).getByRole('img').getAttribute('aria-label');
    };
    expect(await bodyRows()).toHaveLength(10);
    expect(textOf(await first())).toContain('SHOP-100');
    // By its outcome a gap stands behind what is met, so that the other way round it comes first.
    await sortBy(user, 'User story');
    expect(columnHeader('User story').getAttribute('aria-sort')).toBe('ascending');
    expect(await outcome()).toBe('Met');
    await sortBy(user, 'User story');
    expect(await outcome()).toBe('Gap');
    await sortBy(user, 'Key');
    await sortBy(user, 'Key');
    expect(textOf(await first())).toContain('SHOP-122');
  });

  test('without stories says so in a sentence', async () => {
    openPanel(showing(EMPTY_EPIC));
    await screen.findByText('This epic has no stories yet.');
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('Questions', () => {
  test('each has its words, its asker, whose turn it is and how long it has been open', async () => {
    openPanel(showing(STORY));
    const rows = (await bodyRows()).map(textOf);
    expect(rows[0]).toMatch(
      /^Does the discount also apply to gift cards\?.* You Open Waiting for Maya Brandt Open for 1 working day$/,
    );
    expect(rows[1]).toMatch(/^And what happens .* Open for less than a working hour$/);
    expect(rows[2]).toMatch(
      /^Which currencies .* Answered by Maya Brandt See the answer.* Answered after 3 working hours$/,
    );
    expect(
      screen.getByRole('link', { name: /See the answer: Which currencies/ }).getAttribute('href'),
    ).toBe('https://example.atlassian.net/browse/SHOP-41?focusedCommentId=30004');
  });

  test('a thousand of them are leafed through and sorted', async () => {
    const { user } = openPanel(showing(THOUSAND_QUESTIONS));
    const firstRow = async (): Promise<string> => textOf((await bodyRows())[0] as HTMLElement);
    expect(await bodyRows()).toHaveLength(10);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findAllByText('Page 2 of 100');
    expect(await firstRow()).toContain('Question number 11?');
    await sortBy(user, 'Working time');
    expect(await firstRow()).toContain('Question number 1000?');
    expect(screen.getAllByText('Page 1 of 100')).toHaveLength(1);
  });
});

describe('What people wrote', () => {
  test('is shown as their words, whatever it looks like', async () => {
    openPanel(showing(HOSTILE_STORY));
    await screen.findByRole('table');
    const text = told();
    expect(text).toContain('<img src=x onerror="window.broken=1">');
    expect(text).toContain('<script>window.broken = 1</script>');
    expect(text).toContain('<b>Owner</b> & "friends"');
    expect(screen.getByRole('main').querySelectorAll('img, b, script')).toHaveLength(0);
  });

  test('is no link where its address is no web page', async () => {
    openPanel(showing(HOSTILE_STORY));
    await screen.findByText('javascript:window.broken=1');
    const addresses = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(
      addresses.filter((address) => !address?.startsWith('https://example.atlassian.net/')),
    ).toEqual([]);
  });

  test('is shut off, so that a name from right to left does not turn its sentence round', async () => {
    openPanel(showing(HOSTILE_STORY));
    const [turn] = await screen.findAllByText(/Waiting for/);
    expect(turn?.textContent).toContain('\u2068نور الحسيني\u2069');
  });

  test('what a newer app has found is told in a stand-in sentence', async () => {
    openPanel(showing(HOSTILE_STORY));
    await screen.findByText(/A newer version of the app found this\./);
  });
});
