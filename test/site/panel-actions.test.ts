/** Each action changes what Jira holds or what the app keeps, as the person who acts, and can be taken back. */
import { callsTo } from '../../local/platform/journal';
import { DEFAULT_VIEWER } from '../../local/sample';
import type { InspectedView } from '../../src/contract/panel';
import type { JudgementKind, Verdict } from '../../src/contract/report';
import { failureSaid } from '../english';
import { as } from '../local/asking';
import { keysWith } from '../project/checked-site';
import { openApp, type App } from './sample-app';

async function viewOf(app: App, who: string, key: string): Promise<InspectedView> {
  const { answer } = await app.panel(who, key, 'panel.view');
  if (!answer.ok || !('report' in answer.value)) throw new Error(`No report on ${key}.`);
  return answer.value;
}

const codeOf = (view: InspectedView, duty: Verdict['duty']): string | undefined =>
  view.report.verdicts.find((verdict) => verdict.duty === duty)?.code;

/** A story that shows the code, and the view of it. */
async function storyShowing(
  app: App,
  duty: Verdict['duty'],
  code: string,
): Promise<[string, InspectedView]> {
  for (const key of await keysWith(duty, code)) {
    const { answer } = await app.panel(DEFAULT_VIEWER, key, 'panel.view');
    if (answer.ok && answer.value.state === 'story' && codeOf(answer.value, duty) === code)
      return [key, answer.value];
  }
  throw new Error(`No story shows ${code}.`);
}

const commentsOn = (app: App, key: string): string[] =>
  app.site.data.issues.find((issue) => issue.key === key)?.comments.map(({ id }) => id) ?? [];

test('asking the owner writes a comment as the person, with a mention, and can be taken back', async () => {
  const app = openApp();
  const view = await viewOf(app, DEFAULT_VIEWER, 'RIDE-20');
  const owner = view.report.holders.productOwner[0]?.accountId ?? '';
  const before = commentsOn(app, 'RIDE-20');

  const asked = await app.panel(DEFAULT_VIEWER, 'RIDE-20', 'panel.ask', {
    to: [owner],
    text: 'Which map do we use?\n\nThanks.',
  });
  if (!asked.answer.ok) throw new Error(failureSaid(asked.answer.failure));
  const commentId = asked.answer.value.commentId ?? '';
  const issue = app.site.data.issues.find(({ key }) => key === 'RIDE-20');
  const comment = issue?.comments.find(({ id }) => id === commentId);
  expect(comment?.authorId).toBe(DEFAULT_VIEWER);
  expect(JSON.stringify(comment?.body)).toContain(`"id":"${owner}"`);
  const posts = callsTo(asked.invocation, 'jira').filter(
    ({ method, path }) => method === 'POST' && path.includes('/comment'),
  );
  expect(posts.map(({ as }) => as)).toEqual(['user']);

  const withdrawn = await app.panel(DEFAULT_VIEWER, 'RIDE-20', 'panel.withdrawAsk', { commentId });
  expect(withdrawn.answer.ok).toBe(true);
  expect(commentsOn(app, 'RIDE-20')).toEqual(before);
});

test('nobody but the owners can be asked, and nobody else’s comment can be taken back', async () => {
  const app = openApp();
  const asked = await app.panel(DEFAULT_VIEWER, 'RIDE-20', 'panel.ask', {
    to: ['somebody'],
    text: 'Hello',
  });
  expect(asked.answer).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
  const issue = app.site.data.issues.find(({ key }) => key === 'RIDE-20');
  const foreign = issue?.comments.find(({ authorId }) => authorId !== DEFAULT_VIEWER);
  const withdrawn = await app.panel(DEFAULT_VIEWER, 'RIDE-20', 'panel.withdrawAsk', {
    commentId: foreign?.id ?? '',
  });
  expect(withdrawn.answer).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  expect(commentsOn(app, 'RIDE-20')).toContain(foreign?.id);
});

test('an owner accepts a story that somebody else wrote, and takes it back', async () => {
  const app = openApp();
  const [key, view] = await storyShowing(app, 'user-stories', 'not-written-by-owner');
  const owner = view.report.holders.productOwner[0]?.accountId ?? '';

  const refused = await app.panel(DEFAULT_VIEWER, key, 'panel.accept');
  expect(refused.answer).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });

  expect((await app.panel(owner, key, 'panel.accept')).answer.ok).toBe(true);
  const accepted = await viewOf(app, owner, key);
  expect(codeOf(accepted, 'user-stories')).toBe('accepted-by-owner');
  expect(accepted.acceptedByViewer).not.toBeNull();

  expect((await app.panel(owner, key, 'panel.withdrawAcceptance')).answer.ok).toBe(true);
  expect(codeOf(await viewOf(app, owner, key), 'user-stories')).toBe('not-written-by-owner');
});

