/**
 * Texts of issues that the first reader does not read, or in which it misses something: asked about, shown beside the duty, and
 * counted when a person says so.
 */
import { settingsKey, SITE_DEFAULT } from '../../src/storage/project';
import { simulate } from '../background/simulated';
import { paragraphs } from '../builders/adf';
import { as } from '../local/asking';
import { keptDocuments, putDocument } from '../site/kept-documents';
import {
  ADMIN,
  DOUBTFUL,
  openReader,
  openScannedReader,
  PROJECT,
  VIEWER,
  type ReaderApp,
} from './reader-app';
import { alsoQuoting, rightAbout, scripted, type Quotes, type Script } from './scripted-models';

beforeAll(simulate);

const ON = { reads: true, lifts: false };
const LIFTING = { reads: true, lifts: true };
/** Of the sample: a story and an epic in Ukrainian, which is not read. */
const STORY = 'RIDE-27';
const EPIC = 'RIDE-15';
/** In English, and told in other words than a story's: what is missing may stand there. */
const PLAIN = 'RIDE-45';
const ROLE = 'велосипедист';
const WANT = 'бачити заряд батареї ще до розблокування';
const BENEFIT = 'вистачило на всю дорогу';
const PROBLEM = 'люди часто питають, коли вони';
const WHOLE: Quotes = { role: ROLE, want: WANT, benefit: BENEFIT, problem: PROBLEM };

type Text = { of: 'story' | 'reasons'; seen?: string; holds: boolean | null };

async function opened(
  script: Script,
  to = ON,
  before: (app: ReaderApp) => Promise<void> = () => Promise.resolve(),
): Promise<ReaderApp> {
  const app = await openScannedReader({ models: scripted(script) });
  await before(app);
  await app.switchReader(to);
  await app.finish();
  return app;
}

const textOf = async (app: ReaderApp, key: string) => (await app.look(key)).report.texts?.[0];
const verdictOf = async (app: ReaderApp, key: string) =>
  (await app.look(key)).report.verdicts.find(
    ({ duty }) => ['story-clarity', 'strategy-rationale'].includes(duty) && duty === dutyOf(key),
  );
const dutyOf = (key: string) => (key === EPIC ? 'strategy-rationale' : 'story-clarity');
const found = (app: ReaderApp, key: string) => app.findings()[key] as object;

/** @returns the code of the refusal, or null where it was kept */
async function judge(
  app: ReaderApp,
  key: string,
  word: Text,
  who = VIEWER,
): Promise<string | null> {
  const { answer } = await app.works(app.panel(who, key, 'panel.judgeText', word));
  return answer.ok ? null : answer.failure.code;
}

async function edit(app: ReaderApp, key: string, description: string): Promise<void> {
  const { status } = await as(app.site, VIEWER).put(`/issue/${key}`, {
    fields: { description: paragraphs(description) },
  });
  expect(status).toBe(204);
  await app.finish();
}

async function countOf(app: ReaderApp, jql: string): Promise<number> {
  const { json } = await as(app.site, VIEWER).get(`/search/jql?${new URLSearchParams({ jql })}`);
  return (json as { issues: unknown[] }).issues.length;
}

