import { pattern } from './pattern';
import type { Phrase } from './phrase';

/**
 * Sentences that ask nobody in so many words, and whose writer hopes to be told something: what would be welcome, what somebody is
 * curious about, whose word is waited for.
 */

/** "Hints on how you tested it would be appreciated", "a few more details would be great": wanted, and of words. */
const WORDS_WANTED = pattern(
  () =>
    /(?:^|[,;@] ?|\b(?:but|and|so) )(?:(?:some|an?|few|more|further|additional|other|your|the|any|little|bit|quick|kind|of) )*(?:hints?|tips?|pointers?|clues?|workarounds?|indications?|details?|information|infos?|clarifications?|explanations?|suggestions?|ideas?|insights?|thoughts|opinions?|input|feedback|advice|comments|confirmation|estimates?|eta|status|updates?)\b[^.?!,;]{0,60}? (?:would|will) (?:also |really |definitely )?be (?:(?:very|much|greatly|really|highly|so|most) )*(?:appreciated|welcomed|welcome|great|helpful|nice(?! to have)|good|useful|awesome)\b/,
);
/** "Just curious about the cause", "I'm curious to see how it goes": whoever says so hopes to be told. */
const CURIOUS = pattern(
  () =>
    /(?<!\b(?:got|get|was|were|for|who|anyone|those|the|you're|you are|if|they are|people|is) )\bcurious(?:,? (?:about|as to|on)(?! this\b| it\b| that\b)|,? (?:to (?:know|see|hear|learn|understand|figure out|find out) )?(?:@ |at [^,;]{2,20} )?(?:if|whether|why|what|how|when|where|which|who)\b)/,
);
/** "@ada to confirm", "@ada needs to decide", "add your thoughts if you have any": it waits for what somebody says. */
const FOR_SOMEBODY_TO_SAY = pattern(
  () =>
    /@,? (?:please )?(?:to|needs? to|must|should) (?:please |also )?(?:confirm|clarify|advise|decide|comment)\b|\b(?:let (?:me|us) know|comment|add|share|reply|chime in|speak up) if (?:you|anyone|anybody|somebody|someone|any of you)(?:'ve| guys)? (?:have|has|got) (?:any|an?|some|other|another|different|better)(?: (?:other|more|further|better|additional|new|different|strong))* (?:thoughts?|ideas?|suggestions?|opinions?|preferences?|inputs?|feedback|objections?|insights?|recommendations?)\b/,
);

/** Whether words would be welcome. */
export function wordsAreWelcome({ whole }: Phrase): boolean {
  return / (?:would|will) /.test(whole) && WORDS_WANTED.test(whole);
}

/** Whether somebody is curious; "(I'm curious if …)" stands beside what is told. */
export function isCurious({ whole }: Phrase): boolean {
  return whole.includes('curious') && !whole.startsWith('(') && CURIOUS.test(whole);
}

/** Whether a comment waits for what somebody says. */
export function isForSomebodyToSay({ whole }: Phrase): boolean {
  return / (?:to|must|should|if) /.test(whole) && FOR_SOMEBODY_TO_SAY.test(whole);
}
