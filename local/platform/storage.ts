/** App storage as `@forge/kvs` speaks to it: values, secrets, custom entities, batches, transactions, queries. */
import * as v from 'valibot';
import type { EntityDefinition } from './manifest';
import { meetsAll } from './storage/conditions';
import {
  checkEntityValue,
  definitionOf,
  queryEntity,
  readCursor,
  toPage,
  type QueryPage,
  type StoredRow,
} from './storage/entities';
import {
  checkGroup,
  checkKey,
  checkLimit,
  checkValue,
  expiryOf,
  StorageFailure,
} from './storage/limits';
import {
  batchGetSchema,
  batchSetSchema,
  entityQuerySchema,
  keySchema,
  querySchema,
  setSchema,
  transactionSchema,
  type KeyRequest,
  type SetRequest,
} from './storage/wire';
import type { LocalStore, Table } from './store';

export interface StorageAnswer {
  status: number;
  json?: unknown;
}

type Space = 'values' | 'secrets' | 'entities';

export class AppStorage {
  private readonly tables: Record<Space, Table<StoredRow>>;

  constructor(
    private readonly store: LocalStore,
    private readonly entities: readonly EntityDefinition[],
    private readonly now: () => Date,
    /** What a condition that does not hold is called, which no document says. */
    private readonly conflictCode = 'UNNAMED',
  ) {
    this.tables = {
      values: store.table('kvs-values'),
      secrets: store.table('kvs-secrets'),
      entities: store.table('kvs-entities'),
    };
  }

  /** Answers one request to the storage service, such as `/api/v1/get` with its JSON body. */
  answer(path: string, body: unknown): StorageAnswer {
    try {
      return this.operate(path, body);
    } catch (error) {
      if (error instanceof StorageFailure) {
        return { status: error.status, json: { code: error.code, message: error.message } };
      }
      if (error instanceof v.ValiError) {
        return { status: 400, json: { code: 'BAD_REQUEST', message: error.message } };
      }
      throw error;
    }
  }

  private operate(path: string, body: unknown): StorageAnswer {
    switch (path) {
      case '/api/v1/get':
      case '/api/v1/secret/get':
      case '/api/v1/entity/get':
        return this.get(spaceOf(path), v.parse(keySchema, body));
      case '/api/v1/set':
      case '/api/v1/secret/set':
      case '/api/v1/entity/set':
        return this.set(spaceOf(path), v.parse(setSchema, body));
      case '/api/v1/delete':
      case '/api/v1/secret/delete':
      case '/api/v1/entity/delete':
        return this.delete(spaceOf(path), v.parse(keySchema, body));
      case '/api/v1/query':
        return { status: 200, json: this.query(v.parse(querySchema, body)) };
      case '/api/v1/entity/query':
        return { status: 200, json: this.queryEntities(v.parse(entityQuerySchema, body)) };
      case '/api/v1/batch/get':
        return this.batch(v.parse(batchGetSchema, body), (item) => ({
          ...this.rowOf(spaceFor(item), item),
        }));
      case '/api/v1/batch/set':
        return this.batch(v.parse(batchSetSchema, body), (item) => {
          this.put(spaceFor(item), item);
          return {};
        });
      case '/api/v1/batch/delete':
        return this.batch(v.parse(batchGetSchema, body), (item) => {
          this.remove(spaceFor(item), item);
          return {};
        });
      case '/api/v1/transaction':
        return this.transact(v.parse(transactionSchema, body));
      default:
        throw new StorageFailure(404, 'NOT_FOUND', `There is no storage operation ${path}.`);
    }
  }

  private get(space: Space, name: KeyRequest): StorageAnswer {
    return { status: 200, json: { key: name.key, ...this.rowOf(space, name) } };
  }

  private set(space: Space, request: SetRequest): StorageAnswer {
    const previous = this.find(space, request);
    if (request.options?.keyPolicy === 'FAIL_IF_EXISTS' && previous !== undefined) {
      throw new StorageFailure(409, 'KEY_CONFLICT', `The key '${request.key}' exists already.`);
    }
    const latest = this.put(space, request);
    switch (request.options?.returnValue) {
      case 'PREVIOUS':
        return previous === undefined
          ? { status: 204 }
          : { status: 200, json: { key: request.key, ...previous } };
      case 'LATEST':
        return { status: 200, json: { key: request.key, ...latest } };
      case undefined:
        return { status: 204 };
    }
  }

  private delete(space: Space, name: KeyRequest): StorageAnswer {
    this.rowOf(space, name);
    this.remove(space, name);
    return { status: 204 };
  }

