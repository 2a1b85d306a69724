/** The envelope of everything that a page is told. A page never sees an exception, a stack or what Jira wrote. */

export const FAILURE_CODES = [
  'not-found',
  'not-allowed',
  'not-signed-in',
  'bad-request',
  'conflict',
  'busy',
  'jira-unavailable',
  'storage-unavailable',
  /** The project's settings are of a newer version of the app, or damaged. */
  'settings-unreadable',
  'internal',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export interface Failure {
  code: FailureCode;
  /** One sentence for the person, with the next step. */
  message: string;
  /** Whether the same request may work in a moment. */
  retry: boolean;
}

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };
