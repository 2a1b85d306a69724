/**
 * The daily report of the accounts that the app keeps, as Atlassian's user privacy guide asks: at least every seven days,
 * so that a run may fail several times. What is kept is ids alone, so a changed account needs nothing; a closed one is
 * forgotten in the same step. Each page of documents is finished before the next is begun, and a run takes up where the
 * last one ended or broke off.
 */
import { privacy } from '@forge/api';
import * as v from 'valibot';
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
import { endWalk, removeRecordsOfDeleted } from '../storage/deleted-projects';
import { projectOfSettings } from '../storage/project';
import { beginInvocation } from './invocation';
import { startScan } from './scan/scan';
import { logFailure } from './retry-policy';

const BOOKMARK_KEY = 'personal-data';
const bookmark = v.object({ cursor: v.nullable(v.string()) });
/** As many accounts as Atlassian takes in one report. */
const ACCOUNTS_PER_REPORT = 90;
/** Of an account that was written down nobody knows when, Atlassian is told a time before every change of it. */
const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';
/** How often a document that others write at the same time is looked at again. */
const ATTEMPTS = 5;

export async function personalData(): Promise<void> {
  const { hasTime } = beginInvocation();
  const report = new Report();
  try {
    let page = await firstPage();
    for (;;) {
      await handle(page, report);
      await overwriteDocument(BOOKMARK_KEY, { cursor: page.cursor });
      if (page.cursor === null) await endWalk();
      if (page.cursor === null || !hasTime()) break;
      page = await documentsAfter(page.cursor);
    }
  } catch (error) {
    // Tomorrow's run begins with the page that this one could not finish.
    logFailure('personal-data', error);
  }
  console.info(JSON.stringify({ request: 'personal-data', ...report.figures() }));
}

/** The page that the last run left off at; from the beginning where storage does not know the place any more. */
async function firstPage(): Promise<DocumentPage> {
  const [stored] = await readDocuments([BOOKMARK_KEY]);
  const reading = v.safeParse(bookmark, stored?.body);
  const cursor = reading.success ? reading.output.cursor : null;
  try {
    return await documentsAfter(cursor);
  } catch (error) {
    if (cursor === null || !(error instanceof StorageUnavailable)) throw error;
    return documentsAfter(null);
  }
}

async function handle({ documents }: DocumentPage, report: Report): Promise<void> {
  await removeRecordsOfDeleted(documents);
  await report.tell(documents.flatMap(peopleIn));
  for (const document of documents) await forgetClosed(document, report);
  await removeUnusedDirectories(documents, Date.now());
}

async function forgetClosed(document: StoredDocument, report: Report): Promise<void> {
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

/** What one run has told Atlassian, and what it was answered. */
class Report {
  readonly closed = new Set<string>();
  private readonly told = new Set<string>();

  /** Tells of the people who have not been told of yet, once each, with the last time that each was written down. */
  async tell(people: readonly KeptPerson[]): Promise<void> {
    const latest = new Map<string, string>();
    for (const { accountId, at } of people) {
      if (this.told.has(accountId)) continue;
      const known = latest.get(accountId) ?? UNKNOWN_TIME;
      latest.set(accountId, at !== null && at > known ? at : known);
    }
    const accounts = [...latest].map(([accountId, updatedAt]) => ({ accountId, updatedAt }));
    for (let start = 0; start < accounts.length; start += ACCOUNTS_PER_REPORT) {
      const portion = accounts.slice(start, start + ACCOUNTS_PER_REPORT);
      for (const { accountId, status } of await privacy.reportPersonalData(portion))
        if (status === 'closed') this.closed.add(accountId);
      for (const { accountId } of portion) this.told.add(accountId);
    }
  }

  figures(): { reported: number; closed: number } {
    return { reported: this.told.size, closed: this.closed.size };
  }
}
