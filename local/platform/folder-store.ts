/** A store on disk. Its database is a native module, which what keeps nothing does without. */
import { chmodSync, mkdirSync } from 'node:fs';
import { open } from 'lmdb';
import type { LocalStore, Table } from './store';

/**
 * A store in a folder, which is made when it is missing, for its person alone: it may hold what the app kept about a live site.
 * What was put there before is there again.
 */
export function openFolderStore(folder: string): LocalStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // It may have been there before.
  chmodSync(folder, 0o700);
  const root = open({ path: folder, encoding: 'json', maxDbs: 16 });
  return {
    table: <V>(name: string): Table<V> => {
      const database = root.openDB<V, string>({ name, encoding: 'json' });
      return {
        get: (key) => database.get(key),
        put: (key, value) => {
          database.putSync(key, value);
        },
        remove: (key) => {
          database.removeSync(key);
        },
        entries: (prefix = '') => {
          const found: { key: string; value: V }[] = [];
          for (const { key, value } of database.getRange(prefix === '' ? {} : { start: prefix })) {
            if (!key.startsWith(prefix)) break;
            found.push({ key, value });
          }
          return found;
        },
      };
    },
    transaction: (work) => root.transactionSync(work),
    close: async () => {
      await root.flushed;
      await root.close();
    },
  };
}
