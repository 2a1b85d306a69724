/** What resolvers read of the context that the platform vouches for. */
import * as v from 'valibot';

/** A numeric id, which products give as text or as a number. */
export const trustedId = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(/^\d+$/),
);

/** Jira names an anonymous viewer so. */
const ANONYMOUS = 'unidentified';

/** Guests have an account, and a call as one of them is refused (`access-to-forge-apps-for-unlicensed-users`). */
const WITHOUT_LICENCE = ['unlicensed', 'anonymous'];

/** @returns the account id of a reader whom Jira can be asked as; null for all others */
export function readerAccount(
  accountId: string | null | undefined,
  accountType: string | null | undefined,
): string | null {
  return WITHOUT_LICENCE.includes(accountType ?? '') ? null : viewerOf(accountId);
}

/** @returns the account id, or null for an anonymous viewer */
export function viewerOf(accountId: string | null | undefined): string | null {
  return accountId === undefined || accountId === ANONYMOUS ? null : accountId;
}
