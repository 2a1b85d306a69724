/** How much a second reader was asked, by day, for the site and for each project: what is asked costs whoever deploys the app. */
import * as v from 'valibot';
import { readDocuments, StorageConflict, writeDocument } from './documents';

/** Days that are kept. */
const KEPT_DAYS = 31;
const ATTEMPTS = 6;
/** Below the 100 requests that Forge takes from an installation in a minute (limits-llm). */
const MOST_A_MINUTE = 60;

const count = v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
const daySchema = v.object({
  /** In UTC, such as 2026-11-29. */
  day: v.string(),
  requests: count,
  /** Those that were not answered, or of whose answer nothing could be read. */
  failed: count,
  inputTokens: count,
  outputTokens: count,
});
export type DayOfUse = v.InferOutput<typeof daySchema>;

const failureSchema = v.object({ code: v.string(), at: v.string() });

const schema = v.object({
  days: v.fallback(v.array(daySchema), []),
  /** Requests of the minute that was asked in last. */
  minute: v.fallback(v.object({ at: v.string(), requests: count }), { at: '', requests: 0 }),
  failure: v.fallback(v.nullable(failureSchema), null),
});
type Use = v.InferOutput<typeof schema>;

const SITE_USE_KEY = 'second-reader-use';

export function projectUseKey(projectId: string): string {
  return `second-reader-use:${projectId}`;
}

const NO_USE: Use = { days: [], minute: { at: '', requests: 0 }, failure: null };

/** Why nothing may be asked now. */
export type Spent = { spent: 'day' } | { spent: 'minute'; seconds: number };

/**
 * Takes one request out of what the site has for a day and a minute.
 * @param most requests of the site in a day
 * @param now epoch milliseconds
 * @throws StorageConflict after several conflicts in a row
 */
export async function takeRequest(
  projectId: string,
  most: number,
  now: number,
): Promise<Spent | null> {
  const day = dayOf(now);
  const minute = new Date(now).toISOString().slice(0, 16);
  let spent = null as Spent | null;
  await change(SITE_USE_KEY, (use) => {
    spent = null;
    const today = use.days.find((one) => one.day === day)?.requests ?? 0;
    const inMinute = use.minute.at === minute ? use.minute.requests : 0;
    if (today >= most) spent = { spent: 'day' };
    else if (inMinute >= MOST_A_MINUTE)
      spent = { spent: 'minute', seconds: 60 - Math.floor((now % 60_000) / 1000) };
    if (spent !== null) return null;
    return {
      ...withDay(use, day, (one) => ({ ...one, requests: one.requests + 1 })),
      minute: { at: minute, requests: inMinute + 1 },
    };
  });
  if (spent === null)
    await change(projectUseKey(projectId), (use) =>
      withDay(use, day, (one) => ({ ...one, requests: one.requests + 1 })),
    );
  return spent;
}

/** Whether the site has requests left today. */
export async function hasRequestsLeft(most: number, now: number): Promise<boolean> {
  const { site } = await readUse('');
  return (site.days.find(({ day }) => day === dayOf(now))?.requests ?? 0) < most;
}

/** What came of a request. */
export interface UseOutcome {
  /** What went wrong; null where it was answered. */
  failure: string | null;
  inputTokens: number;
  outputTokens: number;
}

export async function noteOutcome(
  projectId: string,
  { failure, inputTokens, outputTokens }: UseOutcome,
  now: number,
): Promise<void> {
  const day = dayOf(now);
  const note = (use: Use): Use => ({
    ...withDay(use, day, (one) => ({
      ...one,
      failed: one.failed + (failure === null ? 0 : 1),
      inputTokens: one.inputTokens + inputTokens,
      outputTokens: one.outputTokens + outputTokens,
    })),
    failure: failure === null ? null : { code: failure, at: new Date(now).toISOString() },
  });
  await change(SITE_USE_KEY, note);
  await change(projectUseKey(projectId), note);
}

/** Notes what keeps requests from being made at all. */
export async function noteFailure(code: string, now: number): Promise<void> {
  const failure = { code, at: new Date(now).toISOString() };
  await change(SITE_USE_KEY, (use) => ({ ...use, failure }));
}

export async function readUse(projectId: string): Promise<{ site: Use; project: Use }> {
  const [site, project] = await readDocuments([SITE_USE_KEY, projectUseKey(projectId)]);
  return { site: useIn(site?.body), project: useIn(project?.body) };
}

export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

function useIn(body: unknown): Use {
  const reading = v.safeParse(schema, body);
  return reading.success ? reading.output : NO_USE;
}

function withDay(use: Use, day: string, to: (one: DayOfUse) => DayOfUse): Use {
  const empty = { day, requests: 0, failed: 0, inputTokens: 0, outputTokens: 0 };
  const present = use.days.find((one) => one.day === day) ?? empty;
  const others = use.days.filter((one) => one.day !== day);
  const days = [...others, to(present)].sort((one, other) => one.day.localeCompare(other.day));
  return { ...use, days: days.slice(-KEPT_DAYS) };
}

/** @param to gives null where nothing is to be changed */
async function change(key: string, to: (use: Use) => Use | null): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const [stored] = await readDocuments([key]);
    const use = to(useIn(stored?.body));
    if (use === null) return;
    try {
      await writeDocument(key, use, stored?.revision ?? 0);
      return;
    } catch (error) {
      if (!(error instanceof StorageConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}
