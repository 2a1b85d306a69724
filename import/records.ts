/**
 * The records of an export, in whichever format it is. Nothing here knows what a site is; a record is handed on as it
 * stands in the file.
 */
import { type Raw, asRaw } from '../src/jira/answers/parse';
import type { FileProgress } from './file-chunks';
import { formatOf } from './formats';
import type { Reading } from './formats/format';
import { textPieces, type Piece } from './text-pieces';

/** An issue as the export holds it. Only that `fields` is an object and that there is a key is sure. */
export interface ExportedIssue {
  key: string;
  fields: Raw;
  [part: string]: unknown;
}

/** What a file says of its fields apart from any issue, by field id. */
export interface FieldNotes {
  names: Raw;
  schema: Raw;
}

/** A record that cannot be taken. */
export interface RefusedRecord {
  /** Counted from 1 in the order of the file. */
  record: number;
  key?: string;
  /** A sentence. */
  problem: string;
}

export type ExportRecord = { record: number; issue: ExportedIssue } | RefusedRecord;

/** The file holds no issues in any shape that is known here. The message is one sentence for the person. */
export class NotAnExportError extends Error {
  override name = 'NotAnExportError';
}

const EXPECTED =
  'Expected issues from Jira’s REST API as a JSON array, as {"issues": […]}, as one issue or as one issue a line (JSONL), plain or .gz.';

/** So many unreadable records before the first issue, and the file is not taken for an export any more. */
const MOST_UNREADABLE = 50;

/** Enough text to see how the file is laid out. */
const HEAD_CHARACTERS = 64 * 1024;

/**
 * The records of an export, in order and as they are read, so that a file may be larger than memory, and between them
 * what it says of its fields. A record that cannot be read is given as a problem and the reading goes on; where a file
 * breaks off, everything before the break is given and the last record says where it broke.
 * @param path of the file
 * @param onProgress told as the reading goes on
 * @throws NotAnExportError where there is no issue to be found; the file system's errors for a file that cannot be opened
 */
export async function* readRecords(
  path: string,
  onProgress?: FileProgress,
): AsyncGenerator<ExportRecord | FieldNotes> {
  const problems: ExportRecord[] = [];
  let begun = false;
  let record = 0;
  for await (const reading of readings(path, onProgress)) {
    for (const found of issuesIn(reading)) {
      if ('names' in found) {
        yield found;
        continue;
      }
      record += 1;
      const entry = { record, ...found };
      if ('issue' in entry && !begun) {
        begun = true;
        yield* problems;
      }
      if (begun) yield entry;
      else problems.push(entry);
      if (!begun && problems.length >= MOST_UNREADABLE) throw notAnExport(path, problems);
    }
  }
  if (!begun && problems.length > 0) throw notAnExport(path, problems);
}

function notAnExport(path: string, problems: ExportRecord[]): NotAnExportError {
  const [first] = problems;
  const why = first && 'problem' in first ? ` ${first.problem}` : '';
  return new NotAnExportError(`${path} holds no Jira issues. ${EXPECTED}${why}`);
}

async function* readings(path: string, onProgress?: FileProgress): AsyncGenerator<Reading> {
  const text = textPieces(path, onProgress);
  const begun: Piece[] = [];
  let head = '';
  while (head.length < HEAD_CHARACTERS) {
    const next = await text.next();
    if (next.done === true) break;
    begun.push(next.value);
    head += next.value.text;
  }
  if (head.trim() === '') throw new NotAnExportError(`${path} is empty. ${EXPECTED}`);
  const whole = (async function* (): AsyncGenerator<Piece> {
    yield* begun;
    yield* text;
  })();
  yield* formatOf(head).read(whole, head);
}

type RecordPart = { issue: ExportedIssue } | FieldNotes | { key?: string; problem: string };

function* issuesIn(reading: Reading): Generator<RecordPart> {
  if ('problem' in reading) yield reading;
  else if (!('value' in reading)) yield notesIn({ ...reading });
  else {
    // Saved answers of a search, one a line, are pages of issues.
    const page = asRaw(reading.value);
    const issues = page?.['issues'];
    if (page === null || !Array.isArray(issues)) yield issueOf(reading.value);
    else {
      yield notesIn(page);
      for (const value of issues as unknown[]) yield issueOf(value);
    }
  }
}

function issueOf(value: unknown): RecordPart {
  const raw = asRaw(value);
  if (raw === null) return { problem: 'This is not an issue: it is no JSON object.' };
  const { key } = raw;
  if (typeof key !== 'string' || key === '') {
    return { problem: 'This is not an issue: it has no "key".' };
  }
  const fields = asRaw(raw['fields']);
  if (fields === null) return { key, problem: `${key} has no "fields".` };
  return { issue: { ...raw, key, fields } };
}

/** What a page, or an issue by itself, says of the fields in it. */
export function notesIn(raw: Raw): FieldNotes {
  return { names: asRaw(raw['names']) ?? {}, schema: asRaw(raw['schema']) ?? {} };
}
