import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { InspectedView } from '../../src/contract/panel';
import {
  CALM_STORY,
  STORY,
  STORY_ACCEPTED,
  STORY_FOR_OWNER,
} from '../browser/fixtures/panel-views';
import { MAYA, TOMAS } from '../browser/fixtures/people';
import { answered, question } from '../browser/fixtures/verdicts';
import { failing, ok, showing, showingInTurn } from './harness/answers';
import { fill, openPanel } from './harness/panel';

const BUSY = 'Jira isn’t answering properly. Try again shortly.';
const withQuestions = (...questions: InspectedView['report']['questions']): InspectedView => ({
  ...STORY,
  report: { ...STORY.report, questions },
});
const button = (name: string | RegExp): Promise<HTMLElement> =>
  screen.findByRole('button', { name });
const buttons = (name: string | RegExp): HTMLElement[] => screen.queryAllByRole('button', { name });
const press = async (user: UserEvent, name: string | RegExp): Promise<void> => {
  await user.click(await button(name));
};

/** What was asked of the functions beyond the first look. */
const acted = (requests: { key: string; payload: unknown }[]) => requests.slice(1);

describe('A word about a question', () => {
  test.each([
    ['answered', withQuestions(question()), /^Answered: Does/, 'answered'],
    ['not a question', withQuestions(question()), /^Not a question: Does/, 'not-a-question'],
    [
      'an unsure answer confirmed',
      withQuestions(answered({ sure: false })),
      /^Yes, answered: Which/,
      'answered',
    ],
    [
      'an unsure answer that is none',
      withQuestions(answered({ sure: false })),
      /^Still open: Which/,
      'still-open',
    ],
    [
      'a sure answer to no question',
      withQuestions(answered()),
      /^Not a question: Which/,
      'not-a-question',
    ],
  ])('%s is sent with the question that it is about', async (_, view, name, judgement) => {
    const { user, requests } = openPanel(showing(view));
    await press(user, name);
    const [about] = view.report.questions;
    await waitFor(() => {
      expect(acted(requests)).toEqual([
        {
          key: 'panel.judge',
          payload: { commentId: about?.commentId, mark: about?.mark, judgement },
        },
      ]);
    });
  });

  test('shows the view that it is answered with, and can be taken back', async () => {
    const judged = question({
      judgement: { kind: 'not-a-question', by: 'dev', at: '2026-01-01T00:00:00Z', where: '' },
      state: 'dismissed',
    });
    const { user, requests } = openPanel(
      showingInTurn(withQuestions(question()), withQuestions(judged), withQuestions(question())),
    );
    await press(user, /^Not a question/);
    await screen.findByText(/Marked as not a question by you/);
    await press(user, /^Undo: Does/);
    await button(/^Answered: Does/);
    expect(acted(requests).map(({ payload }) => payload)).toEqual([
      { commentId: '30001', mark: 'words-of-30001', judgement: 'not-a-question' },
      { commentId: '30001', mark: 'words-of-30001', judgement: null, seen: '2026-01-01T00:00:00Z' },
    ]);
  });

  test.each([
    ['with the place', '  in the design chat ', { where: 'in the design chat' }],
    ['without one', '   ', {}],
  ])('answered elsewhere is sent %s', async (_, typed, sent) => {
    const { user, requests } = openPanel(showing(withQuestions(question())));
    await press(user, /^Answered elsewhere/);
    expect(acted(requests)).toEqual([]);
    await fill(user, screen.getByLabelText('Where was it answered?'), typed);
    await press(user, 'Save');
    await waitFor(() => {
      expect(acted(requests)).toEqual([
        {
          key: 'panel.judge',
          payload: {
            commentId: '30001',
            mark: 'words-of-30001',
            judgement: 'answered-elsewhere',
            ...sent,
          },
        },
      ]);
    });
  });

  test('that fails says why beside the question, and keeps the place that was typed', async () => {
    const { user } = openPanel((key) =>
      key === 'panel.view' ? ok(withQuestions(question())) : failing(),
    );
    await press(user, /^Answered elsewhere/);
    const where = screen.getByLabelText<HTMLInputElement>('Where was it answered?');
    await fill(user, where, 'in the design chat');
    await press(user, 'Save');
    const row = (await screen.findByText(BUSY)).closest('tr');
    expect(row?.textContent).toContain('Does the discount');
    expect(screen.getByLabelText<HTMLInputElement>('Where was it answered?').value).toBe(
      'in the design chat',
    );
  });
});

