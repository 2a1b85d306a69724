/** Lists that are read page by page: what is shown is what was read of the present search, whatever is pressed meanwhile. */
import { act, configure, renderHook } from '@testing-library/react';
import type { TurnRow } from '../../src/contract/global-page';
import type { TurnFilter } from '../../src/contract/turn-search';
import { useCovered } from '../../static/src/global/use-covered';
import { useTurns, type Turns } from '../../static/src/global/use-turns';
import { speak } from '../../static/src/shared/texts';
import { useSearch } from '../../static/src/shared/use-search';
import { t } from '../english';
import { failing } from './harness/answers';
import { ALL, asking, keysOf, OF_B, PAGES } from './harness/asking';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

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
