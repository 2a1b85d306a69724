/** Turns a record of an export into an issue as Jira's REST v3 gives it. */
import type { Raw } from '../../src/jira/answers/parse';
import type { ExportedIssue } from '../records';
import type { Survey } from '../survey/survey';
import { CATEGORY_CHANGED, categoryChangeIn } from './category-change';
import { normaliseChangelog } from './changelog';
import { normaliseFields } from './fields';

/**
 * What the record does not hold is not in the issue: not given is kept apart from empty.
 * @param survey what the whole export tells, settled
 */
export function normaliseIssue(record: ExportedIssue, survey: Survey): Raw {
  const { key, properties } = record;
  const changelog = normaliseChangelog(record['changelog'], record.fields, survey);
  const fields = normaliseFields(record, survey);
  if (changelog?.isWhole === true && !(CATEGORY_CHANGED in fields)) {
    const since = categoryChangeIn(fields, changelog.json, survey);
    if (since !== null) fields[CATEGORY_CHANGED] = since;
  }
  return {
    id: survey.issues.idOf(key),
    key,
    fields,
    ...(changelog === null ? {} : { changelog: changelog.json }),
    ...(properties === undefined ? {} : { properties }),
  };
}
