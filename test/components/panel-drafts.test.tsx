/** What is typed in a form of the panel is kept until it was sent, or its writer takes it back. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { InspectedView, PanelView } from '../../src/contract/panel';
import type { Verdict } from '../../src/contract/report';
import { IssueContext } from '../../static/src/panel/IssueContext';
import { EMPTY, STORY_FOR_OWNER } from '../browser/fixtures/panel-views';
import { MAYA } from '../browser/fixtures/people';
import { ok, type Reply } from './harness/answers';
import { fill, openPanel, type OpenPanel } from './harness/panel';

const todo = (duty: Verdict['duty'], code: string, args: Verdict['args'] = {}): Verdict => ({
  ...{ duty, code, args, outcome: 'attention', evidence: [] },
  waitingFor: { role: 'productOwner', accountIds: [MAYA.accountId], since: null },
});
const UNCLEAR = todo('story-clarity', 'parts-missing', {
  missing: ['benefit', 'acceptanceCriteria'],
});
const FREE = todo('strategy-trace', 'story-without-epic');
const waitingFor = (base: InspectedView, ...verdicts: Verdict[]): InspectedView => ({
  ...base,
  report: { ...base.report, verdicts },
});
const STORY = waitingFor(STORY_FOR_OWNER, UNCLEAR, FREE, todo('design-handoff', 'in-design'));

interface Open extends OpenPanel {
  /** Shows another view from now on. */
  change: (view: PanelView) => Promise<void>;
}

function open(first: InspectedView, options: Parameters<typeof openPanel>[1] = {}): Open {
  let view: PanelView = first;
  const panel = openPanel(
    (key) =>
      ok(
        key === 'panel.view'
          ? view
          : key === 'panel.epics'
            ? { epics: [] }
            : { view, commentId: '7' },
      ),
    options,
  );
  const looks = (): number => panel.requests.filter(({ key }) => key === 'panel.view').length;
  return {
    ...panel,
    change: async (next) => {
      const before = looks();
      view = next;
      panel.emit('JIRA_ISSUE_CHANGED');
      await waitFor(() => {
        expect(looks()).toBe(before + 1);
      });
      await act(() => Promise.resolve());
    },
  };
}

const press = async ({ user }: OpenPanel, name: RegExp): Promise<void> => {
  const [button] = await screen.findAllByRole('button', { name });
  await user.click(button ?? document.body);
};
const field = (label: string): Promise<HTMLInputElement> =>
  screen.findByLabelText<HTMLInputElement>(label);

interface Form {
  view: InspectedView;
  opener: RegExp;
  label: string;
}
const FORMS: Record<string, Form> = {
  'a story': { view: STORY, opener: /^Write: /, label: 'Acceptance criteria' },
  'a comment': { view: STORY, opener: /^Comment: /, label: 'Your comment' },
  'where it was answered': {
    view: STORY,
    opener: /^Answered elsewhere: /,
    label: 'Where was it answered?',
  },
};
const LEAVES: Record<string, (panel: Open, form: Form) => Promise<void>> = {
  'the Escape key': ({ user }) => user.keyboard('{Escape}'),
  'a look that finds nothing to show': async (panel, { view }) => {
    await panel.change(EMPTY);
    await panel.change(view);
  },
};

test.each(Object.entries(FORMS))('%s is kept, whatever its form goes away for', async (_, form) => {
  const panel = open(form.view);
  await press(panel, form.opener);
  await fill(panel.user, await field(form.label), 'Long thought about');
  for (const [way, leave] of Object.entries(LEAVES)) {
    await leave(panel, form);
    if (!screen.queryByLabelText(form.label)) await press(panel, form.opener);
    expect([way, (await field(form.label)).value]).toEqual([way, 'Long thought about']);
  }
});

const lines = (...missing: string[]): InspectedView =>
  waitingFor(STORY_FOR_OWNER, todo('story-clarity', 'parts-missing', { missing }));
const acted = ({ requests }: OpenPanel): unknown[] =>
  requests.filter(({ key }) => key !== 'panel.view').map(({ payload }) => payload);
const addsToDescription = async (panel: OpenPanel): Promise<void> => {
  await press(panel, /^Add to the description$/);
  await waitFor(() => {
    expect(screen.queryByLabelText('Acceptance criteria')).toBeNull();
  });
};

