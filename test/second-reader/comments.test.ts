/** Comments in which the first reader finds no question: sent, shown as what may be one, and counted when a person says so. */
import { accountIdOf } from '../../local/sample/people';
import { prose } from '../../local/sample/prose';
import { simulate } from '../background/simulated';
import { as } from '../local/asking';
import { keptDocuments } from '../site/kept-documents';
import { DOUBTFUL, openReader, PROJECT, VIEWER, type ReaderApp } from './reader-app';
import { rightAbout, scripted } from './scripted-models';

beforeAll(simulate);

const ON = { reads: true, lifts: false };
const LIFTING = { reads: true, lifts: true };
/** Ukrainian, which is not read: who decides on the largest amount. */
const FOREIGN = 'Хто врешті вирішує про найбільшу суму підтримки. Нам треба це знати.';
const REPLY = 'Про це вирішує фонд завжди на початку року.';
const EDITED = 'Фонд надсилає список на всі станції навесні.';
/** No question of the sample is left that would hide what is found besides. */
const SETTLED = { beside: { state: 'not-a-question' } };

function readerSaying(state: string, sure = true) {
  return scripted(rightAbout({ ...SETTLED, 'Хто врешті': { state, sure } }));
}

async function say(
  app: ReaderApp,
  who: Parameters<typeof accountIdOf>[0],
  text: string,
): Promise<string> {
  const { status, json } = await as(app.site, accountIdOf(who)).post(`/issue/${DOUBTFUL}/comment`, {
    body: prose(text),
  });
  expect(status).toBe(201);
  return (json as { id: string }).id;
}

/** The sample with a question in Ukrainian and what somebody replied, read a second time. */
async function opened(models = readerSaying('answered'), to = ON) {
  const app = openReader({ models });
  const id = await say(app, 'tomasz', FOREIGN);
  await say(app, 'aylin', REPLY);
  await app.finish();
  const before = app.findings()[DOUBTFUL];
  await app.switchReader(to);
  await app.finish();
  return { app, id, before };
}

const verdictOf = async (app: ReaderApp, who?: string) =>
  (await app.look(DOUBTFUL, who)).report.verdicts.find(
    ({ duty }) => duty === 'developer-questions',
  );
const found = (app: ReaderApp): object => app.findings()[DOUBTFUL] as object;
const questionOf = async (app: ReaderApp, commentId: string) =>
  (await app.look(DOUBTFUL)).report.questions.find((one) => one.commentId === commentId);

async function judge(
  app: ReaderApp,
  commentId: string,
  judgement: string | null,
  who = VIEWER,
): Promise<unknown> {
  const { questions, mayAsk = [] } = (await app.look(DOUBTFUL)).report;
  const mark = [...questions, ...mayAsk].find((one) => one.commentId === commentId)?.mark;
  const payload = { commentId, mark, judgement };
  return app.works(app.panel(who, DOUBTFUL, 'panel.judge', payload as never));
}

async function edit(app: ReaderApp, commentId: string, text: string): Promise<void> {
  const path = `/issue/${DOUBTFUL}/comment/${commentId}`;
  const { status } = await as(app.site, accountIdOf('tomasz')).put(path, { body: prose(text) });
  expect(status).toBe(200);
}

test('what only the second reader takes for a question is shown, and changes nothing', async () => {
  const { app, id, before } = await opened();
  expect(await app.mayAsk(DOUBTFUL)).toMatchObject([
    {
      commentId: id,
      index: 0,
      quote: FOREIGN.slice(0, 60),
      asker: accountIdOf('tomasz'),
      state: 'waiting',
      turn: null,
      waitingFor: null,
      second: { state: 'answered', by: accountIdOf('aylin'), quote: REPLY.slice(0, 40) },
    },
  ]);
  expect(await questionOf(app, id)).toBeUndefined();
  expect(found(app)).toEqual(before);
});

test('confirmed, it is a question like any other, in panel, finding and scan, and stays one without a second reader', async () => {
  const { app, id } = await opened(readerSaying('open'));
  await judge(app, id, 'still-open');
  expect(await app.mayAsk(DOUBTFUL)).toEqual([]);
  expect(await questionOf(app, id)).toMatchObject({
    state: 'waiting',
    turn: 'owner',
    sure: true,
    judgement: { kind: 'still-open', by: VIEWER },
  });
  const verdict = await verdictOf(app);
  expect(found(app)).toMatchObject({
    verdicts: { 'developer-questions': { outcome: verdict?.outcome, code: verdict?.code } },
    questions: { productOwner: { count: 1 } },
  });
  const checked = found(app);
  await app.scan(PROJECT);
  await app.finish();
  expect(found(app)).toEqual(checked);

  // A person's word holds what it speaks of, also where it is changed, and where nothing is read any more.
  await judge(app, id, 'answered');
  await app.switchReader({ reads: false, lifts: false });
  await app.finish();
  expect(await questionOf(app, id)).toMatchObject({ state: 'answered', settledBy: 'word' });
});

