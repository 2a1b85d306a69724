/** The button beside each thing to do: what it opens, what is sent, and the way back. */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { InspectedView } from '../../src/contract/panel';
import type { Verdict } from '../../src/contract/report';
import { STORY, STORY_FOR_OWNER } from '../browser/fixtures/panel-views';
import { DEV, MAYA } from '../browser/fixtures/people';
import { ok, type Reply } from './harness/answers';
import { fill, openPanel, type OpenPanel } from './harness/panel';

const OWNERS = { role: 'productOwner', accountIds: [MAYA.accountId], since: null } as const;

function todo(duty: Verdict['duty'], code: string, more: Partial<Verdict> = {}): Verdict {
  return {
    duty,
    code,
    outcome: 'attention',
    args: {},
    evidence: [],
    waitingFor: { ...OWNERS, accountIds: [...OWNERS.accountIds] },
    ...more,
  };
}

const withVerdicts = (view: InspectedView, ...verdicts: Verdict[]): InspectedView => ({
  ...view,
  report: { ...view.report, verdicts },
});

const EPICS = [{ id: '10012', key: 'SHOP-12', summary: 'Gift cards at the checkout' }];

function open(view: InspectedView, inPlaceOf: string | null = null): OpenPanel {
  const script = (key: string): Reply =>
    ok(
      key === 'panel.view'
        ? view
        : key === 'panel.epics'
          ? { epics: EPICS }
          : { view, commentId: '7', inPlaceOf },
    );
  return openPanel(script, { folded: true });
}

const press = async ({ user }: OpenPanel, name: RegExp): Promise<void> =>
  user.click(await screen.findByRole('button', { name }));

/** What was asked of the functions, but for looks and searches. */
const acted = ({ requests }: OpenPanel) =>
  requests.filter(({ key }) => key !== 'panel.view' && key !== 'panel.epics');

/** Presses *Undo* in the flag that Jira shows. */
async function undo({ pressFlag }: OpenPanel, title: string): Promise<void> {
  await act(async () => {
    pressFlag(title, 'Undo');
    await Promise.resolve();
  });
}

test('whoever is waited for is asked, with the one thing in the draft', async () => {
  const panel = open(withVerdicts(STORY, todo('prioritisation', 'not-yet-prioritised')));
  await press(panel, /^Ask .*Maya Brandt.*: No priority yet$/);
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your comment' });
  expect(box.value).toBe('Where does this stand in your order of work?\nThank you!');
  await panel.user.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => {
    expect(acted(panel)).toEqual([
      { key: 'panel.ask', payload: { to: [MAYA.accountId], text: box.value } },
    ]);
  });
});

test('the owner replies to the oldest question, which stands above the editor', async () => {
  const panel = open(
    withVerdicts(
      STORY_FOR_OWNER,
      todo('developer-questions', 'waiting-within-target', { args: { count: 1 } }),
    ),
  );
  await press(panel, /^Reply: 1 open question$/);
  const [question] = STORY_FOR_OWNER.report.questions;
  const form = await screen.findByRole('form', { name: /^Reply to/ });
  expect(within(form).getByText(question?.quote ?? '?')).toBeTruthy();
  await fill(panel.user, within(form).getByRole('textbox', { name: 'Your comment' }), 'Yes.');
  await panel.user.click(within(form).getByRole('button', { name: 'Send' }));
  await waitFor(() => {
    expect(acted(panel)).toEqual([
      {
        key: 'panel.ask',
        payload: {
          to: [DEV.accountId],
          text: 'Yes.',
          reply: { commentId: question?.commentId, mark: question?.mark },
        },
      },
    ]);
  });
  // It was an answer, and nobody was asked anything.
  expect(await screen.findAllByText(/^You replied to/)).not.toEqual([]);
  expect(screen.queryByText(/^You asked/)).toBeNull();
});

test.each([
  ['nobody is told of readers', {}, 'Posted on the work item as your comment.'],
  [
    'the writer is told who alone can read the reply',
    { [STORY_FOR_OWNER.report.questions[0]?.commentId ?? '']: 'Only Board can read this.' },
    'Posted on the work item as your comment. Only Board can read this.',
  ],
])('by what Jira says of the question, %s', async (_, replyReaders, note) => {
  const waits = todo('developer-questions', 'waiting-within-target', { args: { count: 1 } });
  const panel = open({ ...withVerdicts(STORY_FOR_OWNER, waits), replyReaders });
  await press(panel, /^Reply: 1 open question$/);
  const field = await screen.findByRole('textbox', { name: 'Your comment', description: note });
  expect(document.activeElement).toBe(field);
});

