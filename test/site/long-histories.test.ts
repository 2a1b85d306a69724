/** However long an issue's history and discussion are, and however little of them Jira puts into its answers, the same is found. */
import type { SiteData } from '../../local/jira/model';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { worldWith } from '../../local/worlds/facts';
import { openBackground } from '../background/background-app';
import { paragraphs } from '../builders/adf';
import { LONG } from '../long-run';
import { silenceLog } from '../silent-log';
import { openApp } from './sample-app';

const WHO = accountIdOf('mira');
const PROJECT = '10100';
const NOW = new Date();
/** In a short run, one panel of so many is opened. */
const EACH = 4;

/** More than any answer about one issue or many holds, newer than all that counts, and nothing that a duty looks at. */
function withNoise(data: SiteData, entries: number): SiteData {
  for (const issue of data.issues)
    issue.histories.push(
      ...Array.from({ length: entries }, (_, at) => ({
        id: `9${issue.id}${String(at).padStart(3, '0')}`,
        authorId: WHO,
        created: new Date(NOW.getTime() - 60_000 + at).toISOString(),
        items: [
          {
            field: 'Flagged',
            fieldId: 'customfield_19999',
            fieldtype: 'custom' as const,
            from: null,
            fromString: null,
            to: '1',
            toString_: 'Impediment',
          },
        ],
      })),
    );
  return data;
}

/** More than any answer holds, newer than all that counts, and by an app, which decides and says nothing. */
function withChatter(data: SiteData, comments: number): SiteData {
  const app = data.people.find(({ accountType }) => accountType === 'app');
  if (!app) throw new Error('The sample has no app.');
  for (const issue of data.issues)
    issue.comments.push(
      ...Array.from({ length: comments }, (_, at) => {
        const created = new Date(NOW.getTime() - 60_000 + at).toISOString();
        return {
          id: `8${issue.id}${String(at).padStart(3, '0')}`,
          authorId: app.accountId,
          body: paragraphs('The build passed.'),
          ...{ created, updated: created },
        };
      }),
    );
  return data;
}

beforeAll(() => {
  silenceLog();
  jest.spyOn(Date, 'now').mockReturnValue(NOW.getTime());
});
afterAll(() => {
  jest.restoreAllMocks();
});

describe.each([40, 101])('with %d newer entries on every issue', (entries) => {
  test('every panel says the same', async () => {
    const [usual, long] = [
      openApp({ data: createSampleSite(NOW) }),
      openApp({ data: withNoise(createSampleSite(NOW), entries) }),
    ];
    const own = usual.site.data.issues.filter(({ projectId }) => projectId === PROJECT);
    for (const { key } of own.filter((_, at) => LONG || at % EACH === 0)) {
      const one = await usual.panel(WHO, key, 'panel.view');
      const other = await long.panel(WHO, key, 'panel.view');
      expect([key, other.answer]).toEqual([key, one.answer]);
    }
  });

  test('every finding of a scan is the same', async () => {
    const [usual, long] = [
      openBackground({ data: createSampleSite(NOW) }),
      openBackground({ data: withNoise(createSampleSite(NOW), entries) }),
    ];
    for (const app of [usual, long]) await app.scan(PROJECT);
    expect(long.findings()).toEqual(usual.findings());
  });
});

describe.each([20, 101])('with %d newer comments of an app on every issue', (comments) => {
  const world = worldWith({ commentsInIssue: comments === 20 ? '20' : '100' });

  test('every panel says the same', async () => {
    const [usual, long] = [
      openApp({ data: createSampleSite(NOW), world }),
      openApp({ data: withChatter(createSampleSite(NOW), comments), world }),
    ];
    const own = usual.site.data.issues.filter(({ projectId }) => projectId === PROJECT);
    for (const { key } of own.filter((_, at) => LONG || at % EACH === 0)) {
      const one = await usual.panel(WHO, key, 'panel.view');
      const other = await long.panel(WHO, key, 'panel.view');
      expect([key, other.answer]).toEqual([key, one.answer]);
    }
  });

  test('every finding of a scan is the same', async () => {
    const [usual, long] = [
      openBackground({ data: createSampleSite(NOW), world }),
      openBackground({ data: withChatter(createSampleSite(NOW), comments), world }),
    ];
    for (const app of [usual, long]) await app.scan(PROJECT);
    expect(long.findings()).toEqual(usual.findings());
  });
});
