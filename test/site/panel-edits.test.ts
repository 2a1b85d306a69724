/** What the panel changes on the work item itself: as the person who asks, and so that it can be taken back. */
import type { SiteIssue } from '../../local/jira/model';
import { reply } from '../../local/platform/faults';
import { callsTo } from '../../local/platform/journal';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { prose } from '../../local/sample/prose';
import { OWNER_FIELD } from '../../local/sample/site-ids';
import type { DutyId } from '../../src/contract/duty-ids';
import type { InspectedView, PanelPayload, PanelRequestKey } from '../../src/contract/panel';
import { keysWith } from '../project/checked-site';
import { openApp, type App } from './sample-app';

const OWNER = accountIdOf('mira');
const DEVELOPER = accountIdOf('tomasz');

let app: App;
beforeEach(() => {
  app = openApp();
});

function issueOf(key: string): SiteIssue {
  const issue = app.site.data.issues.find((one) => one.key === key);
  if (!issue) throw new Error(`${key} is not there.`);
  return issue;
}

async function viewOf(key: string, who = OWNER): Promise<InspectedView> {
  const { answer } = await app.panel(who, key, 'panel.view');
  if (!answer.ok || !('report' in answer.value)) throw new Error(`No report on ${key}.`);
  return answer.value;
}

/** A work item on which a duty has a code. */
async function keyShowing(duty: DutyId, code: string): Promise<string> {
  for (const key of await keysWith(duty, code)) {
    if (issueOf(key).projectId !== '10100') continue;
    const { answer } = await app.panel(OWNER, key, 'panel.view');
    if (!answer.ok || !('report' in answer.value)) continue;
    const { verdicts } = answer.value.report;
    if (verdicts.some((verdict) => verdict.duty === duty && verdict.code === code)) return key;
  }
  throw new Error(`Nothing shows ${code}.`);
}

/** Sends a request, and holds that it changes Jira as the person alone. */
async function send<K extends PanelRequestKey>(
  key: string,
  request: K,
  payload: PanelPayload<K>,
  who = OWNER,
) {
  const { answer, invocation } = await app.panel(who, key, request, payload);
  const edits = callsTo(invocation, 'jira').filter(
    ({ method, path }) => method === 'PUT' && !path.includes('/properties/'),
  );
  expect(edits.map(({ as }) => as)).toEqual(edits.map(() => 'user'));
  return answer;
}

const codeIn = (view: InspectedView, duty: DutyId): string | undefined =>
  view.report.verdicts.find((verdict) => verdict.duty === duty)?.code;

