/** From here on we believe that some reply was the answer. Below one half, since replies are weighed apart from each other (0009). */
export const ANSWERED_FROM = 0.45;
/**
 * A state is settled from here on. That nobody answered is sure sooner than that somebody did; and an answer that is
 * made up of many weak ones is none that could be shown.
 */
const SETTLED_OPEN = 0.25;
const SETTLED_ANSWERED = 0.85;
const SETTLED_BY_ONE = 0.75;

export interface Weighed {
  /** How likely any reply is the answer, and the likeliest alone. */
  answered: number;
  highest: number;
  /** Whether the likeliest is the first that somebody tells who was asked: it is the answer more often than others are. */
  isByAddressee: boolean;
}

/** Whether a state may be told as it is, or is for a person to confirm. docs/reading.md tells how often it is right. */
export function isSettledState({ answered, highest, isByAddressee }: Weighed): boolean {
  if (answered < ANSWERED_FROM) return answered <= SETTLED_OPEN;
  return isByAddressee || (answered >= SETTLED_ANSWERED && highest >= SETTLED_BY_ONE);
}
