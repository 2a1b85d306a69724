/** How much is read of the stories of many epics: what they show, however many there are. */
import fc from 'fast-check';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { People } from '../../src/inspection/facts/people';
import type { Subject } from '../../src/inspection/facts/subject';
import { NO_ANCESTRY } from '../../src/inspection/gathering/ancestors';
import type { ProjectReading } from '../../src/inspection/gathering/project-reading';
import { inspectChildrenOfMany } from '../../src/inspection/judging/batch-children';
import { MOST_CHILDREN } from '../../src/inspection/judging/children';
import { answeredIssueReader } from '../../src/jira/answers/issue';
import type { Jira } from '../../src/jira/client';
import type { JiraIssue } from '../../src/jira/types';
import { EMPTY_DIRECTORY } from '../../src/roles/directory';
import { EMPTY_ISSUE_RECORD } from '../../src/storage/issue-record';
import { runs } from '../long-run';

jest.mock('../../src/inspection/gathering/issue-records', () => ({
  readIssueRecords: (issues: { id: string }[]) =>
    Promise.resolve(new Map(issues.map(({ id }) => [id, EMPTY_ISSUE_RECORD]))),
}));

const settings = { roleMap: EMPTY_ROLE_MAP, configured: true };
const directory = EMPTY_DIRECTORY;
const view = {
  accessByIssue: false,
  fields: [],
  directory,
  ...settings,
} as unknown as ProjectReading;

/** @param thread how many comments come with it: as many as may be a part makes a call of its own */
function issueOf(id: number, parent: number | null, thread = 0): JiraIssue {
  const at = '2026-03-02T09:00:00.000+0000';
  const comments = Array.from({ length: thread }, (_, one) => ({ id: String(one), created: at }));
  const issue = answeredIssueReader([])({
    id: String(id),
    key: `AB-${id}`,
    fields: {
      project: { id: '1', key: 'AB' },
      issuetype: parent
        ? { id: '10', name: 'Story', hierarchyLevel: 0, subtask: false }
        : { id: '12', name: 'Epic', hierarchyLevel: 1, subtask: false },
      status: { id: '2', name: 'In Progress', statusCategory: { key: 'indeterminate' } },
      ...(parent && { parent: { id: String(parent), key: `AB-${parent}` } }),
      comment: { comments, total: thread },
    },
  });
  if (!issue) throw new Error('This is no issue.');
  return issue;
}

/** Jira with these stories, in the order in which they were created, by the epic of each. */
function jiraWith(epicOfEach: readonly number[], pageSize: number, thread: number) {
  const stories = epicOfEach.map((epic, at) => issueOf(1_000 + at, epic, thread));
  const calls = { pages: 0, threads: 0 };
  const jira = {
    async *searchAll(_: unknown, { jql }: { jql: string }) {
      const epics = /parent in \((.+)\)/.exec(jql)?.[1]?.split(', ') ?? [];
      const found = stories.filter(({ fields }) => epics.includes(fields.parent?.id ?? ''));
      for (let at = 0; at === 0 || at < found.length; at += pageSize) {
        calls.pages += 1;
        const nextPageToken = at + pageSize < found.length ? 'next' : null;
        const issues = found.slice(at, at + pageSize);
        yield await Promise.resolve({ issues, nextPageToken, unreadable: 0 });
      }
    },
    completeComments: (_: unknown, { comments }: JiraIssue) => {
      calls.threads += 1;
      return Promise.resolve({ ...comments, complete: true });
    },
  } as unknown as Jira;
  return { jira, calls, stories };
}

async function lookedAt(epics: readonly number[], { jira }: ReturnType<typeof jiraWith>) {
  const subjects = epics.map((id): Subject => ({
    issue: issueOf(id, null),
    ...{ ancestry: NO_ANCESTRY, children: null, linkedStories: null, settings, directory },
    ...{ people: new People(), record: EMPTY_ISSUE_RECORD, secondReader: null },
    now: '2026-03-04T09:00:00.000Z',
  }));
  const found = await inspectChildrenOfMany(jira, view, subjects, null);
  return epics.map((id) => {
    const { rows, more } = found.get(String(id)) ?? { rows: [], more: null };
    return { ids: rows.map((row) => row.id), more };
  });
}

test.each([20, 100])(
  'of each epic the first hundred are looked at and the others noted, in two searches of a hundred an epic (pages of %i)',
  async (pageSize) => {
    const epics = [1, 2, 3, 4];
    const sizes = fc.tuple(...epics.map(() => fc.oneof(fc.nat(30), fc.constant(100), fc.nat(260))));
    await fc.assert(
      fc.asyncProperty(sizes, fc.infiniteStream(fc.nat()), async (counts, chance) => {
        // Which epic each story is of, one created after the other.
        const left = [...counts];
        const epicOfEach: number[] = [];
        while (left.some((count) => count > 0)) {
          const open = epics.filter((epic) => (left[epic - 1] ?? 0) > 0);
          const epic = open[Number(chance.next().value) % open.length] ?? 1;
          left[epic - 1] = (left[epic - 1] ?? 0) - 1;
          epicOfEach.push(epic);
        }
        const site = jiraWith(epicOfEach, pageSize, 0);
        const all = (epic: number): string[] =>
          site.stories.flatMap(({ id, fields }) =>
            fields.parent?.id === String(epic) ? [id] : [],
          );
        expect(await lookedAt(epics, site)).toEqual(
          epics.map((epic) => ({
            ids: all(epic).slice(0, MOST_CHILDREN),
            more: all(epic).length > MOST_CHILDREN,
          })),
        );
        expect(site.calls.pages).toBeLessThanOrEqual((2 * epics.length + 1) * (100 / pageSize));
      }),
      { numRuns: runs(3, 300) },
    );
  },
);

test.each([[[1]], [[1, 2]], [[1, 2, 3]]])(
  'what is read for epics %j does not grow with the stories of one of them',
  async (epics) => {
    const costOf = async (stories: number): Promise<object> => {
      const others = epics.slice(1).flatMap((epic) => [epic, epic, epic]);
      const site = jiraWith([...Array<number>(stories).fill(1), ...others], 100, 20);
      await lookedAt(epics, site);
      return site.calls;
    };
    const cost = await costOf(250);
    expect(await costOf(1_000)).toEqual(cost);
    expect(cost).toMatchObject({ threads: MOST_CHILDREN + 3 * (epics.length - 1) });
  },
);
