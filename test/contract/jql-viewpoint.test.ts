import { wordsOfViewer } from '../../src/contract/jql-viewpoint';

test.each<[string, string[]]>([
  ['assignee = currentUser()', ['currentUser']],
  ['assignee=CURRENTUSER ( )', ['CURRENTUSER']],
  ['assignee = "currentUser"()', ['currentUser']],
  ["labels = x AND (reporter in ('currentUser' ()))", ['currentUser']],
  ['labels = x OR issue in watchedIssues()', ['watchedIssues']],
  ['created > lastLogin()', ['lastLogin']],
  ['lastViewed >= -7d', ['lastViewed']],
  ['"filter" = 10010', ['filter']],
  ['filter not in (10010)', ['filter']],
  ['labels = strategy', []],
  ['labels = currentUser', []],
  ['summary ~ "currentUser() = me"', []],
  ['summary ~ "say \\"currentUser\\" ()"', []],
  ['labels in (filter, request)', []],
  ['project = "filter" AND labels = x', []],
  ['"Business value" > 100 AND due < endOfYear()', []],
])('%s', (jql, words) => {
  expect(wordsOfViewer(jql)).toEqual(words);
});
