/** Who may do what: the caller's own permissions, and checks of many projects and issues at once. */
import * as v from 'valibot';
import { own } from '../../../src/contract/own';
import { badRequest, forbidden, issueNotFound, RestFailure, projectNotFound } from '../failure';
import type { SiteIssue, SiteProject } from '../model';
import { decidingPermission, GLOBAL_PERMISSIONS, permissionName } from '../permission-keys';
import type { Caller } from '../permissions';
import { queryList, readBody, type RestAnswer, type RestCall, type Route } from '../route';
import { visibleIssue } from './issue-routes';

function hasGlobal(call: RestCall, caller: Caller, key: string): boolean {
  const rule = own(GLOBAL_PERMISSIONS, key);
  if (key === 'USER_PICKER') return call.site.permissions.canBrowsePeople(caller);
  if (rule === 'admin') return call.site.permissions.isSiteAdmin(caller);
  return rule === 'signedIn' && caller.kind !== 'anonymous';
}

function hasInProject(
  call: RestCall,
  caller: Caller,
  key: string,
  project: SiteProject,
  issue?: SiteIssue,
): boolean {
  const deciding = decidingPermission(key);
  return deciding !== undefined && call.site.permissions.has(caller, deciding, project, issue);
}

/** Where the question is asked: on an issue, in a project, or nowhere in particular. */
function place(call: RestCall): { project: SiteProject; issue?: SiteIssue } | null {
  const { query, site, caller } = call;
  const issueName = query.get('issueKey') ?? query.get('issueId');
  if (issueName !== null) {
    const issue = visibleIssue(call, issueName);
    const project = site.index.project(issue.projectId);
    if (project === undefined) throw issueNotFound();
    return { project, issue };
  }
  const projectName = query.get('projectKey') ?? query.get('projectId');
  if (projectName === null) return null;
  const project = site.index.project(projectName);
  if (project === undefined || !site.permissions.canSeeProject(caller, project)) {
    throw projectNotFound(projectName);
  }
  return { project };
}

function myPermissions(call: RestCall): RestAnswer {
  const { site, caller } = call;
  const keys = queryList(call, 'permissions');
  if (keys.length === 0) throw badRequest('The permissions query parameter needs to be provided.');
  const unknown = keys.filter(
    (k) => !Object.hasOwn(GLOBAL_PERMISSIONS, k) && decidingPermission(k) === undefined,
  );
  if (unknown.length > 0) {
    throw badRequest(
      '',
      Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])),
    );
  }
  const at = place(call);
  const has = (key: string): boolean => {
    if (Object.hasOwn(GLOBAL_PERMISSIONS, key)) return hasGlobal(call, caller, key);
    if (at !== null) return hasInProject(call, caller, key, at.project, at.issue);
    // Asked of no project, the answer is yes when it is yes in any.
    return site.data.projects.some((project) => hasInProject(call, caller, key, project));
  };
  return {
    status: 200,
    json: {
      permissions: Object.fromEntries(
        keys.map((key, n) => [
          key,
          {
            id: String(n + 1),
            key,
            name: permissionName(key),
            type: Object.hasOwn(GLOBAL_PERMISSIONS, key) ? 'GLOBAL' : 'PROJECT',
            description: '',
            havePermission: has(key),
          },
        ]),
      ),
    },
    objects: { identity: keys.length },
  };
}

const ids = v.optional(v.pipe(v.array(v.union([v.number(), v.string()])), v.maxLength(1000)), []);
const checkSchema = v.looseObject({
  accountId: v.optional(v.nullable(v.string())),
  globalPermissions: v.optional(v.array(v.string()), []),
  projectPermissions: v.optional(
    v.array(v.looseObject({ permissions: v.array(v.string()), projects: ids, issues: ids })),
    [],
  ),
});

/** Whoever is asked about: the caller, or somebody else when an administrator or the app asks. */
function subject(call: RestCall, accountId: string | null | undefined): Caller {
  const { site, caller } = call;
  if (accountId == null || accountId === caller.person?.accountId) return caller;
  if (caller.kind !== 'app' && !site.permissions.isSiteAdmin(caller)) {
    throw forbidden('Only Jira administrators can perform this operation.');
  }
  const person = site.index.person(accountId);
  if (person === undefined) throw new RestFailure(400, [`The user '${accountId}' does not exist.`]);
  return person.active ? { kind: 'user', person } : { kind: 'anonymous', person: null };
}

function checkPermissions(call: RestCall): RestAnswer {
  const { site } = call;
  const body = readBody(call, checkSchema);
  const who = subject(call, body.accountId);
  const asked = [...body.projectPermissions.flatMap(({ permissions }) => permissions)];
  const unknown = [
    ...asked.filter((key) => decidingPermission(key) === undefined),
    ...body.globalPermissions.filter((key) => !Object.hasOwn(GLOBAL_PERMISSIONS, key)),
  ];
  if (unknown.length > 0) {
    throw badRequest(
      '',
      Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])),
    );
  }
  const projectPermissions = body.projectPermissions.flatMap(({ permissions, projects, issues }) =>
    permissions.map((permission) => ({
      permission,
      projects: projects.map(Number).filter((id) => {
        const project = site.index.project(String(id));
        return project !== undefined && hasInProject(call, who, permission, project);
      }),
      issues: issues.map(Number).filter((id) => {
        const issue = site.index.issue(String(id));
        const project = site.index.project(issue?.projectId ?? '');
        return project !== undefined && hasInProject(call, who, permission, project, issue);
      }),
    })),
  );
  return {
    status: 200,
    json: {
      globalPermissions: body.globalPermissions.filter((key) => hasGlobal(call, who, key)),
      projectPermissions,
    },
    objects: { identity: asked.length + body.globalPermissions.length },
  };
}

export const permissionRoutes: Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/mypermissions',
    scopes: ['read:jira-work'],
    handle: myPermissions,
  },
  {
    method: 'POST',
    path: '/rest/api/3/permissions/check',
    scopes: ['read:jira-work'],
    handle: checkPermissions,
  },
];
