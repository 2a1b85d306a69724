/** What begins a cell or a row begins with a capital, in each language; a name is written as its owner writes it. */
import { cleanup, configure, render, screen } from '@testing-library/react';
import type { IssueRow } from '../../src/contract/project-page';
import { languageNames, readTexts } from '../../src/texts/language-files';
import { IssuesTable } from '../../static/src/project/IssuesTable';
import { PageContext, type PageContextValue } from '../../static/src/project/page-context';
import { History } from '../../static/src/settings/History';
import { RelativeTime } from '../../static/src/shared/RelativeTime';
import { speak } from '../../static/src/shared/texts';
import { ok } from './harness/answers';
import { openHost } from './harness/bridge';
import { showInSettings } from './harness/settings-shown';

configure({ asyncUtilTimeout: 20_000 });

const AT = '2026-03-02T09:00:00.000Z';
const NOW = Date.parse(AT);
const NAMES: Record<string, string> = { bo: 'van der Berg' };
const CAPITAL = /^\u2068?\p{Lu}/u;

function waitingCell(waitingFor: string[]): string {
  const row: IssueRow = {
    ...{ key: 'RIDE-1', summary: 'Pay by card', issueType: 'Story', status: 'To do' },
    ...{ priority: null, outcomes: {}, waitingFor, waitingSince: null, checkedAt: null },
  };
  const page = {
    view: { viewer: 'mira', siteUrl: 'https://example.atlassian.net' },
    urlState: { sort: { by: 'key', descending: false } },
    person: (id: string) => (NAMES[id] === undefined ? undefined : { displayName: NAMES[id] }),
    ...{ locale: 'en', now: NOW },
  } as unknown as PageContextValue;
  render(
    <PageContext.Provider value={page}>
      <IssuesTable rows={[row]} busy={false} />
    </PageContext.Provider>,
  );
  const cell = screen.getAllByRole('cell')[2];
  const head = cell?.querySelector('span')?.textContent ?? '';
  const words = cell?.textContent.slice(head.length) ?? '';
  cleanup();
  return words;
}

describe.each(languageNames())('%s', (language) => {
  beforeEach(() => {
    speak(readTexts(language));
  });

  test('whoever is waited for', () => {
    expect(waitingCell(['mira'])).toMatch(CAPITAL);
    expect(waitingCell(['hidden'])).toMatch(CAPITAL);
    expect(waitingCell(['mira', 'hidden'])).toContain(readTexts(language)('people.hidden'));
    expect(waitingCell(['bo'])).toContain('van der Berg');
  });

  test.each([0, 30, 50 * 24 * 60])('an age of %s minutes', (minutes) => {
    render(<RelativeTime at={AT} now={NOW + minutes * 60_000} locale={language} isFirst />);
    expect(screen.getByRole('time').textContent).toMatch(/^(\p{Lu}|\d)/u);
  });
});

test('a save in the history', async () => {
  speak(readTexts('en-US'));
  const entry = { revision: 1, by: 'bo', at: AT, followed: false, changed: [] };
  openHost(() => ok({ entries: [entry], people: { bo: { displayName: 'van der Berg' } } }));
  showInSettings(<History restore={() => Promise.resolve(true)} />, { now: NOW });
  const [row] = await screen.findAllByRole('listitem');
  expect(row?.textContent).toMatch(/^Now, van der Berg/);
});
