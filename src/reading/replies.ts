import type { CommentTraits } from './commentTraits';
import { REPLY_WEIGHTS, type ReplyFeature } from './replyWeights';

/** What is asked in one comment of the same people. */
export interface Asked {
  askerId: string | null;
  askerName: string;
  /** Milliseconds. */
  at: number;
  /** Those whom the question names. */
  to: ReadonlySet<string>;
  /** Whom it seems to be put to where it names nobody. */
  impliedId: string | null;
  quote: string;
  words: ReadonlySet<string>;
}

/** A later comment, looked at as the answer to a question. */
export interface Reply {
  asked: Asked;
  authorId: string | null;
  at: number;
  traits: CommentTraits;
  /** How many comments stand between. */
  between: number;
  /** How many of these are by somebody other than the asker. */
  othersBetween: number;
  isFirstOfAuthor: boolean;
  /** Its author wrote in the thread before the question. */
  wroteBefore: boolean;
}

const NEWS =
  /\b(?:updates?|news|progress|eta|status|any (?:ideas?|info\w*|word|chance|plans?)|when|fixed|release[ds]?|scheduled|planned|timeline|still)\b/i;
const YES_NO =
  /(?:^|[,.:;] |\bso |\bbut |\band |\balso |\bor )(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|isn't|aren't|don't|doesn't|didn't|won't|wouldn't)\b/i;
const OPINION =
  /\b(?:thoughts?|opinions?|what do you think|suggest\w*|ideas?|should (?:we|i|it|this)|wh(?:y|at) (?:not|about|if)|how about|maybe|perhaps|better)\b/i;
const SECOND_PERSON = /\b(?:you|your|you're|u)\b/i;

function shareOf(words: ReadonlySet<string>, among: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  let shared = 0;
  for (const word of words) if (among.has(word)) shared++;
  return shared / Math.max(3, words.size);
}

function greets(opening: string, name: string): boolean {
  const given = name.toLowerCase().split(/\s+/)[0] ?? '';
  return given.length > 2 && opening.includes(given);
}

const flag = (condition: boolean): number => (condition ? 1 : 0);

/** The figures that a reply is weighed by, each between 0 and about 1. */
export function replyFeatures(reply: Reply): Record<ReplyFeature, number> {
  const { asked, traits, authorId } = reply;
  const isAsker = authorId !== null && authorId === asked.askerId;
  const other = !isAsker;
  const isAddressee = authorId !== null && asked.to.has(authorId);
  const isImplied = asked.to.size === 0 && authorId !== null && authorId === asked.impliedId;
  const news = NEWS.test(asked.quote);
  const mentionsAsker = asked.askerId !== null && traits.mentioned.has(asked.askerId);
  const greetsAsker = other && (mentionsAsker || greets(traits.opening, asked.askerName));
  const days = Math.max(0, reply.at - asked.at) / 86_400_000;
  const shared = shareOf(asked.words, traits.words);
  return {
    bias: 1,
    isAsker: flag(isAsker),
    askerWithdraws: flag(isAsker && (traits.withdraws || traits.solved)),
    askerExplains: flag(isAsker && traits.explains),
    askerShared: isAsker ? shared : 0,
    isAddressee: flag(isAddressee),
    isAddresseeFirst: flag(isAddressee && reply.isFirstOfAuthor),
    addressedElsewhere: flag(other && asked.to.size > 0 && !isAddressee),
    isImplied: flag(isImplied),
    isImpliedFirst: flag(isImplied && reply.isFirstOfAuthor),
    asksYouOfOther: flag(
      other && asked.to.size === 0 && !isImplied && SECOND_PERSON.test(asked.quote),
    ),
    isNext: flag(other && reply.othersBetween === 0),
    isNextAtOnce: flag(other && reply.between === 0),
    between: Math.min(1, reply.between / 6),
    firstOfAuthor: flag(other && reply.isFirstOfAuthor),
    wroteBefore: flag(other && reply.wroteBefore),
    sameDay: flag(other && days < 1),
    withinWeek: flag(other && days < 7),
    later: Math.min(1, Math.log1p(days) / 7),
    greetsAsker: flag(greetsAsker),
    speaksToOthers: flag(other && traits.mentioned.size > 0 && !mentionsAsker),
    yesOrNo: flag(other && traits.yesOrNo),
    yesOrNoToYesNo: flag(other && traits.yesOrNo && YES_NO.test(asked.quote)),
    report: flag(other && traits.report),
    delivery: flag(other && traits.delivery),
    reportOfNews: flag(other && news && (traits.report || traits.delivery)),
    housekeeping: flag(other && traits.housekeeping),
    plansOfNews: flag(other && news && traits.plans),
    solved: flag(other && traits.solved),
    explains: flag(other && traits.explains),
    opinionOnOpinion: flag(other && traits.opinion && OPINION.test(asked.quote)),
    opinion: flag(other && traits.opinion),
    apology: flag(other && traits.apology),
    thanks: flag(other && traits.thanks),
    asks: flag(other && traits.asks),
    asksShort: flag(other && traits.asks && traits.length < 30),
    promise: flag(other && traits.promise),
    joins: flag(other && traits.joins),
    isEmpty: flag(traits.isEmpty),
    isShort: flag(other && traits.length < 8),
    isLong: flag(other && traits.length > 40),
    hasCode: flag(other && traits.hasCode),
    hasLink: flag(other && traits.hasLink),
    shared: other ? shared : 0,
    quotesQuestion: other && traits.hasQuote ? shareOf(asked.words, traits.quoted) : 0,
  };
}

/** How likely a reply is to be the answer, 0 to 1: a logistic model over {@link replyFeatures}. */
export function answerProbability(reply: Reply): number {
  const features = replyFeatures(reply);
  let sum = 0;
  for (const name of Object.keys(REPLY_WEIGHTS) as ReplyFeature[]) {
    sum += REPLY_WEIGHTS[name] * features[name];
  }
  return 1 / (1 + Math.exp(-sum));
}
