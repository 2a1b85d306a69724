/** What is next and what is ahead, for plans of any kind: not given is not empty, and nothing is judged that was not seen. */
import fc from 'fast-check';
import {
  isStepAhead,
  lanesOf,
  NEXT_STORIES,
  READY_PARTS,
  type AheadItem,
  type Horizon,
  type NextUp,
  type PartState,
} from '../../src/contract/project-plan';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import type { ProjectFacts } from '../../src/duties/project-facts';
import { judgeProject } from '../../src/duties/registry';
import { emptyPartnership } from '../../src/inspection/findings/attribution-days';
import { aheadItem, horizon, nextStory, nextUp } from '../builders/plan';

const NOW = '2026-03-31T12:00:00.000Z';
const role = { sources: [], holders: [], inactive: [] };
const facts: ProjectFacts = {
  now: NOW,
  roleMap: EMPTY_ROLE_MAP,
  configured: true,
  owner: role,
  manager: role,
  partnership: emptyPartnership(NOW),
  next: null,
  ahead: null,
};

const outcomeOf = (duty: string, plan: Partial<ProjectFacts>): string | undefined =>
  judgeProject({ ...facts, ...plan }).find((one) => one.duty === duty)?.outcome;

const state = fc.constantFrom<PartState>('there', 'there', 'there', 'missing', 'not-known');
const story = fc
  .tuple(fc.nat(), fc.tuple(...READY_PARTS.map(() => state)))
  .map(([number, states]) =>
    nextStory(number, Object.fromEntries(READY_PARTS.map((part, at) => [part, states[at]]))),
  );
const anyNext: fc.Arbitrary<NextUp> = fc
  .record({
    stories: fc.array(story, { maxLength: NEXT_STORIES }),
    more: fc.boolean(),
    inOrder: fc.boolean(),
    underWay: fc.constantFrom(true, false, null),
  })
  .map((parts) => nextUp({}, parts));

const maybe = fc.constantFrom(true, true, false, null);
const anyItem: fc.Arbitrary<AheadItem> = fc
  .record({
    begun: maybe.map((known) => known && !known),
    strategic: maybe,
    hasManager: maybe,
    hasReason: maybe,
    target: fc.constantFrom(null, '2026-04-01', '2026-05-01'),
  })
  .chain((parts) => fc.nat().map((number) => aheadItem(number, parts)));
const anyHorizon: fc.Arbitrary<Horizon> = fc
  .record({
    items: fc.array(anyItem, { maxLength: 5 }),
    more: fc.boolean(),
    hasEpics: fc.constantFrom(true, false, null),
    isAlive: maybe,
  })
  .map(({ items, hasEpics, ...parts }) =>
    horizon(items, { ...parts, hasEpics: items.length > 0 || hasEpics }),
  );

/** Every plan with one thing less known than in this one. */
function lessOfNext(next: NextUp): NextUp[] {
  return [
    { ...next, inOrder: false },
    { ...next, underWay: null },
    { ...next, doubtful: true },
    { ...next, whole: false },
    ...next.stories.flatMap((one, at) =>
      READY_PARTS.map((part) => ({
        ...next,
        stories: next.stories.with(at, { ...one, parts: { ...one.parts, [part]: 'not-known' } }),
      })),
    ),
  ];
}

function lessOfHorizon(ahead: Horizon): Horizon[] {
  return [
    { ...ahead, more: true },
    { ...ahead, hasEpics: null },
    { ...ahead, isAlive: null },
    { ...ahead, whole: false },
    ...ahead.items.flatMap((one, at) =>
      (['begun', 'strategic', 'hasManager', 'hasReason'] as const).map((field) => ({
        ...ahead,
        items: ahead.items.with(at, { ...one, [field]: null }),
      })),
    ),
  ];
}

/** @returns what was found with less, where that is neither what it was nor `unknown` */
function falseNews(before: string | undefined, after: (string | undefined)[]): unknown[] {
  return after.filter((outcome) => outcome !== before && outcome !== 'unknown');
}

test('taking something away of what is next never turns it into anything but not known', () => {
  fc.assert(
    fc.property(anyNext, (next) => {
      const less = lessOfNext(next).map((one) => outcomeOf('next-up', { next: one }));
      expect(falseNews(outcomeOf('next-up', { next }), less)).toEqual([]);
    }),
  );
});

test('taking something away of what is ahead never turns it into anything but not known', () => {
  fc.assert(
    fc.property(anyHorizon, (ahead) => {
      const less = lessOfHorizon(ahead).map((one) => outcomeOf('horizon', { ahead: one }));
      expect(falseNews(outcomeOf('horizon', { ahead }), less)).toEqual([]);
    }),
  );
});

test('whoever sees a part of the project is told of nothing that it is met or missing', () => {
  fc.assert(
    fc.property(anyNext, anyHorizon, (next, ahead) => {
      const plan = { next: { ...next, whole: false }, ahead: { ...ahead, whole: false } };
      expect(outcomeOf('next-up', plan)).toBe('unknown');
      expect(['unknown', 'not-applicable']).toContain(outcomeOf('horizon', plan));
    }),
  );
});

test('the lanes hold everything that may be strategy once, and what has begun is now', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 12 }), (items) => {
      const { now, next, later } = lanesOf(items);
      const shown = [...now, ...next, ...later];
      expect(new Set(shown)).toEqual(new Set(items.filter(({ strategic }) => strategic !== false)));
      expect(shown).toHaveLength(new Set(shown).size);
      expect(now.every(({ begun }) => begun)).toBe(true);
      expect([...next, ...later].some(({ begun }) => begun)).toBe(false);
      const dates = [...next, ...later].map(({ target }) => target ?? '~');
      expect(dates).toEqual([...dates].sort());
      // What is a step ahead has not begun, and so is never among what is now.
      expect(now.filter(isStepAhead)).toEqual([]);
    }),
  );
});
