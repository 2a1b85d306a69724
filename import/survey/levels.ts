/**
 * The levels of issue types, for exports that do not hold them. In this order: the level that the export gives; -1 for a
 * subtask type; one level above what hangs under it, where that is known to be work of stories or above; 1 for a type that
 * is called what Jira calls an epic; -1 for what mostly hangs under work of stories; else 0.
 *
 * What counts as work of stories here is told by the type alone, never by what else the export holds: fewer records never
 * make an epic of a story.
 */
import {
  isBugName,
  isEpicName,
  isStoryName,
  isTaskName,
} from '../../src/inspection/facts/type-names';

export interface SurveyedType {
  id: string;
  name: string;
  /** Null where neither the export nor the name says. */
  subtask: boolean | null;
  /** Null where the export does not say. */
  level: number | null;
}

/** The type of an issue and that of its parent, once for each issue; null where it has no parent. */
export interface TypeLink {
  childTypeId: string;
  parentTypeId: string | null;
}

type Levels = ReadonlyMap<string, number>;

/** Fewer links say nothing: a stray one does not make a bug an epic. */
const FEWEST_LINKS = 3;
const HIGHEST_LEVEL = 3;

/** @returns levels by type id */
export function deriveLevels(
  types: readonly SurveyedType[],
  hangings: readonly TypeLink[],
): Map<string, number> {
  const links = hangings.filter(({ childTypeId, parentTypeId }) => childTypeId !== parentTypeId);
  const given = new Map(types.flatMap(givenLevel));
  const open = types.filter(({ id }) => !given.has(id));
  const work = open.filter(isWork);
  const stories = open.filter(({ name }) => isStoryName(name));
  const above = raised(
    open.filter((type) => !isWork(type)),
    new Map([
      ...given,
      ...atLevel(0, [...work, ...open.filter(({ subtask }) => subtask === false)]),
    ]),
    links,
  );
  const known = new Map([...given, ...above, ...atLevel(0, stories)]);
  const below = lowered(
    open.filter(({ id, subtask }) => !known.has(id) && subtask !== false),
    new Map([...atLevel(0, work), ...known]),
    links,
  );
  return new Map([...atLevel(0, open), ...below, ...known]);
}

function givenLevel({ id, level, subtask }: SurveyedType): [string, number][] {
  if (level !== null) return [[id, level]];
  return subtask === true ? [[id, -1]] : [];
}

/** Whether a type is called what Jira calls work on the level of stories. */
function isWork({ name }: SurveyedType): boolean {
  return isStoryName(name) || isBugName(name) || isTaskName(name);
}

function atLevel(level: number, types: readonly SurveyedType[]): [string, number][] {
  return types.map(({ id }) => [id, level]);
}

/** @returns the types that stand above stories, by what hangs under them and by their names */
function raised(open: readonly SurveyedType[], known: Levels, links: readonly TypeLink[]): Levels {
  let found = new Map(
    atLevel(
      1,
      open.filter(({ name }) => isEpicName(name)),
    ),
  );
  for (let level = 1; level <= HIGHEST_LEVEL; level++) {
    const now = new Map([...known, ...found]);
    const counts = new Map<string | null, number>();
    for (const { childTypeId, parentTypeId } of links)
      if ((now.get(childTypeId) ?? -1) >= level - 1)
        counts.set(parentTypeId, (counts.get(parentTypeId) ?? 0) + 1);
    const higher = open.filter(({ id }) => (counts.get(id) ?? 0) >= FEWEST_LINKS);
    found = new Map([...found, ...atLevel(level, higher)]);
  }
  return found;
}

/** @returns the types that mostly hang under epics, on the level of stories, and those that mostly hang under such work */
function lowered(open: readonly SurveyedType[], known: Levels, links: readonly TypeLink[]): Levels {
  let found = new Map<string, number>();
  // What hangs under a type that is itself told by what it hangs under is told the second time.
  for (let time = 0; time < 2; time++) {
    const now = new Map([...known, ...found]);
    const parents = new Map<string, (number | null)[]>();
    for (const { childTypeId, parentTypeId } of links) {
      const level = parentTypeId === null ? null : now.get(parentTypeId);
      if (level === undefined) continue;
      const levels = parents.get(childTypeId);
      if (levels) levels.push(level);
      else parents.set(childTypeId, [level]);
    }
    found = new Map(
      open.flatMap(({ id }): [string, number][] => {
        const above = parents.get(id) ?? [];
        const level = [-1, 0].find((one) => isMostly(above, one + 1));
        return level === undefined ? [] : [[id, level]];
      }),
    );
  }
  return found;
}

function isMostly(levels: readonly (number | null)[], level: number): boolean {
  const count = levels.filter((one) => one === level).length;
  return count >= FEWEST_LINKS && count * 2 > levels.length;
}
