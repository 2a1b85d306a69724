/** A comment for a group alone: who is in it reads what it says in the panel, and nobody learns of it from what the app writes. */
import type { SiteComment } from '../../local/jira/model';
import { accountIdOf } from '../../local/sample/people';
import { prose } from '../../local/sample/prose';
import { as } from '../local/asking';
import { openSimulation, PROJECT, simulate, type Simulation } from './simulated';

beforeAll(simulate);

/** One developer is in the group, the other is not. */
const MEMBER = accountIdOf('samuel');
const OTHER = accountIdOf('tomasz');
const OWNER = accountIdOf('mira');
const GROUP = { groupId: 'payments', name: 'payments' };
const KEY = 'RIDE-20';
const SECRET = 'May we sell the positions of the bikes?';
const groupOnly = { type: 'group', identifier: GROUP.groupId };

let app: Simulation;
beforeEach(async () => {
  app = openSimulation({ hears: true });
  app.site.data.groups.push(GROUP);
  for (const person of app.site.data.people)
    if ([MEMBER, OWNER].includes(person.accountId))
      person.groups = [...person.groups, GROUP.groupId];
  await app.scan(PROJECT);
});

async function say(who: string, text: string, visibility?: object): Promise<void> {
  const { status } = await as(app.site, who).post(`/issue/${KEY}/comment`, {
    body: prose(text),
    ...(visibility && { visibility }),
  });
  expect(status).toBe(201);
}

async function questionsSeenBy(who: string): Promise<{ text: string; state: string }[]> {
  const { answer } = await app.works(app.panel(who, KEY, 'panel.view'));
  if (!answer.ok || !('report' in answer.value)) throw new Error('There is no report.');
  return answer.value.report.questions.map(({ quote, state }) => ({ text: quote, state }));
}

test('a question in it is for the people of the group; the finding that everybody may read stays as it was', async () => {
  const before = app.findings()[KEY];
  await say(MEMBER, `@mira ${SECRET}`, groupOnly);
  await app.settle();
  expect(app.findings()[KEY]).toEqual(before);
  expect((await questionsSeenBy(MEMBER)).some(({ text }) => text.includes('sell'))).toBe(true);
  expect(JSON.stringify(await questionsSeenBy(OTHER))).not.toContain('sell');
  await app.scan(PROJECT);
  expect(app.findings()[KEY]).toEqual(before);
});

test('a reply by the panel, which quotes it, is for those alone for whom it is', async () => {
  const readBy = async (who: string): Promise<string> =>
    JSON.stringify(await as(app.site, who).get(`/issue/${KEY}/comment`));
  const group = { type: 'group', id: GROUP.groupId };
  await say(MEMBER, `@mira ${SECRET}`, groupOnly);
  await say(MEMBER, '@mira Which bikes may we show?');
  const comments = (): SiteComment[] =>
    app.site.data.issues.find(({ key }) => key === KEY)?.comments ?? [];
  const [secret, open] = comments().slice(-2);
  const markOf = async (commentId = ''): Promise<string> => {
    const { answer } = await app.works(app.panel(OWNER, KEY, 'panel.view'));
    if (!answer.ok || !('report' in answer.value)) throw new Error('There is no report.');
    const { questions } = answer.value.report;
    return questions.find((one) => one.commentId === commentId)?.mark ?? '';
  };
  for (const [asked, visibleTo] of [
    [secret, group],
    [open, undefined],
  ] as const) {
    const payload = {
      to: [MEMBER],
      text: 'Let us talk about it.',
      reply: { commentId: asked?.id ?? '', mark: await markOf(asked?.id) },
    };
    const { answer } = await app.works(app.panel(OWNER, KEY, 'panel.ask', payload));
    expect(answer.ok).toBe(true);
    expect(comments().at(-1)?.visibleTo).toEqual(visibleTo);
  }
  expect(await readBy(MEMBER)).toContain('sell');
  expect(await readBy(OTHER)).not.toContain('sell');
  expect(await readBy(OTHER)).toContain('blockquote');
});

test('whoever replies to it is told who alone can read that, and nobody is told whom it hides from them', async () => {
  await say(MEMBER, `@mira ${SECRET}`, groupOnly);
  const told = async (who: string): Promise<string[]> => {
    const { answer } = await app.works(app.panel(who, KEY, 'panel.view', {}));
    if (!answer.ok || !('report' in answer.value)) throw new Error('The panel shows nothing.');
    return Object.values(answer.value.replyReaders);
  };
  expect(await told(MEMBER)).toEqual([
    `Only members of the group \u2068${GROUP.name}\u2069 can read this.`,
  ]);
  expect(await told(OTHER)).toEqual([]);
});

test('an answer in it is one for who can read it, and to all others the question waits', async () => {
  await say(OTHER, '@mira May I leave out the age of the map?');
  await say(OWNER, '@tomasz Yes, leave it out, we agreed on that.', groupOnly);
  await app.settle();
  const states = async (who: string): Promise<string[]> =>
    (await questionsSeenBy(who))
      .filter(({ text }) => text.includes('age of the map'))
      .map(({ state }) => state);
  expect(await states(MEMBER)).not.toContain('waiting');
  expect(await states(OTHER)).toEqual(['waiting']);
  expect(app.findings()[KEY]).toMatchObject({ questions: { productOwner: { count: 1 } } });
});

test('Jira gives it to nobody else: not in the issue, not in the list, not by its id, not by a search', async () => {
  await say(MEMBER, SECRET, groupOnly);
  const comments = app.site.data.issues.find(({ key }) => key === KEY)?.comments ?? [];
  const { id } = comments.at(-1) ?? { id: '' };
  for (const path of [`/issue/${KEY}`, `/issue/${KEY}/comment`, `/issue/${KEY}/comment/${id}`]) {
    const told = async (who: string): Promise<boolean> =>
      JSON.stringify(await as(app.site, who).get(path)).includes('sell');
    expect([path, await told(OTHER), await told(MEMBER)]).toEqual([path, false, true]);
  }
  for (const field of ['comment', 'text']) {
    const query = new URLSearchParams({ jql: `${field} ~ positions AND key = ${KEY}` });
    const found = async (who: string): Promise<boolean> =>
      JSON.stringify(await as(app.site, who).get(`/search/jql?${query}`)).includes('"id"');
    expect([field, await found(OTHER), await found(MEMBER)]).toEqual([field, false, true]);
  }
});
