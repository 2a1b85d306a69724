/** An issue of an export, which may lack parts that a live site always gives. */
import { isWhole } from '../../import/partial-lists';
import type { Raw } from '../../src/jira/answers/parse';
import { wasGiven } from '../../src/jira/given-fields';
import type { JiraIssue } from '../../src/jira/types';
import type { SiteIssue } from '../jira/model';
import { isText } from './issue-texts';

/** Parts that Jira gives in full, or else not at all as far as a reader of the export can tell. */
export type WithheldPart = 'changelog' | 'comment' | 'statusCategory' | 'projectTypeKey';

export interface ImportedIssue extends SiteIssue {
  /** Parts that the export did not hold, or not in full: to say that there are none would be wrong. */
  withheld: readonly WithheldPart[];
  /** Fields that the record held, null or not, and that could be read. */
  given: ReadonlySet<string>;
  /** Ids of comments that the export holds without their text. */
  textless: ReadonlySet<string>;
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
  issueType,
  project,
}: JiraIssue): Pick<ImportedIssue, 'withheld' | 'given' | 'textless' | 'linksToAbsent'> {
  const withheld: WithheldPart[] = [];
  if (!isWhole(changelog)) withheld.push('changelog');
  if (!isWhole(comments)) withheld.push('comment');
  if (fields.status?.category === null) withheld.push('statusCategory');
  if (project?.typeKey == null) withheld.push('projectTypeKey');
  const noneIsGiven: Readonly<Record<string, boolean>> = {
    issuetype: issueType === null,
    status: fields.status === null,
  };
  const held = fields.given === 'all' ? [] : fields.given;
  const given = held.filter((field) => wasGiven(fields, field) && noneIsGiven[field] !== true);
  const textless = comments?.comments.filter(({ body }) => !isText(body)) ?? [];
  return {
    withheld,
    given: new Set(given),
    textless: new Set(textless.map(({ id }) => id)),
    linksToAbsent: [],
  };
}
