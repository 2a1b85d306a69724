/** Which fields of an issue are known, empty or not. */
import type { JiraFields } from './types';

/**
 * Whether a field was given, and could be read in whole: only then what is not in it is not there.
 * @param field Jira's id of it
 */
export function wasGiven(
  { given, unreadable }: Pick<JiraFields, 'given' | 'unreadable'>,
  field: string,
): boolean {
  return (given === 'all' || given.includes(field)) && !unreadable.includes(field);
}

/** Whether an answer of Jira's may lack a field that was asked for and holds nothing. */
export function mayBeLeftOut(field: string): boolean {
  // That a list of comments is missing says nothing of how many there are.
  return field !== 'comment' && !ON_EVERY_ISSUE.includes(field);
}

/** Fields that no configuration and no context hides: an answer that lacks one of them is not whole. */
const ON_EVERY_ISSUE = [
  'summary',
  'issuetype',
  'project',
  'status',
  'creator',
  'created',
  'updated',
];

/**
 * What an answer of Jira's says of the fields that were asked for. It leaves out custom fields whose context is of other types
 * or projects, fields that the project's field configuration hides, and the parent of an issue without one: none of them holds
 * anything. (In real answers of one project, stories lack the epic's name, which is null on epics that have none; the
 * priority that is hidden: gustavkarlsson/rocketchat-jira-trigger#71.)
 * @param fields as the answer holds them
 * @param asked ids of fields, or `*all`
 */
export function answeredFields(fields: JiraFields, asked: readonly string[]): JiraFields {
  const { given, unreadable } = fields;
  const wantsAll = asked.includes('*all');
  const lacking = (wantsAll ? ON_EVERY_ISSUE : asked).filter(
    (field) => !mayBeLeftOut(field) && !wasGiven(fields, field),
  );
  return {
    ...fields,
    given: wantsAll || given === 'all' ? 'all' : [...new Set([...given, ...asked])],
    unreadable: [...new Set([...unreadable, ...lacking])],
  };
}
