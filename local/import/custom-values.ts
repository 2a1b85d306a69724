/** Values of custom fields in the form that the site keeps: sprints and ranks apart, people as account ids. */
import type { ExportField } from '../../import/survey/fields';
import { asText } from '../../src/jira/answers/parse';
import { readUsersField } from '../../src/jira/answers/people';
import { readSprintsField } from '../../src/jira/answers/sprints';
import { RANK_TYPE, SPRINT_TYPE } from '../../src/jira/field-types';
import type { SiteThings } from './site-things';

interface Taken {
  values: Record<string, unknown>;
  sprintIds: number[];
  rank: string;
}

export class CustomValues {
  readonly #schemas: ReadonlyMap<string, ExportField['schema']>;

  constructor(
    fields: readonly ExportField[],
    private readonly things: SiteThings,
  ) {
    this.#schemas = new Map(fields.map(({ id, schema }) => [id, schema]));
  }

  take(custom: Readonly<Record<string, unknown>>): Taken {
    const taken: Taken = { values: {}, sprintIds: [], rank: '' };
    for (const [id, value] of Object.entries(custom)) {
      const schema = this.#schemas.get(id);
      if (value === null || schema === undefined) continue;
      if (schema.custom === RANK_TYPE) taken.rank = asText(value) ?? '';
      else if (schema.custom === SPRINT_TYPE)
        taken.sprintIds = this.things.sprints(readSprintsField(value) ?? [], value);
      else taken.values[id] = this.#valueOf(value, schema);
    }
    return taken;
  }

  #valueOf(value: unknown, { type, items }: ExportField['schema']): unknown {
    if (type !== 'user' && items !== 'user') return value;
    const people = readUsersField(value);
    if (people === null) return value;
    const ids = people.map((person) => this.things.person(person));
    return type === 'user' ? (ids[0] ?? null) : ids;
  }
}
