/** An export as the command line inspects it: its issues, their people and their parents. */
import { openExport } from '../import/export';
import type { RefusedRecord } from '../import/records';
import { onlyWhole } from '../import/whole';
import type { ProjectReport } from '../src/contract/project-report';
import { levelOf } from '../src/inspection/facts/issue-types';
import { storiesLinkedTo } from '../src/inspection/facts/linked-story-ids';
import { People, peopleOn } from '../src/inspection/facts/people';
import type { LinkedStories, Settings, Subject } from '../src/inspection/facts/subject';
import type { JiraIssue } from '../src/jira/types';
import type { Directory } from '../src/roles/directory';
import { EMPTY_ISSUE_RECORD } from '../src/storage/issue-record';
import { ancestryOf } from './ancestry';
import { directoryOf } from './directory';

export interface Progress {
  /** Issues read so far. */
  issues: number;
  /** From 0 to 1. */
  share: number;
}

export class ExportedSite {
  readonly refused: RefusedRecord[] = [];
  readonly people = new People();
  readonly #byKey = new Map<string, JiraIssue>();
  readonly #byId = new Map<string, JiraIssue>();
  /** By key of the parent. */
  readonly #children = new Map<string, JiraIssue[]>();
  readonly #projects = new Map<string, ProjectReport['project']>();
  #tellsParents = true;

  private constructor(
    /** What is known of the project as a whole. */
    readonly directory: Directory,
  ) {}

  /**
   * Reads a whole export.
   * @throws NotAnExportError where the file holds no issues
   */
  static async read(path: string, onProgress: (progress: Progress) => void): Promise<ExportedSite> {
    let issues = 0;
    const opened = await openExport(path, (done, total) => {
      onProgress({ issues, share: total === 0 ? 1 : done / total });
    });
    const site = new ExportedSite(directoryOf(opened.fields));
    for await (const found of opened.issues()) {
      if ('problem' in found) site.refused.push(found);
      else site.#take(onlyWhole(found.issue));
      issues = site.size;
    }
    return site;
  }

  #take(issue: JiraIssue): void {
    this.#byKey.set(issue.key, issue);
    this.#byId.set(issue.id, issue);
    this.people.add(peopleOn(issue));
    const { parent, given } = issue.fields;
    if (!given.includes('parent')) this.#tellsParents = false;
    if (parent) {
      const siblings = this.#children.get(parent.key);
      if (siblings) siblings.push(issue);
      else this.#children.set(parent.key, [issue]);
    }
    if (issue.project) {
      const { id, key } = issue.project;
      this.#projects.set(id, { id, key, name: key });
    }
  }

  get size(): number {
    return this.#byKey.size;
  }

  issues(): Iterable<JiraIssue> {
    return this.#byKey.values();
  }

  issue(key: string): JiraIssue | undefined {
    return this.#byKey.get(key);
  }

  /** The project that the issues belong to; an export of several is looked at as one. */
  get project(): ProjectReport['project'] {
    const [first, ...others] = this.#projects.values();
    if (first && others.length === 0) return first;
    return { id: '', key: '', name: `${this.#projects.size} projects` };
  }

  childrenOf(issue: JiraIssue): JiraIssue[] {
    return this.#children.get(issue.key) ?? [];
  }

  /** Whether every issue says what it belongs to, if only that it belongs to nothing. */
  get tellsParents(): boolean {
    return this.#tellsParents;
  }

  isUnderEpic({ fields: { parent } }: JiraIssue): boolean {
    return levelOf((parent && this.#byId.get(parent.id)?.issueType) ?? null) === 1;
  }

  /** @param now ISO time of the inspection */
  subject(issue: JiraIssue, settings: Settings, now: string): Subject {
    return {
      issue,
      ancestry: ancestryOf(issue, (id) => this.#byId.get(id)),
      children: null,
      linkedStories: this.#linkedStories(issue, settings),
      settings,
      directory: this.directory,
      people: this.people,
      record: EMPTY_ISSUE_RECORD,
      now,
    };
  }

  #linkedStories(issue: JiraIssue, { roleMap }: Settings): LinkedStories | null {
    const ids = storiesLinkedTo(issue, roleMap);
    if (ids === null) return null;
    const found = ids.flatMap((id) => this.#byId.get(id) ?? []);
    return {
      stories: found.map((story) => ({ issue: story, record: EMPTY_ISSUE_RECORD })),
      hidden: ids.length - found.length,
    };
  }
}
