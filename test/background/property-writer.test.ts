/** Whether Jira has kept what was written for many issues at once: it passes over those that the app may not edit. */
import { PropertyWriter, WritingRefused } from '../../src/background/property-writer';
import type { Summary } from '../../src/inspection/findings/summary';
import type { Jira } from '../../src/jira/client';
import { JiraError } from '../../src/jira/error';
import type { JiraIssue } from '../../src/jira/types';

// Nobody speaks meanwhile: words-while-scanning.test.ts.
jest.mock('../../src/inspection/gathering/words-seen', () => ({
  spokenOfSince: () => Promise.resolve([]),
}));

const SUMMARY: Summary = {
  status: 'met',
  gaps: [],
  attention: [],
  turn: 'none',
  waitingFor: [],
  waitingSince: null,
  verdicts: {},
  questions: {
    productOwner: { count: 0, since: null },
    productManager: { count: 0, since: null },
  },
  hands: null,
  checkedAt: '2026-03-01T09:00:00Z',
  revision: 1,
};

/** Issues that are written to, of a project that has others besides. */
const many = Array.from({ length: 30 }, (_, id) => String(id));

/** Writes to issues of which Jira lets the app edit some. @returns what was asked of single issues */
async function flush(
  mayEdit: (issueId: string) => boolean,
  { ids = many, scanned = true, confirms = true, open = ['40', '41'], done = [] as string[] } = {},
): Promise<string[]> {
  const kept = new Map<string, unknown>();
  const calls: string[] = [];
  const put = (issueId: string, value: unknown): void => {
    if (mayEdit(issueId)) kept.set(issueId, value);
  };
  const jira = {
    setProperties: (_: string, __: string, values: { issueId: string; value: unknown }[]) => {
      for (const { issueId, value } of values) put(issueId, value);
      return Promise.resolve('7');
    },
    task: () => Promise.resolve('complete'),
    property: (_: string, issueId: string) => {
      calls.push(`look ${issueId}`);
      return Promise.resolve(kept.get(issueId) ?? null);
    },
    setProperty: (_: string, issueId: string, __: string, value: unknown) => {
      calls.push(`write ${issueId}`);
      put(issueId, value);
      const refusal = {
        kind: 'forbidden',
        status: 403,
        endpoint: 'PUT',
        refusedApp: true,
      } as const;
      return mayEdit(issueId) ? Promise.resolve() : Promise.reject(new JiraError(refusal));
    },
    searchIssues: (_: string, { jql }: { jql: string }) =>
      Promise.resolve({
        issues: (jql.includes('statusCategory != Done') ? open : done).map((id) => ({ id })),
      }),
    permissions: (_: string, { issueId }: { issueId: string }) => {
      calls.push(`ask ${issueId}`);
      return Promise.resolve({ EDIT_ISSUES: mayEdit(issueId) });
    },
  } as unknown as Jira;
  const writer = new PropertyWriter(jira, scanned ? { projectId: '1', confirms } : null);
  for (const id of ids)
    writer.add({
      issue: { id, properties: {} } as JiraIssue,
      summary: SUMMARY,
      words: { issueId: id, revision: 0, readAt: undefined },
      toAsk: [],
      standing: new Set(),
    });
  await writer.flush();
  return calls;
}

test('where all is kept one look is enough', async () => {
  expect(await flush(() => true)).toEqual(['look 0']);
});

test('issues that may not be edited say nothing of the others', async () => {
  const isOpen = (id: string): boolean => Number(id) >= 30;
  expect(await flush(isOpen)).toEqual(['look 0', 'write 0', 'ask 40']);
  expect(await flush((id) => id === '41', { ids: ['0'] })).toEqual(['write 0', 'ask 40', 'ask 41']);
});

test('where no other issue of the project may be edited, it is refused', async () => {
  for (const ids of [many, ['0']])
    for (const open of [['40', '41'], []])
      await expect(flush(() => false, { ids, open, done: ['50'] })).rejects.toBeInstanceOf(
        WritingRefused,
      );
});

test('of a project whose work is done, what is done is asked about, and not what was refused', async () => {
  const done = ['0', '50', '51'];
  const but = (editable: string) => (id: string) => id === editable;
  const ids = ['0'];
  expect(await flush(but('51'), { ids, open: [], done })).toEqual(['write 0', 'ask 50', 'ask 51']);
  expect(await flush(but('50'), { ids, open: ['0', '40'], done })).toEqual([
    ...['write 0', 'ask 40', 'ask 50'],
  ]);
});

test('a project with no other issue is not refused for one that is closed', async () => {
  for (const [open, done] of [
    [['0'], []],
    [[], ['0']],
  ])
    expect(await flush(() => false, { ids: ['0'], open, done })).toEqual(['write 0']);
});

test('no more issues are asked about than a few', async () => {
  const calls: string[] = [];
  const mayEdit = (id: string): boolean => {
    calls.push(id);
    return false;
  };
  const among = { ids: ['0'], open: ['0', '40', '41'], done: ['50', '51', '52'] };
  await expect(flush(mayEdit, among)).rejects.toBeInstanceOf(WritingRefused);
  expect(new Set(calls)).toEqual(new Set(['0', '40', '41', '50']));
});

test('what is not to be found out is not asked', async () => {
  expect(await flush(() => false, { confirms: false })).toEqual([]);
  expect(await flush(() => false, { scanned: false })).toEqual([]);
  expect(await flush(() => false, { ids: ['0'], scanned: false })).toEqual(['write 0']);
});
