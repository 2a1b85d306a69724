/** What resolvers read of the context that the platform vouches for. */
import { getAppContext } from '@forge/api';
import * as v from 'valibot';
import { isTimeZone } from '../../contract/time-zone';
import { createJira, type Jira } from '../../jira/client';
import { ENGLISH } from '../../texts/languages';

/** Jira, for as long as the invocation may take. */
export function jiraOfInvocation(now: number): Jira {
  return createJira({ deadline: now + getAppContext().invocationRemainingTimeInMillis() });
}

/** A numeric id, which products give as text or as a number. */
export const trustedId = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(/^\d+$/),
);

/**
 * What every context says of the person, to be spread into the schema of each. A part that is missing or odd falls back to a
 * usable value, so that nothing else is lost for it.
 */
export const personFields = {
  /** Null for nobody. */
  accountId: v.fallback(v.nullable(v.pipe(v.string(), v.nonEmpty())), null),
  siteUrl: v.fallback(v.string(), ''),
  /** A BCP 47 tag; Jira writes it with an underscore. */
  locale: v.fallback(v.pipe(v.string(), v.transform(asTag), v.check(isTag)), ENGLISH),
  timezone: v.fallback(v.pipe(v.string(), v.check(isTimeZone)), 'UTC'),
};

function asTag(locale: string): string {
  return locale.replaceAll('_', '-');
}

function isTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}

/** Jira names an anonymous viewer so. */
const ANONYMOUS = 'unidentified';

/** Guests have an account, and a call as one of them is refused (`access-to-forge-apps-for-unlicensed-users`). */
const WITHOUT_LICENCE = ['unlicensed', 'anonymous'];

/** @returns the account id of a reader whom Jira can be asked as; null for all others */
export function readerAccount(
  accountId: string | null,
  accountType: string | undefined,
): string | null {
  return WITHOUT_LICENCE.includes(accountType ?? '') ? null : viewerOf(accountId);
}

/** @returns the account id, or null for an anonymous viewer */
export function viewerOf(accountId: string | null): string | null {
  return accountId === ANONYMOUS ? null : accountId;
}

const looker = v.object({
  accountId: personFields.accountId,
  accountType: v.fallback(v.optional(v.string()), undefined),
});

/** @returns whether there is somebody whom Jira could be asked as */
export function isSomebody(context: unknown): boolean {
  const reading = v.safeParse(looker, context);
  if (!reading.success) return false;
  return readerAccount(reading.output.accountId, reading.output.accountType) !== null;
}
