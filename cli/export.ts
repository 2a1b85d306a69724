/** An export as the command line inspects it: its issues, who is on them, and how they hang together. */
import { readIssue } from '../src/jira/answers/issue';
import type { JiraIssue } from '../src/jira/types';
import { EMPTY_DIRECTORY, type Directory } from '../src/roles/directory';
import {
  People,
  peopleOn,
  type Above,
  type Settings,
  type Subject,
} from '../src/inspection/subject';
import { levelOf } from '../src/inspection/issue-types';
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
  #directory: Directory = EMPTY_DIRECTORY;

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
  }

  /** An export has no list of fields; its history names them, and Jira's own two keep their names in it. */
  #learnFields({ changelog }: JiraIssue): void {
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

  /** @param now ISO time of the inspection */
  subject(issue: JiraIssue, settings: Settings, now: string): Subject {
    return {
      issue,
      above: this.#above(issue),
      settings,
      directory: this.#directory,
      people: this.people,
      record: EMPTY_ISSUE_RECORD,
      now,
    };
  }

  /** What an export does not hold of an issue's parents could as well be hidden: it was not read. */
  #above(issue: JiraIssue): Above {
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