test.each([
  [STORY, 'story', ['role', 'want', 'benefit'], 'parts-missing', 'attention'],
  [EPIC, 'reasons', ['problem'], 'says-why', 'met'],
] as const)(
  'of %s a reading of its %s stands beside the duty, changes nothing, and becomes a person’s word by one button',
  async (key, of, parts, code, outcome) => {
    const app = await openScannedReader({ models: scripted(alsoQuoting(WHOLE)) });
    const before = app.findings();
    const unread = await verdictOf(app, key);
    expect(unread).toMatchObject({ outcome: 'unknown', code: 'text-not-readable' });
    await app.switchReader(ON);
    await app.finish();
    const text = await textOf(app, key);
    expect(text).toMatchObject({ of, judgement: null, second: { sure: true, counts: false } });
    expect(text?.second?.found.map(({ part, quote }) => [part, quote])).toEqual(
      parts.map((part) => [part, WHOLE[part]]),
    );
    expect(await verdictOf(app, key)).toEqual(unread);
    expect(app.findings()).toEqual(before);

    expect(await judge(app, key, { of, holds: true, seen: text?.second?.seen ?? '' })).toBeNull();
    expect(await verdictOf(app, key)).toMatchObject({ outcome, code });
    expect(found(app, key)).toMatchObject({ verdicts: { [dutyOf(key)]: { outcome, code } } });
    expect(found(app, key)).not.toHaveProperty('secondReadings');
    const alias = of === 'story' ? 'roleStoryClarity' : 'roleStrategyRationale';
    expect(await countOf(app, `${alias} = ${outcome} AND key = ${key}`)).toBe(1);
    const { second, judgement } = (await textOf(app, key)) ?? {};
    expect([second, judgement]).toMatchObject([null, { holds: true, by: VIEWER }]);

    // The word is a person's: it holds without a second reader, and ends with the text that it was said of.
    await app.switchReader({ reads: false, lifts: false });
    await app.finish();
    expect(app.kept('reading:')).toEqual([]);
    expect(await verdictOf(app, key)).toMatchObject({ code });
    await edit(app, key, 'Електровелосипеди можна брати всюди, і не треба нічого шукати.');
    expect(await verdictOf(app, key)).toMatchObject({ code: 'text-not-readable' });
    expect(await textOf(app, key)).toBeUndefined();
  },
);

test('what a person takes back, or calls wrong, counts no more', async () => {
  const app = await opened(alsoQuoting(WHOLE), LIFTING);
  const read = await verdictOf(app, STORY);
  expect(read).toMatchObject({ code: 'parts-missing', args: { missing: ['acceptanceCriteria'] } });
  expect(found(app, STORY)).toMatchObject({ secondReadings: 1 });
  const seen = (await textOf(app, STORY))?.second?.seen ?? '';
  expect(await judge(app, STORY, { of: 'story', holds: false, seen })).toBeNull();
  expect(await verdictOf(app, STORY)).toMatchObject({ code: 'text-not-readable' });
  expect(found(app, STORY)).not.toHaveProperty('secondReadings');
  expect(await judge(app, STORY, { of: 'story', holds: null })).toBeNull();
  expect(await verdictOf(app, STORY)).toEqual(read);
  // A second word about a text that has one is a page's that has not looked since.
  expect(await judge(app, STORY, { of: 'story', holds: true, seen })).toBeNull();
  expect(await judge(app, STORY, { of: 'story', holds: true, seen })).toBe('conflict');
  // Nor does anybody take back a word that they have not seen.
  const { judgement } = (await textOf(app, STORY)) ?? {};
  const takenBack = { of: 'story', holds: null } as const;
  expect(await judge(app, STORY, { ...takenBack, seen }, ADMIN)).toBe('conflict');
  expect(await textOf(app, STORY)).toMatchObject({ judgement });
  const shown = judgement?.at ?? '';
  expect(await judge(app, STORY, { ...takenBack, seen: shown }, ADMIN)).toBeNull();
});

test('where the project wants it, what is sure counts in panel and finding alike, and is marked', async () => {
  const app = await opened(alsoQuoting(WHOLE), LIFTING);
  for (const key of [STORY, EPIC]) {
    const { code, outcome } = (await verdictOf(app, key)) ?? {};
    expect(code).toBe(key === EPIC ? 'says-why' : 'parts-missing');
    expect(await textOf(app, key)).toMatchObject({ second: { counts: true } });
    expect(found(app, key)).toMatchObject({
      verdicts: { [dutyOf(key)]: { code, outcome } },
      secondReadings: 1,
    });
    expect(await countOf(app, `roleSecondReadings > 0 AND key = ${key}`)).toBe(1);
  }
  const checked = app.findings();
  await app.scan(PROJECT);
  await app.finish();
  expect(app.findings()).toEqual(checked);
  await app.switchReader(ON);
  await app.finish();
  expect(await verdictOf(app, STORY)).toMatchObject({ code: 'text-not-readable' });
  expect(found(app, STORY)).not.toHaveProperty('secondReadings');
});

