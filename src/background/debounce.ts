/** Marks that a check of an issue is coming, so that many events on one issue become one check. */
import * as v from 'valibot';
import { levelOf } from '../inspection/facts/issue-types';
import type { JiraIssue } from '../jira/types';
import {
  readDocuments,
  removeDocuments,
  StorageConflict,
  writeDocument,
} from '../storage/documents';
import { pushCheck } from './queues';

/** People change an issue in several steps; the check waits for them. */
const DELAY_SECONDS: Readonly<Record<CheckKind, number>> = { issue: 5, children: 30 };

export type CheckKind = 'issue' | 'children';

const pendingSchema = v.object({ dueAt: v.number() });

export function pendingKey(kind: CheckKind, issueId: string): string {
  return `mark:${kind}:${issueId}`;
}

/**
 * Asks for a check of an issue, unless one is coming that has not begun yet, which will see whatever has happened by now.
 * @param push hands the check to the queue
 * @param now epoch milliseconds
 */
export async function requestOnce(
  kind: CheckKind,
  issueId: string,
  push: (afterSeconds: number) => Promise<void>,
  now: number,
): Promise<void> {
  const key = pendingKey(kind, issueId);
  const [stored] = await readDocuments([key]);
  const reading = v.safeParse(pendingSchema, stored?.body);
  // A mark in the past is of a check that has begun, or that broke off before it was in the queue.
  if (reading.success && now < reading.output.dueAt) return;
  const seconds = DELAY_SECONDS[kind];
  try {
    await writeDocument(key, { dueAt: now + seconds * 1000 }, stored?.revision ?? 0);
  } catch (error) {
    // Another event on the same issue was quicker, and its check has not begun.
    if (error instanceof StorageConflict) return;
    throw error;
  }
  try {
    await push(seconds);
  } catch (error) {
    await removeDocuments([key]);
    throw error;
  }
}

/** @param issueId whatever became of it */
export function askForCheck(issueId: string, now: number): Promise<void> {
  const push = (seconds: number) => pushCheck({ kind: 'issue', issueId, failures: 0 }, seconds);
  return requestOnce('issue', issueId, push, now);
}

/** The epic whose finding rests on what is found on a story: where the one has changed, the other is checked, too. */
export function parentEpicId({ issueType, fields }: JiraIssue): string | null {
  return levelOf(issueType) === 0 ? (fields.parent?.id ?? null) : null;
}

export async function askForChecks(issueIds: ReadonlySet<string>): Promise<void> {
  for (const id of issueIds) await askForCheck(id, Date.now());
}
