/** Changes that people make in the issue view. Each is a request to Jira as the person who looks. */
import { SPRINT_TYPE } from '../../src/jira/field-types';
import type { AdfDocument, AdfNode } from '../jira/adf';
import type { SitePerson } from '../jira/model';
import { askJira, type Host, type JiraAnswer } from './host';
import { json, refusal, type HostRequest, type HostRoute, type HostReply } from './reply';

export function issueEditRoutes(host: Host): HostRoute[] {
  return [
    {
      method: 'POST',
      path: '/browse/:key/edit',
      handle: async (request) => {
        const form = new URLSearchParams(await request.body());
        const change = changeOf(host, form.get('field') ?? '', form.get('value') ?? '');
        if (change === null) return refusal(400, 'This field cannot be changed here.');
        const path = `/rest/api/3/issue/${encodeURIComponent(request.params['key'] ?? '')}`;
        return told(await ask(host, request, change.method, path + change.suffix, change.body));
      },
    },
    {
      method: 'POST',
      path: '/browse/:key/comment',
      handle: async (request) => {
        const text = (new URLSearchParams(await request.body()).get('text') ?? '').trim();
        if (text === '') return refusal(400, 'Write something first.');
        if (text.length > LONGEST_COMMENT)
          return refusal(400, `A comment has at most ${LONGEST_COMMENT} characters. Shorten it.`);
        const path = `/rest/api/3/issue/${encodeURIComponent(request.params['key'] ?? '')}/comment`;
        return told(
          await ask(host, request, 'POST', path, {
            body: commentDocument(text, host.site.data.people),
          }),
        );
      },
    },
  ];
}

/** Of characters, as Jira has it. */
const LONGEST_COMMENT = 32_767;

function ask(
  host: Host,
  { session }: HostRequest,
  method: string,
  path: string,
  body: unknown,
): Promise<JiraAnswer> {
  return askJira(host, session.viewer, method, path, body);
}

interface Change {
  method: 'PUT' | 'POST';
  suffix: string;
  body: unknown;
}

/** @returns the request that makes the change, or null for a field that has none */
function changeOf(host: Host, field: string, value: string): Change | null {
  const edit = (fields: Record<string, unknown>): Change => ({
    method: 'PUT',
    suffix: '',
    body: { fields },
  });
  switch (field) {
    case 'status':
      return { method: 'POST', suffix: '/transitions', body: { transition: { id: value } } };
    case 'summary':
      return edit({ summary: value });
    case 'priority':
      return edit({ priority: { id: value } });
    case 'assignee':
      return edit({ assignee: value === '' ? null : { accountId: value } });
    case 'labels':
      return edit({ labels: [...new Set(value.split(/[\s,]+/).filter((label) => label !== ''))] });
    default:
      return field === sprintFieldOf(host)
        ? edit({ [field]: value === '' ? null : Number(value) })
        : null;
  }
}

/** @returns the id of the site's custom field for sprints */
function sprintFieldOf({ site }: Host): string | undefined {
  return site.data.fields.find(({ schema }) => schema.custom === SPRINT_TYPE)?.id;
}

/** Jira's own words about a refusal are what a person would see in Jira. */
function told({ status, json: answer }: JiraAnswer): HostReply {
  if (status < 300) return json({ ok: true });
  const { errorMessages = [], errors = {} } = (answer ?? {}) as {
    errorMessages?: string[];
    errors?: Record<string, string>;
  };
  const why = [...errorMessages, ...Object.values(errors)].join(' ');
  return refusal(status, why === '' ? `Jira answered ${status}.` : why);
}

/**
 * Plain text as a comment: blank lines part paragraphs, and @ with a person's full name mentions that person. An @ within a word,
 * such as an address of mail, a name that goes on, and one that several people have mention nobody: whoever is mentioned is told.
 */
export function commentDocument(text: string, people: readonly SitePerson[]): AdfDocument {
  const paragraphs = text.replaceAll('\r\n', '\n').split(/\n\s*\n/);
  const names = namesOf(people);
  return {
    version: 1,
    type: 'doc',
    content: paragraphs.map((paragraph) => ({
      type: 'paragraph',
      content: paragraph
        .split('\n')
        .flatMap((line, at) => [
          ...(at > 0 ? [{ type: 'hardBreak' }] : []),
          ...lineNodes(line, names),
        ]),
    })),
  };
}

interface Names {
  /** By the first letter: names in small letters, the longest first. */
  byLetter: Map<string, [name: string, person: SitePerson][]>;
  /** Characters of the longest. */
  longest: number;
}

function namesOf(people: readonly SitePerson[]): Names {
  const byLetter: Names['byLetter'] = new Map();
  const active = people.filter((person) => person.active && person.displayName !== '');
  // Of people whose names begin alike, the one with the longest name is meant.
  for (const person of active.sort((a, b) => b.displayName.length - a.displayName.length)) {
    const name = person.displayName.toLowerCase();
    const alike = byLetter.get(name.charAt(0));
    if (alike) alike.push([name, person]);
    else byLetter.set(name.charAt(0), [[name, person]]);
  }
  return { byLetter, longest: active[0]?.displayName.length ?? 0 };
}

const IN_WORD = /[\p{L}\p{N}._%+-]$/u;
const WORD_GOES_ON = /^[\p{L}\p{M}\p{N}_]/u;

function lineNodes(line: string, { byLetter, longest }: Names): AdfNode[] {
  const nodes: AdfNode[] = [];
  let from = 0;
  for (const { index } of line.matchAll(/@/g)) {
    if (index < from) continue;
    if (IN_WORD.test(line.slice(0, index))) continue;
    const rest = line.slice(index + 1, index + 2 + longest).toLowerCase();
    const called = (byLetter.get(rest.charAt(0)) ?? []).filter(
      ([name]) => rest.startsWith(name) && !WORD_GOES_ON.test(rest.slice(name.length)),
    );
    const [[name, person] = ['', undefined], [second] = ['']] = called;
    if (person === undefined || second === name) continue;
    if (index > from) nodes.push({ type: 'text', text: line.slice(from, index) });
    const { accountId, displayName } = person;
    nodes.push({
      type: 'mention',
      attrs: { id: accountId, text: `@${displayName}`, accessLevel: '' },
    });
    from = index + 1 + displayName.length;
  }
  if (from < line.length) nodes.push({ type: 'text', text: line.slice(from) });
  return nodes;
}
