/**
 * Checks what a model said of an issue's own text against what it was sent: each part, and each acceptance criterion, must stand
 * there word for word, and say something.
 */
import * as v from 'valibot';
import {
  REASON_QUOTES,
  STORY_QUOTES,
  type SecondReading,
  type TextPlace,
} from '../contract/second-reading';
import { saysCriterion } from '../reading/stories/criteria-lines';
import { isGuidance } from '../reading/words/unfilled';
import type { ReadingRequest } from './reading-request';
import { placeOf } from './sent-text';

/** Of one quote of a model's; a longer one points at nothing. */
export const ACCEPTED_QUOTE_CHARACTERS = 2000;
const MOST_CRITERIA = 100;
/** Whoever wants something is named in a few words. */
const LONGEST_ROLE = 160;

const sure = v.object({ sure: v.boolean() });
const listOfAnything = v.fallback(v.array(v.unknown()), []);

/** @returns null where nothing of it holds */
export function storyOf(
  request: ReadingRequest,
  said: unknown,
): Extract<SecondReading, { kind: 'story' }> | null {
  const reading = v.safeParse(sure, said);
  if (!reading.success) return null;
  const { role, ...others } = placesOf(request, said, STORY_QUOTES);
  const parts = {
    ...(role && role.range.end - role.range.start <= LONGEST_ROLE && { role }),
    ...others,
  };
  const { criteria: list } = said as { criteria?: unknown };
  const criteria = withoutTwins(
    v
      .parse(listOfAnything, list)
      .slice(0, MOST_CRITERIA)
      .flatMap((words) => placeIn(request, words, saysCriterion) ?? []),
  );
  if (Object.keys(parts).length === 0 && criteria.length === 0) return null;
  return { kind: 'story', parts, criteria, sure: reading.output.sure };
}

/** As {@link storyOf}, of an epic's reasons. */
export function reasonsOf(
  request: ReadingRequest,
  said: unknown,
): Extract<SecondReading, { kind: 'reasons' }> | null {
  const reading = v.safeParse(sure, said);
  if (!reading.success) return null;
  const parts = placesOf(request, said, REASON_QUOTES);
  if (Object.keys(parts).length === 0) return null;
  return { kind: 'reasons', parts, sure: reading.output.sure };
}

/** The same words are one part of a text: those that are said to be two are neither. */
function placesOf<const Names extends readonly string[]>(
  request: ReadingRequest,
  said: unknown,
  names: Names,
): Partial<Record<Names[number], TextPlace>> {
  const found = names.flatMap((name) => {
    const place = placeIn(
      request,
      (said as Record<string, unknown>)[name],
      (words) => !isGuidance(words),
    );
    return place ? [[name, place] as const] : [];
  });
  const apart = found.filter(([name, place]) =>
    found.every(([other, its]) => other === name || !isSame(place, its)),
  );
  return Object.fromEntries(apart) as Partial<Record<Names[number], TextPlace>>;
}

function withoutTwins(places: readonly TextPlace[]): TextPlace[] {
  return places.filter((place, at) => places.findIndex((other) => isSame(place, other)) === at);
}

function isSame(one: TextPlace, other: TextPlace): boolean {
  return (
    one.in === other.in &&
    one.range.start === other.range.start &&
    one.range.end === other.range.end
  );
}

/** @param says whether words say something of their own, rather than what a template asks for */
function placeIn(
  { text }: ReadingRequest,
  words: unknown,
  says: (words: string) => boolean,
): TextPlace | null {
  if (text === null || typeof words !== 'string') return null;
  if (words.length > ACCEPTED_QUOTE_CHARACTERS || !says(words)) return null;
  const inDescription = placeOf(words, text.description);
  if (inDescription) return { in: 'description', range: inDescription };
  const inSummary = placeOf(words, text.summary);
  return inSummary && { in: 'summary', range: inSummary };
}
