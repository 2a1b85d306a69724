/** Whose turn it is: that nothing waits for the viewer is said only where they were counted. */
import { configure, render, screen } from '@testing-library/react';
import type { WaitingAnswer } from '../../src/contract/project-page';
import { PageContext, type PageContextValue } from '../../static/src/project/page-context';
import { Waiting } from '../../static/src/project/Waiting';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { failing, ok, type Reply } from './harness/answers';
import { openHost } from './harness/bridge';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

const NOTHING = t('project.waiting.nothingForMe');
const NOBODY: WaitingAnswer = { found: [], more: false, people: {} };

function show(waiting: Reply): void {
  const none = (): undefined => undefined;
  openHost((key) => (key === 'project.waiting' ? waiting : ok({ count: 0 })));
  const page = {
    view: { viewer: 'mira', deputies: [] },
    urlState: { filter: { work: 'all', issueType: null } },
    ...{ rememberPeople: none, showIssues: none, person: none, people: {} },
    ...{ locale: 'en', now: 0 },
  } as unknown as PageContextValue;
  render(
    <PageContext.Provider value={page}>
      <Waiting />
    </PageContext.Provider>,
  );
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