test('what is not sure does not count, whatever the project wants', async () => {
  const app = await opened(alsoQuoting(WHOLE, { sure: false }), LIFTING);
  expect(await textOf(app, STORY)).toMatchObject({ second: { sure: false, counts: false } });
  expect(await verdictOf(app, STORY)).toMatchObject({ code: 'text-not-readable' });
});

test('in a language that is read, it adds what the first reader missed, and takes nothing away', async () => {
  const app = openReader({
    models: scripted(
      alsoQuoting({
        role: 'a rider',
        want: 'The lamp',
        benefit: 'nobody walks home in the rain',
        criteria: ['Every dock shows green or red', 'It is right within a minute'],
      }),
    ),
  });
  await edit(
    app,
    PLAIN,
    'As a rider, I want to see the dock from afar. On wet days nobody walks home in the rain any more. Every dock shows green or red. It is right within a minute.',
  );
  await app.scan(PROJECT);
  expect(await verdictOf(app, PLAIN)).toMatchObject({
    args: { missing: ['benefit', 'acceptanceCriteria'] },
  });
  await app.switchReader(ON);
  await app.finish();
  const { second } = (await textOf(app, PLAIN)) ?? {};
  expect(second?.missing).toEqual([]);
  expect(second?.found.map(({ part }) => part)).toEqual([
    ...['benefit', 'acceptanceCriteria', 'acceptanceCriteria'],
  ]);
  expect(
    await judge(app, PLAIN, { of: 'story', holds: true, seen: second?.seen ?? '' }),
  ).toBeNull();
  expect(await verdictOf(app, PLAIN)).toMatchObject({ outcome: 'met', code: 'clear' });
});

test('nothing is asked of what is sure, done, or no duty’s', async () => {
  const app = await openScannedReader({ models: scripted(alsoQuoting(WHOLE)) });
  const asked = () =>
    app.models.sent.flatMap(({ description, summary }) =>
      description === undefined ? [] : [summary],
    );
  await app.switchReader(ON);
  await app.finish();
  const of = (key: string) => app.site.data.issues.find((one) => one.key === key)?.summary;
  expect(asked()).toContain(of(STORY));
  // Whole; without a description; done; a bug; an epic that says why.
  for (const key of ['RIDE-20', 'RIDE-28', 'RIDE-96', 'RIDE-64', 'RIDE-5'])
    expect([key, asked().includes(of(key))]).toEqual([key, false]);
  // What was read is not asked again.
  const before = asked().length;
  await app.scan(PROJECT);
  await app.finish();
  expect(asked()).toHaveLength(before);
});

test('a text is asked about in a request of its own: no comment is read beside it', async () => {
  const app = openReader({ models: scripted(alsoQuoting(WHOLE)) });
  await edit(
    app,
    DOUBTFUL,
    'Залишати велосипед поруч, коли станція повна, бо інакше всі їздять колами.',
  );
  await app.scan(PROJECT);
  await app.switchReader(ON);
  await app.finish();
  const of = app.models.sent.filter(
    ({ summary }) => summary === 'Leave the bike beside a full station',
  );
  expect(
    of.map(({ comments, description }) => [comments.length > 0, description !== undefined]),
  ).toEqual([
    [true, false],
    [false, true],
  ]);
});

