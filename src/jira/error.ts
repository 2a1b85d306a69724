/** How a call to Jira can fail. */
import { OwnError } from '../faults/own-error';

export type JiraErrorKind =
  | 'not-found'
  | 'forbidden'
  | 'unauthenticated'
  | 'bad-request'
  | 'conflict'
  | 'rate-limited'
  | 'unavailable'
  | 'unreadable'
  | 'gone';

export interface JiraFailure {
  kind: JiraErrorKind;
  /** HTTP status, or 0 where no answer came. */
  status: number;
  /** Template of the call, such as `GET /rest/api/3/issue/{issueIdOrKey}`: never ids or words. */
  endpoint: string;
  /** When Jira says that it will answer again. */
  retryAfterSeconds?: number | undefined;
  reasons?: string[];
  refusedApp?: boolean;
  mayBeDone?: boolean;
}

export class JiraError extends OwnError {
  readonly kind: JiraErrorKind;
  readonly status: number;
  readonly endpoint: string;
  readonly retryAfterSeconds?: number;
  /** What Jira says is wrong, for code that needs it. It may quote people's words: never log or show it unasked. */
  readonly reasons: string[];
  /** Whether it is the app itself that Jira refuses: neither signing in nor trying again changes that. */
  readonly refusedApp: boolean;
  /** Whether it was a change that Jira may have made in spite of the failure. */
  readonly mayBeDone: boolean;

  constructor(failure: JiraFailure, options?: ErrorOptions) {
    const message = `${failure.endpoint}: ${failure.kind} (${failure.status})`;
    super(message, { ...options, code: failure.kind });
    this.name = 'JiraError';
    this.kind = failure.kind;
    this.status = failure.status;
    this.endpoint = failure.endpoint;
    if (failure.retryAfterSeconds !== undefined) this.retryAfterSeconds = failure.retryAfterSeconds;
    this.reasons = failure.reasons ?? [];
    this.refusedApp = failure.refusedApp ?? false;
    this.mayBeDone = failure.mayBeDone ?? false;
  }
}

/** Whether Jira does not show it to whoever asks: what is not there and what is hidden are answered alike. */
export function isHidden(error: unknown): boolean {
  return error instanceof JiraError && HIDDEN.includes(error.kind);
}

/** Whether Jira will not answer it, now or later: it is hidden, or not to be asked in this way. */
export function isRefused(error: unknown): boolean {
  return isHidden(error) || (error instanceof JiraError && error.kind === 'bad-request');
}

const HIDDEN: readonly JiraErrorKind[] = ['not-found', 'forbidden', 'gone'];

/**
 * What a failure means when the app asked for itself: a 401 is a refusal, too, since nobody can sign the app in. Jira answers
 * so where the app lacks a scope (OpenAPI) or may not administer the project whose roles it asks for (public reports).
 */
export function refusalOf(failure: JiraError): JiraError {
  const { kind, status, endpoint, reasons } = failure;
  if (kind !== 'unauthenticated' && kind !== 'forbidden') return failure;
  const refusal = { kind: 'forbidden', status, endpoint, reasons, refusedApp: true } as const;
  return new JiraError(refusal, { cause: failure });
}

const KINDS: Readonly<Record<number, JiraErrorKind>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  410: 'gone',
  429: 'rate-limited',
};

/** What an HTTP status other than success means. */
export function errorKindOf(status: number): JiraErrorKind {
  const known = KINDS[status];
  if (known !== undefined) return known;
  if (status >= 500) return 'unavailable';
  // Jira's API never redirects, so a 3xx comes from something else.
  return status >= 400 ? 'bad-request' : 'unreadable';
}
