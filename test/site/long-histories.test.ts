/** However long an issue's history and discussion are, and however little of them Jira puts into its answers, the same is found. */
import type { SiteData } from '../../local/jira/model';
import { accountIdOf } from '../../local/sample/people';
import { worldWith, type World } from '../../local/worlds/facts';
import { openBackground } from '../background/background-app';
import { sampleToScan } from '../background/simulated';
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

/** Holds what panels of the sample say, and of the same with something more on every issue. */
async function expectSamePanels(more: (data: SiteData) => SiteData, world?: World): Promise<void> {
  const inWorld = world && { world };
  const usual = openApp({ data: sampleToScan(NOW), ...inWorld });
  const long = openApp({ data: more(sampleToScan(NOW)), ...inWorld });
  const own = usual.site.data.issues.filter(({ projectId }) => projectId === PROJECT);
  for (const { key } of own.filter((_, at) => LONG || at % EACH === 0)) {
    const one = await usual.panel(WHO, key, 'panel.view');
    const other = await long.panel(WHO, key, 'panel.view');
    expect([key, other.answer]).toEqual([key, one.answer]);
  }
}

async function findingsOf(data: SiteData, world?: World): Promise<Record<string, unknown>> {
  const app = openBackground({ data, ...(world && { world }) });
  await app.scan(PROJECT);
  return app.findings();
}

describe('with newer entries on every issue', () => {
  test.each([40, 101])('%d, every panel says the same', async (entries) => {
    await expectSamePanels((data) => withNoise(data, entries));
  });

  test('40 or 101, every finding of a scan is the same', async () => {
    const usual = await findingsOf(sampleToScan(NOW));
    for (const entries of [40, 101])
      expect(await findingsOf(withNoise(sampleToScan(NOW), entries))).toEqual(usual);
  });
});

describe.each([20, 101])('with %d newer comments of an app on every issue', (comments) => {
  const world = worldWith({ commentsInIssue: comments === 20 ? '20' : '100' });

  test('every panel says the same', async () => {
    await expectSamePanels((data) => withChatter(data, comments), world);
  });

  test('every finding of a scan is the same', async () => {
    expect(await findingsOf(withChatter(sampleToScan(NOW), comments), world)).toEqual(
      await findingsOf(sampleToScan(NOW), world),
    );
  });
});
