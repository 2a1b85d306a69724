/** What all issues of a project are inspected with, read once for the app's eyes. */
import type { RoleMap } from '../../contract/role-map';
import type { Jira } from '../../jira/client';
import type { Directory } from '../../roles/directory';
import { projectPeople } from '../../roles/holders';
import { directoryFor } from '../../roles/kept-directory';
import { readDocuments } from '../../storage/documents';
import { directoryKey } from '../../storage/project';
import { PROPERTY_KEY } from '../findings/summary';
import { fieldsFor } from './issue-fields';
import { IssueReader } from './issue-reader';

/** What all issues of a project are inspected with. */
export interface ProjectReading {
  projectId: string;
  roleMap: RoleMap;
  /** Of the role map. */
  revision: number;
  directory: Directory;
  /** Account ids that the role map names and that are not active. */
  inactive: string[];
  /** Fields to ask issues for. */
  fields: string[];
  /** What stands above issues, as far as it was read. */
  reader: IssueReader;
}

/** What an issue has to come with to be inspected. */
export function issueParts(view: ProjectReading): {
  fields: string[];
  changelog: true;
  properties: string[];
} {
  return { fields: [...view.fields, 'comment'], changelog: true, properties: [PROPERTY_KEY] };
}

/** Fields that say who may see an issue, in projects of either kind. */
export const RESTRICTIONS = ['security', 'issuerestriction'];

/**
 * Reads what the inspection of any issue of a project needs.
 * @param inactive what an earlier call gave, if known; Jira is then not asked again
 * @param now epoch milliseconds
 */
export async function gatherProject(
  jira: Jira,
  projectId: string,
  settings: { roleMap: RoleMap; revision: number },
  { now, inactive }: { now: number; inactive?: string[] },
): Promise<ProjectReading> {
  const { roleMap, revision } = settings;
  const [stored] = await readDocuments([directoryKey(projectId)]);
  const directory = await directoryFor(jira, projectId, stored, { roleMap, revision, now });
  const fields = [...fieldsFor(roleMap, directory), ...RESTRICTIONS];
  // Descriptions are large, and those of ancestors are not used.
  const ancestorFields = fields.filter((field) => field !== 'description');
  return {
    projectId,
    roleMap,
    revision,
    directory,
    inactive: inactive ?? (await readInactive(jira, roleMap, directory)),
    fields,
    reader: new IssueReader(jira, 'app', ancestorFields),
  };
}

export async function readInactive(
  jira: Jira,
  roleMap: RoleMap,
  directory: Directory,
): Promise<string[]> {
  const named = projectPeople([roleMap.productOwner, roleMap.productManager], directory);
  const users = named.length > 0 ? await jira.users('app', named) : [];
  const active = new Set(users.filter((user) => user.active).map(({ accountId }) => accountId));
  return named.filter((accountId) => !active.has(accountId)).sort();
}
