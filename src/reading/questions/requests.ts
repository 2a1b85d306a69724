import type { Range } from '../document/document';
import type { Phrase } from '../prose/phrase';
import { pattern } from '../words/pattern';
import { isImpersonalRequest } from './impersonal-requests';
import { requestsInOtherLanguage, wantsClarity } from './other-languages';
import { ASIDE, GIVING, isOfWords, SOMEONE } from './request-words';

/**
 * Tells a request for an act ("could you merge this?", "please attach the log") from a question in the same form ("could
 * you tell me why?", "can you give more details?"). What counts is what would settle it: an act, or words.
 */

const ASKED_TO = pattern(
  () =>
    `(?:^|[\\s,;:(–-])(can|could|would|will|can't|couldn't|won't|cannot|may) ${ASIDE}${SOMEONE} ${ASIDE}(?:be able to |be so kind (?:(?:as )?to |and )|have a chance to |find (?:the )?time to |be willing to |like to |mind )?${ASIDE}([a-z'-]+)(.*)$`,
);

/** "Anyone can take a look?"; without the question mark it is a statement. */
const SOMEBODY_CAN = /^(any ?(?:one|body)|someone|somebody) (can|could)\b/;
/** "Couldn't you just hide it?" makes a suggestion, and asks for an opinion. */
const PUT_FORWARD = /(?:can't|couldn't|won't|wouldn't)$/;
/** "What would you do?", "Where could you set it?": asks for words, whatever the verb. */
const ASKED_HOW = pattern(
  () =>
    /\b(?:what|what's|why|how|when|where|which|who|whose)(?! to\b)(?: (?!and\b|but\b|so\b|or\b)[\w'@¤-]+){0,4} ?$/,
);

/** "… or should we do it?" asks for a decision. */
const LEAVES_A_CHOICE = pattern(
  () =>
    /\bor (?:are|is|do|does|did|should|shall|was|were|would|will|could|can) (?:you|we|i|it|there|this|that|they|the)\b/,
);
/** "Is there one on your device, if not could you make one?" */
const ASKS_FIRST = pattern(
  () => /^(?:is|are|was|were|do|does|did|has|have|what|which|why|how|where|who)\b/,
);

/** Verbs of saying: whoever asks for one of them wants words. */
const SPEAKING = new Set(
  (
    'tell explain explaining clarify clarifying confirm confirming say describe describing elaborate suggest recommend state ' +
    'advise advice comment specify answer remind let enlighten inform indicate point explicate detail list name define illustrate reply respond report enlight write-down'
  ).split(' '),
);
/** Those of them that want words whatever follows. */
const SPEAKS_OUT = new Set(
  'explain clarify confirm describe elaborate suggest recommend advise specify state answer enlighten enlight'.split(
    ' ',
  ),
);
/** "Can you indicate what you changed": a clause says what is to be told. */
const TOLD_OF = pattern(
  () =>
    /^ (?:to )?(?:me |us |@ )?(?:please |exactly |here |also )*(?:in |on |with |for )?(?:what|why|how|where|when|which|who|whose|whether|if)\b/,
);
/** Verbs of states and opinions: "would you …" and "can you …" ask about them and do not request them. */
const NO_ACT = new Set(
  (
    'like think know remember recall imagine expect prefer propose want need agree say be have use believe consider ' +
    'think reproduce access feel get rather estimate guess'
  ).split(' '),
);
/** "Can you check whether it is selected?": what is wanted is the answer. */
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
/** "Could you see whether it works?" is a request; "can you see the page?" is not. */
const LOOKS = /^ (?:if|whether|to|about|what|why|how)\b/;
/** "Could you update us on this?" asks for news; "could you update the file?" does not. */
const NEWS_TO_GIVE = /^ (?:me|us|the (?:customers?|status|progress)|on|@)\b/;
/** "Could you be more specific?" */
const MORE_EXACT = pattern(
  () =>
    /^ (?:a (?:little|bit) |a little bit |slightly )?(?:more )?(?:specific|precise|explicit|clear|clearer|detailed|exact)\b/,
);
/** "Could you attach the log and explain what you expect?" wants words, too. */
const AND_SAYS = pattern(
  () =>
    /\b(?:and|or|,) (?:please |also |then |maybe |perhaps )*(?:explain|clarify|describe|elaborate|specify|state (?:what|which|your|the)|give (?:\w+ )?details|suggest(?! that\b)|advise|tell (?:me|us) (?:what|why|how|where|which|who|when)|let (?:me|us) know (?:what|why|where|which|who))\b/,
);
/** A request after a statement: "There is no sample yet, can we get one attached?" */
const LATER = /, (?:so |and |but |then )*((?:can|could) (?:we|i) [^,]+)$/;
/** "Can the texts please be added to …". */
const PASSIVE = pattern(
  () => /^(?:can|could|may|should|shall) [^,;:]{2,60}? be (?:\w+ly )?\w+(?:ed|en|t|ne|de|wn)\b/,
);
/** "Any chance this could be merged", "any chance we can get this merged". */
const CHANCE_OF_AN_ACT = pattern(
  () =>
    /^(?:is there )?any (?:chance|way)(?: that)? (?:we|i|this|it|that|the [\w ]{1,25}?)(?: (?:fix|change|ticket|issue|pr|bug))? (?:can|could|would)? ?(?:be|get)(?: (?:this|it|that|the \w+))? (?:\w+ly )?(?:\w+ed|done|put|into|built)\b/,
);
/** "Are you able to share …?", "is there a way you could …", "any chance that you …". */
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
/** Polite words of the other languages, and imperatives. */
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
/** "Take a look?", "Try the beta?": an imperative, with a question mark for politeness. */
const NUDGES = /^(?:try|(?:take|have) a look|check (?:it|this|that) out)\b[^,;:]{0,50}$/;

