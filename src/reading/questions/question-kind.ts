import { pattern } from '../words/pattern';
import { smallLetters } from '../words/small-letters';

/** The kinds of question that a question is of; several may be true. */
export interface QuestionKind {
  /** Asks how things stand, or when. */
  news: boolean;
  toYou: boolean;
  /** Asks whether somebody has something. */
  wanted: boolean;
  /** Asks whether something was tried, happens or works. */
  tried: boolean;
  /** Is answered with yes or no. */
  yesNo: boolean;
  /** Asks how the work stands, or when it will be done. */
  state: boolean;
  /** Asks what, which, where, how or who. */
  open: boolean;
  /** Is a few words long. */
  short: boolean;
  /** Asks for a reason. */
  why: boolean;
  /** Asks for a version, device or system, or how much of something: the answer holds a number. */
  figure: boolean;
}

/* The patterns are for text in small letters. */
const NEWS = pattern(
  () =>
    /\b(?:updates?|news|progress|eta|status|any (?:ideas?|info\w*|word|chance|plans?)|when|fixed|release[ds]?|scheduled|planned|timeline|still)\b/,
);
const SECOND_PERSON = pattern(() => /\b(?:you|your|you're|u)\b/);
const HAVE = pattern(
  () =>
    /\b(?:do|does|did) (?:you|we|anyone|anybody|they) have\b|\b(?:is|are) there\b|\bhave you\b|\bprovide\b|\bshare\b/,
);
const TRIED = pattern(
  () =>
    /\b(?:tr(?:y|ied)|tested|test|confirm|happens?|happening|occurs?|reproduc\w*|works?|able to|check(?:ed)?|see|seeing|fail\w*)\b/,
);
const YES_NO = pattern(
  () =>
    /^(?:@\S+ |hi |hello |so |and |but |also |ok,? )*(?:is|are|do|does|did|can|could|has|have|was|were|will|would|should|any|isn't|doesn't)\b/,
);

const STATE = pattern(
  () =>
    /\b(?:any (?:new |further |more )?(?:updates?|news|progress|eta|word|movement|timeline|plans?|chance)|when (?:will|is|are|can|should|do|does|would)|eta|status|scheduled|(?:been|be|being|get|getting|is|was) (?:fixed|resolved|released|merged|implemented|addressed|solved|done|planned|supported|looked)|how long|what(?:'s| is) (?:the )?(?:plan|state|progress))\b/,
);
const OPEN = pattern(() => /\b(?:what|which|where|how|who)\b/);
const WHY = pattern(
  () =>
    /\b(?:why|reasons?|rationale|how come|warum|wieso|weshalb|pourquoi)\b|\bpor qu[eé]|\bperch[eé]/,
);
const FIGURE = pattern(
  () =>
    String.raw`\b(?:which|what|welche[mnrs]?|quel(?:le)?s?|qu[eé]|cu[aá]l|qual[ei]?)(?!\p{L}).{0,40}\b(?:versi\p{L}+|vers[ãõ]\p{L}+|sdk|os|ios|devices?|platforms?|builds?|ger[äa]te?|appareil|dispositivo)|\bversions?\b.{0,30}\b(?:are|do|did) you\b|\bhow (?:many|much|big|large|old)\b`,
  'u',
);
/** Characters. */
const SHORT = 60;

/** @param quote the question's sentences */
export function questionKind(quote: string): QuestionKind {
  const words = smallLetters(quote);
  return {
    news: NEWS.test(words),
    toYou: SECOND_PERSON.test(words),
    wanted: HAVE.test(words),
    tried: TRIED.test(words),
    yesNo: YES_NO.test(words),
    state: STATE.test(words),
    open: OPEN.test(words),
    short: quote.length < SHORT,
    why: WHY.test(words),
    figure: FIGURE.test(words),
  };
}