describe('An epic', () => {
  test('is found among the open ones of the project, by how its words begin', async () => {
    const key = await keyShowing('strategy-trace', 'story-without-epic');
    const found = async (query: string): Promise<string[]> => {
      const answer = await send(key, 'panel.epics', { query });
      if (!answer.ok) throw new Error(answer.failure.reason);
      return answer.value.epics.map((epic) => epic.key);
    };
    const all = await found('');
    expect(all.length).toBeGreaterThan(2);
    expect(await found('tap')).toEqual(['RIDE-5']);
    // Marks of JQL are no words: they neither break the search nor narrow it.
    expect(await found('"*~) OR (')).toEqual(await found('OR'));
    expect(await found('"*~()')).toEqual(all);
  });

  test('is set, and taken away again', async () => {
    const key = await keyShowing('strategy-trace', 'story-without-epic');
    const epic = issueOf('RIDE-5');
    expect(await send(key, 'panel.setEpic', { epicId: epic.id, set: true })).toMatchObject({
      ok: true,
    });
    expect(issueOf(key).parentId).toBe(epic.id);
    expect(codeIn(await viewOf(key), 'strategy-trace')).toBe('traced');
    expect(await send(key, 'panel.setEpic', { epicId: epic.id, set: false })).toMatchObject({
      ok: true,
    });
    expect(issueOf(key).parentId).toBeNull();
  });

  test('is not set over another that somebody has set meanwhile', async () => {
    const key = await keyShowing('strategy-trace', 'story-without-epic');
    const [theirs, ours] = [issueOf('RIDE-6'), issueOf('RIDE-5')];
    issueOf(key).parentId = theirs.id;
    expect(await send(key, 'panel.setEpic', { epicId: ours.id, set: true })).toMatchObject({
      ok: false,
      failure: { code: 'conflict', reason: 'panel.changed-since' },
    });
    expect(issueOf(key).parentId).toBe(theirs.id);
    expect(await send(key, 'panel.setEpic', { epicId: theirs.id, set: true })).toMatchObject({
      ok: true,
    });
  });

  test('that somebody has set in its place meanwhile stays when one’s own is taken away again', async () => {
    const key = await keyShowing('strategy-trace', 'story-without-epic');
    const [theirs, ours] = [issueOf('RIDE-6'), issueOf('RIDE-5')];
    await send(key, 'panel.setEpic', { epicId: ours.id, set: true });
    issueOf(key).parentId = theirs.id;
    expect(await send(key, 'panel.setEpic', { epicId: ours.id, set: false })).toMatchObject({
      ok: false,
      failure: { code: 'conflict', reason: 'panel.changed-since' },
    });
    expect(issueOf(key).parentId).toBe(theirs.id);
  });

  test('that is gone already is as it should be to whoever takes it away again', async () => {
    const key = await keyShowing('strategy-trace', 'story-without-epic');
    const { id: epicId } = issueOf('RIDE-5');
    expect(await send(key, 'panel.setEpic', { epicId, set: false })).toMatchObject({ ok: true });
    expect(issueOf(key).parentId).toBeNull();
  });

  test('that Jira does not take is told, and nothing changes', async () => {
    const key = await keyShowing('strategy-trace', 'story-without-epic');
    const story = issueOf('RIDE-20');
    expect(await send(key, 'panel.setEpic', { epicId: story.id, set: true })).toMatchObject({
      ok: false,
      failure: { reason: 'panel.no-editing' },
    });
    expect(issueOf(key).parentId).toBeNull();
  });
});

test('why an epic is done is written into its description, and counts', async () => {
  const key = await keyShowing('strategy-rationale', 'does-not-say-why');
  const before = structuredClone(issueOf(key).description);
  const writing = { sentence: 'Riders cannot find their dock at night and give up.' };
  await send(key, 'panel.describe', { ...writing, withdraw: false });
  expect(codeIn(await viewOf(key), 'strategy-rationale')).toBe('says-why');
  await send(key, 'panel.describe', { ...writing, withdraw: true });
  expect(issueOf(key).description).toEqual(before);
});

test.each(['outcome-not-told', 'measured-by-nobody'])(
  'a comment that tells what came of an epic mends %s, mentions nobody, and can be taken back',
  async (code) => {
    const key = await keyShowing('outcome-review', code);
    const manager = (await viewOf(key)).report.holders.productManager[0]?.accountId ?? '';
    const text = 'Calls about it have fallen from 40 to 12 a week since the release.';
    const told = await send(key, 'panel.ask', { to: [], text }, manager);
    if (!told.ok || !('commentId' in told.value)) throw new Error('It was not told.');
    const commentId = told.value.commentId ?? '';
    const comment = issueOf(key).comments.find(({ id }) => id === commentId);
    expect(comment?.authorId).toBe(manager);
    expect(JSON.stringify(comment?.body)).not.toContain('mention');
    expect(codeIn(await viewOf(key), 'outcome-review')).toBe('outcome-told');
    await send(key, 'panel.withdrawAsk', { commentId }, manager);
    expect(codeIn(await viewOf(key), 'outcome-review')).toBe(code);
  },
);

