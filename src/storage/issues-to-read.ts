/** Issues of a project that wait for a second reader: asked about together, since what is read for one is read for all. */
import * as v from 'valibot';
import { readDocuments, StorageConflict, writeDocument } from './documents';

/** More than a site may ask about in a day; the daily scan finds the others again. */
const MOST_WAITING = 1000;
const ATTEMPTS = 6;

const schema = v.object({ ids: v.array(v.string()), dueAt: v.number() });

export function issuesToReadKey(projectId: string): string {
  return `to-read:${projectId}`;
}

/**
 * Adds issues before those that wait.
 * @param dueAt epoch milliseconds at which they are to be read, if nothing is due before
 * @returns whether nothing was due, so that the caller has to see to it
 */
export async function addIssuesToRead(
  projectId: string,
  issueIds: readonly string[],
  { now, dueAt }: { now: number; dueAt: number },
): Promise<boolean> {
  let isFirst = false;
  await change(projectId, (before) => {
    isFirst = before.dueAt <= now;
    const ids = [...new Set([...issueIds, ...before.ids])].slice(0, MOST_WAITING);
    const isSame = !isFirst && ids.length === before.ids.length;
    return isSame ? null : { ids, dueAt: isFirst ? dueAt : before.dueAt };
  });
  return isFirst;
}

/** Whether issues wait that nobody is going to see to. */
export async function hasIssuesToRead(projectId: string, now: number): Promise<boolean> {
  const [stored] = await readDocuments([issuesToReadKey(projectId)]);
  const reading = v.safeParse(schema, stored?.body);
  return reading.success && reading.output.ids.length > 0 && reading.output.dueAt <= now;
}

/** Takes all that wait. */
export async function takeIssuesToRead(projectId: string): Promise<string[]> {
  let taken: string[] = [];
  await change(projectId, ({ ids }) => {
    taken = ids;
    return { ids: [], dueAt: 0 };
  });
  return taken;
}

interface Waiting {
  ids: string[];
  dueAt: number;
}

/** @param to gives null where nothing is to be changed */
async function change(projectId: string, to: (before: Waiting) => Waiting | null): Promise<void> {
  const key = issuesToReadKey(projectId);
  for (let attempt = 1; ; attempt++) {
    const [stored] = await readDocuments([key]);
    const reading = v.safeParse(schema, stored?.body);
    const changed = to(reading.success ? reading.output : { ids: [], dueAt: 0 });
    if (changed === null) return;
    try {
      await writeDocument(key, changed, stored?.revision ?? 0);
      return;
    } catch (error) {
      if (!(error instanceof StorageConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}
