/** What a second reader said, and what a person confirmed of it, is the same by panel, scan, action and the board of what is next. */
import { resolverRequest } from '../../local/platform/resolver-request';
import { accountIdOf } from '../../local/sample/people';
import { prose } from '../../local/sample/prose';
import type { TeamAnswer } from '../../src/contract/project-page';
import type { PartState } from '../../src/contract/project-plan';
import type { Report } from '../../src/contract/report';
import type { Summary } from '../../src/inspection/findings/summary';
import { done, runAction } from '../actions/run-action';
import { simulate } from '../background/simulated';
import { as } from '../local/asking';
import { answerOf, expectAnswer } from '../site/sample-app';
import { openReader, PROJECT, VIEWER, type ReaderApp } from './reader-app';
import { alsoQuoting, rightAbout, scripted } from './scripted-models';

beforeAll(simulate);

/** Of a question, and of a comment in a language that is not read; each with a reply of which nobody is sure. */
const QUESTIONS = {
  asked: 'Should the app warn riders before the last station closes?',
  unread: 'Хто врешті вирішує про найбільшу суму підтримки. Нам треба це знати.',
};
const REPLY = 'Riders were in touch with support about that every week of the winter.';
/** As many of the stories that are next get each. */
const EACH = 2;

async function planned(app: ReaderApp): Promise<TeamAnswer['report']> {
  const extension = { project: { id: PROJECT, key: 'RIDE', type: 'software' } };
  const body = resolverRequest(
    'project.team',
    {},
    { moduleKey: 'role-clarity-project', extension },
  );
  const asked = { functionKey: 'project', body, accountId: VIEWER };
  const { answer } = await answerOf<TeamAnswer>(app.platform, asked);
  return expectAnswer(answer).report;
}

async function board(app: ReaderApp): Promise<NonNullable<TeamAnswer['report']['next']>> {
  const { next } = await planned(app);
  if (next === null) throw new Error('The project does not ask what is next.');
  return next;
}

/** What each door says of the questions of an issue, in words that all of them have. */
interface Said {
  outcome: string;
  open: number;
  board: PartState;
}

function inPanel({ verdicts, questions }: Report): Said {
  const outcome = verdicts.find(({ duty }) => duty === 'developer-questions')?.outcome ?? 'none';
  const open = questions.filter(({ state }) => state === 'waiting').length;
  const isMissing = open > 0 || outcome === 'gap' || outcome === 'attention';
  return {
    outcome,
    open,
    board: outcome === 'unknown' ? 'not-known' : isMissing ? 'missing' : 'there',
  };
}

async function inOthers(app: ReaderApp, key: string, panel: Said): Promise<Said[]> {
  const stories = (await board(app)).stories;
  const shown = stories.find((story) => story.key === key)?.parts.questions ?? 'not-known';
  const written = app.findings()[key] as Summary;
  const scanned = written.verdicts['developer-questions']?.outcome ?? 'not-applicable';
  // The clock stands still meanwhile: words are read from files, which takes time of its own.
  const acted = done(await runAction(app.platform, VIEWER, 'check-work-item', { workItem: key }));
  const has = (list: string): boolean => list.split(',').includes('developer-questions');
  const told = has(acted.gaps) ? 'gap' : has(acted.attention) ? 'attention' : 'neither';
  const isOpen = panel.outcome === 'gap' || panel.outcome === 'attention';
  return [
    { ...panel, board: shown },
    { ...panel, outcome: scanned },
    { ...panel, open: acted.openQuestions ?? 0, outcome: isOpen ? told : panel.outcome },
  ];
}

async function sameInAll(app: ReaderApp, keys: readonly string[]): Promise<Said[]> {
  const all: Said[] = [];
  for (const key of keys) {
    const panel = inPanel((await app.look(key)).report);
    for (const other of await inOthers(app, key, panel)) expect([key, other]).toEqual([key, panel]);
    all.push(panel);
  }
  return all;
}

test('before anybody confirms, confirmed, and where readings count, every door says the same', async () => {
  const models = scripted(
    rightAbout({ 'last station': { state: 'open' }, 'Хто врешті': { state: 'open' } }),
  );
  const app = openReader({ models });
  const silent = new Set(
    app.site.data.issues.flatMap(({ key, comments }) => (comments.length === 0 ? [key] : [])),
  );
  const stories = (await board(app)).stories.filter(({ key }) => silent.has(key));
  const keys = stories.slice(0, 2 * EACH).map(({ key }) => key);
  expect(keys).toHaveLength(2 * EACH);
  for (const [at, key] of keys.entries())
    for (const [who, text] of [
      ['tomasz', at < EACH ? QUESTIONS.asked : QUESTIONS.unread],
      ['aylin', REPLY],
    ] as const)
      await as(app.site, accountIdOf(who)).post(`/issue/${key}/comment`, { body: prose(text) });
  await app.scan(PROJECT);
  const unread = await sameInAll(app, keys);

  await app.switchReader({ reads: true, lifts: false });
  await app.finish();
  expect(await sameInAll(app, keys)).toEqual(unread);

  const confirmed = [keys[0], keys[EACH]];
  for (const key of confirmed) {
    const { questions, mayAsk = [] } = (await app.look(key ?? '')).report;
    const { commentId, mark } = [...mayAsk, ...questions].find(({ second }) => second) ?? {};
    const payload = { commentId, mark, judgement: 'still-open' };
    await app.works(app.panel(VIEWER, key ?? '', 'panel.judge', payload as never));
  }
  await app.finish();
  const spoken = await sameInAll(app, keys);
  keys.forEach((key, at) => {
    if (confirmed.includes(key)) expect([key, spoken[at]?.open]).toEqual([key, 1]);
    else expect([key, spoken[at]]).toEqual([key, unread[at]]);
  });

  await app.switchReader({ reads: true, lifts: true });
  await app.finish();
  const counted = await sameInAll(app, keys);
  const opened = counted.map(({ open }, at) => open - (unread[at]?.open ?? 0));
  expect(opened).toEqual(keys.map(() => 1));
});

