/** JSON documents, one or several after another: a list of issues, pages of a search, or single issues over many lines. */
import { JSONParser } from '@streamparser/json';
import { asRaw } from '../../src/jira/answers/parse';
import { LIMITS } from '../limits';
import { notice, type Notice } from '../notices';
import type { Piece } from '../text-pieces';
import { beginsAsList, IN_THE_MIDDLE, parsed, tooLong, type Format, type Reading } from './format';

type Layout = 'list' | 'page' | 'issue';

/** What is given as soon as it is complete, so that no document has to fit into memory as a whole. */
const PATHS: Readonly<Record<Layout, string[]>> = {
  list: ['$.*'],
  page: ['$.issues.*', '$.names', '$.schema', '$.total', '$.isLast'],
  issue: ['$'],
};

export const jsonDocuments: Format = {
  name: 'JSON',
  recognises: (head) => layoutOf(head) !== null,
  read: (pieces, head) => documents(pieces, layoutOf(head) ?? 'page', LIST.test(head)),
};

const LIST = /"issues"\s*:\s*\[/;

/** @returns null for what is no JSON document, or a document a line */
function layoutOf(head: string): Layout | null {
  const start = head.trimStart();
  if (beginsAsList(start)) return 'list';
  if (!start.startsWith('{')) return null;
  // An issue begins with its own fields before anything of that name could hold a list of issues.
  const issues = LIST.exec(head)?.index ?? Infinity;
  const fields = /"fields"\s*:\s*\{/.exec(head)?.index ?? Infinity;
  if (holdsALine(head)) return null;
  // On one line, an issue is a line of JSONL.
  if (fields < issues) return start.includes('\n') ? 'issue' : null;
  return isWithin(head.slice(0, issues)) ? 'issue' : 'page';
}

/** Whether what follows stands deeper than in the document itself: `{"data": {"issues": […`. */
function isWithin(before: string): boolean {
  return (before.replace(/"(?:[^"\\]|\\.)*"/g, '').match(/[{[]/g)?.length ?? 0) > 1;
}

/** Whether documents stand on lines of their own: the first does, or, where it is broken, a later one that is an issue. */
function holdsALine(head: string): boolean {
  const [first = '', ...more] = head.split('\n').slice(0, -1);
  return parsed(first) !== null || more.some(isIssueOrPage);
}

function isIssueOrPage(line: string): boolean {
  const value = line.startsWith('{') ? asRaw(parsed(line)?.value) : null;
  return value !== null && ('fields' in value || 'issues' in value);
}

async function* documents(
  pieces: AsyncIterable<Piece>,
  layout: Layout,
  hasList: boolean,
): AsyncGenerator<Reading> {
  // Without a separator the parser takes one document after another.
  const parser = new JSONParser({ paths: PATHS[layout], keepStack: false, separator: '' });
  const ready: Reading[] = [];
  const faults: Notice[] = [];
  let listed = layout !== 'page' || hasList;
  parser.onValue = ({ key, value }) => {
    if (layout === 'page' && typeof key === 'string') ready.push({ [key]: value });
    else {
      listed = true;
      ready.push({ value });
    }
  };
  let ending = false;
  parser.onError = () => {
    faults.push(ending ? IN_THE_MIDDLE : notice('broken.json'));
  };
  // The parser keeps a value until it is complete.
  let held = 0;
  for await (const piece of pieces) {
    if (piece.fault !== undefined) faults.push(piece.fault);
    else parser.write(piece.text);
    held = ready.length > 0 ? 0 : held + piece.text.length;
    yield* ready.splice(0);
    if (faults.length > 0 || held > LIMITS.record) break;
  }
  ending = true;
  if (held > LIMITS.record) {
    yield { problem: tooLong('rest') };
    return;
  }
  if (faults.length === 0) parser.end();
  const [fault] = faults;
  if (fault !== undefined) yield { problem: fault };
  else if (!listed) yield { problem: notice('file.noList') };
}