describe('What a story lacks', () => {
  const writing = {
    sentence: 'As a rider I want a bell, so that people hear me.',
    criteria: { heading: 'Acceptance criteria', lines: ['It rings.', 'It rings twice.'] },
  };

  test('is written around what stands there, counts, and is taken out again', async () => {
    const key = await keyShowing('story-clarity', 'parts-missing');
    const before = structuredClone(issueOf(key).description);
    expect(await send(key, 'panel.describe', { ...writing, withdraw: false })).toMatchObject({
      ok: true,
    });
    const content = issueOf(key).description?.content ?? [];
    expect(content).toHaveLength((before?.content.length ?? 0) + 3);
    expect(codeIn(await viewOf(key), 'story-clarity')).toBe('clear');
    expect(await send(key, 'panel.describe', { ...writing, withdraw: true })).toMatchObject({
      ok: true,
    });
    expect(issueOf(key).description).toEqual(before);
  });

  test('fills an empty description, and leaves it empty again', async () => {
    issueOf('RIDE-20').description = null;
    await send('RIDE-20', 'panel.describe', { ...writing, withdraw: false });
    expect(issueOf('RIDE-20').description?.content).toHaveLength(3);
    await send('RIDE-20', 'panel.describe', { ...writing, withdraw: true });
    expect(issueOf('RIDE-20').description).toBeNull();
  });

  test('stays where somebody has changed it since', async () => {
    await send('RIDE-20', 'panel.describe', { ...writing, withdraw: false });
    const changed = prose('Quite another text.');
    issueOf('RIDE-20').description = changed;
    expect(await send('RIDE-20', 'panel.describe', { ...writing, withdraw: true })).toMatchObject({
      ok: false,
      failure: { reason: 'panel.description-changed' },
    });
    expect(issueOf('RIDE-20').description).toEqual(changed);
  });
});

describe('A change of which no answer came', () => {
  const sentence = 'As a rider I want a bell, so that people hear me.';
  const cases: [PanelRequestKey, object, string][] = [
    ['panel.ask', { to: [OWNER], text: 'Which bell?\n\nAnd why?' }, DEVELOPER],
    ['panel.describe', { sentence, withdraw: false }, OWNER],
  ];

  test.each(cases)(
    'is told as such (%s); sent again it is found done, and not done twice',
    async (request, payload, who) => {
      const sent = (again = {}) => send('RIDE-20', request, { ...payload, ...again }, who);
      const writes = ({ method, path }: { method: string; path: string }) =>
        path.endsWith(`${issueOf('RIDE-20').id}${request === 'panel.ask' ? '/comment' : ''}`) &&
        method !== 'GET';
      app.platform.faults = async (call, next) => {
        const answer = await next();
        return writes(call) ? reply(502) : answer;
      };
      const failure = { code: 'maybe-done', reason: 'common.maybe-done', retry: false };
      expect(await sent()).toEqual({ ok: false, failure });
      app.platform.faults = null;
      const { comments, description } = structuredClone(issueOf('RIDE-20'));
      const again = request === 'panel.ask' ? { again: [] } : {};
      expect(await sent(again)).toMatchObject({ ok: true });
      expect(issueOf('RIDE-20')).toMatchObject({ comments, description });
    },
  );

  test('is another one with other words, and at another time', async () => {
    const ask = (text: string) =>
      send('RIDE-20', 'panel.ask', { to: [OWNER], text, again: [] }, DEVELOPER);
    const count = issueOf('RIDE-20').comments.length;
    await ask('Which bell?');
    await ask('Which bell then?');
    expect(issueOf('RIDE-20').comments).toHaveLength(count + 2);
    for (const comment of issueOf('RIDE-20').comments)
      comment.created = new Date(Date.now() - 3_600_000).toISOString();
    await ask('Which bell?');
    expect(issueOf('RIDE-20').comments).toHaveLength(count + 3);
  });
});

