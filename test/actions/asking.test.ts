/** Asking whoever's turn it is: seldom, few people, as the person who asks, and never where a customer reads. */
import type { SiteComment } from '../../local/jira/model';
import { reply } from '../../local/platform/faults';
import { createSampleSite } from '../../local/sample';
import { accountIdOf, type PersonName } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';
import type { AskAnswer } from '../../src/contract/action-answers';
import { silenceLog } from '../silent-log';
import { keptDocuments } from '../site/kept-documents';
import { openApp, type App } from '../site/sample-app';
import { done, refusal, runAction } from './run-action';

const STORY = 'RIDE-33';
const WORDS = 'Could you look at this?\n\nIt waits for the release.';

beforeEach(() => {
  silenceLog();
});
afterEach(() => {
  jest.restoreAllMocks();
});

const ask = (app: App, who: PersonName, inputs: Record<string, unknown> = {}) =>
  runAction(app.platform, accountIdOf(who), 'ask-turn', {
    workItem: STORY,
    words: WORDS,
    ...inputs,
  });

const asked = async (app: App, who: PersonName, inputs = {}): Promise<AskAnswer> =>
  done(await ask(app, who, inputs));

function commentsOn(app: App, key = STORY): SiteComment[] {
  return app.site.data.issues.find((issue) => issue.key === key)?.comments ?? [];
}

test('the comment mentions the people whose turn it is, in the words and as the person who asks', async () => {
  const app = openApp();
  const before = commentsOn(app).length;
  const answer = await asked(app, 'tomasz');
  expect(answer).toMatchObject({
    key: STORY,
    asked: true,
    people: [accountIdOf('mira'), accountIdOf('anneke')].join(','),
    sentence: 'Asked on RIDE-33: ⁨Mira Okafor⁩ and ⁨Anneke de Vries⁩.',
  });
  const comment = commentsOn(app).find(({ id }) => id === answer.commentId);
  expect(commentsOn(app)).toHaveLength(before + 1);
  expect(comment?.authorId).toBe(accountIdOf('tomasz'));
  const text = JSON.stringify(comment?.body);
  for (const name of ['mira', 'anneke'] as const) expect(text).toContain(accountIdOf(name));
  expect(text).toContain('Could you look at this?');
  expect(text).toContain('It waits for the release.');
});

test('the same people are not asked again within the days, by whomever, and are after them', async () => {
  const app = openApp();
  await asked(app, 'tomasz', { days: 3 });
  const later = Date.now() + 3 * 86_400_000 + 1;
  const count = commentsOn(app).length;
  for (const who of ['tomasz', 'priya'] as const) {
    const again = await asked(app, who, { days: 3 });
    expect(again).toMatchObject({
      asked: false,
      people: '',
      commentId: null,
      sentence: 'Not asked again within 3 days: ⁨Mira Okafor⁩ and ⁨Anneke de Vries⁩.',
    });
  }
  expect(commentsOn(app)).toHaveLength(count);
  jest.spyOn(Date, 'now').mockReturnValue(later);
  expect(await asked(app, 'tomasz', { days: 3 })).toMatchObject({ asked: true });
  expect(commentsOn(app)).toHaveLength(count + 1);
});

test('two runs at the same time write one comment', async () => {
  const app = openApp();
  const before = commentsOn(app).length;
  const answers = await Promise.all(
    Array.from({ length: 4 }, (_, at) => asked(app, at % 2 === 0 ? 'tomasz' : 'priya')),
  );
  expect(answers.filter((one) => one.asked)).toHaveLength(1);
  expect(commentsOn(app)).toHaveLength(before + 1);
});

/** Loses the answer to the write that keeps whom a run asks, once; what the write says is done. */
function loseAnswer(app: App): () => number {
  let lost = 0;
  app.platform.faults = async (call, goOn) => {
    const answer = await goOn();
    if (lost > 0 || !call.path.includes('/transaction')) return answer;
    const keeps = keptDocuments(app.store).some(({ body }) =>
      JSON.stringify(body ?? {}).includes('"run"'),
    );
    if (!keeps) return answer;
    lost += 1;
    return reply(503, {}, { code: 'UNKNOWN', message: 'lost' });
  };
  return () => lost;
}

test('a run that is not told that it kept whom it asks asks them all the same, once', async () => {
  const app = openApp();
  const lost = loseAnswer(app);
  const before = commentsOn(app).length;
  expect(await asked(app, 'tomasz')).toMatchObject({ asked: true });
  expect(lost()).toBe(1);
  expect(commentsOn(app)).toHaveLength(before + 1);
  expect(await asked(app, 'tomasz')).toMatchObject({ asked: false });
  expect(commentsOn(app)).toHaveLength(before + 1);
});

