/** The accounts that the app keeps are reported to Atlassian, and closed ones are forgotten wherever they are kept. */
import type { SiteData } from '../../local/jira/model';
import { reply } from '../../local/platform/faults';
import type { PlatformCall } from '../../local/platform/journal';
import { REPORT_PATH } from '../../local/platform/privacy';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';
import type { SettingsView } from '../../src/contract/settings';
import { scanKey } from '../../src/storage/scan-record';
import { failureSaid } from '../english';
import { ADMIN, openSettings, saved, type SettingsApp } from '../settings/settings-app';
import { silenceLog } from '../silent-log';
import { keptDocuments, putDocument } from '../site/kept-documents';
import { valueOf } from '../site/sample-app';

const [MIRA, JONAS, ANNEKE] = [accountIdOf('mira'), accountIdOf('jonas'), accountIdOf('anneke')];
const isReport = ({ path }: Readonly<PlatformCall>): boolean => path === REPORT_PATH;

let app: SettingsApp;
let data: SiteData;

beforeEach(() => {
  silenceLog();
  data = createSampleSite(new Date());
  app = openSettings({ data });
});

async function run(): Promise<void> {
  const functionKey = 'personal-data';
  await valueOf(app.platform, { functionKey, body: {}, accountId: null });
}

const reported = (): string[] =>
  app.platform.privacy.reports.flat().map(({ accountId }) => accountId);

/** Everything that is in storage, as text. */
function kept(): string {
  return JSON.stringify(keptDocuments(app.store));
}

/** The scan that the project was last given. */
function scanOf(project: keyof typeof PROJECTS): unknown {
  return keptDocuments(app.store).find(({ key }) => key === scanKey(PROJECTS[project]))?.body;
}

/** Settings that name people in every place, saved by the admin. */
async function saveNames(): Promise<SettingsView> {
  const view = await app.ask('DEPOT', 'settings.load', {});
  return saved(
    app,
    'DEPOT',
    {
      ...view.roleMap,
      productOwner: {
        sources: [{ kind: 'people', accountIds: [MIRA] }, { kind: 'reporter' }],
        deputies: [ANNEKE, MIRA],
        name: null,
      },
      productManager: {
        sources: [{ kind: 'people', accountIds: [MIRA, JONAS] }],
        deputies: [],
        name: null,
      },
    },
    view.revision,
  );
}

/** A story with an owner's sign-off and an answer that a person told of. */
function signOff(by: string): string {
  const issue = data.issues.find(({ key }) => key === 'RIDE-20');
  if (!issue) throw new Error('RIDE-20 is not on the site.');
  const at = '2026-11-01T10:00:00.000Z';
  const record = {
    acceptances: [{ by, at }],
    confirmations: [{ by, at }],
    judgements: [{ commentId: '1', index: 0, kind: 'answered', by, at, where: 'at the desk' }],
    texts: [{ of: 'story', mark: 'a-mark', holds: true, found: [], by, at }],
  };
  app = openSettings({
    data: { ...data, settings: { ...data.settings, [`record:${issue.id}`]: record } },
  });
  return issue.key;
}

test('everybody whom settings, their history and sign-offs name is reported once, with when it was written down', async () => {
  signOff(MIRA);
  const began = Date.now();
  await saveNames();
  const ended = Date.now();
  await run();
  const ids = reported();
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of [MIRA, JONAS, ANNEKE, ADMIN]) expect(ids).toContain(id);
  const admin = app.platform.privacy.reports.flat().find(({ accountId }) => accountId === ADMIN);
  const writtenAt = Date.parse(admin?.updatedAt ?? '');
  expect(writtenAt).toBeGreaterThanOrEqual(began);
  expect(writtenAt).toBeLessThanOrEqual(ended);
  const before = kept();
  app.platform.privacy.updated.set(MIRA, new Date().toISOString());
  await run();
  expect(withoutBookmark(kept())).toBe(withoutBookmark(before));
});

