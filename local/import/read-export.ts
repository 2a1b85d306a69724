/**
 * Reads the records of a Jira export: a JSON array of issues, `{"issues": […]}` or one issue a line (JSONL), plain or gzipped.
 * Nothing here knows what a site is; a record is handed on as it stands in the file.
 */
import { JSONParser } from '@streamparser/json';
import { fileChunks, type FileProgress } from './file-chunks';

/** An issue as the export holds it. Only that `fields` is an object and that there is a key is sure. */
export interface ExportedIssue {
  key: string;
  fields: Record<string, unknown>;
  [part: string]: unknown;
}

/** A record, counted from 1 in the order of the file, or a sentence that says what is wrong with it. */
export type ExportRecord =
  { record: number; issue: ExportedIssue } | { record: number; key?: string; problem: string };

/** The file holds no issues in any shape that is known here. The message is one sentence for the person. */
export class NotAnExportError extends Error {
  override name = 'NotAnExportError';
}

const EXPECTED =
  'Expected issues from Jira’s REST API as a JSON array, as {"issues": […]} or as one issue a line (JSONL), plain or .gz.';

/** So many unreadable records before the first issue, and the file is not taken for an export any more. */
const PATIENCE = 50;

/** Enough text to see how the file is laid out. */
const HEAD_CHARACTERS = 64 * 1024;

/**
 * The records of an export, in order and as they are read, so that a file may be larger than memory.
 * A record that cannot be read is given as a problem and the reading goes on; where a file breaks off,
 * everything before the break is given and the last record says where it broke.
 * @param path of the file
 * @param onProgress told as the reading goes on
 * @throws NotAnExportError where there is no issue to be found; the file system's errors for a file that cannot be opened
 */
export async function* readExport(
  path: string,
  onProgress?: FileProgress,
): AsyncGenerator<ExportRecord> {
  const problems: ExportRecord[] = [];
  let begun = false;
  let record = 0;
  for await (const reading of readings(path, onProgress)) {
    for (const found of issuesIn(reading)) {
      record += 1;
      const entry = { record, ...found };
      if ('issue' in entry && !begun) {
        begun = true;
        yield* problems;
      }
      if (begun) yield entry;
      else problems.push(entry);
      if (!begun && problems.length >= PATIENCE) throw notAnExport(path, problems);
    }
  }
  if (!begun && problems.length > 0) throw notAnExport(path, problems);
}

function notAnExport(path: string, problems: ExportRecord[]): NotAnExportError {
  const [first] = problems;
  const why = first && 'problem' in first ? ` ${first.problem}` : '';
  return new NotAnExportError(`${path} holds no Jira issues. ${EXPECTED}${why}`);
}

/** One value of the file, or what is wrong with it. */
type Reading = { value: unknown } | { problem: string };
type Found = { issue: ExportedIssue } | { key?: string; problem: string };

function* issuesIn(reading: Reading): Generator<Found> {
  if ('problem' in reading) {
    yield reading;
    return;
  }
  // Saved answers of a search, one a line, are pages of issues.
  const page = isObject(reading.value) ? reading.value['issues'] : undefined;
  for (const value of Array.isArray(page) ? (page as unknown[]) : [reading.value]) {
    yield issueOf(value);
  }
}

