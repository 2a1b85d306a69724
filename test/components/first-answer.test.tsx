import { screen } from '@testing-library/react';
import { askFirst } from '../../static/src/shared/first-request';
import { CALM_STORY, STORY } from '../browser/fixtures/panel-views';
import { failing, ok, showing } from './harness/answers';
import { openHost, type Script } from './harness/bridge';
import { openPanel } from './harness/panel';

const main = (): HTMLElement => screen.getByRole('main');

/** Asks as the page's first script does, before the page is there. */
async function askedBefore(script: Script): Promise<void> {
  openHost(script);
  askFirst('panel.view', {});
  await new Promise((later) => setTimeout(later));
}

const silent: Script = () => new Promise(() => undefined);

describe('The answer to the first request', () => {
  test('is drawn at once where it came before the page, and is not asked for again', async () => {
    await askedBefore(showing(STORY));
    const { requests } = openPanel(silent);
    expect(main().getAttribute('aria-busy')).toBe('false');
    await screen.findByRole('table');
    expect(requests).toEqual([]);
  });

  test('is followed by newer ones', async () => {
    await askedBefore(showing(STORY));
    const { requests, emit } = openPanel(showing(CALM_STORY));
    emit('JIRA_ISSUE_CHANGED');
    await screen.findByText('5 of 5 checks met');
    expect(requests).toEqual([{ key: 'panel.view', payload: {} }]);
  });

  test('is waited for where the page comes first', async () => {
    let answer: (value: ReturnType<typeof ok>) => void = () => undefined;
    await askedBefore(() => new Promise((resolve) => (answer = resolve)));
    const { requests } = openPanel(silent);
    expect(main().getAttribute('aria-busy')).toBe('true');
    answer(ok(STORY));
    await screen.findByRole('table');
    expect(requests).toEqual([]);
  });

  test.each<[string, Script]>([
    ['a failure', () => failing()],
    ['nothing that a page knows', () => 'gone' as never],
  ])('says so where it was %s, and can be asked for again', async (_, script) => {
    await askedBefore(script);
    const { user, requests } = openPanel(showing(STORY));
    expect(screen.getByRole('alert')).toBeTruthy();
    await user.click(screen.getByRole('button'));
    await screen.findByRole('table');
    expect(requests).toEqual([{ key: 'panel.view', payload: {} }]);
  });

  test('says so where it could not be had', async () => {
    await askedBefore(() => Promise.reject(new Error('gone')));
    openPanel(silent);
    await screen.findByRole('alert');
  });
});
