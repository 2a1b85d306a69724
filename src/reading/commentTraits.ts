import type { PlainDocument } from './document';
import { proseSentences } from './prose';

/**
 * What a comment looks like when it is weighed as a reply. Read from the author's own prose only.
 */
export interface CommentTraits {
  /** Content words in small letters. */
  words: ReadonlySet<string>;
  /** How many words of prose. */
  length: number;
  isEmpty: boolean;
  yesOrNo: boolean;
  /** A tester's or a closer's report: "verified with …", "closing …". */
  report: boolean;
  /** Announces a change: a pull request, a merge, a commit. */
  delivery: boolean;
  thanks: boolean;
  asks: boolean;
  /** "I'll check and come back". */
  promise: boolean;
  /** "Same here", "+1": joins the asker. */
  joins: boolean;
  /** Says how or why: "you can", "because", "the reason is", "it should". */
  explains: boolean;
  opinion: boolean;
  apology: boolean;
  withdraws: boolean;
  solved: boolean;
  /** Says when or that not: releases, plans, schedules. */
  plans: boolean;
  /** Hands work over or changes fields: "moving to", "assigning". */
  housekeeping: boolean;
  hasCode: boolean;
  hasLink: boolean;
  hasQuote: boolean;
  quoted: ReadonlySet<string>;
  mentioned: ReadonlySet<string>;
  /** The first words, to look for names in. */
  opening: string;
}

