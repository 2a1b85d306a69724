/** Lists that are read page by page: what is shown is what was read of the present search, whatever is pressed meanwhile. */
import { act, configure, render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TurnRow } from '../../src/contract/global-page';
import { EVERY_TURN, type TurnFilter } from '../../src/contract/turn-search';
import { useCovered } from '../../static/src/global/use-covered';
import { useTurns, type Turns } from '../../static/src/global/use-turns';
import { CsvDownload } from '../../static/src/project/CsvDownload';
import { PageContext, type PageContextValue } from '../../static/src/project/page-context';
import { useIssues } from '../../static/src/project/use-issues';
import { Announcer } from '../../static/src/shared/Announcer';
import { Pagination } from '../../static/src/shared/Pagination';
import { speak } from '../../static/src/shared/texts';
import { useSearch } from '../../static/src/shared/use-search';
import { t } from '../english';
import { failing, ok, type Reply } from './harness/answers';
import { openHost } from './harness/bridge';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

const PAGES = 3;
const ALL = EVERY_TURN;
const OF_B: TurnFilter = { ...EVERY_TURN, project: 'B' };

interface Asked {
  filter: { project?: string | null };
  pageToken: string | null;
}

/** A page of a search of three, whose tokens lead nowhere else. */
function pageOf({ filter, pageToken }: Asked): Reply {
  const search = filter.project ?? 'all';
  const [of = search, at = '1'] = pageToken?.split(' ') ?? [];
  if (of !== search) return failing({ code: 'bad-request' });
  const next = Number(at) < PAGES ? `${search} ${Number(at) + 1}` : null;
  const key = `${search} ${at}`;
  const row = { id: key, key, turns: [] };
  return ok({ rows: [row], nextPageToken: next, people: {}, absent: [], more: false });
}

/** Answers nothing by itself: the test says when all that was asked so far is answered, and with what else than the pages. */
function asking(): { asked: Asked[]; answer: (reply?: Reply) => Promise<void> } {
  const asked: Asked[] = [];
  let open: ((reply?: Reply) => void)[] = [];
  openHost((_, payload) => {
    asked.push(payload as Asked);
    return new Promise<Reply>((resolve) => {
      open.push((reply = pageOf(payload as Asked)) => {
        resolve(reply);
      });
    });
  });
  const answer = async (reply?: Reply): Promise<void> => {
    await act(async () => {
      for (const give of open) give(reply);
      open = [];
      await Promise.resolve();
    });
  };
  return { asked, answer };
}

const keysOf = (rows: { key: string }[] | undefined | null) => rows?.map(({ key }) => key);

type List = Pick<Turns, 'rows' | 'failure' | 'loadMore' | 'retry'>;
const LISTS: Record<string, (filter: TurnFilter) => List> = {
  'my turn': (filter: TurnFilter) => useTurns(filter, false),
  'what I cover': (filter: TurnFilter) => {
    const { found, ...list } = useCovered(filter);
    return { ...list, rows: found?.rows ?? null };
  },
};

describe.each(Object.entries(LISTS))('%s', (_, useList) => {
  const open = (filter = ALL) => {
    const jira = asking();
    const { result, rerender } = renderHook(useList, { initialProps: filter });
    return {
      ...jira,
      list: () => result.current,
      rows: () => keysOf(result.current.rows),
      filter: (next: TurnFilter) => {
        rerender({ ...next });
      },
      more: () => {
        act(() => {
          result.current.loadMore();
        });
      },
    };
  };

  test.each([true, false])(
    'a filter that is put on and taken off again begins anew (the pages between answered: %s)',
    async (isAnswered) => {
      const { answer, filter, more, rows } = open();
      await answer();
      more();
      await answer();
      expect(rows()).toEqual(['all 1', 'all 2']);
      filter(OF_B);
      if (isAnswered) {
        await answer();
        expect(rows()).toEqual(['B 1']);
      }
      filter(ALL);
      await answer();
      expect(rows()).toEqual(['all 1']);
      more();
      await answer();
      expect(rows()).toEqual(['all 1', 'all 2']);
    },
  );

  test('each page is asked for once, however often it is pressed, and nothing beyond the last', async () => {
    const { answer, asked, more, rows } = open();
    await answer();
    for (let page = 2; page <= PAGES + 1; page++) {
      more();
      more();
      await answer();
    }
    expect(rows()).toEqual(['all 1', 'all 2', 'all 3']);
    expect(asked.map(({ pageToken }) => pageToken)).toEqual([null, 'all 2', 'all 3']);
  });

  test('what fails is asked for again, and rows of another search are not shown for it', async () => {
    const { answer, filter, list, more, rows } = open();
    await answer();
    more();
    await answer(failing());
    expect([rows(), list().failure?.code]).toEqual([['all 1'], 'jira-unavailable']);
    act(list().retry);
    await answer();
    expect([rows(), list().failure]).toEqual([['all 1', 'all 2'], null]);
    filter(OF_B);
    await answer(failing());
    expect(rows()).toBeUndefined();
    more();
    act(list().retry);
    await answer();
    expect(rows()).toEqual(['B 1']);
  });
});

test('what was done on a work item stays done while the next page comes', async () => {
  const { answer } = asking();
  const { result } = renderHook(() => useTurns(ALL, false));
  await answer();
  act(() => {
    result.current.loadMore();
  });
  const left: TurnRow['turns'] = [
    { duty: 'user-stories', code: 'no-product-owner', outcome: 'gap', since: null },
  ];
  act(() => {
    result.current.settle('all 1', left);
  });
  await answer();
  expect(result.current.rows?.map(({ turns }) => turns)).toEqual([left, []]);
});

test('where it is known that nothing is found, nothing is asked', () => {
  const { asked } = asking();
  const { result } = renderHook(() => useTurns(ALL, true));
  expect(result.current).toMatchObject({ rows: [], busy: false, more: false, failure: null });
  expect(asked).toEqual([]);
});

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

test('two presses on More of a search bring the next page once', async () => {
  let give: (() => void)[] = [];
  const fetchPage = (_: string, page: number) =>
    new Promise<{ ok: true; value: { choices: number[]; more: boolean } }>((resolve) => {
      give.push(() => {
        resolve({ ok: true, value: { choices: [page], more: true } });
      });
    });
  const answer = async () => {
    await act(async () => {
      for (const one of give) one();
      give = [];
      await Promise.resolve();
    });
  };
  jest.useFakeTimers();
  const { result } = renderHook(() => useSearch('', fetchPage));
  act(() => {
    jest.runAllTimers();
  });
  jest.useRealTimers();
  await answer();
  for (let press = 0; press < 2; press++)
    act(() => {
      result.current.next();
    });
  await answer();
  expect(result.current.choices).toEqual([0, 1]);
});
