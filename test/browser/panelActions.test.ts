import type { Frame } from 'playwright-core';
import type { InspectedView } from '../../src/contract/panel';
import { MAYA, TOMAS } from './fixtures/people';
import { CALM_STORY, STORY, STORY_ACCEPTED, STORY_FOR_OWNER } from './fixtures/panelViews';
import { answered, question } from './fixtures/verdicts';
import { eventually } from './harness/eventually';
import { failing, ok, panelTests, showing, showingInTurn } from './harness/panelTests';

const open = panelTests();

const BUSY = 'Jira is busy. Try again in a moment.';
const withQuestions = (...questions: InspectedView['report']['questions']): InspectedView => ({
  ...STORY,
  report: { ...STORY.report, questions },
});
const button = (frame: Frame, name: string | RegExp) => frame.getByRole('button', { name });

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
      'a sure answer to no question',
      withQuestions(answered()),
      /^Not a question: Which/,
      'not-a-question',
    ],
  ])('%s is sent with the question that it is about', async (_, view, name, judgement) => {
    const { frame, requests } = await open(showing(view));
    await button(frame, name).click();
    const [about] = view.report.questions;
    await eventually(() => {
      expect(acted(requests)).toEqual([
        { key: 'panel.judge', payload: { commentId: about?.commentId, index: 0, judgement } },
      ]);
    });
  });

  test('shows the view that it is answered with, and can be taken back', async () => {
    const judged = question({
      judgement: { kind: 'not-a-question', by: 'dev', at: '2026-01-01T00:00:00Z', where: '' },
      state: 'dismissed',
    });
    const { frame, requests } = await open(
      showingInTurn(withQuestions(question()), withQuestions(judged), withQuestions(question())),
    );
    await button(frame, /^Not a question/).click();
    await frame.getByText('Marked as not a question by you').waitFor();
    await button(frame, /^Undo: Does/).click();
    await button(frame, /^Answered: Does/).waitFor();
    expect(acted(requests).map(({ payload }) => payload)).toEqual([
      { commentId: '30001', index: 0, judgement: 'not-a-question' },
      { commentId: '30001', index: 0, judgement: null },
    ]);
  });

  test.each([
    ['with the place', '  in the design chat ', { where: 'in the design chat' }],
    ['without one', '   ', {}],
  ])('answered elsewhere is sent %s', async (_, typed, sent) => {
    const { frame, requests } = await open(showing(withQuestions(question())));
    await button(frame, /^Answered elsewhere/).click();
    expect(acted(requests)).toEqual([]);
    await frame.getByLabel('Where was it answered?').fill(typed);
    await button(frame, 'Save').click();
    await eventually(() => {
      expect(acted(requests)).toEqual([
        {
          key: 'panel.judge',
          payload: { commentId: '30001', index: 0, judgement: 'answered-elsewhere', ...sent },
        },
      ]);
    });
  });

  test('that fails says why beside the question, and keeps the place that was typed', async () => {
    const { frame } = await open((key) =>
      key === 'panel.view' ? ok(withQuestions(question())) : failing(BUSY),
    );
    await button(frame, /^Answered elsewhere/).click();
    await frame.getByLabel('Where was it answered?').fill('in the design chat');
    await button(frame, 'Save').click();
    await frame.getByRole('row').getByText(BUSY).waitFor();
    expect(await frame.getByLabel('Where was it answered?').inputValue()).toBe(
      'in the design chat',
    );
  });
});

