import type { Range } from '../document/document';
import type { Phrase } from '../prose/phrase';
import { pattern } from '../words/pattern';
import { isImpersonalRequest } from './impersonal-requests';
import { requestsInOtherLanguage, wantsClarity } from './other-languages';
import { ASIDE, GIVING, isOfWords, SOMEONE } from './request-words';

/**
 * Tells a request to do something ("could you merge this?", "please attach the log") from a question in the same
 * clothes ("could you tell me why?", "can you give more details?"). What counts is what would settle it: an act, or
 * words.
 */

const ASKED_TO = pattern(
  () =>
    `(?:^|[\\s,;:(–-])(can|could|would|will|can't|couldn't|won't|cannot|may) ${ASIDE}${SOMEONE} ${ASIDE}(?:be able to |be so kind (?:(?:as )?to |and )|have a chance to |find (?:the )?time to |be willing to |like to |mind )?${ASIDE}([a-z'-]+)(.*)$`,
);

/** "Anyone can take a look?"; without its mark it says what anyone can. */
const SOMEBODY_CAN = /^(any ?(?:one|body)|someone|somebody) (can|could)\b/;
/** "Couldn't you just hide it?" puts a thought forward, and asks for what is held of it. */
const PUT_FORWARD = /(?:can't|couldn't|won't|wouldn't)$/;
/** "What would you do?", "Where could you set it?": asked for words, whatever the verb. */
const ASKED_HOW = pattern(
  () =>
    /\b(?:what|what's|why|how|when|where|which|who|whose)(?! to\b)(?: (?!and\b|but\b|so\b|or\b)[\w'@¤-]+){0,4} ?$/,
);

/** "… or should we do it?" is answered with words, whatever was asked before. */
const LEAVES_A_CHOICE = pattern(
  () =>
    /\bor (?:are|is|do|does|did|should|shall|was|were|would|will|could|can) (?:you|we|i|it|there|this|that|they|the)\b/,
);
/** "Is there one on your device, if not could you make one?" */
const ASKS_FIRST = pattern(
  () => /^(?:is|are|was|were|do|does|did|has|have|what|which|why|how|where|who)\b/,
);