test('an owner confirms an order that somebody else set; the next change of it ends the word', async () => {
  const app = openApp();
  const [key, view] = await storyShowing(app, 'prioritisation', 'prioritised-by-other');
  const owner = view.report.holders.productOwner[0]?.accountId ?? '';
  const confirm = (who: string, confirmed = true) =>
    app.panel(
      who,
      key,
      'panel.confirmOrder',
      confirmed ? { confirmed, seen: view.order ?? '' } : { confirmed: false },
    );
  const code = async (): Promise<string | undefined> =>
    codeOf(await viewOf(app, owner, key), 'prioritisation');

  expect((await confirm(DEFAULT_VIEWER)).answer).toMatchObject({
    ok: false,
    failure: { reason: 'panel.only-owners-confirm' },
  });
  expect((await confirm(owner)).answer.ok).toBe(true);
  expect(await code()).toBe('order-confirmed');
  // Somebody else's way back takes nothing of the owner's.
  expect((await confirm(DEFAULT_VIEWER, false)).answer.ok).toBe(true);
  expect(await code()).toBe('order-confirmed');
  expect((await confirm(owner, false)).answer.ok).toBe(true);
  expect(await code()).toBe('prioritised-by-other');

  await confirm(owner);
  await as(app.site, DEFAULT_VIEWER).put(`/issue/${key}`, {
    fields: { priority: { name: 'Lowest' } },
  });
  expect(await code()).toBe('prioritised-by-other');
});

test('where there is no order to confirm, nothing is kept', async () => {
  const app = openApp();
  const [key, view] = await storyShowing(app, 'prioritisation', 'done');
  const owner = view.report.holders.productOwner[0]?.accountId ?? '';
  expect(view.order).toBeNull();
  const { answer } = await app.panel(owner, key, 'panel.confirmOrder', {
    confirmed: true,
    seen: 'as-created',
  });
  expect(answer).toMatchObject({ ok: false, failure: { reason: 'panel.no-order' } });
});

test('an order that was changed after its owner looked is not confirmed, and one that only the page names never is', async () => {
  const app = openApp();
  const [key, view] = await storyShowing(app, 'prioritisation', 'prioritised-by-other');
  const owner = view.report.holders.productOwner[0]?.accountId ?? '';
  const confirm = async (seen: string): Promise<unknown> =>
    (await app.panel(owner, key, 'panel.confirmOrder', { confirmed: true, seen })).answer;
  const changed = { ok: false, failure: { code: 'conflict', reason: 'panel.order-changed' } };
  await as(app.site, DEFAULT_VIEWER).put(`/issue/${key}`, {
    fields: { priority: { name: 'Lowest' } },
  });
  const before = view.order ?? '';
  expect(await confirm(before)).toMatchObject(changed);
  expect(await confirm('made-up')).toMatchObject(changed);
  const now = await viewOf(app, owner, key);
  expect(codeOf(now, 'prioritisation')).toBe('prioritised-by-other');
  expect(now.order).not.toBe(before);
  expect(await confirm(now.order ?? '')).toMatchObject({ ok: true });
  expect(codeOf(await viewOf(app, owner, key), 'prioritisation')).toBe('order-confirmed');
  // What says nothing of the order leaves it the one that was seen.
  await as(app.site, DEFAULT_VIEWER).put(`/issue/${key}`, { fields: { summary: 'Another name' } });
  expect((await viewOf(app, owner, key)).order).toBe(now.order);
});

test.each([
  ['not-a-question', 'dismissed'],
  ['answered', 'answered'],
  ['answered-elsewhere', 'answered'],
] as const)(
  'a person’s word "%s" settles a question for good, and can be taken back',
  async (judgement, state) => {
    const app = openApp();
    const [key, view] = await storyShowing(app, 'developer-questions', 'waiting-beyond-target');
    const question = view.report.questions.find((candidate) => candidate.turn === 'owner');
    if (!question) throw new Error('No open questions.');
    const { commentId, mark } = question;
    const stateNow = async (): Promise<string | undefined> =>
      (await viewOf(app, DEFAULT_VIEWER, key)).report.questions.find(
        (one) => one.commentId === commentId && one.mark === mark,
      )?.state;

    const word = await app.panel(DEFAULT_VIEWER, key, 'panel.judge', {
      commentId,
      mark,
      judgement,
      where: 'in the stand-up',
    });
    expect(word.answer.ok).toBe(true);
    expect(await stateNow()).toBe(state);
    await app.panel(DEFAULT_VIEWER, key, 'panel.judge', { commentId, mark, judgement: null });
    expect(await stateNow()).toBe('waiting');
  },
);

