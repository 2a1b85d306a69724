import type { FailureCode } from '../contract/answer';
import type { Translate } from './translation';

const EXPLAINED = [
  'busy',
  'jira-unavailable',
  'storage-unavailable',
  'not-signed-in',
  'not-allowed',
  'settings-unreadable',
] as const satisfies readonly FailureCode[];

/** Why the team is not there, in the reader's language. */
export function failureWords(code: FailureCode, t: Translate): string {
  const explained = EXPLAINED.find((one) => one === code);
  return t(`failure.${explained ?? 'other'}`);
}
