import { screen, waitFor } from '@testing-library/react';
import {
  EMPTY,
  STORY,
  UNCONFIGURED,
  UNCONFIGURED_FOR_OTHERS,
} from '../browser/fixtures/panel-views';
import { SOFIA } from '../browser/fixtures/people';
import { failing, ok, showing } from './harness/answers';
import { textOf } from './harness/page-text';
import { openPanel } from './harness/panel';

const main = (): HTMLElement => screen.getByRole('main');

describe('The panel', () => {
  test('shows the shape of the result while it looks, and says so to people who hear it', async () => {
    let answer: (value: ReturnType<typeof ok>) => void = () => undefined;
    openPanel(() => new Promise((resolve) => (answer = resolve)));
    expect(main().getAttribute('aria-busy')).toBe('true');
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      'Checking who stands behind this…',
    );
    answer(ok(STORY));
    await screen.findByRole('heading', { name: 'Duties' });
    expect(main().getAttribute('aria-busy')).toBe('false');
  });

  test('asks for its view once', async () => {
    const { requests } = openPanel(showing(STORY));
    await screen.findByRole('table');
    expect(requests).toEqual([{ key: 'panel.view', payload: {} }]);
  });

  test('calls the viewer “you”, with a capital only at the front', async () => {
    openPanel(showing({ ...STORY, viewer: SOFIA.accountId }));
    await screen.findByRole('table');
    expect(textOf(main())).toContain('Maya Brandt and you');
  });

  test('says that nothing is to be checked where no duty applies', async () => {
    openPanel(showing(EMPTY));
    await screen.findByRole('heading', { name: 'Nothing to check here' });
    expect(textOf(main())).toContain('Sub-task');
  });
});

describe('Before a project is configured', () => {
  const title = 'SHOP isn’t set up in Role Clarity';

  test('an admin sees a proposal that is called one, and gets to the settings', async () => {
    const { user, calls } = openPanel(showing(UNCONFIGURED));
    await screen.findByRole('heading', { name: title });
    const text = textOf(main());
    expect(text).toContain('Nothing is set until an admin saves it');
    expect(text).toContain('Project role “Product Owners”');
    expect(main().textContent).toContain('“\u2068Product Owners\u2069”');
    expect(text).toContain('No obvious source found');
    await user.click(screen.getByRole('button', { name: 'Set up the roles' }));
    await waitFor(() => {
      expect(calls).toEqual([
        {
          command: 'navigate',
          payload: {
            url: '/jira/software/projects/SHOP/settings/apps/app-id/env-id',
            type: 'same-tab',
          },
        },
      ]);
    });
  });

  test('who acts in the roles is named as a hint, after the rest', async () => {
    const counts = [{ work: 'stories' as const, count: 41, total: 60 }];
    openPanel(
      showing(UNCONFIGURED, {
        days: { from: '2026-08-01', to: '2026-10-29' },
        roles: [
          { role: 'productOwner', people: [{ accountId: SOFIA.accountId, counts }], isThin: true },
          { role: 'productManager', people: [], isThin: true },
        ],
        people: { [SOFIA.accountId]: SOFIA },
      }),
    );
    await screen.findByText(/wrote or refined 41 of 60 stories/);
    const text = textOf(main());
    expect(text).toContain(SOFIA.displayName);
    expect(text).toContain('This rests on little work');
    expect(text.indexOf('Project role')).toBeLessThan(text.indexOf('wrote or refined'));
  });

  test('an admin of a project without an obvious place is told so', async () => {
    const proposals = UNCONFIGURED.proposals.map((proposal) => ({
      ...proposal,
      settings: { ...proposal.settings, sources: [] },
    }));
    openPanel(showing({ ...UNCONFIGURED, proposals }));
    await screen.findByText(/found no obvious source/);
    expect(screen.queryByText(/Only a suggestion/)).toBeNull();
  });

  test('others are told whom to ask, and are not sent where they may not go', async () => {
    openPanel(showing(UNCONFIGURED_FOR_OTHERS));
    await screen.findByRole('heading', { name: title });
    expect(textOf(main())).toContain('An admin of the project SHOP can do it');
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByText(/suggest/i)).toBeNull();
  });
});

describe('When the view cannot be had', () => {
  test('the reason stands there, and trying again shows the result', async () => {
    let times = 0;
    const { user, requests } = openPanel(() => ((times += 1) === 1 ? failing() : ok(STORY)));
    await screen.findByText(/Jira isn’t answering properly\./);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { name: 'Duties' });
    expect(requests).toHaveLength(2);
  });

  test('trying again is not offered where it cannot help', async () => {
    openPanel(() => failing({ code: 'not-allowed', reason: 'common.not-allowed', retry: false }));
    await screen.findByText(/You don’t have permission/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test.each([
    [
      'a call that does not come through',
      () => Promise.reject(new Error('Something secret broke')),
    ],
    ['an answer of another shape', () => ({ message: 'Something secret broke' })],
    ['no answer at all', () => undefined],
  ])('%s is told as one, without its insides', async (_, script) => {
    openPanel(script as never);
    await screen.findByText(/Role Clarity can’t be reached\./);
    expect(document.body.textContent).not.toContain('secret');
    expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(1);
  });

  test('a view that the page cannot draw leaves a sentence instead of a blank', async () => {
    const { complaints } = openPanel(showing({ ...STORY, report: undefined } as never));
    await screen.findByText(/This page can’t be shown\./);
    // React reports the fault that it caught, and only that is in the console here.
    const told = complaints.splice(0);
    expect(told.filter((complaint) => !/undefined|Boundary/.test(complaint))).toEqual([]);
    expect(told.join()).toMatch(/undefined/);
  });
});
