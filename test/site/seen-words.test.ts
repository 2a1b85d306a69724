/** What people say is said of the words that they saw: of a story's text as it stood, and of a question as it was asked. */
import type { SiteIssue } from '../../local/jira/model';
import { DEFAULT_VIEWER } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { prose } from '../../local/sample/prose';
import type { InspectedView } from '../../src/contract/panel';
import { issueKey } from '../../src/storage/issue-record';
import { as } from '../local/asking';
import { silenceLog } from '../silent-log';
import { acceptedTimes } from './as-shown';
import { putDocument } from './kept-documents';
import { openApp, type App } from './sample-app';

const OWNER = accountIdOf('mira');
const DEVELOPER = accountIdOf('tomasz');
const KEY = 'RIDE-33';
const LONG_AGO = '2026-01-05T09:00:00.000Z';

let app: App;
let issue: SiteIssue;
beforeEach(() => {
  silenceLog('info');
  app = openApp();
  const found = app.site.data.issues.find(({ key }) => key === KEY);
  if (!found) throw new Error(`${KEY} is not there.`);
  issue = found;
});
afterEach(() => {
  jest.restoreAllMocks();
});

async function look(who = OWNER): Promise<InspectedView> {
  const { answer } = await app.panel(who, KEY, 'panel.view');
  if (!answer.ok || !('report' in answer.value)) throw new Error(`No report on ${KEY}.`);
  return answer.value;
}

const keep = (words: object): void => {
  const body = { acceptances: [], judgements: [], ...words };
  putDocument(app.store, { key: issueKey(issue.id), revision: 1, body });
};

describe('An acceptance', () => {
  const code = async (): Promise<string | undefined> =>
    (await look()).report.verdicts.find(({ duty }) => duty === 'user-stories')?.code;
  const accept = async (seen: string | null) =>
    (await app.panel(OWNER, KEY, 'panel.accept', { seen })).answer;

  beforeEach(async () => {
    keep({ acceptances: [{ by: OWNER, at: LONG_AGO }] });
    const edit = { fields: { description: prose('Riders want to hear a bell.') } };
    expect((await as(app.site, DEVELOPER).put(`/issue/${KEY}`, edit)).status).toBe(204);
  });

  test('is one of the text that the owner saw, and of no other', async () => {
    for (const seen of [null, LONG_AGO]) {
      expect(await accept(seen)).toMatchObject({
        ok: false,
        failure: { code: 'conflict', reason: 'panel.text-changed' },
      });
      expect(acceptedTimes(app.store, issue.id, OWNER)).toEqual([LONG_AGO]);
    }
    expect(await accept((await look()).textChangedAt)).toMatchObject({ ok: true });
    expect(await code()).toBe('accepted-by-owner');
  });

  test('that is taken back leaves the one of an earlier text as it was, however often it was given', async () => {
    expect(await code()).toBe('changed-since-acceptance');
    const { textChangedAt } = await look();
    for (let times = 0; times < 2; times += 1) await accept(textChangedAt);
    const at = (await look()).acceptedByViewer ?? '';
    for (let times = 0; times < 2; times += 1) {
      await app.panel(OWNER, KEY, 'panel.withdrawAcceptance', { at });
      expect(await code()).toBe('changed-since-acceptance');
      expect((await look()).acceptedByViewer).toBe(LONG_AGO);
    }
    await app.panel(OWNER, KEY, 'panel.withdrawAcceptance', { at: LONG_AGO });
    expect(await code()).toBe('not-written-by-owner');
  });
});

describe('A word about a question', () => {
  const ID = '990001';
  const asking = (text: string): void => {
    const created = new Date(Date.now() - 60_000).toISOString();
    const comment = { id: ID, authorId: DEVELOPER, body: prose(text), created, updated: created };
    issue.comments = [...issue.comments.filter(({ id }) => id !== ID), comment];
  };
  const question = async (words: string) => {
    const { questions } = (await look()).report;
    const found = questions.find(({ commentId, quote }) => commentId === ID && quote === words);
    if (!found) throw new Error(`Nobody asks "${words}".`);
    return found;
  };
  const judge = async (mark: string) =>
    (
      await app.panel(DEFAULT_VIEWER, KEY, 'panel.judge', {
        ...{ commentId: ID, mark, judgement: 'answered' },
      })
    ).answer;
  const BEFORE = 'Which currency do we show?';
  const AFTER = 'May we delete the data of customers?';

  test('is none about another that stands in its place', async () => {
    asking(BEFORE);
    const { mark } = await question(BEFORE);
    asking(AFTER);
    const gone = { ok: false, failure: { code: 'conflict', reason: 'panel.question-gone' } };
    expect(await judge(mark)).toMatchObject(gone);
    const reply = { to: [DEVELOPER], text: 'Euros.', reply: { commentId: ID, mark } };
    expect((await app.panel(OWNER, KEY, 'panel.ask', reply)).answer).toMatchObject(gone);
    expect((await question(AFTER)).judgement).toBeNull();

    asking(BEFORE);
    expect(await judge(mark)).toMatchObject({ ok: true });
    expect(await question(BEFORE)).toMatchObject({ state: 'answered', settledBy: 'word' });
    asking(AFTER);
    expect(await question(AFTER)).toMatchObject({ state: 'waiting', judgement: null });
  });

  test('stays with its words wherever they stand in the comment', async () => {
    asking(BEFORE);
    await judge((await question(BEFORE)).mark);
    asking(`${AFTER} ${BEFORE}`);
    expect(await question(AFTER)).toMatchObject({ index: 0, state: 'waiting', judgement: null });
    expect(await question(BEFORE)).toMatchObject({ index: 1, settledBy: 'word' });
  });

  test('is about one of two questions in the same words', async () => {
    asking(`${BEFORE} On the bill. ${BEFORE}`);
    const twice = (await look()).report.questions.filter(({ commentId }) => commentId === ID);
    await judge(twice[1]?.mark ?? '');
    const after = (await look()).report.questions.filter(({ commentId }) => commentId === ID);
    expect(after.map(({ settledBy }) => settledBy)).toEqual([null, 'word']);
  });

  test('that was kept before there were marks is about its place', async () => {
    const at = new Date().toISOString();
    const word = { commentId: ID, index: 0, kind: 'answered', by: OWNER, at, where: '' };
    keep({ judgements: [word] });
    for (const words of [BEFORE, AFTER]) {
      asking(words);
      expect((await question(words)).settledBy).toBe('word');
    }
  });
});
