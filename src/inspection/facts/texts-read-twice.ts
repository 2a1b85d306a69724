/** An issue's own text where the first reader is not sure of it: what people say that it tells, and what a second reader says. */
import {
  TEXT_PARTS,
  type TextOpinion,
  type TextPart,
  type TextReading,
} from '../../contract/report';
import type { SecondReading, TextKind } from '../../contract/second-reading';
import { wholeCharacters } from '../../contract/whole-characters';
import { wasGiven } from '../../jira/given-fields';
import type { PlainDocument } from '../../reading/document/document';
import type { Rationale } from '../../reading/reasons/rationale';
import { missingParts } from '../../reading/stories/missing-parts';
import type { StoryReading } from '../../reading/stories/story';
import { isTold } from '../../reading/stories/story-told';
import { areReasonsUnsure, isStoryUnsure } from '../../reading/text-doubt';
import { UNDETERMINED } from '../../reading/words/language';
import { markOf, textMatter, type TextMatter } from '../../second-reader/matter';
import { SENT_DESCRIPTION_CHARACTERS } from '../../second-reader/request-texts';
import { readText } from './comment-texts';
import type { Subject } from './subject';

/** What is kept of the words in a report, and of how many acceptance criteria. */
const KEPT_QUOTE_CHARACTERS = 300;
const MOST_CRITERIA = 10;

type Found = TextOpinion['found'];

export interface ReadTwice<T> {
  /** What counts: the first reader's reading, with what a person or a reading that counts adds to it. */
  read: T;
  text: TextReading | null;
  toAsk: TextMatter[];
}

/** @param first what the first reader found; null where summary or description was not given in whole */
export function storyReadTwice(
  first: StoryReading | null,
  subject: Subject,
): ReadTwice<StoryReading | null> {
  const texts = first && textsOf(subject);
  if (!first || !texts) return { read: first, text: null, toAsk: [] };
  const missing = missingParts(first);
  const twice = readTwice('story', subject, texts, {
    isUnsure: isStoryUnsure(first, texts.summary, texts.document),
    missing,
  });
  return { ...twice, read: twice.read ? storyWith(first, twice.read, texts) : first };
}

/** As {@link storyReadTwice}, of the reasons of an epic. */
export function reasonsReadTwice(
  first: Rationale | null,
  subject: Subject,
): ReadTwice<Rationale | null> {
  const texts = first && textsOf(subject);
  if (!first || !texts) return { read: first, text: null, toAsk: [] };
  const known = first.parts ?? [];
  const twice = readTwice('reasons', subject, texts, {
    isUnsure: areReasonsUnsure(first, texts.summary, texts.document),
    missing: TEXT_PARTS.reasons.filter((part) => !known.includes(part)),
  });
  const found = new Set<TextPart>([...known, ...(twice.read ?? []).map(({ part }) => part)]);
  const parts = TEXT_PARTS.reasons.filter((part) => found.has(part));
  return { ...twice, read: twice.read ? { parts } : first };
}

interface Texts {
  summary: string;
  /** Empty where there is no description. */
  document: PlainDocument;
}

/** @returns null where a part of the text was not given */
function textsOf({ issue: { fields } }: Subject): Texts | null {
  const isWhole = ['summary', 'description'].every((field) => wasGiven(fields, field));
  if (!isWhole || fields.summary === null) return null;
  return {
    summary: fields.summary,
    document: readText(fields.description) ?? { text: '', blocks: [] },
  };
}

interface First {
  isUnsure: boolean;
  /** Parts that the first reader did not find. */
  missing: readonly TextPart[];
}

/** @returns as `read` what is to be added to the first reader's reading; null where that stands as it is */
function readTwice(
  of: TextKind,
  { issue, record, secondReader }: Subject,
  texts: Texts,
  { isUnsure, missing }: First,
): ReadTwice<Found | null> {
  const nothing = { read: null, text: null, toAsk: [] };
  const words = record.texts.filter((word) => word.of === of);
  if (words.length === 0 && !(isUnsure && secondReader)) return nothing;
  const matter = textMatter(of, texts.summary, texts.document);
  const { mark } = matter;
  const withQuotes = (found: readonly Pick<Found[number], 'part' | 'place'>[]): Found =>
    found
      .filter(({ part }) => missing.includes(part))
      .map(({ part, place }) => ({ part, place, quote: quoteAt(place, texts) }));
  const word = words.find((one) => one.mark === mark);
  if (word) {
    const { holds, by, at } = word;
    const text = { of, mark, second: null, judgement: { holds, by, at } };
    return { read: holds ? withQuotes(word.found) : null, text, toAsk: [] };
  }
  if (!isUnsure || !secondReader) return nothing;
  const reading = secondReader.readingOf(issue.id, mark);
  // Nobody waits for what is done.
  if (reading === undefined)
    return { ...nothing, toAsk: issue.fields.status?.category === 'done' ? [] : [matter] };
  const found = withQuotes(foundIn(reading, of));
  if (found.length === 0 || !('sure' in reading)) return nothing;
  const counts = secondReader.lifts && reading.sure;
  const second: TextOpinion = {
    found: shortened(found),
    missing: missing.filter((part) => !found.some((one) => one.part === part)),
    sure: reading.sure,
    counts,
    seen: markOf([mark, reading]),
  };
  return { read: counts ? found : null, text: { of, mark, second, judgement: null }, toAsk: [] };
}

function foundIn(reading: SecondReading, of: TextKind): Pick<Found[number], 'part' | 'place'>[] {
  if (reading.kind !== of) return [];
  const parts = Object.entries(reading.parts).map(([part, place]) => ({
    part: part as TextPart,
    place,
  }));
  const criteria = reading.kind === 'story' ? reading.criteria : [];
  return [...parts, ...criteria.map((place) => ({ part: 'acceptanceCriteria' as const, place }))];
}

/** A text may name very many criteria; a page shows the first of them. */
function shortened(found: Found): Found {
  const criteria = found
    .filter(({ part }) => part === 'acceptanceCriteria')
    .slice(0, MOST_CRITERIA);
  return found.filter((one) => one.part !== 'acceptanceCriteria' || criteria.includes(one));
}

function quoteAt(
  { in: where, range: { start, end } }: Found[number]['place'],
  { summary, document }: Texts,
): string {
  const text = where === 'summary' ? summary : document.text;
  return wholeCharacters(text, start, Math.min(end - start, KEPT_QUOTE_CHARACTERS));
}

/** That something is missing is known in a language that is not read only where all of the text was sent. */
function storyWith(first: StoryReading, found: Found, { document }: Texts): StoryReading {
  const quoteOf = (part: TextPart): string | null =>
    found.find((one) => one.part === part)?.quote ?? null;
  const criteria = found.filter(({ part }) => part === 'acceptanceCriteria').length;
  const read = {
    ...first,
    role: first.role ?? quoteOf('role'),
    want: first.want ?? quoteOf('want'),
    benefit: first.benefit ?? quoteOf('benefit'),
    acceptanceCriteria: criteria > 0 ? criteria : first.acceptanceCriteria,
  };
  const isWhole = missingParts(read).length === 0;
  const wasSent =
    document.text.length <= SENT_DESCRIPTION_CHARACTERS &&
    !document.blocks.some(({ kind }) => kind === 'code');
  return {
    ...read,
    language: first.language ?? (isWhole || wasSent ? UNDETERMINED : null),
    isUserStory: isTold(read),
  };
}
