/** A second reader on the sample site: switched on, asked in the background, shown, confirmed, and forgotten. */
import { callsTo } from '../../local/platform/journal';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { prose } from '../../local/sample/prose';
import type { Question } from '../../src/contract/report';
import { NOW, simulate, withoutPast } from '../background/simulated';
import { as } from '../local/asking';
import {
  ADMIN,
  DOUBTFUL,
  openReader,
  openScannedReader,
  PROJECT,
  VIEWER,
  type ReaderApp,
} from './reader-app';
import { rightAbout, scripted, type Script } from './scripted-models';

beforeAll(simulate);

const ON = { reads: true, lifts: false };
const LIFTING = { reads: true, lifts: true };

async function switchedOn(app: ReaderApp, to = ON): Promise<void> {
  await app.switchReader(to);
  await app.finish();
}

function withoutSecond(question: Question): Question {
  const { second, ...rest } = question;
  return second === undefined ? question : rest;
}

const questionsOf = async (app: ReaderApp) => (await app.look(DOUBTFUL)).report.questions;
const verdictOf = async (app: ReaderApp) =>
  (await app.look(DOUBTFUL)).report.verdicts.find(({ duty }) => duty === 'developer-questions');
const FINDING = 'verdicts.developer-questions';
const foundOn = (app: ReaderApp, key = DOUBTFUL): object => app.findings()[key] as object;

async function say(app: ReaderApp, who: string, text: string, visibility?: object): Promise<void> {
  const { status } = await as(app.site, who).post(`/issue/${DOUBTFUL}/comment`, {
    body: prose(text),
    ...(visibility && { visibility }),
  });
  expect(status).toBe(201);
}

const status =
  (code: number, json: object = {}): Script =>
  () => ({ status: code, json });

test('nothing is asked and nothing is kept until somebody switches it on', async () => {
  const app = await openScannedReader();
  await app.finish();
  expect(app.models.sent).toEqual([]);
  expect(app.kept('reading:')).toEqual([]);
  expect((await app.look(DOUBTFUL)).secondReader).toBeNull();
});

test('a reading stands beside the question, changes nothing, and becomes a person’s word by one button', async () => {
  const app = await openScannedReader();
  const before = foundOn(app);
  const unread = await questionsOf(app);
  await switchedOn(app);
  const [question] = await app.opinions(DOUBTFUL);
  expect(question?.second).toMatchObject({
    state: 'answered',
    by: accountIdOf('aylin'),
    quote: 'Riders ask us about that at every full s',
    sure: true,
    counts: false,
  });
  expect((await questionsOf(app)).map(withoutSecond)).toEqual(unread);
  expect(await verdictOf(app)).toMatchObject({ code: 'question-to-confirm' });
  expect(foundOn(app)).toEqual(before);

  const { commentId = '', mark = '' } = question ?? {};
  await app.works(
    app.panel(VIEWER, DOUBTFUL, 'panel.judge', { commentId, mark, judgement: 'answered' }),
  );
  expect(await verdictOf(app)).toMatchObject({ code: 'all-answered' });
  expect(foundOn(app)).toHaveProperty(FINDING, { outcome: 'met', code: 'all-answered' });
  // Whoever has spoken needs no suggestion any more.
  expect(await app.opinions(DOUBTFUL)).toEqual([]);
});