  private query(query: v.InferOutput<typeof querySchema>): QueryPage {
    const limit = checkLimit(query.limit);
    const prefix = query.where?.[0]?.values[0] ?? '';
    const rows = this.rows('values', prefix);
    const after = query.after === undefined ? undefined : readCursor(query.after)[1];
    const rest = after === undefined ? rows : rows.filter(({ key }) => key > after);
    return toPage(rest, limit, (row) => [null, row.key]);
  }

  private queryEntities(query: v.InferOutput<typeof entityQuerySchema>): QueryPage {
    const definition = definitionOf(this.entities, query.entityName);
    return queryEntity(definition, this.rows('entities', `${query.entityName}/`), query);
  }

  /** Does what can be done, and says for each key what became of it. */
  private batch<T extends KeyRequest>(
    items: readonly T[],
    work: (item: T) => Record<string, unknown>,
  ): StorageAnswer {
    checkGroup(items);
    const successfulKeys: object[] = [];
    const failedKeys: object[] = [];
    for (const item of items) {
      const name = {
        key: item.key,
        ...(item.entityName === undefined ? {} : { entityName: item.entityName }),
      };
      try {
        successfulKeys.push({ ...name, ...work(item) });
      } catch (error) {
        if (!(error instanceof StorageFailure)) throw error;
        failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
      }
    }
    return { status: 200, json: { successfulKeys, failedKeys } };
  }

  /** All operations or none, and none where a condition does not hold. */
  private transact(request: v.InferOutput<typeof transactionSchema>): StorageAnswer {
    const { set = [], delete: remove = [], check = [] } = request;
    checkGroup([...set, ...remove, ...check]);
    this.store.transaction(() => {
      for (const item of [...set, ...remove, ...check]) {
        if (!meetsAll(this.find(spaceFor(item), item)?.value, item.conditions)) {
          throw new StorageFailure(
            400,
            this.conflictCode,
            `The conditions on '${item.key}' are not met.`,
          );
        }
      }
      for (const item of set) this.put(spaceFor(item), item);
      for (const item of remove) this.remove(spaceFor(item), item);
    });
    return { status: 204 };
  }

  /** The row of a key. @throws StorageFailure 404 where there is none. */
  private rowOf(space: Space, name: KeyRequest): StoredRow {
    const row = this.find(space, name);
    if (row === undefined) {
      throw new StorageFailure(404, 'KEY_NOT_FOUND', `There is no key '${name.key}'.`);
    }
    return row;
  }

  private find(space: Space, name: KeyRequest): StoredRow | undefined {
    const row = this.tables[space].get(this.rowKey(space, name));
    return row === undefined || this.hasExpired(row) ? undefined : row;
  }

  private put(space: Space, request: SetRequest): StoredRow {
    checkValue(request.value);
    if (space === 'entities') {
      checkEntityValue(definitionOf(this.entities, request.entityName), request.value);
    }
    const now = this.now();
    const ttl = request.options?.ttl;
    const row: StoredRow = {
      value: request.value,
      createdAt: this.find(space, request)?.createdAt ?? now.getTime(),
      updatedAt: now.getTime(),
      ...(ttl === undefined ? {} : { expireTime: expiryOf(ttl, now) }),
    };
    this.tables[space].put(this.rowKey(space, request), row);
    return row;
  }

  private remove(space: Space, name: KeyRequest): void {
    this.tables[space].remove(this.rowKey(space, name));
  }

  private rows(space: Space, prefix: string): ({ key: string } & StoredRow)[] {
    return this.tables[space]
      .entries(prefix)
      .filter(({ value }) => !this.hasExpired(value))
      .map(({ key, value }) => ({
        ...value,
        key: space === 'entities' ? key.slice(prefix.length) : key,
      }));
  }

  private rowKey(space: Space, { key, entityName }: KeyRequest): string {
    checkKey(key);
    if (space !== 'entities') return key;
    // A slash cannot stand in a key, so that no two entities share a row.
    return `${definitionOf(this.entities, entityName).name}/${key}`;
  }

  private hasExpired(row: StoredRow): boolean {
    return row.expireTime !== undefined && Date.parse(row.expireTime) <= this.now().getTime();
  }
}

function spaceOf(path: string): Space {
  if (path.startsWith('/api/v1/secret/')) return 'secrets';
  return path.startsWith('/api/v1/entity/') ? 'entities' : 'values';
}

function spaceFor(name: KeyRequest): Space {
  return name.entityName === undefined ? 'values' : 'entities';
}
