import type { Range } from './document';
import type { Phrase } from './phrase';

/*
 * An empty look-ahead, `(?=)`, matches everywhere and changes nothing of what a pattern finds. It stands where optional words
 * are followed by a long list: the engine compiles that list once then, and not once more for each way to get there, which
 * is most of what a pattern costs in a fresh process.
 */

/**
 * Tells a request to do something ("could you merge this?", "please attach the log") from a question in the same
 * clothes ("could you tell me why?", "can you give more details?"). What counts is what would settle it: an act, or
 * words.
 */

const ASIDE =
  '(?:please |pls |plz |kindly |also |just |maybe |perhaps |possibly |quickly |again |first |at least |then |actually |ever |still |try to |try and |@,? ?)*';
const SOMEONE =
  '(?:you(?: guys| all)?|u|ya|someone(?: (?:in|from|on|at|of) [\\w ]{2,20}?| else)?|somebody|anyone|anybody|one of you|@|qe|qa|(?:the |your )?(?:\\w+ )?team|[a-z]{2,15}(?= (?:please|pls|plz|kindly)\\b))';
const ASKED_TO = new RegExp(
  `(?:^|[\\s,;:(–-])(?:can|could|would|will|can't|couldn't|won't|cannot|may) ${ASIDE}${SOMEONE} ${ASIDE}(?:be able to |be so kind (?:as )?to |have a chance to |find (?:the )?time to |be willing to |like to |mind )?${ASIDE}([a-z'-]+)(.*)$`,
);

/** Acts of speech: asking for one of them asks for words. */
const SPEAKING = new Set(
  (
    'tell explain explaining clarify clarifying confirm confirming say describe describing elaborate suggest recommend ' +
    'advise comment specify answer remind let enlighten inform indicate point explicate detail list name'
  ).split(' '),
);
/** States and opinions that "would you …" and "can you …" ask about, and cannot ask for. */
const NO_ACT = new Set(
  (
    'think know remember recall see imagine expect prefer propose want need agree say be have use believe consider ' +
    'think reproduce access feel get rather estimate'
  ).split(' '),
);
/** Handing over: an act for a file, words for details. */
const GIVING = new Set(
  'give giving provide providing share sharing send sending post posting add adding supply supplying include including show get offer shed put paste write'.split(
    ' ',
  ),
);
const WORDS_ASKED_FOR =
  /^(?: (?:with|me|us|him|her|them|@|some|any|a|an|the|your|more|few|further|additional|little|bit|of|quick|rough|detailed|brief|general|clear))* (?:info|infos|information|details?|estimates?|estimation|eta|updates?|ideas?|insights?|reasons?|explanations?|feedback|opinions?|thoughts|input|status|clarifications?|timelines?|time ?frame|hints?|advice|context|specifics|light|reasoning|rationale|answers?|solution|background|recommendations?|guidance|direction|pointers?|suggestions?|what|why|how|where|when|which|who|if|whether)(?![\w-])/;

/** Acts that people ask for with "can we …", "can this be …" or "is it possible to …". */
const ISSUE_ACTS =
  '(?:re-?open|merge|cherry-?pick|back-?port|attach|upload|send|re-?assign|assign|un-?assign|move|re-?test|test|validate|verify|review|re-?view|close|resolve|re-?visit|bump|escalate|revert|remove|rename|update|fix|attend|look|address|prioriti[sz]e|re-?prioriti[sz]e|schedule|get|have)';
const GET_SOMETHING_DONE =
  /^(?:can|could|may) (?:we|i|this|it|that|these|the \w+) (?=)(?:please |pls |also |maybe )?(?=)(?:get|have) (?:@|someone|somebody|anyone|them|him|her|you|a (?:fix|test|sample|look|review|copy|reproduc\w+)|some (?:attention|love|help|eyes)|this|it|the)\b/;
const BE_DONE = new RegExp(
  `^(?:can|could) (?:this|it|that|these|the [\\w ]{1,30}?)(?: issue| ticket| bug| pr)? (?=)(?:please |also )?be (?=)(?:${ISSUE_ACTS}\\w{0,3}|looked)\\b(?! (?:with|by|through) )`,
);
const POSSIBLE_TO = new RegExp(
  `^(?:is|would|will) it (?:be )?(?:also )?possible(?: for (?:you|someone|@|anyone))? ?(?:to|if you(?: could)?) ${ASIDE}(?!(?:have|get) (?!this|it|that|these|someone|somebody|@|a (?:copy|sample|test|fix|look)))(?=)${ISSUE_ACTS}\\b`,
);
const WANTED_FILE =
  /^(?:do|would|will|might) (?:you|we|u|@) (?:guys )?(?:also |still |happen to )?have (?:a |an |any |some |the )?(?:simple |small |reproducible |sample |minimal )?(?:test ?-?cases?|test code|sample (?:app|code|project)|repro\w*)(?! for (?:android|ios|windows))/;
