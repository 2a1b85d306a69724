/** Puts issues down for a second reader, where the project wants one and there is something to ask. */
import type { ProjectReading } from '../../inspection/gathering/project-reading';
import type { PublicFinding } from '../../inspection/judging/public-inspection';
import { isAside, isOfThread } from '../../second-reader/matter';
import {
  addIssuesToRead,
  hasIssuesToRead,
  noteByHand,
  putOffByHand,
} from '../../storage/issues-to-read';
import { hasRequestsLeft } from '../../storage/second-reader-use';
import { pushCheck, type CheckEvent } from '../queues';
import { requestsADay } from './requests-a-day';

export type ReadingEvent = Extract<CheckEvent, { kind: 'second-reading' }>;

/** Comments come in bursts, and what is read for one issue is read for all that wait. */
const DELAY_SECONDS = 120;

/** Asks for a second reading of those of the issues of which something is neither sure nor asked yet. */
export async function askForReadings(
  { projectId, secondReader }: Pick<ProjectReading, 'projectId' | 'secondReader'>,
  findings: readonly PublicFinding[],
  now: number,
): Promise<void> {
  if (secondReader === null) return;
  const ids = inOrder(findings).map(({ issue }) => issue.id);
  if (ids.length === 0) return;
  // What a day that is spent has no requests for waits for the next one.
  const isLeft = await hasRequestsLeft(requestsADay() ?? 0, now);
  const isFirst = await addIssuesToRead(projectId, ids, {
    now,
    dueAt: isLeft ? now + DELAY_SECONDS * 1000 : now,
  });
  if (isFirst && isLeft) await pushCheck(readingOf(projectId), DELAY_SECONDS);
}

/** Goes on with what an earlier day left, unless this one is spent as well. */
export async function goOnReading(projectId: string, now: number): Promise<void> {
  if (!(await hasIssuesToRead(projectId, now))) return;
  const most = requestsADay();
  // A budget that cannot be read is told by the run itself.
  if (most === null || (await hasRequestsLeft(most, now))) await pushCheck(readingOf(projectId));
}

function readingOf(projectId: string): ReadingEvent {
  return { kind: 'second-reading', projectId, issueId: null, since: null, failures: 0 };
}

/**
 * Those of which something is to be asked. Somebody waits for what became of a question, and less so for what a text says: what a day
 * has goes there first.
 */
export function inOrder(findings: readonly PublicFinding[]): PublicFinding[] {
  const isFirst = ({ toAsk }: PublicFinding): number => (toAsk.some(isOfThread) ? 0 : 1);
  return findings
    .filter(({ toAsk }) => !toAsk.every(isAside))
    .sort((one, other) => isFirst(one) - isFirst(other));
}

/** Who presses again within so long is told of the same reading. */
const PRESSED_AGAIN_MS = 60_000;

/** Asks for one issue at once, and for all of it anew, because a person wants it. */
export async function askForReadingOf(
  projectId: string,
  issueId: string,
  now: number,
): Promise<void> {
  const isFirst = await noteByHand(projectId, issueId, { now, until: now + PRESSED_AGAIN_MS });
  const since = new Date(now).toISOString();
  if (isFirst) await pushCheck({ kind: 'second-reading', projectId, issueId, since, failures: 0 });
}

/** Goes on with what {@link askForReadingOf} began; until then, asking again adds nothing to it. */
export async function goOnByHand(
  event: ReadingEvent & { issueId: string },
  seconds: number,
  now: number,
): Promise<void> {
  const until = now + seconds * 1000 + PRESSED_AGAIN_MS;
  await putOffByHand(event.projectId, event.issueId, { now, until });
  await pushCheck(event, seconds);
}
