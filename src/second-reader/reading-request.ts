/** Makes of matters the requests for a model: people as "Person A", texts cut to a budget, each as a string of JSON. */
import type { PlainDocument, Range } from '../reading/document';
import type { ThreadComment } from '../reading/thread';
import { speaksToReader } from './instructions';
import {
  markOf,
  type CommentMatter,
  type Matter,
  type QuestionMatter,
  type TextMatter,
} from './matter';
import { PersonNames, type KnownPerson } from './person-names';
import { toolFor, TOOL_NAME, type Sections } from './reading-tool';
import { sentText, type SentText } from './sent-text';
import { taskFor } from './task';

/** Characters of a comment that asks, of one that may answer, of a summary, and of a description. */
const LONGEST_ASKING = 900;
const LONGEST_REPLY = 600;
const LONGEST_SUMMARY = 200;
const LONGEST_DESCRIPTION = 3000;
/** Characters of the conversation in one request, and matters of one. */
const MOST_CHARACTERS = 9000;
const MOST_MATTERS = 20;
/** Enough for the answers to as many matters. */
const MOST_ANSWER_TOKENS = 4000;

export interface ReadingPrompt {
  messages: { role: 'system' | 'user'; content: string }[];
  tools: ReturnType<typeof toolFor>[];
  tool_choice: { type: 'function'; function: { name: string } };
  max_completion_tokens: number;
}

/** A comment as it was sent, under its number. */
export interface SentComment {
  id: string;
  authorId: string | null;
  at: string;
  sent: SentText;
}

/** A request, and all that is needed to check what is said to it. */
export interface ReadingRequest {
  /** Told by what is asked, so that the same request is known again. */
  id: string;
  prompt: ReadingPrompt;
  /** By the id under which each matter was asked about. */
  matters: Map<string, Matter>;
  /** By number, in the order of time. */
  comments: Map<number, SentComment>;
  /** Summary and description, where they were sent. */
  text: { summary: SentText; description: SentText } | null;
}

/**
 * @param matters of one issue
 * @param about.summary of the issue; null where it was not given
 * @param about.people everybody who is known to the site: none of them is named in what is sent
 * @returns as few requests as the budget allows; none for a matter whose own words speak to the reader
 */
export function requestsFor(
  matters: readonly Matter[],
  about: { summary: string | null; people: readonly KnownPerson[] },
): ReadingRequest[] {
  const { asides, own } = parted(matters.filter((matter) => !speaksForItself(matter)));
  const groups = grouped(own);
  // A comment that nearly surely asks nothing is worth no request of its own.
  for (const aside of asides) {
    const group = groups.find(
      (one) => one.length < MOST_MATTERS && characters([...one, aside]) <= MOST_CHARACTERS,
    );
    group?.push(aside);
  }
  return groups.map((group) => requestOf(group, about));
}

function parted(matters: readonly Matter[]): { asides: CommentMatter[]; own: Matter[] } {
  const asides = matters.filter(
    (matter): matter is CommentMatter => matter.kind === 'comment' && matter.isAside,
  );
  return { asides, own: matters.filter((matter) => !asides.includes(matter as CommentMatter)) };
}

/** Whether the very text that is asked about is written for the reader. */
function speaksForItself(matter: Matter): boolean {
  const unnamed = new PersonNames([]);
  if (!isOfThread(matter))
    return (
      speaksToReader(matter.summary) ||
      isForReader(
        matter.document,
        sentText(matter.document, unnamed, { most: LONGEST_DESCRIPTION }),
      )
    );
  const [asking] = matter.thread;
  const range = matter.kind === 'question' ? matter.range : undefined;
  return asking !== undefined && isForReader(asking.document, sentAsking(asking, unnamed, range));
}

/** Of a long text the end is sent, and of any text not all: what is sent counts as well as what stands there. */
function isForReader(document: PlainDocument, sent: SentText): boolean {
  return speaksToReader(document.text) || speaksToReader(sent.text);
}

