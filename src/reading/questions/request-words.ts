/** Words of requests, and of questions in the form of a request. */
import { pattern } from '../words/pattern';

/** Little words before the verb, any number of them. */
export const ASIDE =
  '(?:please |pls |plz |kindly |either |also |just |maybe |perhaps |possibly |quickly |again |first |at least |then |actually |ever |still |in that case |then |try to |try and |@,? ?)*';
/** Who is asked. */
export const SOMEONE =
  '(?:you(?: guys| all)?|u|ya|someone(?: (?:in|from|on|at|of) [\\w ]{2,20}?| else)?|somebody|any ?(?:one|body)(?: else)?|one of you|@(?: ?(?:or|and|\/|,) ?@)*|qe|qa|(?:the |your )?(?:\\w+ )?team|[a-z]{2,15}(?= (?:please|pls|plz|kindly)\\b))';
/** Verbs of handing over. Of a file that is an act; of details it is information. */
export const GIVING = new Set(
  'give giving provide provides provided providing share sharing send sending post posting add adding supply supplying include including show get offer shed bring put paste write'.split(
    ' ',
  ),
);
/** Those of them that may take a list of things. */
const HANDING = new Set('give provide share send supply include'.split(' '));
/** Nouns of information, which is told and not made. */
const INFORMATION =
  "(?:info|infos|information|details?|environment|estimates?|estimation|eta|updates?|ideas?|insights?|reasons?|explanations?|feedback|opinions?|thoughts|inputs?|status|clarifications?|confirmation|timelines?|time ?frame|hints?|advice|context|specifics|light|reasoning|rationale|answers?|solution|background|recommendations?|guidance|direction|indication|pointers?|suggestions?|platform|symptoms?|any comments?|(?:the|your|exact|current|release|build) (?:dates?|location|dimensions?|sizes?|hash)|dates? and (?:\\w+ )?hash|hash|(?<=\\byour )e-?mail|e-?mail (?:address|id)|guid|(?:app|push|org|organi[sz]ation|user|client|api|account|device) ?(?:key|id|name)s?|expected (?:results?|output|outcome|behaviou?r)|(?:results?|output|outcome|behaviou?r) (?:that )?you (?:expect|get|see)|(?:(?!fix |sample |test |code )[\\w'-]+ ){0,2}(?:version(?! ?\\d)|number|name|id|model|address(?:es)?|dimensions)|steps (?:as to )?how|steps (?:that )?you|versions?(?! ?\\d)|numbers?|names?|models?|what|why|how|where|when|which|who|if|whether)(?![\\w-]| (?:test|code|sample|project|file|plist)s?\\b)";
/** Little words before the object. */
const GIVEN_TO =
  '(?: (?:with|me|us|him|her|them|@|some|any|a|an|the|your|you|more|few|further|additional|little|bit|of|quick|rough|detailed?|brief|general|clear|specific|exact|complete|full|necessary|required|requested|missing|relevant|affected|basic|below|other|same|following|latest|sort|kind|to|here|in|all))*';
/** What precedes the information where a thing is asked for, too. */
const BESIDE =
  '(?: [^.?!]{2,90}?(?:,| and| as well as| along with| &)(?: also| then| please| with)*(?: (?:the|your|some|any|more|full|complete|exact|all|and))*)';
const WORDS_ASKED_FOR = pattern(() => `^${GIVEN_TO} (?:(?:sort|kind|idea) of|${INFORMATION})`);
/** "Send a sample and the version of your phone". */
const WORDS_BESIDE = pattern(
  () =>
    `^${BESIDE} (?:(?:[\\w.'-]+ ){0,3}(?:versions?(?! ?\\d)|info|information|details|environment|explanation|description|hash|expected results?))(?![\\w-])`,
);

/** Whether what is to be handed over is information, or includes some. */
export function isOfWords(verb: string, rest: string): boolean {
  return (
    GIVING.has(verb) &&
    (WORDS_ASKED_FOR.test(rest) || (HANDING.has(verb) && WORDS_BESIDE.test(rest)))
  );
}
