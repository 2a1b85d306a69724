/** Where the focus is after what was done from a button that has had its use, and what is told where doing or undoing failed. */
import { act, screen, waitFor } from '@testing-library/react';
import type { InspectedView } from '../../src/contract/panel';
import type { Verdict } from '../../src/contract/report';
import { STORY_FOR_OWNER } from '../browser/fixtures/panel-views';
import { MAYA } from '../browser/fixtures/people';
import { failing, ok, type Reply } from './harness/answers';
import { openPanel, type OpenPanel } from './harness/panel';

const OPEN: Verdict = {
  duty: 'prioritisation',
  code: 'prioritised-by-manager',
  outcome: 'attention',
  args: {},
  evidence: [],
  waitingFor: { role: 'productOwner', accountIds: [MAYA.accountId], since: null },
};
const CONFIRMED: Verdict = {
  ...OPEN,
  code: 'order-confirmed',
  outcome: 'met',
  evidence: [
    {
      kind: 'confirmation',
      id: MAYA.accountId,
      at: '2026-03-02T09:00:00.000Z',
      by: MAYA.accountId,
    },
  ],
  waitingFor: null,
};
const UNCLEAR: Verdict = {
  ...OPEN,
  duty: 'story-clarity',
  code: 'parts-missing',
  args: { missing: ['benefit'] },
};

interface Options {
  folded?: boolean;
  others?: Verdict[];
  isConfirmed?: boolean;
  /** Answers instead of what is done, where it gives something. */
  instead?: (key: string, payload: unknown) => Reply | null;
}

/** The panel of an owner; what they confirm is confirmed, and what they take back is not. */
function open({
  folded = true,
  others = [],
  isConfirmed = false,
  instead = () => null,
}: Options = {}): OpenPanel {
  let confirmed = isConfirmed;
  const view = (): InspectedView => ({
    ...STORY_FOR_OWNER,
    report: { ...STORY_FOR_OWNER.report, verdicts: [confirmed ? CONFIRMED : OPEN, ...others] },
  });
  return openPanel(
    (key, payload) => {
      const other = instead(key, payload);
      if (other) return other;
      if (key !== 'panel.view') confirmed = (payload as { confirmed: boolean }).confirmed;
      return ok(key === 'panel.view' ? view() : { view: view() });
    },
    { folded },
  );
}

const focused = (): string => {
  const { activeElement } = document;
  return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
};

const confirm = async ({ user }: OpenPanel): Promise<void> => {
  const button = await screen.findByRole('button', { name: /^Confirm: Priority/ });
  button.focus();
  await user.keyboard('{Enter}');
};

test.each<[string, Options, RegExp]>([
  ['how the checks stand, where nothing is left to do', {}, /^1 of 1 check met$/],
  ['what is left to do', { others: [UNCLEAR] }, /^You: /],
  ['the way back, where that is unfolded', { folded: false }, /^Undo: You confirmed/],
])('whoever confirms the order is led to %s', async (_, options, expected) => {
  await confirm(open(options));
  await waitFor(() => {
    expect(focused()).toMatch(expected);
  });
});

test('whoever takes it back in the details is led to what is to be done again', async () => {
  const { user } = open({ folded: false, isConfirmed: true });
  const undo = await screen.findByRole('button', { name: /^Undo: You confirmed/ });
  undo.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => {
    expect(focused()).toMatch(/^You: /);
  });
});

const pressUndo = async ({ pressFlag }: OpenPanel): Promise<void> => {
  await act(async () => {
    pressFlag('You confirmed the priority as it is.', 'Undo');
    await Promise.resolve();
  });
};

test('whoever takes it back by the flag is led there, too', async () => {
  const panel = open();
  await confirm(panel);
  await waitFor(() => {
    expect(focused()).toMatch(/met$/);
  });
  await pressUndo(panel);
  await waitFor(() => {
    expect(focused()).toMatch(/^You: /);
  });
});

test('an undo by the flag that fails is told, though the button beside the order is gone', async () => {
  const panel = open({
    instead: (key, payload) =>
      key === 'panel.confirmOrder' && !(payload as { confirmed: boolean }).confirmed
        ? failing()
        : null,
  });
  await confirm(panel);
  await waitFor(() => {
    expect(focused()).toMatch(/met$/);
  });
  await pressUndo(panel);
  await waitFor(() => {
    expect(panel.calls.at(-1)).toMatchObject({
      command: 'showFlag',
      payload: { type: 'error', title: expect.stringMatching(/^Jira/) as string },
    });
  });
  expect(focused()).toMatch(/met$/);
});

test('an order that was changed meanwhile is not confirmed: the page says so and shows what it is now', async () => {
  const panel = open({
    instead: (key) =>
      key === 'panel.confirmOrder'
        ? failing({ code: 'conflict', reason: 'panel.order-changed', retry: false })
        : null,
  });
  await confirm(panel);
  await screen.findByText(/^The priority was changed after you looked/);
  await waitFor(() => {
    expect(panel.requests.map(({ key }) => key)).toEqual([
      'panel.view',
      'panel.confirmOrder',
      'panel.view',
    ]);
  });
});
