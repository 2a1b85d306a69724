import { isOfParent } from '../../src/jira/parent-field';

test.each<[string, string | null, boolean]>([
  ['IssueParentAssociation', null, true],
  ['Parent', 'parent', true],
  ['Elternelement', 'parent', true],
  ['Epic Link', 'customfield_10014', true],
  ['Parent Link', 'customfield_10018', true],
  ['Link', null, false],
  ['labels', 'labels', false],
])('an entry of %s (%s) is of the parent: %s', (field, fieldId, expected) => {
  expect(isOfParent({ field, fieldId })).toBe(expected);
});
