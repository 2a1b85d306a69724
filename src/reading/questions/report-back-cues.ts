import type { Phrase } from '../prose/phrase';
import { pattern } from '../words/pattern';

/**
 * Requests to report back after an act: "Try the beta and let us know whether it helps". An offer of help ("let us know if
 * you have any questions") does not count.
 */

/** What is to be reported: "the results", "how it goes", "whether it still happens". */
const CAME_OF_IT =
  "(?:(?:of |about |on |with |here )*(?:the |your |any |these )*(?:test |new |current )*(?:results?|findings?|outcome|feedback|observations?|status)\\b|how (?:it|this|that|things|they|everything) (?:goes|went|go|works?|worked|behaves?)\\b|(?:if|whether)(?: or not)? (?!(?:you|anyone|there)(?:'d| would| are|'re)? (?:able|have|need|get|find|want|like|run|see|come)\\b)(?:(?!again\\b|any\\b|not\\b|\\w+n't\\b)[\\w'@¤-]+ )*?(?:still|persists?|helps|works?|working|solves?|solved|fix(?:es|ed)?|resolves?|resolved|occurs?|happens?|happening|exists?|continues?|reproduces?|fails?|failing|creates?|same)\\b(?! again\\b))";
/** To whom. */
const TO_US = '(?: to (?:me|us|@))?(?: here)?';
const TOLD_BACK = pattern(
  () =>
    `\\b(?:let (?:me|us|@)(?: all)? (?:also |please )?know,?(?: please)?|(?:report|reply|come|write)(?: back)?${TO_US}|get back${TO_US}) (?=)${CAME_OF_IT}`,
);
/** "Can you get back to us on the second point?" */
const GET_BACK =
  /(?<!\b(?:will|i|we|to|he|she|they|and|then|can) |'ll )\bget back(?: to (?:me|us|@))?(?: here)? (?:on|with|about|regarding)\b(?!.*\b(?:samples?|code|logs?|test ?cases?|projects?|files?)\b)/;
const OWN = /\b(?:i|we)(?:'ll| will| can| could| am| are|'m|'re)\b[^.,;]{0,60}$/;

/** Whether somebody is asked to report a result or a state. */
export function wantsReportBack({ whole }: Phrase): boolean {
  if (!/ know| back|report |reply |come |write /.test(whole)) return false;
  const asked = TOLD_BACK.exec(whole) ?? GET_BACK.exec(whole);
  return asked !== null && !OWN.test(whole.slice(Math.max(0, asked.index - 80), asked.index));
}
