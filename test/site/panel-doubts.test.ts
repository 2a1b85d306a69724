/** What people call wrong is counted once, for the project's admins, and names nobody. */
import { DEFAULT_VIEWER } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';
import type { PanelAnswers, PanelPayload } from '../../src/contract/panel';
import type { DoubtCounts } from '../../src/contract/report';
import { MOST_DOUBTS } from '../../src/storage/verdict-doubts';
import { openSettings, type SettingsApp } from '../settings/settings-app';
import { keptDocuments, putDocument, type KeptDocument } from './kept-documents';
import { expectAnswer } from './sample-app';

const OTHER = accountIdOf('priya');
const MISREAD = { duty: 'prioritisation', reason: 'misread' } as const;

let app: SettingsApp;
beforeEach(() => {
  app = openSettings();
});

async function doubt(
  who: string,
  payload: PanelPayload<'panel.doubt'> = MISREAD,
): Promise<PanelAnswers['panel.doubt']> {
  return expectAnswer((await app.panel(who, 'RIDE-20', 'panel.doubt', payload)).answer);
}

const counts = async (): Promise<DoubtCounts> =>
  (await app.ask('RIDE', 'settings.load', {})).doubts;

function kept(): KeptDocument {
  const found = keptDocuments(app.store).find(({ key }) => key === `doubts:${PROJECTS.RIDE}`);
  if (!found) throw new Error('Nothing is kept.');
  return found;
}

test('what is called wrong is counted once for each reason, whoever says it, and taken back by who said it', async () => {
  const { doubtId } = await doubt(OTHER);
  expect(doubtId).not.toBeNull();
  expect((await doubt(OTHER)).doubtId).toBeNull();
  expect((await doubt(DEFAULT_VIEWER)).doubtId).toBeNull();
  await doubt(DEFAULT_VIEWER, { ...MISREAD, reason: 'not-needed' });
  await doubt(DEFAULT_VIEWER, { duty: 'user-stories', reason: 'wrong-person' });
  expect(await counts()).toEqual({
    prioritisation: { misread: 1, 'not-needed': 1 },
    'user-stories': { 'wrong-person': 1 },
  });

  const withdraw = (id: string | null) =>
    app.panel(OTHER, 'RIDE-20', 'panel.withdrawDoubt', { doubtId: id ?? '' });
  await withdraw(`${PROJECTS.RIDE}:${'a'.repeat(16)}`);
  expect((await counts()).prioritisation).toEqual({ misread: 1, 'not-needed': 1 });
  await withdraw(doubtId);
  expect((await counts()).prioritisation).toEqual({ 'not-needed': 1 });
  // Undone, it can be said again.
  expect((await doubt(OTHER)).doubtId).not.toBeNull();
});

test.each<[string, keyof typeof PROJECTS]>([
  ['one with settings', 'VAN'],
  ['one without', 'DEPOT'],
])('it is taken back when the work item has gone to another project: %s', async (_, to) => {
  const { doubtId } = await doubt(OTHER);
  expect(await counts()).toEqual({ prioritisation: { misread: 1 } });
  const issue = app.site.data.issues.find(({ key }) => key === 'RIDE-20');
  if (!issue) throw new Error('RIDE-20 is not on the site.');
  issue.projectId = PROJECTS[to];
  await app.panel(OTHER, 'RIDE-20', 'panel.withdrawDoubt', { doubtId: doubtId ?? '' });
  expect(await counts()).toEqual({});
});

test('whoever may not see the work item takes nothing back from it', async () => {
  const { doubtId } = await doubt(OTHER);
  const { answer } = await app.panel(null, 'RIDE-20', 'panel.withdrawDoubt', {
    doubtId: doubtId ?? '',
  });
  expect(answer).toMatchObject({ ok: false });
  expect(await counts()).toEqual({ prioritisation: { misread: 1 } });
});

test('neither who said it nor on which work item is kept', async () => {
  await doubt(OTHER);
  const text = JSON.stringify(kept());
  const issue = app.site.data.issues.find(({ key }) => key === 'RIDE-20');
  for (const word of [OTHER, issue?.id ?? '?', 'RIDE-20']) expect(text).not.toContain(word);
});

test('there are never more than there is room for: the oldest go', async () => {
  const old = (mark: string) => ({ id: mark, mark, duty: 'breakdown', reason: 'misread' });
  const many = Array.from({ length: MOST_DOUBTS }, (_, at) => old(`mark-${at}`));
  putDocument(app.store, {
    key: `doubts:${PROJECTS.RIDE}`,
    revision: 1,
    body: { doubts: many },
  });
  await doubt(OTHER);
  expect(await counts()).toEqual({
    breakdown: { misread: MOST_DOUBTS - 1 },
    prioritisation: { misread: 1 },
  });
  expect(JSON.stringify(kept().body)).not.toContain('"mark-0"');
});

test('a duty that is gone takes only its own with it', async () => {
  const known = { id: 'a', mark: 'a', duty: 'breakdown', reason: 'misread' };
  putDocument(app.store, {
    key: `doubts:${PROJECTS.RIDE}`,
    revision: 1,
    body: { doubts: [{ ...known, id: 'b', mark: 'b', duty: 'gone-since' }, known, 7] },
  });
  expect(await counts()).toEqual({ breakdown: { misread: 1 } });
  await doubt(OTHER);
  expect(await counts()).toEqual({ breakdown: { misread: 1 }, prioritisation: { misread: 1 } });
});

test.each<[string, string | null, object, string]>([
  ['by who is not signed in', null, MISREAD, 'not-signed-in'],
  ['for a reason of their own', OTHER, { ...MISREAD, reason: 'because' }, 'bad-request'],
  [
    'of a duty that is not asked for here',
    OTHER,
    { ...MISREAD, duty: 'team-shape' },
    'bad-request',
  ],
])('nothing is counted %s', async (_, who, payload, code) => {
  const { answer } = await app.panel(
    who,
    'RIDE-20',
    'panel.doubt',
    payload as PanelPayload<'panel.doubt'>,
  );
  expect(answer).toMatchObject({ ok: false, failure: { code } });
  expect(await counts()).toEqual({});
});
