/** The comparisons that queries and transactions may ask for. */
import { StorageFailure } from './limits';

export interface Condition {
  condition: string;
  values: unknown[];
}

export interface PropertyCondition extends Condition {
  property: string;
}

export interface Conditions {
  and?: PropertyCondition[] | undefined;
  or?: PropertyCondition[] | undefined;
}

type Scalar = string | number;

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number';

/** -1, 0 or 1 for two values of one type; null for values that have no order. */
export function compare(a: unknown, b: unknown): number | null {
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (!isScalar(a) || !isScalar(b) || typeof a !== typeof b) return null;
  return a < b ? -1 : a > b ? 1 : 0;
}

const ordered =
  (fits: (order: number) => boolean) =>
  (value: unknown, [bound]: unknown[]): boolean => {
    const order = compare(value, bound);
    return order !== null && fits(order);
  };

function contains(value: unknown, [part]: unknown[]): boolean {
  if (typeof value === 'string') return typeof part === 'string' && value.includes(part);
  return Array.isArray(value) && value.includes(part);
}

const TESTS: Record<string, (value: unknown, values: unknown[]) => boolean> = {
  EQUAL_TO: (value, [wanted]) => value === wanted,
  NOT_EQUAL_TO: (value, [wanted]) => value !== wanted,
  GREATER_THAN: ordered((order) => order > 0),
  GREATER_THAN_EQUAL_TO: ordered((order) => order >= 0),
  LESS_THAN: ordered((order) => order < 0),
  LESS_THAN_EQUAL_TO: ordered((order) => order <= 0),
  BETWEEN: (value, [from, to]) => {
    const low = compare(value, from);
    const high = compare(value, to);
    return low !== null && high !== null && low >= 0 && high <= 0;
  },
  BEGINS_WITH: (value, [start]) =>
    typeof value === 'string' && typeof start === 'string' && value.startsWith(start),
  CONTAINS: contains,
  NOT_CONTAINS: (value, values) => !contains(value, values),
  EXISTS: (value) => value !== undefined,
  NOT_EXISTS: (value) => value === undefined,
};

/** Whether a value meets one condition. @throws StorageFailure for a condition that is none. */
export function meets(value: unknown, { condition, values }: Condition): boolean {
  const test = TESTS[condition];
  if (test === undefined) {
    throw new StorageFailure(400, 'INVALID_CONDITION', `There is no condition '${condition}'.`);
  }
  if (condition === 'BETWEEN' && values.length < 2) {
    throw new StorageFailure(
      400,
      'INSUFFICIENT_FILTER_VALUES',
      'The specified condition needs at least two values.',
    );
  }
  return test(value, values);
}

/** Whether the attributes of a stored object meet all of `and` or any of `or`; a missing object has no attributes. */
export function meetsAll(stored: unknown, conditions: Conditions | undefined): boolean {
  if (conditions === undefined) return true;
  const { and, or } = conditions;
  if (and !== undefined && or !== undefined) {
    throw new StorageFailure(
      400,
      'INVALID_FILTER_OPERATORS_COMBINATION',
      'Filter operators "and" and "or" cannot be present at the same level.',
    );
  }
  if (and?.length === 0 || or?.length === 0) {
    throw new StorageFailure(
      400,
      'EMPTY_FILTER_OPERATOR',
      'Filter operators "and" and "or" cannot be empty.',
    );
  }
  const attributes =
    typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const test = (condition: PropertyCondition): boolean =>
    meets(attributes[condition.property], condition);
  return (and?.every(test) ?? true) && (or?.some(test) ?? true);
}