test('what a colleague adds meanwhile takes no field away, and is told before it is added again', async () => {
  const panel = open(lines('benefit', 'acceptanceCriteria'));
  await press(panel, /^Write: /);
  await fill(panel.user, await field('Acceptance criteria'), 'It rings.');
  expect(screen.queryByText(/^This isn’t missing any more/)).toBeNull();
  await panel.change(lines('benefit'));
  expect((await field('Acceptance criteria')).value).toBe('It rings.');
  screen.getByText(/^This isn’t missing any more/);
  await fill(panel.user, await field('Acceptance criteria'), '');
  await fill(panel.user, await field('Story'), 'So that I wake up');
  await addsToDescription(panel);
  expect(acted(panel)).toEqual([{ sentence: 'So that I wake up', withdraw: false }]);
});

const undo = (panel: OpenPanel, title: string): Promise<void> =>
  act(async () => {
    panel.pressFlag(title, 'Undo');
    await Promise.resolve();
  });

test('what was sent is gone from the form, and comes back with Undo, unless other words stand there', async () => {
  const panel = open(lines('acceptanceCriteria'));
  await press(panel, /^Write: /);
  await fill(panel.user, await field('Acceptance criteria'), 'It rings.');
  await addsToDescription(panel);
  await press(panel, /^Write: /);
  expect((await field('Acceptance criteria')).value).toBe('');
  await undo(panel, 'Added to the description.');
  expect((await field('Acceptance criteria')).value).toBe('It rings.');

  await panel.change(STORY);
  await press(panel, /^Comment: /);
  await fill(panel.user, await field('Your comment'), 'First.');
  await press(panel, /^Send$/);
  await press(panel, /^Comment: /);
  await fill(panel.user, await field('Your comment'), 'Second.');
  await undo(panel, 'Your comment');
  expect((await field('Your comment')).value).toBe('Second.');
});

test('what Undo gives back to a form that is open has its field there, and is sent as it is seen', async () => {
  const panel = open(lines('benefit', 'acceptanceCriteria'));
  await press(panel, /^Write: /);
  await fill(panel.user, await field('Story'), 'So that I wake up');
  await addsToDescription(panel);
  await panel.change(lines('acceptanceCriteria'));
  await press(panel, /^Write: /);
  await field('Acceptance criteria');
  expect(screen.queryByLabelText('Story')).toBeNull();
  await undo(panel, 'Added to the description.');
  expect((await field('Story')).value).toBe('So that I wake up');
  // It stays while other words are thought of.
  await panel.user.clear(await field('Story'));
  await fill(panel.user, await field('Acceptance criteria'), 'It rings.');
  await fill(panel.user, await field('Story'), 'So that I get up');
  await addsToDescription(panel);
  expect(acted(panel).at(-1)).toMatchObject({
    sentence: 'So that I get up',
    criteria: { lines: ['It rings.'] },
  });
});

test('what is typed while it is being sent is not lost with it', async () => {
  let answer: (reply: Reply) => void = () => undefined;
  const panel = openPanel((key) =>
    key === 'panel.view' ? ok(STORY) : new Promise((resolve) => (answer = resolve)),
  );
  await press(panel, /^Comment: /);
  await fill(panel.user, await field('Your comment'), 'Yes');
  await press(panel, /^Send$/);
  await panel.user.type(await field('Your comment'), ', but');
  answer(ok({ view: STORY, commentId: '7' }));
  await screen.findByRole('button', { name: 'Undo' });
  await press(panel, /^Comment: /);
  expect((await field('Your comment')).value).toBe('Yes, but');
});

test('the Escape key of an input method leaves no form, and that of a form leaves no dialog', async () => {
  const panel = open(STORY, { page: <IssueContext />, extension: { modal: { whole: true } } });
  const closed = (): boolean => panel.calls.some(({ command }) => command === 'close');
  await press(panel, /^Comment: /);
  fireEvent.keyDown(await field('Your comment'), { key: 'Escape', isComposing: true });
  await panel.user.type(await field('Your comment'), 'x{Escape}');
  expect(screen.queryByLabelText('Your comment')).toBeNull();
  expect(closed()).toBe(false);
  await panel.user.keyboard('{Escape}');
  expect(closed()).toBe(true);
});
