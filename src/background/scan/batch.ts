/** One batch of a part: some pages of a search, inspected and written, and then the word on how far it came. */
import { OwnError } from '../../faults/own-error';
import { levelOf } from '../../inspection/facts/issue-types';
import { PROPERTY_KEY } from '../../inspection/findings/summary';
import { areAncestorsKnown } from '../../inspection/gathering/ancestors';
import { issueParts, type ProjectReading } from '../../inspection/gathering/project-reading';
import { inspectPublicly, readsOthers } from '../../inspection/judging/public-inspection';
import { JiraError } from '../../jira/error';
import type { JiraIssue, JiraSearchPage } from '../../jira/types';
import { StorageConflict } from '../../storage/documents';
import { writePartProgress, writePart, type PartRecord } from '../../storage/scan-record';
import { hasAffectedChildrenSince } from '../change-impact';
import { askForChecks, parentEpicId } from '../debounce';
import type { Invocation } from '../invocation';
import { PropertyWriter } from '../property-writer';
import { pushCheck } from '../queues';
import { isPassing } from '../retry-policy';
import { askedLater } from '../searches';
import { askForReadings } from '../second-reading/asking-for';
import { BATCH_SIZES } from './batch-sizes';
import { countSummary } from './coverage-counts';
import type { RateBudget } from './rate-budget';

/** Progress is shown after so many pages. */
const SHOWN_EVERY = 4;
/** How many ancestors are remembered from one batch to the next. */
const REMEMBERED = 2_000;

/** Why a part pauses. */
export type Pause =
  { kind: 'time' } | { kind: 'rest'; seconds: number } | { kind: 'failure'; error: unknown };

/** Jira no longer accepts the page token. */
export class PageTokenExpired extends OwnError {
  constructor() {
    super('Jira no longer accepts the page token.');
    this.name = 'PageTokenExpired';
  }
}

interface BatchContext {
  invocation: Invocation;
  view: ProjectReading;
  pace: RateBudget;
  /** How many issues the part has; null where that is not known. */
  total: number | null;
  /** ISO time at which the scan began, before its searches were planned. */
  plannedAt: string;
  /** For a scan of changes: ISO time after which what happened may not have reached all that it concerns; else null. */
  since: string | null;
}

export class ScanBatch {
  /** The part as it will be kept at the end of the batch. */
  readonly #draft: PartRecord;
  readonly #writer: PropertyWriter;
  #pending: JiraIssue[] = [];
  /** Epics whose stories changed, and epics whose stories are to be looked at: ids alone, since issues are heavy. */
  readonly #epicsOfChanged = new Set<string>();
  readonly #epicsWithAffectedStories = new Set<string>();
  #looked = 0;
  hasAdvanced = false;

  /** @param before the part as it was read, and `revision` of what it was read from */
  constructor(
    private readonly context: BatchContext,
    private readonly place: { projectId: string; part: number },
    private readonly before: PartRecord,
    private readonly revision: number,
  ) {
    this.#draft = structuredClone(before);
    const scanned = { projectId: place.projectId, confirms: before.done === 0 };
    this.#writer = new PropertyWriter(context.invocation.jira, scanned);
  }

