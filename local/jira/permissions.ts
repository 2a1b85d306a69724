/** Who may do what on the stand-in, as Jira decides it. */
import type {
  GrantHolder,
  IssueHolder,
  PermissionKey,
  SiteComment,
  SiteIssue,
  SitePerson,
  SiteProject,
} from './model';
import type { SiteIndex } from './site-index';

export type Caller =
  | { kind: 'app'; person: SitePerson }
  | { kind: 'user'; person: SitePerson }
  | { kind: 'anonymous'; person: null };

/** Whether the app's own account is let in by default, or only where a grant or a security level names it. */
export type AppAccess = 'everywhere' | 'where-granted';

export class Permissions {
  /** @param appEdits whether the app's own account may edit where nobody granted it that */
  constructor(
    private readonly index: SiteIndex,
    private readonly appAccess: AppAccess,
    private readonly appEdits: boolean,
  ) {}

  /** Administer Jira, which the app's own account never has. */
  isSiteAdmin(caller: Caller): boolean {
    return caller.kind === 'user' && caller.person.siteAdmin === true;
  }

  /** Browse users and groups: whoever is signed in and not kept from it, and the app. */
  canBrowsePeople(caller: Caller): boolean {
    return caller.kind !== 'anonymous' && caller.person.browsesPeople !== false;
  }

  /** Whether a project can be opened at all; its administrators can, too. */
  canSeeProject(caller: Caller, project: SiteProject): boolean {
    return this.browsesSome(caller, project) || this.administers(caller, project);
  }

  /**
   * Whether somebody may browse a project, or what may be an issue of it: where browsing is granted to whom an issue names,
   * everybody who is signed in sees the project ("Granting Browse Project permission to Current Assignee, Reporter or User
   * Custom Field Value allows all users to view Project information").
   */
  private browsesSome(caller: Caller, project: SiteProject): boolean {
    if (this.granted(caller, 'BROWSE_PROJECTS', project)) return true;
    return (
      caller.kind !== 'anonymous' &&
      project.grants.some(({ permission, to }) => permission === 'BROWSE_PROJECTS' && isByIssue(to))
    );
  }

  /** Administer Projects, or Administer Jira. */
  administers(caller: Caller, project: SiteProject): boolean {
    return this.isSiteAdmin(caller) || this.granted(caller, 'ADMINISTER_PROJECTS', project);
  }

  canSeeIssue(caller: Caller, issue: SiteIssue): boolean {
    const project = this.index.project(issue.projectId);
    return (
      project !== undefined &&
      this.granted(caller, 'BROWSE_PROJECTS', project, issue) &&
      this.passesSecurity(caller, project, issue)
    );
  }

  /** Whether a comment of an issue that the caller sees may be read: some are for a role or a group alone. */
  canSeeComment(caller: Caller, issue: SiteIssue, { visibleTo, internal }: SiteComment): boolean {
    if (internal === true && !this.worksHere(caller)) return false;
    if (visibleTo === undefined) return true;
    if (caller.kind === 'app' && this.appAccess === 'everywhere') return true;
    if (caller.kind === 'anonymous') return false;
    return visibleTo.type === 'role'
      ? this.index.inRole(caller.person, visibleTo.id, issue.projectId)
      : this.index.inGroup(caller.person, visibleTo.id);
  }

  /** Whether somebody reads internal notes: whoever has a licence, and the app. */
  private worksHere(caller: Caller): boolean {
    return caller.kind !== 'anonymous' && caller.person.accountType !== 'customer';
  }

  /** A permission in a project, or on one issue of it; all but administering need the right to browse, as in Jira. */
  has(caller: Caller, key: PermissionKey, project: SiteProject, issue?: SiteIssue): boolean {
    if (key === 'ADMINISTER_PROJECTS') return this.granted(caller, key, project, issue);
    if (
      key === 'EDIT_ISSUES' &&
      (issue?.isClosed === true || (caller.kind === 'app' && !this.appEdits))
    )
      return false;
    if (issue !== undefined)
      return this.canSeeIssue(caller, issue) && this.granted(caller, key, project, issue);
    if (!this.browsesSome(caller, project)) return false;
    return key === 'BROWSE_PROJECTS' || this.granted(caller, key, project);
  }

  /** Tells for many issues who of them the caller sees, deciding each project once. */
  visibility(caller: Caller): (issue: SiteIssue) => boolean {
    const decided = new Map<string, boolean>();
    return (issue) => {
      if (issue.securityLevelId !== null) return this.canSeeIssue(caller, issue);
      let browses = decided.get(issue.projectId);
      if (browses === undefined) {
        const project = this.index.project(issue.projectId);
        browses = project !== undefined && this.granted(caller, 'BROWSE_PROJECTS', project);
        decided.set(issue.projectId, browses);
      }
      // A reporter may be let in where the project as a whole is closed.
      return browses || this.canSeeIssue(caller, issue);
    };
  }

  private granted(
    caller: Caller,
    key: PermissionKey,
    project: SiteProject,
    issue?: SiteIssue,
  ): boolean {
    if (caller.kind === 'app' && this.appAccess === 'everywhere') return true;
    return project.grants.some(
      (grant) => grant.permission === key && this.fits(caller, grant.to, project, issue),
    );
  }

  private fits(
    caller: Caller,
    to: GrantHolder,
    project: SiteProject,
    issue: SiteIssue | undefined,
  ): boolean {
    if (to.kind === 'anyone') return true;
    if (caller.kind === 'anonymous') return false;
    if (to.kind === 'app') return caller.kind === 'app';
    const { person } = caller;
    if (isByIssue(to)) return issue !== undefined && this.isNamedOn(issue, person, to);
    switch (to.kind) {
      case 'signedIn':
        // A customer of a help desk has an account and no licence.
        return person.accountType !== 'customer';
      case 'role':
        return this.index.inRole(person, to.roleId, project.id);
      case 'group':
        return this.index.inGroup(person, to.groupId);
      case 'person':
        return person.accountId === to.accountId;
      case 'lead':
        return project.leadId === person.accountId;
    }
  }

  private isNamedOn(issue: SiteIssue, person: SitePerson, to: IssueHolder): boolean {
    switch (to.kind) {
      case 'reporter':
        return issue.reporterId === person.accountId;
      case 'assignee':
        return issue.assigneeId === person.accountId;
      case 'userField':
        return valuesOf(issue.customFields[to.fieldId]).includes(person.accountId);
      case 'groupField':
        return valuesOf(issue.customFields[to.fieldId]).some((group) =>
          this.index.inGroup(person, groupIdOf(group)),
        );
    }
  }

  private passesSecurity(caller: Caller, project: SiteProject, issue: SiteIssue): boolean {
    if (issue.securityLevelId === null) return true;
    if (caller.kind === 'anonymous') return false;
    if (caller.kind === 'app' && this.appAccess === 'everywhere') return true;
    const level = project.securityLevels.find(({ id }) => id === issue.securityLevelId);
    if (level === undefined) return false;
    return (
      level.accountIds.includes(caller.person.accountId) ||
      (level.to ?? []).some((to) => this.fits(caller, to, project, issue))
    );
  }
}

function isByIssue(to: GrantHolder): to is IssueHolder {
  return ['reporter', 'assignee', 'userField', 'groupField'].includes(to.kind);
}

function valuesOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** A group as a field holds it: `{groupId, name}`. */
function groupIdOf(value: unknown): string {
  const groupId = (value as { groupId?: unknown } | null | undefined)?.groupId;
  return typeof groupId === 'string' ? groupId : '';
}