test('the owner confirms the order as it is, and takes it back by the flag', async () => {
  const panel = open(
    withVerdicts(STORY_FOR_OWNER, todo('prioritisation', 'prioritised-by-manager')),
  );
  await press(panel, /^Confirm: Priority not confirmed yet$/);
  await waitFor(() => {
    expect(acted(panel)).toHaveLength(1);
  });
  await undo(panel, 'You confirmed the priority as it is.');
  expect(acted(panel)).toEqual([
    { key: 'panel.confirmOrder', payload: { confirmed: true, seen: STORY_FOR_OWNER.order } },
    { key: 'panel.confirmOrder', payload: { confirmed: false } },
  ]);
});

test('the owner accepts a story, and takes it back by the flag; the answer has no line of it', async () => {
  const at = '2026-05-04T09:00:00.000Z';
  const accepted = { ...withVerdicts(STORY_FOR_OWNER), acceptedByViewer: at };
  const before = withVerdicts(STORY_FOR_OWNER, todo('user-stories', 'not-written-by-owner'));
  const script = (key: string): Reply => ok(key === 'panel.view' ? before : { view: accepted, at });
  const panel = openPanel(script, { folded: true });
  await press(panel, /^Accept story$/);
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: /^Accept story$/ })).toBeNull();
  });
  expect(screen.queryByText('You accepted this story.')).toBeNull();
  await undo(panel, 'You accepted the story.');
  expect(acted(panel)).toEqual([
    { key: 'panel.accept', payload: { seen: before.textChangedAt } },
    { key: 'panel.withdrawAcceptance', payload: { at } },
  ]);
});

test('an order confirmed can be taken back later by who confirmed it, in the details', async () => {
  const by = MAYA.accountId;
  const confirmed = todo('prioritisation', 'order-confirmed', {
    outcome: 'met',
    evidence: [{ kind: 'confirmation', id: by, at: '2026-03-02T09:00:00.000Z', by }],
    waitingFor: null,
  });
  const panel = open(withVerdicts(STORY_FOR_OWNER, confirmed));
  await press(panel, /^Details$/);
  await screen.findByText(/^Confirmation/);
  await press(panel, /^Undo: /);
  expect(acted(panel)).toEqual([{ key: 'panel.confirmOrder', payload: { confirmed: false } }]);
});

test('an epic is found and set, and taken away again by the flag', async () => {
  const panel = open(withVerdicts(STORY_FOR_OWNER, todo('strategy-trace', 'story-without-epic')));
  await press(panel, /^Set epic: No epic$/);
  await panel.user.click(await screen.findByRole('option', { name: /SHOP-12/ }));
  await waitFor(() => {
    expect(screen.queryByRole('combobox')).toBeNull();
  });
  await undo(panel, 'It is now part of SHOP-12.');
  expect(acted(panel)).toEqual([
    { key: 'panel.setEpic', payload: { epicId: '10012', set: true } },
    { key: 'panel.setEpic', payload: { epicId: '10012', set: false } },
  ]);
});

describe('A comment that is itself what was waited for', () => {
  const untold = withVerdicts(STORY_FOR_OWNER, todo('outcome-review', 'outcome-not-told'));

  test('mentions nobody, and is taken back by the flag', async () => {
    const panel = open(untold);
    await press(panel, /^Comment: /);
    const form = await screen.findByRole('form', { name: /^Comment: / });
    expect(within(form).queryByRole('checkbox')).toBeNull();
    await fill(panel.user, within(form).getByRole('textbox'), 'Calls fell from 40 to 12.');
    await panel.user.click(within(form).getByRole('button', { name: 'Send' }));
    await waitFor(() => {
      expect(acted(panel)).toHaveLength(1);
    });
    await undo(panel, 'Your comment was added.');
    expect(acted(panel)).toEqual([
      { key: 'panel.ask', payload: { to: [], text: 'Calls fell from 40 to 12.' } },
      { key: 'panel.withdrawAsk', payload: { commentId: '7' } },
    ]);
  });

  test('is not sent empty', async () => {
    const panel = open(untold);
    await press(panel, /^Comment: /);
    await panel.user.click(await screen.findByRole('button', { name: 'Send' }));
    await screen.findByText('Write something first.');
    expect(acted(panel)).toEqual([]);
  });

  test('is offered to whoever has the turn: the owner on design, the manager on a launch', async () => {
    open(
      withVerdicts(
        STORY_FOR_OWNER,
        todo('design-handoff', 'mentioned-without-reply'),
        todo('launch-positioning', 'no-manager-in-it'),
        todo('breakdown', 'stories-with-gaps'),
      ),
    );
    expect(await screen.findAllByRole('button', { name: /^Comment: / })).toHaveLength(2);
  });
});

