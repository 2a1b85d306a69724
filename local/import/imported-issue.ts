/** An issue of an export, which may lack parts that a live site always gives. */
import { isWhole } from '../../import/whole';
import type { Raw } from '../../src/jira/answers/parse';
import type { JiraIssue } from '../../src/jira/types';
import type { SiteIssue } from '../jira/model';

/** Parts that Jira gives in full, or else not at all as far as a reader of the export can tell. */
export type WithheldPart = 'changelog' | 'comment' | 'statusCategory';

export interface ImportedIssue extends SiteIssue {
  /** Parts that the export did not hold, or not in full: to say that there are none would be wrong. */
  withheld: readonly WithheldPart[];
  /** Fields that the record held, null or not, and that could be read. */
  given: ReadonlySet<string>;
  /** Links, as REST gives them, to issues that the export does not hold. */
  linksToAbsent: Raw[];
}

export function isImported(issue: SiteIssue): issue is ImportedIssue {
  return 'withheld' in issue;
}

/** What of an issue the site must not answer for. */
export function withheldFrom({
  changelog,
  comments,
  fields,
}: JiraIssue): Pick<ImportedIssue, 'withheld' | 'given' | 'linksToAbsent'> {
  const withheld: WithheldPart[] = [];
  if (!isWhole(changelog)) withheld.push('changelog');
  if (!isWhole(comments)) withheld.push('comment');
  if (fields.status?.category === null) withheld.push('statusCategory');
  const given = fields.given.filter((field) => !fields.unreadable.includes(field));
  return { withheld, given: new Set(given), linksToAbsent: [] };
}
