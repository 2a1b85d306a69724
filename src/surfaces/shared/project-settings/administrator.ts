/** Who may change the settings of a project: an administrator of that very project, asked of Jira each time. */
import type { Jira } from '../../../jira/client';
import { JiraError } from '../../../jira/error';
import { refuse } from '../failures';
import { permissionsOf } from '../project-access';

export interface Administrator {
  jira: Jira;
  /** Whether the person may browse users and groups, and so be shown who is in a group. */
  browsesPeople: boolean;
  /** Account id. */
  person: string;
  siteUrl: string;
  projectId: string;
  /** BCP 47 tag and IANA zone, for the times in sentences. */
  locale: string;
  timeZone: string;
  /** Epoch milliseconds. */
  now: number;
}

/** Somebody before a project, of whom nothing is known yet but who they are. */
export type Applicant = Omit<Administrator, 'browsesPeople'>;

/**
 * Asked every time, as the person. Anything but a yes of Jira's is a no.
 * @throws Refusal for somebody who does not administer the project at this very moment
 */
export async function administratorAt(applicant: Applicant): Promise<Administrator> {
  const { jira, projectId } = applicant;
  const granted = await permissionsOf(jira, projectId, ['ADMINISTER_PROJECTS', 'USER_PICKER']);
  if (!granted.has('ADMINISTER_PROJECTS')) refuse('not-allowed', 'settings.only-admins');
  const browsesPeople = granted.has('USER_PICKER');
  return { ...applicant, browsesPeople, jira: browsesPeople ? jira : withoutGroups(jira) };
}

/** Who is in a group is read as the app, so it is kept from a person who may not browse users and groups. */
function withoutGroups(jira: Jira): Jira {
  const refused = new JiraError({
    kind: 'forbidden',
    status: 403,
    endpoint: 'GET /rest/api/3/group/member',
  });
  return { ...jira, groupMembers: () => Promise.reject(refused) };
}