const withoutBookmark = (text: string): string =>
  text.replace(/(createdAt|updatedAt)\\?":\d+/g, '$1');

test('a closed account is nowhere any more, and everything else stands', async () => {
  const key = signOff(MIRA);
  await saveNames();
  app.platform.privacy.closed.add(MIRA);
  expect(kept()).toContain(MIRA);
  await run();
  expect(kept()).not.toContain(MIRA);
  const view = await app.ask('DEPOT', 'settings.load', {});
  expect(view.roleMap.productOwner).toMatchObject({
    sources: [{ kind: 'reporter' }],
    deputies: [ANNEKE],
  });
  expect(view.roleMap.productManager.sources).toEqual([{ kind: 'people', accountIds: [JONAS] }]);
  expect(scanOf('DEPOT')).toMatchObject({ revision: view.revision, status: 'planning' });
  const { answer } = await app.panel(accountIdOf('tomasz'), key, 'panel.view');
  if (!answer.ok || !('report' in answer.value)) throw new Error('The story was not inspected.');
  const story = answer.value.report.verdicts.find(({ duty }) => duty === 'user-stories');
  expect([
    'accepted-by-owner',
    'changed-since-acceptance',
    'refined-by-owner',
    'written-by-owner',
  ]).toContain(story?.code);
});

test('whoever saved settings and left is shown as nobody known, and their save can still be gone back to', async () => {
  await saveNames();
  app.platform.privacy.closed.add(ADMIN);
  expect(kept()).toContain(ADMIN);
  await run();
  expect(kept()).not.toContain(ADMIN);
  const { entries } = await app.ask('DEPOT', 'settings.history', {});
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.map(({ by }) => by)).not.toContain(ADMIN);
});

test.each<[string, () => Response]>([
  ['does not answer', () => reply(503)],
  ['refuses', () => reply(403)],
  ['is busy', () => reply(429, { 'retry-after': '60' })],
])('where Atlassian %s nothing is lost, and the next run does it', async (_, answered) => {
  await saveNames();
  const before = kept();
  app.platform.privacy.closed.add(MIRA);
  app.platform.faults = (call, ask) => (isReport(call) ? Promise.resolve(answered()) : ask());
  await run();
  expect(withoutBookmark(kept())).toBe(withoutBookmark(before));
  app.platform.faults = null;
  await run();
  expect(kept()).not.toContain(MIRA);
});

test('a run that breaks off at any of its calls is made good by the runs after it', async () => {
  await saveNames();
  app.platform.privacy.closed.add(MIRA);
  const count = async (): Promise<number> => {
    let calls = 0;
    const seen = openSettings({ data: createSampleSite(new Date()) });
    seen.platform.faults = (_, ask) => ((calls += 1), ask());
    await seen.platform.invoke({ functionKey: 'personal-data', body: {}, accountId: null });
    return calls;
  };
  const steps = (await count()) + 6;
  for (let step = 0; step < steps; step++) {
    signOff(MIRA);
    await saveNames();
    app.platform.privacy.closed.add(MIRA);
    let left = step;
    app.platform.faults = (_, ask) => {
      left -= 1;
      return left < 0 ? Promise.resolve(reply(500)) : ask();
    };
    await run();
    app.platform.faults = null;
    expect(step > 2 || kept().includes(MIRA)).toBe(true);
    await run();
    await run();
    expect([step, kept().includes(MIRA)]).toEqual([step, false]);
  }
});

test('what somebody saves while the report is made is kept, and loses the closed account too', async () => {
  const view = await saveNames();
  app.platform.privacy.closed.add(MIRA);
  let hasSaved = false;
  app.platform.faults = async (call, ask) => {
    const answer = await ask();
    if (!isReport(call) || hasSaved) return answer;
    hasSaved = true;
    app.platform.faults = null;
    const { revision, roleMap } = await app.ask('DEPOT', 'settings.load', {});
    await saved(app, 'DEPOT', { ...roleMap, shape: 'owner-only' }, revision);
    return answer;
  };
  await run();
  await run();
  const now = await app.ask('DEPOT', 'settings.load', {});
  expect(view.roleMap.shape).not.toBe('owner-only');
  expect(now.roleMap.shape).toBe('owner-only');
  expect(kept()).not.toContain(MIRA);
});

test.each([
  ['nothing', null],
  [
    'something that no version has written',
    { entries: [7, { by: {}, roleMap: 'x' }], acceptances: 'all' },
  ],
])(
  'a document that holds %s keeps nobody else from being reported and forgotten',
  async (_, body) => {
    signOff(MIRA);
    await saveNames();
    for (const { key, revision } of keptDocuments(app.store)) {
      // Before and after each of the others, in the order of the walk.
      for (const mark of ['!', '~'])
        putDocument(app.store, { key: `${key}${mark}`, revision, body });
    }
    app.platform.privacy.closed.add(MIRA);
    await run();
    await run();
    expect(reported()).toContain(JONAS);
    expect(kept()).not.toContain(MIRA);
  },
);