test('where the project wants it, a sure reading counts in panel and finding alike, and is marked', async () => {
  const app = await openScannedReader({
    models: scripted(rightAbout({ beside: { state: 'open' } })),
  });
  await switchedOn(app, LIFTING);
  const verdict = await verdictOf(app);
  expect(verdict).toMatchObject({ outcome: 'gap', code: 'waiting-beyond-target' });
  expect(foundOn(app)).toMatchObject({
    verdicts: { 'developer-questions': { outcome: 'gap', code: 'waiting-beyond-target' } },
    secondReadings: 1,
  });
  expect(await app.opinions(DOUBTFUL)).toMatchObject([
    { state: 'waiting', sure: true, second: { counts: true } },
  ]);
  const found = await as(app.site, VIEWER).get(
    `/search/jql?${new URLSearchParams({ jql: 'roleSecondReadings > 0 AND key = RIDE-41' })}`,
  );
  expect(JSON.stringify(found)).toContain('"id"');
  // A scan says what the check said.
  const checked = app.findings();
  await app.scan(PROJECT);
  await app.finish();
  expect(app.findings()).toEqual(checked);

  const [question] = await app.opinions(DOUBTFUL);
  const { commentId = '', mark = '' } = question ?? {};
  await app.works(
    app.panel(VIEWER, DOUBTFUL, 'panel.judge', { commentId, mark, judgement: 'answered' }),
  );
  expect(foundOn(app)).toMatchObject({
    verdicts: { 'developer-questions': { code: 'all-answered' } },
  });
  expect(foundOn(app)).not.toHaveProperty('secondReadings');
});

test('a reading that is not sure does not count, whatever the project wants', async () => {
  const app = await openScannedReader({
    models: scripted(rightAbout({}, { state: 'open', sure: false })),
  });
  await switchedOn(app, LIFTING);
  expect(await verdictOf(app)).toMatchObject({ code: 'question-to-confirm' });
  expect(foundOn(app)).not.toHaveProperty('secondReadings');
});

test('what was read is not asked again, a new comment is, and what a person wants read is read anew', async () => {
  const app = await openScannedReader();
  await switchedOn(app);
  const about = () =>
    app.models.sent.filter(({ whole }) => whole.includes('beside a full station')).length;
  expect(about()).toBe(1);
  await app.scan(PROJECT);
  await app.finish();
  expect(about()).toBe(1);
  await say(app, accountIdOf('aylin'), 'Any thoughts by somebody who knows the locks.');
  await app.finish();
  expect(about()).toBe(2);
  await app.works(app.panel(VIEWER, DOUBTFUL, 'panel.readAgain', {}));
  // Who presses twice gets one reading.
  await app.works(app.panel(VIEWER, DOUBTFUL, 'panel.readAgain', {}));
  await app.finish();
  expect(about()).toBe(3);
  // Nor does who presses within a minute, although it was read by then.
  await app.works(app.panel(VIEWER, DOUBTFUL, 'panel.readAgain', {}));
  await app.finish();
  expect(about()).toBe(3);
  jest.setSystemTime(Date.now() + 60_000);
  await app.works(app.panel(VIEWER, DOUBTFUL, 'panel.readAgain', {}));
  await app.finish();
  expect(about()).toBe(4);
});

test('however often somebody presses while the model is busy, one reading is tried, and tried again', async () => {
  const app = await openScannedReader();
  await switchedOn(app);
  app.models.script = status(429);
  const { length } = app.models.sent;
  for (let at = 0; at < 5; at++) {
    await app.works(app.panel(VIEWER, DOUBTFUL, 'panel.readAgain', {}));
    await app.works(app.platform.queue.drain());
    jest.setSystemTime(Date.now() + 50_000);
  }
  await app.settle();
  expect(app.models.sent.length - length).toBe(4);
});

test('no page asks a model: what a person wants read is read behind their back', async () => {
  const app = await openScannedReader();
  await switchedOn(app);
  await app.look(DOUBTFUL);
  await app.works(app.panel(VIEWER, DOUBTFUL, 'panel.readAgain', {}));
  const asking = app.platform.invocations.filter((one) => callsTo(one, 'llm').length > 0);
  await app.finish();
  const after = app.platform.invocations.filter((one) => callsTo(one, 'llm').length > 0);
  expect(new Set([...asking, ...after].map(({ functionKey }) => functionKey))).toEqual(
    new Set(['check']),
  );
  expect(app.platform.invocations.some(({ functionKey }) => functionKey === 'panel')).toBe(true);
});

