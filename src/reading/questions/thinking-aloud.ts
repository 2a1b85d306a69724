import type { Phrase } from '../prose/phrase';
import { pattern } from '../words/pattern';

/**
 * Statements with a question mark in the middle of a text: "Perhaps the second crane? It was moved in May." A statement is
 * a question where it opens or closes the text, addresses somebody, or draws a conclusion ("So we keep it?"). For English.
 */

/** How a question begins. */
const OPENS = pattern(
  () =>
    /^\W*(?:so|and|but|or|if|just to|possible|edit|thoughts|comments|ideas|suggestions|hmm+|ok|okay|hey|hi|hello|any\w*|else|more|what\w*|why\w*|how\w*|when\w*|where\w*|who\w*|which|ready|(?:fine|safe|good|time) (?:to|for|with)|allowed|needed|required|available|worth|agreed|sure|done|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|am|\w+n't|what's|how's|where's)(?![\w'])/,
);
/** What makes a statement a question: somebody addressed, a choice, an opinion, or an interrogative clause. */
const ASKS_WITHIN = pattern(
  () =>
    /@|\b(?:you|your|u|or|right|correct|wonder\w*|assum\w+|misunderst\w+|(?:maybe|perhaps|possibly) (?:i|i'm|i've|my|we|we're|our)|i think|i believe|imho|not sure|unsure|should|can be|could be|need to|what|why|how|when|where|who|which|whose)\b|\b(?:too|then|instead|yet|already|anyway)\W*$|\b(?:is|are|do|does|has|have|can|could|will|would) (?:it|this|that|there|we|i|they|the|any\w*)\b|[,:;–-] ?(?:then )?(?:is|are|was|were|do|does|did|has|have|can|could|will|would|may|isn't|doesn't|can't|won't)\b/,
);
/** A next sentence that closes the comment, addresses somebody, asks, or says why the author asks. */
const CLOSES = pattern(
  () =>
    /^\W*(?:thanks?|thank|thx|cheers|best|regards|cc|just|because|since|i(?:'m| am)? ask\w*|this is because|please|pls|plz|kindly|otherwise|so that|asap|urgent\w*|if (?:so|not|yes|no)|(?:i|we)(?: also| really| still| just| only)* (?:need|want|must|have to|wonder)|(?:i|we)(?:'d| would) (?:need|like|love)|(?:[\w'’]+ ){1,3}(?:waits?|asks?|asked|(?:is|are) (?:asking|waiting|blocked)|(?:wants?|needs?) to know))\b|^\W*[@:]/i,
);
/** Characters at the end of a sentence that are searched for its mark. */
const END = 20;
const MARK = /[?\uFF1F]\W*$/;

/** Words of a guess. */
const GUESSES = pattern(
  () =>
    /\b(?:perhaps|maybe|possibly|probably|presumably|apparently|supposedly|might|must be|seems?|(?:looks?|sounds?|feels?) like|guess\w*|suppose|suspect|imagine)\b/,
);

/** Whether the author of a statement is not sure of it. */
export function isGuess({ whole }: Phrase): boolean {
  return GUESSES.test(whole);
}

/**
 * Whether an English sentence with a question mark belongs to the statements around it.
 * @param before the sentence before it, and `next` the one after
 */
export function thinksAloud(
  { whole, clause, hasMark }: Phrase,
  before: string,
  next: string,
): boolean {
  return (
    hasMark &&
    !OPENS.test(whole) &&
    !OPENS.test(clause) &&
    !ASKS_WITHIN.test(whole) &&
    !CLOSES.test(next) &&
    !MARK.test(before.slice(-END)) &&
    !MARK.test(next.slice(-END))
  );
}
