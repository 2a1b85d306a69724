/** Reads a text or bytes as a file, as whoever opens an export does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openExport } from '../../../import/export';
import type { JiraIssue } from '../../../src/jira/types';
import { noticeSaid } from '../said';

const folder = mkdtempSync(join(tmpdir(), 'formats-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

export interface Read {
  issues: JiraIssue[];
  problems: string[];
  remarks: string[];
}

/** @returns the path of a file with this content */
export function fileWith(content: string | Buffer): string {
  const path = join(folder, 'export');
  writeFileSync(path, content);
  return path;
}

export async function read(content: string | Buffer, timeZone = 'UTC'): Promise<Read> {
  const opened = await openExport(fileWith(content), { timeZone });
  const found: Read = { issues: [], problems: [], remarks: opened.remarks.map(noticeSaid) };
  for await (const entry of opened.issues()) {
    if ('problem' in entry) found.problems.push(noticeSaid(entry.problem));
    else found.issues.push(entry.issue);
  }
  return found;
}

/** The first issue of a file. */
export async function first(content: string | Buffer): Promise<JiraIssue> {
  const { issues, problems } = await read(content);
  const [issue] = issues;
  if (!issue) throw new Error(problems.join(' '));
  return issue;
}
