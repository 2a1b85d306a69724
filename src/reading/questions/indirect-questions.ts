import type { Phrase } from '../prose/phrase';
import { pattern } from '../words/pattern';

/**
 * Indirect questions: sentences that say what information would be welcome, what somebody is curious about, or whose word
 * is awaited.
 */

/** "Hints on how you tested it would be appreciated", "a few more details would be great". */
const WORDS_WANTED = pattern(
  () =>
    /(?:^|[,;@] ?|\b(?:but|and|so) )(?:(?:some|an?|few|more|further|additional|other|your|the|any|little|bit|quick|kind|of) )*(?:hints?|tips?|pointers?|clues?|workarounds?|indications?|details?|information|infos?|clarifications?|explanations?|suggestions?|ideas?|insights?|thoughts|opinions?|input|feedback|advice|comments|confirmation|estimates?|eta|status|updates?)\b(?:(?! (?:that|which) (?:is|are|would|will|may|might|can|could)\b)[^.?!,;]){0,60}? (?:would|will) (?:also |really |definitely )?be (?:(?:very|much|greatly|really|highly|so|most) )*(?:appreciated|welcomed|welcome|great|helpful|nice(?! to have)|good|useful|awesome)\b/,
);
/** "Any updates on this would be appreciated". */
const NEWS_WANTED = pattern(
  () =>
    /(?<!\b(?:if|whether|when|unless|until|once|that) )\bany (?:new |more |other |further |kind of |sort of )?(?:updates?|news|progress|eta|word|status|timeline|estimates?|ideas?|suggestions?|hints?|tips?|pointers?|advice|insights?|workarounds?|thoughts|input|feedback|comments|clues?)\b(?:(?! (?:that|which) (?:is|are|would|will|may|might|can|could)\b).){0,40}?\b(?:(?:would|will|be)\b.{0,12}?\b(?:appreciated|welcome|welcomed|great|nice|helpful|good)|(?:is|are|greatly|much|really|very|highly)\b.{0,12}?\b(?:appreciated|welcome|welcomed|helpful))\b/,
);
/**
 * "In the story, details would be good", "the status would be useful on the first page": a place or a time says that it is
 * wanted in the product. What the writer will do is not asked for, either.
 */
const OF_THE_PRODUCT = pattern(
  () =>
    /^(?:in|inside|within|at|under) (?!(?:the meantime|addition|(?:that|this|any|such a) case|general|order|short|my)\b)[^,]{2,40}, |^on [^,]{2,40}(?:page|screen|tab|panel|form|card|board)s?, | (?:in|inside|within|under|below|above|beside|next to) (?:the|an?|each|every|all|our) (?!right direction|ticket|issue|comments?|description|thread|wiki)[^,;]* (?:would|will) be |\b(?:great|helpful|nice|good|useful|welcome|awesome),? (?:(?:in|on|at|inside|within|under|below|above|beside|next to) (?:the|an?|each|every|all|our)\b|later|then|soon|eventually|(?:for|to) (?:the |our |all )?(?:users|guests|members|customers|visitors|people|those|everyone)\b)|\b(?:i|we)(?:'ll| will| am going to| are going to) [^,;]*\b(?:and|so) /,
);
/** "Just curious about the cause", "I'm curious to see how it goes". */
const CURIOUS = pattern(
  () =>
    /(?<!\b(?:got|get|was|were|for|who|anyone|those|the|you're|you are|if|they are|people|(?:is|it|that|this|find it|seems|looks|sounds|feels|\w+'s)(?: (?:a bit|a little|very|quite|rather|really|also|just|so|still|somewhat|pretty|most))?) )\bcurious(?:,? (?:about|as to|on)(?! this\b| it\b| that\b)|,? (?:to (?:know|see|hear|learn|understand|figure out|find out) )?(?:@ |at [^,;]{2,20} )?(?:if|whether|why|what|how|when|where|which|who)\b)/,
);
/** "Curious how quickly it broke": a remark, unless the sentence says who is curious. */
const REMARKED = pattern(
  () =>
    /^\W*(?:(?:how|quite|very|rather|most|really) )?curious,? how (?:(?!exactly|precisely|specifically|actually|really|likely)\w+ly|everybody|everyone|nobody|no one|(?:it|this|that|they|the \w+) (?:always|never|suddenly))\b(?!.*\b(?:you|your|anyone|somebody|would|will|can|could)\b)/,
);
/** "@ada to confirm", "@ada needs to decide". */
const FOR_SOMEBODY_TO_SAY = pattern(
  () =>
    /(?<!\b(?:an?|the|only|any|every|each|no|some) )@,? (?:please )?(?:to|needs? to|must|should) (?:please |also )?(?:confirm|clarify|advise|decide|comment)\b/,
);
/** What precedes a typed name that opens a clause. */
const OPENS_CLAUSE =
  /(?:^|[,;:.!?()–-]\s?|\b(?:hi|hey|but|and|so|or|because|now|then|maybe|need|wait(?:ing)? (?:for|on)) )$/;
/** "Add your thoughts if you have any" */
const IF_ANYBODY_HAS = pattern(
  () =>
    /\b(?:let (?:me|us) know|comment|add|share|reply|chime in|speak up) if (?:you|anyone|anybody|somebody|someone|any of you)(?:'ve| guys)? (?:have|has|got) (?:any|an?|some|other|another|different|better)(?: (?:other|more|further|better|additional|new|different|strong))* (?:thoughts?|ideas?|suggestions?|opinions?|preferences?|inputs?|feedback|objections?|insights?|recommendations?)\b/,
);

/** Whether a sentence says that news would be welcome. */
export function newsIsWanted({ whole }: Phrase): boolean {
  if (!whole.includes('any ')) return false;
  const wanted = NEWS_WANTED.exec(whole)?.[0];
  return wanted !== undefined && (wanted.endsWith('appreciated') || !OF_THE_PRODUCT.test(whole));
}

/** Whether a sentence says that information would be welcome. */
export function wordsAreWelcome({ whole }: Phrase): boolean {
  if (!/ (?:would|will) /.test(whole)) return false;
  const wanted = WORDS_WANTED.exec(whole)?.[0];
  return wanted !== undefined && (wanted.endsWith('appreciated') || !OF_THE_PRODUCT.test(whole));
}

/** Whether the writer is curious; "(I'm curious if …)" in brackets is only an aside. */
export function isCurious({ whole }: Phrase): boolean {
  return (
    whole.includes('curious') &&
    !whole.startsWith('(') &&
    CURIOUS.test(whole) &&
    !REMARKED.test(whole)
  );
}

/** Whether somebody's word is awaited. "Only an @admin must confirm it" describes a role and does not count. */
export function isForSomebodyToSay({ whole, hasMention }: Phrase): boolean {
  if (!/ (?:to|must|should|if) /.test(whole)) return false;
  const waits = whole.includes('@') ? FOR_SOMEBODY_TO_SAY.exec(whole) : null;
  if (waits && (hasMention || OPENS_CLAUSE.test(whole.slice(0, waits.index)))) return true;
  return IF_ANYBODY_HAS.test(whole);
}