test('why an epic is done is written into its description, and taken out again by the flag', async () => {
  const panel = open(withVerdicts(STORY_FOR_OWNER, todo('strategy-rationale', 'does-not-say-why')));
  await press(panel, /^Write: /);
  const box = await screen.findByRole('textbox', { name: 'Why this is done' });
  expect(screen.queryByRole('textbox', { name: 'Acceptance criteria' })).toBeNull();
  await fill(panel.user, box, 'Riders get lost at the border.');
  await panel.user.click(screen.getByRole('button', { name: 'Add to the description' }));
  const sentence = 'Riders get lost at the border.';
  await waitFor(() => {
    expect(acted(panel)).toEqual([
      { key: 'panel.describe', payload: { sentence, withdraw: false } },
    ]);
  });
  await undo(panel, 'Added to the description.');
  expect(acted(panel).at(-1)).toEqual({
    key: 'panel.describe',
    payload: { sentence, withdraw: true },
  });
});

describe('What a story lacks', () => {
  const lacking = (...missing: string[]): InspectedView =>
    withVerdicts(STORY_FOR_OWNER, todo('story-clarity', 'parts-missing', { args: { missing } }));

  test('is written in a form that asks for it alone, and taken out again by the flag', async () => {
    const panel = open(lacking('acceptanceCriteria'));
    await press(panel, /^Write: Missing: acceptance criteria$/);
    const box = await screen.findByRole('textbox', { name: 'Acceptance criteria' });
    expect(screen.queryByRole('textbox', { name: 'Story' })).toBeNull();
    await fill(panel.user, box, '- It rings.\n\n* It rings twice.');
    await panel.user.click(screen.getByRole('button', { name: 'Add to the description' }));
    const criteria = {
      heading: 'Acceptance criteria',
      lines: ['It rings.', 'It rings twice.'],
    };
    await waitFor(() => {
      expect(acted(panel)).toEqual([
        { key: 'panel.describe', payload: { criteria, withdraw: false } },
      ]);
    });
    await undo(panel, 'Added to the description.');
    expect(acted(panel).at(-1)).toEqual({
      key: 'panel.describe',
      payload: { criteria, withdraw: true },
    });
  });

  test('is not sent where nothing was written, or a line is too long', async () => {
    const panel = open(lacking('benefit', 'acceptanceCriteria'));
    await press(panel, /^Write: /);
    const add = await screen.findByRole('button', { name: 'Add to the description' });
    await panel.user.click(add);
    await within(await screen.findByRole('alert')).findByText('Write something first.');
    await fill(panel.user, screen.getByRole('textbox', { name: 'Story' }), 'a'.repeat(501));
    await panel.user.click(add);
    await within(screen.getByRole('alert')).findByText('Keep each line under 500 characters.');
    expect(acted(panel)).toEqual([]);
  });
});

describe('Where nobody holds a role', () => {
  const noManager = todo('strategy-trace', 'no-product-manager', {
    outcome: 'gap',
    waitingFor: { role: 'productManager', accountIds: [], since: null },
  });
  const noOwner = todo('user-stories', 'no-product-owner', { outcome: 'gap', waitingFor: null });

  test('the viewer takes it on where a field names the holder, and gives it up again by the flag', async () => {
    const roleFields = { productOwner: null, productManager: 'customfield_10051' };
    const panel = open({ ...withVerdicts(STORY, noManager), roleFields });
    await press(panel, /^Take the role$/);
    await waitFor(() => {
      expect(acted(panel)).toHaveLength(1);
    });
    await undo(panel, 'You are now');
    expect(acted(panel)).toEqual([
      { key: 'panel.takeOn', payload: { role: 'productManager', taken: true } },
      { key: 'panel.takeOn', payload: { role: 'productManager', taken: false } },
    ]);
  });

  test('the viewer is told before they take it back that nobody stands there then, where somebody did who has left', async () => {
    const roleFields = { productOwner: null, productManager: 'assignee' };
    const panel = open({ ...withVerdicts(STORY, noManager), roleFields }, 'Elif Aydın');
    await press(panel, /^Take the role$/);
    await waitFor(() => {
      expect(panel.calls.find(({ command }) => command === 'showFlag')?.payload).toMatchObject({
        title: expect.stringMatching(
          /in place of \u2068Elif Aydın\u2069\. Undo leaves the field empty\.$/,
        ) as string,
      });
    });
  });

  test('nothing is offered where no field names one and the viewer is no admin', async () => {
    open(withVerdicts(STORY, noOwner));
    await screen.findByText(/^Project admins: No product owner is set$/);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Details',
    ]);
  });

  test('an admin gets to the settings', async () => {
    const panel = open({ ...withVerdicts(STORY, noOwner), settingsPath: '/jira/settings' });
    await press(panel, /^Open settings$/);
    await waitFor(() => {
      expect(panel.calls).toEqual([
        { command: 'navigate', payload: { url: '/jira/settings', type: 'same-tab' } },
      ]);
    });
  });
});
