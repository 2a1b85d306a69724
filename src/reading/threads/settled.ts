/** A question counts as answered from this probability on, which was chosen by labelled threads (docs/decisions/0009). */
export const ANSWERED_FROM = 0.45;
/**
 * Bounds of a settled state. That nobody answered can be told with less margin than that somebody did. One reply must be
 * likely by itself, since many weak ones are no answer that could be shown.
 */
const SETTLED_OPEN = 0.25;
const SETTLED_ANSWERED = 0.85;
const SETTLED_BY_ONE = 0.75;

export interface Weighed {
  /** The probability that any reply is the answer; `highest` is that of the likeliest one. */
  answered: number;
  highest: number;
  /** Whether the likeliest reply is the first by somebody who was asked, which is the answer more often. */
  isByAddressee: boolean;
}

/** Whether a state may be shown as it is, or a person should confirm it. docs/reading.md tells how often it is right. */
export function isSettledState({ answered, highest, isByAddressee }: Weighed): boolean {
  if (answered < ANSWERED_FROM) return answered <= SETTLED_OPEN;
  return isByAddressee || (answered >= SETTLED_ANSWERED && highest >= SETTLED_BY_ONE);
}
