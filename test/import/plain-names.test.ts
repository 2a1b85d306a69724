/** Issues in short, as scripts save them: a name where Jira has an object with one. */
import { levelOf } from '../../src/inspection/facts/issue-types';
import { read } from './formats/reading';

const issues = async (...records: object[]) =>
  (await read(JSON.stringify(records.map((fields, n) => ({ key: `AB-${n + 1}`, fields }))))).issues;

test('a name is read as that of what stands there', async () => {
  const [issue] = await issues({
    issuetype: 'Story',
    status: 'Open',
    project: 'AB',
    priority: 'High',
  });
  expect(issue?.issueType).toMatchObject({ name: 'Story' });
  expect(issue?.fields.status).toMatchObject({ name: 'Open', category: null });
  expect(issue?.fields.priority).toMatchObject({ name: 'High' });
});

test.each<[string, number]>([
  ['Epic', 1],
  ['Story', 0],
  ['Sub-task', -1],
])('“%s” stands on the level of its name', async (issuetype, level) => {
  const [issue] = await issues({ issuetype });
  expect(levelOf(issue?.issueType ?? null)).toBe(level);
});

test('people are told by what they are called only where the file has their accounts', async () => {
  const [first, second] = await issues(
    { reporter: 'Ann Lee', assignee: 'Bo' },
    { reporter: { accountId: 'a1', displayName: 'Ann Lee' } },
  );
  expect(first?.fields.reporter).toEqual(second?.fields.reporter);
  expect(first?.fields.assignee).toBeNull();
  expect(first?.fields.unreadable).toContain('assignee');
});

test('what was not given stays not given', async () => {
  const [issue] = await issues({ issuetype: 'Story' });
  expect(issue?.fields.given).not.toContain('status');
  expect(issue?.fields.given).not.toContain('reporter');
});
