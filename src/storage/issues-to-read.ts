/** Issues of a project that wait for a second reader: asked about together, since what is read for one is read for all. */
import * as v from 'valibot';
import { readDocuments, StorageConflict, writeDocument } from './documents';

/** Some 50 KB as a document. What does not fit comes up again where it changes, and with the weekly scan of everything. */
const MOST_WAITING = 5000;
/** Longer than a consumer may run: what one took and neither read nor put back waits again then. */
const TAKEN_MS = 20 * 60_000;
const ATTEMPTS = 6;

const NOTHING_TAKEN = { ids: [], until: 0 };
const schema = v.object({
  ids: v.array(v.string()),
  dueAt: v.number(),
  /** Those that are being read, until they wait again. */
  taken: v.optional(v.object({ ids: v.array(v.string()), until: v.number() }), NOTHING_TAKEN),
});
type Waiting = v.InferOutput<typeof schema>;

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
  await change(projectId, now, (before) => {
    isFirst = before.dueAt <= now;
    const ids = first([...issueIds, ...before.ids]);
    const isSame = !isFirst && ids.every((id, at) => id === before.ids[at]);
    return isSame ? null : { ...before, ids, dueAt: isFirst ? dueAt : before.dueAt };
  });
  return isFirst;
}

/** Whether issues wait that nobody is going to see to. */
export async function hasIssuesToRead(projectId: string, now: number): Promise<boolean> {
  const [stored] = await readDocuments([issuesToReadKey(projectId)]);
  const { ids, dueAt } = waitingIn(stored?.body, now);
  return ids.length > 0 && dueAt <= now;
}

/** Takes all that wait. Whoever takes them says by {@link putBackIssuesToRead} what became of them. */
export async function takeIssuesToRead(projectId: string, now: number): Promise<string[]> {
  let ids: string[] = [];
  await change(projectId, now, (before) => {
    ({ ids } = before);
    const taken = first([...ids, ...before.taken.ids]);
    return { ids: [], dueAt: 0, taken: { ids: taken, until: now + TAKEN_MS } };
  });
  return ids;
}

/**
 * Ends what {@link takeIssuesToRead} began.
 * @param left those that were not read, and wait on
 * @param seconds in which the caller has them read, so that nobody else has to see to it; 0 where whoever comes next has to
 */
export async function putBackIssuesToRead(
  projectId: string,
  left: readonly string[],
  now: number,
  seconds: number,
): Promise<void> {
  await change(projectId, now, ({ ids, dueAt }) => ({
    ids: first([...left, ...ids]),
    dueAt: dueAt <= now ? now + seconds * 1000 : dueAt,
    taken: NOTHING_TAKEN,
  }));
}

/** What waits of what is stored; with what somebody took so long ago that they are not going to say what became of it. */
function waitingIn(body: unknown, now: number): Waiting {
  const reading = v.safeParse(schema, body);
  if (!reading.success) return { ids: [], dueAt: 0, taken: NOTHING_TAKEN };
  const { ids, dueAt, taken } = reading.output;
  if (taken.until > now) return reading.output;
  return { ids: first([...ids, ...taken.ids]), dueAt, taken: NOTHING_TAKEN };
}

function first(ids: readonly string[]): string[] {
  return [...new Set(ids)].slice(0, MOST_WAITING);
}

/** @param to gives null where nothing is to be changed */
async function change(
  projectId: string,
  now: number,
  to: (before: Waiting) => Waiting | null,
): Promise<void> {
  const key = issuesToReadKey(projectId);
  for (let attempt = 1; ; attempt++) {
    const [stored] = await readDocuments([key]);
    const changed = to(waitingIn(stored?.body, now));
    if (changed === null) return;
    try {
      await writeDocument(key, changed, stored?.revision ?? 0);
      return;
    } catch (error) {
      if (!(error instanceof StorageConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}
