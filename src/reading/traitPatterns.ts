/**
 * What comments say when they do something else than talk about the matter, and some of how they talk. One pattern a
 * trait; each looks at the author's prose, in which quotations and code are left out. All of them are cheap: bounded
 * repeats only.
 */

/** An opening such as "@Rhea, " or "Hi Rhea, ". */
const SALUTATION = String.raw`(?:@\S+(?: \S+)?[,:]?\s+|(?:hi|hello|hey)\b[^,.!\n]{0,30}[,.!\n]\s*|ok(?:ay)?,? |oh,? |well,? |ah,? |sorry,? )`;

/** A tester's or a closer's report. */
export const REPORT =
  /^(?:(?:hi|hello)\b[^.\n]{0,20}[,.\n]\s*)?(?:verified|verifying|tested|closing|closed|resolving|validated|re-?opening|fr passed|fr:|marking|checked|environment|pr'?s? merged|(?:the )?fix (?:is )?verified|ticket closed|works as expected)\b|\b(?:verified (?:the )?fix|closing (?:this |the )?(?:ticket|issue|bug|as)|fix verified|(?:studio|sdk) (?:ver|version|build)\s*:|tested (?:on|with|environment)|verified (?:on|with|as|using|in)|is verified|no longer reproducible)/i;

/** Announces a change: a pull request, a merge, a commit. */
export const DELIVERY =
  /\b(?:pr|prs)\b(?: \S{1,40}){0,3}\s*:|\bpull request\b|\bpr (?:pending|sent|opened|created|here|merged|submitted|is)\b|\bmerged\b|\bcommitted\b|\bcherry-?picked\b|\/pull\/\d|\bbackport/i;

/** Written by a commit hook. */
export const HOOK = /^\s*\(from\b|\bchangesets?\//;

export const YES_OR_NO = new RegExp(
  `^${SALUTATION}{0,4}` +
    String.raw`(?:yes|yep|yeah|yup|no|nope|nah|not (?:really|yet|exactly|that i|sure|at the)|correct|right|exactly|indeed|sure|agreed|absolutely|of course|definitely|probably|maybe|unfortunately|i (?:don't )?(?:think|believe|guess)|it (?:does|is|was|isn't|doesn't|should|will|would|did)|that's (?:right|correct|true)|good (?:question|point|idea|catch)|true)(?![\w'])`,
  'i',
);

/** Will look at it, and has not yet. */
export const PROMISE =
  /\b(?:(?:i|we)(?:'ll| will| am going to| are going to)|let me) (?:\w+ )?(?:check|look|have a look|take a look|try|investigate|see|get back|come back|let you know|find out|test|ask|update|keep you|discuss|review|follow up|dig)\b|\bwill (?:look into|get back|let you know|check|investigate|update you|try|test|share)\b|\b(?:looking|working) (?:on|into)\b|\bas soon as (?:possible|i)\b|\bchecking\b/i;

/** Joins the asker: has the same trouble, wants the same. */
export const JOINS =
  /^(?:\+1|same (?:here|issue|problem)|me too|i (?:also )?(?:have|am having|'m having|see|am seeing|'m seeing|experience) (?:the|this) same|any (?:update|news|progress)|(?:i|we) (?:also|too)\b|experienced? (?:similar|the same))|\b(?:same (?:issue|problem) here|having the same|have the same (?:issue|problem)|still (?:having|see|seeing|happening|a problem|an issue|appears|exists|unresolved)|(?:another|pro|our) (?:customer|client)|(?:also|too) faced|faced this|please (?:do )?(?:fix|merge|consider)|would be (?:really |very )?(?:useful|great|nice|awesome)|fix (?:this|it) (?:asap|please)|would (?:also )?(?:love|like) to see|also (?:need|having|experiencing|interested)|vote for|this (?:feature )?is (?:really )?(?:needed|important))\b/i;

/** Reminds somebody. */
export const NUDGES =
  /\b(?:(?:not|n't) heard back|no response|follow(?:ing)? up|pay attention|get back (?:to us|here)|any (?:updates?|news|progress)|waiting for|just passing|reminder|bump|ping)\b/i;

/** Says how or why. */
export const EXPLAINS =
  /\b(?:because|since (?:it|the|we|this|i)|the reason|due to|that's why|you (?:can|could|need|should|have to|must|might|may|are|do)|it (?:should|will|would|does|is|seems|looks|works|was|appears)|this (?:is|was|should|will|means|works|happens)|there (?:is|are|was|isn't|aren't)|we (?:can|cannot|can't|do|don't|are|have|should|need)|here(?:'s| is| are)|by (?:using|setting|default|design)|in order to|instead|means|work-?around|the (?:problem|issue|fix|solution|cause|idea|plan) (?:is|was|here|lies))\b/i;

export const OPINION =
  /\b(?:i (?:think|believe|guess|would|'d|agree|assume|suggest|prefer|feel|don't think|suspect)|imho|imo|my (?:opinion|guess|2 cents|preference)|i'd|probably|should be|makes? sense|sounds? (?:good|like|great))\b/i;

/** Moves the issue about: fields, links, assignees. */
export const HOUSEKEEPING =
  /\b(?:moving|moved|assign(?:ing|ed)|linking|linked|labels?|duplicate|updat(?:ed|ing) (?:the )?(?:ticket|description|title|fix version|priority)|escalat(?:ed|ing)|re-?opening|invalidating|won't fix|wont fix|due to age|bulk)\b/i;

export const SOLVED =
  /\b(?:it works|works (?:now|fine|well|perfectly|for me)|working now|solved|resolved|fixed|no longer|anymore|is gone)\b/i;

/** Finds out: what an asker writes who needs no answer any more. */
export const SETTLES =
  /\b(?:confirmed|turns out|it appears|it seems|work-?around|duplicate of|dupe|due to|found|figured|realized|realised|the (?:problem|issue|reason|cause|solution|fix) (?:is|was)|moving to|i(?:'ll| will| decided| have decided)|got it|actually|never ?mind|nvm|forget (?:it|about it|my)|disregard|ignore (?:my|that|this|the above)|my (?:bad|mistake)|false alarm)\b/i;

/** Tells what was tried and seen. */
export const TESTS =
  /\b(?:tested|tried|reproduc\w+|replicat\w+|works?|working|fails?|same (?:error|result|problem)|confirm\w*|still|happens?|occurs?|managed|updated|installed)\b/i;

export const ATTACHES =
  /\b(?:attach\w*|here (?:is|are|you go)|see (?:above|below|the)|screenshot|uploaded|below)\b/i;

export const FIRST_PERSON = /\b(?:i|i'm|i've|i'd|my|we|our|me)\b/i;
