import type { RoleMap } from '../contract/role-map';
import { allSettled } from '../jira/all-settled';
import type { Jira } from '../jira/client';
import { RANK_TYPE, SPRINT_TYPE, TARGET_END_TYPE } from '../jira/field-types';
import type { JiraField } from '../jira/types';
import { unlessRefused } from '../jira/unless-refused';
import { criteriaFields } from './criteria-fields';
import type { Directory, Lineage } from './directory';
import { fieldNamed, resolveForProject } from './sources';

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
  const [found, components, resolved] = await allSettled([
    unlessRefused(jira.fields('app'), null),
    sources.some(({ kind }) => kind === 'componentLead')
      ? unlessRefused(jira.components('app', projectId), null)
      : [],
    resolveForProject(jira, projectId, sources),
  ]);
  const fields = found ?? [];
  const { criteriaField } = roleMap.stories;
  return {
    at: new Date(now).toISOString(),
    revision,
    sources: resolved,
    componentLeads: Object.fromEntries(
      (components ?? []).map(({ id, lead }) => [id, lead?.accountId ?? null]),
    ),
    fieldsKnown: found !== null,
    rankFieldId: fieldOf(fields, RANK_TYPE, projectId),
    sprintFieldId: fieldOf(fields, SPRINT_TYPE, projectId),
    targetEndFieldId: fieldOf(fields, TARGET_END_TYPE, projectId),
    ...criteriaFields(
      fields.filter((field) => field.projectId === null || field.projectId === projectId),
      // One that is gone holds nothing.
      found === null || found.some(({ id }) => id === criteriaField) ? criteriaField : null,
    ),
    fieldNames: Object.fromEntries(
      sources.flatMap((source) => {
        const field = fields.find(({ id }) => id === fieldNamed(source));
        return field ? [[field.id, field.name]] : [];
      }),
    ),
    lineages,
  };
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
