/** An export as the command line inspects it: its issues, who is on them, and how they hang together. */
import { readIssue } from '../src/jira/answers/issue';
import type { JiraIssue } from '../src/jira/types';
import { EMPTY_DIRECTORY, type Directory } from '../src/roles/directory';
import {
  type Ancestry,
  type LinkedStories,
  type Settings,
  type Subject,
} from '../src/inspection/facts/subject';
import { People, peopleOn } from '../src/inspection/facts/people';
import { levelOf } from '../src/inspection/facts/issue-types';
import { storiesLinkedTo } from '../src/inspection/facts/linked-story-ids';
import type { ProjectReport } from '../src/contract/project-report';
import { EMPTY_ISSUE_RECORD } from '../src/storage/issue-record';
import { readExport } from '../local/import/read-export';

export interface Refused {
  /** Counted from 1 in the order of the file. */
  record: number;
  key?: string;
  /** A sentence. */
  problem: string;
}

export interface Progress {
  /** Issues read so far. */
  issues: number;
  /** From 0 to 1. */
  share: number;
}

export class ExportedSite {
  readonly refused: Refused[] = [];
  readonly people = new People();
  readonly #byKey = new Map<string, JiraIssue>();
  readonly #byId = new Map<string, JiraIssue>();
  /** By key of the parent. */
  readonly #children = new Map<string, JiraIssue[]>();
  readonly #projects = new Map<string, ProjectReport['project']>();
  #directory: Directory = { ...EMPTY_DIRECTORY, fieldNames: {} };

  /**
   * Reads a whole export.
   * @throws NotAnExportError where the file holds no issues
   */
  static async read(path: string, onProgress: (progress: Progress) => void): Promise<ExportedSite> {
    const site = new ExportedSite();
    const records = readExport(path, (done, total) => {
      onProgress({ issues: site.#byKey.size, share: total === 0 ? 1 : done / total });
    });
    for await (const found of records) {
      if ('problem' in found) site.refused.push(found);
      else site.#take(found.record, found.issue);
    }
    return site;
  }

  #take(record: number, exported: { key: string }): void {
    const issue = readIssue(exported);
    if (!issue) {
      this.refused.push({ record, key: exported.key, problem: `${exported.key} has no id.` });
      return;
    }
    this.#byKey.set(issue.key, issue);
    this.#byId.set(issue.id, issue);
    this.people.add(peopleOn(issue));
    this.#learnFields(issue);
    const { parent } = issue.fields;
    if (parent) {
      const children = this.#children.get(parent.key) ?? [];
      this.#children.set(parent.key, [...children.filter(({ id }) => id !== issue.id), issue]);
    }
    if (issue.project) {
      const { id, key } = issue.project;
      this.#projects.set(id, { id, key, name: key });
    }
  }

  /** An export has no list of fields; its history names them, and Jira's own two keep their names in it. */
  #learnFields({ changelog, fields }: JiraIssue): void {
    for (const id of Object.keys(fields.custom)) this.#directory.fieldNames[id] ??= id;
    for (const { items } of changelog?.histories ?? []) {
      for (const { field, fieldId } of items) {
        if (field === 'Rank' && fieldId)
          this.#directory = { ...this.#directory, rankFieldId: fieldId };
        if (field === 'Sprint' && fieldId)
          this.#directory = { ...this.#directory, sprintFieldId: fieldId };
      }
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

  /** What is known of the project as a whole: exports hold neither roles nor groups. */
  get directory(): Directory {
    return this.#directory;
  }

  childrenOf(issue: JiraIssue): JiraIssue[] {
    return this.#children.get(issue.key) ?? [];
  }

  isUnderEpic({ fields: { parent } }: JiraIssue): boolean {
    const found = parent && (this.#byKey.get(parent.key) ?? this.#byId.get(parent.id));
    return levelOf(found?.issueType ?? null) === 1;
  }

  /** @param now ISO time of the inspection */
  subject(issue: JiraIssue, settings: Settings, now: string): Subject {
    return {
      issue,
      ancestry: this.#above(issue),
      children: null,
      linkedStories: this.#linkedStories(issue, settings),
      settings,
      directory: this.#directory,
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

  /** What an export does not hold of an issue's parents could as well be hidden: it was not read. */
  #above(issue: JiraIssue): Ancestry {
    const ancestors: JiraIssue[] = [];
    let stub = issue.fields.parent;
    while (stub) {
      const parent: JiraIssue | undefined = this.#byId.get(stub.id) ?? this.#byKey.get(stub.key);
      if (!parent || ancestors.includes(parent) || parent === issue) break;
      ancestors.push(parent);
      stub = parent.fields.parent;
    }
    const chain = (levelOf(issue.issueType) ?? 0) >= 1 ? [issue, ...ancestors] : ancestors;
    const ids = new Set(chain.flatMap(({ fields }) => fields.links.map((link) => link.issue.id)));
    const linked = [...ids].flatMap((id) => {
      const found = this.#byId.get(id);
      return found?.project?.typeKey === 'product_discovery' ? [found] : [];
    });
    return { ancestors, hidden: stub !== null, linked, strategic: null };
  }
}