test.each<[string, Script]>([
  [
    'quotes what does not stand there',
    ({ summary }) => ({
      story: { role: 'a rider', want: 'a bell', criteria: ['loud'], sure: true },
      reasons: { problem: summary?.toUpperCase(), sure: true },
    }),
  ],
  ['answers of questions in place of the text', rightAbout({})],
  ['never answers', () => new Promise(() => undefined)],
  ['is out of order', () => ({ status: 500, json: {} })],
])('a model that %s leaves all as it was', async (_, script) => {
  const app = await openScannedReader({ models: scripted(script) });
  const before = app.findings();
  await app.switchReader(LIFTING);
  await app.finish();
  for (const key of [STORY, EPIC]) expect(await textOf(app, key)).toBeUndefined();
  expect(await verdictOf(app, STORY)).toMatchObject({ code: 'text-not-readable' });
  expect(found(app, STORY)).toEqual((before as Record<string, object>)[STORY]);
  // As soon as the model does, a person has it read anew.
  app.models.script = alsoQuoting(WHOLE);
  await app.works(app.panel(VIEWER, STORY, 'panel.readAgain', {}));
  await app.finish();
  expect(await textOf(app, STORY)).toMatchObject({ second: { sure: true } });
});

test('a word is kept of the reading that the person saw, and of no other', async () => {
  const app = await opened(alsoQuoting(WHOLE));
  const seen = (await textOf(app, STORY))?.second?.seen ?? '';
  app.models.script = alsoQuoting({ role: ROLE });
  await app.works(app.panel(VIEWER, STORY, 'panel.readAgain', {}));
  await app.finish();
  expect(await judge(app, STORY, { of: 'story', holds: true, seen })).toBe('conflict');
  expect(await judge(app, STORY, { of: 'reasons', holds: true, seen })).toBe('conflict');
  expect((await textOf(app, STORY))?.second?.found).toHaveLength(1);
});

/** Whose role map the project goes by. */
test.each([
  ['its own', undefined],
  ['the site’s default', followDefault],
])('what a day has no requests for waits for the next, questions first: %s', async (_, before) => {
  process.env['SECOND_READER_REQUESTS_A_DAY'] = '5';
  try {
    const app = await opened(alsoQuoting(WHOLE), ON, before);
    expect(app.models.sent).toHaveLength(5);
    expect(app.models.sent.filter(({ comments }) => comments.length > 0).length).toBeGreaterThan(2);
    expect(await textOf(app, STORY)).toBeUndefined();
    // Nothing is left that was changed or that is looked at every day: with that, reading would go on by itself.
    for (const { key } of app.site.data.issues.filter(({ projectId }) => projectId === PROJECT))
      if (key !== STORY) await as(app.site, ADMIN).delete(`/issue/${key}?deleteSubtasks=true`);
    await app.finish();
    expect(await textOf(app, STORY)).toBeUndefined();
    process.env['SECOND_READER_REQUESTS_A_DAY'] = '500';
    jest.setSystemTime(Date.now() + 24 * 3_600_000);
    await app.works(app.platform.runScheduled());
    await app.finish();
    expect(await textOf(app, STORY)).toBeDefined();
  } finally {
    delete process.env['SECOND_READER_REQUESTS_A_DAY'];
  }
});

/** The project gives its role map up, and the site has the same for every project, by which it is scanned anew. */
async function followDefault({ store, scan }: ReaderApp): Promise<void> {
  const own = keptDocuments(store).find(({ key }) => key === settingsKey(PROJECT));
  if (!own) throw new Error('The project has no role map.');
  putDocument(store, { ...own, key: settingsKey(SITE_DEFAULT) });
  putDocument(store, { ...own, revision: own.revision + 1, body: null });
  await scan(PROJECT);
}

test('readings of a text go with the switch of the site, and with the issue', async () => {
  const app = await opened(alsoQuoting(WHOLE), LIFTING);
  const issue = app.site.data.issues.find(({ key }) => key === STORY);
  const key = `reading:${issue?.id ?? ''}`;
  expect(app.kept('reading:')).toContain(key);
  expect((await as(app.site, ADMIN).delete(`/issue/${STORY}`)).status).toBe(204);
  await app.finish();
  expect(app.kept('reading:')).not.toContain(key);
  await app.never();
  await app.finish();
  expect(app.kept('reading:')).toEqual([]);
  expect(await verdictOf(app, EPIC)).toMatchObject({ code: 'text-not-readable' });
});
