/**
 * The levels of issue types, for exports that do not hold them. In this order: the level that the export gives; -1 for a
 * subtask type; the type that most work hangs under by parent or epic link, one level above that work; last of all, a
 * type that is called what Jira calls an epic in one of its languages; else 0.
 */
import { levelOf } from '../../src/inspection/facts/issue-types';

export interface SurveyedType {
  id: string;
  name: string;
  subtask: boolean;
  /** Null where the export does not say. */
  level: number | null;
}

/** A child type under a parent type, and how often that occurs. */
export interface TypeLink {
  childTypeId: string;
  parentTypeId: string;
}

/** Fewer links say nothing: a stray one does not make a bug an epic. */
const FEWEST_LINKS = 3;
const HIGHEST_LEVEL = 3;

/** @returns levels by type id */
export function deriveLevels(
  types: readonly SurveyedType[],
  hangings: readonly TypeLink[],
): Map<string, number> {
  const levels = new Map<string, number>();
  for (const { id, level, subtask } of types) {
    if (level !== null) levels.set(id, level);
    else if (subtask) levels.set(id, -1);
  }
  const undecided = types.filter(({ id }) => !levels.has(id));
  const named = undecided.filter(
    ({ name }) => levelOf({ id: '', name, subtask: false, hierarchyLevel: null }) === 1,
  );
  const parents = hangings.filter(
    ({ childTypeId, parentTypeId }) =>
      levels.get(childTypeId) !== -1 && childTypeId !== parentTypeId,
  );
  for (let level = 1; level <= HIGHEST_LEVEL; level++) {
    const top = mainParentType(
      parents.filter(
        ({ childTypeId, parentTypeId }) =>
          (levels.get(childTypeId) ?? 0) === level - 1 && !levels.has(parentTypeId),
      ),
    );
    if (top !== null) levels.set(top, level);
  }
  for (const { id } of named) if (!levels.has(id)) levels.set(id, 1);
  for (const { id } of undecided) if (!levels.has(id)) levels.set(id, 0);
  return levels;
}

/** The parent type that holds most of the links, where they are enough to say so. */
function mainParentType(links: readonly TypeLink[]): string | null {
  const counts = new Map<string, number>();
  for (const { parentTypeId } of links) {
    counts.set(parentTypeId, (counts.get(parentTypeId) ?? 0) + 1);
  }
  const [top] = [...counts].sort((one, other) => other[1] - one[1]);
  if (top === undefined || top[1] < FEWEST_LINKS) return null;
  return top[1] * 2 > links.length ? top[0] : null;
}
