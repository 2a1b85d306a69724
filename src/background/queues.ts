/** The two queues of the background, and the events that go through them. */
import { Queue } from '@forge/events';
import * as v from 'valibot';

/** The longest that the platform holds an event back. */
export const LONGEST_DELAY_SECONDS = 900;
/** As many events as one push takes. */
const EVENTS_PER_PUSH = 50;

const id = v.pipe(v.string(), v.regex(/^\d+$/));
const failures = v.optional(v.number(), 0);

/** Where a sweep goes on, by the search that it began with, since a token belongs to its search; null at its beginning. */
const place = v.optional(
  v.nullable(v.object({ jql: v.string(), cursor: v.nullable(v.string()) })),
  null,
);
/** What the next page of a sweep takes, as far as that is known. */
const points = v.optional(v.number());

const checkEvent = v.variant('kind', [
  /** One issue, which may be gone by now. */
  v.object({ kind: v.literal('issue'), issueId: id, failures }),
  /** Whatever depends on an issue. */
  v.object({ kind: v.literal('children'), issueId: id, place, points, failures }),
  /** Whatever of a project changed since a moment (ISO time). */
  v.object({
    kind: v.literal('changed'),
    projectId: id,
    since: v.string(),
    place,
    points,
    failures,
  }),
  /** What people said about issues of a project that is to be forgotten, then the findings on them. */
  v.object({
    kind: v.literal('forget'),
    projectId: id,
    /** ISO time at which it was asked for: what people say from then on is kept. */
    at: v.string(),
    /** Where the walk through storage goes on; `null` at its beginning, `'done'` after its end. */
    cursor: v.nullable(v.string()),
    /** How often the findings have been looked for. */
    looks: v.number(),
    /** Where the site's default was taken away: how many findings there are about, to keep them within its share. */
    ofSite: v.optional(v.nullable(v.number()), null),
    failures,
  }),
  /** A second reader is asked about what waits for one, or about one issue of which a person wants it anew. */
  v.object({
    kind: v.literal('second-reading'),
    projectId: id,
    issueId: v.nullable(id),
    /** ISO time at which the person asked: what was read before is read anew. */
    since: v.optional(v.nullable(v.string()), null),
    failures,
  }),
  /** What a second reader said and nobody wants any more. */
  v.object({ kind: v.literal('forget-readings'), cursor: v.nullable(v.string()), failures }),
  /** Stories whose epic was deleted. */
  v.object({ kind: v.literal('orphans'), projectId: id, place, points, failures }),
]);
export type CheckEvent = v.InferOutput<typeof checkEvent>;

const scanEvent = v.variant('kind', [
  /** Whoever follows the site's default is looked after. */
  v.object({ kind: v.literal('follow'), failures }),
  v.object({
    kind: v.literal('plan'),
    projectId: id,
    scanId: v.string(),
    /** What the scan comes to besides its issues, for one that follows the site's default; null where nobody counted. */
    points: v.optional(v.nullable(v.number()), null),
    failures,
  }),
  v.object({
    kind: v.literal('part'),
    projectId: id,
    scanId: v.string(),
    part: v.number(),
    /** How many pages are read before progress is kept: fewer where Jira keeps refusing. */
    pages: v.optional(v.number()),
    failures,
  }),
]);
export type ScanEvent = v.InferOutput<typeof scanEvent>;

/** Consumers of scans that work side by side on one site: enough to be quick, few enough to leave Jira to people. */
const SCANS_AT_ONCE = 4;

const checks = new Queue<CheckEvent>({ key: 'check-queue' });
const scans = new Queue<ScanEvent>({ key: 'scan-queue' });

/** @param afterSeconds at most 900 are waited, however long was asked for */
export async function pushCheck(body: CheckEvent, afterSeconds = 0): Promise<void> {
  await checks.push({ body, delayInSeconds: delayOf(afterSeconds) });
}

/** @param afterSeconds at most 900 are waited, however long was asked for */
export async function pushScan(events: ScanEvent[], afterSeconds = 0): Promise<void> {
  for (let start = 0; start < events.length; start += EVENTS_PER_PUSH)
    await scans.push(
      events.slice(start, start + EVENTS_PER_PUSH).map((body) => ({
        body,
        delayInSeconds: delayOf(afterSeconds),
        concurrency: { key: 'scan', limit: SCANS_AT_ONCE },
      })),
    );
}

function delayOf(seconds: number): number {
  return Math.min(LONGEST_DELAY_SECONDS, Math.max(0, Math.ceil(seconds)));
}

/** @returns null for what no version of the app that this one knows has pushed */
export function readCheckEvent(body: unknown): CheckEvent | null {
  const reading = v.safeParse(checkEvent, body);
  return reading.success ? reading.output : null;
}

/** @returns null for what no version of the app that this one knows has pushed */
export function readScanEvent(body: unknown): ScanEvent | null {
  const reading = v.safeParse(scanEvent, body);
  return reading.success ? reading.output : null;
}
