/** What somebody does from "My turn": the same as in the panel, and only on what they see. */
import type { SiteData } from '../../local/jira/model';
import { resolverRequest } from '../../local/platform/resolver-request';
import { accountIdOf } from '../../local/sample/people';
import type { Turn, TurnRow } from '../../src/contract/global-page';
import { EVERY_TURN } from '../../src/contract/turn-search';
import { checkedSample } from '../project/checked-site';
import { silenceLog } from '../silent-log';
import { openGlobalApp, type GlobalApp } from './global-app';

const OWNER = accountIdOf('mira');

let data: SiteData;
let app: GlobalApp;
beforeEach(async () => {
  silenceLog('info');
  data = await checkedSample();
  app = openGlobalApp(data);
});

const rowsOf = async (): Promise<TurnRow[]> =>
  (await app.ask(OWNER, 'global.turns', { filter: EVERY_TURN, pageToken: null })).rows;

async function rowWith(duty: string): Promise<TurnRow> {
  const row = (await rowsOf()).find(({ turns }) => turns.some((turn) => turn.duty === duty));
  if (!row) throw new Error(`Nothing of ${duty} waits for the owner.`);
  return row;
}

const now = (): string => new Date().toISOString();

const dutiesOf = (turns: readonly Turn[] | null): string[] | undefined =>
  turns?.map(({ duty }) => duty);

const dutiesOn = async (key: string): Promise<string[]> =>
  (await rowsOf()).find((row) => row.key === key)?.turns.map(({ duty }) => duty) ?? [];

test('an accepted story leaves the list, and comes back when the word is taken back', async () => {
  const { id, key, turns } = await rowWith('user-stories');
  const done = await app.ask(OWNER, 'global.accept', { issueId: id, seen: now() });
  expect(dutiesOf(done.turns)).not.toContain('user-stories');
  expect(await dutiesOn(key)).toEqual(dutiesOf(done.turns));
  const undone = await app.ask(OWNER, 'global.withdrawAcceptance', {
    issueId: id,
    at: done.at,
  });
  expect(dutiesOf(undone.turns)).toEqual(dutiesOf(turns));
  expect(await dutiesOn(key)).toContain('user-stories');
});

test('who does not hold the role is refused, as in the panel', async () => {
  const { id } = await rowWith('user-stories');
  const payload = { issueId: id, seen: now() };
  const { answer } = await app.send(accountIdOf('tomasz'), 'global.accept', payload);
  expect(answer).toMatchObject({ ok: false, failure: { reason: 'panel.only-owners' } });
});

describe('the filter', () => {
  const ownFilters = () => data.filters ?? [];

  test('is the viewer’s own, finds what the list shows, and is made once', async () => {
    const first = await app.ask(OWNER, 'global.saveFilter', {});
    const again = await app.ask(OWNER, 'global.saveFilter', {});
    expect(again).toEqual(first);
    expect(ownFilters()).toEqual([
      expect.objectContaining({ ownerId: OWNER, name: 'Role Clarity: my turn' }),
    ]);
    const [filter] = ownFilters();
    expect(first.path).toBe(`/issues/?filter=${filter?.id ?? ''}`);
    const found = app.site.request({
      as: 'user',
      accountId: OWNER,
      method: 'POST',
      path: '/rest/api/3/search/jql',
      body: { jql: filter?.jql, fields: ['key'], maxResults: 100 },
    });
    const { issues } = (await found).json as { issues: { key: string }[] };
    expect(issues.map(({ key }) => key)).toEqual((await rowsOf()).map(({ key }) => key));
  });

  test('leaves a filter of the same name that the viewer has changed as it is', async () => {
    data.filters = [
      { id: '77', name: 'Role Clarity: My Turn', ownerId: OWNER, jql: 'project = "RIDE"' },
    ];
    await app.ask(OWNER, 'global.saveFilter', {});
    expect(ownFilters().map(({ name }) => name)).toEqual([
      'Role Clarity: My Turn',
      'Role Clarity: my turn 2',
    ]);
    expect(ownFilters()[0]?.jql).toBe('project = "RIDE"');
  });

  test('is called what the viewer’s language calls it', async () => {
    const { platform } = app;
    const body = resolverRequest(
      'global.saveFilter',
      {},
      {
        moduleKey: 'role-clarity-global',
        extension: {},
        locale: 'de-DE',
      },
    );
    await platform.invoke({ functionKey: 'global', body, accountId: OWNER });
    expect(ownFilters().map(({ name }) => name)).toEqual(['Role Clarity: Am Zug']);
  });
});