test('comments for a group and what was said since them are nobody’s to read', async () => {
  const app = openReader();
  const GROUP = { groupId: 'payments', name: 'payments' };
  app.site.data.groups.push(GROUP);
  for (const person of app.site.data.people)
    if (person.accountId === VIEWER) person.groups = [...person.groups, GROUP.groupId];
  await say(app, VIEWER, 'May we sell the SECRETWORD of the bikes? Or is that settled?', {
    type: 'group',
    identifier: 'payments',
  });
  await app.scan(PROJECT);
  await switchedOn(app);
  expect(app.models.sent.length).toBeGreaterThan(0);
  expect(JSON.stringify(app.models.prompts)).not.toContain('SECRETWORD');
  // Whoever reads what the reader did not is told nothing of it; everybody else is.
  expect(await app.opinions(DOUBTFUL)).toEqual([]);
  expect(await app.opinions(DOUBTFUL, accountIdOf('andrij'))).toHaveLength(1);
});

test.each<[string, (app: ReaderApp) => Promise<unknown>]>([
  ['the project switches it off', (app) => app.switchReader({ reads: false, lifts: true })],
  ['the site wants none', (app) => app.never()],
  ['the project is forgotten', (app) => app.setting('settings.forget', {})],
])('all of it is forgotten where %s', async (_, act) => {
  const app = await openScannedReader({ models: scripted(rightAbout({}, { state: 'open' })) });
  await switchedOn(app, LIFTING);
  expect(app.kept('reading:').length).toBeGreaterThan(0);
  expect(foundOn(app)).toHaveProperty('secondReadings');
  const asked = app.models.sent.length;
  await act(app);
  await app.finish();
  expect(app.kept('reading:')).toEqual([]);
  expect({ ...foundOn(app) }).not.toHaveProperty('secondReadings');
  expect(app.models.sent).toHaveLength(asked);
});

test('it goes with its issue', async () => {
  const app = await openScannedReader();
  await switchedOn(app);
  const issue = app.site.data.issues.find(({ key }) => key === DOUBTFUL);
  expect(app.kept('reading:')).toContain(`reading:${issue?.id ?? ''}`);
  expect((await as(app.site, ADMIN).delete(`/issue/${DOUBTFUL}`)).status).toBe(204);
  await app.finish();
  expect(app.kept('reading:')).not.toContain(`reading:${issue?.id ?? ''}`);
});

test('a page that shows the switches of before turns nothing on again that another admin has turned off', async () => {
  const app = openReader();
  const { revision } = (await app.setting('settings.secondReader', {})).project;
  const of = (to: object) => ({ ...ON, ...to, revision });
  await app.setting('settings.switchSecondReader', of({}));
  await app.switchReader({ reads: false, lifts: false });
  await expect(app.setting('settings.switchSecondReader', of({ lifts: true }))).rejects.toThrow(
    /Check the new state/,
  );
  const stands = await app.setting('settings.secondReader', {});
  expect(stands.project).toMatchObject({ reads: false, lifts: false });

  await app.never();
  const stale = { never: false, revision: stands.site.revision };
  await expect(app.setting('settings.neverSecondReader', stale)).rejects.toThrow(
    /Check the new state/,
  );
  expect((await app.setting('settings.secondReader', {})).site.never).toBe(true);
});

test('where a site wants none, no project switches it on', async () => {
  const app = openReader();
  await app.never();
  await expect(app.switchReader(ON)).rejects.toThrow(/whole site/);
});

