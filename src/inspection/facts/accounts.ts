/** Tells accounts from whatever else a mention may name. */

/** A team: by its Atlassian resource name, or by its id alone, which no account has in this form. */
const TEAM = /^ari:|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Everybody, everybody who is there, and Jira's word for an account whose record is gone. */
const NO_ACCOUNT: ReadonlySet<string> = new Set(['', 'all', 'here', 'unknown']);

/** @param id that a mention names: an account id of Jira Cloud, or a user key or name of Jira Server */
export function isAccount(id: string): boolean {
  return !NO_ACCOUNT.has(id.trim().toLowerCase()) && !TEAM.test(id.trim());
}
