/** The app's documents as they lie in the local platform's storage. */
import type { LocalStore } from '../../local/platform/store';

export interface KeptDocument {
  key: string;
  revision: number;
  body: unknown;
}

interface Row {
  value: { revision: number; body: string };
}

const table = (store: LocalStore) => store.table<Row>('kvs-entities');

/** Every document with its body read, keys as the app has them. */
export function keptDocuments(store: LocalStore): KeptDocument[] {
  return table(store)
    .entries()
    .map(({ key, value: { value } }) => ({
      key: key.replace(/^document\//, ''),
      revision: value.revision,
      body: JSON.parse(value.body) as unknown,
    }));
}

/** Puts a document there behind the app's back. */
export function putDocument(store: LocalStore, { key, revision, body }: KeptDocument): void {
  const row = { value: { revision, body: JSON.stringify(body) }, createdAt: 0, updatedAt: 0 };
  table(store).put(`document/${key}`, row);
}