test('whoever is told that it asks back has the turn', async () => {
  const { app, id } = await opened(readerSaying('asked-back'));
  await judge(app, id, 'still-open');
  expect(await questionOf(app, id)).toMatchObject({
    turn: 'asker',
    waitingFor: { accountIds: [accountIdOf('tomasz')] },
  });
});

test('a word that is taken back leaves what it was before', async () => {
  const { app, id, before } = await opened(readerSaying('open'));
  await judge(app, id, 'still-open');
  expect(found(app)).not.toEqual(before);
  await judge(app, id, null);
  expect(await app.mayAsk(DOUBTFUL)).toHaveLength(1);
  await app.finish();
  expect(found(app)).toEqual(before);
});

test('an edited comment is another, of which nobody has said anything', async () => {
  const { app, id } = await opened();
  await judge(app, id, 'answered');
  const asked = app.models.sent.length;
  await edit(app, id, EDITED);
  expect(await questionOf(app, id)).toBeUndefined();
  await app.finish();
  expect(app.models.sent.length).toBe(asked + 1);
  expect(await app.mayAsk(DOUBTFUL)).toEqual([]);
});

test('a question that the first reader finds after an edit is for anybody to judge', async () => {
  const { app, id } = await opened();
  await judge(app, id, 'answered');
  await edit(app, id, 'Which currency do we show?');
  expect(await questionOf(app, id)).toMatchObject({ index: 0, judgement: null });
  await judge(app, id, 'answered', accountIdOf('andrij'));
  expect(await questionOf(app, id)).toMatchObject({
    settledBy: 'word',
    judgement: { kind: 'answered', by: accountIdOf('andrij') },
  });
  // The words are another question again, of which the word that was said is kept.
  await edit(app, id, FOREIGN);
  expect(await questionOf(app, id)).toMatchObject({ judgement: { by: VIEWER } });
});

test('a reply does not end what a person said of a comment, and asks no more about it than about any question', async () => {
  const { app, id } = await opened();
  await judge(app, id, 'answered');
  await say(app, 'andrij', 'Thanks, that is what I had in mind as well.');
  await app.finish();
  expect(await questionOf(app, id)).toMatchObject({ state: 'answered', settledBy: 'word' });
});

test('called no question, it is none for anybody', async () => {
  const { app, id } = await opened();
  await judge(app, id, 'not-a-question');
  expect(await app.mayAsk(DOUBTFUL)).toEqual([]);
  expect(await questionOf(app, id)).toMatchObject({ state: 'dismissed', settledBy: 'word' });
});

test('where the project wants it, a sure reading counts in panel and finding alike, and is marked', async () => {
  const { app, id, before } = await opened(readerSaying('open'), LIFTING);
  const question = await questionOf(app, id);
  expect(question).toMatchObject({ state: 'waiting', turn: 'owner', second: { counts: true } });
  expect(await app.mayAsk(DOUBTFUL)).toEqual([]);
  const verdict = await verdictOf(app);
  expect(found(app)).toMatchObject({
    verdicts: { 'developer-questions': { code: verdict?.code } },
    // With the question of the sample that it takes for none.
    secondReadings: 2,
  });
  expect(found(app)).not.toEqual(before);
  await app.switchReader({ reads: false, lifts: true });
  await app.finish();
  expect(found(app)).toEqual(before);
  expect(await questionOf(app, id)).toBeUndefined();
});

test('an unsure reading is for a person to confirm, whatever the project wants', async () => {
  const { app } = await opened(readerSaying('open', false), LIFTING);
  expect(await app.mayAsk(DOUBTFUL)).toMatchObject([{ second: { counts: false, sure: false } }]);
});

test('a comment that surely asks nothing is shown nowhere, and where readings count it is read', async () => {
  const { app } = await opened(scripted(rightAbout(SETTLED)));
  expect(await app.mayAsk(DOUBTFUL)).toEqual([]);
  await app.switchReader(LIFTING);
  await app.finish();
  expect(await verdictOf(app)).toMatchObject({ code: 'no-questions' });
});

test('the owner’s own comments are not asked about', async () => {
  const app = openReader();
  await app.switchReader(ON);
  await say(app, 'anneke', FOREIGN);
  await app.finish();
  expect(app.models.sent.flatMap(({ others }) => others)).toEqual([]);
});

test('of comments that got replies, only what was said of them as they stand is kept, and not asked again', async () => {
  const { app } = await opened();
  const issue = app.site.data.issues.find(({ key }) => key === DOUBTFUL);
  const marks = (): string[] => {
    const kept = keptDocuments(app.store).find(({ key }) => key === `reading:${issue?.id ?? ''}`);
    return Object.keys((kept?.body as { readings: object }).readings);
  };
  const first = marks();
  for (let at = 1; at <= 3; at++) {
    await say(app, 'aylin', `${REPLY} ${String(at)}`);
    await app.finish();
  }
  // Each reply is a comment more of which it is asked whether it asks, and makes other threads of those before it.
  expect(marks().filter((mark) => first.includes(mark)).length).toBeLessThan(first.length);
  expect(marks().length).toBeLessThanOrEqual(first.length + 3);
  const { length } = app.models.sent;
  await app.scan(PROJECT);
  await app.finish();
  expect(app.models.sent).toHaveLength(length);
});
