/** Whose turn it is: that nothing waits for the viewer is said only where they were counted. */
import {
  act,
  configure,
  fireEvent,
  render,
  renderHook,
  screen,
  waitFor,
} from '@testing-library/react';
import type { WaitingAnswer } from '../../src/contract/project-page';
import { NO_ONE_TO_ASK } from '../../src/contract/project-search';
import { PageContext, type PageContextValue } from '../../static/src/project/page-context';
import { useWaitingPeople } from '../../static/src/project/use-waiting-people';
import { Waiting } from '../../static/src/project/Waiting';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { failing, ok, type Reply } from './harness/answers';
import { openHost } from './harness/bridge';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

const NOTHING = t('project.waiting.nothingForMe');
const NOBODY: WaitingAnswer = { found: [], more: false, oldest: null, people: {} };

function show(waiting: Reply, count = 0): jest.Mock {
  const none = (): undefined => undefined;
  const showIssues = jest.fn();
  openHost((key) => (key === 'project.waiting' ? waiting : ok({ count })));
  const page = {
    view: { viewer: 'mira', deputies: [] },
    urlState: { filter: { work: 'all', issueType: null } },
    ...{ rememberPeople: none, showIssues, person: none, people: {} },
    ...{ locale: 'en', now: 0 },
  } as unknown as PageContextValue;
  render(
    <PageContext.Provider value={page}>
      <Waiting />
    </PageContext.Provider>,
  );
  return showIssues;
}

test('it is said where the viewer was counted', async () => {
  show(ok(NOBODY));
  await screen.findByText(NOTHING);
});

test('it is not said where nothing could be counted', async () => {
  show(failing());
  await screen.findByRole('button', { name: t('page.retry') });
  expect(screen.queryByText(NOTHING)).toBeNull();
});

test('where there is no one to ask, that is said, with its age and what leads to it, and not that nothing waits', async () => {
  const showIssues = show(ok({ ...NOBODY, oldest: '1969-12-01T00:00:00Z' }), 7);
  const name = `7: ${t('project.issues.nobody')}`;
  fireEvent.click(await screen.findByRole('button', { name }));
  expect(showIssues).toHaveBeenCalledWith(NO_ONE_TO_ASK);
  await screen.findByText(NOTHING);
  expect(screen.queryByText(t('project.waiting.nothing'))).toBeNull();
  expect(screen.queryByText('–')).toBeNull();
});

test('that nothing waits for anyone is said where that is so', async () => {
  show(ok(NOBODY));
  await screen.findByText(t('project.waiting.nothing'));
});

test('whoever was found stays while a recount is refused, and is counted anew when it is tried again', async () => {
  const none = (): undefined => undefined;
  const found = (count: number) => [{ accountId: 'mira', count, since: null }];
  const script: Reply[] = [
    ok({ ...NOBODY, found: found(1) }),
    ...[failing(), failing()],
    // Nobody so far, and then the rest is refused.
    ...[ok({ ...NOBODY, more: true }), failing()],
    ok({ ...NOBODY, found: found(2) }),
    ok(NOBODY),
  ];
  const { requests } = openHost(() => script.shift() ?? failing());
  const { result, rerender } = renderHook(
    ({ round }) =>
      useWaitingPeople({ work: 'all', issueType: null }, { round, rememberPeople: none }),
    { initialProps: { round: 0 } },
  );
  const settle = () =>
    waitFor(() => {
      expect(result.current.busy).toBe(false);
    });
  const seen = () => [result.current.found, result.current.failure?.code];
  await settle();
  expect(seen()).toEqual([found(1), undefined]);
  rerender({ round: 1 });
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await settle();
    expect(seen()).toEqual([found(1), 'jira-unavailable']);
    act(result.current.loadMore);
  }
  await settle();
  expect(seen()).toEqual([found(2), undefined]);
  rerender({ round: 2 });
  await settle();
  expect(seen()).toEqual([[], undefined]);
  expect(requests.map(({ payload }) => (payload as { known: string[] }).known)).toEqual(
    requests.map(() => []),
  );
});
