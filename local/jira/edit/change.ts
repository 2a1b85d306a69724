/** What an edit of one field would do: the changelog items of it, and the change itself, made only when all edits are fine. */
import type { SiteChange, SiteIssue, SiteProject } from '../model';
import type { Caller } from '../permissions';
import type { SiteContext } from '../site-context';

export interface PlannedEdit {
  items: SiteChange[];
  apply: () => void;
}

export interface EditScope {
  site: SiteContext;
  caller: Caller;
  project: SiteProject;
  issue: SiteIssue;
}

/** Plans one field's edit. @throws FieldRefusal with Jira's words for a value that it does not take. */
export type FieldEditor = (scope: EditScope, value: unknown) => PlannedEdit;

export class FieldRefusal extends Error {}

/** Nothing to do, and nothing to write down. */
export const UNCHANGED: PlannedEdit = { items: [], apply: () => undefined };

/** One changelog item; ids and words are null where the field has none. */
export function change(
  field: string,
  fieldId: string | null,
  from: { id: string | null; text: string | null },
  to: { id: string | null; text: string | null },
  fieldtype: 'jira' | 'custom' = 'jira',
): SiteChange {
  return {
    field,
    fieldId,
    fieldtype,
    from: from.id,
    fromString: from.text,
    to: to.id,
    toString_: to.text,
  };
}

export const NOTHING = { id: null, text: null };

/** The thing that `{id}` or `{name}` names among others. @throws FieldRefusal where it names none. */
export function named<T extends { id: string; name: string }>(
  value: unknown,
  things: readonly T[],
  what: string,
): T {
  const wanted = typeof value === 'object' && value !== null ? value : {};
  const { id, name } = wanted as { id?: unknown; name?: unknown };
  const found = things.find((thing) => thing.id === id || thing.name === name);
  if (found === undefined) throw new FieldRefusal(`Specify a valid 'id' or 'name' for ${what}`);
  return found;
}

/** The account id in `{accountId}` or `{id}`; null for nobody. @throws FieldRefusal for somebody who is not there. */
export function accountIn(site: SiteContext, value: unknown, what: string): string | null {
  if (value === null) return null;
  const { accountId, id } = (typeof value === 'object' ? value : {}) as Record<string, unknown>;
  const wanted = accountId ?? id ?? null;
  if (wanted === null) return null;
  if (typeof wanted !== 'string' || site.index.person(wanted) === undefined) {
    throw new FieldRefusal(`Specify a valid value for ${what}`);
  }
  return wanted;
}

/** A person as a changelog has one: id and display name. */
export function personWords(
  site: SiteContext,
  accountId: string | null,
): { id: string | null; text: string | null } {
  if (accountId === null) return NOTHING;
  return { id: accountId, text: site.index.person(accountId)?.displayName ?? 'Former user' };
}
