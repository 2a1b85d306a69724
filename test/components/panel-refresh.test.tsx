import { act, screen, waitFor, within } from '@testing-library/react';
import { CALM_STORY, STORY, THOUSAND_QUESTIONS } from '../browser/fixtures/panel-views';
import { failing, ok, showing, type Reply } from './harness/answers';
import { isShown, textOf } from './harness/page-text';
import { fill, openPanel } from './harness/panel';

const CHANGED = 'JIRA_ISSUE_CHANGED';
/** Longer than the page waits for the end of a burst of changes. */
const LATER_MS = 5000;

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

/** Lets a time go by at once, with all that was set for it. */
async function letTimePass(): Promise<void> {
  await act(() => jest.advanceTimersByTimeAsync(LATER_MS));
}

describe('When Jira says that the issue has changed', () => {
  afterEach(() => jest.useRealTimers());

  test('a burst of changes is followed by one look, and the new view is shown', async () => {
    const views = [STORY, CALM_STORY];
    const { requests, emit } = openPanel(() => ok(views.shift() ?? CALM_STORY));
    await screen.findByText('1 of 5 checks met');
    jest.useFakeTimers();
    for (let times = 0; times < 4; times += 1) {
      emit(CHANGED);
      await act(() => jest.advanceTimersByTimeAsync(100));
    }
    await letTimePass();
    expect(screen.getByText('5 of 5 checks met')).toBeTruthy();
    expect(requests.map(({ key }) => key)).toEqual(['panel.view', 'panel.view']);
  });

  test('the text in the editor, the focus, what was unfolded and the page of the table stay', async () => {
    const { user, requests, emit } = openPanel(showing(THOUSAND_QUESTIONS));
    await user.click(await screen.findByRole('button', { name: 'Next' }));
    const [why] = screen.getAllByText('Why this matters');
    if (why) await user.click(why);
    await user.click(button('Ask the product owner'));
    const comment = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Your comment',
    });
    await fill(user, comment, 'Half a thou');
    emit(CHANGED);
    await waitFor(() => {
      expect(requests).toHaveLength(2);
    });
    await user.keyboard('ght');
    expect(comment.isConnected).toBe(true);
    expect(comment.value).toBe('Half a thought');
    expect(document.activeElement).toBe(comment);
    expect(isShown(screen.getByText(/A story turns a goal into something a team can build/))).toBe(
      true,
    );
    expect(textOf(screen.getByRole('table'))).toContain('Question number 11?');
  });

  test('a look that fails leaves what was shown, and says that it may be out of date', async () => {
    let times = 0;
    const { emit } = openPanel(() => ((times += 1) === 1 ? ok(STORY) : failing()));
    await screen.findByText('1 of 5 checks met');
    emit(CHANGED);
    await waitFor(() => {
      expect(textOf(screen.getByRole('main'))).toContain(
        'Jira isn’t answering properly. Try again shortly. This may be out of date.',
      );
    });
    expect(screen.getAllByText('1 of 5 checks met')).toHaveLength(1);
  });

  test('a look that began before an action does not undo what the action showed', async () => {
    const looks: ((reply: Reply) => void)[] = [];
    let first = true;
    const { user, requests, emit } = openPanel((key) => {
      if (key !== 'panel.view') return ok({ view: CALM_STORY });
      if (!first) return new Promise<Reply>((resolve) => looks.push(resolve));
      first = false;
      return ok(STORY);
    });
    await screen.findByRole('table');
    emit(CHANGED);
    await waitFor(() => {
      expect(looks).toHaveLength(1);
    });
    await user.click(button(/^Not a question: Does/));
    await screen.findByText('5 of 5 checks met');
    jest.useFakeTimers();
    looks[0]?.(ok(STORY));
    await letTimePass();
    expect(screen.queryByText('1 of 5 checks met')).toBeNull();
    expect(requests).toHaveLength(3);
  });

  test('a look waits until an action under way is done', async () => {
    let finish: (reply: Reply) => void = () => undefined;
    const { user, requests, emit } = openPanel((key) =>
      key === 'panel.view' ? ok(STORY) : new Promise<Reply>((resolve) => (finish = resolve)),
    );
    await user.click(await screen.findByRole('button', { name: /^Not a question: Does/ }));
    jest.useFakeTimers();
    emit(CHANGED);
    await letTimePass();
    expect(requests.map(({ key }) => key)).toEqual(['panel.view', 'panel.judge']);
    finish(ok({ view: STORY }));
    await letTimePass();
    expect(requests.map(({ key }) => key)).toEqual(['panel.view', 'panel.judge', 'panel.view']);
  });
});

test('A person can have it checked again, and hears that it was', async () => {
  const { user, requests } = openPanel(showing(STORY));
  await user.click(await screen.findByRole('button', { name: 'Check again' }));
  await within(screen.getByRole('status')).findByText('Checked again.');
  expect(requests).toHaveLength(2);
});