describe('Asking the owner', () => {
  const comment = (): Promise<HTMLTextAreaElement> =>
    screen.findByRole('textbox', { name: 'Your comment' });
  const checkbox = (name: string): HTMLElement => screen.getByRole('checkbox', { name });
  const checked = (): HTMLElement[] => screen.queryAllByRole('checkbox', { checked: true });
  const sent = (): Promise<HTMLElement[]> =>
    screen.findAllByText(/in a comment on the work item\./);

  test('begins with a kind text, mentions the owner and not the deputy, and sends what was made of it', async () => {
    const { user, requests, calls } = openPanel(showing(STORY));
    await press(user, 'Ask the product owner');
    expect((await comment()).value).toBe(
      'Could you read this story and say whether it is the next step?\nWhere does this stand in your order of work?\nThank you!',
    );
    expect(checked()).toEqual([checkbox(MAYA.displayName)]);
    await user.click(checkbox(TOMAS.displayName));
    await fill(user, await comment(), '  Which of the two comes first? ');
    await press(user, 'Send');
    await sent();
    expect(acted(requests)).toEqual([
      {
        key: 'panel.ask',
        payload: { to: [MAYA.accountId, TOMAS.accountId], text: 'Which of the two comes first?' },
      },
    ]);
    expect(calls).toEqual([
      { command: 'showFlag', payload: expect.objectContaining({ type: 'success' }) as unknown },
    ]);
  });

  test('of which no answer came says to look first, looks again, and keeps the text', async () => {
    const { user, requests } = openPanel((key) => {
      if (key !== 'panel.ask') return ok(STORY);
      throw new Error('The function was ended.');
    });
    await press(user, 'Ask the product owner');
    await fill(user, await comment(), 'Which comes first?');
    await press(user, 'Send');
    await screen.findByText(/^No answer came, so this may already have been done\./);
    expect((await comment()).value).toBe('Which comes first?');
    await waitFor(() => {
      expect(requests.map(({ key }) => key)).toEqual(['panel.view', 'panel.ask', 'panel.view']);
    });
  });

  test('that was done is told as done without a new view, which is asked for; without an id there is no way back', async () => {
    const { user, requests } = openPanel((key) =>
      ok(key === 'panel.ask' ? { view: null, commentId: null } : STORY),
    );
    await press(user, 'Ask the product owner');
    await fill(user, await comment(), 'Which comes first?');
    await press(user, 'Send');
    await sent();
    expect(buttons('Undo')).toEqual([]);
    await waitFor(() => {
      expect(requests.map(({ key }) => key)).toEqual(['panel.view', 'panel.ask', 'panel.view']);
    });
  });

  test('can be undone in the page, and gives the text back', async () => {
    const { user, requests } = openPanel(showing(STORY));
    await press(user, 'Ask the product owner');
    await fill(user, await comment(), 'Which comes first?');
    await press(user, 'Send');
    await press(user, 'Undo');
    await press(user, 'Ask the product owner');
    expect(buttons('Undo')).toEqual([]);
    expect(acted(requests)[1]).toEqual({
      key: 'panel.withdrawAsk',
      payload: { commentId: '50001' },
    });
    expect((await comment()).value).toBe('Which comes first?');
  });

  test('is told by a line until something else is done', async () => {
    const { user } = openPanel(showing(withQuestions(question())));
    await press(user, 'Ask the product owner');
    await press(user, 'Send');
    await button('Dismiss');
    await press(user, /^Answered: Does/);
    await waitFor(() => {
      expect(buttons('Dismiss')).toEqual([]);
    });
  });

  test('can be undone from the flag', async () => {
    const { user, requests, pressFlag } = openPanel(showing(STORY));
    await press(user, 'Ask the product owner');
    await press(user, 'Send');
    await button('Undo');
    await act(() => {
      pressFlag('You asked', 'Undo');
      return Promise.resolve();
    });
    await waitFor(() => {
      expect(buttons('Undo')).toEqual([]);
    });
    expect(acted(requests)[1]).toEqual({
      key: 'panel.withdrawAsk',
      payload: { commentId: '50001' },
    });
  });

  test('that fails says why, keeps the text and the people, and can be sent again, told to be the same', async () => {
    let times = 0;
    const { user, requests } = openPanel((key) => {
      if (key === 'panel.view') return ok(STORY);
      return (times += 1) === 2 ? failing() : ok({ view: STORY, commentId: '50001' });
    });
    await press(user, 'Ask the product owner');
    await fill(user, await comment(), 'Something that was told as done');
    await press(user, 'Send');
    await sent();
    await press(user, 'Ask the product owner');
    await user.click(checkbox(TOMAS.displayName));
    await fill(user, await comment(), 'Something long that nobody wants to type twice');
    await press(user, 'Send');
    await within(await screen.findByRole('alert')).findByText(BUSY);
    expect((await comment()).value).toBe('Something long that nobody wants to type twice');
    expect(checked()).toHaveLength(2);
    await press(user, 'Send');
    await waitFor(() => {
      expect(acted(requests)).toHaveLength(3);
    });
    const [before, failed, again] = acted(requests);
    for (const request of [before, failed]) expect(request?.payload).not.toHaveProperty('again');
    expect(again).toEqual({
      ...failed,
      payload: { ...(failed?.payload as object), again: ['50001'] },
    });
  });

  test.each<[string, (user: UserEvent) => Promise<void>, string]>([
    [
      'nothing',
      async (user) => fill(user, await comment(), ' \n '),
      'Write your question, then send it.',
    ],
    [
      'too much',
      async (user) => fill(user, await comment(), 'x'.repeat(5003)),
      '3 characters too many',
    ],
    [
      'for nobody',
      (user) => user.click(checkbox(MAYA.displayName)),
      'Choose at least one person to ask.',
    ],
  ])('%s is not sent, and the page says what is missing', async (_, spoil, sentence) => {
    const { user, requests } = openPanel(showing(STORY));
    await press(user, 'Ask the product owner');
    await comment();
    await spoil(user);
    await press(user, 'Send');
    expect((await screen.findByRole('alert')).textContent).toContain(sentence);
    expect(acted(requests)).toEqual([]);
  });

  test('can be put off without losing what was written', async () => {
    const { user } = openPanel(showing(STORY));
    await press(user, 'Ask the product owner');
    await fill(user, await comment(), 'Half a thou');
    await press(user, 'Cancel');
    expect(screen.queryByRole('textbox')).toBeNull();
    await press(user, 'Ask the product owner');
    expect((await comment()).value).toBe('Half a thou');
  });

  test('happens once, however often Send is pressed', async () => {
    let answer: (value: ReturnType<typeof ok>) => void = () => undefined;
    const { user, requests } = openPanel((key) =>
      key === 'panel.view' ? ok(STORY) : new Promise((resolve) => (answer = resolve)),
    );
    await press(user, 'Ask the product owner');
    await user.click(await comment());
    await user.keyboard('{Control>}{Enter}{Enter}{/Control}');
    await press(user, /^Send/);
    answer(ok({ view: STORY, commentId: '50001' }));
    await sent();
    expect(acted(requests)).toHaveLength(1);
  });
});

