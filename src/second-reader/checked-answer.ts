/**
 * Checks what a model said against what it was sent. What does not hold is as if nothing had been said: a comment that was not
 * sent, or is not later than the question; a quote that does not stand there word for word; two answers that contradict. What rests on
 * no comment is sure only of what was sent in whole.
 */
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { STATES, type SecondReading } from '../contract/second-reading';
import { ACCEPTED_QUOTE_CHARACTERS, reasonsOf, storyOf } from './checked-texts';
import type { Matter, ThreadMatter } from './matter';
import type { ReadingRequest, SentComment } from './reading-request';
import { placeOf } from './sent-text';

/** No list of answers is longer than what was asked; what goes on for ever is not read to its end. */
const MOST_ENTRIES = 200;

const quote = v.pipe(v.string(), v.maxLength(ACCEPTED_QUOTE_CHARACTERS));
const state = {
  state: v.picklist(STATES),
  comment: v.optional(v.nullable(v.number())),
  quote: v.optional(v.nullable(quote)),
};
const sure = v.boolean();
const questionEntry = v.object({ id: v.string(), ...state, sure });
const commentEntry = v.variant('asks', [
  v.object({ id: v.string(), asks: v.literal(false), sure }),
  v.object({ id: v.string(), asks: v.literal(true), question: quote, ...state, sure }),
]);
const listOfAnything = v.fallback(v.array(v.unknown()), []);

type StateEntry = Pick<v.InferOutput<typeof questionEntry>, 'state' | 'comment' | 'quote' | 'sure'>;
type StateRead = Omit<Extract<SecondReading, { kind: 'question' }>, 'kind'>;

/**
 * @param said the arguments of the tool call, of any shape
 * @returns by the mark of each matter of the request; a matter about which nothing holds has the kind `nothing`
 */
export function checkedAnswer(request: ReadingRequest, said: unknown): Map<string, SecondReading> {
  const sections =
    typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {};
  const readings = new Map<string, SecondReading>();
  for (const [id, matter] of request.matters)
    readings.set(matter.mark, readingOf(request, id, matter, sections) ?? { kind: 'nothing' });
  return readings;
}

function readingOf(
  request: ReadingRequest,
  id: string,
  matter: Matter,
  sections: Record<string, unknown>,
): SecondReading | null {
  switch (matter.kind) {
    case 'question': {
      const entry = onlyOne(sections['questions'], id, questionEntry);
      const found = entry && stateOf(request, matter, entry);
      return found && { kind: 'question', ...found };
    }
    case 'comment': {
      const entry = onlyOne(sections['comments'], id, commentEntry);
      if (!entry) return null;
      const asking = sentUnder(request, matter.commentId);
      if (!entry.asks)
        return { kind: 'comment', asks: false, sure: entry.sure && asking?.sent.isWhole === true };
      const range = asking && placeOf(entry.question, asking.sent);
      const found = stateOf(request, matter, entry);
      if (!range || !found || found.state === 'not-a-question') return null;
      return { kind: 'comment', asks: true, range, ...found };
    }
    case 'story':
      return storyOf(request, sections['story']);
    case 'reasons':
      return reasonsOf(request, sections['reasons']);
  }
}

/** The entry of an id; none where it is not of the schema, or where two say different things. */
function onlyOne<T>(list: unknown, id: string, schema: v.GenericSchema<unknown, T>): T | null {
  const entries = v
    .parse(listOfAnything, list)
    .slice(0, MOST_ENTRIES)
    .filter((entry) => (entry as { id?: unknown } | null)?.id === id);
  const [first, ...others] = entries.map((entry) => v.safeParse(schema, entry));
  if (!first?.success) return null;
  const agree = others.every((one) => one.success && isDeepStrictEqual(one.output, first.output));
  return agree ? first.output : null;
}

function sentUnder(
  { comments }: ReadingRequest,
  commentId: string,
): (SentComment & { number: number }) | undefined {
  for (const [number, comment] of comments)
    if (comment.id === commentId) return { ...comment, number };
  return undefined;
}

/** Whether all that was said could be read: of what is not there nobody can else be sure. */
function sawAll({ comments }: ReadingRequest, { thread, isAll }: ThreadMatter): boolean {
  const whole = new Set(
    [...comments.values()].filter(({ sent }) => sent.isWhole).map(({ id }) => id),
  );
  return isAll && thread.every(({ id }) => whole.has(id));
}

function stateOf(
  request: ReadingRequest,
  matter: ThreadMatter,
  entry: StateEntry,
): StateRead | null {
  const { state: told } = entry;
  const isSure = entry.sure && (told === 'answered' || sawAll(request, matter));
  if (told === 'open' || told === 'not-a-question') return { state: told, by: null, sure: isSure };
  const asking = sentUnder(request, matter.commentId);
  const reply = request.comments.get(entry.comment ?? Number.NaN);
  if (!asking || !reply || (entry.comment ?? 0) <= asking.number) return null;
  // Only what was sent as a reply to this very question can be one.
  if (!matter.thread.some(({ id }) => id === reply.id)) return null;
  // Nobody asks themselves back, or promises themselves an answer.
  const isOwn = reply.authorId !== null && reply.authorId === asking.authorId;
  if (isOwn && told !== 'answered') return null;
  const range = placeOf(entry.quote ?? '', reply.sent);
  return range && { state: told, by: { commentId: reply.id, range }, sure: isSure };
}