test('a comment that Jira refuses was no asking; one of which nothing is known may have been', async () => {
  const app = openApp();
  const answering = (status: number) => {
    app.platform.faults = (call, goOn) =>
      call.method === 'POST' && /\/comment$/.test(call.path)
        ? Promise.resolve(reply(status))
        : goOn();
  };
  answering(400);
  expect(refusal(await ask(app, 'tomasz'))).toContain('Jira didn’t accept this.');
  app.platform.faults = null;
  expect(await asked(app, 'tomasz')).toMatchObject({ asked: true });

  const other = openApp();
  other.platform.faults = (call, goOn) =>
    call.method === 'POST' && /\/comment$/.test(call.path) ? Promise.resolve(reply(500)) : goOn();
  expect(refusal(await ask(other, 'tomasz'))).toContain('this may already have been done.');
  other.platform.faults = null;
  expect(await asked(other, 'tomasz')).toMatchObject({ asked: false });
});

test('a comment that Jira took is told as asked, whatever fails after it', async () => {
  const app = openApp();
  let isWritten = false;
  app.platform.faults = async (call, goOn) => {
    if (isWritten) return reply(500);
    const answer = await goOn();
    isWritten = call.method === 'POST' && /\/comment$/.test(call.path);
    return answer;
  };
  const answer = await asked(app, 'tomasz');
  expect(answer).toMatchObject({ asked: true, commentId: commentsOn(app).at(-1)?.id });
});

test('at most three people are asked, and the answer says who was not', async () => {
  const data = createSampleSite(new Date());
  const holders = (['mira', 'anneke', 'jonas', 'camila', 'kenji'] as const).map(accountIdOf);
  data.settings[`role-map:${PROJECTS.RIDE}`] = {
    version: 1,
    productOwner: { sources: [{ kind: 'people', accountIds: holders }] },
    productManager: { sources: [{ kind: 'people', accountIds: holders }] },
  };
  const app = openApp({ data });
  const { people, sentence, commentId } = await asked(app, 'tomasz');
  expect(people.split(',')).toEqual(holders.slice(0, 3));
  expect(sentence).toMatch(/a comment asks at most 3 people: ⁨[^⁩]+⁩ and ⁨[^⁩]+⁩\.$/);
  const body = JSON.stringify(commentsOn(app).find(({ id }) => id === commentId)?.body);
  expect(body.match(/"mention"/g)).toHaveLength(3);
  // The others have their turn the next time.
  const next = await asked(app, 'tomasz');
  expect(next.people.split(',')).toEqual(holders.slice(3));
});

test('nobody asks themselves', async () => {
  const app = openApp();
  const answer = await asked(app, 'mira');
  expect(answer.people).toBe(accountIdOf('anneke'));
  expect(answer.sentence).toContain('Not asked: you, because it is your own comment.');
});

test('where nothing is open, nobody is asked, and that is said', async () => {
  const app = openApp();
  expect(await asked(app, 'tomasz', { workItem: 'RIDE-20' })).toMatchObject({
    asked: false,
    sentence: 'Nobody was asked on RIDE-20: it is nobody’s turn there.',
  });
});

test.each([
  ['service_desk', true],
  ['software', false],
  ['business', false],
] as const)('in a project of kind %s it is an internal note: %s', async (typeKey, internal) => {
  const data = createSampleSite(new Date());
  const project = data.projects.find(({ id }) => id === PROJECTS.RIDE);
  if (project) project.typeKey = typeKey;
  const app = openApp({ data });
  const acted = await ask(app, 'tomasz');
  const { commentId, sentence } = done(acted);
  expect(sentence.includes('in an internal note')).toBe(internal);
  const comment = commentsOn(app).find(({ id }) => id === commentId);
  expect(comment?.internal === true).toBe(internal);
});

test('who was asked is kept with the time, and no word of the question', async () => {
  const app = openApp();
  await asked(app, 'tomasz');
  const kept = keptDocuments(app.store).filter(({ key }) => key.startsWith('issue:'));
  const asks = kept.flatMap(({ body }) => (body as { asks?: unknown[] }).asks ?? []);
  expect(asks).toEqual([
    {
      accountIds: [accountIdOf('mira'), accountIdOf('anneke')],
      at: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
      run: expect.stringMatching(/^[\da-f-]{36}$/) as unknown,
    },
  ]);
  expect(JSON.stringify(kept)).not.toContain('Could you look');
});
