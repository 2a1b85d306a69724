/** The envelope of everything that a page is told. A page never sees an exception, a stack or what Jira wrote. */
import type { TextKey } from '../texts/translate';

export const FAILURE_CODES = [
  'not-found',
  'not-allowed',
  'not-signed-in',
  'bad-request',
  'conflict',
  'busy',
  'jira-unavailable',
  'storage-unavailable',
  /** No answer to a change came: it may have been made, and doing it again may do it twice. */
  'maybe-done',
  /** The project's settings are of a newer version of the app, or damaged. */
  'settings-unreadable',
  'internal',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

type ReasonOf<K> = K extends `failures.${infer Reason}` ? Reason : never;
/** What exactly went wrong: each has its sentence in the texts, under `failures`. */
export type FailureReason = ReasonOf<TextKey>;

export interface Failure {
  code: FailureCode;
  reason: FailureReason;
  /** What the sentence is made with. */
  args?: Record<string, string | number>;
  /** Whether the same request may work in a moment. */
  retry: boolean;
}

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };
