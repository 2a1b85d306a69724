/** Markers go by id; here is what their ids stand for in the project. */
import type { Marker, RoleMap, RoleMapProblem } from '../../../contract/role-map';
import { problem } from '../../../contract/role-map-problems';
import { markerKey } from '../../../contract/settings';
import { allSettled } from '../../../jira/all-settled';
import type { Jira } from '../../../jira/client';

const NAMES = ['design', 'launch'] as const;

/** @returns names by `markerKey`, of those markers that the project has; each list is asked for only where a marker is on it */
export async function markerNames(
  jira: Jira,
  projectId: string,
  { markers }: RoleMap,
): Promise<Map<string, string>> {
  const used = NAMES.flatMap((name) => markers[name] ?? []);
  const ask = async (
    kind: Marker['kind'],
    things: () => Promise<{ id: string; name: string }[]>,
  ): Promise<[string, string][]> => {
    if (!used.some((marker) => marker.kind === kind)) return [];
    return (await things()).map(({ id, name }) => [markerKey({ kind, value: id }), name]);
  };
  const [components, statuses, types] = await allSettled([
    ask('component', () => jira.components('user', projectId)),
    ask('status', () => jira.projectStatuses('user', projectId)),
    ask('issueType', () => jira.issueTypes('user', projectId)),
  ]);
  const all = new Map([...components, ...statuses, ...types]);
  return new Map(
    used.flatMap((marker): [string, string][] => {
      const key = markerKey(marker);
      const name = marker.kind === 'label' ? marker.value : all.get(key);
      return name === undefined ? [] : [[key, name]];
    }),
  );
}

/** Markers that name nothing of the project. A label may be one that nobody has used yet. */
export async function markerProblems(
  jira: Jira,
  projectId: string,
  roleMap: RoleMap,
): Promise<RoleMapProblem[]> {
  const names = await markerNames(jira, projectId, roleMap);
  return NAMES.flatMap((name) => {
    const marker = roleMap.markers[name];
    if (!marker || marker.kind === 'label' || names.has(markerKey(marker))) return [];
    const gone = problem('markerGone', { kind: marker.kind, id: marker.value });
    return [{ path: `markers.${name}.value`, ...gone }];
  });
}
