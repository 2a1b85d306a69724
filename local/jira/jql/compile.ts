/** Turns a parsed query into a test of one issue, and finds which issues an index says can match at all. */
import type { Clause, Operand, TerminalClause } from '@atlaskit/jql-ast';
import type { SiteIssue } from '../model';
import { searchField } from './field-names';
import { historyTest } from './history';
import {
  idsOfOperand,
  numbersOfOperand,
  textsOfOperand,
  timesOfOperand,
  type OperandValues,
} from './operands';
import {
  JqlError,
  unsupportedOperator,
  type CompiledClause,
  type QueryContext,
  type Test,
} from './query';
import type { DateField, NumberField, SearchField, SetField, TextField } from './search-field';
import { textTest } from './text';

const SET_OPERATORS = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const NEGATIVE = new Set(['!=', 'not in', 'is not', '!~']);

const COMPARISONS: Record<string, (value: number, bound: number) => boolean> = {
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
};

/**
 * The test of `=`, `in`, `is` and their opposites. An opposite finds only issues that have a value, as in Jira: somebody who is
 * not Lena is somebody.
 */
function membership<T>(
  operator: string,
  { values, empty }: OperandValues<T>,
  valuesOf: (issue: SiteIssue) => readonly T[],
): Test {
  const wanted = new Set(values);
  const matches = (issue: SiteIssue): boolean => {
    const held = valuesOf(issue);
    return held.length === 0 ? empty : held.some((value) => wanted.has(value));
  };
  if (!NEGATIVE.has(operator)) return matches;
  return (issue) => valuesOf(issue).length > 0 && !matches(issue);
}

/** `is` takes EMPTY and nothing else. */
function checkIs<T>(operator: string, operand: OperandValues<T>, field: string): void {
  if (operator.startsWith('is') && operand.values.length > 0) {
    throw new JqlError(`The operator '${operator}' can only be used with EMPTY on '${field}'.`);
  }
}

function compileSet(
  field: SetField,
  operator: string,
  operand: Operand,
  context: QueryContext,
): CompiledClause {
  const found = idsOfOperand(operand, field, context);
  checkIs(operator, found, field.name);
  const compare = COMPARISONS[operator];
  const { rankOf, issuesOf } = field;
  if (compare !== undefined) {
    if (rankOf === undefined) throw unsupportedOperator(operator, field.name);
    const bounds = found.values.map((id) => rankOf(id, context));
    const test: Test = (issue) =>
      field
        .idsOf(issue, context)
        .some((id) => bounds.some((bound) => compare(rankOf(id, context), bound)));
    return { test: sameProject(field, found.values, context, test), candidates: null };
  }
  if (!SET_OPERATORS.includes(operator)) throw unsupportedOperator(operator, field.name);
  const indexed = issuesOf !== undefined && !NEGATIVE.has(operator) && !found.empty;
  return {
    test: membership(operator, found, (issue) => field.idsOf(issue, context)),
    candidates: indexed ? found.values.flatMap((id) => issuesOf(id, context)) : null,
  };
}

/** Keys are compared by number within their project only. */
function sameProject(
  field: SetField,
  ids: readonly string[],
  { site }: QueryContext,
  test: Test,
): Test {
  if (field.name !== 'key') return test;
  const projects = new Set(ids.map((id) => site.index.issue(id)?.projectId));
  return (issue) => projects.has(issue.projectId) && test(issue);
}

function compileNumbers(
  field: DateField | NumberField,
  operator: string,
  operand: Operand,
  context: QueryContext,
): Test {
  const found =
    field.type === 'date'
      ? timesOfOperand(operand, field.name, context)
      : numbersOfOperand(operand, field);
  checkIs(operator, found, field.name);
  const valuesOf = (issue: SiteIssue): readonly number[] => {
    if (field.type === 'number') return field.valuesOf(issue, context);
    const at = field.valueOf(issue, context);
    return at === null ? [] : [at];
  };
  const compare = COMPARISONS[operator];
  if (compare !== undefined) {
    return (issue) =>
      valuesOf(issue).some((value) => found.values.some((bound) => compare(value, bound)));
  }
  if (!SET_OPERATORS.includes(operator)) throw unsupportedOperator(operator, field.name);
  return membership(operator, found, valuesOf);
}

