/** The parent of an issue, in the form of REST v3. */
import { type Raw, asRaw, asText } from '../../src/jira/answers/parse';
import type { ExportedIssue } from '../records';
import type { Survey } from '../survey/survey';
import { normaliseType } from './type';

/** @returns the parent; null where there is none; undefined where the export does not say */
export function parentOf(issue: ExportedIssue, survey: Survey): Raw | null | undefined {
  const { fields } = issue;
  const key = survey.issues.parentOf(issue.key);
  if (key === null) return survey.issues.saysParent(issue) ? null : undefined;
  const parent = named(fields['parent'], key);
  const epic = named(fields['epic'], key);
  return {
    id: survey.issues.idOf(key, parent?.['id'] ?? epic?.['id']),
    key,
    fields: parent ? stubFields(parent, survey) : { summary: epicName(epic) },
  };
}

/** Another issue as links and parents show it. */
export function normaliseStub(value: unknown, survey: Survey): unknown {
  const raw = asRaw(value);
  const key = asText(raw?.['key']);
  if (raw === null || key === null) return value;
  const id = survey.issues.idOf(key, raw['id']);
  return { ...raw, id, fields: stubFields(raw, survey) };
}

function named(value: unknown, key: string): Raw | null {
  const raw = asRaw(value);
  return raw?.['key'] === key ? raw : null;
}

function stubFields(stub: Raw, survey: Survey): Raw {
  const fields = asRaw(stub['fields']) ?? {};
  return 'issuetype' in fields
    ? { ...fields, issuetype: normaliseType(fields['issuetype'], survey) }
    : fields;
}

function epicName(epic: Raw | null): string | null {
  return asText(epic?.['summary']) ?? asText(epic?.['name']);
}
