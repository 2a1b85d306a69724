/** Writes findings to the issue property, in as few calls as possible, and only where they differ from what is stored. */
import { PROPERTY_KEY, saysTheSame, type Summary } from '../inspection/findings/summary';
import type { PublicFinding } from '../inspection/judging/public-inspection';
import type { Jira } from '../jira/client';
import { JiraError } from '../jira/error';
import { chunks } from '../jira/paging';

/** Issues in one call: where each gets its own value, and where all get the same. */
const MOST_OWN_VALUES = 100;
const MOST_WITH_ONE_VALUE = 10_000;
/** How often Jira's task is polled, and how far apart, before it counts as stuck. */
const MOST_POLLS = 20;
const POLL_MS = 500;

/** Jira does not let the app keep findings on issues of the project. */
export class WritingRefused extends JiraError {}

/** Issues of a flush that are looked at to see whether Jira has written anything. */
const MOST_LOOKED_AT = 3;

interface PropertyWrite {
  issueId: string;
  summary: Summary;
}

/** Gathers findings and writes them together. */
export class PropertyWriter {
  #writings: PropertyWrite[] = [];

  /** @param confirms whether to find out that Jira wrote nothing at all, which costs a call a flush */
  constructor(
    private readonly jira: Jira,
    private readonly confirms = false,
  ) {}

  /** @returns whether the issue says something else so far, so that it is written with the next `flush` */
  add({ issue, summary }: PublicFinding): boolean {
    if (summary === null || saysTheSame(issue.properties[PROPERTY_KEY], summary)) return false;
    this.#writings.push({ issueId: issue.id, summary });
    return true;
  }

  /**
   * Writes what was gathered. Jira carries out writes of many issues by itself; the last one is waited for, so that a
   * reader who comes after does not find what was there before.
   * @throws WritingRefused, JiraError; then what was written and what was not is found out by comparing once more
   */
  async flush(): Promise<void> {
    const writings = this.#writings;
    this.#writings = [];
    const [only] = writings;
    if (!only) return;
    if (writings.length === 1) {
      await this.#writeOne(only);
      return;
    }
    // One moment for all of them, so that equal findings are equal values.
    const { checkedAt } = only.summary;
    const { same, own } = groupByValue(
      writings.map(({ issueId, summary }) => ({ issueId, summary: { ...summary, checkedAt } })),
    );
    let task: string | null = null;
    for (const { issueIds, summary } of same) {
      for (const chunk of chunks(issueIds, MOST_WITH_ONE_VALUE))
        task = await this.jira.setPropertyOnMany('app', PROPERTY_KEY, chunk, summary);
    }
    for (const chunk of chunks(own, MOST_OWN_VALUES)) {
      const values = chunk.map(({ issueId, summary }) => ({ issueId, value: summary }));
      task = await this.jira.setProperties('app', PROPERTY_KEY, values);
    }
    if (task !== null) await this.#carriedOut(task);
    if (this.confirms) await this.#confirm(writings);
  }

  async #writeOne({ issueId, summary }: PropertyWrite): Promise<void> {
    try {
      await ignoringDeleted(this.jira.setProperty('app', issueId, PROPERTY_KEY, summary));
    } catch (error) {
      if (error instanceof JiraError && error.kind === 'forbidden') throw new WritingRefused(error);
      throw error;
    }
  }

  /**
   * Jira passes over issues that the app may not edit, and calls that done. So some are looked at; one that says nothing new
   * is written by itself, which Jira refuses where it refuses all of them.
   */
  async #confirm(writings: readonly PropertyWrite[]): Promise<void> {
    let refusal: WritingRefused | null = null;
    const step = Math.max(1, Math.floor(writings.length / MOST_LOOKED_AT));
    for (const writing of writings.filter((_, at) => at % step === 0).slice(0, MOST_LOOKED_AT)) {
      const kept = await this.jira.property('app', writing.issueId, PROPERTY_KEY);
      if (saysTheSame(kept, writing.summary)) return;
      try {
        await this.#writeOne(writing);
        return;
      } catch (error) {
        if (!(error instanceof WritingRefused)) throw error;
        refusal = error;
      }
    }
    if (refusal) throw refusal;
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
