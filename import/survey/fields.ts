/** Works out what the custom fields of an export are: exports hold their values, and seldom their names and kinds. */
import { type Raw, asRaw, asText } from '../../src/jira/answers/parse';
import { readUsersField } from '../../src/jira/answers/people';
import {
  EPIC_LINK_TYPE,
  PARENT_LINK_TYPE,
  RANK_TYPE,
  SPRINT_TYPE,
} from '../../src/jira/field-types';
import { EPIC_LINK, PARENT_LINK, RANK } from '../field-words';
import type { FieldNotes } from '../records';
import { keyIn } from './issue-key';
import type { SprintSurvey } from './sprints';

/** A field as Jira's list of fields has it. */
export interface ExportField {
  id: string;
  name: string;
  custom: true;
  schema: { type: string; items?: string; custom?: string; customId?: number };
}

type Kind =
  'rank' | 'sprint' | 'epicLink' | 'parentLink' | 'user' | 'users' | 'number' | 'string' | 'other';

const RANK_VALUE = /^\d\|[0-9a-z]+:[0-9a-z]*$/;
const PICKER = 'com.atlassian.jira.plugin.system.customfieldtypes';

const SCHEMAS: Readonly<Record<Kind, ExportField['schema']>> = {
  rank: { type: 'any', custom: RANK_TYPE },
  sprint: { type: 'array', items: 'json', custom: SPRINT_TYPE },
  epicLink: { type: 'any', custom: EPIC_LINK_TYPE },
  parentLink: { type: 'any', custom: PARENT_LINK_TYPE },
  user: { type: 'user', custom: `${PICKER}:userpicker` },
  users: { type: 'array', items: 'user', custom: `${PICKER}:multiuserpicker` },
  number: { type: 'number', custom: `${PICKER}:float` },
  string: { type: 'string', custom: `${PICKER}:textfield` },
  other: { type: 'any' },
};
const KINDS = Object.entries(SCHEMAS) as [Kind, ExportField['schema']][];

/** Jira's own fields, by what they are called on an English site. */
const OWN_NAMES: Readonly<Partial<Record<Kind, string>>> = {
  rank: 'Rank',
  sprint: 'Sprint',
  epicLink: 'Epic Link',
  parentLink: 'Parent Link',
};
const BY_NAME: ReadonlyMap<string, Kind> = new Map(
  (
    [
      ['rank', RANK],
      ['sprint', 'sprint'],
      ['epicLink', EPIC_LINK],
      ['parentLink', PARENT_LINK],
    ] as const
  ).flatMap(([kind, words]) =>
    words.split('|').map((word): [string, Kind] => [word.replaceAll('’', "'"), kind]),
  ),
);

function kindNamed(name: string | null): Kind | undefined {
  return name === null ? undefined : BY_NAME.get(name.trim().toLowerCase().replaceAll('’', "'"));
}

/** The ids that these fields have on most sites, for an export that does not tell. */
const USUAL: Readonly<Partial<Record<Kind, string>>> = {
  rank: 'customfield_10019',
  sprint: 'customfield_10020',
  epicLink: 'customfield_10014',
};

interface FieldEvidence {
  name: string | null;
  schema: Raw | null;
  /** What its values are; null where it was empty everywhere. */
  values: Kind | null;
  /** Whether a history tells of a change of it. */
  changed: boolean;
  /** The issues that its values name, while they name nothing else. */
  keys: Set<string> | null;
}

export class FieldSurvey {
  readonly #seen = new Map<string, FieldEvidence>();
  /** Kinds of fields that something speaks of without an id. */
  readonly #needed = new Set<Kind>();
  #kinds: Map<string, Kind> | null = null;
  /** Once all is learnt: the field of each kind, and of each name, null where several have it. Every issue asks. */
  #ids: Map<Kind, string> | null = null;
  readonly #named = new Map<string, string | null>();

  constructor(private readonly sprints: SprintSurvey) {}

  /** Learns from `names` and `schema`. */
  learnNotes({ names, schema }: FieldNotes): void {
    for (const [id, name] of Object.entries(names)) {
      if (typeof name === 'string' && isCustom(id)) this.#of(id).name = name;
    }
    for (const [id, of] of Object.entries(schema)) {
      if (isCustom(id)) this.#of(id).schema = asRaw(of);
    }
  }

  /** Learns from a change in a history, which may name its field only as people see it. */
  learnChange(value: unknown): void {
    const change = asRaw(value);
    const id = asText(change?.['fieldId']);
    const name = asText(change?.['field']);
    if (id !== null && isCustom(id)) {
      const field = this.#of(id);
      field.changed = true;
      field.name ??= name;
    } else {
      const kind = kindNamed(name);
      if (kind !== undefined) this.#needed.add(kind);
    }
  }

  learnValue(id: string, value: unknown): void {
    if (value === null || value === undefined || !isCustom(id)) return;
    const field = this.#of(id);
    const kind = this.#kindOfValue(value);
    // One value says little where another says more.
    if (field.values === null || field.values === 'other') field.values = kind;
    const key = keyIn(value);
    if (key === null) field.keys = null;
    else field.keys?.add(key);
  }

