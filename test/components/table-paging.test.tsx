/** The table of a project by its pages, and its download: each press counts once, and what is said is of the page that came. */
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TurnFilter } from '../../src/contract/turn-search';
import { CsvDownload } from '../../static/src/project/CsvDownload';
import { PageContext, type PageContextValue } from '../../static/src/project/page-context';
import { useIssues } from '../../static/src/project/use-issues';
import { Announcer } from '../../static/src/shared/Announcer';
import { Pagination } from '../../static/src/shared/Pagination';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { failing } from './harness/answers';
import { ALL, asking, keysOf, OF_B } from './harness/asking';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

describe('the table of a project', () => {
  const SORT = { by: 'key', descending: false } as const;
  const none = (): undefined => undefined;

  /** The table's foot, and the rows above it. */
  function Table({ filter, count }: { filter: TurnFilter; count: number | null }) {
    const state = { filter, sort: SORT } as unknown as PageContextValue['urlState'];
    const { value, page, pages, isShown, go } = useIssues(state, count, none);
    return (
      <>
        <p>{keysOf(value?.rows)?.join()}</p>
        {pages > 1 && <Pagination page={page} pages={pages} isShown={isShown} go={go} />}
      </>
    );
  }

  function openTable(count: number | null = null) {
    const jira = asking();
    const page = { round: 0 } as PageContextValue;
    const table = (filter: TurnFilter) => (
      <Announcer>
        <PageContext.Provider value={page}>
          <Table filter={filter} count={count} />
        </PageContext.Provider>
      </Announcer>
    );
    const { container, rerender } = render(table(ALL));
    return {
      ...jira,
      press: async (name: string) => userEvent.click(screen.getByRole('button', { name })),
      filter: (next: TurnFilter) => {
        rerender(table(next));
      },
      rows: () => container.querySelector('p')?.textContent,
      page: () => screen.getByRole('navigation').textContent,
      said: () => screen.getByRole('status').textContent,
    };
  }

  test('two presses on Next lead on by one page', async () => {
    const { answer, press, rows, page, said } = openTable();
    await answer();
    await press('Next');
    await press('Next');
    await answer();
    expect(rows()).toBe('all 2');
    expect(page()).toContain('2');
    expect(said()).toMatch(/2 of/);
    await press('Next');
    await answer();
    expect(rows()).toBe('all 3');
    await press('Previous');
    await answer();
    expect(rows()).toBe('all 2');
  });

  test.each([
    ['as it is', 3 * 20],
    ['too high', 5 * 20],
    ['too low', 1],
    ['not', null],
  ])(
    'where one came to is said once it is there, as it is shown, and the focus stays on what can be pressed (counted %s)',
    async (_, count) => {
      const { answer, press, page, said } = openTable(count);
      await answer();
      for (const name of ['Next', 'Next', 'Previous', 'Previous', 'Next']) {
        const before = said();
        await press(name);
        const pressed = document.activeElement as HTMLButtonElement;
        expect([pressed.textContent, pressed.disabled, said()]).toEqual([name, false, before]);
        await answer();
        expect(said()).not.toBe(before);
        expect(page()).toContain(said());
        expect(document.activeElement?.matches('button:enabled')).toBe(true);
      }
    },
  );

  test('a page that was refused is not said to be there, and is once it comes', async () => {
    const { answer, press, page, said } = openTable();
    await answer();
    await press('Next');
    await answer(failing());
    await press('Next');
    expect(said()).toBe('');
    await press('Previous');
    expect(page()).toContain(said());
    await answer();
    await press('Next');
    await answer();
    expect(said()).toMatch(/2 of/);
  });

  test('the focus is not taken from where it went while the page was on its way', async () => {
    const { answer, press } = openTable();
    await answer();
    await press('Next');
    await answer();
    await press('Next');
    const previous = screen.getByRole('button', { name: 'Previous' });
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    await answer();
    expect(screen.getByRole('button', { name: 'Next' }).matches(':disabled')).toBe(true);
    expect(document.activeElement).not.toBe(previous);
    elsewhere.remove();
  });

  test('another filter begins at its first page, and so does the former when it comes again', async () => {
    const { answer, press, rows, filter } = openTable();
    await answer();
    await press('Next');
    await answer();
    filter(OF_B);
    // The way on that is known is that of the former filter.
    await press('Next');
    await answer();
    expect(rows()).toBe('B 1');
    filter(ALL);
    await answer();
    expect(rows()).toBe('all 1');
  });
});

test('a double click on Download neither stops it nor begins another', async () => {
  const { answer, asked } = asking();
  const page = {
    ...{ urlState: { filter: ALL, sort: null }, locale: 'en', now: 0 },
    view: { project: { key: 'RIDE' } },
  } as unknown as PageContextValue;
  render(
    <Announcer>
      <PageContext.Provider value={page}>
        <CsvDownload count={3} />
      </PageContext.Provider>
    </Announcer>,
  );
  await userEvent.dblClick(screen.getByRole('button', { name: t('project.download.button') }));
  expect(asked).toHaveLength(1);
  await answer();
  expect(asked).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: t('project.download.stop') }));
  await answer();
  expect(asked).toHaveLength(2);
  screen.getAllByText(t('project.download.stopped'));
});
