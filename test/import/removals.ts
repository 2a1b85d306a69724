/** Everything that can be taken out of the records of an export, one thing at a time. */

export type Json = Record<string, unknown>;

/** A record with one thing less. */
export interface Removal {
  /** Where it stood, for a message. */
  what: string;
  record: Json;
}

type Path = readonly (string | number)[];

/** What no record can be without, or what an export leaves out where there is none, as Jira itself does. */
const LEFT_OUT: readonly RegExp[] = [
  // Without a key it is no record; of one that is gone altogether other tests take care.
  /^key$/,
  // Jira leaves out the parent of an issue that has none.
  /^fields\.(?:parent|epic)$/,
  /^fields\.customfield_\d+$/,
  // An account is open, and a person's, unless Jira says otherwise.
  /\.(?:active|accountType)$/,
  // How many there are tells that one is missing: without it a shorter list is a list.
  /\.(?:total|startAt|maxResults)$/,
];

/**
 * @param record of an export, as Jira's REST API gives an issue
 * @param keep custom fields that Jira gives whether they hold something or not
 * @returns the record without each of its parts, fields, people's details, histories, comments, changes and ids
 */
export function removalsOf(record: Json, keep: readonly string[] = []): Removal[] {
  return pathsIn(record)
    .filter((path) => {
      const place = path.join('.');
      return keep.includes(String(path.at(-1))) || !LEFT_OUT.some((rule) => rule.test(place));
    })
    .map((path) => ({ what: path.join('.'), record: without(record, path) }));
}

/** Texts are what people wrote, and not what a record says. */
const TEXTS: ReadonlySet<string> = new Set(['description', 'body']);

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    // Of lists, only those that say how long they are can miss something.
    const isCounted = ['histories', 'values', 'comments'].includes(String(path.at(-1)));
    return value.flatMap((one: unknown, at) => [
      ...(isCounted ? [[...path, at]] : []),
      ...pathsIn(one, [...path, at]),
    ]);
  }
  return Object.entries(value).flatMap(([name, part]) => [
    [...path, name],
    ...(TEXTS.has(name) ? [] : pathsIn(part, [...path, name])),
  ]);
}

function without(value: unknown, [first, ...rest]: Path): Json {
  if (Array.isArray(value)) {
    const list = value as unknown[];
    const changed =
      rest.length === 0
        ? list.filter((_, at) => at !== first)
        : list.map((one, at) => (at === first ? without(one, rest) : one));
    return changed as unknown as Json;
  }
  const parts = value as Json;
  const name = String(first);
  if (rest.length > 0) return { ...parts, [name]: without(parts[name], rest) };
  return Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name));
}
