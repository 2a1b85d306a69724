/**
 * Versioned documents in Forge's storage: each is written against the revision that was read, so that of two people who
 * write at once the second is told and nothing is lost. Custom entities are used because only they take conditions.
 */
import { Filter, FilterConditions, ForgeKvsAPIError, ForgeKvsError, kvs } from '@forge/kvs';
import { OwnError } from '../faults/own-error';

/** The entity of manifest.yml that all documents are kept in. */
const ENTITY = 'document';
/**
 * What the entity holds: the body as JSON. In an attribute of the type `any` no document promises a `null` within, which bodies
 * have in many places; a text is kept as it is. See docs/decisions/0013-documents-as-text.md.
 */
interface Row {
  revision: number;
  body: string;
}

function rowOf({ revision, body }: Stored): Row {
  return { revision, body: JSON.stringify(body) };
}

/** What cannot be read is the text itself, which every reader of a body refuses in its own way. */
function storedIn({ revision, body }: Row): Stored {
  try {
    return { revision, body: JSON.parse(body) as unknown };
  } catch {
    return { revision, body };
  }
}

/** As many keys as the platform takes in one batch. */
const BATCH = 25;

export interface Stored {
  /** Counts the writes of the document from 1; 0 stands for one that was never written. */
  revision: number;
  body: unknown;
}

/** Somebody else wrote the document since it was read. */
export class StorageConflict extends OwnError {
  /** @param code what the platform called it, which no document names */
  constructor(override readonly code: string) {
    super('The document was changed since it was read.');
    this.name = 'StorageConflict';
  }
}

/** Storage could not be used. */
export class StorageUnavailable extends OwnError {
  /** @param code what the platform called the fault */
  constructor(override readonly code: string) {
    super(`App storage answered ${code}.`);
    this.name = 'StorageUnavailable';
  }
}

/**
 * Reads several documents, up to 25 in one request.
 * @returns one entry a key, in order; a document that was never written has revision 0 and the body undefined
 * @throws StorageUnavailable
 */
export async function readDocuments(keys: readonly string[]): Promise<Stored[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, batch) =>
    keys.slice(batch * BATCH, (batch + 1) * BATCH),
  );
  const found = new Map((await Promise.all(batches.map(readBatch))).flat());
  return keys.map((key) => found.get(key) ?? { revision: 0, body: undefined });
}

async function readBatch(keys: readonly string[]): Promise<[string, Stored][]> {
  const result = await reaching(() =>
    kvs.batchGet<Row>(keys.map((key) => ({ key, entityName: ENTITY }))),
  );
  const fault = result.failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
  if (fault) throw new StorageUnavailable(fault.error.code);
  return result.successfulKeys.map(({ key, value }) => [key, storedIn(value)]);
}

export interface StoredDocument extends Stored {
  key: string;
}

export interface DocumentPage {
  documents: StoredDocument[];
  /** Null after the last page. */
  cursor: string | null;
}

/** Documents of a walk through all of them: few enough that a page of large ones stays within what a function holds. */
const PAGE = 50;

/**
 * Walks through all documents of the app, by the index that every entity has.
 * @param cursor of the page before; null for the first page
 * @throws StorageUnavailable, also where the cursor is not known any more
 */
export async function documentsAfter(cursor: string | null): Promise<DocumentPage> {
  const query = kvs.entity<Row>(ENTITY).query().index('by-key').limit(PAGE);
  const { results, nextCursor } = await reaching(() =>
    (cursor === null ? query : query.cursor(cursor)).getMany(),
  );
  return {
    documents: results.map(({ key, value }) => ({ key, ...storedIn(value) })),
    cursor: nextCursor ?? null,
  };
}

/** A document as it is to be, over the revision that it was made from; revision 0 stands for a first write. */
export interface Writing {
  key: string;
  /** Undefined takes the document away. */
  body: unknown;
  revision: number;
}

/**
 * Writes a document over the revision that was read.
 * @param revision the revision that the new body was made from; 0 for a first write
 * @returns the new revision
 * @throws StorageConflict where the document has another revision by now
 * @throws StorageUnavailable
 */
export async function writeDocument(key: string, body: unknown, revision: number): Promise<number> {
  await writeTogether([{ key, body, revision }]);
  return revision + 1;
}

/**
 * Writes or takes away up to 25 documents, all or none of them.
 * @throws StorageConflict where one of them has another revision by now
 * @throws StorageUnavailable
 */
export async function writeTogether(writings: readonly Writing[]): Promise<void> {
  try {
    await transact(writings);
  } catch (error) {
    if (error instanceof StorageConflict || !(await hasChanged(writings))) throw error;
    throw new StorageConflict(error instanceof StorageUnavailable ? error.code : 'UNNAMED');
  }
}

/**
 * Whether a document no longer has the revision that it was read with. Forge does not document the error code of a failed
 * condition, so after any failed write the revision decides. A write of our own whose answer was lost counts as a change, too:
 * the next attempt finds it done.
 */
async function hasChanged(writings: readonly Writing[]): Promise<boolean> {
  const stored = await readDocuments(writings.map(({ key }) => key));
  return writings.some(({ revision }, at) => stored[at]?.revision !== revision);
}

async function transact(writings: readonly Writing[]): Promise<void> {
  await reaching(() =>
    writings
      .reduce((transaction, { key, body, revision }) => {
        const conditions = new Filter<Row>().and(
          'revision',
          revision === 0 ? FilterConditions.notExists() : FilterConditions.equalTo(revision),
        );
        const entity = { entityName: ENTITY, conditions };
        if (body === undefined) return transaction.delete(key, entity);
        return transaction.set(key, rowOf({ revision: revision + 1, body }), entity);
      }, kvs.transact())
      .execute(),
  );
}

/** Writes a document whatever its revision: for what can be made anew, where the last writer may win. */
export async function overwriteDocument(key: string, body: unknown): Promise<void> {
  await reaching(() => kvs.entity<Row>(ENTITY).set(key, rowOf({ revision: 1, body })));
}

/** Removes documents, whether or not they are there. */
export async function removeDocuments(keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map((key) => reaching(() => removeOne(key))));
}

async function removeOne(key: string): Promise<void> {
  try {
    await kvs.entity<Row>(ENTITY).delete(key);
  } catch (error) {
    if (!(error instanceof ForgeKvsAPIError) || error.code !== 'KEY_NOT_FOUND') throw error;
  }
}

async function reaching<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof ForgeKvsAPIError) {
      // Seen by others; in no table of Atlassian's (handling-errors-kvs).
      if (error.code === 'CONDITIONAL_CHECK_FAILED') throw new StorageConflict(error.code);
      throw new StorageUnavailable(error.code);
    }
    if (error instanceof ForgeKvsError) throw new StorageUnavailable('UNREACHABLE');
    throw error;
  }
}
