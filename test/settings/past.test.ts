/** What was saved before is never lost: not by the first save over it, and not by an older version of the app. */
import { createSampleSite } from '../../local/sample';
import { PROJECTS } from '../../local/sample/site-ids';
import type { SettingsRequestKey } from '../../src/contract/settings';
import { failureSaid, problemsSaid } from '../english';
import { silenceLog } from '../silent-log';
import { ADMIN, openSettings, saved, type SettingsApp } from './settings-app';

beforeAll(() => {
  silenceLog();
});

test('settings that were not saved here can be gone back to after the first save over them', async () => {
  const app = openSettings();
  const before = await app.ask('RIDE', 'settings.load', {});
  expect(before.edited).toBeNull();
  const unseen = await app.ask('RIDE', 'settings.history', {});
  expect(unseen.entries).toEqual([
    { revision: 1, by: null, at: null, followed: false, changed: null },
  ]);

  await saved(app, 'RIDE', { ...before.roleMap, shape: 'owner-only' }, 1);
  const { entries } = await app.ask('RIDE', 'settings.history', {});
  expect(entries).toEqual([
    {
      revision: 2,
      by: ADMIN,
      at: expect.any(String) as string,
      followed: false,
      changed: ['shape'],
    },
    { revision: 1, by: null, at: null, followed: false, changed: null },
  ]);
  const back = await app.ask('RIDE', 'settings.restore', { of: 1, revision: 2 });
  expect(back).toMatchObject({ saved: true, view: { revision: 3, roleMap: before.roleMap } });
});

test('what cannot be restored as it was is given to the form, with what stands against it', async () => {
  const app = openSettings();
  const { roleMap } = await app.ask('TOWN', 'settings.load', {});
  await saved(
    app,
    'TOWN',
    { ...roleMap, productManager: { ...roleMap.productManager, sources: [] } },
    1,
  );
  const back = await app.ask('TOWN', 'settings.restore', { of: 1, revision: 2 });
  if (back.saved) throw new Error('It was saved.');
  expect(back.roleMap).toEqual(roleMap);
  expect(problemsSaid(back.problems)).toEqual([
    {
      path: 'productManager.sources.0.roleId',
      message: expect.stringMatching(/no project role 10199/) as string,
    },
  ]);
  expect((await app.ask('TOWN', 'settings.load', {})).revision).toBe(2);
});

const NEWER = { version: 9, compass: { points: 32 } };

function withStored(stored: object): SettingsApp {
  const data = createSampleSite(new Date());
  data.settings[`role-map:${PROJECTS.DEPOT}`] = stored;
  return openSettings({ data });
}

describe('settings of a newer version of the app', () => {
  const roleMap = { version: 1 };
  test.each<[SettingsRequestKey, object]>([
    ['settings.load', {}],
    ['settings.save', { roleMap, revision: 1 }],
    ['settings.restore', { of: 1, revision: 1 }],
    ['settings.try', { roleMap, issueKey: null }],
  ])('%s is refused, says who can help, and leaves them as they are', async (request, payload) => {
    const app = withStored(NEWER);
    const { answer } = await app.send(ADMIN, 'DEPOT', request, payload);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'settings-unreadable' } });
    if (!answer.ok)
      expect(failureSaid(answer.failure)).toMatch(/newer version.*Jira admin can update/);
    const { stored } = await app.ask('DEPOT', 'settings.asStored', {});
    expect(stored).toEqual(NEWER);
  });

  test('are refused to whoever loaded the page before they were written', async () => {
    const app = withStored(NEWER);
    const { answer } = await app.send(ADMIN, 'DEPOT', 'settings.save', { roleMap, revision: 0 });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect((await app.ask('DEPOT', 'settings.asStored', {})).stored).toEqual(NEWER);
  });

  test('can be looked at, and are told from damaged ones', async () => {
    const newer = await withStored(NEWER).ask('DEPOT', 'settings.asStored', {});
    expect(newer).toMatchObject({ newer: true, edited: null, project: { key: 'DEPOT' } });
    const damaged = await withStored({ version: 1, shape: 'triangle' }).ask(
      'DEPOT',
      'settings.asStored',
      {},
    );
    expect(damaged).toMatchObject({ newer: false, problems: [{ path: 'shape' }] });
  });

  test('are not copied to another project', async () => {
    const { answer } = await withStored(NEWER).send(ADMIN, 'RIDE', 'settings.copyFrom', {
      from: 'DEPOT',
    });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'settings-unreadable' } });
  });
});
