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

/** Names of the lists of accounts in role maps. */
const LISTS: ReadonlySet<string> = new Set(['accountIds', 'deputies']);
/** Names of what holds one account: who gave a word, and who is away and who covers. */
const SINGLE: ReadonlySet<string> = new Set(['by', 'person', 'cover']);
/** Documents that name people for good; what else there is can be made anew. */
const NAMING =
  /^(?:settings|settings-history|set-up|issue|second-reader):|^(?:second-reader-site|absences)$/;

/**
 * @returns account ids in a document, repeats included, each with its time. What is in an unknown format is skipped, so that
 * one bad document cannot stop the walk.
 */
export function peopleIn({ key, body }: StoredDocument): KeptPerson[] {
  return NAMING.test(key) ? peopleWithin(body, null) : [];
}

/** @param at of what stands around it */
function peopleWithin(value: unknown, at: string | null): KeptPerson[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((element) => peopleWithin(element, at));
  const own = 'at' in value && typeof value.at === 'string' ? value.at : at;
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    if (SINGLE.has(name)) return namedBy([inner], own);
    if (LISTS.has(name) && Array.isArray(inner)) return namedBy(inner, own);
    return peopleWithin(inner, own);
  });
}

function namedBy(values: readonly unknown[], at: string | null): KeptPerson[] {
  return values.flatMap((accountId) => (typeof accountId === 'string' ? [{ accountId, at }] : []));
}

/**
 * The document without these accounts: dropped from lists; a source or absence left with nobody is removed; a statement stays,
 * with `by: null`.
 */
export function withoutPeople(body: unknown, closed: ReadonlySet<string>): unknown {
  const isClosed = (value: unknown): boolean => typeof value === 'string' && closed.has(value);
  if (Array.isArray(body))
    return body
      .filter((element) => !isClosed(element) && !isTheirs(element, closed))
      .map((element) => withoutPeople(element, closed));
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]: [string, unknown]) => [
      name,
      SINGLE.has(name) && isClosed(value) ? null : withoutPeople(value, closed),
    ]),
  );
}

/** Whether an element is a source of named people of whom all are closed, or the absence of one who is. */
function isTheirs(element: unknown, closed: ReadonlySet<string>): boolean {
  const absence = v.safeParse(v.object({ person: v.string() }), element);
  if (absence.success) return closed.has(absence.output.person);
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