const YES_NO =
  /^(?:@\S+(?: \S+)?[,:]?\s+|(?:hi|hello|hey)\b[^,.!\n]{0,30}[,.!\n]\s*|ok(?:ay)?,? |oh,? |well,? |ah,? |sorry,? )*(?:yes|yep|yeah|yup|no|nope|nah|not (?:really|yet|exactly|that i|sure|at the)|correct|right|exactly|indeed|sure|agreed|absolutely|of course|definitely|probably|maybe|unfortunately|i (?:don't )?(?:think|believe|guess)|it (?:does|is|was|isn't|doesn't|should|will|would|did)|that's (?:right|correct|true)|good (?:question|point|idea|catch)|true)(?![\w'])/i;
const REPORT =
  /^(?:(?:hi|hello)\b[^.\n]{0,20}[,.\n]\s*)?(?:verified|verifying|tested|closing|closed|resolving|validated|re-?opening|fr passed|fr:|marking|checked|environment|pr'?s? merged|(?:the )?fix (?:is )?verified|ticket closed|works as expected)\b|\b(?:verified (?:the )?fix|closing (?:this |the )?(?:ticket|issue|bug|as)|fix verified|(?:studio|sdk) (?:ver|version|build)\s*:|tested (?:on|with|environment)|verified (?:on|with|as|using|in)|is verified|no longer reproducible)/i;
const DELIVERY =
  /\b(?:pr|pull request|prs)\b(?: \S+){0,3}\s*:|\bpull request\b|\bpr (?:pending|sent|opened|created|here|merged|submitted|is)\b|\bmerged\b|\bcommitted\b|\bcherry-?picked\b|\/pull\/\d|\bbackport/i;
const PROMISE =
  /\b(?:(?:i|we)(?:'ll| will| am going to| are going to)|let me) (?:\w+ )?(?:check|look|have a look|take a look|try|investigate|see|get back|come back|let you know|find out|test|ask|update|keep you|discuss|review|follow up|dig)\b|\bwill (?:look into|get back|let you know|check|investigate|update you|try|test)\b|\blooking into\b|\bchecking\b/i;
const JOINS =
  /^(?:\+1|same (?:here|issue|problem)|me too|i (?:also )?(?:have|am having|'m having|see|am seeing|'m seeing|experience) (?:the|this) same|any (?:update|news|progress)|(?:i|we) (?:also|too)\b|experienced? (?:similar|the same))|\b(?:same (?:issue|problem) here|having the same|have the same (?:issue|problem)|would (?:also )?(?:love|like) to see|also (?:need|having|experiencing|interested)|vote for|this (?:feature )?is (?:really )?(?:needed|important))\b/i;
const EXPLAINS =
  /\b(?:because|since (?:it|the|we|this|i)|the reason|due to|that's why|you (?:can|could|need|should|have to|must|might|may|are|do)|it (?:should|will|would|does|is|seems|looks|works|was|appears)|this (?:is|was|should|will|means|works|happens)|there (?:is|are|was|isn't|aren't)|we (?:can|cannot|can't|do|don't|are|have|should|need)|here(?:'s| is| are)|by (?:using|setting|default|design)|in order to|instead|means|work-?around|the (?:problem|issue|fix|solution|cause|idea|plan) (?:is|was|here|lies))\b/i;
const OPINION =
  /\b(?:i (?:think|believe|guess|would|'d|agree|assume|suggest|prefer|feel|don't think|suspect)|imho|imo|my (?:opinion|guess|2 cents|preference)|i'd|probably|should be|makes? sense|sounds? (?:good|like|great))\b/i;
const PLANS =
  /\b(?:scheduled|planned|plan(?:ning)? to|target(?:ed|ing)?|release[ds]?|roadmap|sprint|next (?:version|release|week|month|major)|will be (?:in|available|part|included|released|fixed)|fixed in|resolved in|no (?:plans|eta|timeline|update)|prioriti[sz]|backlog|soon|postponed|moved? to \d)\b/i;
const HOUSEKEEPING =
  /\b(?:moving|moved|assign(?:ing|ed)|linking|linked|labels?|duplicate|updat(?:ed|ing) (?:the )?(?:ticket|description|title|fix version|priority)|escalat(?:ed|ing)|re-?opening|invalidating|won't fix|wont fix|due to age|bulk)\b/i;
const WITHDRAWS =
  /\b(?:never ?mind|nevermind|nvm|forget (?:it|about it|my)|disregard|ignore (?:my|that|this|the above)|my (?:bad|mistake)|false alarm|i was wrong|please ignore|figured (?:it )?out|found (?:it|the (?:issue|problem|cause|reason|answer))|found out|solved it|got it (?:working|to work)|answer(?:ing)? my own)\b/i;
const SOLVED =
  /\b(?:it works|works (?:now|fine|well|perfectly|for me)|working now|solved|resolved|fixed|no longer|anymore|is gone)\b/i;
const STOP_WORDS = new Set(
  "the and for you that this with have are was were but not can could will would should has had does did what when where which who why how any all from there here they them then than its it's just also only into out your our about been being some more very like get got use using used one two see need want know think please thanks thank hello hey yes sure okay same issue ticket titanium still now new after before because while if so to of in on at is it be as or by an a i we my me do up no".split(
    ' ',
  ),
);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}_.-]*[\p{L}\p{N}]/gu;
/** Enough for every trait, and a bound on what a hostile text costs. */
const LOOK_AT = 4000;

export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of text.slice(0, LOOK_AT).toLowerCase().matchAll(WORD)) {
    if (!STOP_WORDS.has(word)) words.add(stem(word));
  }
  return words;
}

/** Plural and tense go, roughly; enough to see that two texts talk of the same thing. */
function stem(word: string): string {
  return word.length > 5 ? word.replace(/(?:ing|ed|es|s)$/, '') : word.replace(/s$/, '');
}

export function traitsOf(document: PlainDocument, asks: boolean): CommentTraits {
  const { text, blocks } = document;
  const sentences = proseSentences(document);
  const prose = sentences
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 600)))
    .join('\n')
    .slice(0, LOOK_AT)
    .replace(/\u2019/g, "'");
  const quoted = blocks.filter(({ kind }) => kind === 'quote');
  return {
    words: contentWords(prose),
    length: prose.split(/\s+/).length,
    isEmpty: text.trim() === '',
    yesOrNo: YES_NO.test(prose),
    report: REPORT.test(prose),
    delivery: DELIVERY.test(text.slice(0, LOOK_AT)),
    thanks: /\b(?:thanks|thank you|thx)\b/i.test(prose),
    asks,
    promise: PROMISE.test(prose),
    joins: JOINS.test(prose),
    explains: EXPLAINS.test(prose),
    opinion: OPINION.test(prose),
    apology: /\b(?:sorry|apolog\w+|my bad|oops)\b/i.test(prose),
    withdraws: WITHDRAWS.test(prose),
    solved: SOLVED.test(prose),
    plans: PLANS.test(prose),
    housekeeping: HOUSEKEEPING.test(prose),
    hasCode: blocks.some(({ kind }) => kind === 'code'),
    hasLink: text.includes('://'),
    hasQuote: quoted.length > 0,
    quoted: contentWords(quoted.map(({ start, end }) => text.slice(start, end)).join(' ')),
    mentioned: new Set(
      blocks.flatMap(({ mentions }) => mentions.map(({ accountId }) => accountId)),
    ),
    opening: prose.slice(0, 60).toLowerCase(),
  };
}
