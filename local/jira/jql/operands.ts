/** What stands on the right of an operator: values, lists, functions, EMPTY. */
import type { Operand } from '@atlaskit/jql-ast';
import { dateFunction, parseDate } from './dates';
import { callFunction } from './functions';
import { JqlError, type QueryContext } from './query';
import type { SearchField, SetField } from './search-field';

export interface OperandValues<T> {
  values: T[];
  /** Whether EMPTY is among them. */
  empty: boolean;
}

type Simple = Exclude<Operand, { operandType: 'list' }>;

function flatten(operand: Operand): Simple[] {
  return operand.operandType === 'list' ? operand.values.flatMap(flatten) : [operand];
}

/** Reads each value with `read`, and each function with `call`. */
function collect<T>(
  operand: Operand,
  read: (text: string) => T[],
  call: (name: string, args: string[]) => T[],
): OperandValues<T> {
  const values: T[] = [];
  let empty = false;
  for (const part of flatten(operand)) {
    if (part.operandType === 'keyword') empty = true;
    else if (part.operandType === 'value') values.push(...read(part.value));
    else
      values.push(
        ...call(
          part.function.value,
          part.arguments.map(({ value }) => value),
        ),
      );
  }
  return { values, empty };
}

/** Ids that the operand means for a field of a set. */
export function idsOfOperand(
  operand: Operand,
  field: SetField,
  context: QueryContext,
): OperandValues<string> {
  const isEmptyWord = (text: string): boolean => text.toLowerCase() === field.emptyWord;
  const found = collect(
    operand,
    (text) => (isEmptyWord(text) ? [] : field.resolve(text, context)),
    (name, args) => callFunction(name, args, field, context),
  );
  const emptied = flatten(operand).some(
    (part) => part.operandType === 'value' && isEmptyWord(part.value),
  );
  return { values: found.values, empty: found.empty || emptied };
}

/** Milliseconds since 1970 that the operand means. */
export function timesOfOperand(
  operand: Operand,
  fieldName: string,
  context: QueryContext,
): OperandValues<number> {
  return collect(
    operand,
    (text) => [parseDate(text, fieldName, context)],
    (name, args) => {
      const at = dateFunction(name, args, context);
      if (at === undefined) throw new JqlError(`Unable to find JQL function '${name}()'.`);
      return [at];
    },
  );
}

function noFunction(name: string, field: SearchField): never {
  throw new JqlError(
    `A value provided by the function '${name}' is invalid for the field '${field.name}'.`,
  );
}

export function numbersOfOperand(operand: Operand, field: SearchField): OperandValues<number> {
  return collect(
    operand,
    (text) => {
      const value = Number(text);
      if (Number.isNaN(value)) {
        throw new JqlError(`The value '${text}' is not a number for the field '${field.name}'.`);
      }
      return [value];
    },
    (name) => noFunction(name, field),
  );
}

export function textsOfOperand(operand: Operand, field: SearchField): OperandValues<string> {
  return collect(
    operand,
    (text) => [text],
    (name) => noFunction(name, field),
  );
}
