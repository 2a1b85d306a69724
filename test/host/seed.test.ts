import { forgetScans, seedStorage } from '../../local/host/seed';
import { readManifest } from '../../local/platform/manifest';
import { AppStorage } from '../../local/platform/storage';
import { openMemoryStore } from '../../local/platform/store';

const manifest = readManifest('manifest.yml');
const roleMap = { version: 1 };

function seeded() {
  const store = openMemoryStore();
  const storage = new AppStorage(store, manifest.entities, () => new Date());
  const got = (key: string) =>
    storage.answer('/api/v1/entity/get', { entityName: 'document', key });
  const read = (key: string): unknown => got(key).json;
  const isThere = (key: string): boolean => got(key).status === 200;
  const write = (key: string, value: unknown): unknown =>
    storage.answer('/api/v1/entity/set', { entityName: 'document', key, value });
  return { store, read, isThere, write };
}

test('settings and words stand where the app looks for them', () => {
  const { store, read } = seeded();
  const record = { acceptances: [], judgements: [] };
  expect(seedStorage(store, manifest, { 'role-map:10100': roleMap, 'record:20001': record })).toBe(
    3,
  );
  const kept = (body: object) => ({ value: { revision: 1, body: JSON.stringify(body) } });
  expect(read('settings:10100')).toMatchObject(kept(roleMap));
  expect(read('configured-projects')).toMatchObject(kept({ ids: ['10100'] }));
  expect(read('issue:20001')).toMatchObject(kept(record));
});

test('what somebody has saved since is left as it is', () => {
  const { store, read, write } = seeded();
  seedStorage(store, manifest, { 'role-map:10100': roleMap });
  const body = JSON.stringify({ version: 1, shape: 'owner-only' });
  write('settings:10100', { revision: 2, body });
  expect(seedStorage(store, manifest, { 'role-map:10100': roleMap })).toBe(0);
  expect(read('settings:10100')).toMatchObject({
    value: { revision: 2, body },
  });
});

test('scans are forgotten with what they found, and settings are not', () => {
  const { store, read, isThere, write } = seeded();
  seedStorage(store, manifest, { 'role-map:10100': roleMap });
  for (const key of ['scan:10100', 'scan-finished:10100', 'scan:10200'])
    write(key, { revision: 1, body: '{}' });
  const settings = read('settings:10100');
  forgetScans(store, manifest, ['10100']);
  expect(isThere('scan:10100')).toBe(false);
  expect(isThere('scan-finished:10100')).toBe(false);
  expect(isThere('scan:10200')).toBe(true);
  expect(read('settings:10100')).toEqual(settings);
});

test('a setting that the app has no place for is a mistake of the site', () => {
  const { store } = seeded();
  expect(() => seedStorage(store, manifest, { 'colour:1': 'blue' })).toThrow(
    'stores nothing called colour:1',
  );
});
