/** What is about to be written to a live site, in words for the person who has to confirm it. */
import { pathOf, type Write, type WriteKind } from '../../live/write';
import { own } from '../../src/contract/own';
import { asRaw, asText } from '../../src/jira/answers/parse';
import { readAdf } from '../../src/reading/document/adf';
import type { SiteData, SiteIssue } from '../jira/model';

export interface WriteWords {
  /** Such as "Add a comment to ABC-1 on acme.atlassian.net". */
  title: string;
  /** The summary of the work item. */
  about: string;
  /** What it will hold: name and words. */
  lines: { name: string; value: string }[];
  /** Method and path, as Jira is asked. */
  call: string;
}

const TITLES: Record<WriteKind, (key: string) => string> = {
  edit: (key) => `Change ${key}`,
  transition: (key) => `Move ${key} to another status`,
  'add-comment': (key) => `Add a comment to ${key}`,
  'edit-comment': (key) => `Change a comment on ${key}`,
  'delete-comment': (key) => `Delete a comment on ${key}`,
};

/**
 * @param host of the live site
 * @param status that a transition leads to
 */
export function wordsOf(
  write: Write,
  issue: SiteIssue,
  data: SiteData,
  { host, status }: { host: string; status: string | null },
): WriteWords {
  const { kind, method } = write;
  return {
    title: `${TITLES[kind](issue.key)} on ${host}?`,
    about: issue.summary,
    lines: [
      ...(status === null ? [] : [{ name: 'Status', value: status }]),
      ...linesOf(write, issue, data),
    ],
    call: `${method} ${pathOf(write, issue.id)}`,
  };
}

function linesOf({ kind, body, commentId }: Write, issue: SiteIssue, data: SiteData) {
  const lines: WriteWords['lines'] = [];
  if (body === null) {
    const comment = issue.comments.find(({ id }) => id === commentId);
    lines.push({ name: 'Comment', value: inWords('', comment?.body ?? null, data) });
  }
  // Whatever is sent along is shown, too.
  for (const [part, value] of Object.entries(body ?? {}))
    if (part === 'fields')
      for (const [id, to] of Object.entries(asRaw(value) ?? {}))
        lines.push({ name: nameOf(id, data), value: inWords(id, to, data) });
    // By the status that it leads to.
    else if (part === 'transition' && kind === 'transition') continue;
    else if (part === 'body')
      lines.push(
        { name: 'Comment', value: inWords('', value, data) },
        ...mentionedIn(value).map((name) => ({ name: 'Mentions', value: name })),
      );
    else if (JSON.stringify(value) === INTERNAL_NOTE)
      lines.push({ name: 'Shown to', value: 'the team only, as an internal note' });
    else lines.push({ name: part, value: JSON.stringify(value) });
  return lines;
}

/** @returns the names of those whom Jira tells of a document, as it says them */
function mentionedIn(document: unknown): string[] {
  const node = asRaw(document);
  if (node === null) return [];
  const name = node['type'] === 'mention' ? asText(asRaw(node['attrs'])?.['text']) : null;
  const within = Array.isArray(node['content']) ? node['content'] : [];
  return [...(name === null ? [] : [name.replace(/^@/, '')]), ...within.flatMap(mentionedIn)];
}

const INTERNAL_NOTE = JSON.stringify([{ key: 'sd.public.comment', value: { internal: true } }]);

/** The names of Jira's own fields that the app and the issue view change. */
const SYSTEM_NAMES: Record<string, string> = {
  summary: 'Summary',
  description: 'Description',
  priority: 'Priority',
  assignee: 'Assignee',
  labels: 'Labels',
  parent: 'Parent',
};

function nameOf(fieldId: string, data: SiteData): string {
  return (
    data.fields.find(({ id }) => id === fieldId)?.name ?? own(SYSTEM_NAMES, fieldId) ?? fieldId
  );
}

const NOTHING = 'nothing';

function inWords(fieldId: string, value: unknown, data: SiteData): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (Array.isArray(value))
    return value.map((one) => inWords(fieldId, one, data)).join(', ') || NOTHING;
  if (typeof value === 'number')
    return data.sprints.find(({ id }) => id === value)?.name ?? String(value);
  const raw = asRaw(value);
  if (raw === null) return typeof value === 'string' ? value : JSON.stringify(value);
  if (raw['type'] === 'doc') return readAdf(value)?.text ?? JSON.stringify(value);
  const [named, ...others] = Object.entries(raw);
  const known = others.length === 0 && named ? nameFor(fieldId, named, data) : undefined;
  return known ?? JSON.stringify(value);
}

function nameFor(
  fieldId: string,
  [by, name]: [string, unknown],
  { people, priorities, issues }: SiteData,
): string | undefined {
  if (by === 'accountId') return people.find(({ accountId }) => accountId === name)?.displayName;
  if (by === 'id' && fieldId === 'priority') return priorities.find(({ id }) => id === name)?.name;
  if (by === 'id' && fieldId === 'parent') return issues.find(({ id }) => id === name)?.key;
  return asText(name) ?? undefined;
}
