/** Holds a role map to what the project's Jira really has: the schema alone cannot know that. */
import { wordsOfViewer } from '../../../contract/jql-viewpoint';
import { ROLES } from '../../../contract/report';
import { readRoleMap, type RoleMap, type RoleMapProblem } from '../../../contract/role-map';
import { problem, type MapProblem } from '../../../contract/role-map-problems';
import {
  idsNamed,
  sourceKey,
  SOURCES,
  type Chosen,
  type Source,
} from '../../../contract/source-kinds';
import { allSettled } from '../../../jira/all-settled';
import type { Jira } from '../../../jira/client';
import type { JiraField } from '../../../jira/types';
import { unlessRefused } from '../../../jira/unless-refused';
import { groupsNamed } from '../../../roles/resolve-sources';
import { isUserPicker } from '../../../roles/user-fields';
import type { Administrator } from './administrator';
import { markerProblems } from './markers';

export type Checked =
  | {
      ok: true;
      roleMap: RoleMap;
      /** What Jira calls the fields, roles and groups that the sources name, by `sourceKey`; of people none is given. */
      names: Record<string, string>;
    }
  | { ok: false; problems: RoleMapProblem[] };

/**
 * @param saved the role map that stands; what it names already, the person who saved it could read
 * @returns the role map, or every problem by the path of its field; a malformed one is not held against Jira at all
 */
export async function checkRoleMap(
  { jira, projectId, browsesPeople }: Administrator,
  value: unknown,
  saved: RoleMap | null,
): Promise<Checked> {
  const reading = readRoleMap(value);
  if (!reading.ok) return reading;
  const { roleMap } = reading;
  const sources = ROLES.flatMap((role) => roleMap[role].sources);
  const [fields, projectRoles, groups, apps, jql, markers] = await allSettled([
    jira.fields('user'),
    jira.projectRoles('user', projectId),
    groupsNamed(jira, sources),
    appsNamed(jira, roleMap),
    jqlErrors(jira, roleMap),
    markerProblems(jira, projectId, roleMap),
  ]);
  const problems = [
    ...ROLES.flatMap((role) =>
      roleMap[role].sources.flatMap((source, index) =>
        problemOf(source, `${role}.sources.${index}`, {
          fields,
          projectRoles,
          projectId,
          groups: browsesPeople ? 'any' : groupsOf(saved),
          apps,
        }),
      ),
    ),
    ...ROLES.flatMap((role) =>
      roleMap[role].deputies.flatMap((id) => atPath(`${role}.deputies`, appProblem(id, apps))),
    ),
    ...unknownFields(roleMap, fields),
    ...jql.map((one) => ({ path: 'strategyEpics.jql', ...one })),
    ...markers,
  ];
  if (problems.length > 0) return { ok: false, problems };
  const named = new Map([
    ...[...fields, ...projectRoles].map(({ id, name }) => [id, name] as const),
    ...groups.map(({ groupId, name }) => [groupId, name] as const),
  ]);
  return { ok: true, roleMap, names: namesOf(sources, named) };
}

/** @param named what Jira calls things, by their ids */
function namesOf(
  sources: readonly Source[],
  named: ReadonlyMap<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    sources.flatMap((source) => {
      const { names } = SOURCES[source.kind];
      const [id = ''] =
        names === null || names.chosen === 'people' ? [] : idsNamed(source, names.chosen);
      const name = named.get(id);
      return name === undefined ? [] : [[sourceKey(source), name]];
    }),
  );
}

/**
 * Has a query checked by Jira as it will be used: it is put in brackets behind a condition of the app's, so it must be
 * right by itself and inside them.
 * @returns what stands against it, in Jira's words where it is Jira that cannot run it; empty for a query that can be run
 */
