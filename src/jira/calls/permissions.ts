/** Calls that ask what somebody may do. */
import { route } from '@forge/api';
import { readGrants, readMyPermissions, readPermissionGrants } from '../answers/schemas';
import type { JiraGrant, JiraPermissionGrants, JiraPermissionQuestion } from '../permission-types';
import { JSON_HEADERS, type Asker, type Send } from '../send';

/** Where permissions are asked for. With neither, a permission counts that the person has in any project at all. */
export interface PermissionPlace {
  permissions: string[];
  projectId?: string;
  issueId?: string;
}

export function permissionCalls(send: Send) {
  return {
    /** Which of the permissions the asker has in one place; false for all that Jira leaves out. */
    async permissions(asker: Asker, place: PermissionPlace): Promise<Record<string, boolean>> {
      const query = new URLSearchParams({ permissions: place.permissions.join(',') });
      if (place.projectId !== undefined) query.set('projectId', place.projectId);
      if (place.issueId !== undefined) query.set('issueId', place.issueId);
      const granted = await send(asker, {
        endpoint: 'GET /rest/api/3/mypermissions',
        request: (as) => as.requestJira(route`/rest/api/3/mypermissions?${query}`),
        read: readMyPermissions,
      });
      return Object.fromEntries(place.permissions.map((key) => [key, granted[key] === true]));
    },

    /** Whom a project lets do what. The asker must administer the project: for everybody else, ask as the app. */
    grants(asker: Asker, projectId: string): Promise<JiraGrant[]> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/project/{projectKeyOrId}/permissionscheme',
        request: (as) =>
          as.requestJira(
            route`/rest/api/3/project/${projectId}/permissionscheme?expand=permissions`,
          ),
        read: readGrants,
      });
    },

    /** On which of up to 1,000 projects and 1,000 issues somebody has permissions. */
    checkPermissions(
      asker: Asker,
      question: JiraPermissionQuestion,
    ): Promise<JiraPermissionGrants> {
      // Jira takes these ids as numbers only.
      const projectPermissions = question.projectPermissions?.map(
        ({ permissions, projects = [], issues = [] }) => ({
          permissions,
          projects: projects.map(Number),
          issues: issues.map(Number),
        }),
      );
      return send(asker, {
        endpoint: 'POST /rest/api/3/permissions/check',
        request: (as) =>
          as.requestJira(route`/rest/api/3/permissions/check`, {
            method: 'POST',
            headers: JSON_HEADERS,
            body: JSON.stringify({
              ...question,
              ...(projectPermissions && { projectPermissions }),
            }),
          }),
        read: readPermissionGrants,
      });
    },
  };
}