test.each<[string, Script, string | null]>([
  ['refuses', status(403, { code: 'LLM_DENIED', message: 'no' }), 'LLM_DENIED'],
  ['has too much to do', status(429), 'TOO_MANY'],
  ['is out of order', status(500), 'NO_ANSWER'],
  ['never answers', () => new Promise(() => undefined), 'TOO_LATE'],
  [
    'answers with something else',
    () => ({ status: 200, json: 'Yes, all of them are answered.' }),
    'NO_CALL',
  ],
  ['calls the tool with nonsense', () => ({ questions: 'all answered' }), null],
  ['answers with HTML', () => ({ status: 502, json: '<html>' }), 'NO_ANSWER'],
])('a model that %s leaves all as it was, and settings say so', async (_, script, failure) => {
  const app = await openScannedReader({ models: scripted(script) });
  const before = app.findings();
  await switchedOn(app, LIFTING);
  expect(app.findings()).toEqual(before);
  expect(await app.opinions(DOUBTFUL)).toEqual([]);
  // What fails is tried again three times, and what was answered never.
  const times = new Map<string, number>();
  for (const { whole } of app.models.sent) times.set(whole, (times.get(whole) ?? 0) + 1);
  expect(Math.max(...times.values())).toBeLessThanOrEqual(4);
  const view = await app.setting('settings.secondReader', {});
  expect(view.failure?.code ?? null).toBe(failure);
  // As soon as the model does, it goes on.
  app.models.script = rightAbout({});
  await app.works(app.panel(VIEWER, DOUBTFUL, 'panel.readAgain', {}));
  await app.finish();
  expect(await app.opinions(DOUBTFUL)).toHaveLength(1);
});

test('a site asks no more in a day than its deployment allows, and goes on the next', async () => {
  process.env['SECOND_READER_REQUESTS_A_DAY'] = '1';
  try {
    const app = await openScannedReader();
    await app.switchReader(ON);
    await app.works(app.settle());
    expect(app.models.sent).toHaveLength(1);
    await app.works(app.panel(VIEWER, DOUBTFUL, 'panel.readAgain', {}));
    await app.works(app.settle());
    expect(app.models.sent).toHaveLength(1);
    const { use, failure } = await app.setting('settings.secondReader', {});
    expect([use.today.site, use.most, failure?.code]).toEqual([1, 1, 'DAY_SPENT']);
    jest.setSystemTime(Date.now() + 60_000);
    process.env['SECOND_READER_REQUESTS_A_DAY'] = 'many';
    await app.works(app.panel(VIEWER, DOUBTFUL, 'panel.readAgain', {}));
    await app.works(app.settle());
    expect((await app.setting('settings.secondReader', {})).failure?.code).toBe('BAD_BUDGET');
    expect(app.models.sent).toHaveLength(1);
  } finally {
    delete process.env['SECOND_READER_REQUESTS_A_DAY'];
  }
});

/** Whether a word stands in a text by itself. */
function stands(word: string, text: string): boolean {
  const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${plain}(?![\\p{L}\\d])`, 'u').test(text);
}

test('no name, id or address of anybody on the site is in a request, and neither temperature nor top_p', async () => {
  const data = withoutPast(createSampleSite(NOW));
  for (const { id } of data.projects)
    data.settings[`second-reader:${id}`] = { ...ON, by: null, at: NOW.toISOString() };
  // A question on every item, and a reply that may or may not answer it, so that every item is asked about.
  const words =
    'As Ingrid Solheim said, write to mira.okafor@uferrad.example or call +49 40 1234567, or ask Tomasz and @camila. Does the station see the bike?';
  const reply = 'Riders ask Ferhat and Anneke de Vries about that at every station.';
  const at = NOW.toISOString();
  for (const { id, comments } of data.issues)
    for (const [who, text] of [
      ['andrij', words],
      ['aylin', reply],
    ] as const)
      comments.push({
        id: `${id}00${comments.length}`,
        authorId: accountIdOf(who),
        body: prose(text),
        created: at,
        updated: at,
      });
  const app = openReader({ data });
  for (const { id } of data.projects) if (`role-map:${id}` in data.settings) await app.scan(id);
  await app.finish();
  const sent = app.models.prompts.map((prompt) => JSON.stringify(prompt));
  expect(sent.length).toBeGreaterThan(30);
  const names = app.site.data.people.flatMap(({ displayName, accountId }) => [
    displayName,
    accountId,
    ...displayName.split(/\s+/).filter((part) => part.length > 2),
  ]);
  for (const name of names)
    expect([name, sent.filter((one) => stands(name, one)).length]).toEqual([name, 0]);
  for (const one of sent) {
    expect(one).not.toMatch(/@uferrad|1234567|"temperature"|"top_p"/);
    expect(one.length).toBeLessThan(20_000);
  }
});
