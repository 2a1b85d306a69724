/** The platform's limits on stored keys and values, and the codes that it refuses with. */

/** A refusal on the wire: an HTTP status and a body of code and message. */
export class StorageFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'StorageFailure';
  }
}

const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const KEY_LENGTH = 500;
export const VALUE_BYTES = 240 * 1024;
export const VALUE_DEPTH = 31;
/** Keys in one batch, and operations in one transaction. */
export const GROUP_SIZE = 25;
/** Bytes of values in one batch or transaction. */
export const GROUP_BYTES = 4 * 1024 * 1024;
export const QUERY_LIMIT = 100;
export const QUERY_DEFAULT = 10;
const YEAR_SECONDS = 365 * 24 * 3600;

const refuse = (code: string, message: string): StorageFailure =>
  new StorageFailure(400, code, message);

/** @throws StorageFailure for a key that the platform would not take. */
export function checkKey(key: unknown): asserts key is string {
  if (typeof key !== 'string' || key === '') {
    throw refuse('KEY_TOO_SHORT', 'The provided key needs to be at least one character long.');
  }
  if (key.length > KEY_LENGTH) {
    throw refuse('KEY_TOO_LONG', `The provided key is longer than ${KEY_LENGTH} characters.`);
  }
  if (!KEY_PATTERN.test(key)) {
    throw refuse('INVALID_KEY', `The provided key does not match ${String(KEY_PATTERN)}.`);
  }
}

/** How deep objects and arrays are nested; a plain value has depth 0. */
export function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let deepest = 0;
  for (const inner of Object.values(value)) deepest = Math.max(deepest, depthOf(inner));
  return deepest + 1;
}

export function bytesOf(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}

/** @throws StorageFailure for a value that is missing, too large or too deep. */
export function checkValue(value: unknown): void {
  if (value === undefined || value === null) {
    throw refuse('INVALID_VALUE', 'A value needs to be provided; null cannot be stored.');
  }
  if (bytesOf(value) > VALUE_BYTES) {
    throw refuse('MAX_SIZE', `The provided value is larger than ${VALUE_BYTES} bytes.`);
  }
  if (depthOf(value) > VALUE_DEPTH) {
    throw refuse('MAX_DEPTH', `The provided value is nested deeper than ${VALUE_DEPTH} levels.`);
  }
}

/** How many rows a query gives: the default, or what it asks for between 1 and 100. */
export function checkLimit(limit: unknown): number {
  if (limit === undefined || limit === null) return QUERY_DEFAULT;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > QUERY_LIMIT) {
    throw refuse(
      'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
      `The page limit must be between 1 and ${QUERY_LIMIT}.`,
    );
  }
  return limit;
}

/** A batch or transaction: not empty, not too long, no key twice, not too large. */
export function checkGroup(
  items: readonly { key?: unknown; entityName?: unknown; value?: unknown }[],
): void {
  if (items.length === 0) throw refuse('EMPTY_REQUEST', 'At least one key needs to be provided.');
  if (items.length > GROUP_SIZE) {
    throw refuse('TOO_MANY_OPERATIONS', `No more than ${GROUP_SIZE} keys can be given at once.`);
  }
  const names = new Set(items.map(({ key, entityName }) => JSON.stringify([entityName, key])));
  if (names.size < items.length) {
    throw refuse('KEY_DUPLICATION_ERROR', 'Each key can be given only once.');
  }
  const bytes = items.reduce((sum, { value }) => sum + bytesOf(value), 0);
  if (bytes > GROUP_BYTES) {
    throw refuse('MAX_SIZE', `The values are together larger than ${GROUP_BYTES} bytes.`);
  }
}

const UNIT_SECONDS: Record<string, number> = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 };

/** When a value with this time to live expires, as an ISO time. */
export function expiryOf(ttl: { value: number; unit: string }, now: Date): string {
  const seconds = ttl.value * (UNIT_SECONDS[ttl.unit] ?? Number.NaN);
  if (!Number.isFinite(seconds) || seconds <= 0 || seconds > YEAR_SECONDS) {
    throw refuse('INVALID_TTL', 'The time to live must be positive and at most one year.');
  }
  return new Date(now.getTime() + seconds * 1000).toISOString();
}
