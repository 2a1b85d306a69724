/** Levels of types that an export does not hold: what it tells by names, by what hangs under what, and never by its order. */
import fc from 'fast-check';
import { deriveLevels, type SurveyedType, type TypeLink } from '../../import/survey/levels';
import { levelOf } from '../../src/inspection/facts/issue-types';
import { isSubtaskName } from '../../src/inspection/facts/type-names';
import { runs } from '../long-run';
import { read } from './formats/reading';

interface Row {
  key: string;
  type: string;
  parent?: string;
}

const csv = (rows: readonly Row[]): string =>
  [
    'Issue key,Issue Type,Parent key,Summary',
    ...rows.map(({ key, type, parent = '' }) => `${key},${type},${parent},Pay`),
  ].join('\n');

const xml = (rows: readonly Row[]): string =>
  `<rss version="0.92"><channel>${rows
    .map(({ key, type, parent }) => {
      const below = rows.filter((row) => row.parent === key);
      const subtasks = below.map((row) => `<subtask id="1">${row.key}</subtask>`).join('');
      const above = parent === undefined ? '' : `<parent id="1">${parent}</parent>`;
      return `<item><key>${key}</key><type id="${type}">${type}</type>${above}<subtasks>${subtasks}</subtasks></item>`;
    })
    .join('')}</channel></rss>`;

async function levelsIn(content: string): Promise<Record<string, number | null>> {
  const { issues } = await read(content);
  return Object.fromEntries(
    issues.map(({ issueType }) => [issueType?.name ?? '', levelOf(issueType)]),
  );
}

/** So many issues of a type, all under one. */
const under = (parent: string, type: string, first: number, count = 3): Row[] =>
  Array.from({ length: count }, (_, n) => ({ key: `AB-${first + n}`, type, parent }));

describe('a CSV, which holds no levels', () => {
  test.each<[string, Row[], Record<string, number>]>([
    [
      'what hangs under stories is a subtask, whatever it is called, and the stories are no epics',
      [{ key: 'AB-1', type: 'Story' }, ...under('AB-1', 'Dev task', 2)],
      { Story: 0, 'Dev task': -1 },
    ],
    [
      'also where there are fewer epics than such subtasks',
      [
        { key: 'AB-1', type: 'Epic' },
        ...under('AB-1', 'Story', 2, 2),
        ...under('AB-2', 'Sub-bug', 4, 6),
      ],
      { Epic: 1, Story: 0, 'Sub-bug': -1 },
    ],
    [
      'what hangs under work that is told by its epic alone',
      [
        { key: 'AB-1', type: 'Epic' },
        ...under('AB-1', 'Requirement', 2),
        ...under('AB-2', 'Work package', 5),
      ],
      { Epic: 1, Requirement: 0, 'Work package': -1 },
    ],
    [
      'what stands between stories and epics moves the epics up',
      [{ key: 'AB-1', type: 'Epic' }, ...under('AB-1', 'Feature', 2), ...under('AB-2', 'Story', 5)],
      { Epic: 2, Feature: 1, Story: 0 },
    ],
    [
      'a type that also stands alone is no subtask',
      [
        { key: 'AB-1', type: 'Story' },
        ...under('AB-1', 'Check', 2),
        ...[5, 6, 7].map((n) => ({ key: `AB-${n}`, type: 'Check' })),
      ],
      { Story: 0, Check: 0 },
    ],
    [
      'a subtask with a word of an admin before its name',
      [
        { key: 'AB-1', type: 'Dev sub-task' },
        { key: 'AB-2', type: 'Sub-task (QA)' },
      ],
      { 'Dev sub-task': -1, 'Sub-task (QA)': -1 },
    ],
    [
      'Polish, as Jira has it',
      [
        { key: 'AB-1', type: 'Epika' },
        { key: 'AB-2', type: 'Historyjka' },
        { key: 'AB-3', type: 'Podzadanie', parent: 'AB-2' },
      ],
      { Epika: 1, Historyjka: 0, Podzadanie: -1 },
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await levelsIn(csv(rows))).toEqual(expected);
    expect(await levelsIn(csv(rows.toReversed()))).toEqual(expected);
  });
});

