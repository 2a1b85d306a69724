import type { RoleMap, Source } from '../contract/role-map';
import type { Jira } from '../jira/client';
import { JiraError } from '../jira/error';
import type { JiraField, JiraRole } from '../jira/types';
import { allSettled } from '../jira/all-settled';
import type { Directory, Lineage, Resolution } from './directory';
import { isProjectSource, sourceKey, type ProjectSource } from './sources';

const RANK = 'com.pyxis.greenhopper.jira:gh-lexo-rank';
const SPRINT = 'com.pyxis.greenhopper.jira:gh-sprint';

/**
 * Asks Jira for what a project's role map needs of the project as a whole.
 * Asked as the app, since only administrators may read who is in a role; the caller has checked that the person who
 * looks may see an issue of this very project.
 * @param now epoch milliseconds
 * @throws JiraError where Jira could not answer this time; what it will not tell is `unreadable` instead
 */
export async function makeDirectory(
  jira: Jira,
  projectId: string,
  {
    roleMap,
    revision,
    lineages,
    now,
  }: { roleMap: RoleMap; revision: number; lineages: Record<string, Lineage>; now: number },
): Promise<Directory> {
  const sources = [...roleMap.productOwner.sources, ...roleMap.productManager.sources];
  const uses = (kind: Source['kind']): boolean => sources.some((source) => source.kind === kind);
  const [fields, roles, components] = await allSettled([
    jira.fields('app'),
    uses('projectRole') ? orElse(jira.projectRoles('app', projectId), []) : [],
    uses('componentLead') ? orElse(jira.components('app', projectId), null) : [],
  ]);
  const resolved = await allSettled(
    sources.filter(isProjectSource).map(async (source) => {
      const resolution = await resolve(jira, projectId, source, roles);
      return [sourceKey(source), resolution] as const;
    }),
  );
  return {
    at: new Date(now).toISOString(),
    revision,
    sources: Object.fromEntries(resolved),
    componentLeads: Object.fromEntries(
      (components ?? []).map(({ id, lead }) => [id, lead?.accountId ?? null]),
    ),
    rankFieldId: fieldOf(fields, RANK, projectId),
    sprintFieldId: fieldOf(fields, SPRINT, projectId),
    fieldNames: Object.fromEntries(
      sources.flatMap((source) => {
        if (source.kind !== 'issueField') return [];
        const field = fields.find(({ id }) => id === source.fieldId);
        return field ? [[field.id, field.name]] : [];
      }),
    ),
    lineages,
  };
}

async function resolve(
  jira: Jira,
  projectId: string,
  source: ProjectSource,
  roles: JiraRole[],
): Promise<Resolution> {
  switch (source.kind) {
    case 'people':
      return { status: 'read', accountIds: source.accountIds, label: null };
    case 'projectLead': {
      const project = await orElse(jira.project('app', projectId), null);
      return project
        ? { status: 'read', accountIds: project.lead ? [project.lead.accountId] : [], label: null }
        : { status: 'unreadable', label: null };
    }
    case 'group':
      return resolved(await membersOf(jira, source.groupId), null);
    case 'projectRole': {
      const label = roles.find(({ id }) => id === source.roleId)?.name ?? null;
      const actors = await orElse(jira.roleActors('app', projectId, source.roleId), null);
      if (!actors) return { status: 'unreadable', label };
      const groups = await allSettled(actors.groups.map(({ groupId }) => membersOf(jira, groupId)));
      // A group that cannot be read does not hide the people who are in the role by themselves.
      const people = [
        ...actors.users.map(({ accountId }) => accountId),
        ...groups.flatMap((members) => members ?? []),
      ];
      const whole = actors.unreadable === 0 && groups.every((members) => members !== null);
      return resolved(people.length > 0 || whole ? people : null, label);
    }
  }
}

function resolved(accountIds: string[] | null, label: string | null): Resolution {
  if (accountIds === null) return { status: 'unreadable', label };
  return { status: 'read', accountIds: [...new Set(accountIds)], label };
}

async function membersOf(jira: Jira, groupId: string): Promise<string[] | null> {
  const members = await orElse(jira.groupMembers('app', groupId), null);
  return members?.users.map(({ accountId }) => accountId) ?? null;
}

/** The field of the project itself comes before one of the whole site, since a team-managed project has its own. */
function fieldOf(fields: JiraField[], custom: string, projectId: string): string | null {
  const found = fields.filter((field) => field.schema?.custom === custom);
  return (
    (
      found.find((field) => field.projectId === projectId) ??
      found.find((field) => field.projectId === null)
    )?.id ?? null
  );
}

/** What Jira will not tell (gone, hidden) is an answer; that it cannot answer now is not. */
async function orElse<T, D>(request: Promise<T>, otherwise: D): Promise<T | D> {
  try {
    return await request;
  } catch (error) {
    if (
      error instanceof JiraError &&
      ['not-found', 'forbidden', 'gone', 'bad-request'].includes(error.kind)
    )
      return otherwise;
    throw error;
  }
}
