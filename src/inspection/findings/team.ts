/** What a viewer may see of a project's two roles, in as few calls as possible. */
import type { ExplainerView, Team, TeamProject } from '../../contract/explainer';
import type { Role } from '../../contract/report';
import type { RoleMap } from '../../contract/role-map';
import type { Jira } from '../../jira/client';
import type { JiraSearchPage } from '../../jira/types';
import { unlessRefused } from '../../jira/unless-refused';
import type { Directory } from '../../roles/directory';
import { projectPeople } from '../../roles/holders';
import { directoryFor } from '../../roles/kept-directory';
import { fieldsLookedAt } from '../../roles/sources';
import { readForProject, settingsFor, SettingsUnreadable } from '../../storage/project';
import { PROPERTY_KEY } from './summary';
import { figuresOf } from './team-figures';
import { candidatesFor, membersOf, peopleOnIssues, type CandidateList } from './team-members';

/** As many issues as one call gives with their fields. */
export const ISSUES_READ = 100;

/** How old a directory may be here. The panel renews it sooner, wherever anybody works with the project. */
const DIRECTORY_MINUTES = 60;

/**
 * Reads a project's team for the viewer: one call where everybody's name stands on an issue. A second one asks for the
 * names of those who hold a role and stand on none of the issues, and a third, where one of them has left, for all others
 * whom the settings name; for a project without issues, one asks for the project itself.
 * Who is in a role is read as the app, but never before the viewer was seen to see this very project.
 * @param now epoch milliseconds
 * @throws JiraError, StorageUnavailable, SettingsUnreadable
 */
export async function viewTeam(
  jira: Jira,
  projectId: string,
  now: number,
): Promise<Extract<ExplainerView, { state: 'hidden' | 'unconfigured' | 'team' }>> {
  const stored = await readForProject(projectId);
  const settings = await settingsIn(stored.settings);
  if (settings === 'unreadable' || settings.roleMap === null) {
    const project = await visibleProject(jira, projectId);
    if (project === null) return { state: 'hidden' };
    if (settings === 'unreadable') await settingsFor(stored.settings);
    return { state: 'unconfigured', project };
  }
  const { roleMap, revision } = settings;
  const fieldIds = pickedFields(roleMap);
  const page = await latestVisibleIssues(jira, projectId, fieldIds);
  const project = page && (projectOn(page, projectId) ?? (await visibleProject(jira, projectId)));
  if (!page || !project) return { state: 'hidden' };

  const directory = await directoryFor(jira, projectId, stored.directory, {
    roleMap,
    revision,
    now,
    minutes: DIRECTORY_MINUTES,
  });
  return { state: 'team', project, team: await teamOf(jira, page, { roleMap, directory, now }) };
}

async function teamOf(
  jira: Jira,
  page: JiraSearchPage,
  { roleMap, directory, now }: { roleMap: RoleMap; directory: Directory; now: number },
): Promise<Team> {
  const people = peopleOnIssues(page.issues, pickedFields(roleMap));
  const known = { settings: { roleMap, configured: true }, directory, people };
  const find = (): Record<Role, CandidateList> => ({
    productOwner: candidatesFor('productOwner', page.issues, known),
    productManager: candidatesFor('productManager', page.issues, known),
  });
  const isStranger = (accountId: string): boolean => !people.isKnown(accountId);
  let found = find();
  // Whoever has left makes room for those who come next, or for those of the next source: of them all are asked about at once.
  const named = projectPeople([roleMap.productOwner, roleMap.productManager], directory);
  for (const besides of [[], named]) {
    const shown = [...found.productOwner.shown, ...found.productManager.shown];
    const strangers = shown.map(({ accountId }) => accountId).filter(isStranger);
    if (strangers.length === 0) break;
    const asked = [...new Set([...strangers, ...besides.filter(isStranger)])];
    const users = await unlessRefused(jira.users('user', asked), null);
    if (users === null) break;
    people.add(users, asked);
    found = find();
  }
  return {
    roleNames: {
      productOwner: roleMap.productOwner.name,
      productManager: roleMap.productManager.name,
    },
    shape: roleMap.shape,
    roles: {
      productOwner: membersOf(found.productOwner, people),
      productManager: membersOf(found.productManager, people),
    },
    figures: figuresOf(page, now),
  };
}

async function settingsIn(stored: Parameters<typeof settingsFor>[0]) {
  try {
    return await settingsFor(stored);
  } catch (error) {
    if (error instanceof SettingsUnreadable) return 'unreadable';
    throw error;
  }
}

function pickedFields({ productOwner, productManager }: RoleMap): string[] {
  return fieldsLookedAt([...productOwner.sources, ...productManager.sources]);
}

/** The issues that changed last; null where there is no such project for the viewer, which Jira calls a wrong query. */
function latestVisibleIssues(
  jira: Jira,
  projectId: string,
  fieldIds: string[],
): Promise<JiraSearchPage | null> {
  return unlessRefused(
    jira.searchIssues('user', {
      jql: `project = ${projectId} ORDER BY updated DESC`,
      fields: [...new Set(['project', 'reporter', 'creator', 'assignee', ...fieldIds])],
      properties: [PROPERTY_KEY],
      maxResults: ISSUES_READ,
    }),
    null,
  );
}

/** The project, by an issue of it that the viewer sees. */
function projectOn({ issues }: JiraSearchPage, projectId: string): TeamProject | null {
  const project = issues.find((issue) => issue.project?.id === projectId)?.project;
  if (!project) return null;
  const { id, key, name, typeKey } = project;
  return { id, key, name: name ?? key, typeKey };
}

async function visibleProject(jira: Jira, projectId: string): Promise<TeamProject | null> {
  const project = await unlessRefused(jira.project('user', projectId), null);
  if (!project) return null;
  const { id, key, name, typeKey } = project;
  return { id, key, name, typeKey };
}
