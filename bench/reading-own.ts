/** Our own labels (ids alone) put to the comments of the public site that they were read in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonLines } from './json-lines';
import type { LabelledThread, Person } from './reading-threads';

interface Author {
  name?: string;
  displayName?: string;
}
interface SiteIssue {
  key: string;
  fields: {
    summary: string;
    reporter?: Author | null;
    assignee?: Author | null;
    comment?: {
      comments: { id: string; author?: Author | null; created: string; body?: string }[];
    };
  };
}
interface Labels extends Pick<LabelledThread, 'key' | 'items'> {
  /** Of labels in two halves: which one. */
  half?: 1 | 2;
  /** Of labels in parts, each by another reader: which one, from 1. */
  part?: number;
}

export interface OwnSet {
  title: string;
  threads: LabelledThread[];
  /** Whether what is read wrongly may be shown: a set that nobody looks at says how well other texts are read. */
  mayBeLookedAt: boolean;
  /** Whether weights may be learnt from it. */
  isLearntFrom: boolean;
}

/** Mentions in wiki markup name people by their user name. */
function person(author: Author | null | undefined): Person | null {
  return author?.name ? { accountId: author.name, displayName: author.displayName ?? '' } : null;
}

function labelsOf(file: string): Labels[] {
  return readFileSync(join(__dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labels);
}

function labelledThread({ key, fields }: SiteIssue, { items }: Labels): LabelledThread {
  const comments = (fields.comment?.comments ?? []).flatMap(({ id, author, created, body }) =>
    body === undefined ? [] : [{ id, author: person(author), created, body }],
  );
  comments.sort((one, other) => one.created.localeCompare(other.created));
  const { summary, reporter, assignee } = fields;
  return {
    key,
    summary,
    reporter: person(reporter),
    assignee: person(assignee),
    comments,
    items,
  };
}

/** Sets in parts, each labelled by one reader: what is read wrongly may be looked at up to this part; by the others choices are made. */
const IN_PARTS = { H: { last: 8, lastLookedAt: 6 }, J: { last: 6, lastLookedAt: 4 } };

/**
 * The sets that we labelled ourselves: C, whose threads were picked out, and those whose threads were drawn, D and E in halves and
 * H and J in parts. Two readers labelled G, I and K, and nobody looks at what is read wrongly there, nor in the last two parts of H and J.
 * @param site the export of the site, one issue a line
 */
export function ownSets(site: string): OwnSet[] {
  const issues = new Map(readJsonLines<SiteIssue>(site).map((issue) => [issue.key, issue]));
  const threadsOf = (labels: readonly Labels[]): LabelledThread[] =>
    labels.flatMap((some) => {
      const issue = issues.get(some.key);
      return issue ? [labelledThread(issue, some)] : [];
    });
  const fileOf = (letter: string): string => `reading-labels-${letter.toLowerCase()}.jsonl`;
  const halves = (letter: string): OwnSet[] => {
    const drawn = labelsOf(fileOf(letter));
    return ([1, 2] as const).map((half) => ({
      title: `${letter}${half}`,
      threads: threadsOf(drawn.filter((labels) => labels.half === half)),
      mayBeLookedAt: true,
      isLearntFrom: true,
    }));
  };
  const parts = (letter: keyof typeof IN_PARTS): OwnSet[] => {
    const drawn = labelsOf(fileOf(letter));
    const { last, lastLookedAt } = IN_PARTS[letter];
    const some = (from: number, to: number, mayBeLookedAt: boolean): OwnSet => ({
      title: `${letter}${from}–${to}`,
      threads: threadsOf(drawn.filter(({ part = 0 }) => part >= from && part <= to)),
      mayBeLookedAt,
      isLearntFrom: true,
    });
    return [some(1, lastLookedAt, true), some(lastLookedAt + 1, last, false)];
  };
  const whole = (title: string, file: string): OwnSet => ({
    title,
    threads: threadsOf(labelsOf(file)),
    mayBeLookedAt: true,
    isLearntFrom: true,
  });
  const apart = (letter: string): OwnSet => ({
    ...whole(letter, fileOf(letter)),
    mayBeLookedAt: false,
    isLearntFrom: false,
  });
  return [
    whole('C', 'reading-labels.jsonl'),
    ...halves('D'),
    ...halves('E'),
    whole('F', fileOf('F')),
    ...parts('H'),
    ...parts('J'),
    ...['G', 'I', 'K'].map(apart),
  ];
}
