import type { ArgumentsOf, Translate } from '../texts/translate';
import type { Failure, FailureReason } from './answer';

type Needed = ArgumentsOf<`failures.${FailureReason}`>;

/**
 * One sentence that says what went wrong, with the next step.
 * A page may be older than the function that answers it: what it has no sentence for is told by its code.
 */
export function failureWords({ code, reason, args }: Omit<Failure, 'retry'>, t: Translate): string {
  const key = `failures.${reason}` as const;
  // What a sentence needs comes with the failure; `refuse` holds it to that.
  if (t.has(key)) return t(key, { ...args } as Needed);
  return t(`failures.common.${code}`, { minutes: 1 });
}
