import type { Phrase } from '../prose/phrase';
import type { ProseSentence } from '../prose/prose';
import { pattern } from '../words/pattern';
import { smallLetters } from '../words/small-letters';
import { isCurious, isForSomebodyToSay, newsIsWanted, wordsAreWelcome } from './indirect-questions';
import { asksInOtherLanguage } from './other-languages';
import { wantsReportBack } from './report-back-cues';
import { asksToSay, givesWords, TRIES, isRequest } from './requests';

/**
 * The cues by which a sentence is a question to its readers. The first that fits counts. Its certainty is the share of
 * such sentences that were questions in labelled threads, rounded.
 */
interface Cue {
  name: string;
  fits: (phrase: Phrase) => boolean;
  certainty: number;
}

const SUBJECT =
  '(?:you|u|we|they|he|she|i|it|this|that|these|those|there|anyone|anybody|someone|somebody|everyone|any|your|our|my|the|a|an|@|¤|all)';
const INVERTED = pattern(
  () =>
    `^(?:(?:does|is|are|was|were|could|will|would|doesn't|didn't|isn't|aren't|wasn't|hasn't|can't|couldn't|wouldn't|won't|haven't|don't (?=you|we|they|i\\b)) ${SUBJECT}(?![\\w'])|am i (?:right|correct|missing|wrong)(?![\\w'])|do (?:you|we|they|i|any|@)(?![\\w'])|(?:did|have|had|shouldn't|should|has) (?:you|we|they|i|he|she|anyone|anybody|someone|any|@|there|(?:it|this|that|the \\w+) (?:been|ever|already|have|make|work|help|fix|solve|happen))(?![\\w']))`,
);
/** "Had we known", "should you need": conditions in the shape of a question. */
const CONDITION = pattern(
  () =>
    /^(?:had|should you|were|(?:is|was) an?|does the trick|is that (?:when|the|if|it|we|you|i)|have (?:a|an|the|someone|somebody)|have you (?:any )?(?:questions|problems)|can you (?:believe|imagine)|is (?:a|the|an) \w+ (?:that|which|of))\b|^is (?:a|the|an) (?:\w+ )?(?:(?:way|place|result|reason|case|same)(?:\W*$| (?:of|to|for|as|why|that|which|where|when|with|it|we|i|you|they|this|here|in|on)\b)|same \w+ (?:as|that|of)\b)(?!.*\b(?:known|clear|open|ready|available|free|right|correct|or not)\W*$)/,
);
const ASKING_WORD = pattern(
  () =>
    "^(?:whats\\b|what(?:'s| (?:happens (?:if|when)|is|are|was|were|do|does|did|would|will|should|can|could|about|if|else|kind|type|version|has|have)\\b| (?!i |you |we |they )\\w+(?: \\w+)? (?:(?:are|do|did|would|have|can|should) (?:you|we|they|i)|(?:is|are) (?:needed|required|missing))\\b)" +
    "|why(?:'s| (?:is|are|was|were|do|does|did|would|will|should|can|can't|could|couldn't|not(?!\\W*$)|don't|doesn't|didn't|isn't|aren't|has|have)\\b)" +
    "|how(?:'s| (?:is|are|was|do|does|did|would|will|should|can|could|about|come|long|many|much|often|soon|else)\\b)" +
    "|when(?:'s| (?:is|are|will|would|do|does|did|can|should)\\b (?!(?:using|running|building|trying|calling)))" +
    "|where(?:'s| (?:is|are|was|do|does|did|can|could|should|would|will)\\b)" +
    "|who(?:'s| (?:is|are|was|can|could|should|will|has|owns)\\b)" +
    '|which (?!i |we |you |it |is |are |the |this |they |he |she |means |in |has |can )(?:\\w+ ){1,4}(?:is|are|do|does|did|should|would|will|can|could|have|has)\\b)',
);
/** "What is needed is …", "how it works is …", "why this happens": statements that begin like questions. */
const CLEFT = pattern(
  () =>
    /^(?:what|how|why|when|where|which|who)\b.{3,80}? (?:is|was) (?:that|to|because|the|a|an|not|this|unknown|unclear|just|something|up to|beyond)\b(?!.*\?)|^(?:why|how) to\b|^what a\b|^what(?:s|'s| is| was| are| would be|s is) (?:in|on|at|there|here|\w+(?:ing|ed)|helpful|useful|best|ideal)\b[^,?]*?(?:\b(?:is|was|are|were|would be|should|will|doesn't|does not|don't|do not|didn't|means)\b|:)(?!.*\?)|^what(?:'s| is) (?:even )?(?:worse|more|better|interesting|strange|weird|important|funny|odd|good|bad|nice|new|missing|needed)\b(?!.*\?)/,
);
const NEWS = pattern(
  () =>
    /^(?:is there |are there |have |do (?:you|we) have |got |was there |has there been )?any ?(?:new |more |other |further |possible |recent )*(?:updates?|up-?date|news|progress|eta|etas|ideas?|info|infos|information|thoughts?|suggestions?|word|status|chances?|plans?|feedback|comments?|workarounds?|solutions?|luck|clues?|hints?|timeline|estimates?|opinions?|movement|development|insights?|advice|answers?|reason|fix|eta|pointers|objections?|concerns?|recommendations?|tips?|help)\b/,
);
const NOT_NEWS = pattern(
  () =>
    /^any (?!\w+ (?:(?:on|of|about|as to) )?(?:if|when|why|what|how|whether|where|which|who)\b)(?:ideas?|updates?|progress|news|info\w*|feedback|comments?|help|suggestions?|thoughts?|chances?|plans?|status|hints?|solutions?|workarounds?|fix|advice)?\b.{0,60}\b(?:is|are|was|were|will|would|should|must|can|could|has to|appreciated|welcome|welcomed|helpful|great|nice)\b/,
);
const LET_KNOW = pattern(
  () =>
    /\b(?:let|lets) (?:me|us|@) (?:also |please )?know,? (?:please )?(?=)(?:what|how|when(?! you(?:'ve| have|'re| are))|which|where|who|why|whether|if (?:(?:this|that|it)'s\b|(?:i|we)(?:'m|'re| am| are) (?:wrong|mistaken|missing|mis\w+ing)|(?:this|that|it|they|the \w+|these) (?=)(?:is|are|would|was|were|will|can|could|does|suffice\w*|make|fit|sound)|(?:we|i) (?:can|could|should|want to|need to|may)\b(?! help| be of| do)|you(?: are|'re) (?:ok|okay|fine|happy|good) with|you (?:have been|were|are (?:still|(?:now |finally )?able to)|still|could|can (?:still )?(?:see|repro)|are (?:using|testing|running|building)|would(?! like me| like us)|want(?! me| us)|prefer|think|agree)|there(?:'s| is| are) (?:a|an|any) (?:way|plan|reason|chance))|your|the (?:status|reason|result|outcome|steps|(?:[\w.]+ ){0,3}versions?|\w+ (?:path|name|number|address|command|version)s?))\b/,
);
/** Tests for a necessary word first, so that the pattern is compiled only where it may fit. */
const letsKnow = ({ whole }: Phrase): boolean => {
  if (!whole.includes(' know')) return false;
  const asked = LET_KNOW.exec(whole);
  if (!asked) return false;
  // An offer in a later clause does not count.
  const behind = whole.slice(asked.index);
  const clause = behind.indexOf(',', asked[0].length);
  return !OFFER.test(clause < 0 ? behind : behind.slice(0, clause));
};
/** Every offer holds one of these words; "I am curious if you have tried the second one" holds none. */
const OFFERS =
  /\b(?:know|tell|ask|shout|ping|mail|email|contact|reach|happy|glad|free|reopen|re-open|open|file|create|comment|please give (?:us|me))\b/;
const OFFER = pattern(
  () =>
    /\b(?:whether you (?:still )?(?:have|need|want) (?:any|more|further|another|other)\b.{0,30}\b(?:doubts?|questions?|problems?|issues?|concerns?|help|info\w*)|if (?:you(?!(?: are|'re) (?:ok|okay|fine|happy|good) with)(?! (?:are|were|have been)(?: still| finally| now)? able to (?:re|see|find|use|solve|open|run|access|build|log|connect|identify))|there|anyone|anything|this helps|that helps|it helps)\b.{0,60}\b(?:need|have|has|any|anything|question|problem|issue|else|more|further|fix\w*|work\w*|help\w*)|(?:what|if) (?:else )?you (?:find|come up)|how (?:i|we) can (?:further )?help|how (?:it|that|this) goes|how things (?:are )?(?:go|going)|how you get on|what else (?:i|we) can|what (?:they|he|she) sa(?:y|id)|if (?:the|this|that|it|any of the|these|those)\b.{0,40}?\b(?:does|do|did)(?: not|n't) (?:work|help|fix|solve))\b/,
);
const WANT_TO_KNOW = pattern(
  () =>
    /\b(?:(?:need|want|like|love|have|interested|good|great|nice|helpful|useful|keen|eager|trying) to (?:know|understand|hear|ask|learn)|(?:great|nice|good|helpful|useful) to confirm|interested in (?:knowing|hearing)|(?:(?:i|we|just|and|but|so|'m|am|are|was|were|would|do|still) |^)(?:wonder|wondering|curious|curious to know)|(?:is|are|am|was|just|i'm) asking|(?:i|we|to) ask|question (?:(?:i|we) have |here |then |now )?is|please share|not clear to me|unclear to me|tell me|tell us|(?:can|could|may) (?:i|we) (?:just |please |also )*(?:ask|know|check)|(?<!\b(?:(?:which|that|this|it|and) (?:could |can )?|(?:would|might|may|should|will|does) ))(?:explain|clarify)|advise|confirm|need to confirm with (?:you(?: guys| all)?|@)) (?=)(?:@ )?(?:on |about |to |please |you |just )?(?=)(?:what|if|whether|how|when|which|why|where|who)\b/,
);
/** "I'd like to know your version": a noun in place of a clause. */
const WANT_A_THING = pattern(
  () =>
    /\b(?:i|we)(?:'d| would|'ll| will)?(?: also| really| still| just| only| first)* (?:need|like|love|want) to (?:also )?(?:know|hear) (?:the|your|more about|about)\b/,
);
/** A wish to know beside a request: "I'd like to know how others do it, can you check that?" */
const WANT_BESIDE = pattern(
  () =>
    /\b(?:i|we)(?:'d| would|'m| am|'re| are)?(?: also| really| still| just)* (?:(?:need|like|love|want) to (?:know|understand|hear)|wonder(?:ing)?|curious) (?:what|how|why|when|where|which|who|whether)\b.*[,;–-] ?(?:so |and |but )?(?:can|could|would|will) /,
);
/** "Review the comment above and confirm if it can be reopened": reading is not trying out, so that an answer in words is wanted. */
const READ_AND_SAY = pattern(
  () =>
    /\b(?:check|review|read|see|look (?:at|into|through)|go through|(?:take|have) a look at) (?:(?:the|this|that|these|my|our|his|her|their|above|attached|latest|last|linked|other|following|new|previous|@) ){0,4}(?:ticket|comments?|link|page|docs?|documentation|description|spec\w*|proposal|article|guide|thread|post|screenshots?|[a-z]+-\d+|¤)(?: (?:above|below|here))?[^.]{0,30}\band (?:then )?(?:please )?(?:let (?:me|us) know|confirm|tell (?:me|us)|advise),? (?:if|whether|what|which)\b(?!.*\b(?:still|fixed|works?|working|resolv\w*|reproduc\w*|happen\w*|occur\w*|persists?|exists?|helps?|need|questions?)\b)/,
);
const OWN_DOING = pattern(
  () =>
    /\byou (?:will |may |might |would |'ll )?(?:(?:need|want) to (?:know|learn|understand)|have to (?:learn|understand))\b|\blet me(?: \w+){0,3} (?:explain|clarify|describe)\b|\b(?:helps|helped|(?:it|this|that|which|will|may|might|should|to|can) help)(?: to)? (?:explain|clarify)\b|\b(?:i|we) should (?:\w+ )?(?:check|confirm|ask|clarify)\b|\bfurther clarify\b|\b(?:can't|cannot|could not|couldn't|not|unable to|can not|didn't) (?:confirm|explain|tell|ask)\b|^if .{3,80} tell (?:me|us)\b|\b(?:i|we) (?:will|'ll|am going to|are going to|have|had|did|can|could|tried|try|asked|was|were|already|just)(?: \w+)? (?:ask|asked|check|checked|wondered|explain|explained|confirm|confirmed|clarify)\b|\b(?:i'll|we'll|will|(?<!\b(?:great|nice|good|helpful|useful) )to(?! confirm with (?:you|@))|i|we|can|could|they|he|she) (?:check|confirm|explain|clarify|tell|ask)\b/,
);
/** "In the meantime, please …": the request follows an introduction. */
const BEHIND = /, (?:and |so |but |then )?(?:please|kindly) (?:also )?(.+)$/;
/** "Please attach the form and please explain what it shows." */
const AND_EXPLAIN = /\b(?:and|also) please (?:explain|clarify|describe|elaborate)\b/;
const GIVE_WORDS = pattern(
  () =>
    /^(?:give|provide|share|send|post|add|supply|include|need|we need|i need|we'd need|we would need|we will need|we'll need) (?:(?:me|us|here|with|some|any|a|an|the|your|@|po|po's|product owner|pm|ux|design|business|stakeholder|bit|few|more|further|additional|little|of|also|on|sort|kind|idea|specific|exact|complete|full|detailed?|sdk|cli|platform|following|and) )*(?:your \w+ )?(?:info|infos|environment|versions?(?! ?\d)|user ?(?:id|name)s?|e?-?mail address|commands?(?: line)? (?:that )?you|suggestions?|information|details?|estimates?|eta|feedback|explanation|clarification|reason|reasons|insights?|context|thoughts|time ?lines?|time ?frames?|status|updates?|opinions?|input|guidance|answers?|decisions?|advice|rationale)\b(?! (?:(?:in|to) (?:the|a|this|your|\S+@)|(?:test|code|sample|project|file)s?\b))/,
);
const SPEAK = pattern(
  () =>
    /^(?:explain|clarify|decide|confirm(?! and (?:close|resolve|merge|re-?open|move|assign))|advise|advice|describe|elaborate|specify|state(?! of\b)|(?:record|note|list|indicate|mention) (?:what|which|how)|tell (?:me|us)|comment(?! (?:here |below |on this )?if\b| ?(?:\/|or|and) ?re-?open)|answer|suggest|remind me)\b/,
);
/** "Can I know the status", "may I ask a question". */
const MAY_I_KNOW = pattern(
  () =>
    /^(?:can|could|may) (?:i|we) (?:just |please |pls |also |kindly )*(?:know|ask|check|confirm|get (?:an? |some |any |the )?(?:update|status|eta|estimate|idea|info\w*|feedback|clarification)|have (?:an? |some |any |the )?(?:update|status|eta|estimate|idea|info\w*|feedback|clarification))\b/,
);
/** "It would be great if you could explain …", "… please reply confirming that it is" */
const IF_YOU_EXPLAIN = pattern(
  () =>
    /\bplease (?:respond|reply) (?:by |with )?(?:confirming|saying|telling|explaining)\b|\b(?:if|maybe|perhaps|hopefully|hope) (?:you|u|@|someone|somebody|anyone|one of you) (?:can |could |would |might )?(?:please |also |maybe |quickly |kindly )*(?:explain|clarify|confirm|elaborate|describe|tell (?:me|us)|shed (?:some |a )?light|comment on|(?:give|provide|share) (?:(?:us|me|with|here) )*(?:more|some|further|any|additional) (?:details?|info\w*|description|explanation|context)|share (?:your|some|more|any) (?:thoughts|insights?|details|info\w*|experience|opinion))\b/,
);
/** "Just checking in to see if there is any progress" */
const JUST_CHECKING = pattern(
  () =>
    /^(?:(?:i'm|i am) )?(?:just (?:checking|following up)(?: in| back)?(?: to (?:see|check))?(?: on)?|(?:just )?(?:writing|commenting|posting|asking)(?: (?:this|here|a comment|this comment|again|back))?,? to (?:know|ask|check|see|find out)) (?:if|whether|what|when|how|why|the (?:current )?status)\b/,
);
/** "Thoughts", "Any ideas": the whole sentence. */
const THOUGHTS = pattern(
  () =>
    /^(?:any |your |more |other |further |additional )?(?:thoughts|ideas|opinions|suggestions|comments|objections|concerns|input|feedback)(?: (?:on|about|regarding) (?:this|that|it))?(?: (?:is |are |would be |will be )?(?:very |much |greatly |highly |most )*(?:appreciated|welcome|welcomed))?[.!…\s]*$/,
);
const NEWS_PLEASE = /^\W*(?:any |an )?(?:updates?|status|news|eta),? (?:please|pls|plz)[.!…\s]*$/;
/** "Question for the PO: fee before or after tax". */
const LABELLED = pattern(
  () =>
    String.raw`^(?:(?:open|one|two|a|another|quick|small|still a|my|the|offene|eine|kurze|une|uma|una) )*(?:questions?|fragen?|preguntas?|perguntas?|domand[ae]) (?:for|to|about|regarding|an|zu|zum|zur|pour|à|sur|para|al?|ao|sobre|per|su) [^:?.!]{2,40} ?: ?[^:]*\p{L}{2,}[^:]*\p{L}{2}|^(?:(?:open|offene|kurze|quick|still|my|noch eine) )*(?:questions?|fragen?|duda|d[uú]vida|preguntas?|perguntas?|domanda) ?: ?(?!.*(?<!\p{L})(?:answered|resolved|solved|done|closed|geklärt|erledigt|beantwortet|gelöst|résolue?|réglée?|resuelt[oa]|resolvid[oa]|respondid[oa]|risolt[oa])(?!\p{L}))\S+ \S+ \S+|^(?:still )?(?:pending|awaiting|waiting (?:for|on)|need(?:s|ed)?|requires?|missing) (?:a |the |some |more )*(?:clarification|decision|input|answer|feedback|confirmation)s? (?:from|by|of|on) [^:]{2,40}: \S+ \S+`,
  'u',
);
const TAG = pattern(
  () =>
    /(?<!\b(?:left|top|bottom|cent(?:er|re)|middle|up|down)), (?:right|correct|isn't it|doesn't it|or not|is that right)[.!\s)]*$/,
);

const CUES: readonly Cue[] = [
  { name: 'read and say', fits: readsAndSays, certainty: 0.6 },
  {
    name: 'wants to know, and a request',
    fits: (p) => p.hasMark && WANT_BESIDE.test(p.whole),
    certainty: 0.7,
  },
  { name: 'asks what came of it', fits: wantsReportBack, certainty: 0.6 },
  { name: 'request with a mark', fits: (p) => p.hasMark && isRequest(p), certainty: 0.2 },
  { name: 'question mark', fits: (p) => p.hasMark, certainty: 0.95 },
  {
    name: 'asks for news',
    fits: (p) =>
      p.clause.length < 160 &&
      ((NEWS.test(p.clause) &&
        !NOT_NEWS.test(p.clause) &&
        !/\b(?:i|we) (?:can|could)\b/.test(p.clause)) ||
        newsIsWanted(p)),
    certainty: 0.8,
  },
  { name: 'words are welcome', fits: wordsAreWelcome, certainty: 0.6 },
  { name: 'just checking', fits: (p) => JUST_CHECKING.test(p.clause), certainty: 0.6 },
  {
    name: 'for somebody to say',
    fits: isForSomebodyToSay,
    certainty: 0.6,
  },
  {
    name: 'offer to help',
    fits: (p) => OFFERS.test(p.whole) && OFFER.test(p.whole) && !letsKnow(p),
    certainty: 0.1,
  },
  {
    name: 'let us know',
    fits: (p) => letsKnow(p) && !TRIES.test(p.whole),
    certainty: 0.6,
  },
  {
    name: 'request to say',
    fits: requestsWords,
    certainty: 0.7,
  },
  { name: 'asks to say', fits: asksToSay, certainty: 0.65 },
  { name: 'may I know', fits: (p) => MAY_I_KNOW.test(p.clause), certainty: 0.65 },
  {
    name: 'if you explain',
    fits: (p) =>
      IF_YOU_EXPLAIN.test(p.whole) && !/\bif you (?:can|could) (?:tell|explain) .*, /.test(p.whole),
    certainty: 0.6,
  },
  {
    name: 'thoughts',
    fits: (p) => THOUGHTS.test(p.clause) || NEWS_PLEASE.test(p.whole),
    certainty: 0.7,
  },
  { name: 'request', fits: isRequest, certainty: 0.1 },
  {
    name: 'wants to know',
    fits: (p) =>
      (WANT_TO_KNOW.test(p.whole) || WANT_A_THING.test(p.whole)) &&
      !OWN_DOING.test(p.whole) &&
      !muses(p),
    certainty: 0.6,
  },
  { name: 'is curious', fits: isCurious, certainty: 0.6 },
  {
    name: 'inverted',
    fits: (p) => INVERTED.test(p.clause) && !CONDITION.test(p.clause),
    certainty: 0.65,
  },
  {
    name: 'asking word',
    fits: (p) => ASKING_WORD.test(p.clause) && !CLEFT.test(p.clause),
    certainty: 0.65,
  },
  { name: 'labelled as a question', fits: (p) => LABELLED.test(p.whole), certainty: 0.65 },
  { name: 'asks in another language', fits: asksInOtherLanguage, certainty: 0.65 },
  { name: 'inverted after a comma', fits: (p) => INVERTED_LATER.test(p.whole), certainty: 0.6 },
  { name: 'tag', fits: (p) => p.whole.length > 20 && TAG.test(p.whole.slice(-40)), certainty: 0.6 },
];

/** "I wonder if that is what it does": said to oneself, unless somebody is addressed or something is wanted. */
function muses({ whole }: Phrase): boolean {
  return (
    /\b(?:wonder|wondering|curious)\b/.test(whole) &&
    !/@|\b(?:you|your|u|anyone|anybody|someone|somebody|any|guys|know|possible|plans?|planned|there(?:'s| is| are| was| will)|why don't|would wonder)\b/.test(
      whole,
    )
  );
}

function requestsWords({ whole, lead, clause }: Phrase): boolean {
  if (!POLITE_LEAD.test(whole)) return lead.startsWith('also') && GIVE_WORDS.test(clause);
  const behind = whole.includes(', ') ? (BEHIND.exec(whole)?.[1] ?? '') : '';
  return (
    SPEAK.test(clause) ||
    GIVE_WORDS.test(clause) ||
    givesWords(clause) ||
    (behind !== '' && !IN_CASE.test(clause) && (SPEAK.test(behind) || GIVE_WORDS.test(behind))) ||
    AND_EXPLAIN.test(whole)
  );
}

/** What is wanted only under a condition. */
const IN_CASE = /^(?:if\b(?! that(?:'s| is) the case)|for |otherwise|when)/;

function readsAndSays({ whole }: Phrase): boolean {
  return whole.includes(' and ') && READ_AND_SAY.test(whole);
}

const POLITE_LEAD = /\b(?:please|pls|plz|kindly|need)\b/;
const INVERTED_LATER = pattern(
  () =>
    /\bquestion is[,:]? (?:is|are|do|does|did|can|could|should|will|would|has|have) (?:you|we|they|it|this|that|there|the|i|anyone)\b|[,@] (?:but |so |and |or )?(?:do you (?:know|have|think|want|mean|see)|do (?:i|we) (?:need|have to|really|still)|does anyone|has anyone|is there (?:a|any)|are there any|would it be|should we|can we)\b|[,;] (?:but|so) (?:how|what|why|where|when) (?:do|does|can|could|should|would|is|are) (?:i|we|you|they|it|this|that)\b/,
);
/** A sentence without a question mark asks only if it holds one of these words. Those of the second group begin a clause. */
const MAY_ASK = pattern(
  () =>
    /\b(?:any|know|thoughts|ideas|opinions|suggestions|objections|concerns|inputs?|if (?:anyone|anybody|somebody|someone) has|feedback|comments|share|shed|elaborate|describe|check|ask|learn|knowing|hearing|wonder|wondering|curious|checking|asking|ask|questions?|please|pls|plz|kindly|need|explain|advise|clarify|confirm|tell|understand|hear|clear|unclear|unsure|decide|pending|awaiting|waiting|report|reply|(?:would|will) (?:also |really |definitely )?be|also,? (?:provide|give|share|send|post|supply|include|state)|(?:if|maybe|perhaps|hopefully|hope) (?:you|u|someone|somebody|anyone|one of you) (?:can|could|would|might|give|provide|share|comment))(?=)\b|, (?:right|correct|or not)\W*$|(?:^|[,.:;!(>–-] ?|\b(?:so|and|but|also|or|then|now|okay|ok|again|maybe|perhaps|still|please|guys|all|there|btw|way) |@\S{1,40} )(?=)(?:do|does|did|am|is|are|was|were|has|have|had|could|will|would|should|what|why|how|when|where|who|which|don|doesn|didn|isn|aren|wasn|hasn|can|couldn|wouldn|won|haven|shouldn|may|whats)(?=)\b/,
);
/** How such a sentence begins in the other languages. */
const MAY_ASK_IN_OTHER_LANGUAGES = pattern(
  () =>
    String.raw`^\W*(?:(?:hallo|hi|bonjour|salut|hola|olá|oi|ciao|und|et|e|y|pero|aber)[\s,]+)*(?:w(?:ei|is|ie|as|er|an|o|ar|es|el|oz|ir|ol)|k[aö]nn|soll|m[uü]s|d[aü]rf|ist|sind|gibt|ha|br|schon|irg|est-|qu|comm|pour|où|comb|y a|des nou|une id|cu[aá]|c[oó]m|d[oó]n|por|alg|hay|bitte|mir ist|uns ist|es ist|unkl|noch unkl|ich (?:frag|bin)|wir (?:frag|sind)|bin |besoin|on a b|nous av|falta|necesit|precis|d[uú][dv]|je ne|nous ne|il n|ce n|merci|no (?:me|nos|qued|est|sé|sab|ten)|n[ãa]o (?:est|fic|sei|sab|é)|favor|gentil|mehr |weitere|genauere|ein paar |hinweise|ideen|vorschl|meinungen|tipps|mich |uns |plus de|davantage|d'autres|quelques|je suis|nous sommes|j'aimerais|más |algunos|cualquier|se agradece|tengo|tenemos|me gustar|mais |alguns|estou|fico|gostaria|magg|più |altri |ulter|sono |siamo |vorrei|per favore|frage|offene|pregunt|pergunt|onde|o que|há|ci so|chi|che|cosa|perch|nessun|\p{L}+-(?:vous|tu|on|nous|ils?|elles?|t-))`,
  'u',
);
const MARK = /[?\uFF1F\u061F]/;

/**
 * A cheap test that rules most sentences out as questions. It lets through whatever a cue may fit.
 */
export function mayAsk(text: string, { start, end, block }: ProseSentence): boolean {
  const words = smallLetters(text.slice(start, end));
  return (
    MARK.test(words) ||
    block.mentions.length > 0 ||
    MAY_ASK.test(words) ||
    MAY_ASK_IN_OTHER_LANGUAGES.test(words)
  );
}

/** The first cue that fits, by its name (for tests), and its certainty from 0 to 1. */
export function questionCue(phrase: Phrase): { name: string; certainty: number } | null {
  return CUES.find((cue) => cue.fits(phrase)) ?? null;
}
