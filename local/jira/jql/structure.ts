/** A parsed query in the form that `POST /jql/parse` answers with. */
import type { Clause, Field, Operand, OrderBy, Predicate } from '@atlaskit/jql-ast';
import { parseJql } from './parse';

const fieldStructure = (field: Field): object => {
  const property = field.properties?.[0];
  return {
    name: field.value,
    encodedName: field.text,
    ...(property === undefined
      ? {}
      : {
          property: [
            {
              entity: 'issue',
              key: property.key?.value ?? '',
              path: (property.path ?? [])
                .map(({ value }) => value)
                .join('')
                .replace(/^\./, ''),
            },
          ],
        }),
  };
};

function encoded(operand: Operand): string {
  switch (operand.operandType) {
    case 'value':
      return operand.text;
    case 'keyword':
      return operand.value;
    case 'function':
      return `${operand.function.text}(${operand.arguments.map(({ text }) => text).join(', ')})`;
    case 'list':
      return `(${operand.values.map(encoded).join(', ')})`;
  }
}

function operandStructure(operand: Operand): object {
  switch (operand.operandType) {
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'keyword':
      return { keyword: 'empty', encodedOperand: operand.value };
    case 'function':
      return {
        function: operand.function.value,
        arguments: operand.arguments.map(({ value }) => value),
        encodedOperand: encoded(operand),
      };
    case 'list':
      return { values: operand.values.map(operandStructure), encodedOperand: encoded(operand) };
  }
}

const predicateStructure = ({ operator, operand }: Predicate): object => ({
  operator: operator.value,
  ...(typeof operand === 'object' ? { operand: operandStructure(operand) } : {}),
});

function clauseStructure(clause: Clause): object {
  if (clause.clauseType === 'not') {
    return { operator: 'not', clauses: [clauseStructure(clause.clause)] };
  }
  if (clause.clauseType === 'compound') {
    return { operator: clause.operator.value, clauses: clause.clauses.map(clauseStructure) };
  }
  const operator = typeof clause.operator === 'object' ? clause.operator.value : '';
  return {
    field: fieldStructure(clause.field),
    operator,
    ...(typeof clause.operand === 'object' ? { operand: operandStructure(clause.operand) } : {}),
    // Clauses about the past always have their list of predicates, empty or not; others never.
    ...(/^(was|changed)/.test(operator)
      ? { predicates: clause.predicates.map(predicateStructure) }
      : {}),
  };
}

const orderStructure = (orderBy: OrderBy): object => ({
  fields: orderBy.fields.map(({ field, direction }) => ({
    field: fieldStructure(field),
    ...(typeof direction === 'object' ? { direction: direction.value.toLowerCase() } : {}),
  })),
});

/** @throws JqlError where the text is not JQL. */
export function jqlStructure(jql: string): object {
  const { where, orderBy } = parseJql(jql);
  return {
    ...(typeof where === 'object' ? { where: clauseStructure(where) } : {}),
    ...(typeof orderBy === 'object' ? { orderBy: orderStructure(orderBy) } : {}),
  };
}