describe('A role', () => {
  test('is taken on in the field where the project looks for it, and given up again', async () => {
    const { roleFields } = await viewOf('RIDE-20', DEVELOPER);
    expect(roleFields).toEqual({ productOwner: OWNER_FIELD, productManager: null });
    const take = (taken: boolean, who = DEVELOPER) =>
      send('RIDE-20', 'panel.takeOn', { role: 'productOwner', taken }, who);
    expect(await take(true)).toMatchObject({ ok: true });
    expect(issueOf('RIDE-20').customFields[OWNER_FIELD]).toBe(DEVELOPER);
    expect((await viewOf('RIDE-20', DEVELOPER)).viewerIsOwner).toBe(true);
    // Somebody else has not taken it on, and so cannot give it up.
    expect(await take(false, OWNER)).toMatchObject({
      ok: false,
      failure: { reason: 'panel.changed-since' },
    });
    expect(await take(false)).toMatchObject({ ok: true });
    expect(issueOf('RIDE-20').customFields[OWNER_FIELD]).toBeNull();
  });

  test('of a manager is taken on as the assignee of an epic that nobody else has', async () => {
    const manager = accountIdOf('jonas');
    const take = (taken: boolean) =>
      send('RIDE-8', 'panel.takeOn', { role: 'productManager', taken }, manager);
    const codeNow = async () => codeIn(await viewOf('RIDE-8', manager), 'strategy-trace');
    expect(await codeNow()).toBe('no-product-manager');
    expect(await take(true)).toMatchObject({ ok: true });
    expect(issueOf('RIDE-8').assigneeId).toBe(manager);
    expect(await codeNow()).toBe('traced');
    expect(await take(false)).toMatchObject({ ok: true });
    expect(issueOf('RIDE-8').assigneeId).toBeNull();

    issueOf('RIDE-8').assigneeId = DEVELOPER;
    expect(await take(true)).toMatchObject({
      ok: false,
      failure: { reason: 'panel.no-role-field' },
    });
    expect(issueOf('RIDE-8').assigneeId).toBe(DEVELOPER);
  });

  test('of a manager is offered in the assignee to managers alone', async () => {
    expect((await viewOf('RIDE-8', DEVELOPER)).roleFields.productManager).toBeNull();
    expect((await viewOf('RIDE-20', accountIdOf('jonas'))).roleFields.productManager).toBeNull();
  });

  test('that no field names cannot be taken on', async () => {
    expect(
      await send('RIDE-20', 'panel.takeOn', { role: 'productManager', taken: true }, DEVELOPER),
    ).toMatchObject({ ok: false, failure: { reason: 'panel.no-role-field' } });
  });
});

