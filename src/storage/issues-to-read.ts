/** Issues of a project that wait for a second reader: asked about together, since what is read for one is read for all. */
import * as v from 'valibot';
import { readDocuments, StorageConflict, writeDocument } from './documents';

/** Some 50 KB as a document. What does not fit comes up again where it changes, and with the weekly scan of everything. */
const MOST_WAITING = 5000;
/** Longer than a consumer may run: what one took and neither read nor put back waits again then. */
const TAKEN_MS = 20 * 60_000;
const ATTEMPTS = 6;

/** What one run reads, until it waits again. */
const taking = v.object({ ids: v.array(v.string()), until: v.number() });
const schema = v.object({
  ids: v.array(v.string()),
  dueAt: v.number(),
  /** Those that are being read. Earlier versions kept one taking, or none. */
  taken: v.optional(
    v.union([
      v.array(taking),
      v.pipe(
        taking,
        v.transform((one) => [one]),
      ),
    ]),
    () => [],
  ),
  /** Until when asking for an issue by hand is the same asking as before, epoch milliseconds by id. */
  byHand: v.optional(v.record(v.string(), v.number()), () => ({})),
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
    const taken = [{ ids, until: now + TAKEN_MS }, ...before.taken];
    return { ...before, ids: [], dueAt: 0, taken: firstTaken(taken) };
  });
  return ids;
}

/**
 * Ends what {@link takeIssuesToRead} began, and leaves alone what others took.
 * @param took all that the caller took
 * @param left those that were not read, and wait on
 * @param seconds in which the caller has them read, so that nobody else has to see to it; 0 where whoever comes next has to
 */
export async function putBackIssuesToRead(
  projectId: string,
  { took, left }: { took: readonly string[]; left: readonly string[] },
  now: number,
  seconds: number,
): Promise<void> {
  const ended = new Set(took);
  await change(projectId, now, ({ ids, dueAt, taken, ...others }) => ({
    ...others,
    ids: first([...left, ...ids]),
    dueAt: dueAt <= now ? now + seconds * 1000 : dueAt,
    taken: firstTaken(
      taken.map((one) => ({ ...one, ids: one.ids.filter((id) => !ended.has(id)) })),
    ),
  }));
}

/**
 * Notes that an issue is asked for by hand.
 * @param until when asking again is another asking, epoch milliseconds
 * @returns whether nobody had asked for it, or the time of that is over
 */
export async function noteByHand(
  projectId: string,
  issueId: string,
  { now, until }: { now: number; until: number },
): Promise<boolean> {
  let isFirst = false;
  await change(projectId, now, (before) => {
    isFirst = before.byHand[issueId] === undefined;
    return isFirst ? { ...before, byHand: { ...before.byHand, [issueId]: until } } : null;
  });
  return isFirst;
}

/** Says that what {@link noteByHand} noted is put off, so that it is the same asking until then. */
export async function putOffByHand(
  projectId: string,
  issueId: string,
  { now, until }: { now: number; until: number },
): Promise<void> {
  await change(projectId, now, (before) => ({
    ...before,
    byHand: { ...before.byHand, [issueId]: Math.max(until, before.byHand[issueId] ?? 0) },
  }));
}

/** What waits of what is stored; with what somebody took so long ago that they are not going to say what became of it. */
function waitingIn(body: unknown, now: number): Waiting {
  const reading = v.safeParse(schema, body);
  if (!reading.success) return { ids: [], dueAt: 0, taken: [], byHand: {} };
  const { ids, dueAt, taken, byHand } = reading.output;
  const overdue = taken.filter(({ until }) => until <= now);
  return {
    ids: first([...ids, ...overdue.flatMap((one) => one.ids)]),
    dueAt,
    taken: taken.filter(({ until }) => until > now),
    byHand: Object.fromEntries(Object.entries(byHand).filter(([, until]) => until > now)),
  };
}

function first(ids: readonly string[]): string[] {
  return [...new Set(ids)].slice(0, MOST_WAITING);
}

/** The first of what several took, as many as may wait. */
function firstTaken(taken: Waiting['taken']): Waiting['taken'] {
  let room = MOST_WAITING;
  return taken
    .map((one) => {
      const ids = one.ids.slice(0, room);
      room -= ids.length;
      return { ...one, ids };
    })
    .filter(({ ids }) => ids.length > 0);
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
