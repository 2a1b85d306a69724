/** Tells a wish from a report of a fault, by the words before what may be a benefit or a consequence. */
import { pattern } from '../words/pattern';
import { smallLetters } from '../words/small-letters';

/** "I cannot", "no puedo": no wish. */
const NOT_ABLE = pattern(
  () =>
    String.raw`(?<!\p{L})(?:can't|cannot|can not|couldn't|could not|not able|unable|ne (?:peux|peut|pouvons)|no (?:puedo|podemos|pod[ií]a)|n[ãa]o (?:posso|consigo|podemos)|non (?:posso|riesco|possiamo))(?!\p{L})`,
  'u',
);
/** "Kann ich nicht": the same with the negation after the verb. */
const ABLE_AT_ONCE = pattern(
  () => String.raw`(?<!\p{L})k[aöo]nn(?:en|t\p{L}*|te\p{L}*)?(?!\p{L})`,
  'u',
);
const NOT_AT_ONCE = pattern(
  () => String.raw`^[\s*_]*(?:leider |mehr |heute )?(?:nicht|kein(?:e[nmrs]?)?)(?!\p{L})`,
  'u',
);
/** A fault after the wish: "… but it fails", "… aber es klappt nicht". */
const FAULT_BEHIND = pattern(
  () =>
    String.raw`[\s,;](?:but (?!also|not\b|only|without|still|never|no )|however|yet (?=it|the|this)|aber (?!auch|nur|nicht\b|ohne|trotzdem)|jedoch|leider|mais (?!aussi|pas|sans|seulement)|pero (?!también|sin|no |sólo|solo)|mas (?!também|sem|não|só)|ma (?!anche|non|senza|solo)|però)|(?:,|\b(?:and|then)) (?:it|this|that|nothing|the \p{L}+) (?:fail|crash|break|broke|hang|freez|do(?:es|id)? ?n[o']t|is (?:broken|lost|empty|gone|wrong))`,
  'u',
);

/**
 * Whether a fault is reported in place of a wish or after it, so that what follows is its consequence.
 * @param wishLead the words before the wish: "I want", "I cannot"
 */
export function tellsFault(wishLead: string, wish: string): boolean {
  const small = smallLetters(wish);
  const lead = smallLetters(wishLead);
  return (
    NOT_ABLE.test(lead) ||
    (ABLE_AT_ONCE.test(lead) && NOT_AT_ONCE.test(small)) ||
    FAULT_BEHIND.test(small)
  );
}
