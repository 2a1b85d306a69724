/**
 * The weekly report of the accounts that the app keeps, as Atlassian's user privacy guide asks: once a cycle of seven days, and
 * not more often. A run that is due and fails is made good by the next one. What is kept is ids alone, so a changed account needs nothing; a closed one is
 * forgotten in the same step. Each page of documents is finished before the next is begun, and a run takes up where the
 * last one ended or broke off.
 */
import { privacy } from '@forge/api';
import * as v from 'valibot';
import type { Jira } from '../jira/client';
import { JiraError } from '../jira/error';
import { chunks } from '../jira/paging';
import { configuredProjects } from '../storage/configured-projects';
import { areRecordsToRemove, endWalk, removeRecordsOfDeleted } from '../storage/deleted-projects';
import {
  documentsAfter,
  overwriteDocument,
  readDocuments,
  StorageUnavailable,
  type DocumentPage,
  type StoredDocument,
} from '../storage/documents';
import {
  forgetIn,
  peopleIn,
  removeUnusedDirectories,
  type KeptPerson,
} from '../storage/kept-people';
import { projectOfSettings, SettingsUnreadable } from '../storage/project';
import { beginInvocation } from './invocation';
import { peopleInFindings } from './people-in-findings';
import { logFailure } from './retry-policy';
import { startScan } from './scan/scan';
import { DONE, type ScheduledAnswer } from './scheduled';

const BOOKMARK_KEY = 'personal-data';
const bookmark = v.object({
  /** Null where the cycle is finished. */
  cursor: v.nullable(v.string()),
  /** Epoch milliseconds at which the cycle began. */
  begunAt: v.fallback(v.number(), 0),
});
type Bookmark = v.InferOutput<typeof bookmark>;
/**
 * An account is not to be reported more often (user-privacy-guidelines). An answer may name another period in a header whose
 * form is not documented, and `@forge/api` hands over no header of this answer, so that the documented one counts.
 */
const CYCLE_MS = 7 * 24 * 3_600_000;
/** As many accounts as Atlassian takes in one report. */
const ACCOUNTS_PER_REPORT = 90;
/** Of an account that was written down nobody knows when, Atlassian is told a time before every change of it. */
const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';
/** How often a document that others write at the same time is looked at again. */
const ATTEMPTS = 5;

export async function personalData(): Promise<ScheduledAnswer> {
  const { jira, hasTime } = beginInvocation();
  const report = new PersonalDataReport();
  try {
    const cycle = await dueCycle(Date.now());
    if (cycle === null) {
      await removeOfDeletedProjects(hasTime);
      return DONE;
    }
    let page = await firstPage(cycle);
    for (;;) {
      await handle(page, report);
      if (page.cursor === null) await handleFindings(jira, report);
      await overwriteDocument(BOOKMARK_KEY, { cursor: page.cursor, begunAt: cycle.begunAt });
      if (page.cursor === null) await endWalk();
      if (page.cursor === null || !hasTime()) break;
      page = await documentsAfter(page.cursor);
    }
  } catch (error) {
    // The next run begins with the page that this one could not finish.
    logFailure('personal-data', error);
  }
  console.info(JSON.stringify({ request: 'personal-data', ...report.figures() }));
  return DONE;
}

/** Between two cycles storage is walked through only where a project was deleted, which does not wait for the next report. */
async function removeOfDeletedProjects(hasTime: () => boolean): Promise<void> {
  if (!(await areRecordsToRemove())) return;
  let page = await documentsAfter(null);
  for (;;) {
    await removeRecordsOfDeleted(page.documents);
    if (page.cursor === null) return endWalk();
    if (!hasTime()) return;
    page = await documentsAfter(page.cursor);
  }
}