test('many accounts go in reports of ninety', async () => {
  const many = Array.from({ length: 50 }, (_, at) => `many:${String(at)}`);
  for (const project of ['RIDE', 'DEPOT', 'IDEA'] as const) {
    const map = {
      version: 1,
      productOwner: {
        sources: [{ kind: 'people', accountIds: many.map((id) => `${id}:${PROJECTS[project]}`) }],
        deputies: many.map((id) => `${id}:deputy:${project}`),
      },
      productManager: { sources: [] },
    };
    data.settings[`role-map:${PROJECTS[project]}`] = map;
  }
  app = openSettings({ data });
  await run();
  expect(reported().filter((id) => id.startsWith('many:'))).toHaveLength(300);
  expect(Math.max(...app.platform.privacy.reports.map(({ length }) => length))).toBe(90);
});

describe('a cycle', () => {
  const DAY = 24 * 3_600_000;
  const START = Date.now();
  const goTo = (days: number): void => {
    jest.spyOn(Date, 'now').mockReturnValue(START + days * DAY);
  };
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('nobody is reported more often than every seven days, nor later than the next run', async () => {
    await saveNames();
    const times = new Map<string, number[]>();
    for (let day = 0; day <= 21; day += 0.25) {
      goTo(day);
      const before = reported().length;
      await run();
      for (const id of reported().slice(before)) times.set(id, [...(times.get(id) ?? []), day]);
    }
    expect(times.get(MIRA)).toEqual([0, 7, 14, 21]);
    for (const days of times.values()) expect(days).toEqual(times.get(MIRA));
  });

  test('a report that failed is made good by the next run', async () => {
    await saveNames();
    goTo(0);
    app.platform.faults = (call, ask) => (isReport(call) ? Promise.resolve(reply(503)) : ask());
    await run();
    app.platform.faults = null;
    goTo(0.1);
    await run();
    expect(reported()).toContain(MIRA);
  });
});

describe('findings on issues', () => {
  /** Stands in no settings: only a finding names them. */
  const LATER = 'somebody-whom-a-finding-names';
  const writeFinding = (waitingFor: string[]): void => {
    const issue = data.issues.find(({ key }) => key === 'RIDE-20');
    if (!issue) throw new Error('RIDE-20 is not on the site.');
    const checkedAt = '2026-11-20T10:00:00Z';
    const none = { count: 0, since: null };
    issue.properties['role-clarity'] = {
      status: 'gap',
      gaps: ['user-stories'],
      attention: [],
      turn: 'somebody',
      waitingFor,
      waitingSince: checkedAt,
      verdicts: {},
      questions: { productOwner: none, productManager: none },
      hands: null,
      checkedAt,
      revision: 1,
    };
  };

  test('whom they name is reported, with when they were written down', async () => {
    writeFinding([LATER]);
    await run();
    const report = app.platform.privacy.reports.flat();
    expect(report.filter(({ accountId }) => accountId === LATER)).toEqual([
      { accountId: LATER, updatedAt: '2026-11-20T10:00:00Z' },
    ]);
  });

  test('those that name a closed account are made anew', async () => {
    writeFinding([LATER]);
    app.platform.privacy.closed.add(LATER);
    await run();
    await app.platform.queue.drain({ ignoreDelays: true });
    expect(JSON.stringify(data.issues)).not.toContain(LATER);
  });

  const isSearch = ({ path }: Readonly<PlatformCall>): boolean => path.includes('/search/jql');
  const isReported = (): boolean => reported().includes(LATER);

  test('where Jira is busy, the next run goes on with them', async () => {
    writeFinding([LATER]);
    const busy = () => Promise.resolve(reply(429, { 'retry-after': '60' }));
    app.platform.faults = (call, ask) => (isSearch(call) ? busy() : ask());
    await run();
    expect(isReported()).toBe(false);
    app.platform.faults = null;
    await run();
    expect(isReported()).toBe(true);
    const searches = app.platform.invocations.flatMap(({ calls }) => calls).filter(isSearch);
    await run();
    // And it is done with for this cycle.
    expect(app.platform.invocations.flatMap(({ calls }) => calls).filter(isSearch)).toHaveLength(
      searches.length,
    );
  });

  test('they wait for an hour in which there are points for them', async () => {
    writeFinding([LATER]);
    const hour = Math.floor(Date.now() / 3_600_000);
    putDocument(app.store, { key: 'points', revision: 1, body: { hour, points: 40_000 } });
    await run();
    expect(isReported()).toBe(false);
    putDocument(app.store, {
      key: 'points',
      revision: 1,
      body: { hour: hour - 1, points: 40_000 },
    });
    await run();
    expect(isReported()).toBe(true);
  });

  test('a project of which Jira tells nothing keeps the others from being looked at for a day and no longer', async () => {
    const searchesOfRun = async (): Promise<number> => {
      let searches = 0;
      app.platform.faults = (call, ask) => {
        if (!isSearch(call)) return ask();
        searches += 1;
        return searches === 1 ? Promise.resolve(reply(429, { 'retry-after': '60' })) : ask();
      };
      await run();
      return searches;
    };
    for (let at = 0; at < 24; at++) expect(await searchesOfRun()).toBe(1);
    expect(await searchesOfRun()).toBeGreaterThan(1);
    expect(await searchesOfRun()).toBe(0);
  });

  test('a Jira that does not answer keeps nobody in storage from being reported', async () => {
    await saveNames();
    app.platform.faults = (call, ask) =>
      call.kind === 'jira' ? Promise.resolve(reply(403)) : ask();
    await run();
    expect(reported()).toContain(MIRA);
  });
});

