/** What a second reader said of a matter, as it is kept: states and places, and no word of anybody's. */
import * as v from 'valibot';

/** What may become of a question, as a second reader tells it. */
export const STATES = ['answered', 'open', 'asked-back', 'promised', 'not-a-question'] as const;
export type SecondState = (typeof STATES)[number];
/** What of an issue's own text may be read a second time: who wants what and why, or an epic's reasons. */
export const TEXT_KINDS = ['story', 'reasons'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];
export const STORY_QUOTES = ['role', 'want', 'benefit'] as const;
export const REASON_QUOTES = ['problem', 'goal', 'outcome', 'measure'] as const;

const range = v.object({ start: v.number(), end: v.number() });
const quoted = v.object({ commentId: v.string(), range });

const stateSchema = {
  state: v.picklist(STATES),
  /** The comment that settles it or passes the turn on, and where in its text it says so; null for the other states. */
  by: v.nullable(quoted),
  sure: v.boolean(),
};

/** Where in the text words stand. */
export const placeSchema = v.object({ in: v.picklist(['summary', 'description']), range });
export type TextPlace = v.InferOutput<typeof placeSchema>;

/** Where in the text each part stands; what the text does not say is absent. */
const places = <const Names extends readonly string[]>(names: Names) =>
  v.record(v.picklist(names), placeSchema);

export const secondReadingSchema = v.variant('kind', [
  v.object({ kind: v.literal('question'), ...stateSchema }),
  v.object({ kind: v.literal('comment'), asks: v.literal(true), range, ...stateSchema }),
  v.object({ kind: v.literal('comment'), asks: v.literal(false), sure: v.boolean() }),
  v.object({
    kind: v.literal('story'),
    parts: places(STORY_QUOTES),
    /** Where each acceptance criterion stands. */
    criteria: v.array(placeSchema),
    sure: v.boolean(),
  }),
  v.object({ kind: v.literal('reasons'), parts: places(REASON_QUOTES), sure: v.boolean() }),
  /** Nothing that holds was said; it is not asked again. */
  v.object({ kind: v.literal('nothing') }),
]);
export type SecondReading = v.InferOutput<typeof secondReadingSchema>;
