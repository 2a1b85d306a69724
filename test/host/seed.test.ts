import { seedStorage } from '../../local/host/seed';
import { readManifest } from '../../local/platform/manifest';
import { AppStorage } from '../../local/platform/storage';
import { openMemoryStore } from '../../local/platform/store';

const manifest = readManifest('manifest.yml');
const roleMap = { version: 1 };

function seeded() {
  const store = openMemoryStore();
  const storage = new AppStorage(store, manifest.entities, () => new Date());
  const read = (key: string): unknown =>
    storage.answer('/api/v1/entity/get', { entityName: 'document', key }).json;
  const write = (key: string, value: unknown): unknown =>
    storage.answer('/api/v1/entity/set', { entityName: 'document', key, value });
  return { store, read, write };
}

test('settings and words stand where the app looks for them', () => {
  const { store, read } = seeded();
  const record = { acceptances: [], judgements: [] };
  expect(seedStorage(store, manifest, { 'role-map:10100': roleMap, 'record:20001': record })).toBe(
    3,
  );
  expect(read('settings:10100')).toMatchObject({ value: { revision: 1, body: roleMap } });
  expect(read('configured-projects')).toMatchObject({ value: { body: { ids: ['10100'] } } });
  expect(read('issue:20001')).toMatchObject({ value: { revision: 1, body: record } });
});

test('what somebody has saved since is left as it is', () => {
  const { store, read, write } = seeded();
  seedStorage(store, manifest, { 'role-map:10100': roleMap });
  write('settings:10100', { revision: 2, body: { version: 1, shape: 'owner-only' } });
  expect(seedStorage(store, manifest, { 'role-map:10100': roleMap })).toBe(0);
  expect(read('settings:10100')).toMatchObject({
    value: { revision: 2, body: { shape: 'owner-only' } },
  });
});

test('a setting that the app has no place for is a mistake of the site', () => {
  const { store } = seeded();
  expect(() => seedStorage(store, manifest, { 'colour:1': 'blue' })).toThrow(
    'stores nothing called colour:1',
  );
});
