/** Who may do what on the stand-in, as Jira decides it. */
import type {
  Grant,
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
  constructor(
    private readonly index: SiteIndex,
    private readonly appAccess: AppAccess,
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
    return this.granted(caller, 'BROWSE_PROJECTS', project) || this.administers(caller, project);
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
    const browses =
      issue === undefined
        ? this.granted(caller, 'BROWSE_PROJECTS', project)
        : this.canSeeIssue(caller, issue);
    return browses && this.granted(caller, key, project, issue);
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
    to: Grant['to'],
    project: SiteProject,
    issue: SiteIssue | undefined,
  ): boolean {
    if (to.kind === 'anyone') return true;
    if (caller.kind === 'anonymous') return false;
    if (to.kind === 'app') return caller.kind === 'app';
    const { person } = caller;
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
      case 'reporter':
        return issue !== undefined && issue.reporterId === person.accountId;
    }
  }

  private passesSecurity(caller: Caller, project: SiteProject, issue: SiteIssue): boolean {
    if (issue.securityLevelId === null) return true;
    if (caller.kind === 'anonymous') return false;
    if (caller.kind === 'app' && this.appAccess === 'everywhere') return true;
    const level = project.securityLevels.find(({ id }) => id === issue.securityLevelId);
    return level !== undefined && level.accountIds.includes(caller.person.accountId);
  }
}
