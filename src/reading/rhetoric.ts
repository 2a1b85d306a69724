import type { Phrase } from './phrase';

/** Questions for effect: nobody is expected to answer them. */
const FOR_EFFECT =
  /\b(?:what (?:would be |is |was |'s )?the point|who (?:knows|cares)|how hard (?:can|could) (?:it|that|this) be|why bother|why (?:on earth|the hell|the heck)|what (?:on earth|the hell|the heck|more (?:can|could) (?:i|we) say)|guess what|why (?:didn't|did) i (?:not )?(?:find|see|notice|think)|isn't (?:that|it) (?:ironic|funny|great|obvious)|how (?:cool|great|nice|awesome|sad|sweet) is (?:that|this|it)|go figure|you know what|remember\?$|am i the only one)\b/;
/** Too little to be asked: "?" alone, "huh?", "really?". */
const TOO_LITTLE = /^[^\p{L}@]*(?:huh|really|seriously|what|eh|wtf|lol|hm+)?[^\p{L}@]*$/u;

const ANSWER_FOLLOWS =
  /^(?:yes|yep|yeah|no|nope|nah|answer\s*:|a\s*:|(?:it )?turns out|of course|absolutely|obviously|well, (?:yes|no)|probably not|not (?:really|at all))(?![\w'])/i;
const NO_ANSWER_FOLLOWS =
  /^(?:no (?:one|idea|clue|rush|hurry|worries|problem|offen[cs]e|pressure)|yes or no)\b/i;

export function isRhetorical(phrase: Phrase): boolean {
  return FOR_EFFECT.test(phrase.whole) || TOO_LITTLE.test(phrase.whole);
}

/** Whether the author's next words answer the question. Only of sentences that end with a question mark. */
export function answersItself(phrase: Phrase, next: string): boolean {
  if (!phrase.hasMark) return false;
  if (/^(?:because|cause|cuz)\b/i.test(next)) return /^why(?! not)\b/.test(phrase.clause);
  return ANSWER_FOLLOWS.test(next) && !NO_ANSWER_FOLLOWS.test(next);
}
