/** Issues that no one would make on purpose: huge, empty, of people who are gone. */
import type { SiteData, SiteIssue } from '../../local/jira/model';
import { firstTimes, reply } from '../../local/platform/faults';
import { createSampleSite, DEFAULT_VIEWER } from '../../local/sample';
import type { InspectedView } from '../../src/contract/panel';
import { paragraphs } from '../builders/adf';
import { expectAnswer, openApp, type App } from './sample-app';

function siteWith(key: string, change: (issue: SiteIssue) => void): SiteData {
  const data = createSampleSite(new Date());
  const issue = data.issues.find((candidate) => candidate.key === key);
  if (!issue) throw new Error(`${key} is not on the sample site.`);
  change(issue);
  return data;
}

async function viewOn(data: SiteData, key: string): Promise<InspectedView> {
  const { answer } = await openApp({ data }).panel(DEFAULT_VIEWER, key, 'panel.view');
  const view = expectAnswer(answer);
  if (!('report' in view)) throw new Error(`No report on ${key}.`);
  return view;
}

test('5,000 comments are all read', async () => {
  const at = new Date(Date.now() - 60_000).toISOString();
  const data = siteWith('RIDE-20', (issue) => {
    issue.comments = Array.from({ length: 5000 }, (_, index) => ({
      id: String(900_000 + index),
      authorId: DEFAULT_VIEWER,
      body: paragraphs(index === 4999 ? 'Which colour should the pin have?' : `Note ${index}.`),
      created: at,
      updated: at,
    }));
  });
  const view = await viewOn(data, 'RIDE-20');
  expect(view.report.questions.map(({ commentId }) => commentId)).toEqual(['904999']);
});

test('a long history is read to its beginning', async () => {
  const data = siteWith('RIDE-20', (issue) => {
    const first = issue.histories[0];
    const noise = Array.from({ length: 350 }, (_, index) => ({
      id: String(800_000 + index),
      authorId: DEFAULT_VIEWER,
      created: new Date(Date.now() - 1000 * (400 - index)).toISOString(),
      items: [
        {
          field: 'labels',
          fieldId: 'labels',
          fieldtype: 'jira' as const,
          from: null,
          fromString: '',
          to: null,
          toString_: `l${index}`,
        },
      ],
    }));
    issue.histories = [...(first ? issue.histories : []), ...noise];
  });
  const view = await viewOn(data, 'RIDE-20');
  expect(view.report.verdicts.find(({ duty }) => duty === 'prioritisation')?.code).toBe(
    'prioritised-by-owner',
  );
});

test('an issue without a description, by people whose accounts are gone, has its report', async () => {
  const data = siteWith('RIDE-20', (issue) => {
    issue.description = null;
    issue.reporterId = null;
    issue.creatorId = null;
    for (const comment of issue.comments) comment.authorId = null;
    for (const history of issue.histories) history.authorId = null;
  });
  const { report } = await viewOn(data, 'RIDE-20');
  expect(report.questions.every(({ asker }) => asker === null)).toBe(true);
  expect(report.verdicts.find(({ duty }) => duty === 'user-stories')?.code).toBe(
    'not-written-by-owner',
  );
  expect(report.verdicts.find(({ duty }) => duty === 'prioritisation')?.code).toBe(
    'author-not-known',
  );
});

describe('when something else does not answer as it should', () => {
  async function failureOf(app: App): Promise<unknown> {
    const { answer } = await app.panel(DEFAULT_VIEWER, 'RIDE-20', 'panel.view');
    return answer.ok ? null : { code: answer.failure.code, retry: answer.failure.retry };
  }

  test.each([
    [500, { code: 'jira-unavailable', retry: true }],
    [401, { code: 'not-signed-in', retry: true }],
    [403, { code: 'not-allowed', retry: false }],
    [404, { code: 'not-found', retry: false }],
    [410, { code: 'not-found', retry: false }],
  ])('Jira answers %s: a sentence, and whether to try again', async (status, expected) => {
    const app = openApp();
    app.platform.faults = (call, ask) =>
      call.kind === 'jira' ? Promise.resolve(reply(status)) : ask();
    expect(await failureOf(app)).toEqual(expected);
  });

  test('Jira asks to wait a second: the view comes after it', async () => {
    const app = openApp();
    app.platform.faults = firstTimes(
      1,
      ({ kind }) => kind === 'jira',
      () => Promise.resolve(reply(429, { 'retry-after': '1' })),
    );
    expect(await failureOf(app)).toBeNull();
  });

  test('storage does not answer: nothing is taken for unconfigured', async () => {
    const app = openApp();
    app.platform.faults = (call, ask) =>
      call.kind === 'storage' ? Promise.resolve(reply(500)) : ask();
    expect(await failureOf(app)).toEqual({ code: 'storage-unavailable', retry: true });
  });

  test('settings of a newer app are not taken for none', async () => {
    const data = createSampleSite(new Date());
    for (const name of Object.keys(data.settings)) {
      if (name.startsWith('role-map:')) data.settings[name] = { version: 99 };
    }
    expect(await failureOf(openApp({ data }))).toEqual({
      code: 'settings-unreadable',
      retry: false,
    });
  });
});
