import { EMPTY, STORY, UNCONFIGURED, UNCONFIGURED_FOR_OTHERS } from './fixtures/panelViews';
import { eventually } from './harness/eventually';
import { failing, ok, panelTests, showing } from './harness/panelTests';

const open = panelTests();

describe('The panel', () => {
  test('shows the shape of the result while it looks, and says so to people who hear it', async () => {
    let answer: (value: ReturnType<typeof ok>) => void = () => undefined;
    const { frame } = await open(() => new Promise((resolve) => (answer = resolve)));
    await frame.locator('main[aria-busy=true]').waitFor();
    expect(await frame.getByRole('status').allTextContents()).toContain(
      'Looking for who stands behind this…',
    );
    answer(ok(STORY));
    await frame.getByRole('heading', { name: 'Duties' }).waitFor();
    expect(await frame.locator('main').getAttribute('aria-busy')).toBe('false');
  });

  test('asks for its view once', async () => {
    const { frame, requests } = await open(showing(STORY));
    await frame.getByRole('table').waitFor();
    expect(requests).toEqual([{ key: 'panel.view', payload: {} }]);
  });

  test('says that nothing is to be checked where no duty applies', async () => {
    const { frame } = await open(showing(EMPTY));
    await frame.getByRole('heading', { name: 'Nothing to check here' }).waitFor();
    expect(await frame.locator('main').innerText()).toContain('Sub-task');
  });
});

describe('Before a project is configured', () => {
  const title = 'SHOP has not said yet who its product people are';

  test('an admin sees a proposal that is called one, and gets to the settings', async () => {
    const { frame, calls } = await open(showing(UNCONFIGURED));
    await frame.getByRole('heading', { name: title }).waitFor();
    const text = await frame.locator('main').innerText();
    expect(text).toContain('Only a suggestion');
    expect(text).toContain('Project role “\u2068Product Owners\u2069”');
    expect(text).toContain('No obvious place found');
    await frame.getByRole('button', { name: 'Choose where they are found' }).click();
    await eventually(() => {
      expect(calls).toEqual([
        {
          command: 'navigate',
          payload: {
            url: 'https://example.atlassian.net/jira/software/projects/SHOP/settings/apps/app-id/env-id',
            type: 'same-tab',
          },
        },
      ]);
    });
  });

  test('an admin of a project without an obvious place is told so', async () => {
    const proposals = UNCONFIGURED.proposals.map((proposal) => ({
      ...proposal,
      settings: { ...proposal.settings, sources: [] },
    }));
    const { frame } = await open(showing({ ...UNCONFIGURED, proposals }));
    await frame.getByText('found no obvious place').waitFor();
    expect(await frame.getByText('Only a suggestion').count()).toBe(0);
  });

  test('others are told whom to ask, and are not sent where they may not go', async () => {
    const { frame } = await open(showing(UNCONFIGURED_FOR_OTHERS));
    await frame.getByRole('heading', { name: title }).waitFor();
    expect(await frame.locator('main').innerText()).toContain(
      'An admin of the project SHOP can do it',
    );
    expect(await frame.getByRole('button').count()).toBe(0);
    expect(await frame.getByText('suggest').count()).toBe(0);
  });
});

describe('When the view cannot be had', () => {
  test('the reason stands there, and trying again shows the result', async () => {
    let times = 0;
    const { frame, requests } = await open(() =>
      (times += 1) === 1
        ? failing('Jira did not answer in time. Try again in a moment.')
        : ok(STORY),
    );
    await frame.getByText('Jira did not answer in time.').waitFor();
    await frame.getByRole('button', { name: 'Try again' }).click();
    await frame.getByRole('heading', { name: 'Duties' }).waitFor();
    expect(requests).toHaveLength(2);
  });

  test('trying again is not offered where it cannot help', async () => {
    const { frame } = await open(() =>
      failing('You may not see this issue.', { code: 'not-allowed', retry: false }),
    );
    await frame.getByText('You may not see this issue.').waitFor();
    expect(await frame.getByRole('button').count()).toBe(0);
  });

  test.each([
    [
      'a call that does not come through',
      () => Promise.reject(new Error('Something secret broke')),
    ],
    ['an answer of another shape', () => ({ message: 'Something secret broke' })],
    ['no answer at all', () => undefined],
  ])('%s is told as one, without its insides', async (_, script) => {
    const { frame } = await open(script as never);
    await frame.getByText('Role Clarity could not be reached.').waitFor();
    expect(await frame.locator('body').innerText()).not.toContain('secret');
    expect(await frame.getByRole('button', { name: 'Try again' }).count()).toBe(1);
  });

  test('a view that the page cannot draw leaves a sentence instead of a blank', async () => {
    const { frame, problems } = await open(showing({ ...STORY, report: undefined } as never));
    await frame.getByText('The panel could not show this.').waitFor();
    // React reports the fault that it caught, and only that is in the console here.
    expect(problems.splice(0).join()).toMatch(/undefined/);
  });
});
