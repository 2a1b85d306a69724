import { isCriteriaName } from '../contract/criteria-names';

/** More are asked for of no issue. */
const MOST_FIELDS = 50;

/**
 * Which custom fields hold acceptance criteria, by the project's settings or by their names in any of the languages that
 * are read, and which may: those that an export holds without a name, which the import calls by their number.
 * @param fields of the project or of the whole site
 * @param chosen id of the field that the settings name
 */
export function criteriaFields(
  fields: readonly { id: string; name: string; custom: boolean }[],
  chosen: string | null = null,
): {
  criteriaFieldIds: string[];
  namelessFieldIds: string[];
} {
  const custom = fields.filter((field) => field.custom);
  const idsOf = (wanted: (field: { id: string; name: string }) => boolean): string[] =>
    custom
      .filter(wanted)
      .map(({ id }) => id)
      .slice(0, MOST_FIELDS);
  // The chosen one is first, so that it is none of those beyond the bound; an export may not tell of it at all.
  const byChoice = chosen === null ? [] : [chosen];
  const byName = idsOf(({ id, name }) => id !== chosen && isCriteriaName(name));
  return {
    criteriaFieldIds: [...byChoice, ...byName].slice(0, MOST_FIELDS),
    namelessFieldIds: idsOf(
      ({ id, name }) => id !== chosen && name === `Field ${id.replace('customfield_', '')}`,
    ),
  };
}