  /**
   * Reads up to so many pages, writes what was found, and keeps how far it came.
   * @returns why the part cannot go on with the next batch at once; null where it can, or is finished
   * @throws StorageConflict where the part got on elsewhere; PageTokenExpired; and whatever does not pass by itself
   */
  async run(pages: number): Promise<Pause | null> {
    const pause = await this.#readPages(pages);
    const failure = await passing(() => this.#close());
    this.context.view.reader.trim(REMEMBERED);
    return failure ?? pause;
  }

  async #readPages(pages: number): Promise<Pause | null> {
    for (let page = 1; page <= pages; page++) {
      if (page > 1 && !this.context.invocation.hasTime()) return { kind: 'time' };
      const seconds = await this.context.pace.secondsToRest(this.#pointsOfPage(), Date.now());
      if (seconds !== null) return { kind: 'rest', seconds };
      const failure = await passing(() => this.#readPage());
      if (failure !== null) return failure;
      if (this.#draft.finished) break;
      if (page % SHOWN_EVERY === 0) await this.#show();
    }
    return null;
  }

  /** One for each issue of the next page, and one for the page. */
  #pointsOfPage(): number {
    const { total } = this.context;
    const left = total === null ? BATCH_SIZES.page : total - this.before.done - this.#looked;
    return Math.min(BATCH_SIZES.page, Math.max(1, left)) + 1;
  }

  /** Either all of a page is counted, or none of it. */
  async #readPage(): Promise<void> {
    const { view } = this.context;
    const page = await this.#search();
    for (const issue of page.issues)
      if ((levelOf(issue.issueType) ?? 0) >= 1) view.reader.note(withoutTexts(issue));
    const known = page.issues.filter(
      (issue) => areAncestorsKnown(issue, view.reader) && !readsOthers(issue, view),
    );
    await this.#inspect(known);
    const inspected = new Set(known);
    this.#pending.push(...page.issues.filter((issue) => !inspected.has(issue)));
    this.#draft.cursor = page.nextPageToken;
    this.#draft.finished = page.nextPageToken === null;
    this.#draft.skipped += page.unreadable;
    this.#looked += page.issues.length + page.unreadable;
    if (this.#pending.length >= BATCH_SIZES.pending) await this.#inspectPending();
  }

  async #search(): Promise<JiraSearchPage> {
    const { cursor, jql } = this.#draft;
    const { view, plannedAt } = this.context;
    if (cursor === null) this.#draft.beganAt = new Date().toISOString();
    const waited = Date.parse(this.#draft.beganAt ?? plannedAt) - Date.parse(plannedAt);
    const { fields, properties } = issueParts(view);
    try {
      return await this.context.invocation.jira.searchIssues('app', {
        // The same for all pages: a token belongs to its search.
        jql: askedLater(jql, Math.ceil(waited / 60_000)),
        fields,
        properties,
        maxResults: BATCH_SIZES.page,
        expandChangelog: true,
        ...(cursor !== null && { nextPageToken: cursor }),
      });
    } catch (error) {
      if (cursor !== null && error instanceof JiraError && error.kind === 'bad-request')
        throw new PageTokenExpired();
      throw error;
    }
  }

  async #inspectPending(): Promise<void> {
    const pending = this.#pending;
    await this.#inspect(pending);
    this.#pending = [];
  }

  async #inspect(issues: JiraIssue[]): Promise<void> {
    if (issues.length === 0) return;
    const { invocation, view } = this.context;
    const findings = await inspectPublicly(invocation.jira, view, issues, Date.now());
    await askForReadings(view, findings, Date.now());
    for (const finding of findings) {
      const { since } = this.context;
      // The event that told of a change, or the check that came of it, may have been lost on the way.
      if (since !== null && hasAffectedChildrenSince(finding.issue, since, view.roleMap))
        this.#epicsWithAffectedStories.add(finding.issue.id);
      if (this.#writer.add(finding)) {
        this.#draft.written += 1;
        this.#note(finding.issue);
      }
      if (finding.summary === null) this.#draft.skipped += 1;
      else countSummary(this.#draft.tally, finding.summary);
    }
  }

  /** Keeps the batch: first the findings stand in Jira, then the part says that they do. */
  async #close(): Promise<void> {
    if (this.#looked === 0) return;
    await this.#inspectPending();
    await this.#writer.flush();
    await this.#askForOthers();
    const { projectId, part } = this.place;
    const touchedAt = new Date().toISOString();
    const done = this.before.done + this.#looked;
    await writePart(projectId, part, { ...this.#draft, done, touchedAt }, this.revision);
    this.hasAdvanced = true;
  }

  /** A full scan looks at everything; one of changes asks for what rests on them elsewhere. */
  #note(changed: JiraIssue): void {
    if (this.context.since === null) return;
    const epic = parentEpicId(changed);
    if (epic !== null) this.#epicsOfChanged.add(epic);
    // An epic that was never checked is new, and so is all that depends on it.
    const { id, issueType, properties } = changed;
    if ((levelOf(issueType) ?? 0) >= 1 && PROPERTY_KEY in properties)
      this.#epicsWithAffectedStories.add(id);
  }

  async #askForOthers(): Promise<void> {
    await askForChecks(this.#epicsOfChanged);
    for (const issueId of this.#epicsWithAffectedStories)
      await pushCheck({ kind: 'children', issueId, place: null, failures: 0 });
  }

  async #show(): Promise<void> {
    const { projectId, part } = this.place;
    await writePartProgress(projectId, part, {
      scanId: this.before.scanId,
      done: this.before.done + this.#looked,
      touchedAt: new Date().toISOString(),
    });
  }
}

/** @returns the failure, where it is one that passes; null where all went well */
async function passing(work: () => Promise<void>): Promise<Pause | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof StorageConflict || !isPassing(error)) throw error;
    return { kind: 'failure', error };
  }
}

/** What stands above others is looked at by its fields alone. */
function withoutTexts(issue: JiraIssue): JiraIssue {
  return {
    ...issue,
    fields: { ...issue.fields, description: undefined },
    comments: null,
    changelog: null,
  };
}
