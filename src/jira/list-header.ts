/**
 * Reads a header that is a list of names with parameters, such as `"global-app-quota";q=65000;w=3600,"jira-burst-based";q=100;w=1`:
 * what RFC 9651 calls a list of strings. The parser `structured-headers` reads all of that RFC, in 12 kB more to load for every
 * background function, and gives up a whole header for one fault in it; here one entry is lost.
 */

export interface ListEntry {
  name: string;
  /** Values as they stand, a string without its quotes. */
  parameters: ReadonlyMap<string, string>;
}

/** @returns its entries in their order; none for an absent header, and what has no quoted name is left out */
export function entriesIn(header: string | null): ListEntry[] {
  return cut(header ?? '', ENTRIES).flatMap((entry) => {
    const [head = '', ...rest] = cut(entry, PARTS);
    if (!/^".*"$/.test(head)) return [];
    const parameters = rest.map((part) => {
      const [key = '', ...value] = part.split('=');
      return [key.trim(), unquoted(value.join('=').trim())] as const;
    });
    return [{ name: unquoted(head), parameters: new Map(parameters) }];
  });
}

/** What stands between commas, and between semicolons: neither separates anything inside a string. */
const ENTRIES = /(?:"(?:\\.|[^"\\])*"|[^,"])+/g;
const PARTS = /(?:"(?:\\.|[^"\\])*"|[^;"])+/g;

function cut(text: string, pieces: RegExp): string[] {
  return (text.match(pieces) ?? []).map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function unquoted(text: string): string {
  return /^".*"$/.test(text) ? text.slice(1, -1).replaceAll(/\\(.)/g, '$1') : text;
}
