/** The projects of an export, with the components and versions that their issues name. */
import { asRaw, asText } from '../../src/jira/answers/parse';
import type { JiraIssue } from '../../src/jira/types';
import type { Grant, SiteProject } from '../jira/model';
import { MEMBER_PERMISSIONS } from '../jira/permission-keys';

/** Who can look at an imported issue that is not in the export: nobody. */
export const NOT_EXPORTED_LEVEL = '1';

/** An export says nothing about permissions; whoever looks at it here may do what a team member may. */
const GRANTS: Grant[] = [
  { permission: 'BROWSE_PROJECTS', to: { kind: 'anyone' } },
  ...MEMBER_PERMISSIONS.map((permission): Grant => ({ permission, to: { kind: 'signedIn' } })),
];

export class SiteProjects {
  readonly #byKey = new Map<string, SiteProject>();

  constructor(
    private readonly newId: () => string,
    private readonly adminId: string,
  ) {}

  /** The project of an issue; of one that names none, the project that its key belongs to. */
  of(issue: { key: string; project: JiraIssue['project'] }, raw?: unknown): SiteProject {
    const key = issue.project?.key ?? issue.key.replace(/-\d+$/, '');
    const known = this.#byKey.get(key);
    const details = asRaw(raw);
    const name = asText(details?.['name']);
    if (known) {
      if (name !== null && known.name === known.key) known.name = name;
      return known;
    }
    const project: SiteProject = {
      id: this.idFor(issue.project?.id),
      key,
      name: name ?? key,
      typeKey: typeKeyOf(issue.project?.typeKey ?? null),
      simplified: details?.['simplified'] === true,
      leadId: null,
      components: [],
      versions: [],
      issueTypeIds: [],
      grants: [
        ...GRANTS,
        { permission: 'ADMINISTER_PROJECTS', to: { kind: 'person', accountId: this.adminId } },
      ],
      securityLevels: [{ id: NOT_EXPORTED_LEVEL, name: 'Not in the export', accountIds: [] }],
    };
    this.#byKey.set(key, project);
    return project;
  }

  /** @returns the ids of the components */
  components(project: SiteProject, components: readonly { id: string; name: string }[]): string[] {
    return components.map(({ id, name }) => {
      if (!project.components.some((known) => known.id === id)) {
        project.components.push({ id, name, description: '', leadId: null });
      }
      return id;
    });
  }

  /** @returns the ids of the versions */
  versions(
    project: SiteProject,
    versions: readonly { id: string; name: string; released: boolean }[],
    raw: unknown,
  ): string[] {
    const elements: unknown[] = Array.isArray(raw) ? raw : [];
    return versions.map(({ id, name, released }) => {
      if (!project.versions.some((known) => known.id === id)) {
        const details = elements.map(asRaw).find((element) => String(element?.['id']) === id);
        project.versions.push({
          id,
          name,
          released,
          archived: details?.['archived'] === true,
          releaseDate: asText(details?.['releaseDate']),
        });
      }
      return id;
    });
  }

  all(): SiteProject[] {
    return [...this.#byKey.values()];
  }

  /** Ids are numbers on every site; one that is taken comes from another site in the same file. */
  private idFor(id: string | undefined): string {
    const taken = this.all().some((project) => project.id === id);
    return id === undefined || taken || !/^\d+$/.test(id) ? this.newId() : id;
  }
}

function typeKeyOf(typeKey: string | null): SiteProject['typeKey'] {
  const known = ['business', 'product_discovery', 'service_desk'] as const;
  return known.find((one) => one === typeKey) ?? 'software';
}
