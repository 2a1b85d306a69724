/**
 * The one reader of exports: whoever opens a file, command line or local site, gets the same issues from it.
 * The file is read twice. The first time tells what it says of its site as a whole; the second gives its issues one at a
 * time, so that a file may be larger than memory.
 */
import { readIssue } from '../src/jira/answers/issue';
import type { Raw } from '../src/jira/answers/parse';
import type { JiraIssue } from '../src/jira/types';
import type { FileProgress } from './containers/plain';
import { normaliseIssue } from './normalise/issue';
import { notice, type Notice } from './notices';
import {
  readRecords,
  type ExportRecord,
  type FieldNotes,
  type ReadingOptions,
  type RefusedRecord,
  type Remark,
} from './records';
import type { ExportField } from './survey/fields';
import { Survey } from './survey/survey';

/** An issue of an export. */
export interface ImportedRecord {
  /** Counted from 1 in the order of the file, and in a zip of each file by itself. */
  record: number;
  /** The file in a zip that it stands in. */
  file?: string;
  /** As REST v3 gives it. */
  json: { fields: Raw; [part: string]: unknown };
  /** The same, read. */
  issue: JiraIssue;
}

export interface Export {
  /** The custom fields, as Jira's list of fields has them. */
  fields: ExportField[];
  /** How the file was understood where it leaves that open. */
  remarks: Notice[];
  /** Whether nothing in the file says that there are more issues than it holds: a page may tell of others. */
  isWhole: boolean;
  /** The issues in the order of the file, and what is wrong with what is none. */
  issues: () => AsyncGenerator<ImportedRecord | RefusedRecord>;
}

/** Gives all records anew each time that it is asked, in the same order. */
export type RecordSource = (onProgress?: FileProgress) => Records;

type Records =
  AsyncIterable<ExportRecord | FieldNotes | Remark> | Iterable<ExportRecord | FieldNotes | Remark>;

/**
 * Opens an export of Jira issues in any format that is known here.
 * @param path of the file
 * @param options `onProgress` is told as the reading goes on, here and in `issues`: bytes of both readings together
 * @throws NotAnExportError where there is no issue to be found; the file system's errors for a file that cannot be opened
 */
export function openExport(
  path: string,
  { onProgress, ...options }: ReadingOptions = {},
): Promise<Export> {
  return openRecords((told) => readRecords(path, { ...options, onProgress: told }), onProgress);
}

/** The same for records that stand elsewhere than in a file. */
export async function openRecords(
  source: RecordSource,
  onProgress?: FileProgress,
): Promise<Export> {
  const survey = new Survey();
  const remarks = new Map<string, Notice>();
  const first: FileProgress = (bytes, total) => onProgress?.(bytes, 2 * total);
  for await (const found of source(first)) {
    if ('remark' in found) remarks.set(JSON.stringify(found.remark), found.remark);
    else if ('names' in found) survey.learnNotes(found);
    else if ('issue' in found) survey.learn(found.issue);
  }
  survey.settle();
  const second: FileProgress = (bytes, total) => onProgress?.(total + bytes, 2 * total);
  return {
    fields: survey.fieldList(),
    isWhole: survey.isWhole,
    remarks: [...remarks.values()],
    issues: () => issuesOf(source(second), survey),
  };
}

async function* issuesOf(
  records: Records,
  survey: Survey,
): AsyncGenerator<ImportedRecord | RefusedRecord> {
  const taken = new Set<string>();
  for await (const found of records) {
    if ('names' in found || 'remark' in found) continue;
    const entry = 'issue' in found ? imported(found, survey) : found;
    if (!('issue' in entry)) yield entry;
    else if (taken.has(entry.issue.key)) yield twice(entry);
    else {
      taken.add(entry.issue.key);
      yield entry;
    }
  }
}

function imported(
  { record, file, issue: exported }: Extract<ExportRecord, { issue: unknown }>,
  survey: Survey,
): ImportedRecord | RefusedRecord {
  const json = normaliseIssue(exported, survey);
  const issue = readIssue(json);
  const { key } = exported;
  const where = { record, ...(file !== undefined && { file }) };
  return issue === null
    ? { ...where, key, problem: notice('record.unreadable', { key }) }
    : { ...where, json: json as ImportedRecord['json'], issue };
}

function twice({ record, file, issue: { key } }: ImportedRecord): RefusedRecord {
  const where = { record, ...(file !== undefined && { file }) };
  return { ...where, key, problem: notice('record.twice', { key }) };
}