function compileText(
  field: TextField,
  operator: string,
  operand: Operand,
  context: QueryContext,
): Test {
  const found = textsOfOperand(operand, field);
  const textsOf = (issue: SiteIssue): string[] =>
    field.textsOf(issue, context).filter((text) => text.trim() !== '');
  if (operator === 'is' || operator === 'is not') {
    checkIs(operator, found, field.name);
    return (issue) => (textsOf(issue).length === 0) === (operator === 'is');
  }
  if (operator !== '~' && operator !== '!~') throw unsupportedOperator(operator, field.name);
  const tests = found.values.map(textTest);
  const matches: Test = (issue) => {
    const texts = textsOf(issue);
    return tests.some((test) => test(texts));
  };
  return operator === '~' ? matches : (issue) => textsOf(issue).length > 0 && !matches(issue);
}

/** Such as `-7d`, which Jira's own dates take. */
const RELATIVE = /^[-+]?\d+[wdhm]$/;

/** What the page on `jira:entityProperty` does not show of indexed values is refused where the world has it so. */
function refuseUndocumented(
  { operator, operand }: TerminalClause,
  field: SearchField,
  { site }: QueryContext,
): void {
  const written = typeof operator === 'object' ? operator.value : '';
  const isOfLists = ['in', 'not in', 'is', 'is not'].includes(written);
  if (isOfLists && site.world.emptyAliases === 'refused')
    throw unsupportedOperator(written, field.name);
  const isRelative =
    field.type === 'date' &&
    typeof operand === 'object' &&
    operand.operandType === 'value' &&
    RELATIVE.test(operand.value);
  if (isRelative && site.world.relativeDays === 'refused')
    throw new JqlError(`The value '${operand.value}' is not a date for the field '${field.name}'.`);
}

function compileTerminal(clause: TerminalClause, context: QueryContext): CompiledClause {
  const field = searchField(clause.field, context);
  const operator = typeof clause.operator === 'object' ? clause.operator.value : '';
  if (operator === 'changed' || operator.startsWith('was')) {
    if (field.type !== 'set') throw unsupportedOperator(operator, field.name);
    return { test: historyTest(clause, field, context), candidates: null };
  }
  const { operand } = clause;
  if (field.indexed === true) refuseUndocumented(clause, field, context);
  if (typeof operand !== 'object') throw unsupportedOperator(operator, field.name);
  switch (field.type) {
    case 'set':
      return compileSet(field, operator, operand, context);
    case 'text':
      return { test: compileText(field, operator, operand, context), candidates: null };
    case 'date':
    case 'number':
      return { test: compileNumbers(field, operator, operand, context), candidates: null };
  }
}

/** @throws JqlError for what the site does not have or the field does not take. */
export function compileClause(clause: Clause, context: QueryContext): CompiledClause {
  if (clause.clauseType === 'terminal') return compileTerminal(clause, context);
  if (clause.clauseType === 'not') {
    const { test } = compileClause(clause.clause, context);
    return { test: (issue) => !test(issue), candidates: null };
  }
  const parts = clause.clauses.map((part) => compileClause(part, context));
  const lists = parts.flatMap(({ candidates }) => (candidates === null ? [] : [candidates]));
  if (clause.operator.value === 'and') {
    const shortest = lists.reduce<readonly SiteIssue[] | null>(
      (best, list) => (best === null || list.length < best.length ? list : best),
      null,
    );
    return { test: (issue) => parts.every(({ test }) => test(issue)), candidates: shortest };
  }
  return {
    test: (issue) => parts.some(({ test }) => test(issue)),
    candidates: lists.length === parts.length ? lists.flat() : null,
  };
}