const POLITE = /\b(?:please|pls|plz|kindly)\b/;
/** The polite words of the other languages, and a verb in the first place. */
const POLITE_ABROAD =
  /\b(?:bitte|s'il (?:te|vous) pla[iî]t|stp|svp|por favor|per favore|per cortesia|se faz favor)\b/;
const SPEAKING_ABROAD =
  /\b(?:sag\w*|erkl[äa]r\w*|best[äa]tig\w*|mitteil\w*|beschreib\w*|dire|expliqu\w*|confirm\w*|pr[ée]cis\w*|decir\w*|explicar|aclarar|dizer|esclarecer|spiegar\w*|chiarire)\b/;

/** An imperative after the greeting: "please attach …", "just try …". */
const ACTS =
  /^(?:attach|upload|provide|send|share|post|add|give|submit|try|test|re-?test|verify|validate|check|review|merge|re-?open|close|resolve|assign|re-?assign|fix|update|include|create|file|open|make|use|run|look|take|move|remove|cherry-?pick|follow|note|install|build|retry|ensure|change|set|put|refer|report|read|paste|write|go|keep|let us have|consider|wait|ping|feel free)(?=)\b/;

/** "Try the beta and let us know whether it helps": trying comes first, and settles it. */
export const TRIES =
  /\b(?:try|test|re-?test|run|re-?try|check|install|update|upgrade|build|rebuild|use|verify|validate)\b.{3,200}\band (?:then )?(?:let (?:me|us)|tell|confirm)/;

/** Whether the modal sentence that ends with a question mark wants something done. */
function wantsAct(verb: string, rest: string, phrase: Phrase): boolean {
  if (SPEAKING.has(verb))
    return verb === 'point' ? false : verb === 'let' ? !/^ (?:me|us) know/.test(rest) : false;
  if (GIVING.has(verb)) return !WORDS_ASKED_FOR.test(rest);
  return !NO_ACT.has(verb) || POLITE.test(phrase.whole);
}

const MAY_REQUEST =
  /\b(?:can|could|would|will|may|please|pls|plz|kindly|bitte|svp|stp|favor|favore|pla[iî]t)\b/i;

/** A quick look that tells most sentences from requests, so that only the others are read closely. */
export function mayRequest(text: string, { start, end }: Range): boolean {
  return MAY_REQUEST.test(text.slice(start, Math.min(end, start + 600)));
}

/** Whether a clause asks for an act without saying of whom. Its first word tells which pattern may fit, and only that one is compiled. */
function wantsDone(clause: string): boolean {
  switch (clause.slice(0, Math.max(0, clause.indexOf(' ')))) {
    case 'can':
    case 'could':
      return getsSomethingDone(clause) || BE_DONE.test(clause);
    case 'may':
      return getsSomethingDone(clause);
    case 'would':
    case 'will':
      return POSSIBLE_TO.test(clause) || WANTED_FILE.test(clause);
    case 'is':
      return POSSIBLE_TO.test(clause);
    case 'do':
    case 'might':
      return WANTED_FILE.test(clause);
    default:
      return false;
  }
}

function getsSomethingDone(clause: string): boolean {
  return GET_SOMETHING_DONE.test(clause) && !/\b(?:estimate|update|eta|idea|info)/.test(clause);
}

/** Whether a sentence, with or without a question mark, asks somebody to do something. */
export function isRequest(phrase: Phrase): boolean {
  const { clause, whole } = phrase;
  const asked = ASKED_TO.exec(whole);
  if (asked && asked[1] !== 'not') return wantsAct(asked[1] ?? '', asked[2] ?? '', phrase);
  if (wantsDone(clause)) return true;
  if (/^(?:can|could|may|shall) (?:we|i) /.test(clause) && POLITE.test(whole)) return true;
  if (POLITE_ABROAD.test(whole)) return !SPEAKING_ABROAD.test(whole);
  return (!phrase.hasMark || POLITE.test(phrase.lead)) && ACTS.test(clause);
}
