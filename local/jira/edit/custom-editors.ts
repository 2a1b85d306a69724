/** How custom fields are edited: sprints, people, and values that are kept as they come. */
import { RANK_TYPE, SPRINT_TYPE } from '../../../src/jira/field-types';
import type { SiteField, SiteSprint } from '../model';
import {
  accountIn,
  change,
  FieldRefusal,
  NOTHING,
  personWords,
  UNCHANGED,
  type EditScope,
  type FieldEditor,
  type PlannedEdit,
} from './change';

/** Puts the issue into one sprint, or into none; sprints that are over stay on it, as in Jira. */
function editSprint(field: SiteField, scope: EditScope, value: unknown): PlannedEdit {
  const { site, caller, issue, project } = scope;
  if (!site.permissions.has(caller, 'SCHEDULE_ISSUES', project, issue)) {
    throw new FieldRefusal('You do not have permission to schedule issues in this project.');
  }
  const sprint = value === null ? undefined : site.index.sprint(Number(value));
  if (value !== null && sprint === undefined)
    throw new FieldRefusal('Number value expected as the Sprint id.');
  const past = issue.sprintIds.filter((id) => site.index.sprint(id)?.state === 'closed');
  const next = sprint === undefined ? past : [...new Set([...past, sprint.id])];
  if (next.join() === issue.sprintIds.join()) return UNCHANGED;
  const words = (ids: number[]): { id: string; text: string } => ({
    id: ids.join(', '),
    text: ids
      .map((id) => site.index.sprint(id))
      .filter((found): found is SiteSprint => found !== undefined)
      .map(({ name }) => name)
      .join(', '),
  });
  return {
    items: [change(field.name, field.id, words(issue.sprintIds), words(next), 'custom')],
    apply: () => {
      issue.sprintIds = next;
    },
  };
}

/** A kept value as a changelog has it. */
function words(
  scope: EditScope,
  field: SiteField,
  value: unknown,
): { id: string | null; text: string | null } {
  if (value === null || value === undefined) return NOTHING;
  if (field.schema.type === 'user' && typeof value === 'string') {
    return personWords(scope.site, value);
  }
  if (Array.isArray(value)) {
    const parts = value.map((entry: unknown) =>
      field.schema.items === 'user' && typeof entry === 'string'
        ? personWords(scope.site, entry)
        : words(scope, field, entry),
    );
    return {
      id: `[${parts.map(({ id, text }) => id ?? text ?? '').join(', ')}]`,
      text: `[${parts.map(({ text }) => text ?? '').join(', ')}]`,
    };
  }
  if (typeof value === 'object') {
    const option = value as { id?: string; value?: string; name?: string };
    return { id: option.id ?? null, text: option.value ?? option.name ?? null };
  }
  return { id: null, text: typeof value === 'string' ? value : JSON.stringify(value) };
}

/** The value in the form that the data keep: people as account ids, everything else as it is. */
function kept(scope: EditScope, field: SiteField, value: unknown): unknown {
  if (value === null) return null;
  const { type, items } = field.schema;
  if (type === 'user') return accountIn(scope.site, value, field.name);
  if (type === 'array' && !Array.isArray(value)) throw new FieldRefusal('data was not an array');
  if (items === 'user') {
    return (value as unknown[]).map((entry) => accountIn(scope.site, entry, field.name));
  }
  if (type === 'number' && typeof value !== 'number') {
    throw new FieldRefusal('Operation value must be a number');
  }
  const isDate = type === 'date' || type === 'datetime';
  if (isDate && (typeof value !== 'string' || Number.isNaN(Date.parse(value)))) {
    throw new FieldRefusal(`Error parsing date string: ${JSON.stringify(value)}`);
  }
  return value;
}

/** The editor of a custom field; undefined for a field that no edit reaches, such as rank. */
export function customEditor(field: SiteField): FieldEditor | undefined {
  const { custom } = field.schema;
  if (!field.custom || custom === RANK_TYPE) return undefined;
  if (custom === SPRINT_TYPE) return (scope, value) => editSprint(field, scope, value);
  return (scope, value) => {
    const { issue } = scope;
    const next = kept(scope, field, value);
    const current = issue.customFields[field.id] ?? null;
    if (JSON.stringify(next) === JSON.stringify(current)) return UNCHANGED;
    return {
      items: [
        change(
          field.name,
          field.id,
          words(scope, field, current),
          words(scope, field, next),
          'custom',
        ),
      ],
      apply: () => {
        issue.customFields[field.id] = next;
      },
    };
  };
}
