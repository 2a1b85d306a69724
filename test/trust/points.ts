import type { LocalStore } from '../../local/platform/store';

/** Forgets what people have spent, as the next hour does. */
export function forgetPoints(store: LocalStore): void {
  const documents = store.table('kvs-entities');
  for (const { key } of documents.entries('document/points:')) documents.remove(key);
}
