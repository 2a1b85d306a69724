/** Forgets what a second reader said: of a project that has switched it off, or of the site where it is wanted nowhere. */
import { documentsAfter, readDocuments, removeDocuments } from '../../storage/documents';
import {
  inUse,
  projectSwitchKey,
  readInUse,
  SITE_SWITCH_KEY,
} from '../../storage/second-reader-switch';
import { projectOfReadings } from '../../storage/second-readings';
import type { Invocation } from '../invocation';
import { pushCheck, type CheckEvent } from '../queues';

type ForgetEvent = Extract<CheckEvent, { kind: 'forget-readings' }>;

/** What was being asked when it was switched off has come back by then, and finds itself switched off. */
const LOOK_AGAIN_SECONDS = 300;

/** Has all readings removed that nobody wants any more; they count no more from the moment of the switch on. */
export async function forgetReadings(): Promise<void> {
  await pushCheck({ kind: 'forget-readings', cursor: null, failures: 0 });
  await pushCheck({ kind: 'forget-readings', cursor: null, failures: 0 }, LOOK_AGAIN_SECONDS);
}

/** Removes them, as far as the time reaches; the queue brings the rest. */
export async function forgetUnwanted({ hasTime }: Invocation, event: ForgetEvent): Promise<void> {
  let { cursor } = event;
  const wanted = new Map<string, boolean>();
  do {
    const page = await documentsAfter(cursor);
    const keys: string[] = [];
    for (const document of page.documents) {
      const projectId = projectOfReadings(document);
      if (projectId === null) continue;
      if (!wanted.has(projectId)) wanted.set(projectId, (await readInUse(projectId)) !== null);
      if (wanted.get(projectId) !== true) keys.push(document.key);
    }
    await removeDocuments(keys);
    ({ cursor } = page);
    if (cursor !== null && !hasTime()) return pushCheck({ ...event, cursor });
  } while (cursor !== null);
}

/** Of some projects those that use a second reader whose readings count. */
export async function liftingAmong(projectIds: readonly string[]): Promise<string[]> {
  const [site, ...projects] = await readDocuments([
    SITE_SWITCH_KEY,
    ...projectIds.map(projectSwitchKey),
  ]);
  return projectIds.filter((_, at) => inUse(projects[at], site)?.lifts === true);
}