/** Acts of speech: asking for one of them asks for words. */
const SPEAKING = new Set(
  (
    'tell explain explaining clarify clarifying confirm confirming say describe describing elaborate suggest recommend state ' +
    'advise advice comment specify answer remind let enlighten inform indicate point explicate detail list name define illustrate reply respond report enlight write-down'
  ).split(' '),
);
/** Those of them that ask for words whatever follows. */
const SPEAKS_OUT = new Set(
  'explain clarify confirm describe elaborate suggest recommend advise specify state answer enlighten enlight'.split(
    ' ',
  ),
);
/** "Can you indicate what you changed": of what the words are to be. */
const TOLD_OF = pattern(
  () =>
    /^ (?:to )?(?:me |us |@ )?(?:please |exactly |here |also )*(?:in |on |with |for )?(?:what|why|how|where|when|which|who|whose|whether|if)\b/,
);
/** States and opinions that "would you …" and "can you …" ask about, and cannot ask for. */
const NO_ACT = new Set(
  (
    'like think know remember recall imagine expect prefer propose want need agree say be have use believe consider ' +
    'think reproduce access feel get rather estimate guess'
  ).split(' '),
);
/** "Can you check whether it is selected?": to look is little, and what is wanted are the words. */
const FINDS_OUT = new Set('verify validate check see'.split(' '));
const WHAT_IS_FOUND =
  /^ (?:for (?:me|us) )?(?:to see )?(?:if|whether|what|which)\b|^ that (?:this|the|these|it's|its)\b(?! (?:pr|fix|patch|change)\b)|^ (?:this|the|that) (?:\w+ )?(?:still|exists|occurs|persists|happens)\b/;
const STATUS = /\bstatus of\b/;
/** "Can you get back to us on the second point?" */
const GETS_BACK =
  /^ back(?: to (?:me|us|@))?(?: here)?(?: with (?:the |your |any )?(?:current |latest )?(?:status|updates?|feedback|answers?)| (?:on|about|regarding)\b)/;
const FOLLOWS_UP =
  /^ up (?:here|on (?:this|that|it)|(?:on |with )?(?:the |your )?(?:current )?status)\b/;
/** "Could you have a look?", "could you have the customer update it?" */
const HAVE_A_LOOK =
  /^ (?:an? (?:\w+ )?(?:look|go|try|play|peek)|(?:the |your )?(?:\w+ )?(?:customers?|clients?|users?|team|someone|somebody|@))\b/;
/** "Could you see whether it works?" asks to look; "can you see the page?" does not. */
const LOOKS = /^ (?:if|whether|to|about|what|why|how)\b/;
/** "Could you update us on this?" asks for news; "could you update the file?" does not. */
const NEWS_TO_GIVE = /^ (?:me|us|the (?:customers?|status|progress)|on|@)\b/;
/** "Could you be more specific?" */
const MORE_EXACT = pattern(
  () =>
    /^ (?:a (?:little|bit) |a little bit |slightly )?(?:more )?(?:specific|precise|explicit|clear|clearer|detailed|exact)\b/,
);
/** "Could you attach the log and explain what you expect?" is settled by words only; to try something and then to tell is not. */
const AND_SAYS = pattern(
  () =>
    /\b(?:and|or|,) (?:please |also |then |maybe |perhaps )*(?:explain|clarify|describe|elaborate|specify|state (?:what|which|your|the)|give (?:\w+ )?details|suggest(?! that\b)|advise|tell (?:me|us) (?:what|why|how|where|which|who|when)|let (?:me|us) know (?:what|why|where|which|who))\b/,
);
/** What is wanted behind a clause that tells: "There is no sample yet, can we get one attached?" */
const LATER = /, (?:so |and |but |then )*((?:can|could) (?:we|i) [^,]+)$/;
/** "Can the texts please be added to …": something is to be done, by whomever. */
const PASSIVE = pattern(
  () => /^(?:can|could|may|should|shall) [^,;:]{2,60}? be (?:\w+ly )?\w+(?:ed|en|t|ne|de|wn)\b/,
);
/** "Any chance this could be merged", "any chance we can get this merged": it is to be done, by whomever. */
const CHANCE_OF_AN_ACT = pattern(
  () =>
    /^(?:is there )?any (?:chance|way)(?: that)? (?:we|i|this|it|that|the [\w ]{1,25}?)(?: (?:fix|change|ticket|issue|pr|bug))? (?:can|could|would)? ?(?:be|get)(?: (?:this|it|that|the \w+))? (?:\w+ly )?(?:\w+ed|done|put|into|built)\b/,
);
/** "Are you able to share …?", "is there a way you could …", "any chance that you …": of somebody, and of an act. */
const ABLE_TO = pattern(
  () =>
    `^(?:(?:are|is) ${SOMEONE} (?:able|willing) to|(?:is there |would there be )?any (?:chance|way|possibility)(?: that)? ${SOMEONE}(?: (?:can|could|would|will))?|would it be (?:possible|ok|okay|too much) (?:for ${SOMEONE} to|if ${SOMEONE}(?: could)?|to ask ${SOMEONE} to)|do ${SOMEONE} mind(?: to)?|mind|would you (?:like|love) to) ${ASIDE}([a-z'-]+)(.*)$`,
);
const OF_AN_ACT = pattern(
  () =>
    /^(?:attach\w*|upload\w*|provid\w*|send\w*|shar(?:e|ing)|post\w*|supply\w*|includ\w*|giv(?:e|ing)|merg\w*|review\w*|re-?open\w*|clos(?:e|ing)|fix\w*|updat\w*|tak(?:e|ing)|mak(?:e|ing)|creat\w*|fil(?:e|ing)|look\w*|check\w*|verify\w*|validat\w*|test\w*|edit\w*|chang(?:e|ing)|add\w*|mov(?:e|ing)|show\w*|zip\w*|install\w*|e?mail\w*|mock|write|(?:re-?)?run|rewrit\w*|revis\w*|put\w*|backport\w*|implement\w*|remov\w*)$/,
);
/** "… was moved, do you mind moving it back?" */
const DO_YOU_MIND = pattern(
  () =>
    /(?:(?<!\b(?:would|will) )\byou|,(?! mind (?:blow|boggl|bend|numb|alter|melt|warp|shatter|expand)ing\b)) mind (?!explaining|telling|clarifying|describing|elaborating|providing|giving)\w+ing\b/,
);
const POLITE = /\b(?:please|pls|plz|kindly)\b/;
/** The polite words of the other languages, and a verb in the first place. */
const POLITE_IN_OTHER_LANGUAGES = pattern(
  () =>
    /\b(?:bitte|s'il (?:te|vous) pla[iî]t|stp|svp|por favor|per favore|per cortesia|se faz favor)\b/,
);
const SPEAKING_IN_OTHER_LANGUAGES = pattern(
  () =>
    /\b(?:sag\w*|erkl[äa]r\w*|best[äa]tig\w*|mitteil\w*|beschreib\w*|dire|expliqu\w*|confirm\w*|pr[ée]cis\w*|decir\w*|explicar|aclarar|dizer|esclarecer|spiegar\w*|chiarire)\b/,
);

/** An imperative after the greeting: "please attach …", "just try …". */
const ACTS = pattern(
  () =>
    /^(?:attach|upload|provide|send|share|post|add|give|submit|try|test|re-?test|verify|validate|check|review|merge|re-?open|close|resolve|assign|re-?assign|fix|update|include|create|file|open|make|use|run|look|take|move|remove|cherry-?pick|follow|note|install|build|retry|ensure|change|set|put|refer|report|read|paste|write|go|keep|let us have|consider|wait|ping|have a look|feel free)\b/,
);
/** "Take a look?", "Try the beta?": an imperative, with a mark out of kindness. */
const NUDGES = /^(?:try|(?:take|have) a look|check (?:it|this|that) out)\b[^,;:]{0,50}$/;

/** "Try the beta and let us know whether it helps": trying comes first, and settles it. */
export const TRIES = pattern(
  () =>
    /\b(?:try|follow|test|re-?test|run|re-?try|check|install|update|upgrade|build|rebuild|use|verify|validate)\b.{0,200}\band (?:then )?(?:let (?:me|us)|tell|confirm)/,
);

/** Whether the modal sentence that ends with a question mark wants something done. */
function wantsAct(verb: string, rest: string, phrase: Phrase): boolean {
  if (AND_SAYS.test(rest)) return false;
  if (SPEAKING.has(verb))
    return verb === 'point' ? false : verb === 'let' ? !/^ (?:me|us) know/.test(rest) : false;
  if (verb === 'write' && rest.startsWith(' down')) return false;
  if (GIVING.has(verb)) return !isOfWords(verb, rest);
  if (verb === 'update') return !NEWS_TO_GIVE.test(rest);
  if (verb === 'be' && MORE_EXACT.test(rest)) return false;
  if (verb === 'get' && GETS_BACK.test(rest)) return false;
  if (verb === 'follow' && FOLLOWS_UP.test(rest)) return false;
  if (FINDS_OUT.has(verb) && (WHAT_IS_FOUND.test(rest) || STATUS.test(rest))) return false;
  if (verb === 'have') return HAVE_A_LOOK.test(rest) || POLITE.test(phrase.whole);
  if (verb === 'reproduce')
    return /\btry (?:to|and) reproduce\b/.test(phrase.whole) || POLITE.test(phrase.whole);
  if (verb === 'see') return LOOKS.test(rest);
  if (verb === 'help')
    return !/^ (?:me |us |@ |to |him )*(?:understand|figure|clarify|explain|know)\b/.test(rest);
  return !NO_ACT.has(verb) || POLITE.test(phrase.whole);
}

const MAY_REQUEST = pattern(
  () =>
    /\b(?:can|could|would|will|may|able|willing|chance|mind|please|pls|plz|kindly|bitte|svp|stp|favor|favore|pla[iî]t)\b/i,
);

/** A quick look that tells most sentences from requests, so that only the others are read closely. */
export function mayRequest(text: string, { start, end }: Range): boolean {
  return MAY_REQUEST.test(text.slice(start, Math.min(end, start + 600)));
}

/** "Provide the version of your phone": an act whose outcome is words. */
export function givesWords(clause: string): boolean {
  const verb = /^[a-z]+/.exec(clause)?.[0] ?? '';
  return isOfWords(verb, clause.slice(verb.length)) && !/ (?:in|to) \S+@/.test(clause);
}

/** Whether it asks whether somebody is able or willing to do an act, or for the chance of it. */
function wantsAbility(clause: string): boolean {
  const able = ABLE_TO.exec(clause);
  const verb = able?.[1] ?? '';
  // "Are you able to run it?" asks what happens.
  if (verb === 'run' && /^(?:are|is) /.test(clause)) return false;
  return (
    OF_AN_ACT.test(verb) &&
    !(/^giv|^provid|^shar|^send/.test(verb) && isOfWords(verb, able?.[2] ?? ''))
  );
}

/** "Can you explain the second step", "could you give me more details": asks somebody for words, with or without a mark. */
export function asksToSay({ whole }: Phrase): boolean {
  const asked = ASKED_TO.exec(whole);
  if (!asked) return false;
  const [, , verb = '', rest = ''] = asked;
  if (AND_SAYS.test(rest)) return true;
  if (SPEAKS_OUT.has(verb)) return true;
  if (verb === 'be') return MORE_EXACT.test(rest);
  if (verb === 'update') return NEWS_TO_GIVE.test(rest);
  if (verb === 'get') return GETS_BACK.test(rest) || isOfWords(verb, rest);
  if (verb === 'follow') return FOLLOWS_UP.test(rest);
  if (SPEAKING.has(verb) && verb !== 'let') return TOLD_OF.test(rest);
  return isOfWords(verb, rest);
}

/** What a closer look needs: a sample, a log, a ticket of its own. */
const MATERIAL = pattern(
  () =>
    /\b(?:provid|post|attach|upload|shar|send|supply|includ|giv|past|show)\w{0,3}\b[^.?!]{0,80}\b(?:test ?-?cases?|samples?|code|logs?|output|stack ?traces?|screen ?shots?|project|app|steps|versions?|details?|info\w*|examples?|traces?|environment|videos?|config\w*)\b|\b(?:open|create|file|raise|log|submit) (?:an? |another )?(?:new |separate |different )*(?:ticket|issue|bug|jira|report)\b|\bre-?open\b/,
);

/** Whether a request is for what a closer look needs, and no advice: whoever wants it has no answer yet. */
export function wantsMaterial({ whole }: Phrase): boolean {
  return MATERIAL.test(whole);
}

/** Whether a sentence, with or without a question mark, asks somebody to do something. */
export function isRequest(phrase: Phrase): boolean {
  const { clause, whole } = phrase;
  const asked = ASKED_TO.exec(
    phrase.hasMark && SOMEBODY_CAN.test(clause) ? clause.replace(SOMEBODY_CAN, '$2 $1') : whole,
  );
  if (asked) {
    const [, modal = '', verb = '', rest = ''] = asked;
    if (verb === 'not') return POLITE.test(whole);
    if (PUT_FORWARD.test(modal) && !POLITE.test(whole)) return false;
    if (LEAVES_A_CHOICE.test(whole)) return false;
    if (asked.index > phrase.lead.length + 10 && ASKS_FIRST.test(clause)) return false;
    if (ASKED_HOW.test(whole.slice(Math.max(0, asked.index - 60), asked.index))) return false;
    return wantsAct(verb, rest, phrase);
  }
  if (CHANCE_OF_AN_ACT.test(clause)) return true;
  if (wantsAbility(clause) || DO_YOU_MIND.test(whole)) return true;
  if (POLITE.test(whole) && PASSIVE.test(clause)) return true;
  if (isImpersonalRequest(clause)) return true;
  const later =
    whole.includes(', c') && !ASKS_FIRST.test(clause) ? LATER.exec(whole)?.[1] : undefined;
  if (later !== undefined && isImpersonalRequest(later)) return true;
  if (/^(?:can|could|may|shall) (?:we|i) /.test(clause) && POLITE.test(whole)) return true;
  if (POLITE_IN_OTHER_LANGUAGES.test(whole))
    return !SPEAKING_IN_OTHER_LANGUAGES.test(whole) && !wantsClarity(whole);
  if (phrase.hasMark && requestsInOtherLanguage(phrase)) return true;
  return (
    (!phrase.hasMark || NUDGES.test(clause) || (POLITE.test(phrase.lead) && !givesWords(clause))) &&
    ACTS.test(clause)
  );
}
