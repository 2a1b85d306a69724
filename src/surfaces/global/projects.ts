/** The projects that the viewer sees: who holds their roles, and how they stand. */
import {
  PROJECTS_A_PAGE,
  type GlobalPayload,
  type OrderAnswer,
  type ProjectFigures,
  type ProjectRow,
  type ProjectsAnswer,
  type RoleOfProject,
} from '../../contract/global-page';
import type { Role } from '../../contract/report';
import { countProject, orderProjects } from '../../inspection/findings/project-figures';
import type { JiraProject } from '../../jira/types';
import { freshDirectory } from '../../roles/kept-directory';
import { readForProjects, settingsForMany, SettingsUnreadable } from '../../storage/project';
import { projectPagePath } from '../shared/page-addresses';
import { byAccountId } from '../shared/people';
import type { GlobalCaller } from './caller';
import { candidatesOf, holdersOf, lookAt, type Candidates } from './role-holders';

/** How old a kept directory may be: a row says who was found, and costs no scan of the project. */
export const DIRECTORY_MINUTES = 7 * 24 * 60;
/** Pages of a hundred that are passed over at once, where all on them were shown already. */
const MOST_PASSED = 5;

export function order(_: unknown, { jira }: GlobalCaller): Promise<OrderAnswer> {
  return orderProjects(jira);
}

export async function figures(
  { keys }: GlobalPayload<'global.figures'>,
  { jira }: GlobalCaller,
): Promise<{ figures: ProjectFigures[] }> {
  const found: ProjectFigures[] = [];
  // One after the other: each asks for five things at once already.
  for (const key of new Set(keys)) found.push(await countProject(jira, key));
  return { figures: found };
}

/** Storage is only read for projects that Jira has just shown to the viewer. */
export async function projects(
  payload: GlobalPayload<'global.projects'>,
  caller: GlobalCaller,
): Promise<ProjectsAnswer> {
  const { found, next } =
    'keys' in payload ? await named(payload, caller) : await searched(payload, caller);
  const stored = await readForProjects(found.map(({ id }) => id));
  const settingsOf = await settingsForMany(stored.map(({ settings }) => settings));
  const unsettled = found.map((project, at) => rowOf(project, stored[at], settingsOf, caller.now));
  const candidates = unsettled
    .flatMap(({ roles }) => Object.values(roles))
    .filter((one) => one !== null);
  const people = await lookAt(candidates, caller);
  const roleOf = (one: Candidates | null): RoleOfProject | null => one && holdersOf(one, people);
  const rows = unsettled.map(({ roles: { productOwner, productManager }, ...row }): ProjectRow => ({
    ...row,
    roles: { productOwner: roleOf(productOwner), productManager: roleOf(productManager) },
  }));
  const shown = new Set(
    rows.flatMap(({ roles }) => Object.values(roles).flatMap((role) => role?.people ?? [])),
  );
  const users = people.all().filter(({ accountId }) => shown.has(accountId));
  return { rows, people: byAccountId(users), next };
}

interface Found {
  found: JiraProject[];
  next: number | null;
}

async function named({ keys }: { keys: string[] }, { jira }: GlobalCaller): Promise<Found> {
  if (keys.length === 0) return { found: [], next: null };
  const { values } = await jira.browsableProjects('user', { keys });
  const byKey = new Map(values.map((project) => [project.key, project]));
  return { found: keys.flatMap((key) => byKey.get(key) ?? []), next: null };
}

async function searched(
  { query, from, without }: { query: string; from: number; without: string[] },
  { jira }: GlobalCaller,
): Promise<Found> {
  const passed = new Set(without);
  let start = from;
  for (let page = 0; page < MOST_PASSED; page++) {
    const { values, more } = await jira.browsableProjects('user', { query, from: start });
    const fresh = [...values.entries()].filter(([, { key }]) => !passed.has(key));
    const taken = fresh.slice(0, PROJECTS_A_PAGE);
    // Where the page holds more than are taken, the next one begins after the last of them.
    const last = fresh.length > taken.length ? taken.at(-1)?.[0] : undefined;
    start += last === undefined ? values.length : last + 1;
    const next = more || last !== undefined ? start : null;
    if (taken.length > 0 || next === null) return { found: taken.map(([, one]) => one), next };
  }
  return { found: [], next: start };
}

type Kept = Awaited<ReturnType<typeof readForProjects>>[number];
type SettingsOf = Awaited<ReturnType<typeof settingsForMany>>;

/** A row of which it is not known yet who of those whom sources name is still there. */
type Unsettled = Omit<ProjectRow, 'roles'> & { roles: Record<Role, Candidates | null> };

function rowOf(
  project: JiraProject,
  kept: Kept | undefined,
  settingsOf: SettingsOf,
  now: number,
): Unsettled {
  const row: Unsettled = {
    id: project.id,
    key: project.key,
    name: project.name,
    category: project.category,
    lead: project.lead?.displayName ?? null,
    path: projectPagePath(project),
    state: 'not-set-up',
    ofSite: false,
    roles: { productOwner: null, productManager: null },
    brokenSources: 0,
  };
  if (!kept) return row;
  try {
    const { roleMap, revision, ofSite } = settingsOf(kept.settings);
    if (roleMap === null) return row;
    const minutes = DIRECTORY_MINUTES;
    const directory = freshDirectory(kept.directory, { revision, now, minutes });
    const { shape, productOwner, productManager } = roleMap;
    return {
      ...row,
      state: 'set-up',
      ofSite,
      roles: {
        productOwner: shape === 'manager-only' ? null : candidatesOf(productOwner, directory),
        productManager: shape === 'owner-only' ? null : candidatesOf(productManager, directory),
      },
      brokenSources: Object.values(directory?.sources ?? {}).filter(
        ({ status }) => status === 'unreadable',
      ).length,
    };
  } catch (error) {
    if (error instanceof SettingsUnreadable) return { ...row, state: 'unreadable' };
    throw error;
  }
}
