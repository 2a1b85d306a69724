import type { ExportField } from '../import/survey/fields';
import { criteriaFields } from '../src/roles/criteria-fields';
import { EMPTY_DIRECTORY, type Directory } from '../src/roles/directory';

const RANK = 'com.pyxis.greenhopper.jira:gh-lexo-rank';
const SPRINT = 'com.pyxis.greenhopper.jira:gh-sprint';
const TARGET_END = 'com.atlassian.jpo:jpo-custom-field-baseline-end';

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
    rankFieldId: fieldOf(RANK),
    sprintFieldId: fieldOf(SPRINT),
    targetEndFieldId: fieldOf(TARGET_END),
    ...criteriaFields(fields, criteriaField),
    fieldNames: Object.fromEntries(fields.map(({ id, name }) => [id, name])),
  };
}
