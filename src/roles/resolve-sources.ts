import type { RoleMap, Source } from '../contract/role-map';
import type { ResolvedSource } from '../contract/settings';
import { idsNamed } from '../contract/source-kinds';
import { allSettled } from '../jira/all-settled';
import type { Jira } from '../jira/client';
import { JiraError } from '../jira/error';
import type { JiraField, JiraGroup, JiraUser } from '../jira/types';
import type { Directory } from './directory';
import { makeDirectory } from './make-directory';
import { everybodyOf, fieldNamed, isProjectSource, resolutionOf } from './sources';
import { isUserPicker } from './user-fields';

/** As many people of one source as a person wants to look at; a group may hold thousands. */
const MOST_PEOPLE = 20;

export interface ResolvedRoleMap {
  sources: Record<'productOwner' | 'productManager', ResolvedSource[]>;
  /** Everyone who is named, as far as Jira knows them: those of the sources, and the deputies. */
  people: JiraUser[];
}

/**
 * Says whom the sources of a role map name now, in the way in which inspections find them.
 * Memberships are read as the app: the caller has seen that the person administers the project. Names and pictures are
 * read as the person.
 * @param now epoch milliseconds
 * @throws JiraError where Jira could not answer this time
 */
export async function resolveSources(
  jira: Jira,
  projectId: string,
  roleMap: RoleMap,
  fields: JiraField[],
  now: number,
): Promise<ResolvedRoleMap> {
  const directory = await makeDirectory(jira, projectId, {
    roleMap,
    revision: 0,
    lineages: {},
    now,
  });
  const resolveAll = (sources: Source[]): ResolvedSource[] =>
    sources.map((source) => resolveSource(source, directory, fields, projectId));
  const owner = resolveAll(roleMap.productOwner.sources);
  const manager = resolveAll(roleMap.productManager.sources);
  const ids = [
    ...[...owner, ...manager].flatMap(({ accountIds }) => accountIds),
    ...roleMap.productOwner.deputies,
    ...roleMap.productManager.deputies,
  ];
  const groupIds = [...owner, ...manager].flatMap(({ source }) => idsNamed(source, 'groups'));
  const [people, groups] = await allSettled([
    ids.length > 0 ? jira.users('user', ids) : [],
    groupIds.length > 0 ? visibleGroups(jira, groupIds) : [],
  ]);
  const named = (resolved: ResolvedSource): ResolvedSource => ({
    ...withActivity(resolved, people),
    label: resolved.label ?? groupName(resolved, groups),
  });
  return {
    sources: { productOwner: owner.map(named), productManager: manager.map(named) },
    people,
  };
}

function resolveSource(
  source: Source,
  directory: Directory,
  fields: JiraField[],
  projectId: string,
): ResolvedSource {
  const people = (accountIds: string[], label: string | null): ResolvedSource => ({
    source,
    label,
    status: accountIds.length > 0 ? 'people' : 'nobody',
    accountIds: accountIds.slice(0, MOST_PEOPLE),
    count: accountIds.length,
  });
  const nobodyYet = (
    status: 'each-issue' | 'unreadable',
    label: string | null,
  ): ResolvedSource => ({
    ...people([], label),
    status,
  });
  if (isProjectSource(source)) {
    const found = resolutionOf(source, directory);
    return found?.status === 'read'
      ? people(found.accountIds, found.label)
      : nobodyYet('unreadable', found?.label ?? null);
  }
  const fieldId = fieldNamed(source);
  if (fieldId !== null) {
    const field = fields.find(({ id }) => id === fieldId);
    const usable = field !== undefined && isUserPicker(field, projectId);
    return nobodyYet(usable ? 'each-issue' : 'unreadable', field?.name ?? null);
  }
  const everybody = everybodyOf(source, directory);
  return everybody ? people([...new Set(everybody)], null) : nobodyYet('each-issue', null);
}

/** A source whose people have all left, or are not known any more, names nobody who could be asked. */
function withActivity(resolved: ResolvedSource, people: JiraUser[]): ResolvedSource {
  const { status, accountIds, count } = resolved;
  if (status !== 'people' || accountIds.length < count) return resolved;
  const active = accountIds.some((accountId) =>
    people.some((person) => person.accountId === accountId && person.active),
  );
  return active ? resolved : { ...resolved, status: 'inactive' };
}

/** Names of groups need a permission of their own; without it a group goes by its id. */
async function visibleGroups(jira: Jira, groupIds: string[]): Promise<JiraGroup[]> {
  try {
    return await jira.groups('user', groupIds);
  } catch (error) {
    if (
      error instanceof JiraError &&
      ['forbidden', 'not-found', 'bad-request'].includes(error.kind)
    )
      return [];
    throw error;
  }
}

function groupName({ source }: ResolvedSource, groups: JiraGroup[]): string | null {
  const [groupId] = idsNamed(source, 'groups');
  return groups.find((group) => group.groupId === groupId)?.name ?? null;
}
