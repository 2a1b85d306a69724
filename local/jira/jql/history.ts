/** `was` and `changed`: what a field held before, by the changelog. */
import type { Predicate, TerminalClause } from '@atlaskit/jql-ast';
import type { SiteChange, SiteHistory, SiteIssue } from '../model';
import { idsOfOperand, timesOfOperand } from './operands';
import { JqlError, unsupportedOperator, type QueryContext, type Test } from './query';
import type { SetField } from './search-field';

/** The part of the time and of the people that predicates let through. */
interface Scope {
  from: number;
  to: number;
  /** Null where anybody may have done it. */
  by: ReadonlySet<string> | null;
  /** Ids that a change must have led from and to; null for any. */
  changedFrom: ReadonlySet<string> | null;
  changedTo: ReadonlySet<string> | null;
}

const DAY = 86_400_000;

function applyPredicate(
  scope: Scope,
  predicate: Predicate,
  field: SetField,
  context: QueryContext,
): void {
  const { operand } = predicate;
  const name = predicate.operator.value;
  if (typeof operand !== 'object') throw new JqlError(`The predicate '${name}' needs a value.`);
  if (name === 'by') {
    const person = { ...field, kind: 'user' as const, resolve: (text: string) => [text] };
    scope.by = new Set(idsOfOperand(operand, person, context).values);
    return;
  }
  if (name === 'from' || name === 'to') {
    const ids = new Set(idsOfOperand(operand, field, context).values);
    if (name === 'from') scope.changedFrom = ids;
    else scope.changedTo = ids;
    return;
  }
  const [first = Number.NaN, second = Number.NaN] = timesOfOperand(operand, name, context).values;
  if (name === 'after') scope.from = Math.max(scope.from, first);
  else if (name === 'before') scope.to = Math.min(scope.to, first);
  else {
    scope.from = Math.max(scope.from, first);
    scope.to = Math.min(scope.to, name === 'during' ? second : first + DAY);
  }
}

function scopeOf(clause: TerminalClause, field: SetField, context: QueryContext): Scope {
  const scope: Scope = {
    from: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
    by: null,
    changedFrom: null,
    changedTo: null,
  };
  for (const predicate of clause.predicates) applyPredicate(scope, predicate, field, context);
  return scope;
}

const idsIn = (text: string | null): string[] =>
  (text ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');

interface Change {
  at: number;
  by: string | null;
  item: SiteChange;
}

function changesOf(issue: SiteIssue, fieldId: string): Change[] {
  const pick = ({ created, authorId, items }: SiteHistory): Change[] =>
    items
      .filter((item) => item.fieldId === fieldId)
      .map((item) => ({ at: Date.parse(created), by: authorId, item }));
  return issue.histories.flatMap(pick).sort((a, b) => a.at - b.at);
}

/** Labels are told apart by their text; everything else by ids. */
const before = (field: SetField, { item }: Change): string[] =>
  field.changelogId === 'labels' ? (item.fromString ?? '').split(' ') : idsIn(item.from);
const after = (field: SetField, { item }: Change): string[] =>
  field.changelogId === 'labels' ? (item.toString_ ?? '').split(' ') : idsIn(item.to);

/** The test of `changed`, with its predicates. */
function changedTest(field: SetField, fieldId: string, scope: Scope): Test {
  return (issue) =>
    changesOf(issue, fieldId).some(
      (change) =>
        change.at >= scope.from &&
        change.at <= scope.to &&
        (scope.by === null || scope.by.has(change.by ?? '')) &&
        (scope.changedFrom === null ||
          before(field, change).some((id) => scope.changedFrom?.has(id))) &&
        (scope.changedTo === null || after(field, change).some((id) => scope.changedTo?.has(id))),
    );
}

/** The test of `was`: whether the field held one of the values at some time within the scope. */
function wasTest(
  field: SetField,
  fieldId: string,
  scope: Scope,
  wanted: ReadonlySet<string>,
  context: QueryContext,
): Test {
  return (issue) => {
    const changes = changesOf(issue, fieldId);
    const [first] = changes;
    // Before the first change the field held what that change took away; without one, what it holds now.
    let held = first === undefined ? [...field.idsOf(issue, context)] : before(field, first);
    let since = Date.parse(issue.created);
    let by = issue.creatorId;
    const matches = (until: number): boolean =>
      held.some((id) => wanted.has(id)) &&
      since <= scope.to &&
      until >= scope.from &&
      (scope.by === null || scope.by.has(by ?? ''));
    for (const change of changes) {
      if (matches(change.at)) return true;
      held = after(field, change);
      since = change.at;
      by = change.by;
    }
    return matches(context.now.getTime());
  };
}

/** The test of a clause with `was`, `was not`, `was in`, `was not in` or `changed`. */
export function historyTest(clause: TerminalClause, field: SetField, context: QueryContext): Test {
  const operator = typeof clause.operator === 'object' ? clause.operator.value : '';
  const fieldId = field.changelogId;
  if (fieldId === undefined) throw unsupportedOperator(operator, field.name);
  const scope = scopeOf(clause, field, context);
  if (operator === 'changed') return changedTest(field, fieldId, scope);
  if (typeof clause.operand !== 'object') throw unsupportedOperator(operator, field.name);
  const wanted = new Set(idsOfOperand(clause.operand, field, context).values);
  const test = wasTest(field, fieldId, scope, wanted, context);
  return operator.startsWith('was not') ? (issue) => !test(issue) : test;
}