describe('A role that the project looks for', () => {
  /** The sample where the owner is found by one source alone; `many`: in a field of several people. */
  function openWith(source: object, { many = false } = {}): void {
    const data = createSampleSite(new Date());
    const roleMap = data.settings['role-map:10100'] as object;
    data.settings['role-map:10100'] = { ...roleMap, productOwner: { sources: [source] } };
    if (many)
      for (const field of data.fields)
        if (field.id === OWNER_FIELD) Object.assign(field.schema, { type: 'array', items: 'user' });
    app = openApp({ data });
  }
  const take = (taken: boolean, who = DEVELOPER) =>
    send('RIDE-20', 'panel.takeOn', { role: 'productOwner', taken }, who);

  test('in the assignee is taken on as the assignee, and only who is it can give it up', async () => {
    openWith({ kind: 'assignee' });
    expect(await take(true)).toMatchObject({ ok: true });
    expect(issueOf('RIDE-20').assigneeId).toBe(DEVELOPER);
    expect(await take(false, OWNER)).toMatchObject({
      ok: false,
      failure: { reason: 'panel.changed-since' },
    });
    expect(issueOf('RIDE-20').assigneeId).toBe(DEVELOPER);
    expect(await take(false)).toMatchObject({ ok: true });
    expect(issueOf('RIDE-20').assigneeId).toBeNull();
  });

  test.each([
    ['the assignee', { kind: 'assignee' }, 'assigneeId'],
    ['a field', { kind: 'issueField', fieldId: OWNER_FIELD }, 'customFields'],
  ] as const)(
    'in %s is not taken on over somebody who was named there meanwhile, but in place of who has left',
    async (_, source, place) => {
      openWith(source);
      const name = (accountId: string): void => {
        Object.assign(issueOf('RIDE-20'), {
          assigneeId: accountId,
          customFields: { ...issueOf('RIDE-20').customFields, [OWNER_FIELD]: accountId },
        });
      };
      name(OWNER);
      const before = issueOf('RIDE-20')[place];
      expect(await take(true)).toMatchObject({
        ok: false,
        failure: { code: 'conflict', reason: 'panel.changed-since' },
      });
      expect(issueOf('RIDE-20')[place]).toEqual(before);
      const owner = app.site.data.people.find(({ accountId }) => accountId === OWNER);
      Object.assign(owner ?? {}, { active: false });
      // Whoever takes it back is told before that nobody will stand there then.
      expect(await take(true)).toMatchObject({
        ok: true,
        value: { inPlaceOf: owner?.displayName },
      });
      expect(JSON.stringify(issueOf('RIDE-20')[place])).toContain(DEVELOPER);
      expect(await take(true)).toMatchObject({ ok: true, value: { inPlaceOf: null } });
      expect(await take(false)).toMatchObject({ ok: true, value: { inPlaceOf: null } });
      expect(JSON.stringify(issueOf('RIDE-20')[place])).not.toMatch(DEVELOPER);
    },
  );

  test('in a field of several people is taken on beside the others, who stay when it is given up', async () => {
    openWith({ kind: 'issueField', fieldId: OWNER_FIELD }, { many: true });
    const others = [OWNER, accountIdOf('jonas')];
    issueOf('RIDE-20').customFields[OWNER_FIELD] = others;
    expect(await take(true)).toMatchObject({ ok: true, value: { inPlaceOf: null } });
    expect(issueOf('RIDE-20').customFields[OWNER_FIELD]).toEqual([...others, DEVELOPER]);
    expect(await take(true)).toMatchObject({ ok: true });
    expect(issueOf('RIDE-20').customFields[OWNER_FIELD]).toEqual([...others, DEVELOPER]);
    expect(await take(false)).toMatchObject({ ok: true });
    expect(issueOf('RIDE-20').customFields[OWNER_FIELD]).toEqual(others);
  });
});

describe('What cannot be done', () => {
  const edits: [string, PanelRequestKey, object][] = [
    ['an epic', 'panel.setEpic', { epicId: '20005', set: true }],
    ['a role', 'panel.takeOn', { role: 'productOwner', taken: true }],
    ['a description', 'panel.describe', { sentence: 'As a rider I want it.', withdraw: false }],
    ['a choice of epics', 'panel.epics', { query: '' }],
  ];

  test.each(edits)('is %s, for somebody who is not signed in', async (_, request, payload) => {
    const before = JSON.stringify(issueOf('TOWN-1'));
    const answer = await send('TOWN-1', request, payload as never, null as never);
    expect(answer).toMatchObject({ ok: false });
    expect(JSON.stringify(issueOf('TOWN-1'))).toBe(before);
  });

  test.each([
    [500, { code: 'maybe-done' }],
    [403, { reason: 'panel.no-editing' }],
  ])('is told by what Jira says: %s', async (status, failure) => {
    const before = JSON.stringify(issueOf('RIDE-20'));
    app.platform.faults = (call, ask) =>
      call.method === 'PUT' && !call.path.includes('/properties/')
        ? Promise.resolve(reply(status))
        : ask();
    expect(await send('RIDE-20', 'panel.setEpic', { epicId: '20005', set: true })).toMatchObject({
      ok: false,
      failure,
    });
    expect(JSON.stringify(issueOf('RIDE-20'))).toBe(before);
  });

  test('is a role, before anybody has said where the roles are', async () => {
    const data = createSampleSite(new Date());
    delete data.settings['role-map:10100'];
    app = openApp({ data });
    expect(
      await send('RIDE-20', 'panel.takeOn', { role: 'productOwner', taken: true }),
    ).toMatchObject({ ok: false, failure: { reason: 'panel.nothing-to-do' } });
  });

  test('is an epic where the project has no type above its stories', async () => {
    const data = createSampleSite(new Date());
    for (const type of data.issueTypes) if (type.hierarchyLevel === 1) type.hierarchyLevel = 0;
    app = openApp({ data });
    expect(await send('RIDE-20', 'panel.epics', { query: '' })).toEqual({
      ok: true,
      value: { epics: [] },
    });
  });
});

