import type { Failure } from '../../contract/answer';
import { JiraError } from '../../jira/error';
import { StorageConflict, StorageUnavailable } from '../../storage/documents';
import { SettingsUnreadable } from '../../storage/project';

/** A request that cannot be carried out, with the sentence that the person is told. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
    this.name = 'Refusal';
  }
}

export function refuse(code: Failure['code'], message: string): never {
  throw new Refusal({ code, message, retry: false });
}

/** The one place that turns an error into what a page may show. An unknown error is said to be the app's own. */
export function pageFailureOf(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  if (error instanceof JiraError) return jiraFailure(error);
  if (error instanceof StorageConflict) {
    return failure(
      'conflict',
      'Someone else changed this at the same time. Check the new state, then try again.',
      true,
    );
  }
  if (error instanceof StorageUnavailable) {
    return failure(
      'storage-unavailable',
      'The app’s storage isn’t answering. Nothing was lost. Try again shortly.',
      true,
    );
  }
  if (error instanceof SettingsUnreadable) {
    return failure(
      'settings-unreadable',
      error.newer
        ? 'The project’s role settings were saved by a newer version of the app and are left as they are. A Jira admin can update the app.'
        : 'The project’s role settings cannot be read and are left as they are. A project admin can look at them in the project settings.',
      false,
    );
  }
  return failure(
    'internal',
    'Something went wrong in the app. Try again. If that doesn’t help, tell your Jira admin.',
    true,
  );
}

function jiraFailure(error: JiraError): Failure {
  switch (error.kind) {
    case 'not-found':
    case 'gone':
      return failure(
        'not-found',
        'This no longer exists, or you can’t see it. Reload the work item.',
        false,
      );
    case 'forbidden':
      return failure(
        'not-allowed',
        error.refusedApp
          ? 'The app has no access to what it needs here. A Jira admin can check what the app may do in this project.'
          : 'You don’t have permission to do this. A project admin can grant it.',
        false,
      );
    case 'unauthenticated':
      return failure(
        'not-signed-in',
        'Sign in to Jira, or allow the app to act for you, then try again.',
        true,
      );
    case 'conflict':
      return failure(
        'conflict',
        'The work item was changed at the same time. Check the new state, then try again.',
        true,
      );
    case 'rate-limited':
      return failure(
        'busy',
        `Jira is busy. Try again in ${waitWords(error.retryAfterSeconds)}.`,
        true,
      );
    case 'bad-request':
      return failure(
        'bad-request',
        'Jira didn’t accept this. Reload the page, then try again.',
        false,
      );
    case 'unavailable':
    case 'unreadable':
      return failure('jira-unavailable', 'Jira isn’t answering properly. Try again shortly.', true);
  }
}

function waitWords(seconds: number | undefined): string {
  if (seconds === undefined || seconds <= 60) return 'a minute';
  return `${Math.ceil(seconds / 60)} minutes`;
}

function failure(code: Failure['code'], message: string, retry: boolean): Failure {
  return { code, message, retry };
}