/** The cycle that has to be gone on with or begun; null where the last one was finished and the next is not due. */
async function dueCycle(now: number): Promise<Bookmark | null> {
  const [stored] = await readDocuments([BOOKMARK_KEY]);
  const reading = v.safeParse(bookmark, stored?.body);
  const last = reading.success ? reading.output : { cursor: null, begunAt: 0 };
  if (last.cursor !== null) return last;
  return now - last.begunAt < CYCLE_MS ? null : { cursor: null, begunAt: now };
}

/** The page that the last run left off at; from the beginning where storage does not know the place any more. */
async function firstPage({ cursor }: Bookmark): Promise<DocumentPage> {
  try {
    return await documentsAfter(cursor);
  } catch (error) {
    if (cursor === null || !(error instanceof StorageUnavailable)) throw error;
    return documentsAfter(null);
  }
}

async function handle({ documents }: DocumentPage, report: PersonalDataReport): Promise<void> {
  await removeRecordsOfDeleted(documents);
  await report.tell(documents.flatMap(peopleIn));
  for (const document of documents) await forgetClosed(document, report);
  await removeUnusedDirectories(documents, Date.now());
}

/** The findings of a project that name a closed account are made anew: a scan gives no turn to whoever is gone. */
async function handleFindings(jira: Jira, report: PersonalDataReport): Promise<void> {
  for (const projectId of await configuredProjects()) {
    try {
      let isClosed = false;
      for await (const people of peopleInFindings(jira, projectId)) {
        await report.tell(people);
        isClosed ||= people.some(({ accountId }) => report.closed.has(accountId));
      }
      if (isClosed) await startScan(projectId);
    } catch (error) {
      // A project that Jira does not show to the app, or not now, keeps no other from being looked at.
      if (!(error instanceof JiraError) && !(error instanceof SettingsUnreadable)) throw error;
      logFailure('personal-data', error);
    }
  }
}

async function forgetClosed(document: StoredDocument, report: PersonalDataReport): Promise<void> {
  let current = document;
  for (let attempt = 1; ; attempt++) {
    const outcome = await forgetIn(current, report.closed);
    if (outcome === 'forgotten') await scanAnew(current.key);
    if (outcome !== 'conflict') return;
    if (attempt === ATTEMPTS) throw new StorageUnavailable('CONTENDED');
    const [stored] = await readDocuments([document.key]);
    if (!stored || stored.revision === 0) return;
    current = { key: document.key, ...stored };
    await report.tell(peopleIn(current));
  }
}

/** Findings of a project whose settings lost somebody are another's now, and a scan under way goes by the old settings. */
async function scanAnew(key: string): Promise<void> {
  const projectId = projectOfSettings(key);
  if (projectId === null) return;
  try {
    await startScan(projectId);
  } catch (error) {
    // The daily scan comes anyway; settings of a newer app are not for this one to scan by.
    logFailure('personal-data', error);
  }
}

/** The accounts that one run has reported to Atlassian, and those that Atlassian says are closed. */
class PersonalDataReport {
  readonly closed = new Set<string>();
  private readonly reported = new Set<string>();

  /** Tells of the people who have not been told of yet, once each, with the last time that each was written down. */
  async tell(people: readonly KeptPerson[]): Promise<void> {
    const latest = new Map<string, string>();
    for (const { accountId, at } of people) {
      if (this.reported.has(accountId)) continue;
      const known = latest.get(accountId) ?? UNKNOWN_TIME;
      latest.set(accountId, at !== null && at > known ? at : known);
    }
    const accounts = [...latest].map(([accountId, updatedAt]) => ({ accountId, updatedAt }));
    for (const chunk of chunks(accounts, ACCOUNTS_PER_REPORT)) {
      for (const { accountId, status } of await privacy.reportPersonalData(chunk))
        if (status === 'closed') this.closed.add(accountId);
      for (const { accountId } of chunk) this.reported.add(accountId);
    }
  }

  figures(): { reported: number; closed: number } {
    return { reported: this.reported.size, closed: this.closed.size };
  }
}
