/** Which of many linked issues are looked at for ideas, and what is said of the others. */
import { IssueReader } from '../../src/inspection/gathering/issue-reader';
import { linkedIdeasOf, MOST_LINKED } from '../../src/inspection/gathering/linked-ideas';
import { answeredIssueReader } from '../../src/jira/answers/issue';
import type { Jira } from '../../src/jira/client';
import type { JiraIssue } from '../../src/jira/types';

const KINDS: Readonly<Record<string, string>> = { IDEA: 'product_discovery' };

function issueOf(key: string, links: object[] = []): JiraIssue {
  const project = key.replace(/-\d+$/, '');
  const fields = {
    issuelinks: links,
    project: { id: project, key: project, projectTypeKey: KINDS[project] ?? 'software' },
  };
  const issue = answeredIssueReader([])({ id: key, key, fields });
  if (!issue) throw new Error(`${key} cannot be read.`);
  return issue;
}

const jira = {
  bulkIssues: (_: string, ids: string[]) =>
    Promise.resolve({ issues: ids.map((id) => issueOf(id)), missing: [], failed: [] }),
} as unknown as Jira;

/** What is found of an epic that is linked to issues of these keys, by links of a type. */
async function find(keys: string[], type = 'Relates') {
  const links = keys.map((key) => ({
    type: { name: key.startsWith('IDEA') ? type : 'Relates' },
    outwardIssue: { id: key, key },
  }));
  const { linked, hidden } = await linkedIdeasOf(
    [issueOf('AB-1', links)],
    new IssueReader(jira, 'user', []),
    () => true,
    new Set(),
  );
  return { linked: linked.map(({ key }) => key), hidden };
}

const many = (project: string): string[] =>
  Array.from({ length: MOST_LINKED + 5 }, (_, n) => `${project}-${n}`);
const ofEach = many('P').map((key, n) => key.replace('P', `P${String.fromCharCode(65 + n)}`));

test('an idea behind many links to one project is found, by whatever link', async () => {
  expect(await find([...many('AC'), 'IDEA-1'])).toEqual({ linked: ['IDEA-1'], hidden: false });
});

test('an idea that a discovery project linked is found behind any number of projects', async () => {
  const { linked } = await find([...ofEach, 'IDEA-1'], 'Polaris work item link');
  expect(linked).toEqual(['IDEA-1']);
});

test('what is not looked at may be an idea that is hidden', async () => {
  expect(await find(ofEach)).toEqual({ linked: [], hidden: true });
});

test('where all is looked at or known, nothing is hidden', async () => {
  expect(await find(many('AC'))).toEqual({ linked: [], hidden: false });
});
