/** Which issues an export holds, with their ids and parents. */
import { asId, type Raw, asRaw, asText } from '../../src/jira/answers/parse';
import type { ExportedIssue } from '../records';
import type { FieldSurvey } from './fields';
import { keyIn } from './issue-key';
import type { TypeLink } from './levels';

/** Numbers far above those that sites count to, for issues that the export gives none. */
const FIRST_OWN_ID = 9_000_000_000;

interface SurveyedIssue {
  id: string | null;
  /** Names the issue's type; see `TypeSurvey`. */
  type: string | null;
  parentKey: string | null;
  /** The id of a parent that is named without its key. */
  parentId: string | null;
  /** Keys in custom fields, one of which may be an epic link. */
  keys: [fieldId: string, key: string][];
}

export class IssueSurvey {
  readonly #byKey = new Map<string, SurveyedIssue>();
  readonly #byId = new Map<string, string>();
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();
  #lastOwnId = FIRST_OWN_ID;
  #namesParents = false;
  /** The keys that issues list as those of their subtasks. */
  readonly #subtasks = new Set<string>();

  constructor(private readonly fields: FieldSurvey) {}

  learn({ id, key, fields }: ExportedIssue, type: string | null): void {
    if (this.#byKey.has(key)) return;
    if ('parent' in fields || 'epic' in fields) this.#namesParents = true;
    const { subtasks } = fields;
    for (const one of Array.isArray(subtasks) ? (subtasks as unknown[]) : []) {
      const listed = keyOf(one);
      if (listed !== null) this.#subtasks.add(listed);
    }
    const keys = Object.entries(fields).flatMap(([field, value]): [string, string][] => {
      const named = field.startsWith('customfield_') ? keyIn(value) : null;
      return named === null ? [] : [[field, named]];
    });
    const parentKey = keyOf(fields['parent']) ?? keyOf(fields['epic']);
    const parentId = asId((asRaw(fields['parent']) ?? asRaw(fields['epic']))?.['id']);
    const given = asId(id);
    const isFree = given !== null && /^\d+$/.test(given) && !this.#taken.has(given);
    this.#byKey.set(key, { id: isFree ? given : null, type, parentKey, parentId, keys });
    if (given !== null) this.#byId.set(given, key);
    if (isFree) this.#taken.add(given);
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  typeOf(key: string): string | null {
    return this.#byKey.get(key)?.type ?? null;
  }

  /**
   * @param given an id that may be the issue's, where the export does not hold the issue itself
   * @returns the id of an issue, one of our own where the export gives none or gives it to two
   */
  idOf(key: string, given: unknown = null): string {
    const known = this.#byKey.get(key)?.id ?? this.#ids.get(key);
    if (known !== undefined) return known;
    const id = asId(given);
    const isFree = !this.has(key) && id !== null && /^\d+$/.test(id) && !this.#taken.has(id);
    const own = isFree ? id : String(++this.#lastOwnId);
    this.#taken.add(own);
    this.#ids.set(key, own);
    return own;
  }

  /** @returns the key of the issue's parent, whichever way the export names it; null where it names none */
  parentOf(key: string): string | null {
    const seen = this.#byKey.get(key);
    if (!seen) return null;
    const link = (kind: 'epicLink' | 'parentLink'): string | null =>
      seen.keys.find(([field]) => this.fields.kindOf(field) === kind)?.[1] ?? null;
    const byId = seen.parentId === null ? undefined : this.#byId.get(seen.parentId);
    const parent = seen.parentKey ?? byId ?? link('epicLink') ?? link('parentLink');
    return parent === key ? null : parent;
  }

  /**
   * Whether a record without a parent has none. Jira leaves the field out where there is none, and so does an export that
   * was asked for other fields: a record of such an export says nothing. Nor does one that names a parent of which nothing
   * can be told.
   */
  saysParent({ fields }: ExportedIssue): boolean {
    if (asRaw(fields['parent']) !== null || asRaw(fields['epic']) !== null) return false;
    return (
      this.#namesParents ||
      'issuelinks' in fields ||
      this.fields.idOf('epicLink') !== null ||
      this.fields.idOf('parentLink') !== null
    );
  }

  /** Which type hangs under which, of all issues whose parent the export holds and those without one. */
  hangings(): TypeLink[] {
    return [...this.#byKey].flatMap(([key, { type, parentId }]): TypeLink[] => {
      const parent = this.parentOf(key);
      const parentType = parent === null ? null : this.typeOf(parent);
      const isKnown = parentType !== null || (parent === null && parentId === null);
      return type === null || !isKnown ? [] : [{ childTypeId: type, parentTypeId: parentType }];
    });
  }

  /** The types of the issues that others list as their subtasks. */
  subtaskTypes(): Set<string> {
    return new Set([...this.#subtasks].flatMap((key) => this.typeOf(key) ?? []));
  }
}

function keyOf(value: unknown): string | null {
  const raw: Raw | null = asRaw(value);
  return asText(raw?.['key']);
}
