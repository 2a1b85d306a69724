/** An issue of an export, which may lack parts that a live site always gives. */
import type { SiteIssue } from '../jira/model';

/** Parts that Jira gives in full, or else not at all as far as a reader of the export can tell. */
export type WithheldPart = 'changelog' | 'comment';

export interface ImportedIssue extends SiteIssue {
  /** Parts that the export did not hold, or not in full: to say that there are none would be wrong. */
  withheld: readonly WithheldPart[];
  /** Fields that the record held, null or not. */
  given: ReadonlySet<string>;
}

export function isImported(issue: SiteIssue): issue is ImportedIssue {
  return 'withheld' in issue;
}
