/** Remembers that a check of an issue is pending, so that many events on one issue lead to one check. */
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
 * Queues a check of an issue, unless one is pending: that one will see everything that has happened by now.
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
  // Overdue: that check has begun, or was never queued.
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

/** @param issueId may have been deleted by now */
export function askForCheck(issueId: string, now: number): Promise<void> {
  const push = (seconds: number) => pushCheck({ kind: 'issue', issueId, failures: 0 }, seconds);
  return requestOnce('issue', issueId, push, now);
}

/** The id of a story's epic, whose finding depends on the story's: when the story's changes, the epic is checked too. */
export function parentEpicId({ issueType, fields }: JiraIssue): string | null {
  return levelOf(issueType) === 0 ? (fields.parent?.id ?? null) : null;
}

export async function askForChecks(issueIds: ReadonlySet<string>): Promise<void> {
  for (const id of issueIds) await askForCheck(id, Date.now());
}
