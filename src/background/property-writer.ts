/** Writes findings to the issue property, in as few calls as possible, and only where they differ from what is stored. */
import { PROPERTY_KEY, saysTheSame, type Summary } from '../inspection/findings/summary';
import { spokenOfSince, type WordsSeen } from '../inspection/gathering/words-seen';
import type { PublicFinding } from '../inspection/judging/public-inspection';
import { FEWEST_FIELDS } from '../jira/calls/search';
import type { Jira } from '../jira/client';
import { JiraError } from '../jira/error';
import { chunks } from '../jira/paging';
import { askForChecks } from './debounce';

/** Issues in one call: where each gets its own value, and where all get the same. */
const MOST_OWN_VALUES = 100;
const MOST_WITH_ONE_VALUE = 10_000;
/** How often Jira's task is polled, and how far apart, before it counts as stuck. */
const MOST_POLLS = 20;
const POLL_MS = 500;

/** Jira does not let the app keep findings on issues of the project. */
export class WritingRefused extends JiraError {}

/** Issues of a project that are asked about before it counts as one that lets nothing be written. */
const MOST_ASKED_ABOUT = 3;

interface PropertyWrite {
  issueId: string;
  summary: Summary;
  words: WordsSeen;
}

/** Gathers findings and writes them together. */
export class PropertyWriter {
  #writings: PropertyWrite[] = [];

  /**
   * @param scanned for who has to say where nothing can be written: the project, and whether to find out that Jira wrote
   * nothing of many, which costs a call a flush. Else an issue that may not be edited is passed over
   */
  constructor(
    private readonly jira: Jira,
    private readonly scanned: { projectId: string; confirms: boolean } | null = null,
  ) {}

  /** @returns whether the issue says something else so far, so that it is written with the next `flush` */
  add({ issue, summary, words }: PublicFinding): boolean {
    if (summary === null || saysTheSame(issue.properties[PROPERTY_KEY], summary)) return false;
    this.#writings.push({ issueId: issue.id, summary, words });
    return true;
  }

  /**
   * Writes what was gathered. Jira carries out writes of many issues by itself, in any order ("not guaranteed to be run in
   * order", OpenAPI); all are waited for, so that a reader who comes after does not find what was there before.
   * @throws WritingRefused, JiraError, StorageUnavailable; then only another comparison shows what was written
   */
  async flush(): Promise<void> {
    const writings = this.#writings;
    this.#writings = [];
    const [only] = writings;
    if (!only) return;
    if (writings.length === 1) await this.#writeOne(only);
    else await this.#writeMany(writings, only.summary);
    // Who spoke before this has had a finding written over that was right; whoever speaks later writes after it.
    await askForChecks(new Set(await spokenOfSince(writings.map(({ words }) => words))));
  }

  async #writeMany(writings: PropertyWrite[], { checkedAt }: Summary): Promise<void> {
    // One moment for all of them, so that equal findings are equal values.
    const { same, own } = groupByValue(
      writings.map((writing) => ({ ...writing, summary: { ...writing.summary, checkedAt } })),
    );
    const tasks: (string | null)[] = [];
    for (const { issueIds, summary } of same) {
      for (const chunk of chunks(issueIds, MOST_WITH_ONE_VALUE))
        tasks.push(await this.jira.setPropertyOnMany('app', PROPERTY_KEY, chunk, summary));
    }
    for (const chunk of chunks(own, MOST_OWN_VALUES)) {
      const values = chunk.map(({ issueId, summary }) => ({ issueId, value: summary }));
      tasks.push(await this.jira.setProperties('app', PROPERTY_KEY, values));
    }
    for (const task of tasks) if (task !== null) await this.#carriedOut(task);
    // Jira passes over issues that the app may not edit, and calls that done.
    const [first] = writings;
    if (this.scanned?.confirms !== true || !first) return;
    const kept = await this.jira.property('app', first.issueId, PROPERTY_KEY);
    if (!saysTheSame(kept, first.summary)) await this.#writeOne(first);
  }

  async #writeOne({ issueId, summary }: PropertyWrite): Promise<void> {
    try {
      await ignoringDeleted(this.jira.setProperty('app', issueId, PROPERTY_KEY, summary));
    } catch (error) {
      if (!(error instanceof JiraError) || error.kind !== 'forbidden') throw error;
      if (this.scanned && !(await this.#mayEditOthers(this.scanned.projectId, issueId)))
        throw new WritingRefused(error);
    }
  }

  /**
   * Whether it is the issue alone that is closed to the app, as by a property of its workflow, most often once it is done: so
   * those that are open are asked about first. A project that has no other issue says nothing.
   * Asked of a project as a whole, Jira says yes where whoever reported an issue may edit it (OpenAPI of `mypermissions`).
   */
  async #mayEditOthers(projectId: string, refusedId: string): Promise<boolean> {
    const asked = new Set<string>();
    // Two searches: no document says how Jira orders by category.
    for (const category of ['!= Done', '= Done']) {
      const { issues } = await this.jira.searchIssues('app', {
        jql: `project = ${projectId} AND statusCategory ${category} ORDER BY updated DESC`,
        fields: FEWEST_FIELDS,
        maxResults: MOST_ASKED_ABOUT + 1,
      });
      // Left out here and not by the search, which fails on the id of an issue that was deleted meanwhile.
      for (const { id } of issues.filter((issue) => issue.id !== refusedId)) {
        if (asked.size === MOST_ASKED_ABOUT) return false;
        asked.add(id);
        const place = { issueId: id, permissions: ['EDIT_ISSUES'] };
        if ((await this.jira.permissions('app', place))['EDIT_ISSUES'] === true) return true;
      }
    }
    return asked.size === 0;
  }

  async #carriedOut(task: string): Promise<void> {
    for (let poll = 0; poll < MOST_POLLS; poll++) {
      const status = await this.jira.task('app', task);
      if (status === 'complete') return;
      if (status === 'failed') break;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new JiraError({
      kind: 'unavailable',
      status: 0,
      endpoint: 'GET /rest/api/3/task/{taskId}',
    });
  }
}

/** Findings that more issues share than one call takes values go in one call; the others each bear their own value. */
function groupByValue(writings: PropertyWrite[]): {
  same: { issueIds: string[]; summary: Summary }[];
  own: PropertyWrite[];
} {
  const byValue = new Map<string, PropertyWrite[]>();
  for (const writing of writings) {
    const value = JSON.stringify(writing.summary);
    const group = byValue.get(value);
    if (group) group.push(writing);
    else byValue.set(value, [writing]);
  }
  const same: { issueIds: string[]; summary: Summary }[] = [];
  const own: PropertyWrite[] = [];
  for (const group of byValue.values()) {
    const [first] = group;
    if (first && group.length > MOST_OWN_VALUES)
      same.push({ issueIds: group.map(({ issueId }) => issueId), summary: first.summary });
    else own.push(...group);
  }
  return { same, own };
}

/** An issue that was deleted meanwhile needs no finding. */
async function ignoringDeleted(write: Promise<void>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!(error instanceof JiraError) || error.kind !== 'not-found') throw error;
  }
}
