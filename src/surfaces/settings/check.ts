/** Holds a role map to what the project's Jira really has: the schema alone cannot know that. */
import { wordsOfViewer } from '../../contract/jql-viewpoint';
import { readRoleMap, type RoleMap, type RoleMapProblem } from '../../contract/role-map';
import { idsNamed, SOURCES, type Chosen, type Source } from '../../contract/source-kinds';
import { allSettled } from '../../jira/all-settled';
import type { Jira } from '../../jira/client';
import type { JiraField } from '../../jira/types';
import { isUserPicker } from '../../roles/user-fields';
import type { SettingsCaller } from './caller';
import { markerProblems } from './markers';

export type Checked = { ok: true; roleMap: RoleMap } | { ok: false; problems: RoleMapProblem[] };

const ROLES = ['productOwner', 'productManager'] as const;

/**
 * @param saved the role map that stands; what it names already, the person who saved it could read
 * @returns the role map, or every problem by the path of its field; a malformed one is not held against Jira at all
 */
export async function checkRoleMap(
  { jira, projectId, browsesPeople }: SettingsCaller,
  value: unknown,
  saved: RoleMap | null,
): Promise<Checked> {
  const reading = readRoleMap(value);
  if (!reading.ok) return reading;
  const { roleMap } = reading;
  const [fields, projectRoles, jql, markers] = await allSettled([
    jira.fields('user'),
    jira.projectRoles('user', projectId),
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
        }),
      ),
    ),
    ...unknownFields(roleMap, fields),
    ...jql.map((message) => ({ path: 'strategyEpics.jql', message })),
    ...markers,
  ];
  return problems.length > 0 ? { ok: false, problems } : reading;
}

/**
 * Has a query checked by Jira as it will be used: it is put in brackets behind a condition of the app's, so it must be
 * right by itself and inside them.
 * @returns Jira's words; empty for a query that can be run
 */
export async function errorsIn(jira: Jira, jql: string): Promise<string[]> {
  const [ofViewer] = wordsOfViewer(jql);
  if (ofViewer !== undefined)
    return [
      `“${ofViewer}” means something else for each person, and the rule is the same for everybody. Name the people or issues that you mean, or use a label.`,
    ];
  const [alone, inside] = await jira.parseJql('user', [jql, `(${jql})`]);
  const errors = alone?.errors.length ? alone.errors : (inside?.errors ?? []);
  return errors.length > 0 || inside ? errors : ['Jira could not say whether it can run this.'];
}

async function jqlErrors(jira: Jira, { strategyEpics }: RoleMap): Promise<string[]> {
  return strategyEpics.rule === 'jql' ? errorsIn(jira, strategyEpics.jql) : [];
}

interface Site {
  fields: JiraField[];
  projectRoles: { id: string }[];
  projectId: string;
  /** Ids of the groups that the person may name: the app shows everybody who is in them. */
  groups: 'any' | ReadonlySet<string>;
}

function groupsOf(saved: RoleMap | null): Set<string> {
  const sources = saved ? ROLES.flatMap((role) => saved[role].sources) : [];
  return new Set(sources.flatMap((source) => idsNamed(source, 'groups')));
}

/** What stands against an id of each sort, or null. What is gone from a place that the person cannot look through is not held against anybody. */
const CHECKS: Record<Chosen, (id: string, site: Site) => string | null> = {
  userFields(id, { fields, projectId }) {
    const field = fields.find((one) => one.id === id);
    if (!field) return goneSentence('field', id);
    return isUserPicker(field, projectId)
      ? null
      : `The field “${field.name}” holds no people of this project. Choose a user picker field.`;
  },
  projectRoles: (id, { projectRoles }) =>
    projectRoles.some((role) => role.id === id) ? null : goneSentence('project role', id),
  groups: (id, { groups }) =>
    groups === 'any' || groups.has(id)
      ? null
      : 'You may not see who is in this group, so you cannot show it to others. Ask somebody who may browse users and groups to add it.',
  people: () => null,
};

function problemOf(source: Source, path: string, site: Site): RoleMapProblem[] {
  const { names } = SOURCES[source.kind];
  if (names === null) return [];
  return idsNamed(source, names.chosen).flatMap((id) => {
    const message = CHECKS[names.chosen](id, site);
    return message === null ? [] : [{ path: `${path}.${names.parameter}`, message }];
  });
}

/** Words of the format that stand for fields of whatever id. */
const BY_SCHEMA = ['rank', 'sprint'];

function unknownFields({ priorityFields }: RoleMap, fields: JiraField[]): RoleMapProblem[] {
  return priorityFields.flatMap((id, index) =>
    BY_SCHEMA.includes(id) || fields.some((field) => field.id === id)
      ? []
      : [{ path: `priorityFields.${index}`, message: goneSentence('field', id) }],
  );
}

function goneSentence(what: string, id: string): string {
  return `Jira has no ${what} ${id} that you can see. Remove it or choose another.`;
}
