/** The project that a request names, and what several of its resources give. */
import { projectNotFound } from '../failure';
import type { SiteIssueType, SiteProject } from '../model';
import { pathPart, type RestCall, type Route } from '../route';
import type { SiteContext } from '../site-context';

export function visibleProject(call: RestCall, idOrKey = pathPart(call, 'idOrKey')): SiteProject {
  const project = call.site.index.project(idOrKey);
  if (project === undefined || !call.site.permissions.canSeeProject(call.caller, project)) {
    throw projectNotFound(idOrKey);
  }
  return project;
}

export function typesOf(site: SiteContext, project: SiteProject): SiteIssueType[] {
  return project.issueTypeIds.flatMap((id) => site.index.issueType(id) ?? []);
}

export function roleAddresses(site: SiteContext, project: SiteProject): Record<string, string> {
  return Object.fromEntries(
    site.data.roles.map(({ id, name }) => [
      name,
      `${site.baseUrl}/rest/api/3/project/${project.id}/role/${id}`,
    ]),
  );
}

export const get = (path: string, handle: Route['handle'], scopes = ['read:jira-work']): Route => ({
  method: 'GET',
  path: `/rest/api/3${path}`,
  scopes,
  handle,
});
