/** Custom entities: values that follow the manifest's declaration, and queries over its indexes. */
import type { EntityDefinition } from '../manifest';
import { compare, meets, meetsAll, type Condition, type Conditions } from './conditions';
import { checkLimit, StorageFailure } from './limits';

/** What is stored under a key. */
export interface StoredRow {
  value: unknown;
  /** Milliseconds since 1970. */
  createdAt: number;
  updatedAt: number;
  /** ISO time. */
  expireTime?: string;
}

export interface EntityQuery {
  entityName: string;
  indexName: string;
  partition?: unknown[] | undefined;
  range?: Condition | undefined;
  filters?: Conditions | undefined;
  sort?: 'ASC' | 'DESC' | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

export interface QueryPage {
  data: ({ key: string } & StoredRow)[];
  cursor?: string;
}

const INT32 = 2 ** 31;

const FITS: Record<string, (value: unknown) => boolean> = {
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) < INT32,
  float: (value) => typeof value === 'number' && Number.isFinite(value),
  string: (value) => typeof value === 'string' && value.trim() !== '',
  boolean: (value) => typeof value === 'boolean',
  any: hasNoNull,
};

/** `any` takes strings, numbers, booleans, objects and arrays (`storage-reference`, "attribute types"): `null` is not on the list. */
function hasNoNull(value: unknown): boolean {
  if (typeof value !== 'object') return value !== undefined;
  return value !== null && Object.values(value).every(hasNoNull);
}

/** The declaration of an entity. @throws StorageFailure for a name that the manifest does not declare. */
export function definitionOf(
  definitions: readonly EntityDefinition[],
  entityName: unknown,
): EntityDefinition {
  const definition = definitions.find(({ name }) => name === entityName);
  if (definition === undefined) {
    throw new StorageFailure(
      400,
      'INVALID_ENTITY_TYPE',
      `There is no entity '${String(entityName)}' in the manifest.`,
    );
  }
  return definition;
}

/** @throws StorageFailure where an attribute is not declared or has a value of another type. */
export function checkEntityValue(definition: EntityDefinition, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new StorageFailure(400, 'INVALID_ENTITY_VALUE', 'An entity needs to be an object.');
  }
  for (const [attribute, content] of Object.entries(value)) {
    const type = definition.attributes[attribute];
    if (type === undefined || FITS[type]?.(content) !== true) {
      throw new StorageFailure(
        400,
        'INVALID_ENTITY_VALUE',
        `The attribute '${attribute}' of '${definition.name}' is not declared or not of its type.`,
      );
    }
  }
}

type Row = QueryPage['data'][number];

/** Rows of one entity by one of its indexes: partition, range, filters, order, page. */
export function queryEntity(
  definition: EntityDefinition,
  rows: readonly Row[],
  query: EntityQuery,
): QueryPage {
  const index =
    query.indexName === 'by-key'
      ? { partition: [], range: [] }
      : definition.indexes.find(({ name }) => name === query.indexName);
  if (index === undefined) {
    throw new StorageFailure(
      400,
      'INVALID_ENTITY_INDEX',
      `There is no index '${query.indexName}' on '${definition.name}'.`,
    );
  }
  const partition = query.partition ?? [];
  if (partition.length !== index.partition.length) {
    throw new StorageFailure(
      400,
      'INVALID_ENTITY_INDEX',
      `The index '${query.indexName}' needs ${index.partition.length} partition values.`,
    );
  }
  const rangeAttribute = index.range[0];
  const attribute = (row: Row, name: string): unknown =>
    (row.value as Record<string, unknown>)[name];
  const rangeOf = (row: Row): unknown =>
    rangeAttribute === undefined ? row.key : attribute(row, rangeAttribute);
  const sign = query.sort === 'DESC' ? -1 : 1;
  const order = (a: [unknown, string], b: [unknown, string]): number =>
    sign * ((compare(a[0], b[0]) ?? 0) || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0));

  const matching = rows.filter(
    (row) =>
      // An entry without the indexed attribute does not stand in the index.
      rangeOf(row) !== undefined &&
      index.partition.every((name, at) => attribute(row, name) === partition[at]) &&
      (query.range === undefined || meets(rangeOf(row), query.range)) &&
      meetsAll(row.value, query.filters),
  );
  matching.sort((a, b) => order([rangeOf(a), a.key], [rangeOf(b), b.key]));
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor);
  const rest =
    after === undefined
      ? matching
      : matching.filter((row) => order([rangeOf(row), row.key], after) > 0);
  return toPage(rest, checkLimit(query.limit), (row) => [rangeOf(row), row.key]);
}

/** The first rows, and a cursor when there are more. */
export function toPage(
  rows: readonly Row[],
  limit: number,
  position: (row: Row) => [unknown, string],
): QueryPage {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  const more = rows.length > data.length && last !== undefined;
  return {
    data,
    ...(more ? { cursor: Buffer.from(JSON.stringify(position(last))).toString('base64url') } : {}),
  };
}

/** @throws StorageFailure for a cursor that no query gave. */
export function readCursor(cursor: string): [unknown, string] {
  try {
    const position = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (Array.isArray(position) && typeof position[1] === 'string') {
      return [position[0], position[1]];
    }
  } catch {
    // Refused below, with everything else that is no cursor.
  }
  throw new StorageFailure(400, 'INVALID_CURSOR', 'The provided cursor is not valid.');
}
