import { isCriteriaName } from '../contract/criteria-names';

/** More are asked for of no issue. */
const MOST_FIELDS = 50;

/**
 * Which custom fields hold acceptance criteria, by their names in any of the languages that are read, and which may:
 * those that an export holds without a name, which the import calls by their number.
 * @param fields of the project or of the whole site
 */
export function criteriaFields(fields: readonly { id: string; name: string; custom: boolean }[]): {
  criteriaFieldIds: string[];
  namelessFieldIds: string[];
} {
  const custom = fields.filter((field) => field.custom);
  const idsOf = (wanted: (field: { id: string; name: string }) => boolean): string[] =>
    custom
      .filter(wanted)
      .map(({ id }) => id)
      .slice(0, MOST_FIELDS);
  return {
    criteriaFieldIds: idsOf(({ name }) => isCriteriaName(name)),
    namelessFieldIds: idsOf(({ id, name }) => name === `Field ${id.replace('customfield_', '')}`),
  };
}
