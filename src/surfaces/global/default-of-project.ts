/** What of a project's role map can hold for others as well. */
import { EMPTY_ROLE_MAP, type RoleMap, type RoleSettings } from '../../contract/role-map';
import type { LeftOut } from '../../contract/site-default';
import type { JiraField } from '../../jira/types';

interface Model {
  /** Whether it has roles, types and statuses of its own, as team-managed projects do. */
  isTeamManaged: boolean;
  /** Fields as the person sees them. */
  fields: readonly JiraField[];
}

/**
 * A role map without what holds for one project alone: people by name, who would be asked about the work of every team, what a
 * team-managed project has for itself, components, and a query, which may speak of anything.
 */
export function asDefault(
  roleMap: RoleMap,
  { isTeamManaged, fields }: Model,
): { roleMap: RoleMap; leftOut: LeftOut[] } {
  const leftOut = new Set<LeftOut>();
  const isOwn = (fieldId: string): boolean =>
    fields.some(({ id, projectId }) => id === fieldId && projectId !== null);
  const keeps = (isKept: boolean, what: LeftOut): boolean => {
    if (!isKept) leftOut.add(what);
    return isKept;
  };
  const role = ({ sources, deputies, name }: RoleSettings): RoleSettings => {
    keeps(deputies.length === 0, 'deputies');
    return {
      name,
      deputies: [],
      sources: sources.filter((source) => {
        if (source.kind === 'people') return keeps(false, 'people');
        if (source.kind === 'projectRole') return keeps(!isTeamManaged, 'ofProject');
        return source.kind !== 'issueField' || keeps(!isOwn(source.fieldId), 'ofProject');
      }),
    };
  };
  const { stories, strategyEpics, markers } = roleMap;
  const marker = (one: RoleMap['markers']['design']) => {
    if (one === null || one.kind === 'label') return one;
    return keeps(one.kind !== 'component' && !isTeamManaged, 'ofProject') ? one : null;
  };
  const { criteriaField } = stories;
  const hasTypes = stories.issueTypeIds.length > 0;
  const epics = (): RoleMap['strategyEpics'] => {
    if (strategyEpics.rule === 'jql') keeps(false, 'jql');
    else if (strategyEpics.rule !== 'issueTypes' || keeps(!isTeamManaged, 'ofProject'))
      return strategyEpics;
    return EMPTY_ROLE_MAP.strategyEpics;
  };
  return {
    roleMap: {
      ...roleMap,
      productOwner: role(roleMap.productOwner),
      productManager: role(roleMap.productManager),
      stories: {
        issueTypeIds: hasTypes && !keeps(!isTeamManaged, 'ofProject') ? [] : stories.issueTypeIds,
        criteriaField:
          criteriaField !== null && keeps(!isOwn(criteriaField), 'ofProject')
            ? criteriaField
            : null,
      },
      strategyEpics: epics(),
      priorityFields: roleMap.priorityFields.filter((id) => keeps(!isOwn(id), 'ofProject')),
      markers: { design: marker(markers.design), launch: marker(markers.launch) },
    },
    leftOut: [...leftOut],
  };
}