test('a word about a question is neither replaced nor taken back by whoever’s page showed another', async () => {
  const app = openApp();
  const [key, view] = await storyShowing(app, 'developer-questions', 'waiting-beyond-target');
  const question = view.report.questions.find((candidate) => candidate.turn === 'owner');
  const [owner] = view.report.holders.productOwner;
  if (!question || !owner) throw new Error('No open questions, or nobody who owns the story.');
  const { commentId, mark } = question;
  const say = async (who: string, judgement: JudgementKind | null, seen = '') =>
    (await app.panel(who, key, 'panel.judge', { commentId, mark, judgement, seen })).answer;
  const standing = async () =>
    (await viewOf(app, DEFAULT_VIEWER, key)).report.questions.find(
      (one) => one.commentId === commentId && one.mark === mark,
    )?.judgement;

  await say(DEFAULT_VIEWER, 'answered');
  expect(await say(DEFAULT_VIEWER, null)).toMatchObject({ ok: true });
  await say(owner.accountId, 'not-a-question');
  const word = await standing();
  expect(word).toMatchObject({ kind: 'not-a-question', by: owner.accountId });
  for (const judgement of [null, 'answered'] as const) {
    expect(await say(DEFAULT_VIEWER, judgement)).toMatchObject({
      ok: false,
      failure: { code: 'conflict', reason: 'panel.changed-since' },
    });
    expect(await standing()).toEqual(word);
  }
  expect(await say(DEFAULT_VIEWER, null, word?.at)).toMatchObject({ ok: true });
  expect(await standing()).toBeNull();
});

test('a person’s "still open" turns a doubt into a question that waits, until it is taken back', async () => {
  const app = openApp();
  const [key, view] = await storyShowing(app, 'developer-questions', 'question-to-confirm');
  const question = view.report.questions.find(({ sure }) => !sure);
  if (!question) throw new Error('Nothing is in doubt.');
  const say = (judgement: JudgementKind | null) =>
    app.panel(DEFAULT_VIEWER, key, 'panel.judge', {
      commentId: question.commentId,
      mark: question.mark,
      judgement,
    });
  expect((await say('still-open')).answer.ok).toBe(true);
  const held = await viewOf(app, DEFAULT_VIEWER, key);
  expect(codeOf(held, 'developer-questions')).toMatch(/^waiting-/);
  expect(held.report.questions).toContainEqual(
    expect.objectContaining({ commentId: question.commentId, state: 'waiting', sure: true }),
  );
  await say('answered');
  expect(codeOf(await viewOf(app, DEFAULT_VIEWER, key), 'developer-questions')).toBe(
    'all-answered',
  );
  await say(null);
  expect(codeOf(await viewOf(app, DEFAULT_VIEWER, key), 'developer-questions')).toBe(
    'question-to-confirm',
  );
});

test('of two people who speak at once, both are heard', async () => {
  const app = openApp();
  const [key, view] = await storyShowing(app, 'user-stories', 'not-written-by-owner');
  const owners = view.report.holders.productOwner.map(({ accountId }) => accountId);
  expect(owners.length).toBeGreaterThan(1);
  const answers = await Promise.all(owners.map((owner) => app.panel(owner, key, 'panel.accept')));
  expect(answers.every(({ answer }) => answer.ok)).toBe(true);
  for (const owner of owners)
    expect((await viewOf(app, owner, key)).acceptedByViewer).not.toBeNull();
});

test.each([
  ['an unknown field', { extra: 1 }],
  ['no object', 'view'],
  ['a prototype key', JSON.parse('{"__proto__": {"viewer": "x"}, "constructor": 1}') as object],
])('a payload with %s is refused with a sentence', async (_, payload) => {
  const app = openApp();
  const { answer } = await app.panel(DEFAULT_VIEWER, 'RIDE-20', 'panel.view', payload);
  expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-request', retry: false } });
});
