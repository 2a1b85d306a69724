/** Brings the copy up to date: what the query finds, and around it what the app looks at beside an issue. */
import { levelOf } from '../src/inspection/facts/issue-types';
import { readIssue } from '../src/jira/answers/issue';
import { chunks } from '../src/jira/paging';
import type { JiraIssue } from '../src/jira/types';
import { changedWithin } from './jql';
import type { Mirror } from './mirror';
import { ISSUES_A_CALL, type LiveReader, type Me } from './reader';

/** Jira's index may lag behind, and clocks are not alike. */
const OVERLAP_MINUTES = 10;
const MINUTE_MS = 60_000;
/** Epics whose children are asked for at once, so that the query stays short. */
const EPICS_A_QUERY = 50;

export interface Update {
  /** Ids of what the query finds, in its order. */
  wanted: string[];
  /** Ids of these and of what stands around them. */
  all: string[];
  /** How many were read from the site. */
  read: number;
}

export interface UpdateProgress {
  /** How many of `total` are up to date. */
  done: number;
  total: number;
}

interface Options {
  jql: string;
  /** Who began; whoever is not that any more at the end gets no copy thrown away over it. */
  me: Me;
  /** Whether all stories are read of epics, too, that only stand above what the query finds. */
  wholeEpics: boolean;
  /** Ids of the linked issues that the app looks at beside one. */
  linksOf: (issue: JiraIssue) => string[];
  onProgress: (progress: UpdateProgress) => void;
}

/**
 * Each issue is kept as soon as it was read, so that a run that broke off goes on where it was.
 * @throws JiraError
 */
export async function bringUpToDate(
  reader: LiveReader,
  mirror: Mirror,
  options: Options,
): Promise<Update> {
  return new Updating(reader, mirror, options).run();
}

class Updating {
  readonly #started = Date.now();
  readonly #checked: Map<string, number>;
  /** Up to date, in the order in which they were found. */
  readonly #done = new Set<string>();
  /** Asked for, and hidden or gone. */
  readonly #missing = new Set<string>();
  #total = 0;
  #read = 0;

  constructor(
    private readonly reader: LiveReader,
    private readonly mirror: Mirror,
    private readonly options: Options,
  ) {
    this.#checked = mirror.checked();
  }

  async run(): Promise<Update> {
    const found = await this.reader.ids(this.options.jql);
    this.#total = found.length;
    await this.#takeFound(found);
    const wanted = found.filter((id) => this.#done.has(id));
    await this.#takeChildren(wanted);
    await this.#takeParents();
    if (this.options.wholeEpics) await this.#takeChildren([...this.#done]);
    await this.#takeLinked();
    // Whoever is signed in no more sees less, which must not empty the copy.
    const { accountId } = await this.reader.me();
    if (accountId === this.options.me.accountId) {
      this.mirror.forget(this.#missing);
      this.mirror.forgetOld(this.#started);
    }
    return { wanted, all: [...this.#done], read: this.#read };
  }

  /** What is new, and what changed since the one that was looked at longest ago. */
  async #takeFound(found: string[]): Promise<void> {
    const times = found.flatMap((id) => this.#checked.get(id) ?? []);
    const changed = new Set<string>();
    if (times.length > 0) {
      const since = times.reduce((least, at) => Math.min(least, at));
      // Jira counts back from when it is asked, which a large site may be long after the run began.
      const minutes = Math.ceil((Date.now() - since) / MINUTE_MS) + OVERLAP_MINUTES;
      const query = changedWithin(this.options.jql, minutes);
      for (const id of await this.reader.ids(query)) changed.add(id);
    }
    const kept = found.filter((id) => this.#checked.has(id) && !changed.has(id));
    this.mirror.confirm(kept, this.#started);
    this.#take(kept);
    await this.#fetch(found.filter((id) => !this.#done.has(id)));
  }

  /** An epic is judged by all of its stories, whichever of them the query finds. */
  async #takeChildren(of: string[]): Promise<void> {
    const epics: string[] = [];
    for (const { id, issueType } of this.#issues(of)) if (levelOf(issueType) === 1) epics.push(id);
    for (const some of chunks(epics, EPICS_A_QUERY))
      await this.#takeAlongside(await this.reader.ids(`parent in (${some.join(', ')})`));
  }

  async #takeParents(): Promise<void> {
    let open = [...this.#done];
    while (open.length > 0) {
      const parents = new Set<string>();
      for (const { fields } of this.#issues(open)) if (fields.parent) parents.add(fields.parent.id);
      const fresh = [...parents].filter((id) => !this.#done.has(id));
      await this.#takeAlongside(fresh);
      open = fresh.filter((id) => this.#done.has(id));
    }
  }

  async #takeLinked(): Promise<void> {
    const linked = new Set<string>();
    for (const issue of this.#issues([...this.#done]))
      for (const id of this.options.linksOf(issue)) linked.add(id);
    await this.#takeAlongside([...linked]);
  }

  /** Of issues that no query names: those that stand here are read again where Jira says that they changed. */
  async #takeAlongside(ids: string[]): Promise<void> {
    const open = ids.filter((id) => !this.#done.has(id) && !this.#missing.has(id));
    this.#total += open.length;
    const known = open.filter((id) => this.#checked.has(id));
    const same: string[] = [];
    for (const some of chunks(known, ISSUES_A_CALL)) {
      const changes = await this.reader.changes(some);
      same.push(...some.filter((id) => changes.get(id) === this.mirror.updatedOf(id)));
    }
    this.mirror.confirm(same, this.#started);
    this.#take(same);
    await this.#fetch(open.filter((id) => !this.#done.has(id)));
  }

  async #fetch(ids: string[]): Promise<void> {
    for (const some of chunks(ids, ISSUES_A_CALL)) {
      const at = Date.now();
      const issues = await this.reader.issues(some);
      this.mirror.put(issues, at);
      this.#read += issues.length;
      this.#take(issues.map(({ id }) => String(id)));
      for (const id of some) if (!this.#done.has(id)) this.#missing.add(id);
    }
  }

  #take(ids: readonly string[]): void {
    for (const id of ids) this.#done.add(id);
    this.options.onProgress({ done: this.#done.size, total: this.#total });
  }

  *#issues(ids: readonly string[]): Generator<JiraIssue> {
    for (const id of ids) {
      const issue = readIssue(this.mirror.get(id));
      if (issue) yield issue;
    }
  }
}
