/**
 * The weekly report of the accounts that the app keeps, as Atlassian's user privacy guide asks: once a cycle of seven days, and
 * not more often. A run that is due and fails is made good by the next one. What is kept is ids alone, so a changed account needs nothing; a closed one is
 * forgotten in the same step. Each page of documents is finished before the next is begun, and a run takes up where the
 * last one ended or broke off.
 */
import * as v from 'valibot';
import { logFault } from '../faults/log-fault';
import { areRecordsToRemove, endWalk, removeRecordsOfDeleted } from '../storage/deleted-projects';
import {
  documentsAfter,
  overwriteDocument,
  readDocuments,
  StorageUnavailable,
  type DocumentPage,
  type StoredDocument,
} from '../storage/documents';
import { forgetIn, peopleIn, removeUnusedDirectories } from '../storage/kept-people';
import { projectOfSettings } from '../storage/project';
import { beginInvocation, type Invocation } from './invocation';
import { PersonalDataReport } from './personal-data-report';
import {
  FIRST_PLACE,
  placeInFindings,
  reportFindings,
  type PlaceInFindings,
} from './report-findings';
import { startScan } from './scan/scan';
import { DONE, type ScheduledAnswer } from './scheduled';

const BOOKMARK_KEY = 'personal-data';
const bookmark = v.object({
  /** Of the walk through storage; null where it is finished. */
  cursor: v.nullable(v.string()),
  /** Epoch milliseconds at which the cycle began. */
  begunAt: v.fallback(v.number(), 0),
  /** Of the walk over findings, which comes after it; null where it is finished, or not begun. */
  findings: v.optional(v.nullable(placeInFindings), null),
});
type Bookmark = v.InferOutput<typeof bookmark>;
/**
 * An account is not to be reported more often (user-privacy-guidelines). An answer may name another period in a header whose
 * form is not documented, and `@forge/api` hands over no header of this answer, so that the documented one counts.
 */
const CYCLE_MS = 7 * 24 * 3_600_000;
/** How often a document that others write at the same time is looked at again. */
const ATTEMPTS = 5;

export async function personalData(): Promise<ScheduledAnswer> {
  const invocation = beginInvocation();
  const { hasTime } = invocation;
  const report = new PersonalDataReport();
  try {
    const cycle = await dueCycle(Date.now());
    if (cycle === null) await removeOfDeletedProjects(hasTime);
    else if (await walkStorage(cycle, report, hasTime))
      await walkFindings(cycle, invocation, report);
  } catch (error) {
    // The next run begins with the page that this one could not finish.
    logFault({ request: 'personal-data', error });
  }
  console.info(JSON.stringify({ request: 'personal-data', ...report.figures() }));
  return DONE;
}

/** @returns whether all of it was walked through, in this run or one before */
async function walkStorage(
  cycle: Bookmark,
  report: PersonalDataReport,
  hasTime: () => boolean,
): Promise<boolean> {
  if (cycle.findings !== null) return true;
  let page = await firstPage(cycle);
  for (;;) {
    await handle(page, report);
    const { cursor } = page;
    const findings = cursor === null ? FIRST_PLACE : null;
    await keepBookmark({ cursor, begunAt: cycle.begunAt, findings });
    if (cursor === null) await endWalk();
    if (cursor === null || !hasTime()) return cursor === null;
    page = await documentsAfter(cursor);
  }
}

async function walkFindings(
  { begunAt, findings }: Bookmark,
  invocation: Invocation,
  report: PersonalDataReport,
): Promise<void> {
  const keep = (place: PlaceInFindings | null): Promise<void> =>
    keepBookmark({ cursor: null, begunAt, findings: place });
  if (await reportFindings(invocation, report, findings ?? FIRST_PLACE, keep)) await keep(null);
}

function keepBookmark(bookmark: Bookmark): Promise<void> {
  return overwriteDocument(BOOKMARK_KEY, bookmark);
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
  const last = reading.success ? reading.output : { cursor: null, begunAt: 0, findings: null };
  if (last.cursor !== null || last.findings !== null) return last;
  return now - last.begunAt < CYCLE_MS ? null : { cursor: null, begunAt: now, findings: null };
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

/** With somebody gone from the settings, turns pass to others, and a scan under way still uses the old settings. */
async function scanAnew(key: string): Promise<void> {
  const projectId = projectOfSettings(key);
  if (projectId === null) return;
  try {
    await startScan(projectId);
  } catch (error) {
    // The daily scan comes anyway; settings of a newer app are not for this one to scan by.
    logFault({ request: 'personal-data', error });
  }
}
