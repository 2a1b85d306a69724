/**
 * The records of an export, in whichever format it is. Nothing here knows what a site is; a record is handed on as it
 * stands in the file.
 */
import { type Raw, asNumber, asRaw } from '../src/jira/answers/parse';
import type { Translate } from '../src/texts/translate';
import { contentsOf, type Content } from './containers';
import type { FileProgress } from './containers/plain';
import { UnpackingFault } from './containers/unpacking-fault';
import { formatOf } from './formats';
import { foreign, foreignZip, isNone } from './formats/foreign';
import type { ReadOptions, Reading } from './formats/format';
import { notice, noticeWords, type Notice } from './notices';
import { withNamesInObjects } from './plain-names';
import { textPieces, type Piece } from './text-pieces';
import { isPage, unwrapped } from './wrappers';

/** An issue as the export holds it. Only that `fields` is an object and that there is a key is sure. */
export interface ExportedIssue {
  key: string;
  fields: Raw;
  [part: string]: unknown;
}

/** What a file says apart from any issue: of its fields, by field id, and of a page. */
export interface FieldNotes {
  names: Raw;
  schema: Raw;
  /** How many issues there are in all; null where it does not say. */
  total: number | null;
  /** Whether the page is the last; null where it does not say. */
  isLast: boolean | null;
}

/** How a file was understood where it leaves that open. */
export interface Remark {
  remark: Notice;
}

/** A record that cannot be taken. */
export interface RefusedRecord {
  /** Counted from 1 in the order of the file, and in a zip of each file by itself. */
  record: number;
  /** The file in a zip that it stands in. */
  file?: string;
  key?: string;
  problem: Notice;
}

export type ExportRecord = { record: number; file?: string; issue: ExportedIssue } | RefusedRecord;

/** The file holds no issues in any shape that is known here. */
export class NotAnExportError extends Error {
  override name = 'NotAnExportError';

  /** @param notices what it is, and what to do */
  constructor(private readonly notices: readonly Notice[]) {
    super(notices.map(({ code }) => code).join(' '));
  }

  /** @returns sentences for the person */
  words(t: Translate): string {
    return this.notices.map((one) => noticeWords(one, t)).join(' ');
  }
}

const HOW_TO_GET_ONE = notice('file.howToGetOne');
const EXPECTED = [notice('file.expected'), HOW_TO_GET_ONE];

/** The zone of whoever runs this, who most often saved the file, too. */
export const OWN_TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export interface ReadingOptions extends Partial<ReadOptions> {
  /** Told as the reading goes on. */
  onProgress?: FileProgress | undefined;
}

/** So many unreadable records before the first issue, and the file is not taken for an export any more. */
const MOST_UNREADABLE = 50;

/** A project's key has at most 255 characters, where an administrator allows as many, and a number follows. */
const LONGEST_KEY = 300;

/** Enough text to see how the file is laid out. */
const HEAD_CHARACTERS = 64 * 1024;

/**
 * The records of an export, in order and as they are read, so that a file may be larger than memory, and between them
 * what it says of its fields and how it was understood. A record that cannot be read is given as a problem and the reading
 * goes on; where a file breaks off, everything before the break is given and the last record says where it broke.
 * @param path of the file
 * @throws NotAnExportError where there is no issue to be found; the file system's errors for a file that cannot be opened
 */
export async function* readRecords(
  path: string,
  options: ReadingOptions = {},
): AsyncGenerator<ExportRecord | FieldNotes | Remark> {
  // Of files that hold no issue, until it is known whether another one does.
  const others: RefusedRecord[] = [];
  let begun = false;
  for await (const file of filesIn(path, options)) {
    for await (const found of recordsIn(file)) {
      if ('names' in found || 'remark' in found) yield found;
      else if ('unread' in found) others.push(found.unread);
      else if ('isEmpty' in found) begun = true;
      else {
        begun = true;
        yield* toldBeside(others);
        yield found;
      }
    }
    if (begun) yield* toldBeside(others);
  }
  if (!begun && others.length > 0) throw notAnExport(path, others);
}

/** @returns what is to be told of files beside an export; what clearly is none is not missed */
function toldBeside(others: RefusedRecord[]): RefusedRecord[] {
  return others.splice(0).filter(({ file, problem }) => file === undefined || !isNone(problem));
}

function notAnExport(path: string, others: readonly RefusedRecord[]): NotAnExportError {
  const first = others.find(({ problem }) => !isNone(problem)) ?? others[0];
  const why = first === undefined ? [] : [first.problem];
  return new NotAnExportError([notice('file.noIssues', { file: path }), ...why, ...EXPECTED]);
}

/** A file by itself, or one in a zip. */
interface FileRead {
  /** Null for a file by itself, and for what is said of a zip. */
  name: string | null;
  readings: AsyncIterable<Reading> | Iterable<Reading>;
}

