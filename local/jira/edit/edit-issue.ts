/** Edits an issue as `fields` and `update` of a request ask for: all of it, or nothing with the reasons by field. */
import * as v from 'valibot';
import { own } from '../../../src/contract/own';
import type { AdfDocument } from '../adf';
import { RestFailure } from '../failure';
import { fieldValue, hasField } from '../json/field-values';
import { addComment } from './add-comment';
import { isDocument } from './adf-shape';
import { FieldRefusal, type EditScope, type FieldEditor, type PlannedEdit } from './change';
import { customEditor } from './custom-editors';
import { planLink } from './links';
import { SYSTEM_EDITORS } from './system-editors';

const operations = v.array(v.record(v.string(), v.unknown()));

export const editSchema = v.looseObject({
  fields: v.optional(v.record(v.string(), v.unknown()), {}),
  update: v.optional(v.record(v.string(), operations), {}),
});
export type EditRequest = v.InferOutput<typeof editSchema>;

const CANNOT_BE_SET = (field: string): string =>
  `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`;

function editorOf({ site, issue }: EditScope, fieldId: string): FieldEditor {
  const field = site.index.field(fieldId);
  if (field !== undefined && !hasField(site, issue, field))
    throw new FieldRefusal(CANNOT_BE_SET(fieldId));
  const system = own(SYSTEM_EDITORS, fieldId);
  if (system !== undefined) return system;
  const editor = field === undefined ? undefined : customEditor(field);
  if (editor === undefined) throw new FieldRefusal(CANNOT_BE_SET(fieldId));
  return editor;
}

const sameThing = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return ['id', 'accountId', 'name', 'value'].some(
    (part) => left[part] !== undefined && left[part] === right[part],
  );
};

/** The whole value that `set`, `add` and `remove` lead to, starting from what REST shows now. */
function valueAfter(
  scope: EditScope,
  fieldId: string,
  steps: readonly Record<string, unknown>[],
): unknown {
  const field = scope.site.index.field(fieldId);
  if (field === undefined) throw new FieldRefusal(CANNOT_BE_SET(fieldId));
  let value = fieldValue(scope.site, scope.caller, field, scope.issue);
  for (const step of steps) {
    const list = Array.isArray(value) ? (value as unknown[]) : [];
    if ('set' in step) value = step['set'];
    else if ('add' in step) value = [...list, step['add']];
    else if ('remove' in step) value = list.filter((entry) => !sameThing(entry, step['remove']));
    else throw new FieldRefusal(`Operation '${Object.keys(step).join()}' is not supported.`);
  }
  return value;
}

/** The comment in an `add` of a comment. */
function commentBody(step: Record<string, unknown>): AdfDocument {
  const added = step['add'] as { body?: unknown } | undefined;
  const body = added?.body;
  if (!isDocument(body)) throw new FieldRefusal('Comment body is not valid!');
  return body;
}

function planUpdate(
  scope: EditScope,
  fieldId: string,
  steps: readonly Record<string, unknown>[],
): PlannedEdit[] {
  if (fieldId === 'comment') {
    const bodies = steps.map(commentBody);
    return [
      {
        items: [],
        apply: () => {
          for (const body of bodies) addComment(scope.site, scope.caller, scope.issue, body);
        },
      },
    ];
  }
  if (fieldId === 'issuelinks') return steps.map((step) => planLink(scope, step['add']));
  return [editorOf(scope, fieldId)(scope, valueAfter(scope, fieldId, steps))];
}

/**
 * Plans every edit of a request before any is made.
 * @throws JiraFailure 400 with a message for each field that cannot be edited so.
 */
export function planEdits(scope: EditScope, { fields, update }: EditRequest): PlannedEdit[] {
  const planned: PlannedEdit[] = [];
  const errors: Record<string, string> = {};
  const attempt = (fieldId: string, plan: () => PlannedEdit[]): void => {
    try {
      planned.push(...plan());
    } catch (error) {
      if (!(error instanceof FieldRefusal)) throw error;
      errors[fieldId] = error.message;
    }
  };
  for (const [fieldId, value] of Object.entries(fields)) {
    if (fieldId in update) {
      errors[fieldId] = `Field '${fieldId}' cannot be in both 'fields' and 'update'.`;
      continue;
    }
    attempt(fieldId, () => [editorOf(scope, fieldId)(scope, value)]);
  }
  for (const [fieldId, steps] of Object.entries(update)) {
    attempt(fieldId, () => planUpdate(scope, fieldId, steps));
  }
  if (Object.keys(errors).length > 0) throw new RestFailure(400, [], errors);
  return planned;
}
