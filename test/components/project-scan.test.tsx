import { render, screen } from '@testing-library/react';
import type { ScanView } from '../../src/contract/project-page';
import { PageContext, type PageContextValue } from '../../static/src/project/page-context';
import { Scan } from '../../static/src/project/Scan';
import { Announcer } from '../../static/src/shared/Announcer';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';

speak(t);

const FAILED: ScanView = {
  status: 'failed',
  startedAt: '2026-03-01T09:00:00.000Z',
  finishedAt: '2026-03-01T09:01:00.000Z',
  share: null,
  secondsLeft: null,
  restsUntil: null,
  problem: 'no-writing',
  counts: null,
};

/** What the page says of a scan to an admin of the project, or to somebody else. */
function show(problem: ScanView['problem'], administers: boolean, hasFindings = false): string {
  const none = (): undefined => undefined;
  const page = { view: { administers }, locale: 'en', now: 0 } as unknown as PageContextValue;
  const followed = { scan: { ...FAILED, problem }, failure: null, busy: false };
  const { container } = render(
    <PageContext.Provider value={page}>
      <Scan
        followed={{ ...followed, start: none, cancel: none, retry: none }}
        hasFindings={hasFindings}
      />
    </PageContext.Provider>,
  );
  return container.textContent;
}

const WHAT_TO_DO = /atlassian-addons-project-access.*Browse Projects and Edit Issues/;

test('where the app may not write, an empty page says so and what to do', () => {
  const said = show('no-writing', true);
  expect(screen.getByRole('heading', { name: t('project.scan.notKept') })).toBeTruthy();
  expect(said).toMatch(WHAT_TO_DO);
  expect(said).not.toContain(t('project.scan.never'));
  expect(screen.getByRole('button', { name: t('project.scan.startAgain') })).toBeTruthy();
});

test('nobody is told that an admin can start a check that leads to nothing', () => {
  expect(show('no-writing', false)).toMatch(WHAT_TO_DO);
  expect(screen.queryByText(t('project.scan.askAdmin'))).toBeNull();
});

test('where findings stand from before, it is said beside them', () => {
  expect(show('no-writing', true, true)).toMatch(WHAT_TO_DO);
});

test('after another problem an admin can start it again', () => {
  expect(show('no-answer', false)).toContain(t('project.scan.askAdmin'));
});

test('people who hear the page are told that a check has begun, and how it has ended', () => {
  const none = (): undefined => undefined;
  const page = { view: { administers: true }, locale: 'en', now: 0 } as unknown as PageContextValue;
  const at = (scan: ScanView) => (
    <Announcer>
      <PageContext.Provider value={page}>
        <Scan
          followed={{ scan, failure: null, busy: false, start: none, cancel: none, retry: none }}
          hasFindings
        />
      </PageContext.Provider>
    </Announcer>
  );
  const done: ScanView = { ...FAILED, status: 'done', problem: null };
  const { rerender } = render(at(done));
  const said = () => screen.getByRole('status').textContent;
  expect(said()).toBe('');
  rerender(at({ ...done, status: 'planning', finishedAt: null }));
  expect(said()).toBe(t('project.scan.planning'));
  rerender(at({ ...done, status: 'running', finishedAt: null, share: 0.5 }));
  expect(said()).toBe(t('project.scan.planning'));
  rerender(at(done));
  expect(said()).toBe(t('project.scan.isDone'));
});