export async function errorsIn(jira: Jira, jql: string): Promise<MapProblem[]> {
  const [ofViewer] = wordsOfViewer(jql);
  if (ofViewer !== undefined) return [problem('jqlOfViewer', { words: ofViewer })];
  const [alone, inside] = await jira.parseJql('user', [jql, `(${jql})`]);
  const errors = alone?.errors.length ? alone.errors : (inside?.errors ?? []);
  if (errors.length === 0 && !inside) return [{ code: 'jqlNotChecked' }];
  return errors.map((message) => problem('jql', { message }));
}

async function jqlErrors(jira: Jira, { strategyEpics }: RoleMap): Promise<MapProblem[]> {
  return strategyEpics.rule === 'jql' ? errorsIn(jira, strategyEpics.jql) : [];
}

interface Site {
  fields: JiraField[];
  projectRoles: { id: string }[];
  projectId: string;
  /** Ids of the groups that the person may name: the app shows everybody who is in them. */
  groups: 'any' | ReadonlySet<string>;
  apps: AppNames;
}

/** What the apps among the people named are called, by account id. */
type AppNames = ReadonlyMap<string, string>;

/** Whoever is named as a person must be one. Where Jira does not say what an account is, it is not held against it. */
async function appsNamed(jira: Jira, roleMap: RoleMap): Promise<AppNames> {
  const ids = ROLES.flatMap((role) => [
    ...roleMap[role].deputies,
    ...roleMap[role].sources.flatMap((source) => idsNamed(source, 'people')),
  ]);
  const users = await unlessRefused(jira.users('user', ids), []);
  return new Map(
    users.flatMap(({ accountId, displayName, kind }) =>
      kind === 'app' ? [[accountId, displayName] as const] : [],
    ),
  );
}

function appProblem(id: string, apps: AppNames): MapProblem | null {
  const name = apps.get(id);
  return name === undefined ? null : problem('appHoldsNoRole', { name });
}

function groupsOf(saved: RoleMap | null): Set<string> {
  const sources = saved ? ROLES.flatMap((role) => saved[role].sources) : [];
  return new Set(sources.flatMap((source) => idsNamed(source, 'groups')));
}

/** What stands against an id of each sort, or null. What is gone from a place that the person cannot look through is not held against anybody. */
const CHECKS: Record<Chosen, (id: string, site: Site) => MapProblem | null> = {
  userFields(id, { fields, projectId }) {
    const field = fields.find((one) => one.id === id);
    if (!field) return problem('fieldGone', { id });
    return isUserPicker(field, projectId)
      ? null
      : problem('fieldWithoutPeople', { name: field.name });
  },
  projectRoles: (id, { projectRoles }) =>
    projectRoles.some((role) => role.id === id) ? null : problem('projectRoleGone', { id }),
  groups: (id, { groups }) => (groups === 'any' || groups.has(id) ? null : { code: 'groupHidden' }),
  people: (id, { apps }) => appProblem(id, apps),
};

function problemOf(source: Source, path: string, site: Site): RoleMapProblem[] {
  const { names } = SOURCES[source.kind];
  if (names === null) return [];
  return idsNamed(source, names.chosen).flatMap((id) =>
    atPath(`${path}.${names.parameter}`, CHECKS[names.chosen](id, site)),
  );
}

function atPath(path: string, found: MapProblem | null): RoleMapProblem[] {
  return found === null ? [] : [{ path, ...found }];
}

/** Words of the format that stand for fields of whatever id. */
const BY_SCHEMA = ['rank', 'sprint'];

function unknownFields(
  { priorityFields, stories }: RoleMap,
  fields: JiraField[],
): RoleMapProblem[] {
  const named = [
    ...priorityFields.map((id, index) => ({ id, path: `priorityFields.${index}` })),
    ...(stories.criteriaField === null
      ? []
      : [{ id: stories.criteriaField, path: 'stories.criteriaField' }]),
  ];
  return named.flatMap(({ id, path }) =>
    BY_SCHEMA.includes(id) || fields.some((field) => field.id === id)
      ? []
      : [{ path, ...problem('fieldGone', { id }) }],
  );
}
