/** What the settings page shows: the saved role map or a proposal, whom it names, and what there is to choose from. */
import { isCriteriaName } from '../../../contract/criteria-names';
import type { Role } from '../../../contract/report';
import { EMPTY_ROLE_MAP, readRoleMap, type RoleMap } from '../../../contract/role-map';
import type { DutyChoice, Resolved, RoleMapAnswer, SettingsView } from '../../../contract/settings';
import { DECLARATIONS } from '../../../duties/registry';
import { allSettled } from '../../../jira/all-settled';
import type { JiraField, JiraRole } from '../../../jira/types';
import { unlessRefused } from '../../../jira/unless-refused';
import type { Directory } from '../../../roles/directory';
import { proposeRoles } from '../../../roles/proposal';
import { resolveSources } from '../../../roles/resolve-sources';
import { isTextField, isUserPicker } from '../../../roles/user-fields';
import { isSaved, settingsOf, SITE_DEFAULT } from '../../../storage/project';
import { lastNames, readWithHistory } from '../../../storage/settings-history';
import { countDoubts } from '../../../storage/verdict-doubts';
import { projectPagePath } from '../page-addresses';
import { byAccountId } from '../people';
import type { Administrator } from './administrator';
import { markerNames } from './markers';

/** Reads all that the page begins with. */
export async function load(_: unknown, caller: Administrator): Promise<SettingsView> {
  const { jira, projectId } = caller;
  const [stored, site, project, projectRoles, fields, issueTypes, doubts] = await allSettled([
    readWithHistory(projectId),
    readWithHistory(SITE_DEFAULT),
    jira.project('user', projectId),
    unlessRefused(jira.projectRoles('user', projectId), []),
    unlessRefused(jira.fields('user'), []),
    unlessRefused(jira.issueTypes('user', projectId), []),
    countDoubts(projectId),
  ]);
  const saved = settingsOf(stored.settings, site.settings);
  const proposal = proposalFor(caller, projectRoles, fields);
  const roleMap = saved.roleMap ?? proposal;
  const { revision } = stored.settings;
  const save = stored.saves.find((one) => one.revision === revision);
  const { resolved, directory } = await resolve(caller, roleMap, fields, save?.by ? [save.by] : []);
  return {
    project: { id: project.id, key: project.key, name: project.name },
    siteUrl: caller.siteUrl,
    projectPath: projectPagePath(project),
    lastNames: namesFor(caller, lastNames([...stored.saves, ...(saved.ofSite ? site.saves : [])])),
    configured: saved.roleMap !== null,
    siteDefault: saved.ofSite ? 'followed' : isSaved(site.settings) ? 'offered' : 'none',
    roleMap,
    proposal,
    revision,
    edited: save?.by && save.at ? { by: save.by, at: save.at } : null,
    ...resolved,
    projectRoles,
    userFields: fields
      .filter((field) => isUserPicker(field, projectId))
      .map(({ id, name }) => ({ id, name })),
    issueTypes: issueTypes.map(({ id, name, hierarchyLevel }) => ({ id, name, hierarchyLevel })),
    hasRank: directory.rankFieldId !== null,
    hasSprint: directory.sprintFieldId !== null,
    duties: DECLARATIONS.map(choiceOf),
    doubts,
  };
}

/** Names of groups are for those who may browse groups, as Jira's own answers are. */
function namesFor(
  { browsesPeople }: Administrator,
  names: Record<string, string>,
): Record<string, string> {
  if (browsesPeople) return names;
  return Object.fromEntries(Object.entries(names).filter(([key]) => !key.startsWith('group:')));
}

/**
 * Whom a role map names, with the names and pictures of everyone in it, and what else in it goes by id.
 * @param also account ids of further people whose names are needed
 */
async function resolve(
  { jira, projectId, now }: Administrator,
  roleMap: RoleMap,
  fields: JiraField[],
  also: string[] = [],
): Promise<{ resolved: Resolved; directory: Directory }> {
  const [{ sources, people, directory }, others, markers] = await allSettled([
    resolveSources(jira, projectId, roleMap, fields, now),
    unlessRefused(jira.users('user', also), []),
    markerNames(jira, projectId, roleMap),
  ]);
  const { priorityFields, stories } = roleMap;
  const named = fields.filter(
    ({ id }) => priorityFields.includes(id) || id === stories.criteriaField,
  );
  const resolved = {
    sources,
    people: byAccountId([...people, ...others]),
    names: {
      ...Object.fromEntries(named.map(({ id, name }) => [id, name])),
      ...Object.fromEntries(markers),
    },
  };
  return { resolved, directory };
}

/** Whom a draft names. */
export async function resolveDraft(
  { roleMap }: { roleMap?: unknown },
  caller: Administrator,
): Promise<RoleMapAnswer> {
  const reading = readRoleMap(roleMap);
  return reading.ok ? resolved(reading.roleMap, caller) : reading;
}

/** Whom a role map names, beside it. */
export async function resolved(roleMap: RoleMap, caller: Administrator): Promise<RoleMapAnswer> {
  const fields = await caller.jira.fields('user');
  const { resolved: whom } = await resolve(caller, roleMap, fields);
  return { ok: true, roleMap, resolved: whom };
}

/** Roles and the field of acceptance criteria by their names, the week by the clock of the person who sets the project up; the rest as the format has it. */
function proposalFor(
  { projectId, timeZone }: Administrator,
  projectRoles: JiraRole[],
  fields: JiraField[],
): RoleMap {
  const userFields = fields.filter((field) => isUserPicker(field, projectId));
  const proposed = proposeRoles({ projectRoles, userFields });
  const settingsOf = (role: Role) =>
    proposed.find((proposal) => proposal.role === role)?.settings ?? EMPTY_ROLE_MAP[role];
  const { questions, stories } = EMPTY_ROLE_MAP;
  const criteria = fields.find(
    (field) => isTextField(field, projectId) && isCriteriaName(field.name),
  );
  return {
    ...EMPTY_ROLE_MAP,
    productOwner: settingsOf('productOwner'),
    productManager: settingsOf('productManager'),
    stories: { ...stories, criteriaField: criteria?.id ?? null },
    questions: { ...questions, workingWeek: { ...questions.workingWeek, timeZone } },
  };
}

function choiceOf({ id, role, codes }: (typeof DECLARATIONS)[number]): DutyChoice {
  const hasGap = Object.values(codes).some(({ outcome }) => outcome === 'gap');
  return { id, role, hasGap };
}