describe('A reply', () => {
  test('quotes the question, mentions its asker, and is read as the answer', async () => {
    const key = await keyShowing('developer-questions', 'waiting-beyond-target');
    const { report } = await viewOf(key);
    const question = report.questions.find(({ state }) => state === 'waiting');
    if (!question?.asker) throw new Error('Nobody asks.');
    const { commentId, mark } = question;
    const answer = await send(key, 'panel.ask', {
      to: [question.asker],
      text: 'Up to ten euros, since the bank asks for a reason above that.',
      reply: { commentId, mark },
    });
    if (!answer.ok) throw new Error(answer.failure.reason);
    const body = JSON.stringify(issueOf(key).comments.at(-1)?.body);
    expect(body).toContain('blockquote');
    expect(body).toContain(question.quote);
    expect(body).toContain(question.asker);
    const after = (await viewOf(key)).report.questions.find(
      (one) => one.commentId === commentId && one.mark === mark,
    );
    expect(after?.state).toBe('answered');
    // Its quotation asks nothing anew.
    expect((await viewOf(key)).report.questions).toHaveLength(report.questions.length);
  });

  test('is one of its own for each who asks the same, and only what the page was not told of is found done', async () => {
    const key = 'RIDE-20';
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const ask = (id: string, created: string) =>
      issueOf(key).comments.push({
        ...{ id, authorId: DEVELOPER, body: prose('Is there any update?') },
        ...{ created, updated: created },
      });
    ask('990001', minutesAgo(3));
    ask('990002', minutesAgo(2));
    const { questions } = (await viewOf(key)).report;
    const mark = (id: string) => questions.find((one) => one.commentId === id)?.mark ?? '';
    const replyTo = async (id: string, again?: string[]) => {
      const answer = await send(key, 'panel.ask', {
        ...{ to: [DEVELOPER], text: 'Tomorrow.', reply: { commentId: id, mark: mark(id) } },
        ...(again && { again }),
      });
      if (!answer.ok) throw new Error(answer.failure.reason);
      return answer.value.commentId ?? '';
    };
    const first = await replyTo('990001');
    const second = await replyTo('990002');
    expect(second).not.toBe(first);
    expect(await replyTo('990002', [first])).toBe(second);
    const third = await replyTo('990002', [first, second]);
    expect([first, second]).not.toContain(third);

    // One that is older than the question does not answer it, and one that others read is not it.
    const kept = issueOf(key).comments.filter(({ id }) => [second, third].includes(id));
    for (const comment of kept) comment.created = minutesAgo(2.5);
    expect(await replyTo('990001', [first])).toBe(third);
    const fourth = await replyTo('990002', [first]);
    expect([second, third]).not.toContain(fourth);
    const [group] = app.site.data.groups;
    for (const comment of issueOf(key).comments)
      if (comment.id === fourth) comment.visibleTo = { type: 'group', id: group?.groupId ?? '' };
    expect(await replyTo('990002', [first])).not.toBe(fourth);
  });

  test('to a question that is gone, or to somebody who did not ask, is refused', async () => {
    const reply = { commentId: '999', mark: 'of-nothing' };
    expect(
      await send('RIDE-20', 'panel.ask', { to: [OWNER], text: 'No.', reply }, DEVELOPER),
    ).toMatchObject({ ok: false, failure: { reason: 'panel.question-gone' } });
    expect(await send('RIDE-20', 'panel.ask', { to: ['nobody'], text: 'No.' })).toMatchObject({
      ok: false,
      failure: { reason: 'panel.recipients-changed' },
    });
  });
});