function sentAsking(
  { document }: ThreadComment,
  names: PersonNames,
  around: Range | undefined,
): SentText {
  return sentText(document, names, { most: LONGEST_ASKING, ...(around && { around }) });
}

function isOfThread(matter: Matter): matter is QuestionMatter | CommentMatter {
  return matter.kind === 'question' || matter.kind === 'comment';
}

/** Matters that fit into one request together; one that is too long by itself is cut when it is written. */
function grouped(matters: readonly Matter[]): Matter[][] {
  const groups: Matter[][] = [];
  for (const matter of matters) {
    const group = groups.at(-1);
    const next = [...(group ?? []), matter];
    if (group && group.length < MOST_MATTERS && characters(next) <= MOST_CHARACTERS)
      group.push(matter);
    else groups.push([matter]);
  }
  return groups;
}

/** How long the texts of some matters are together, at most. */
function characters(matters: readonly Matter[]): number {
  const comments = new Map<string, number>();
  let length = 0;
  for (const matter of matters) {
    if (!isOfThread(matter)) {
      length += Math.min(matter.document.text.length, LONGEST_DESCRIPTION) + 200;
      continue;
    }
    matter.thread.forEach(({ id, document }, place) => {
      const most = place === 0 ? LONGEST_ASKING : LONGEST_REPLY;
      const own = Math.min(document.text.length, most) + 60;
      comments.set(id, Math.max(comments.get(id) ?? 0, own));
    });
  }
  return length + [...comments.values()].reduce((sum, own) => sum + own, 0);
}

function requestOf(
  matters: readonly Matter[],
  { summary, people }: { summary: string | null; people: readonly KnownPerson[] },
): ReadingRequest {
  const names = new PersonNames([...peopleIn(matters), ...people]);
  const comments = commentsOf(matters, names);
  const numbers = new Map([...comments].map(([number, { id }]) => [id, number]));
  const lines: string[] = [];
  const title = summary === null ? null : summaryText(summary, names);
  const texts = matters.find((matter): matter is TextMatter => !isOfThread(matter));
  const description = texts ? descriptionText(texts, names) : null;
  if (title !== null) lines.push(JSON.stringify({ summary: title.text }));
  if (description !== null) lines.push(JSON.stringify({ description: description.text }));
  const first = [...comments.values()][0];
  for (const [number, comment] of comments)
    lines.push(
      JSON.stringify({
        comment: number,
        by: names.of(comment.authorId),
        day: first ? daysBetween(first.at, comment.at) : 0,
        text: comment.sent.text,
      }),
    );
  const asked = new Map(matters.map((matter) => [idOf(matter), matter]));
  const sections = sectionsOf(matters);
  const about = [...asked].flatMap(([id, matter]) => askedOf(id, matter, numbers, comments));
  const tasks = [
    ...(sections.questions
      ? [JSON.stringify({ questions: about.filter((one) => 'question' in one) })]
      : []),
    ...(sections.comments
      ? [JSON.stringify({ comments: about.filter((one) => !('question' in one)) })]
      : []),
  ];
  const prompt: ReadingPrompt = {
    messages: [
      { role: 'system', content: taskFor(sections) },
      { role: 'user', content: [...lines, '', ...tasks].join('\n') },
    ],
    tools: [toolFor(sections)],
    tool_choice: { type: 'function', function: { name: TOOL_NAME } },
    max_completion_tokens: MOST_ANSWER_TOKENS,
  };
  return {
    id: markOf(matters.map(({ mark }) => mark)),
    prompt,
    matters: asked,
    comments,
    text: texts && title && description ? { summary: title, description } : null,
  };
}

/** Who wrote the comments, and whom they mention. */
function peopleIn(matters: readonly Matter[]): KnownPerson[] {
  const documents = matters.flatMap((matter) =>
    isOfThread(matter) ? matter.thread.map(({ document }) => document) : [matter.document],
  );
  const authors = matters
    .filter(isOfThread)
    .flatMap(({ thread }) => thread)
    .flatMap(({ authorId, authorName }) =>
      authorId === null ? [] : [{ accountId: authorId, displayName: authorName }],
    );
  const mentioned = documents
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ mentions }) => mentions)
    .map(({ accountId, name }) => ({ accountId, displayName: name }));
  return [...authors, ...mentioned];
}

