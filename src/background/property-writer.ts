/** Tells Jira what was found, in as few calls as it takes, and only where the issue does not say so already. */
import type { Finding } from '../inspection/judging/public-inspection';
import { PROPERTY_KEY, saysTheSame, type Summary } from '../inspection/findings/summary';
import type { Jira } from '../jira/client';
import { JiraError } from '../jira/error';
import { chunks } from '../jira/paging';

/** Issues of one call that gives each a value of its own, and of one that gives all the same. */
const EACH_ITS_OWN = 100;
const ALL_THE_SAME = 10_000;
/** How often a task of Jira's is looked at, and how long is waited in between, before it is taken for stuck. */
const LOOKS = 20;
const LOOK_MS = 500;

interface Writing {
  issueId: string;
  summary: Summary;
}

/** Gathers findings and writes them together. */
export class PropertyWriter {
  #writings: Writing[] = [];

  constructor(private readonly jira: Jira) {}

  /** @returns whether the issue says something else so far, so that it is written with the next `flush` */
  add({ issue, summary }: Finding): boolean {
    if (summary === null || saysTheSame(issue.properties[PROPERTY_KEY], summary)) return false;
    this.#writings.push({ issueId: issue.id, summary });
    return true;
  }

  /**
   * Writes what was gathered. Jira carries out writes of many issues by itself; the last one is waited for, so that a
   * reader who comes after does not find what was there before.
   * @throws JiraError; then what was written and what was not is found out by comparing once more
   */
  async flush(): Promise<void> {
    const writings = this.#writings;
    this.#writings = [];
    const [only] = writings;
    if (!only) return;
    if (writings.length === 1) {
      await passingOverGone(this.jira.setProperty('app', only.issueId, PROPERTY_KEY, only.summary));
      return;
    }
    // One moment for all of them, so that equal findings are equal values.
    const { checkedAt } = only.summary;
    const { same, own } = grouped(
      writings.map(({ issueId, summary }) => ({ issueId, summary: { ...summary, checkedAt } })),
    );
    let task: string | null = null;
    for (const { issueIds, summary } of same) {
      for (const portion of chunks(issueIds, ALL_THE_SAME))
        task = await this.jira.setPropertyOnMany('app', PROPERTY_KEY, portion, summary);
    }
    for (const portion of chunks(own, EACH_ITS_OWN)) {
      const values = portion.map(({ issueId, summary }) => ({ issueId, value: summary }));
      task = await this.jira.setProperties('app', PROPERTY_KEY, values);
    }
    if (task !== null) await this.#carriedOut(task);
  }

  async #carriedOut(task: string): Promise<void> {
    for (let look = 0; look < LOOKS; look++) {
      const status = await this.jira.task('app', task);
      if (status === 'complete') return;
      if (status === 'failed') break;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    throw new JiraError({
      kind: 'unavailable',
      status: 0,
      endpoint: 'GET /rest/api/3/task/{taskId}',
    });
  }
}

/** Findings that more issues share than one call takes values go in one call; the others each bear their own value. */
function grouped(writings: Writing[]): {
  same: { issueIds: string[]; summary: Summary }[];
  own: Writing[];
} {
  const byValue = new Map<string, Writing[]>();
  for (const writing of writings) {
    const value = JSON.stringify(writing.summary);
    const group = byValue.get(value);
    if (group) group.push(writing);
    else byValue.set(value, [writing]);
  }
  const same: { issueIds: string[]; summary: Summary }[] = [];
  const own: Writing[] = [];
  for (const group of byValue.values()) {
    const [first] = group;
    if (first && group.length > EACH_ITS_OWN)
      same.push({ issueIds: group.map(({ issueId }) => issueId), summary: first.summary });
    else own.push(...group);
  }
  return { same, own };
}

/** An issue that was deleted meanwhile needs no finding. */
async function passingOverGone(write: Promise<void>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!(error instanceof JiraError) || error.kind !== 'not-found') throw error;
  }
}