/** "Try the beta and let us know whether it helps": first of all an act. */
export const TRIES = pattern(
  () =>
    /\b(?:try|follow|test|re-?test|run|re-?try|check|install|update|upgrade|build|rebuild|use|verify|validate)\b.{0,200}\band (?:then )?(?:let (?:me|us)|tell|confirm)/,
);

/** Whether a modal question ("can you …?") requests an act. */
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

/** A cheap test that rules most sentences out as requests. */
export function mayRequest(text: string, { start, end }: Range): boolean {
  return MAY_REQUEST.test(text.slice(start, Math.min(end, start + 600)));
}

/** Whether a request asks for information: "Provide the version of your phone". */
export function givesWords(clause: string): boolean {
  const verb = /^[a-z]+/.exec(clause)?.[0] ?? '';
  return isOfWords(verb, clause.slice(verb.length)) && !/ (?:in|to) \S+@/.test(clause);
}

/** Whether a request is worded as a question of ability, willingness or chance. */
function wantsAbility(clause: string): boolean {
  const able = ABLE_TO.exec(clause);
  const verb = able?.[1] ?? '';
  // "Are you able to run it?" asks whether it works.
  if (verb === 'run' && /^(?:are|is) /.test(clause)) return false;
  return (
    OF_AN_ACT.test(verb) &&
    !(/^giv|^provid|^shar|^send/.test(verb) && isOfWords(verb, able?.[2] ?? ''))
  );
}

/** Whether somebody is asked for words, with or without a question mark: "Can you explain the second step". */
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

/** What an investigation needs: a sample, a log, a ticket of its own. */
const MATERIAL = pattern(
  () =>
    /\b(?:provid|post|attach|upload|shar|send|supply|includ|giv|past|show)\w{0,3}\b[^.?!]{0,80}\b(?:test ?-?cases?|samples?|code|logs?|output|stack ?traces?|screen ?shots?|project|app|steps|versions?|details?|info\w*|examples?|traces?|environment|videos?|config\w*)\b|\b(?:open|create|file|raise|log|submit) (?:an? |another )?(?:new |separate |different )*(?:ticket|issue|bug|jira|report)\b|\bre-?open\b/,
);

/** Whether a request is for what an investigation needs: whoever asks for it has no answer yet. */
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
