/** Makes of matters the requests for a model: people as "Person A", texts cut to a budget, each as a string of JSON. */
import { wholeCharacters } from '../contract/whole-characters';
import type { Range } from '../reading/document/document';
import type { ThreadComment } from '../reading/threads/thread';
import { isOfThread, markOf, type Matter, type TextMatter } from './matter';
import { NameIndex, type KnownPerson } from './name-index';
import { PersonNames } from './person-names';
import { systemFor } from './reading-prompt';
import { toolFor, TOOL_NAME, type Sections } from './reading-tool';
import { groupsOf } from './request-groups';
import { isForReader, sentAsking, sentDescription, sentReply, sentSummary } from './request-texts';
import type { SentText } from './sent-text';

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

interface About {
  summary: string | null;
  known: readonly NameIndex[];
}

/**
 * @param matters of one issue
 * @param about.summary of the issue; null where it was not given
 * @param about.known everybody who is known to the site: none of them is named in what is sent
 * @returns as few requests as the budget allows; none for a matter whose own words speak to the reader
 */
export function requestsFor(matters: readonly Matter[], about: About): ReadingRequest[] {
  return groupsOf(matters).map((group) => requestOf(group, about));
}

function requestOf(matters: readonly Matter[], { summary, known }: About): ReadingRequest {
  const names = new PersonNames([new NameIndex(peopleIn(matters)), ...known]);
  const comments = commentsOf(matters, names);
  const numbers = new Map([...comments].map(([number, { id }]) => [id, number]));
  const lines: string[] = [];
  const texts = matters.find((matter): matter is TextMatter => !isOfThread(matter));
  const heading = texts?.summary ?? summary;
  const title = heading === null ? null : sentSummary(heading, names);
  const description = texts ? sentDescription(texts.document, names) : null;
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
      { role: 'system', content: systemFor(sections) },
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
      : sentReply(comment, names);
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
  return wholeCharacters(text, first, Math.min(last - first, LONGEST_QUESTION));
}

function timeOf({ at }: { at: string }): number {
  return Date.parse(at) || 0;
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((timeOf({ at: to }) - timeOf({ at: from })) / 86_400_000));
}
