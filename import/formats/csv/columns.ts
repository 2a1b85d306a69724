/** Which column of a CSV is what: by its header, and where no word tells, by what stands in it. */
import { customFieldIn, linkIn, meaningOf, plainHeader, type Meaning } from './column-words';

export interface Columns {
  /** The columns of a meaning, from the left. */
  of: ReadonlyMap<Meaning, readonly number[]>;
  links: readonly { at: number; type: string; end: 'inwardIssue' | 'outwardIssue' }[];
  /** Custom fields by name, with their columns: several for a field of many values. */
  custom: ReadonlyMap<string, readonly number[]>;
  count: number;
  /**
   * Whether Jira was asked for all fields. It then leaves out the columns of a field of many values where no issue has one,
   * so that their absence says that there are none; of chosen columns, or of headers that nobody here can read, it says
   * nothing.
   */
  allFields: boolean;
}

/** Where all of these are told by their headers, so would be the others. */
const TOLD: readonly Meaning[] = ['key', 'summary', 'status', 'reporter', 'created'];

/** Nobody chooses all three sums of times, which Jira marks alike in every language. */
const SUM = /^(?:σ|Σ|î£)/iu;

/** Columns that stand in every export of all fields, and that nobody needs. */
const SELDOM_CHOSEN = ['votes', 'environment', 'last viewed', 'work ratio', 'security level'];

/** @param meanings what the columns are, where something told it; see `tellColumns` */
export function columnsOf(
  headers: readonly string[],
  meanings: readonly (Meaning | null)[],
): Columns {
  const told = toldByHeader(headers);
  const of = new Map<Meaning, number[]>();
  const custom = new Map<string, number[]>();
  const links: { at: number; type: string; end: 'inwardIssue' | 'outwardIssue' }[] = [];
  headers.forEach((header, at) => {
    const meaning = meanings[at] ?? null;
    const link = header.length > LONGEST_HEADER ? null : linkIn(header);
    const name = customNameOf(header, headers);
    if (meaning !== null) add(of, meaning, at);
    else if (name !== null) add(custom, name, at);
    else if (link !== null) links.push({ at, ...link });
  });
  const plain = headers.map(plainHeader);
  const sums = plain.filter((header) => SUM.test(header)).length;
  const seldom = SELDOM_CHOSEN.filter((word) => plain.includes(word)).length;
  const allFields = TOLD.every((one) => told.includes(one)) && (sums >= 3 || seldom >= 4);
  return { of, links, custom, count: headers.length, allFields };
}

/** @returns the meanings that headers tell */
export function toldByHeader(headers: readonly string[]): (Meaning | null)[] {
  return headers.map((header) => {
    if (header.length > LONGEST_HEADER) return null;
    const name = customNameOf(header, headers);
    const meaning = meaningOf(name ?? header);
    // Of custom fields these two alone are Jira's own; any other may only be called alike.
    return name === null || meaning === 'epicLink' || meaning === 'sprint' ? meaning : null;
  });
}

/** What is longer is a text of somebody's. */
const LONGEST_HEADER = 300;
/** In a language that is not known, what stands before many names in brackets says that a field is custom. */
const FEWEST_ALIKE = 4;

function customNameOf(header: string, headers: readonly string[]): string | null {
  if (header.length > LONGEST_HEADER) return null;
  const known = customFieldIn(header);
  if (known !== null || linkIn(header) !== null) return known;
  const [, name] = /^.+? \((.*)\)\s*$/s.exec(header) ?? [];
  if (name === undefined || meaningOf(header) !== null) return null;
  return (beginningsOf(headers).get(beginningOf(header))?.size ?? 0) >= FEWEST_ALIKE ? name : null;
}

/** What stands before the brackets of a header; a header without any is its own. */
function beginningOf(header: string): string {
  const brackets = header.indexOf(' (', 1);
  return brackets < 0 ? header : header.slice(0, brackets);
}

/** Of a table's headers those that begin alike: counted once, since each header asks. */
const BEGINNINGS = new WeakMap<readonly string[], Map<string, Set<string>>>();

function beginningsOf(headers: readonly string[]): Map<string, Set<string>> {
  const known = BEGINNINGS.get(headers);
  if (known) return known;
  const found = new Map<string, Set<string>>();
  for (const header of headers) {
    const beginning = beginningOf(header);
    if (beginning === header) continue;
    const alike = found.get(beginning);
    if (alike) alike.add(header);
    else found.set(beginning, new Set([header]));
  }
  BEGINNINGS.set(headers, found);
  return found;
}

/** Whether a column is a custom field's or a link's, by the brackets of its header. */
export function isOfBrackets(headers: readonly string[], at: number): boolean {
  const header = headers[at] ?? '';
  return customNameOf(header, headers) !== null || linkIn(header) !== null;
}

function add<T>(map: Map<T, number[]>, key: T, at: number): void {
  const list = map.get(key);
  if (list) list.push(at);
  else map.set(key, [at]);
}
