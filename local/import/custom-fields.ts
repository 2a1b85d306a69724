/** Works out what the custom fields of an export are: exports hold their values, and seldom their names and kinds. */
import { readSprintsField } from '../../src/jira/answers/sprints';
import { readUsersField } from '../../src/jira/answers/people';
import type { JiraUser } from '../../src/jira/types';
import type { SiteField } from '../jira/model';
import { RANK_TYPE, SPRINT_TYPE } from '../jira/system-fields';

type Kind = 'rank' | 'sprint' | 'user' | 'users' | 'number' | 'string' | 'other';

const RANK_VALUE = /^\d\|[0-9a-z]+:[0-9a-z]*$/;
const USER_PICKER = 'com.atlassian.jira.plugin.system.customfieldtypes';

const SCHEMAS: Record<Kind, SiteField['schema']> = {
  rank: { type: 'any', custom: RANK_TYPE },
  sprint: { type: 'array', items: 'json', custom: SPRINT_TYPE },
  user: { type: 'user', custom: `${USER_PICKER}:userpicker` },
  users: { type: 'array', items: 'user', custom: `${USER_PICKER}:multiuserpicker` },
  number: { type: 'number', custom: `${USER_PICKER}:float` },
  string: { type: 'string', custom: `${USER_PICKER}:textfield` },
  other: { type: 'any' },
};

/** What a value turned out to be, in the form that the site keeps. */
export type CustomValue =
  | { kind: 'rank'; rank: string }
  | { kind: 'sprint' }
  | { kind: 'people'; people: JiraUser[]; value: string | string[] | null }
  | { kind: 'plain'; value: unknown };

export class CustomFields {
  readonly #kinds = new Map<string, Kind>();
  readonly #names = new Map<string, string>();

  /** Learns a field's name from where the export happens to hold it: its histories, or its list of names. */
  named(fieldId: string, name: string): void {
    if (fieldId.startsWith('customfield_')) this.#names.set(fieldId, name);
  }

  isCalled(fieldId: string, name: string): boolean {
    return this.#names.get(fieldId) === name;
  }

  /** @returns null for an empty field, which says nothing about what it is */
  take(fieldId: string, value: unknown): CustomValue | null {
    if (value === null || value === undefined) return null;
    const { kind, found } = lookAt(value);
    const known = this.#kinds.get(fieldId);
    // One value says little where another says more.
    if (known === undefined || known === 'other') this.#kinds.set(fieldId, kind);
    return found;
  }

  /** The fields as `GET /field` would list them. A site whose sprints stand apart gets the field that others have. */
  all(hasSprintsApart: boolean): SiteField[] {
    // Of several fields of a kind, the one that people have used comes first: its changes are in the histories.
    const ids = new Set([...this.#names.keys(), ...this.#kinds.keys()]);
    const fields = [...ids].map((id): SiteField => {
      const kind = this.#kinds.get(id) ?? this.kindByName(id);
      const number = id.replace('customfield_', '');
      const customId = /^\d+$/.test(number) ? { customId: Number(number) } : {};
      const name = this.#names.get(id) ?? NAMES[kind] ?? `Field ${number}`;
      return { id, name, custom: true, schema: { ...SCHEMAS[kind], ...customId } };
    });
    const hasSprints = fields.some(({ schema }) => schema.custom === SPRINT_TYPE);
    if (!hasSprintsApart || hasSprints || ids.has(USUAL_SPRINT_FIELD)) return fields;
    const schema = { ...SCHEMAS.sprint, customId: 10_020 };
    return [...fields, { id: USUAL_SPRINT_FIELD, name: 'Sprint', custom: true, schema }];
  }

  /** A field that is empty everywhere and still changed once: Jira's own two keep their English names in histories. */
  private kindByName(id: string): Kind {
    const name = this.#names.get(id);
    if (name === 'Rank') return 'rank';
    return name === 'Sprint' ? 'sprint' : 'other';
  }
}

const USUAL_SPRINT_FIELD = 'customfield_10020';
const NAMES: Partial<Record<Kind, string>> = { rank: 'Rank', sprint: 'Sprint' };

function lookAt(value: unknown): { kind: Kind; found: CustomValue } {
  const plain: CustomValue = { kind: 'plain', value };
  if (typeof value === 'string') {
    if (RANK_VALUE.test(value)) return { kind: 'rank', found: { kind: 'rank', rank: value } };
    const sprints = readSprintsField(value);
    return sprints === null
      ? { kind: 'string', found: plain }
      : { kind: 'sprint', found: { kind: 'sprint' } };
  }
  if (typeof value === 'number') return { kind: 'number', found: plain };
  if (Array.isArray(value) && value.length === 0) return { kind: 'other', found: plain };
  const sprints = readSprintsField(value);
  // A state tells sprints from versions and the like, which have ids and names as well.
  if (sprints?.every(({ state }) => state !== null) === true) {
    return { kind: 'sprint', found: { kind: 'sprint' } };
  }
  const people = readUsersField(value);
  if (people === null) return { kind: 'other', found: plain };
  const ids = people.map(({ accountId }) => accountId);
  return Array.isArray(value)
    ? { kind: 'users', found: { kind: 'people', people, value: ids } }
    : { kind: 'user', found: { kind: 'people', people, value: ids[0] ?? null } };
}