function issueOf(value: unknown): Found {
  if (!isObject(value)) return { problem: 'This is not an issue: it is no JSON object.' };
  const key = value['key'];
  if (typeof key !== 'string' || key === '') {
    return { problem: 'This is not an issue: it has no "key".' };
  }
  if (!isObject(value['fields'])) return { key, problem: `${key} has no "fields".` };
  return { issue: { ...value, key, fields: value['fields'] } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function* readings(path: string, onProgress?: FileProgress): AsyncGenerator<Reading> {
  const text = decoded(fileChunks(path, onProgress));
  let head = '';
  let fault: string | null = null;
  while (head.length < HEAD_CHARACTERS) {
    const next = await text.next();
    if (next.done === true) break;
    if (next.value.fault !== undefined) fault = next.value.fault;
    else head += next.value.text;
  }
  if (head.trim() === '') throw new NotAnExportError(`${path} is empty. ${EXPECTED}`);
  const rest = (async function* (): AsyncGenerator<Piece> {
    yield { text: head };
    if (fault !== null) yield { text: '', fault };
    else yield* text;
  })();
  const layout = layoutOf(head);
  if (layout === 'array') yield* elements(rest, ['$.*']);
  else if (layout === 'envelope') yield* elements(rest, ['$.issues', '$.issues.*']);
  else yield* lines(rest);
}

/** An issue begins with its own fields before anything of that name could hold a list of issues. */
function layoutOf(head: string): 'array' | 'envelope' | 'lines' {
  if (head.trimStart().startsWith('[')) return 'array';
  const issues = /"issues"\s*:\s*\[/.exec(head)?.index ?? Infinity;
  const fields = /"fields"\s*:\s*\{/.exec(head)?.index ?? Infinity;
  if (issues > fields) return 'lines';
  const firstLine = head.slice(0, head.indexOf('\n') + 1);
  return firstLine !== '' && parsed(firstLine) !== undefined ? 'lines' : 'envelope';
}

/** A piece of text, or, as the last piece, why there is no more although the file is not at its end. */
interface Piece {
  text: string;
  fault?: string;
}

async function* decoded(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Piece> {
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of chunks) {
      // Files written by PowerShell come as UTF-16; everybody else writes UTF-8.
      decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
      yield { text: decoder.decode(chunk, { stream: true }) };
    }
  } catch (error) {
    if (!isUnpackingFault(error)) throw error;
    yield { text: '', fault: 'the compressed file is damaged or was cut off' };
  }
}

function isUnpackingFault(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && code.startsWith('Z_');
}

/** JSONL, split on `\n` only: texts hold other characters that count as line ends elsewhere. */
async function* lines(pieces: AsyncIterable<Piece>): AsyncGenerator<Reading> {
  let open: string[] = [];
  let fault: string | undefined;
  for await (const piece of pieces) {
    fault = piece.fault;
    const [end = '', ...more] = piece.text.split('\n');
    open.push(end);
    for (const next of more) {
      const line = open.join('');
      if (line.trim() !== '') yield parsed(line) ?? { problem: 'This line is not valid JSON.' };
      open = [next];
    }
  }
  const line = open.join('');
  const last = line.trim() === '' ? undefined : parsed(line);
  if (last) yield last;
  if (fault !== undefined) yield { problem: brokenOff(fault) };
  else if (line.trim() !== '' && !last) yield { problem: brokenOff(IN_THE_MIDDLE) };
}

function parsed(line: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) as unknown };
  } catch {
    return undefined;
  }
}

/** The elements of one JSON document's list of issues, each as soon as it is complete. */
async function* elements(
  pieces: AsyncIterable<Piece>,
  paths: ['$.*'] | ['$.issues', '$.issues.*'],
): AsyncGenerator<Reading> {
  const parser = new JSONParser({ paths, keepStack: false });
  const ready: Reading[] = [];
  const faults: string[] = [];
  let listed = paths.length === 1;
  parser.onValue = ({ key, value }) => {
    if (key === 'issues') listed = true;
    else ready.push({ value });
  };
  parser.onError = () => {
    faults.push('what follows is not valid JSON');
  };
  for await (const piece of pieces) {
    if (piece.fault !== undefined) faults.push(piece.fault);
    else if (!parser.isEnded) parser.write(piece.text);
    yield* ready.splice(0);
    if (faults.length > 0) break;
  }
  if (!parser.isEnded) faults.push(IN_THE_MIDDLE);
  const [fault] = faults;
  if (fault !== undefined) yield { problem: brokenOff(fault) };
  else if (!listed) yield { problem: 'It is a JSON object without a list of "issues".' };
}

const IN_THE_MIDDLE = 'it ends in the middle of an issue';

function brokenOff(why: string): string {
  return `The file breaks off here: ${why}.`;
}
