/** Whether Jira has kept what was written for many issues at once: it passes over those that the app may not edit. */
import { PropertyWriter, WritingRefused } from '../../src/background/property-writer';
import type { Summary } from '../../src/inspection/findings/summary';
import type { Jira } from '../../src/jira/client';
import { JiraError } from '../../src/jira/error';
import type { JiraIssue } from '../../src/jira/types';

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

/** Writes to 30 issues of which Jira lets the app edit some. */
async function flush(mayEdit: (issueId: string) => boolean, confirms = true): Promise<string[]> {
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
  } as unknown as Jira;
  const writer = new PropertyWriter(jira, confirms);
  for (let id = 0; id < 30; id++)
    writer.add({
      issue: { id: String(id), properties: {} } as JiraIssue,
      summary: SUMMARY,
      toAsk: [],
    });
  await writer.flush();
  return calls;
}

test('where all is kept one look is enough', async () => {
  expect(await flush(() => true)).toEqual(['look 0']);
});

test('an issue that may not be edited says nothing of the others', async () => {
  expect(await flush((id) => id !== '0')).toEqual(['look 0', 'write 0', 'look 10']);
});

test('where nothing is kept, and nothing may be written, it is refused', async () => {
  await expect(flush(() => false)).rejects.toBeInstanceOf(WritingRefused);
});

test('what is not to be found out is not asked', async () => {
  expect(await flush(() => false, false)).toEqual([]);
});