  /** Notes that sprints stand apart from any custom field, as Jira Software's own API gives them. */
  needSprints(): void {
    this.#needed.add('sprint');
  }

  /**
   * Ends the learning.
   * @param isEpic whether a key is that of an epic of the export
   */
  settle(isEpic: (key: string) => boolean): void {
    this.#kinds = new Map(
      [...this.#seen].map(([id, field]) => [id, this.#kindOf(id, field, isEpic)]),
    );
    for (const kind of this.#needed) {
      const usual = USUAL[kind];
      if (usual === undefined || this.idOf(kind) !== null || this.#kinds.has(usual)) continue;
      this.#of(usual).changed = true;
      this.#kinds.set(usual, kind);
    }
    const ids = new Map<Kind, string>();
    for (const id of this.#inOrder().reverse()) ids.set(this.#kinds.get(id) ?? 'other', id);
    this.#ids = ids;
    for (const [id, { name }] of this.#seen)
      if (name !== null) this.#named.set(name, this.#named.has(name) ? null : id);
  }

  kindOf(id: string): Kind | null {
    return this.#kinds?.get(id) ?? null;
  }

  /** @returns the field of a kind; of several the one that people have used */
  idOf(kind: Kind): string | null {
    if (this.#ids) return this.#ids.get(kind) ?? null;
    return this.#inOrder().find((id) => this.kindOf(id) === kind) ?? null;
  }

  /** @returns the id of the field that a change of a history is about, by the name that the history has for it */
  idByName(name: string): string | null {
    const kind = kindNamed(name);
    if (kind !== undefined) return this.idOf(kind);
    return this.#named.get(name) ?? null;
  }

  all(): ExportField[] {
    return this.#inOrder().map((id): ExportField => {
      const { name, schema } = this.#of(id);
      const kind = this.kindOf(id) ?? 'other';
      const number = id.replace('customfield_', '');
      const customId = /^\d+$/.test(number) ? { customId: Number(number) } : {};
      return {
        id,
        name: name ?? OWN_NAMES[kind] ?? `Field ${number}`,
        custom: true,
        schema: { ...(kind === 'other' ? schemaOf(schema) : SCHEMAS[kind]), ...customId },
      };
    });
  }

  /** Those that people have changed first, then those that hold something. */
  #inOrder(): string[] {
    const rank = ({ changed, values }: FieldEvidence): number =>
      changed ? 0 : values !== null ? 1 : 2;
    return [...this.#seen].sort((one, other) => rank(one[1]) - rank(other[1])).map(([id]) => id);
  }

  #of(id: string): FieldEvidence {
    const known = this.#seen.get(id);
    if (known) return known;
    const seen = {
      name: null,
      schema: null,
      values: null,
      changed: false,
      keys: new Set<string>(),
    };
    this.#seen.set(id, seen);
    return seen;
  }

  #kindOfValue(value: unknown): Kind {
    if (typeof value === 'number') return 'number';
    if (Array.isArray(value) && value.length === 0) return 'other';
    if (typeof value === 'string' && RANK_VALUE.test(value)) return 'rank';
    if (isSprints(value) && this.sprints.learn(value)) return 'sprint';
    if (typeof value === 'string') return 'string';
    if (readUsersField(value) === null) return 'other';
    return Array.isArray(value) ? 'users' : 'user';
  }

  /** What the site says of a field counts first, then what it is called, then what stands in it. */
  #kindOf(
    id: string,
    { name, schema, values, keys }: FieldEvidence,
    isEpic: (key: string) => boolean,
  ): Kind {
    const declared = KINDS.find(
      ([, { custom }]) => custom !== undefined && custom === schema?.['custom'],
    );
    if (declared) return declared[0];
    if (schema?.['type'] === 'user') return 'user';
    if (schema?.['type'] === 'array' && schema['items'] === 'user') return 'users';
    const called = kindNamed(name);
    if (called !== undefined) return called;
    const holdsKeys = values === 'string' && keys !== null && keys.size > 0;
    if (name === null && holdsKeys && (id === USUAL.epicLink || [...keys].every(isEpic)))
      return 'epicLink';
    return values ?? 'other';
  }
}

function isCustom(id: string): boolean {
  return id.startsWith('customfield_');
}

function schemaOf(schema: Raw | null): ExportField['schema'] {
  const { type, items, custom } = schema ?? {};
  return {
    type: asText(type) ?? 'any',
    ...(typeof items === 'string' ? { items } : {}),
    ...(typeof custom === 'string' ? { custom } : {}),
  };
}

/** A state tells sprints from versions and the like, which have ids and names as well. */
function isSprints(value: unknown): boolean {
  const elements: unknown[] = Array.isArray(value) ? value : [value];
  return elements.every((element) =>
    typeof element === 'string'
      ? element.includes('.Sprint@')
      : asText(asRaw(element)?.['state']) !== null,
  );
}
