import fc from 'fast-check';
import type { TurnRow } from '../../src/contract/global-page';
import { EVERY_TURN, turnsJql } from '../../src/contract/turn-search';
import { groupsOf } from '../../static/src/global/turn-items';

const NOW = Date.parse('2026-06-30T12:00:00Z');
const DUTIES = ['developer-questions', 'prioritisation', 'story-clarity'] as const;
const since = fc.option(
  fc.integer({ min: 0, max: 90 }).map((days) => new Date(NOW - days * 86_400_000).toISOString()),
);
const rows = fc.array(
  fc.tuple(since, since, since).map((times): TurnRow => ({
    id: '1',
    key: 'A-1',
    summary: '',
    project: { key: 'A', name: 'A' },
    issueType: 'Story',
    status: 'To Do',
    turns: times.map((at, index) => ({
      duty: DUTIES[index] ?? 'prioritisation',
      code: 'any',
      outcome: 'gap',
      since: at,
    })),
  })),
  { maxLength: 5 },
);
const listed = (some: readonly TurnRow[], days: number | null): (string | null)[] =>
  groupsOf(some, { ...EVERY_TURN, days }, NOW).flatMap(({ items }) =>
    items.map(({ turn }) => turn.since),
  );

test('of work that has waited so long only turns that have are listed, by the day that the search names', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 60 }), (some, days) => {
      const all = listed(some, null);
      const latest = /"([\d-]+)"/.exec(
        turnsJql(['a'], { ...EVERY_TURN, days }, NOW).split('<=')[1] ?? '',
      )?.[1];
      const expected = all.filter((at) => at === null || at.slice(0, 10) <= (latest ?? ''));
      expect(listed(some, days).sort()).toEqual(expected.sort());
    }),
  );
});
