/** What all issues of a project are inspected with, read once for the app's eyes. */
import type { RoleMap } from '../../contract/role-map';
import type { Jira } from '../../jira/client';
import type { AccountKind } from '../../jira/types';
import { unlessRefused } from '../../jira/unless-refused';
import type { Directory } from '../../roles/directory';
import { projectPeople } from '../../roles/holders';
import { directoryForFindings } from '../../roles/kept-directory';
import { readDocuments } from '../../storage/documents';
import { directoryKey } from '../../storage/project';
import {
  inUse,
  projectSwitchKey,
  SITE_SWITCH_KEY,
  type InUse,
} from '../../storage/second-reader-switch';
import type { ProjectAccess } from '../facts/visibility';
import { PROPERTY_KEY } from '../findings/summary';
import { fieldsFor } from './issue-fields';
import { IssueReader } from './issue-reader';

/** Account ids that the role map names and that can hold no role. */
export interface NonHolders {
  /** Closed, or not known to Jira. */
  gone: string[];
  apps: string[];
  customers: string[];
}

/** What all issues of a project are inspected with. */
export interface ProjectReading extends ProjectAccess {
  projectId: string;
  roleMap: RoleMap;
  /** Of the role map. */
  revision: number;
  directory: Directory;
  named: NonHolders;
  /** What counts of a second reader; null where the project wants none. */
  secondReader: InUse | null;
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
 * @param named what an earlier call gave, if known; Jira is then not asked again
 * @param now epoch milliseconds
 */
export async function gatherProject(
  jira: Jira,
  projectId: string,
  settings: { roleMap: RoleMap; revision: number },
  { now, named }: { now: number; named?: NonHolders },
): Promise<ProjectReading> {
  const { roleMap, revision } = settings;
  const [stored, project, site] = await readDocuments([
    directoryKey(projectId),
    projectSwitchKey(projectId),
    SITE_SWITCH_KEY,
  ]);
  const directory = await directoryForFindings(jira, projectId, stored, { roleMap, revision, now });
  const fields = [...fieldsFor(roleMap, directory), ...RESTRICTIONS];
  // Descriptions are large, and those of ancestors are not used.
  const ancestorFields = fields.filter((field) => field !== 'description');
  return {
    projectId,
    roleMap,
    revision,
    directory,
    accessByIssue: directory.accessByIssue,
    named: named ?? (await readNonHolders(jira, roleMap, directory)),
    secondReader: inUse(project, site),
    fields,
    reader: new IssueReader(jira, 'app', ancestorFields),
  };
}

async function readNonHolders(
  jira: Jira,
  roleMap: RoleMap,
  directory: Directory,
): Promise<NonHolders> {
  const named = projectPeople([roleMap.productOwner, roleMap.productManager], directory);
  const users = await unlessRefused(jira.users('app', named), null);
  // Refused, Jira says of nobody that they have left.
  if (users === null) return { gone: [], apps: [], customers: [] };
  const active = new Map(
    users.filter((user) => user.active).map(({ accountId, kind }) => [accountId, kind]),
  );
  const of = (kind: AccountKind | undefined): string[] =>
    named.filter((accountId) => active.get(accountId) === kind).sort();
  return { gone: of(undefined), apps: of('app'), customers: of('customer') };
}
