/** Requests that do not say who should act: "can we get this merged?", "would it be possible to add …". */
import { pattern } from '../words/pattern';
import { ASIDE, isOfWords } from './request-words';

/** Acts that people ask for with "can we …", "can this be …" or "is it possible to …". */
const ISSUE_ACTS =
  '(?:re-?open|merge|cherry-?pick|back-?port|attach|upload|send|re-?assign|assign|un-?assign|move|re-?test|test|validate|verify|review|re-?view|close|resolve|re-?visit|bump|escalate|revert|remove|rename|update|fix|attend|look|address|prioriti[sz]e|re-?prioriti[sz]e|schedule|pull|include|add|put|push|bring|implement|increase|raise|expedite|(?:re-?)?consider|investigate?|get|have)';
const GET_SOMETHING_DONE = pattern(
  () =>
    /^(?:can|could|may) (?:we|i|this|it|that|these|the \w+) (?:please |pls |also |maybe )?(?:get|have) (?:@|someone|somebody|anyone|them|him|her|you|an? ?(?:fix|test|sample|(?:other )?look|(?:other )?review|copy|reproduc\w+)|some (?:attention|love|help|eyes)|this|it|the)\b/,
);
/** "Can we get the second one merged": the participle follows the object. */
const GET_DONE = pattern(
  () =>
    /^(?:can|could|may) (?:we|i) (?:please |pls |also |maybe |at least )*(?:get|have) (?!.*\b(?:that|which|when|where|if|why|how|what|who)\b)[^,;:?]{2,60}? (?!need|requir|expect|bas|relat|limit|suppos|us)(?:\w{2,}ed|done|put|built|made|shown|sent|written|rewritten)(?: (?:in|into|to|for|on|onto|as|by|with|now|soon|asap|up|here|back|please|today|again|before|from)\b[^?]*)?\W*$/,
);
/** "Can we pull this into the next release?" asks for an act. "Can we close this?" asks for a decision. */
const WE_DO = pattern(
  () =>
    /^(?:can|could) we (?:please |also |maybe )*(?:look (?:at|into)|see (?:if|whether))\b|^(?:can|could) (?:we|you guys|the team) (?:please |also |maybe )*(?:just )?(?:pull|fix|prioriti[sz]e|re-?prioriti[sz]e|increase|raise|bump|backport|merge|re-?open|schedule|include|add|move|put|expedite|try|test|verify|validate) (?:this|it|that|these|those|the (?:priority|fix|issue|ticket|pr))\b|^(?:can|could) we (?:please |also |maybe )*(?:correct|update|change|set|adjust|amend|edit|re-?set|clear|raise|lower) (?:the |this |its )(?:ticket |issue |jira )?(?:milestone|fix ?versions?|affects? versions?|priority|severity|assignee|status|labels?|components?|title|summary|description|sprint)\b|^(?:can|could) we (?:please |also |maybe |just )*(?:file|make (?:this|it|that) (?:a|an)|add (?:the|an?|some)|get (?:a|an|the) (?:merge|back-?port|pr|pull request|patch))\b/,
);
/** "Could they provide a sample?": asked of somebody who does not read it. */
const THEY_DO = pattern(
  () =>
    /^(?:can|could) (?:they|he|she|the (?:customer|client|user|reporter)s?) (?:please |also )*(provide|send|attach|share|upload|give|post|try|test)\b(.*)$/,
);
/** "May I suggest that you raise it?" */
const MAY_I_SUGGEST = pattern(
  () =>
    /^(?:may|can|could) i (?:please )?(?:suggest (?:that )?(?:you|we|someone|@)|request (?:you|that|an?)\b|ask (?:you|someone|@) to\b)/,
);
const BE_DONE = pattern(
  () =>
    `^(?:can|could) (?:this|it|that|these|the [\\w ]{1,30}?)(?: issue| ticket| bug| pr)? (?:please |also )?be (?:(?!close|resolve)${ISSUE_ACTS}\\w{0,3}|looked|amended|corrected|edited|triaged|(?:an? )?(?:high|higher|top) priority)\\b(?! (?:with|by|through) )`,
);
const POSSIBLE_TO = pattern(
  () =>
    `^(?:is|would|will) it (?:be )?(?:also )?possible(?: for (?:you|someone|@|anyone))? ?(?:to|if you(?: could)?) ${ASIDE}(?!(?:close|resolve) (?:this|it|that|the))(?!(?:have|get) (?!this|it|that|these|someone|somebody|@|a (?:\\w+ )?(?:copy|sample|test|fix|look)))${ISSUE_ACTS}\\b`,
);
const WANTED_FILE = pattern(
  () =>
    /^(?:do|would|will|might) (?:you|we|u|@) (?:guys )?(?:also |still |happen to )?have (?:a |an |any |some |the )?(?:simple |small |reproducible |sample |minimal )?(?:test ?-?cases?|test code|samples?\b(?: (?:app|code|project))?|repro\w*|stack ?traces?|trace logs?|logs?\b|screen ?shots?|demo (?:app|project))(?! for (?:android|ios|windows)|,? or (?:any |other )?\w*(?:instructions?|direction|steps|idea)|,? about)/,
);

/**
 * Whether a clause asks for an act without saying who should do it. The patterns are chosen by its first word, so that few
 * need to be compiled.
 */
export function isImpersonalRequest(clause: string): boolean {
  switch (clause.slice(0, Math.max(0, clause.indexOf(' ')))) {
    case 'can':
    case 'could':
      return (
        getsSomethingDone(clause) ||
        BE_DONE.test(clause) ||
        WE_DO.test(clause) ||
        theyDo(clause) ||
        MAY_I_SUGGEST.test(clause)
      );
    case 'may':
      return getsSomethingDone(clause) || MAY_I_SUGGEST.test(clause);
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

function theyDo(clause: string): boolean {
  const [, verb = '', rest = ''] = THEY_DO.exec(clause) ?? [];
  return verb !== '' && !isOfWords(verb, rest);
}

function getsSomethingDone(clause: string): boolean {
  return (
    (GET_SOMETHING_DONE.test(clause) || GET_DONE.test(clause)) &&
    !/\b(?:estimate|update(?!d\b)|eta|idea|info|reason|clarif|explanation|answer|status|feedback)/.test(
      clause,
    )
  );
}
