/** Look-ups over the site's data, kept up to date by whoever edits it through the site. */
import type {
  SiteComponent,
  SiteData,
  SiteField,
  SiteGroup,
  SiteIssue,
  SiteIssueType,
  SiteLink,
  SitePerson,
  SitePriority,
  SiteProject,
  SiteRole,
  SiteSprint,
  SiteStatus,
  SiteVersion,
} from './model';
import { siteFields } from './system-fields';

function byId<T extends { id: string | number }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [String(item.id), item]));
}

function addTo<K>(sets: Map<K, Set<string>>, key: K, id: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([id]));
  else set.add(id);
}

export class SiteIndex {
  private readonly issuesById = new Map<string, SiteIssue>();
  private readonly idsByKey = new Map<string, string>();
  private readonly childIds = new Map<string, Set<string>>();
  private readonly projectIssueIds = new Map<string, Set<string>>();
  private readonly linksByIssue = new Map<string, SiteLink[]>();
  private readonly people = new Map<string, SitePerson>();
  private readonly projects = new Map<string, SiteProject>();
  private types = new Map<string, SiteIssueType>();
  private statuses = new Map<string, SiteStatus>();
  private priorities = new Map<string, SitePriority>();
  private sprints = new Map<string, SiteSprint>();
  private roles = new Map<string, SiteRole>();
  private readonly groups = new Map<string, SiteGroup>();
  readonly fields: readonly SiteField[];
  private readonly fieldsById: Map<string, SiteField>;
  /** The largest numeric id in use, so that new records come after it. */
  private lastId: number;

  constructor(
    readonly data: SiteData,
    readonly appPerson: SitePerson,
  ) {
    this.fields = siteFields(data.fields);
    this.fieldsById = byId(this.fields);
    this.people.set(appPerson.accountId, appPerson);
    this.learn();
    let largest = 0;
    const see = (id: string): void => {
      const value = Number(id);
      if (Number.isSafeInteger(value) && value > largest) largest = value;
    };
    for (const issue of data.issues) {
      this.add(issue);
      see(issue.id);
      issue.comments.forEach((comment) => {
        see(comment.id);
      });
      issue.histories.forEach((history) => {
        see(history.id);
      });
    }
    for (const link of data.links) {
      this.addLink(link);
      see(link.id);
    }
    this.lastId = Math.max(largest, 10_000);
  }

  /** Takes in what the data name beside fields, issues and links: anew where they have grown. */
  learn(): void {
    const { data } = this;
    this.types = byId(data.issueTypes);
    this.statuses = byId(data.statuses);
    this.priorities = byId(data.priorities);
    this.sprints = byId(data.sprints);
    this.roles = byId(data.roles);
    for (const group of data.groups) this.groups.set(group.groupId, group);
    for (const person of data.people) this.people.set(person.accountId, person);
    for (const project of data.projects) {
      this.projects.set(project.id, project);
      this.projects.set(project.key.toUpperCase(), project);
    }
  }

  /** A fresh numeric id, larger than any in the data. */
  nextId(): string {
    this.lastId += 1;
    return String(this.lastId);
  }

  get issueCount(): number {
    return this.issuesById.size;
  }

  allIssues(): Iterable<SiteIssue> {
    return this.issuesById.values();
  }

  issue(idOrKey: string): SiteIssue | undefined {
    const direct = this.issuesById.get(idOrKey);
    if (direct !== undefined) return direct;
    const id = this.idsByKey.get(idOrKey.toUpperCase());
    return id === undefined ? undefined : this.issuesById.get(id);
  }

  childrenOf(issueId: string): SiteIssue[] {
    return this.resolve(this.childIds.get(issueId));
  }

  issuesOf(projectId: string): SiteIssue[] {
    return this.resolve(this.projectIssueIds.get(projectId));
  }

  linksOf(issueId: string): readonly SiteLink[] {
    return this.linksByIssue.get(issueId) ?? [];
  }

  /** Adds an issue that stands, or is about to stand, in `data.issues`. */
  add(issue: SiteIssue): void {
    this.issuesById.set(issue.id, issue);
    this.idsByKey.set(issue.key.toUpperCase(), issue.id);
    addTo(this.projectIssueIds, issue.projectId, issue.id);
    if (issue.parentId !== null) addTo(this.childIds, issue.parentId, issue.id);
  }

  remove(issue: SiteIssue): void {
    this.issuesById.delete(issue.id);
    this.idsByKey.delete(issue.key.toUpperCase());
    this.projectIssueIds.get(issue.projectId)?.delete(issue.id);
    if (issue.parentId !== null) this.childIds.get(issue.parentId)?.delete(issue.id);
  }

  /** Gives an issue another parent, or none. */
  reparent(issue: SiteIssue, parentId: string | null): void {
    if (issue.parentId !== null) this.childIds.get(issue.parentId)?.delete(issue.id);
    issue.parentId = parentId;
    if (parentId !== null) addTo(this.childIds, parentId, issue.id);
  }

  addLink(link: SiteLink): void {
    for (const id of new Set([link.fromIssueId, link.toIssueId])) {
      this.linksByIssue.set(id, [...this.linksOf(id), link]);
    }
  }

  removeLink(link: SiteLink): void {
    for (const id of [link.fromIssueId, link.toIssueId]) {
      this.linksByIssue.set(
        id,
        this.linksOf(id).filter((other) => other.id !== link.id),
      );
    }
  }

  person(accountId: string): SitePerson | undefined {
    return this.people.get(accountId);
  }

  allPeople(): Iterable<SitePerson> {
    return this.people.values();
  }

  project(idOrKey: string): SiteProject | undefined {
    return this.projects.get(idOrKey) ?? this.projects.get(idOrKey.toUpperCase());
  }

  issueType(id: string): SiteIssueType | undefined {
    return this.types.get(id);
  }

  status(id: string): SiteStatus | undefined {
    return this.statuses.get(id);
  }

  priority(id: string): SitePriority | undefined {
    return this.priorities.get(id);
  }

  sprint(id: number | string): SiteSprint | undefined {
    return this.sprints.get(String(id));
  }

  role(id: string): SiteRole | undefined {
    return this.roles.get(id);
  }

  group(groupId: string): SiteGroup | undefined {
    return this.groups.get(groupId);
  }

  field(id: string): SiteField | undefined {
    return this.fieldsById.get(id);
  }

  component(project: SiteProject, id: string): SiteComponent | undefined {
    return project.components.find((component) => component.id === id);
  }

  version(project: SiteProject, id: string): SiteVersion | undefined {
    return project.versions.find((version) => version.id === id);
  }

  /** Whether a person stands in a group, given by its id or its name. */
  inGroup(person: SitePerson, groupId: string): boolean {
    const name = this.groups.get(groupId)?.name;
    return person.groups.some((group) => group === groupId || group === name);
  }

  /** Whether a person is an actor of a role in a project, by name or through a group. */
  inRole(person: SitePerson, roleId: string, projectId: string): boolean {
    const actors = this.roles.get(roleId)?.actors[projectId];
    if (actors === undefined) return false;
    return (
      actors.accountIds.includes(person.accountId) ||
      actors.groupIds.some((groupId) => this.inGroup(person, groupId))
    );
  }

  private resolve(ids: Set<string> | undefined): SiteIssue[] {
    const found: SiteIssue[] = [];
    for (const id of ids ?? []) {
      const issue = this.issuesById.get(id);
      if (issue !== undefined) found.push(issue);
    }
    return found;
  }
}
