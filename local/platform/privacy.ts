/** Atlassian's desk for reports of personal data: told which accounts an app keeps, it says which of them changed. */
import * as v from 'valibot';

/** As many accounts as one report may hold. */
const MOST_ACCOUNTS = 90;
export const REPORT_PATH = '/app/report-accounts';

const reportSchema = v.object({
  accounts: v.pipe(
    v.array(
      v.strictObject({
        accountId: v.pipe(v.string(), v.nonEmpty(), v.maxLength(128)),
        updatedAt: v.pipe(v.string(), v.isoTimestamp()),
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_ACCOUNTS),
  ),
});
export type PersonalDataReport = v.InferOutput<typeof reportSchema>['accounts'];

export class PersonalDataDesk {
  /** Accounts that do not exist any more. */
  readonly closed = new Set<string>();
  /** Accounts that changed, by id, with the ISO time of the change. */
  readonly updated = new Map<string, string>();
  readonly reports: PersonalDataReport[] = [];

  /** 200 with what changed, 204 where nothing did, 400 for what is no report. */
  answer(body: unknown): { status: number; json: unknown } {
    const reading = v.safeParse(reportSchema, body);
    if (!reading.success) return { status: 400, json: { error: 'This is no report of accounts.' } };
    const { accounts } = reading.output;
    this.reports.push(accounts);
    const changed = accounts.flatMap(({ accountId, updatedAt }) => {
      if (this.closed.has(accountId)) return [{ accountId, status: 'closed' }];
      const at = this.updated.get(accountId);
      return at !== undefined && at > updatedAt ? [{ accountId, status: 'updated' }] : [];
    });
    return changed.length === 0
      ? { status: 204, json: undefined }
      : { status: 200, json: { accounts: changed } };
  }
}