type FoundInFile =
  | ExportRecord
  | FieldNotes
  | Remark
  /** Of a file that holds no issue: what is wrong with the first that it holds. */
  | { unread: RefusedRecord }
  /** Of an export without issues. */
  | { isEmpty: true };

/**
 * The records of one file. What comes before its first issue is told once that is there: where none is, the file is no
 * export, and costs one sentence.
 */
async function* recordsIn({ name, readings }: FileRead): AsyncGenerator<FoundInFile> {
  const unread: RefusedRecord[] = [];
  let begun = false;
  let record = 0;
  for await (const reading of readings) {
    for (const found of issuesIn(reading)) {
      if ('names' in found || 'remark' in found) {
        yield found;
        continue;
      }
      record += 1;
      const entry = { record, ...(name !== null && { file: name }), ...found };
      if ('issue' in entry) {
        begun = true;
        yield* unread.splice(0);
      }
      if (begun || 'issue' in entry) yield entry;
      else unread.push(entry);
      if (unread.length >= MOST_UNREADABLE) break;
    }
    if (unread.length >= MOST_UNREADABLE) break;
  }
  const [first] = unread;
  if (first !== undefined) yield { unread: first };
  else if (!begun) yield { isEmpty: true };
}

/** What the file holds; of a zip, each of its files. */
async function* filesIn(path: string, options: ReadingOptions): AsyncGenerator<FileRead> {
  try {
    let count = 0;
    for await (const content of contentsOf(path, options.onProgress)) {
      count += 1;
      const { name } = content;
      const office = name === null ? [] : foreignZip(path, name);
      if (office.length > 0) throw new NotAnExportError([...office, HOW_TO_GET_ONE]);
      yield { name, readings: readingsOf(content, path, options) };
    }
    if (count === 0)
      throw new NotAnExportError([notice('file.nothingInside', { file: path }), ...EXPECTED]);
  } catch (error) {
    // A zip that cannot be opened; faults inside a file are told by its text.
    if (!(error instanceof UnpackingFault)) throw error;
    yield { name: null, readings: [{ problem: error.notice }] };
  }
}

async function* readingsOf(
  { name, chunks }: Content,
  path: string,
  { timeZone = OWN_TIME_ZONE }: ReadingOptions,
): AsyncGenerator<Reading> {
  const text = textPieces(chunks);
  const begun: Piece[] = [];
  let head = '';
  while (head.length < HEAD_CHARACTERS) {
    const next = await text.next();
    if (next.done === true) break;
    begun.push(next.value);
    head += next.value.text;
  }
  const isEmpty = head.trim() === '' && begun.every(({ fault }) => fault === undefined);
  const file = name ?? path;
  const other = isEmpty ? notice('file.empty', { file }) : foreign(file, head);
  if (other !== null) {
    await text.return(undefined);
    // Beside an export, a zip may hold something else.
    if (name === null) throw new NotAnExportError([other, HOW_TO_GET_ONE]);
    yield { problem: other };
    return;
  }
  const whole = (async function* (): AsyncGenerator<Piece> {
    yield* begun;
    yield* text;
  })();
  yield* formatOf(head).read(whole, head, { timeZone });
}

type RecordPart = ReturnType<typeof issueOf> | FieldNotes | Remark;

function* issuesIn(reading: Reading): Generator<RecordPart> {
  if ('problem' in reading || 'remark' in reading) yield reading;
  else if (!('value' in reading)) yield notesIn({ ...reading });
  else for (const value of unwrapped(reading.value)) yield* partsOf(value);
}

/** Saved answers of a search, one a line, are pages of issues. */
function* partsOf(value: unknown): Generator<RecordPart> {
  const page = asRaw(value);
  if (page === null || !isPage(page)) yield issueOf(value);
  else {
    yield notesIn(page);
    for (const issue of page['issues'] as unknown[]) yield issueOf(issue);
  }
}

/** @returns the issue that a value holds, or why it holds none */
export function issueOf(
  value: unknown,
): { issue: ExportedIssue } | { key?: string; problem: Notice } {
  const raw = asRaw(value);
  if (raw === null) return { problem: notice('record.notObject') };
  const { key } = raw;
  if (typeof key !== 'string' || key === '') return { problem: notice('record.noKey') };
  if (key.length > LONGEST_KEY) return { problem: notice('record.keyTooLong') };
  const fields = asRaw(raw['fields']);
  if (fields === null) return { key, problem: notice('record.noFields', { key }) };
  return { issue: { ...raw, key, fields: withNamesInObjects(fields) } };
}

/** What a page, or an issue by itself, says of the fields in it, and a page of itself. */
export function notesIn(raw: Raw): FieldNotes {
  const { names, schema, total, isLast } = raw;
  return {
    names: asRaw(names) ?? {},
    schema: asRaw(schema) ?? {},
    total: asNumber(total),
    isLast: typeof isLast === 'boolean' ? isLast : null,
  };
}