test('what an item of XML lists as its subtask is one, whatever it is called and however few there are', async () => {
  const rows = [
    { key: 'AB-2', type: 'Krok', parent: 'AB-1' },
    { key: 'AB-1', type: 'Przypadek' },
  ];
  expect(await levelsIn(xml(rows))).toEqual({ Krok: -1, Przypadek: 0 });
});

test('a type that the export says is no subtask type is none for its name or its place', () => {
  const types: SurveyedType[] = [
    { id: 'Story', name: 'Story', subtask: false, level: null },
    { id: 'Check', name: 'Check', subtask: false, level: null },
  ];
  const links = Array.from({ length: 5 }, () => ({ childTypeId: 'Check', parentTypeId: 'Story' }));
  expect(deriveLevels(types, links).get('Check')).toBe(0);
});

test.each([
  'Sub-task',
  'Unteraufgabe',
  'Sous-tâche',
  'Subtarefa',
  'Подзадача',
  'サブタスク',
  '하위 작업',
])('“%s” is called a subtask, and what only holds the word is not', (name) => {
  expect(isSubtaskName(name)).toBe(true);
  expect(isSubtaskName(name.toUpperCase())).toBe(true);
  expect(isSubtaskName(`Story ${name} Story`)).toBe(false);
});

/** A site as Jira has them: each type on one level, and what hangs under something one level below it. */
const NAMES: Readonly<Record<number, readonly string[]>> = {
  [-1]: ['Sub-task', 'Dev task', 'Krok'],
  0: ['Story', 'Task', 'Bug', 'Requirement'],
  1: ['Epic', 'Feature'],
  2: ['Initiative'],
};

const site = fc
  .array(
    fc.record({
      level: fc.constantFrom(-1, 0, 1, 2),
      type: fc.nat(),
      parentType: fc.nat(),
      isAlone: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((records) =>
    records.map(({ level, type, parentType, isAlone }): TypeLink => {
      const pick = (names: readonly string[], n: number): string => names[n % names.length] ?? '';
      const above = NAMES[level + 1];
      return {
        childTypeId: pick(NAMES[level] ?? [], type),
        parentTypeId:
          above === undefined || (isAlone && level >= 0) ? null : pick(above, parentType),
      };
    }),
  );

const TYPES = Object.values(NAMES)
  .flat()
  .map((name): SurveyedType => ({
    id: name,
    name,
    subtask: isSubtaskName(name) ? true : null,
    level: null,
  }));

test('levels go by neither the order of the types nor that of the records', () => {
  fc.assert(
    fc.property(
      site.chain((links) =>
        fc.tuple(
          fc.constant(links),
          fc.shuffledSubarray(links, { minLength: links.length }),
          fc.shuffledSubarray(TYPES, { minLength: TYPES.length }),
        ),
      ),
      ([links, others, types]) => {
        const sorted = (levels: Map<string, number>): [string, number][] => [...levels].sort();
        expect(sorted(deriveLevels(types, others))).toEqual(sorted(deriveLevels(TYPES, links)));
      },
    ),
    { numRuns: runs(200, 5_000) },
  );
});

test('no story becomes an epic with fewer records, and none is one', () => {
  fc.assert(
    fc.property(
      site.chain((links) => fc.tuple(fc.constant(links), fc.subarray(links))),
      ([links, fewer]) => {
        const whole = deriveLevels(TYPES, links);
        const less = deriveLevels(TYPES, fewer);
        for (const { id } of TYPES) {
          if ((whole.get(id) ?? 0) < 1) expect([id, (less.get(id) ?? 0) < 1]).toEqual([id, true]);
          if ((NAMES[0] ?? []).includes(id)) expect([id, whole.get(id)]).not.toEqual([id, 1]);
        }
      },
    ),
    { numRuns: runs(200, 5_000) },
  );
});
