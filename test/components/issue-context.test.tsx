/** The module beside the issue: two people, whose turn, one button; its Details open everything as a dialog. */
import { act, screen, waitFor } from '@testing-library/react';
import type { InspectedView } from '../../src/contract/panel';
import { IssueContext } from '../../static/src/panel/IssueContext';
import { CALM_STORY, STORY, STORY_FOR_OWNER } from '../browser/fixtures/panel-views';
import { MAYA } from '../browser/fixtures/people';
import { failing, ok, showing } from './harness/answers';
import { textOf } from './harness/page-text';
import { openPanel, type OpenPanel } from './harness/panel';

const open = (view: InspectedView, extension = {}): OpenPanel =>
  openPanel(showing(view), { folded: true, page: <IssueContext />, extension });

const details = () => screen.findByRole('button', { name: 'Details' });
const told = (): string => textOf(screen.getByRole('main'));

test('says who holds the roles, whose turn it is, and offers the first thing to do', async () => {
  open(STORY);
  await details();
  expect(told()).toBe(
    'Role Clarity for SHOP-41 Product owner Maya Brandt +1 Product manager Sofia Lindqvist Maya Brandt: 4 things No product owner has shaped it Ask Details',
  );
});

test('where nothing is to be done, it says how the checks stand', async () => {
  open(CALM_STORY);
  await details();
  expect(told()).toBe(
    'Role Clarity for SHOP-41 Product owner Maya Brandt +1 Product manager Sofia Lindqvist 5 of 5 checks met Details',
  );
});

test('the only thing to do stands in the headline, and is done there', async () => {
  const [verdict] = STORY_FOR_OWNER.report.verdicts;
  if (!verdict) throw new Error('There is no verdict.');
  const order = {
    ...verdict,
    duty: 'prioritisation' as const,
    code: 'prioritised-by-manager',
    outcome: 'attention' as const,
    waitingFor: { role: 'productOwner' as const, accountIds: [MAYA.accountId], since: null },
  };
  const report = { ...STORY_FOR_OWNER.report, verdicts: [order] };
  const { user, requests } = open({ ...STORY_FOR_OWNER, report });
  await screen.findByRole('heading', { name: 'You: Priority not confirmed yet' });
  await user.click(screen.getByRole('button', { name: /^Confirm: / }));
  await waitFor(() => {
    expect(requests.at(-1)).toEqual({
      key: 'panel.confirmOrder',
      payload: { confirmed: true, seen: STORY_FOR_OWNER.order },
    });
  });
});

test('Details open a dialog, and what was done there is looked for when it closes', async () => {
  const { user, calls, requests, closeDialog } = open(STORY);
  await user.click(await details());
  await waitFor(() => {
    expect(calls).toMatchObject([
      {
        command: 'openModal',
        payload: {
          resource: 'pages/context',
          title: 'Role Clarity for SHOP-41',
          context: { whole: true },
        },
      },
    ]);
  });
  expect(requests).toHaveLength(1);
  await act(async () => {
    closeDialog();
    await Promise.resolve();
  });
  await waitFor(() => {
    expect(requests.map(({ key }) => key)).toEqual(['panel.view', 'panel.view']);
  });
});

test('in the dialog everything is unfolded, whatever the person left folded in the panel', async () => {
  open(STORY, { modal: { whole: true } });
  await screen.findByRole('heading', { name: 'Duties' });
  expect((await details()).getAttribute('aria-expanded')).toBe('true');
});

test('a view that cannot be had says why', async () => {
  openPanel((key) => (key === 'panel.view' ? failing() : ok({})), { page: <IssueContext /> });
  await screen.findByRole('alert');
});

test('the dialog closes by its button and by Escape, which the page around it does not hear', async () => {
  const { user, calls } = open(STORY, { modal: { whole: true } });
  const closings = (): unknown[] => calls.filter(({ command }) => command === 'close');
  await user.click(await screen.findByRole('button', { name: 'Close' }));
  await waitFor(() => {
    expect(closings()).toHaveLength(1);
  });
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(closings()).toHaveLength(2);
  });
});