describe('Asking the owner', () => {
  const comment = (frame: Frame) => frame.getByRole('textbox', { name: 'Your comment' });

  test('begins with a kind text, mentions the owner and not the deputy, and sends what was made of it', async () => {
    const { frame, requests, calls } = await open(showing(STORY));
    await button(frame, 'Ask the product owner').click();
    expect(await comment(frame).inputValue()).toBe(
      'Could you read this story, and say whether it is the next step that you want?\nWhere does this stand in your order of work?\nThank you!',
    );
    expect(await frame.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await frame.getByRole('checkbox', { name: TOMAS.displayName }).check();
    await comment(frame).fill('  Which of the two comes first? ');
    await button(frame, 'Send').click();
    await frame.getByText('The comment is on the issue.').first().waitFor();
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

  test('can be undone in the page, and gives the text back', async () => {
    const { frame, requests } = await open(showing(STORY));
    await button(frame, 'Ask the product owner').click();
    await comment(frame).fill('Which comes first?');
    await button(frame, 'Send').click();
    await button(frame, 'Undo').click();
    await button(frame, 'Undo').waitFor({ state: 'detached' });
    expect(acted(requests)[1]).toEqual({
      key: 'panel.withdrawAsk',
      payload: { commentId: '50001' },
    });
    await button(frame, 'Ask the product owner').click();
    expect(await comment(frame).inputValue()).toBe('Which comes first?');
  });

  test('can be undone from the flag', async () => {
    const { frame, requests, pressFlag } = await open(showing(STORY));
    await button(frame, 'Ask the product owner').click();
    await button(frame, 'Send').click();
    await button(frame, 'Undo').waitFor();
    await pressFlag('You asked', 'Undo');
    await button(frame, 'Undo').waitFor({ state: 'detached' });
    expect(acted(requests)[1]).toEqual({
      key: 'panel.withdrawAsk',
      payload: { commentId: '50001' },
    });
  });

  test('that fails says why, keeps the text and the people, and can be sent again', async () => {
    let times = 0;
    const { frame, requests } = await open((key) => {
      if (key === 'panel.view') return ok(STORY);
      return (times += 1) === 1 ? failing(BUSY) : ok({ view: STORY, commentId: '50001' });
    });
    await button(frame, 'Ask the product owner').click();
    await frame.getByRole('checkbox', { name: TOMAS.displayName }).check();
    await comment(frame).fill('Something long that nobody wants to type twice');
    await button(frame, 'Send').click();
    await frame.getByRole('alert').getByText(BUSY).waitFor();
    expect(await comment(frame).inputValue()).toBe(
      'Something long that nobody wants to type twice',
    );
    expect(await frame.getByRole('checkbox', { checked: true }).count()).toBe(2);
    await button(frame, 'Send').click();
    await frame.getByText('The comment is on the issue.').first().waitFor();
    expect(acted(requests)[1]).toEqual(acted(requests)[0]);
  });

  test.each<[string, (frame: Frame) => Promise<void>, string]>([
    [
      'nothing',
      (frame) => comment(frame).fill(' \n '),
      'Write what you want to ask, then send it.',
    ],
    ['too much', (frame) => comment(frame).fill('x'.repeat(5003)), '3 characters too many'],
    [
      'for nobody',
      (frame) => frame.getByRole('checkbox', { name: MAYA.displayName }).uncheck(),
      'Choose at least one person to ask.',
    ],
  ])('%s is not sent, and the page says what is missing', async (_, spoil, sentence) => {
    const { frame, requests } = await open(showing(STORY));
    await button(frame, 'Ask the product owner').click();
    await spoil(frame);
    await button(frame, 'Send').click();
    await frame.getByRole('alert').getByText(sentence).waitFor();
    expect(acted(requests)).toEqual([]);
  });

  test('can be put off without losing what was written', async () => {
    const { frame } = await open(showing(STORY));
    await button(frame, 'Ask the product owner').click();
    await comment(frame).fill('Half a thou');
    await button(frame, 'Cancel').click();
    expect(await comment(frame).count()).toBe(0);
    await button(frame, 'Ask the product owner').click();
    expect(await comment(frame).inputValue()).toBe('Half a thou');
  });

  test('happens once, however often Send is pressed', async () => {
    let answer: (value: ReturnType<typeof ok>) => void = () => undefined;
    const { frame, requests } = await open((key) =>
      key === 'panel.view' ? ok(STORY) : new Promise((resolve) => (answer = resolve)),
    );
    await button(frame, 'Ask the product owner').click();
    await comment(frame).press('Control+Enter');
    await comment(frame).press('Control+Enter');
    await button(frame, 'Send').click({ force: true });
    answer(ok({ view: STORY, commentId: '50001' }));
    await frame.getByText('The comment is on the issue.').first().waitFor();
    expect(acted(requests)).toHaveLength(1);
  });
});

describe('Accepting a story', () => {
  test('is offered to an owner whose hand is not in it yet, and can be undone', async () => {
    const { frame, requests } = await open(
      showingInTurn(STORY_FOR_OWNER, STORY_ACCEPTED, STORY_FOR_OWNER),
    );
    await button(frame, 'Accept story').click();
    await frame.getByText('You accepted this story.').waitFor();
    expect(await button(frame, 'Accept story').count()).toBe(0);
    await button(frame, 'Undo').click();
    await button(frame, 'Accept story').waitFor();
    expect(acted(requests)).toEqual([
      { key: 'panel.accept', payload: {} },
      { key: 'panel.withdrawAcceptance', payload: {} },
    ]);
  });

  test.each([
    ['somebody who is no owner', STORY],
    [
      'an owner whose hand is in it already',
      { ...CALM_STORY, viewer: MAYA.accountId, viewerIsOwner: true },
    ],
  ])('is not offered to %s', async (_, view) => {
    const { frame } = await open(showing(view));
    await button(frame, 'Check again').waitFor();
    expect(await button(frame, /Accept/).count()).toBe(0);
  });

  test('that fails says why', async () => {
    const { frame } = await open((key) =>
      key === 'panel.view' ? ok(STORY_FOR_OWNER) : failing(BUSY),
    );
    await button(frame, 'Accept story').click();
    await frame.getByRole('alert').getByText(BUSY).waitFor();
    expect(await button(frame, 'Accept story').count()).toBe(1);
  });
});

test('A reader who is not signed in can read, and is offered nothing to do', async () => {
  const { frame } = await open(showing({ ...STORY, viewer: null }));
  await frame.getByRole('table').waitFor();
  const names = await frame.locator('main > div button').allInnerTexts();
  expect(names.filter((name) => /^(Ask the|Accept|Answered|Not a question)/.test(name))).toEqual(
    [],
  );
});
