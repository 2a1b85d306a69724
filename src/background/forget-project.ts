/** Forgets a project that is still there, because an administrator asked for it. */
import { IS_CHECKED } from '../contract/project-search';
import { PROPERTY_KEY } from '../inspection/findings/summary';
import { FEWEST_FIELDS } from '../jira/calls/search';
import { listProject } from '../storage/configured-projects';
import { documentsAfter, removeDocuments, type StoredDocument } from '../storage/documents';
import { projectOfRecord } from '../storage/issue-record';
import { peopleIn } from '../storage/kept-people';
import { readProjectSettings } from '../storage/project';
import { forgetProjectDocuments } from '../storage/project-documents';
import { projectOfReadings } from '../storage/second-readings';
import type { Invocation } from './invocation';
import { pushCheck, type CheckEvent } from './queues';
import { RateBudget } from './scan/rate-budget';

type ForgetEvent = Extract<CheckEvent, { kind: 'forget' }>;

const WALKED = 'done';
/** A check or scan that was under way may have written after its issue was looked at, and Jira's index lags. */
const LOOK_AGAIN_SECONDS = 60;
const MOST_LOOKS = 5;
/** Issues of one page of a search. */
const LARGEST_PAGE = 100;

/** Removes what is kept of the project as a whole, and has the rest removed by the background. */
export async function forgetProject(projectId: string): Promise<void> {
  await forgetProjectDocuments(projectId);
  await pushForget(projectId, null);
}

/**
 * Has the findings of a project without a role map removed by the background; what people said there stays.
 * @param ofSite about how many there are, where the site's default was taken away; null where a person of the project asked
 */
export function forgetFindings(projectId: string, ofSite: number | null = null): Promise<void> {
  return pushForget(projectId, WALKED, ofSite);
}

/** What is given up of the site's default is listed again: the hourly run takes it up from there (site-default/follow.ts). */
export async function leaveForgetting({ projectId, ofSite }: ForgetEvent): Promise<void> {
  if (ofSite !== null) await listProject(projectId);
}

function pushForget(
  projectId: string,
  cursor: string | null,
  ofSite: number | null = null,
): Promise<void> {
  const at = new Date().toISOString();
  return pushCheck({ kind: 'forget', projectId, at, cursor, looks: 0, ofSite, failures: 0 });
}

/** Removes what is kept by issue, as far as the time reaches; the queue brings the rest. */
export async function forgetIssues(invocation: Invocation, event: ForgetEvent): Promise<void> {
  let { cursor } = event;
  while (cursor !== WALKED) {
    const page = await documentsAfter(cursor);
    const own = page.documents.filter((document) => isToForget(document, event));
    await removeDocuments(own.map(({ key }) => key));
    cursor = page.cursor ?? WALKED;
    if (!invocation.hasTime()) return pushCheck({ ...event, cursor });
  }
  // Whoever has set the project up anew in the meantime gets new findings in place of these.
  if ((await readProjectSettings(event.projectId)).roleMap !== null) return;
  const found = await removeFindings(invocation, event);
  const next = { ...event, cursor, looks: event.looks + 1 };
  if (found.rest !== null) await pushCheck({ ...event, cursor }, found.rest);
  else if (found.any && next.looks < MOST_LOOKS) await pushCheck(next, LOOK_AGAIN_SECONDS);
}

function isToForget(document: StoredDocument, { projectId, at }: ForgetEvent): boolean {
  if (projectOfReadings(document) === projectId) return true;
  if (projectOfRecord(document) !== projectId) return false;
  return peopleIn(document).every((word) => word.at === null || word.at < at);
}

interface Removal {
  any: boolean;
  /** Seconds after which to go on, where there may be more; null at the end. */
  rest: number | null;
}

async function removeFindings(
  { jira, limits, hasTime }: Invocation,
  { projectId, ofSite }: ForgetEvent,
): Promise<Removal> {
  const search = {
    jql: `project = ${projectId} AND ${IS_CHECKED} ORDER BY key ASC`,
    fields: FEWEST_FIELDS,
  };
  const budget = new RateBudget(limits, { expected: ofSite ?? 0, ofSite: true });
  const page = Math.min(LARGEST_PAGE, ofSite ?? 0) + 1;
  /** What one person asked for is done at once; what concerns many projects, within its share. */
  const secondsToRest = async () =>
    ofSite === null ? null : budget.secondsToRest(page, Date.now());
  const first = await secondsToRest();
  if (first !== null) return { any: false, rest: first };
  let any = false;
  for await (const { issues, nextPageToken } of jira.searchAll('app', search)) {
    if (issues.length === 0) continue;
    any = true;
    await jira.deletePropertyOnMany(
      'app',
      PROPERTY_KEY,
      issues.map(({ id }) => id),
    );
    if (nextPageToken === null) break;
    if (!hasTime()) return { any, rest: 0 };
    const seconds = await secondsToRest();
    if (seconds !== null) return { any, rest: seconds };
  }
  return { any, rest: null };
}