/** An id that nobody could write into a comment beforehand: it is told by what is asked. */
function idOf({ kind, mark }: Matter): string {
  return kind === 'question' || kind === 'comment' ? `${kind.charAt(0)}-${mark.slice(0, 6)}` : kind;
}

function sectionsOf(matters: readonly Matter[]): Sections {
  const has = (kind: Matter['kind']): boolean => matters.some((matter) => matter.kind === kind);
  return {
    questions: has('question'),
    comments: has('comment'),
    story: has('story'),
    reasons: has('reasons'),
  };
}

/** The comments of all matters together, in the order of time, without those that are written for the reader. */
function commentsOf(matters: readonly Matter[], names: PersonNames): Map<number, SentComment> {
  const asking = new Map<string, Range | undefined>();
  const found = new Map<string, ThreadComment>();
  for (const matter of matters.filter(isOfThread)) {
    for (const comment of matter.thread) found.set(comment.id, comment);
    if (!asking.has(matter.commentId))
      asking.set(matter.commentId, matter.kind === 'question' ? matter.range : undefined);
  }
  const inOrder = [...found.values()].sort((one, other) => timeOf(one) - timeOf(other));
  // Whoever writes gets the first letters.
  for (const { authorId } of inOrder) names.of(authorId);
  const all = inOrder.flatMap((comment): SentComment[] => {
    const { id, authorId, at, document } = comment;
    const sent = asking.has(id)
      ? sentAsking(comment, names, asking.get(id))
      : sentText(document, names, { most: LONGEST_REPLY });
    return isForReader(document, sent) ? [] : [{ id, authorId, at, sent }];
  });
  return new Map(all.map((comment, place) => [place + 1, comment]));
}

function askedOf(
  id: string,
  matter: Matter,
  numbers: ReadonlyMap<string, number>,
  comments: ReadonlyMap<number, SentComment>,
): ({ id: string; comment: number } | { id: string; comment: number; question: string })[] {
  if (!isOfThread(matter)) return [];
  const comment = numbers.get(matter.commentId);
  if (comment === undefined) return [];
  if (matter.kind === 'comment') return [{ id, comment }];
  const sent = comments.get(comment)?.sent;
  return [{ id, comment, question: sent ? within(sent, matter.range) : '' }];
}

/** Of the question itself; where it stands and what stands around it, the comment shows. */
const LONGEST_QUESTION = 240;

function within({ text, from }: SentText, { start, end }: Range): string {
  const first = from.findIndex((one) => one.end > start && one.start < end);
  if (first < 0) return '';
  let last = first;
  while (last < from.length && (from[last]?.start ?? end) < end) last++;
  return text
    .slice(first, Math.min(last, first + LONGEST_QUESTION))
    .replace(/[\ud800-\udbff]$/u, '');
}

/** A summary is a document of one line. */
function summaryText(summary: string, names: PersonNames): SentText {
  const block = { kind: 'paragraph' as const, level: 0, row: 0, mentions: [], opaque: [] };
  const document = { text: summary, blocks: [{ ...block, start: 0, end: summary.length }] };
  const sent = sentText(document, names, { most: LONGEST_SUMMARY });
  return isForReader(document, sent) ? UNSENT : sent;
}

const UNSENT: SentText = { text: '', from: [] };

function descriptionText({ document }: TextMatter, names: PersonNames): SentText {
  const sent = sentText(document, names, { most: LONGEST_DESCRIPTION });
  return isForReader(document, sent) ? UNSENT : sent;
}

function timeOf({ at }: { at: string }): number {
  return Date.parse(at) || 0;
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((timeOf({ at: to }) - timeOf({ at: from })) / 86_400_000));
}
