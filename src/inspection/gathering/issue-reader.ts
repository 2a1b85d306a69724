/** Reads the issues above others for whoever asks, each once, and asks the project's rule of what is strategy. */
import { wordsOfViewer } from '../../contract/jql-viewpoint';
import { FEWEST_FIELDS } from '../../jira/calls/search';
import type { Jira } from '../../jira/client';
import { isRefused } from '../../jira/error';
import { chunks } from '../../jira/paging';
import type { Asker } from '../../jira/send';
import type { JiraIssue } from '../../jira/types';

/** As many epics as one search for the rule looks at. */
const RULE_PAGE = 100;

export class IssueReader {
  readonly #read = new Map<string, JiraIssue | null>();
  /** By rule and epic: what is tried out has a rule of its own. */
  readonly #strategic = new Map<string, boolean | null>();
  /** Whether Jira takes a rule, as far as it was found out. */
  readonly #taken = new Map<string, boolean>();
  /** Kinds of projects by key, learnt from the issues that were read. */
  readonly #kinds = new Map<string, string | null>();

  constructor(
    private readonly jira: Jira,
    private readonly asker: Asker,
    private readonly fields: string[],
  ) {}

  /** Reads what is not known yet, in as few calls as Jira allows. */
  async read(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#read.has(id));
    if (missing.length === 0) return;
    const { issues } = await this.jira.bulkIssues(this.asker, missing, { fields: this.fields });
    for (const id of missing) this.#read.set(id, null);
    for (const issue of issues) this.note(issue);
  }

  /** Remembers an issue that was read elsewhere, so that it is not asked for. */
  note(issue: JiraIssue): void {
    this.#read.set(issue.id, issue);
    if (issue.project) this.#kinds.set(issue.project.key, issue.project.typeKey);
  }

  /** @returns null for an issue that is not there or that the asker may not see */
  async get(id: string): Promise<JiraIssue | null> {
    await this.read([id]);
    return this.#read.get(id) ?? null;
  }

  /** @returns the issue, null for one that cannot be seen, undefined for one that was not read yet */
  known(id: string): JiraIssue | null | undefined {
    return this.#read.get(id);
  }

  /** @returns the kind of the issue's project where one of its issues was read; undefined where none was */
  projectKind(issueKey: string): string | null | undefined {
    return this.#kinds.get(issueKey.slice(0, issueKey.lastIndexOf('-')));
  }

  /** Forgets the oldest of what it read, so that a reader can live long in little memory. */
  trim(most: number): void {
    const beyond = this.#read.size - most;
    for (const id of [...this.#read.keys()].slice(0, Math.max(0, beyond))) this.#read.delete(id);
  }

  /** Whether the project's JQL rule counts an epic as strategy; null where Jira does not take the rule. */
  async strategic(epicId: string, jql: string): Promise<boolean | null> {
    await this.askRule([epicId], jql);
    return this.#strategic.get(keyOf(epicId, jql)) ?? null;
  }

  /**
   * Asks the rule for epics of which it is not known yet, many in one search. Always as the app: the rule is the
   * project's, and its answer is the same whoever looks. Whoever calls has seen that the reader's person sees the epics;
   * one that was looked for in vain is not asked about.
   */
  async askRule(epicIds: readonly string[], jql: string): Promise<void> {
    const asked = [...new Set(epicIds)].filter(
      (id) => !this.#strategic.has(keyOf(id, jql)) && this.#read.get(id) !== null,
    );
    if (asked.length === 0) return;
    if (wordsOfViewer(jql).length > 0) this.#taken.set(jql, false);
    for (const ids of chunks(asked, RULE_PAGE)) await this.#askPage(ids, jql);
  }

  /**
   * Jira refuses a search that names an issue which the app cannot see, like a rule that it cannot run. Where it refuses many,
   * two of them by themselves tell which it is, and halves find the issue.
   */
  async #askPage(ids: readonly string[], jql: string): Promise<void> {
    const isTaken = (): boolean | undefined => this.#taken.get(jql);
    if (isTaken() !== false && (await this.#search(ids, jql))) return;
    if (ids.length > 1 && isTaken() === undefined) {
      for (const id of [ids.at(0), ids.at(-1)]) if (id) await this.#askPage([id], jql);
      this.#taken.set(jql, isTaken() ?? false);
    }
    const left = ids.filter((id) => !this.#strategic.has(keyOf(id, jql)));
    if (ids.length === 1 || isTaken() === false)
      for (const id of left) this.#strategic.set(keyOf(id, jql), null);
    else
      for (const half of chunks(left, Math.ceil(left.length / 2))) await this.#askPage(half, jql);
  }

  /** @returns whether Jira answered; it may refuse for the rule, for one of the issues, or not let the app search */
  async #search(ids: readonly string[], jql: string): Promise<boolean> {
    const named = ids.length === 1 ? `= ${String(ids[0])}` : `in (${ids.join(', ')})`;
    try {
      const { issues } = await this.jira.searchIssues('app', {
        jql: `id ${named} AND (${jql})`,
        fields: FEWEST_FIELDS,
        maxResults: RULE_PAGE,
      });
      const found = new Set(issues.map(({ id }) => id));
      for (const id of ids) this.#strategic.set(keyOf(id, jql), found.has(id));
      this.#taken.set(jql, true);
      return true;
    } catch (error) {
      if (isRefused(error)) return false;
      throw error;
    }
  }
}

function keyOf(epicId: string, jql: string): string {
  return `${epicId} ${jql}`;
}
