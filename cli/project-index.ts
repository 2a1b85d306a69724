import type { ProjectReport } from '../src/contract/project-report';
import type { JiraIssue } from '../src/jira/types';
import { detachText } from './spill/detach-text';

export type Project = ProjectReport['project'];

/** So many projects of an export are named. */
const NAMED = 10;

/** The projects that the issues of an export name. */
export class ProjectIndex {
  readonly #projects = new Map<string, Project>();

  /** @returns the project's id; null where the issue names none */
  learn({ project }: Pick<JiraIssue, 'project'>): string | null {
    if (!project) return null;
    const known = this.#projects.get(project.id);
    const id = known?.id ?? detachText(project.id);
    // The last key stands where they differ.
    if (known?.key !== project.key) {
      const key = detachText(project.key);
      this.#projects.set(id, { id, key, name: key });
    }
    return id;
  }

  get ids(): string[] {
    return [...this.#projects.keys()];
  }

  /**
   * The projects as one: the only one as it is, several by their keys.
   * @param ids those that count; all of them unless said
   */
  together(ids: Iterable<string> = this.#projects.keys()): Project {
    const projects = [...new Set(ids)].flatMap((id) => this.#projects.get(id) ?? []);
    const [first, ...others] = projects;
    if (first && others.length === 0) return first;
    const keys = projects.map(({ key }) => key);
    return {
      id: '',
      key: '',
      name: keys.slice(0, NAMED).join(', ') + (keys.length > NAMED ? ', …' : ''),
    };
  }
}