/** What is kept of issues, as text. */
function keptOfIssues(): string {
  return JSON.stringify(keptDocuments(app.store).filter(({ key }) => key.includes('issue:')));
}

async function speakOn(key: string): Promise<void> {
  const { answer } = await app.panel(MIRA, key, 'panel.view');
  if (!answer.ok || !('report' in answer.value)) throw new Error(`No report on ${key}.`);
  const [question] = answer.value.report.questions;
  const { commentId = '', mark = '' } = question ?? {};
  const word = { commentId, mark, judgement: 'answered', where: `told of ${key}` } as const;
  const { answer: judged } = await app.panel(MIRA, key, 'panel.judge', word);
  if (!judged.ok) throw new Error(failureSaid(judged.failure));
}

/** An issue of the project on which somebody asks something. */
async function askedIssue(): Promise<string> {
  for (const { key, projectId } of data.issues) {
    if (projectId !== PROJECTS.RIDE) continue;
    const { answer } = await app.panel(MIRA, key, 'panel.view');
    if (answer.ok && 'report' in answer.value && answer.value.report.questions.length > 0)
      return key;
  }
  throw new Error('Nobody asks anything.');
}

async function hear(functionKey: string, event: object): Promise<void> {
  await valueOf(app.platform, { functionKey, body: event, accountId: null });
}

const deleted = (id: string) => ({ eventType: 'avi:jira:deleted:project', project: { id } });

test('what people said about issues of a deleted project goes with the next walks, and nothing else', async () => {
  const key = await askedIssue();
  await speakOn(key);
  await hear('project-gone', deleted('99999'));
  await run();
  await run();
  expect(keptOfIssues()).toContain(`told of ${key}`);
  await hear('project-gone', deleted(PROJECTS.RIDE));
  await run();
  expect(keptOfIssues()).not.toContain(`told of ${key}`);
  expect(keptOfIssues()).not.toContain(MIRA);
  await run();
  expect(kept()).not.toContain(`"${PROJECTS.RIDE}"`);
});

test('what people said about an issue that moved away stays with it', async () => {
  const key = await askedIssue();
  await speakOn(key);
  const issue = data.issues.find((one) => one.key === key);
  await hear('product-events', {
    eventType: 'avi:jira:updated:issue',
    issue: { id: issue?.id, key, fields: { project: { id: PROJECTS.DEPOT, key: 'DEPOT' } } },
    changelog: {
      items: [{ field: 'project', fieldId: 'project', from: PROJECTS.RIDE, to: PROJECTS.DEPOT }],
    },
  });
  await hear('project-gone', deleted(PROJECTS.RIDE));
  await run();
  expect(keptOfIssues()).toContain(`told of ${key}`);
});
