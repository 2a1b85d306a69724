/** Finds the markers of the role map on an issue: what says that it is with design, or that it is a launch. */
import type { RoleMap } from '../../contract/role-map';
import type { Marking } from '../../duties/facts';
import { wasGiven } from '../../jira/given-fields';
import type { JiraChange, JiraIssue } from '../../jira/types';

type Marker = NonNullable<RoleMap['markers']['design']>;

/** What Jira's history calls the field that each kind of marker stands in. */
const CHANGED_FIELDS: Readonly<Record<Marker['kind'], string>> = {
  label: 'labels',
  component: 'Component',
  status: 'status',
  issueType: 'issuetype',
};

/** Whether the issue carries the marker, and since when. */
export function markerStateOf(issue: JiraIssue, marker: Marker | null): Marking {
  if (marker === null) return { kind: 'not-set' };
  const values = valuesOf(issue, marker.kind);
  if (values === null) return { kind: 'not-readable' };
  const carried = chosen(values, marker.value);
  return carried ? { kind: 'carried', since: since(issue, marker, carried) } : { kind: 'absent' };
}

interface Value {
  id: string;
  name: string;
}

/** The id goes first; a value that is no id is a name, whatever its capitals. */
function chosen(values: Value[], wanted: string): Value | undefined {
  return (
    values.find(({ id }) => id === wanted) ??
    values.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  );
}

/** @returns null where the field was not given, or not in whole */
function valuesOf({ issueType, fields }: JiraIssue, kind: Marker['kind']): Value[] | null {
  switch (kind) {
    case 'label':
      return wasGiven(fields, 'labels')
        ? fields.labels.map((label) => ({ id: label, name: label }))
        : null;
    case 'component':
      return wasGiven(fields, 'components') ? fields.components : null;
    case 'status':
      return fields.status && [fields.status];
    case 'issueType':
      return issueType && [issueType];
  }
}

/** When the value was last put on; from the beginning where the whole history tells of no such change; null where it does not tell. */
function since({ changelog, fields }: JiraIssue, { kind }: Marker, value: Value): string | null {
  if (!changelog) return null;
  const change = changelog.histories.findLast(({ items }) =>
    items.some(
      (item) =>
        item.field === CHANGED_FIELDS[kind] && (puts(item, kind, value) || mayPut(item, kind)),
    ),
  );
  if (!change) return changelog.complete ? fields.created : null;
  return change.items.some((item) => puts(item, kind, value)) ? change.at : null;
}

/** Whether a change does not say what it put on. */
function mayPut(change: JiraChange, kind: Marker['kind']): boolean {
  if (kind === 'label') return change.toString === null;
  // A component that is taken off leaves nothing; every issue has a status and a type.
  return change.to === null && (kind !== 'component' || change.from === null);
}

/** Labels change all at once, as words with spaces between; everything else changes by id. */
function puts(change: JiraChange, kind: Marker['kind'], { id, name }: Value): boolean {
  if (kind !== 'label') return change.to === id;
  const has = (labels: string | null): boolean => labels?.split(' ').includes(name) ?? false;
  return has(change.toString) && !has(change.fromString);
}
