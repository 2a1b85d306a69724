/** A role map while it is edited. */
import type { Role } from '../../../../src/contract/report';
import type { Marker, RoleMap, RoleMapProblem, Source } from '../../../../src/contract/role-map';
import type { ResolvedSource } from '../../../../src/contract/settings';
import { sourceKey } from '../../../../src/contract/source-kinds';

/** Names a source of one role: both roles may have the same. */
export function slotKey(role: Role, source: Source): string {
  return `${role} ${sourceKey(source)}`;
}

export function isSame(one: RoleMap, other: RoleMap): boolean {
  return changedParts(one, other).length === 0;
}

function changedParts(one: RoleMap, other: RoleMap): (keyof RoleMap)[] {
  return (Object.keys(one) as (keyof RoleMap)[]).filter(
    (part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]),
  );
}

export interface Merge {
  roleMap: RoleMap;
  /** Parts that both changed; the merge has the reader's own. */
  clashes: (keyof RoleMap)[];
}

/**
 * Puts two people's changes together, part by part.
 * @param base what both began with
 */
export function merge(base: RoleMap, mine: RoleMap, theirs: RoleMap): Merge {
  const myChanges = changedParts(base, mine);
  const clashes = changedParts(base, theirs).filter(
    (part) =>
      myChanges.includes(part) && JSON.stringify(mine[part]) !== JSON.stringify(theirs[part]),
  );
  const own = Object.fromEntries(myChanges.map((part) => [part, mine[part]]));
  return { roleMap: { ...theirs, ...own }, clashes };
}

/** The problems of one part of the role map, or of one field of it. */
export function problemsAt(problems: RoleMapProblem[], ...paths: string[]): RoleMapProblem[] {
  return problems.filter(({ path: at }) =>
    paths.some((path) => at === path || at.startsWith(`${path}.`)),
  );
}

/** Moves a source by one place. */
export function moved(sources: Source[], from: number, by: -1 | 1): Source[] {
  const copy = [...sources];
  const [source] = copy.splice(from, 1);
  if (source) copy.splice(from + by, 0, source);
  return copy;
}

/** What of a draft goes by id: whoever knows the site can say what the ids stand for. What is half chosen is left out. */
export function resolvableParts(roleMap: RoleMap): object {
  const { version, priorityFields, markers } = roleMap;
  const of = (role: Role): object => {
    const { sources, deputies } = roleMap[role];
    return { sources, deputies };
  };
  const chosen = (marker: Marker | null): Marker | null => (marker?.value ? marker : null);
  return {
    version,
    productOwner: of('productOwner'),
    productManager: of('productManager'),
    priorityFields,
    markers: { design: chosen(markers.design), launch: chosen(markers.launch) },
  };
}

/** Whether a source finds nobody who could hold a role, on any work item. */
export function isBroken(resolved: ResolvedSource | undefined): boolean {
  return resolved !== undefined && !['people', 'each-issue'].includes(resolved.status);
}
