import type { Failure, FailureCode, FailureReason } from '../../contract/answer';
import { OwnError } from '../../faults/own-error';
import { JiraError } from '../../jira/error';
import { StorageConflict, StorageUnavailable } from '../../storage/documents';
import { SettingsUnreadable } from '../../storage/project';
import type { ArgumentsOf } from '../../texts/translate';

/** A request that cannot be carried out. */
export class Refusal extends OwnError {
  constructor(readonly failure: Failure) {
    super(failure.reason, { code: failure.code });
    this.name = 'Refusal';
  }
}

type Needed<R extends FailureReason> = ArgumentsOf<`failures.${R}`>;

/** Refuses a request; the person is told the reason's sentence. Asked once more, it would be refused again. */
export function refuse<R extends FailureReason>(
  code: FailureCode,
  reason: R,
  ...args: keyof Needed<R> extends never ? [] : [args: Needed<R>]
): never {
  const [given] = args as [Failure['args']?];
  throw new Refusal({ code, reason, ...(given ? { args: given } : {}), retry: false });
}

/** The one place that turns an error into what a page may be told. An unknown error is said to be the app's own. */
export function pageFailureOf(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  if (error instanceof JiraError) return jiraFailure(error);
  if (error instanceof StorageConflict) return failure('conflict', true);
  if (error instanceof StorageUnavailable) return failure('storage-unavailable', true);
  if (error instanceof SettingsUnreadable)
    return failure('settings-unreadable', false, error.newer ? 'common.settings-newer' : undefined);
  return failure('internal', true);
}

function jiraFailure(error: JiraError): Failure {
  if (error.mayBeDone) return failure('maybe-done', false);
  switch (error.kind) {
    case 'not-found':
    case 'gone':
      return failure('not-found', false);
    case 'forbidden':
      return failure('not-allowed', false, error.refusedApp ? 'common.app-not-allowed' : undefined);
    case 'unauthenticated':
      return failure('not-signed-in', true);
    case 'conflict':
      return failure('conflict', true);
    case 'rate-limited': {
      const minutes = Math.max(1, Math.ceil((error.retryAfterSeconds ?? 0) / 60));
      return { ...failure('busy', true), args: { minutes } };
    }
    case 'bad-request':
      return failure('bad-request', false);
    case 'unavailable':
    case 'unreadable':
      return failure('jira-unavailable', true);
  }
}

/** @param reason where there is more to say than the code does */
function failure(
  code: FailureCode,
  retry: boolean,
  reason: FailureReason = `common.${code}`,
): Failure {
  return { code, reason, retry };
}
