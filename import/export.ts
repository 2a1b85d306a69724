/**
 * The one reader of exports: whoever opens a file, command line or local site, gets the same issues from it.
 * The file is read twice. The first time tells what it says of its site as a whole; the second gives its issues one at a
 * time, so that a file may be larger than memory.
 */
import { readIssue } from '../src/jira/answers/issue';
import type { Raw } from '../src/jira/answers/parse';
import type { JiraIssue } from '../src/jira/types';
import type { FileProgress } from './file-chunks';
import { normaliseIssue } from './normalise/issue';
import { readRecords, type ExportRecord, type RefusedRecord } from './records';
import type { ExportField } from './survey/fields';
import { Survey } from './survey/survey';

/** An issue of an export. */
export interface ImportedRecord {
  /** Counted from 1 in the order of the file. */
  record: number;
  /** As REST v3 gives it. */
  json: { fields: Raw; [part: string]: unknown };
  /** The same, read. */
  issue: JiraIssue;
}

export interface Export {
  /** The custom fields, as Jira's list of fields has them. */
  fields: ExportField[];
  /** The issues in the order of the file, and sentences for what is none. */
  issues: () => AsyncGenerator<ImportedRecord | RefusedRecord>;
}

/**
 * Opens an export of Jira issues in any format that is known here.
 * @param path of the file
 * @param onProgress told as the reading goes on, here and in `issues`: bytes of both readings together
 * @throws NotAnExportError where there is no issue to be found; the file system's errors for a file that cannot be opened
 */
export async function openExport(path: string, onProgress?: FileProgress): Promise<Export> {
  const survey = new Survey();
  const first: FileProgress = (bytes, total) => onProgress?.(bytes, 2 * total);
  for await (const found of readRecords(path, first)) {
    if ('names' in found) survey.learnNotes(found);
    else if ('issue' in found) survey.learn(found.issue);
  }
  survey.settle();
  const second: FileProgress = (bytes, total) => onProgress?.(total + bytes, 2 * total);
  return {
    fields: survey.fieldList(),
    issues: () => issuesOf(path, survey, second),
  };
}

async function* issuesOf(
  path: string,
  survey: Survey,
  onProgress: FileProgress,
): AsyncGenerator<ImportedRecord | RefusedRecord> {
  const taken = new Set<string>();
  for await (const found of readRecords(path, onProgress)) {
    if ('names' in found) continue;
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
  { record, issue: exported }: Extract<ExportRecord, { issue: unknown }>,
  survey: Survey,
): ImportedRecord | RefusedRecord {
  const json = normaliseIssue(exported, survey);
  const issue = readIssue(json);
  const { key } = exported;
  return issue === null
    ? { record, key, problem: `${key} cannot be read.` }
    : { record, json: json as ImportedRecord['json'], issue };
}

function twice({ record, issue: { key } }: ImportedRecord): RefusedRecord {
  const problem = `${key} stands in the file twice; the first one was taken.`;
  return { record, key, problem };
}
