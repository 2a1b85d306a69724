/** Words of which requests, and questions in the same clothes, are made. */
import { pattern } from './pattern';

/** Little words before the verb, in any number. */
export const ASIDE =
  '(?:please |pls |plz |kindly |either |also |just |maybe |perhaps |possibly |quickly |again |first |at least |then |actually |ever |still |in that case |then |try to |try and |@,? ?)*';
/** Of whom it is asked. */
export const SOMEONE =
  '(?:you(?: guys| all)?|u|ya|someone(?: (?:in|from|on|at|of) [\\w ]{2,20}?| else)?|somebody|any ?(?:one|body)(?: else)?|one of you|@(?: ?(?:or|and|\/|,) ?@)*|qe|qa|(?:the |your )?(?:\\w+ )?team|[a-z]{2,15}(?= (?:please|pls|plz|kindly)\\b))';
/** Handing over: an act for a file, words for details. */
export const GIVING = new Set(
  'give giving provide providing share sharing send sending post posting add adding supply supplying include including show get offer shed bring put paste write'.split(
    ' ',
  ),
);
export const WORDS_ASKED_FOR = pattern(
  () =>
    /^(?: (?:with|me|us|him|her|them|@|some|any|a|an|the|your|more|few|further|additional|little|bit|of|quick|rough|detailed|brief|general|clear|specific|exact|complete|full|necessary|required|requested|missing|relevant|basic|other|same|following|sort|kind))* (?:info|infos|information|details?|environment|(?:sort|kind|idea) of|estimates?|estimation|eta|updates?|ideas?|insights?|reasons?|explanations?|feedback|opinions?|thoughts|input|status|clarifications?|timelines?|time ?frame|hints?|advice|context|specifics|light|reasoning|rationale|answers?|solution|background|recommendations?|guidance|direction|pointers?|suggestions?|status|platform|(?:(?!fix )\w+ ){0,2}(?:version(?! ?\d)|number|name|id|model|address(?:es)?)|steps (?:as to )?how|steps (?:that )?you|versions?(?! ?\d)|numbers?|names?|models?|what|why|how|where|when|which|who|if|whether)(?![\w-])/,
);
