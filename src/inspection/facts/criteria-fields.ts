/** Acceptance criteria that a site keeps in a field of their own. */
import { wasGiven } from '../../jira/given-fields';
import type { JiraIssue } from '../../jira/types';
import { countCriteriaIn } from '../../reading/stories/acceptance-criteria';
import type { StoryReading } from '../../reading/stories/story';
import type { Directory } from '../../roles/directory';
import { readText } from './comment-texts';

/**
 * Adds the criteria that stand in fields of their own, by the field's name, to those of the description.
 * @returns the reading with null criteria where none were found and such a field was not given, or where a text stands in a
 * field of which the site does not tell the name
 */
export function withCriteriaFields(
  story: StoryReading,
  { fields }: JiraIssue,
  { criteriaFieldIds, namelessFieldIds }: Directory,
): StoryReading {
  if (story.acceptanceCriteria !== 0) return story;
  const counts = criteriaFieldIds.map((id) =>
    wasGiven(fields, id) ? countIn(fields.custom[id]) : null,
  );
  const found = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const isNotKnown =
    counts.includes(null) || namelessFieldIds.some((id) => isText(fields.custom[id]));
  return { ...story, acceptanceCriteria: found === 0 && isNotKnown ? null : found };
}

/** Nothing stands in a field of that name that holds a choice or a number. */
function countIn(value: unknown): number {
  const document = readText(value);
  return document === null ? 0 : countCriteriaIn(document);
}

/** A text of several lines, or of the form that only texts have. */
function isText(value: unknown): boolean {
  if (typeof value === 'string') return /\S\s*\n\s*\S/.test(value) && countIn(value) > 0;
  return typeof value === 'object' && value !== null && countIn(value) > 0;
}
