import type { ExportField } from '../import/survey/fields';
import { RANK_TYPE, SPRINT_TYPE, TARGET_END_TYPE } from '../src/jira/field-types';
import { criteriaFields } from '../src/roles/criteria-fields';
import { EMPTY_DIRECTORY, type Directory } from '../src/roles/directory';

/**
 * What an export tells of its project as a whole: which field is which. Exports hold neither roles nor groups.
 * @param criteriaField the field of acceptance criteria that a role map names
 */
export function directoryOf(
  fields: readonly ExportField[],
  criteriaField: string | null = null,
): Directory {
  const fieldOf = (type: string): string | null =>
    fields.find(({ schema }) => schema.custom === type)?.id ?? null;
  return {
    ...EMPTY_DIRECTORY,
    rankFieldId: fieldOf(RANK_TYPE),
    sprintFieldId: fieldOf(SPRINT_TYPE),
    targetEndFieldId: fieldOf(TARGET_END_TYPE),
    ...criteriaFields(fields, criteriaField),
    fieldNames: Object.fromEntries(fields.map(({ id, name }) => [id, name])),
  };
}
