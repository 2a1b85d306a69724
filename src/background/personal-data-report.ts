/** Reports the accounts that the app stores to Atlassian, and learns which of them are closed. */
import { privacy } from '@forge/api';
import { chunks } from '../jira/paging';
import type { KeptPerson } from '../storage/kept-people';

/** As many accounts as Atlassian takes in one report. */
const ACCOUNTS_PER_REPORT = 90;
/** Reported where it is not known when an account was stored: earlier than any change of the account. */
const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';

/** The accounts that one run has reported to Atlassian, and those that Atlassian says are closed. */
export class PersonalDataReport {
  readonly closed = new Set<string>();
  private readonly reported = new Set<string>();

  /** Reports each account once, with the last time that it was stored. */
  async tell(people: readonly KeptPerson[]): Promise<void> {
    const latest = new Map<string, string>();
    for (const { accountId, at } of people) {
      if (this.reported.has(accountId)) continue;
      const known = latest.get(accountId) ?? UNKNOWN_TIME;
      latest.set(accountId, at !== null && at > known ? at : known);
    }
    const accounts = [...latest].map(([accountId, updatedAt]) => ({ accountId, updatedAt }));
    for (const chunk of chunks(accounts, ACCOUNTS_PER_REPORT)) {
      for (const { accountId, status } of await privacy.reportPersonalData(chunk))
        if (status === 'closed') this.closed.add(accountId);
      for (const { accountId } of chunk) this.reported.add(accountId);
    }
  }

  figures(): { reported: number; closed: number } {
    return { reported: this.reported.size, closed: this.closed.size };
  }
}
