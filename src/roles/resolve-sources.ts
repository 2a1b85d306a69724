import type { Role } from '../contract/report';
import type { RoleMap, Source } from '../contract/role-map';
import type { ResolvedSource } from '../contract/settings';
import { idsNamed } from '../contract/source-kinds';
import { allSettled } from '../jira/all-settled';
import type { Jira } from '../jira/client';
import type { JiraField, JiraGroup, JiraUser } from '../jira/types';
import { unlessRefused } from '../jira/unless-refused';
import type { Directory } from './directory';
import { mayHold } from './holders';
import { makeDirectory } from './make-directory';
import { everybodyOf, fieldNamed, isProjectSource, resolutionOf } from './sources';
import { isUserPicker } from './user-fields';

/** As many people of one source as a person wants to look at; a group may hold thousands. */
const MOST_PEOPLE = 20;

export interface ResolvedRoleMap {
  sources: Record<Role, ResolvedSource[]>;
  /** Everyone who is named, as far as Jira knows them: those of the sources, and the deputies. */
  people: JiraUser[];
  /** What was asked of the project for it. */
  directory: Directory;
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
  const [people, groups] = await allSettled([
    unlessRefused(jira.users('user', ids), null),
    groupsNamed(
      jira,
      [...owner, ...manager].map(({ source }) => source),
    ),
  ]);
  const named = (resolved: ResolvedSource): ResolvedSource => ({
    ...(people === null ? resolved : withActivity(resolved, people)),
    label: resolved.label ?? groupName(resolved, groups),
  });
  return {
    sources: { productOwner: owner.map(named), productManager: manager.map(named) },
    people: people ?? [],
    directory,
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

/** A source whose people have all left, are not known any more, or are apps and customers, names nobody who could hold a role. */
function withActivity(resolved: ResolvedSource, people: JiraUser[]): ResolvedSource {
  const { status, accountIds, count } = resolved;
  if (status !== 'people' || accountIds.length < count) return resolved;
  const active = people.filter((person) => person.active && accountIds.includes(person.accountId));
  if (active.some(({ kind }) => mayHold(kind))) return resolved;
  return { ...resolved, status: active.length > 0 ? 'not-of-the-team' : 'inactive' };
}

/**
 * The groups that sources name, with what Jira calls them, as the person. Names of groups need a permission of their own;
 * without it a group goes by its id.
 */
export async function groupsNamed(jira: Jira, sources: readonly Source[]): Promise<JiraGroup[]> {
  const groupIds = sources.flatMap((source) => idsNamed(source, 'groups'));
  if (groupIds.length === 0) return [];
  return unlessRefused(jira.groups('user', groupIds), []);
}

function groupName({ source }: ResolvedSource, groups: JiraGroup[]): string | null {
  const [groupId] = idsNamed(source, 'groups');
  return groups.find((group) => group.groupId === groupId)?.name ?? null;
}
