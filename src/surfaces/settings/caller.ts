/** Who calls from the project settings page: only an administrator of the very project that the trusted context names. */
import * as v from 'valibot';
import { jiraOfInvocation, personFields, trustedId, viewerOf } from '../shared/context';
import { refuse } from '../shared/failures';
import { administratorAt, type Administrator } from '../shared/project-settings/administrator';

const projectContext = v.object({
  ...personFields,
  extension: v.object({ project: v.object({ id: trustedId }) }),
});

/**
 * Takes the caller from the trusted context: the person must administer the project at this very moment.
 * @param payload refused where it names another project than the page's
 */
export async function administratorOf(context: unknown, payload: unknown): Promise<Administrator> {
  const reading = v.safeParse(projectContext, context);
  if (!reading.success) refuse('bad-request', 'settings.outside-settings');
  const { accountId, siteUrl, locale, timezone, extension } = reading.output;
  const projectId = extension.project.id;
  refuseOtherProject(payload, projectId);
  const now = Date.now();
  return administratorAt({
    person: viewerOf(accountId) ?? refuse('not-signed-in', 'settings.sign-in'),
    jira: jiraOfInvocation(now),
    siteUrl,
    projectId,
    locale,
    timeZone: timezone,
    now,
  });
}

/** No request takes a project; one that comes with another than the page's was not made by the page. */
function refuseOtherProject(payload: unknown, projectId: string): void {
  const named = (payload as { projectId?: unknown } | null | undefined)?.projectId;
  if (named !== undefined && named !== projectId && named !== Number(projectId))
    refuse('not-allowed', 'settings.other-project');
}
