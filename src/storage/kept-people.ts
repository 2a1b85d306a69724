/**
 * Whom the app's storage names. Atlassian asks that each account which an app keeps is reported at least every seven days,
 * and that a closed one is forgotten; see docs/privacy.md.
 */
import * as v from 'valibot';
import { removeDocuments, StorageConflict, writeDocument, type StoredDocument } from './documents';

export interface KeptPerson {
  accountId: string;
  /** ISO time at which the account was written down; null where the document does not say. */
  at: string | null;
}

/** A directory that nobody has used for so long is removed rather than reported: it is made anew when it is needed. */
const UNUSED_DIRECTORY_MS = 24 * 3_600_000;

const named = v.object({ by: v.nullable(v.string()), at: v.nullable(v.string()) });
const record = v.object({ acceptances: v.array(named), judgements: v.array(named) });
const history = v.object({
  entries: v.array(v.object({ ...named.entries, roleMap: v.unknown() })),
});
const ids = v.fallback(v.array(v.string()), []);
const role = v.fallback(
  v.object({
    sources: v.fallback(v.array(v.object({ accountIds: v.optional(ids, []) })), []),
    deputies: v.optional(ids, []),
  }),
  { sources: [], deputies: [] },
);
const roleMap = v.object({ productOwner: role, productManager: role });

/** @returns everybody whom a document names, a person as often as they are named; directories aside, which are made anew */
export function peopleIn({ key, body }: StoredDocument): KeptPerson[] {
  if (key.startsWith('settings:')) return peopleOfRoleMap(body, null);
  if (key.startsWith('settings-history:')) {
    const { entries } = v.parse(history, body);
    return entries.flatMap((save) => [
      ...peopleNamed([save]),
      ...peopleOfRoleMap(save.roleMap, save.at),
    ]);
  }
  if (key.startsWith('issue:')) {
    const { acceptances, judgements } = v.parse(record, body);
    return peopleNamed([...acceptances, ...judgements]);
  }
  return [];
}

function peopleNamed(words: v.InferOutput<typeof named>[]): KeptPerson[] {
  return words.flatMap(({ by, at }) => (by === null ? [] : [{ accountId: by, at }]));
}

/** Reads settings of a newer version of the app, too, as far as they keep people where this one does. */
function peopleOfRoleMap(body: unknown, at: string | null): KeptPerson[] {
  const reading = v.safeParse(roleMap, body);
  if (!reading.success) return [];
  return [reading.output.productOwner, reading.output.productManager]
    .flatMap(({ sources, deputies }) => [
      ...sources.flatMap(({ accountIds }) => accountIds),
      ...deputies,
    ])
    .map((accountId) => ({ accountId, at }));
}

/**
 * What is left of a document without some people. A list loses them; a source that names nobody else goes with them; a
 * word that somebody gave stands, and says no more whose it was (null).
 */
export function withoutPeople(body: unknown, closed: ReadonlySet<string>): unknown {
  const isClosed = (value: unknown): boolean => typeof value === 'string' && closed.has(value);
  if (Array.isArray(body))
    return body
      .filter((element) => !isClosed(element) && !namesOnly(element, closed))
      .map((element) => withoutPeople(element, closed));
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]: [string, unknown]) => [
      name,
      name === 'by' && isClosed(value) ? null : withoutPeople(value, closed),
    ]),
  );
}

/** Whether an element is a source of named people of whom all are closed. */
function namesOnly(element: unknown, closed: ReadonlySet<string>): boolean {
  const reading = v.safeParse(v.object({ accountIds: v.array(v.string()) }), element);
  if (!reading.success || reading.output.accountIds.length === 0) return false;
  return reading.output.accountIds.every((accountId) => closed.has(accountId));
}

/**
 * Writes a document without closed accounts, where it names any.
 * @returns `conflict` where it was changed since it was read, and so has to be looked at again
 */
export async function forgetIn(
  document: StoredDocument,
  closed: ReadonlySet<string>,
): Promise<'nothing' | 'forgotten' | 'conflict'> {
  if (!peopleIn(document).some(({ accountId }) => closed.has(accountId))) return 'nothing';
  const { key, body, revision } = document;
  try {
    await writeDocument(key, withoutPeople(body, closed), revision);
    return 'forgotten';
  } catch (error) {
    if (error instanceof StorageConflict) return 'conflict';
    throw error;
  }
}

/** Removes those of the documents that are directories nobody has used for a day. */
export async function removeUnusedDirectories(
  documents: readonly StoredDocument[],
  now: number,
): Promise<void> {
  const unused = documents.filter(({ key, body }) => {
    if (!key.startsWith('directory:')) return false;
    const reading = v.safeParse(v.object({ at: v.string() }), body);
    return !reading.success || now - Date.parse(reading.output.at) > UNUSED_DIRECTORY_MS;
  });
  await removeDocuments(unused.map(({ key }) => key));
}
