import { CALM_STORY, STORY, THOUSAND_QUESTIONS } from './fixtures/panelViews';
import { eventually } from './harness/eventually';
import { failing, ok, panelTests, showing, type Reply } from './harness/panelTests';

const open = panelTests();
const CHANGED = 'JIRA_ISSUE_CHANGED';

describe('When Jira says that the issue has changed', () => {
  test('a burst of changes is followed by one look, and the new view is shown', async () => {
    const views = [STORY, CALM_STORY];
    const { frame, requests, emit } = await open(() => ok(views.shift() ?? CALM_STORY));
    await frame.getByText('2 gaps').waitFor();
    for (let times = 0; times < 4; times += 1) await emit(CHANGED);
    await frame.getByText('Somebody stands behind every part of this.').waitFor();
    expect(requests.map(({ key }) => key)).toEqual(['panel.view', 'panel.view']);
  });

  test('the text in the editor, the focus, what was unfolded and the page of the table stay', async () => {
    const { frame, requests, emit } = await open(showing(THOUSAND_QUESTIONS));
    await frame.getByRole('button', { name: 'Next' }).click();
    await frame.getByText('Why this matters').first().click();
    await frame.getByRole('button', { name: 'Ask the product owner' }).click();
    const comment = frame.getByRole('textbox', { name: 'Your comment' });
    await comment.fill('Half a thou');
    await emit(CHANGED);
    await eventually(() => {
      expect(requests).toHaveLength(2);
    });
    await comment.pressSequentially('ght');
    expect(await comment.inputValue()).toBe('Half a thought');
    expect(await comment.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await frame.getByText('A goal becomes something that can be built').isVisible()).toBe(
      true,
    );
    expect(await frame.getByRole('table').innerText()).toContain('Question number 11?');
  });

  test('a look that fails leaves what was shown, and says that it may be out of date', async () => {
    let times = 0;
    const { frame, emit } = await open(() =>
      (times += 1) === 1 ? ok(STORY) : failing('Jira did not answer in time.'),
    );
    await frame.getByText('2 gaps').waitFor();
    await emit(CHANGED);
    await frame
      .getByText('Jira did not answer in time. What you see may be out of date.')
      .waitFor();
    expect(await frame.getByText('2 gaps').count()).toBe(1);
  });

  test('a look that began before an action does not undo what the action showed', async () => {
    const looks: ((reply: Reply) => void)[] = [];
    let first = true;
    const { frame, requests, emit } = await open((key) => {
      if (key !== 'panel.view') return ok({ view: CALM_STORY });
      if (!first) return new Promise<Reply>((resolve) => looks.push(resolve));
      first = false;
      return ok(STORY);
    });
    await frame.getByRole('table').waitFor();
    await emit(CHANGED);
    await eventually(() => {
      expect(looks).toHaveLength(1);
    });
    await frame.getByRole('button', { name: /^Not a question: Does/ }).click();
    await frame.getByText('Somebody stands behind every part of this.').waitFor();
    looks[0]?.(ok(STORY));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await frame.getByText('2 gaps').count()).toBe(0);
    expect(requests).toHaveLength(3);
  });

  test('a look waits until an action under way is done', async () => {
    let finish: (reply: Reply) => void = () => undefined;
    const { frame, requests, emit } = await open((key) =>
      key === 'panel.view' ? ok(STORY) : new Promise<Reply>((resolve) => (finish = resolve)),
    );
    await frame.getByRole('button', { name: /^Not a question: Does/ }).click();
    await emit(CHANGED);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(requests.map(({ key }) => key)).toEqual(['panel.view', 'panel.judge']);
    finish(ok({ view: STORY }));
    await eventually(() => {
      expect(requests.map(({ key }) => key)).toEqual(['panel.view', 'panel.judge', 'panel.view']);
    });
  });
});

test('A person can have it checked again, and hears that it was', async () => {
  const { frame, requests } = await open(showing(STORY));
  await frame.getByRole('button', { name: 'Check again' }).click();
  await frame.getByRole('status').getByText('Checked again.').waitFor({ state: 'attached' });
  expect(requests).toHaveLength(2);
});
