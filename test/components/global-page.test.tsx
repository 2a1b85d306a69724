/** The global page as a whole: what of it stands when a part fails. */
import { act, configure, fireEvent, render, screen } from '@testing-library/react';
import type { GlobalView, TurnRow } from '../../src/contract/global-page';
import type { TurnFilter } from '../../src/contract/turn-search';
import { GlobalPage } from '../../static/src/global/GlobalPage';
import { Announcer } from '../../static/src/shared/Announcer';
import { DraftsProvider } from '../../static/src/shared/Drafts';
import { speak } from '../../static/src/shared/texts';
import { failureSaid, t } from '../english';
import { failing, ok } from './harness/answers';
import { openHost, type Script } from './harness/bridge';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

const VIEW: GlobalView = {
  ...{ siteUrl: 'https://example.atlassian.net', viewer: 'mira' },
  turns: { count: 0, byProject: [], more: false },
  ...{ awayUntil: null, lastCheck: null, covering: 0 },
};
const MINUTES = 23;
const SPENT = failing({ code: 'busy', reason: 'project.spent', args: { minutes: MINUTES } });

function openPage(script: Script) {
  const host = openHost(script);
  render(
    <Announcer>
      <DraftsProvider>
        <GlobalPage />
      </DraftsProvider>
    </Announcer>,
  );
  return host;
}

const tab = (view: 'turns' | 'projects' | 'setUp') =>
  screen.findByRole('button', { name: t(`global.views.${view}`) });
const retry = () => screen.queryByRole('button', { name: t('page.retry') });

const pass = (minutes: number): void => {
  act(() => {
    jest.advanceTimersByTime(minutes * 60_000);
  });
};

afterEach(() => {
  jest.useRealTimers();
});

test('where the hour’s points are spent the tabs stand, and trying again is offered once it can help', async () => {
  jest.useFakeTimers();
  let load = SPENT as ReturnType<Script>;
  openPage((key) => (key === 'global.load' ? load : failing()));
  const said = await screen.findByRole('alert');
  if (SPENT.ok) throw new Error('It is a failure.');
  expect(said.textContent).toContain(failureSaid(SPENT.failure));
  await tab('turns');
  await tab('projects');
  pass(MINUTES - 1);
  expect(retry()).toBeNull();
  pass(1);
  load = ok(VIEW);
  const again = retry();
  if (!again) throw new Error('There is no way to try again.');
  fireEvent.click(again);
  await screen.findByRole('heading', { name: t('global.turns.nothing') });
});

test('the view to set up projects needs nothing of the one that failed', async () => {
  openPage((key) => {
    if (key === 'global.administers') return ok({ administers: true, administersSite: false });
    if (key === 'global.load') return SPENT;
    if (key === 'global.run') return ok({ run: null });
    return ok({ choices: [], nextPage: null });
  });
  await screen.findByRole('alert');
  fireEvent.click(await tab('setUp'));
  await screen.findByRole('heading', { name: t('global.setUp.title') });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('who is not signed in has no tabs', async () => {
  openPage(() => failing({ code: 'not-signed-in', reason: 'common.not-signed-in', retry: false }));
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('where a filter is on, it is said how many of all are listed, by work item; the title keeps them all', async () => {
  const turn = { outcome: 'gap', code: 'no-benefit', since: null } as const;
  const row = (key: string): TurnRow => ({
    ...{ id: key, key, summary: key, issueType: 'Story', status: 'To do' },
    project: { key: 'RIDE', name: 'Rider app' },
    turns: [
      { ...turn, duty: 'user-stories' },
      { ...turn, duty: 'prioritisation' },
    ],
  });
  const turns = { count: 37, byProject: [{ key: 'RIDE', count: 2 }], more: false };
  openPage((key, payload) => {
    if (key === 'global.load') return ok({ ...VIEW, turns });
    if (key !== 'global.turns') return failing();
    const { filter } = payload as { filter: TurnFilter };
    const keys = filter.project === null ? ['A', 'B', 'C'] : ['A', 'B'];
    return ok({ rows: keys.map(row), at: '2026-03-02T09:00:00.000Z', nextPageToken: null });
  });
  const title = () => screen.getByRole('heading', { level: 1 }).textContent;
  const filter = await screen.findByRole('combobox', { name: t('global.filter.project') });
  await screen.findAllByText('C');
  expect(screen.queryByText(/shown$/)).toBeNull();
  fireEvent.change(filter, { target: { value: 'RIDE' } });
  await screen.findByText(t('global.turns.shown', { shown: 2, count: 37 }));
  expect(title()).toContain('37');
});
