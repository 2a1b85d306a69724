/** Who calls from the project settings page: only an administrator of the very project that the trusted context names. */
import { getAppContext } from '@forge/api';
import * as v from 'valibot';
import { createJira, type Jira } from '../../jira/client';
import { JiraError } from '../../jira/error';
import { viewerOf, trustedId } from '../shared/context';
import { refuse } from '../shared/failures';

export interface SettingsCaller {
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

const projectContext = v.object({
  accountId: v.optional(v.nullable(v.string())),
  siteUrl: v.fallback(v.string(), ''),
  locale: v.fallback(v.string(), 'en'),
  timezone: v.fallback(v.string(), 'UTC'),
  extension: v.object({ project: v.object({ id: trustedId }) }),
});

/**
 * Takes the caller from the trusted context: the person must administer the project at this very moment.
 * @param payload refused where it names another project than the page's
 */
export async function administratorOf(context: unknown, payload: unknown): Promise<SettingsCaller> {
  const place = placeOf(context);
  refuseOtherProject(payload, place.projectId);
  return administratorAt(place);
}

interface Place extends Omit<SettingsCaller, 'jira' | 'person' | 'browsesPeople'> {
  person: string | null;
}

function placeOf(context: unknown): Place {
  const reading = v.safeParse(projectContext, context);
  if (!reading.success) refuse('bad-request', 'settings.outside-settings');
  const { accountId, siteUrl, locale, timezone, extension } = reading.output;
  return {
    person: viewerOf(accountId),
    siteUrl,
    projectId: extension.project.id,
    locale: locale.replaceAll('_', '-'),
    timeZone: timezone,
    now: Date.now(),
  };
}

/** No request takes a project; one that comes with another than the page's was not made by the page. */
function refuseOtherProject(payload: unknown, projectId: string): void {
  const named = (payload as { projectId?: unknown } | null | undefined)?.projectId;
  if (named !== undefined && named !== projectId && named !== Number(projectId))
    refuse('not-allowed', 'settings.other-project');
}

/** Asked every time, as the person; whatever keeps Jira from saying yes is a no. */
async function administratorAt({ person, ...place }: Place): Promise<SettingsCaller> {
  if (person === null) refuse('not-signed-in', 'settings.sign-in');
  const jira = createJira({
    deadline: place.now + getAppContext().invocationRemainingTimeInMillis(),
  });
  const granted = await permissionsIn(jira, place.projectId);
  if (granted['ADMINISTER_PROJECTS'] !== true) refuse('not-allowed', 'settings.only-admins');
  const browsesPeople = granted['USER_PICKER'] === true;
  return { ...place, person, browsesPeople, jira: browsesPeople ? jira : withoutGroups(jira) };
}

/** Whether somebody administers a project; a project that they cannot see is none that they administer. */
export async function permissionsIn(
  jira: Jira,
  projectId: string,
): Promise<Record<string, boolean>> {
  try {
    return await jira.permissions('user', {
      projectId,
      permissions: ['ADMINISTER_PROJECTS', 'USER_PICKER'],
    });
  } catch (error) {
    if (error instanceof JiraError && ['not-found', 'forbidden', 'gone'].includes(error.kind))
      return {};
    throw error;
  }
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