/** A story and an epic in a language that is not read, with words for each part. */
const TEXTS = {
  story:
    'Як велосипедист, я хочу бачити заряд батареї, щоб вистачило на всю дорогу. Заряд видно на карті.',
  reasons: 'Люди часто питають, коли велосипеди з’являться в інших містах.',
};
const QUOTES = {
  ...{ role: 'велосипедист', want: 'бачити заряд батареї', benefit: 'вистачило на всю дорогу' },
  ...{ criteria: ['Заряд видно на карті.'], problem: 'Люди часто питають' },
};
const EPIC = 'RIDE-15';

/** What each door says of an issue's own text: whether what is asked for is there. */
async function saidOfText(app: ReaderApp, key: string): Promise<Record<string, unknown>> {
  const duty = key === EPIC ? 'strategy-rationale' : 'story-clarity';
  const there = (outcome: string | undefined): boolean | null =>
    outcome === undefined || outcome === 'unknown' ? null : outcome === 'met';
  const { report } = await app.look(key);
  const written = app.findings()[key] as Summary;
  const acted = done(await runAction(app.platform, VIEWER, 'check-work-item', { workItem: key }));
  const has = (list: string): boolean => list.split(',').includes(duty);
  const { next, ahead } = await planned(app);
  const waiting = next?.stories.find((story) => story.key === key);
  const parent = app.site.data.issues.find((issue) => issue.key === key)?.parentId;
  const epic = app.site.data.issues.find(({ id }) => id === parent)?.key;
  const child =
    key === EPIC || epic === undefined
      ? undefined
      : (await app.look(epic)).children?.rows.find((row) => row.key === key);
  const states: Record<PartState, boolean | null> = {
    ...{ there: true, missing: false, 'not-known': null, 'not-asked': null },
  };
  return {
    panel: there(report.verdicts.find((verdict) => verdict.duty === duty)?.outcome),
    scan: there(written.verdicts[duty]?.outcome),
    // Nobody is told of what is not known.
    action: has(acted.gaps) || has(acted.attention) ? false : 'not missing',
    project:
      key === EPIC
        ? ahead?.items.find((item) => item.key === key)?.hasReason
        : states[waiting?.parts.text ?? 'not-asked'],
    ...(child && {
      child: there(child.verdicts.find((verdict) => verdict.duty === duty)?.outcome),
    }),
  };
}

/** What all doors have to say where one of them says so. */
function inAll(is: boolean | null, key: string): object {
  const action = is === false ? false : 'not missing';
  return { panel: is, scan: is, action, project: is, ...(key !== EPIC && { child: is }) };
}

test('what a second reader finds in a text counts in every door alike, or in none', async () => {
  const app = openReader({ models: scripted(alsoQuoting(QUOTES)) });
  const [one, other] = (await board(app)).stories.filter(({ epic }) => epic !== null);
  const keys = [one?.key ?? '', other?.key ?? '', EPIC];
  for (const key of keys) {
    const description = prose(key === EPIC ? TEXTS.reasons : TEXTS.story);
    const fields = { description };
    expect((await as(app.site, VIEWER).put(`/issue/${key}`, { fields })).status).toBe(204);
  }
  await app.finish();
  await app.scan(PROJECT);
  const said = async (): Promise<Record<string, unknown>[]> => {
    const all: Record<string, unknown>[] = [];
    for (const key of keys) all.push(await saidOfText(app, key));
    return all;
  };
  const unread = keys.map((key) => inAll(null, key));
  expect(await said()).toEqual(unread);
  await app.switchReader({ reads: true, lifts: false });
  await app.finish();
  expect(await said()).toEqual(unread);

  const confirmed = [keys[0], EPIC];
  for (const key of confirmed) {
    const text = (await app.look(key ?? '')).report.texts?.[0];
    const payload = { of: text?.of, holds: true, seen: text?.second?.seen };
    await app.works(app.panel(VIEWER, key ?? '', 'panel.judgeText', payload as never));
  }
  await app.finish();
  expect(await said()).toEqual(
    keys.map((key) => inAll(confirmed.includes(key) ? true : null, key)),
  );
  await app.switchReader({ reads: true, lifts: true });
  await app.finish();
  expect(await said()).toEqual(keys.map((key) => inAll(true, key)));
});