describe('Accepting a story', () => {
  test('is offered to an owner whose hand is not in it yet, and can be undone', async () => {
    const { user, requests } = openPanel(
      showingInTurn(STORY_FOR_OWNER, STORY_ACCEPTED, STORY_FOR_OWNER),
    );
    await press(user, 'Accept story');
    await screen.findByText('You accepted this story.');
    expect(buttons('Accept story')).toEqual([]);
    await press(user, 'Undo');
    await button('Accept story');
    expect(acted(requests)).toEqual([
      { key: 'panel.accept', payload: { seen: STORY_FOR_OWNER.textChangedAt } },
      { key: 'panel.withdrawAcceptance', payload: { at: STORY_ACCEPTED.acceptedByViewer } },
    ]);
  });

  test.each([
    ['somebody who is no owner', STORY],
    [
      'an owner whose hand is in it already',
      { ...CALM_STORY, viewer: MAYA.accountId, viewerIsOwner: true },
    ],
  ])('is not offered to %s', async (_, view) => {
    openPanel(showing(view));
    await button('Check again');
    expect(buttons(/Accept/)).toEqual([]);
  });

  test('that fails says why', async () => {
    const { user } = openPanel((key) => (key === 'panel.view' ? ok(STORY_FOR_OWNER) : failing()));
    await press(user, 'Accept story');
    await within(await screen.findByRole('alert')).findByText(BUSY);
    expect(buttons('Accept story')).toHaveLength(1);
  });
});

test('A reader who is not signed in can read, and is offered nothing to do', async () => {
  const { user } = openPanel(showing({ ...STORY, viewer: null }));
  await press(user, 'Details');
  await screen.findByRole('table');
  const names = screen.getAllByRole('button').map(({ textContent }) => textContent);
  expect(names.length).toBeGreaterThan(0);
  expect(
    names.filter((name) => /^(Ask( |$)|Reply|Accept|Answered|Not a question)/.test(name)),
  ).toEqual([]);
});
