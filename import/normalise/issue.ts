/** Turns a record of an export into an issue as Jira's REST v3 gives it. */
import type { Raw } from '../../src/jira/answers/parse';
import type { ExportedIssue } from '../records';
import type { Survey } from '../survey/survey';
import { normaliseChangelog } from './changelog';
import { normaliseFields } from './fields';

/**
 * What the record does not hold is not in the issue: not given is kept apart from empty.
 * @param survey what the whole export tells, settled
 */
export function normaliseIssue(record: ExportedIssue, survey: Survey): Raw {
  const { key, properties } = record;
  const changelog = normaliseChangelog(record['changelog'], record.fields, survey);
  return {
    id: survey.issues.idOf(key),
    key,
    fields: normaliseFields(record, survey),
    ...(changelog === null ? {} : { changelog }),
    ...(properties === undefined ? {} : { properties }),
  };
}
