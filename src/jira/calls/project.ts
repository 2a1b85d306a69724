/** Calls about a project and how a site is set up. */
import { route } from '@forge/api';
import {
  listOf,
  readComponent,
  readField,
  readIssueTypes,
  readProject,
  readRole,
  readRoleActors,
} from '../answers/schemas';
import type { Asker, Send } from '../send';
import type {
  JiraComponent,
  JiraField,
  JiraIssueType,
  JiraProject,
  JiraRole,
  JiraRoleActors,
} from '../types';

export function projectCalls(send: Send) {
  return {
    project(asker: Asker, idOrKey: string): Promise<JiraProject> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/project/{projectIdOrKey}',
        request: (as) =>
          as.requestJira(route`/rest/api/3/project/${idOrKey}?expand=lead,issueTypes`),
        read: readProject,
      });
    },

    /** The roles of a project. The asker must administer the project: for everybody else, ask as the app. */
    projectRoles(asker: Asker, projectId: string): Promise<JiraRole[]> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/project/{projectIdOrKey}/roledetails',
        request: (as) => as.requestJira(route`/rest/api/3/project/${projectId}/roledetails`),
        read: listOf(readRole),
      });
    },

    /** Who is in a role, people and groups. The asker must administer the project: for everybody else, ask as the app. */
    roleActors(asker: Asker, projectId: string, roleId: string): Promise<JiraRoleActors> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/project/{projectIdOrKey}/role/{id}',
        request: (as) => as.requestJira(route`/rest/api/3/project/${projectId}/role/${roleId}`),
        read: readRoleActors,
      });
    },

    components(asker: Asker, projectId: string): Promise<JiraComponent[]> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/project/{projectIdOrKey}/components',
        request: (as) => as.requestJira(route`/rest/api/3/project/${projectId}/components`),
        read: listOf(readComponent),
      });
    },

    issueTypes(asker: Asker, projectId: string): Promise<JiraIssueType[]> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/issuetype/project',
        request: (as) =>
          as.requestJira(route`/rest/api/3/issuetype/project?projectId=${projectId}`),
        read: readIssueTypes,
      });
    },

    /** All fields that the asker can see, of the site and of team-managed projects. */
    fields(asker: Asker): Promise<JiraField[]> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/field',
        request: (as) => as.requestJira(route`/rest/api/3/field`),
        read: listOf(readField),
      });
    },
  };
}
