/** Which parts the last event about a project's issues had, without any of their values: for whoever checks the site. */
import * as v from 'valibot';
import { overwriteDocument, StorageUnavailable, type Stored } from './documents';

/** Parts of an event that the app reads, by their path. */
export const EVENT_PARTS = [
  'atlassianId',
  'selfGenerated',
  'issue.fields.project',
  'issue.fields.issuetype',
  'issue.fields.issuetype.hierarchyLevel',
  'changelog',
  'comment',
] as const;

const schema = v.object({
  /** ISO day. */
  day: v.string(),
  eventType: v.string(),
  parts: v.array(v.picklist(EVENT_PARTS)),
});
export type LastEvent = v.InferOutput<typeof schema>;

export function lastEventKey(projectId: string): string {
  return `last-event:${projectId}`;
}

/** @returns null where there was none, or it was kept in another form */
export function readLastEvent(stored: Stored | undefined): LastEvent | null {
  const reading = v.safeParse(schema, stored?.body);
  return reading.success ? reading.output : null;
}

/**
 * Records an event's shape, at most once a day for each project.
 * @param kept the document as it stands
 */
export async function keepLastEvent(
  projectId: string,
  event: { eventType: string },
  kept: Stored | undefined,
  now: number,
): Promise<void> {
  const day = new Date(now).toISOString().slice(0, 10);
  if (readLastEvent(kept)?.day === day) return;
  const parts = EVENT_PARTS.filter((path) => isThere(event, path.split('.')));
  try {
    await overwriteDocument(lastEventKey(projectId), { day, eventType: event.eventType, parts });
  } catch (error) {
    // Nothing rests on it.
    if (!(error instanceof StorageUnavailable)) throw error;
  }
}

function isThere(value: unknown, [name, ...rest]: string[]): boolean {
  if (name === undefined) return value !== undefined && value !== null;
  return typeof value === 'object' && value !== null
    ? isThere((value as Record<string, unknown>)[name], rest)
    : false;
}
