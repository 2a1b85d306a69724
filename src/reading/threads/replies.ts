import type { QuestionKind } from '../questions/question-kind';
import { pattern } from '../words/pattern';
import { sharedWords } from '../words/words';
import { isSubstantive, type CommentTraits } from './comment-traits';
import { REPLY_WEIGHTS, type ReplyFeature } from './reply-weights';

/** What is asked in one comment of the same people. */
export interface Asked {
  askerId: string | null;
  askerName: string;
  /** Milliseconds. */
  at: number;
  /** Those whom the question names. */
  to: ReadonlySet<string>;
  /** Those whom other questions of the same comment name. */
  toOthers: ReadonlySet<string>;
  /** Whoever wrote last before: a question that names nobody is often put to them. */
  lastBeforeId: string | null;
  reporterId: string | null;
  assigneeId: string | null;
  /** How many questions the comment asks. */
  count: number;
  words: ReadonlySet<string>;
  /** Whether the comment links to something, of which it tells beside the question. */
  hasLink: boolean;
  kind: QuestionKind;
}

/** A later comment, looked at as the answer to a question. */
export interface Reply {
  asked: Asked;
  authorId: string | null;
  at: number;
  traits: CommentTraits;
  /** How many comments stand between, how many of them by others than the asker, and how many with something to say. */
  between: number;
  othersBetween: number;
  substantiveBetween: number;
  isFirstOfAuthor: boolean;
  /** Whether the asker put another question since, which it may answer instead; to ask for news again is none. */
  askedSince: boolean;
  /** Whether the asker wrote next, and thanked. */
  isThanked: boolean;
}

const DAY = 86_400_000;
const flag = (condition: boolean): number => (condition ? 1 : 0);

function namesAsker({ asked, traits }: Reply): boolean {
  if (asked.askerId !== null && traits.mentioned.has(asked.askerId)) return true;
  const given = asked.askerName.toLowerCase().split(/\s+/)[0] ?? '';
  return given.length > 2 && traits.opening.includes(given);
}

/** Who writes, seen from the question. */
function roleFeatures(reply: Reply) {
  const { asked, traits, authorId } = reply;
  const isAsker = authorId !== null && authorId === asked.askerId;
  const other = !isAsker;
  const toNobody = asked.to.size === 0;
  const isAddressee = authorId !== null && asked.to.has(authorId);
  const isLastBefore = toNobody && authorId !== null && authorId === asked.lastBeforeId;
  const isReporter = other && authorId !== null && authorId === asked.reporterId;
  const hasReporter = asked.reporterId !== null && asked.reporterId !== asked.askerId;
  const isAssignee = other && authorId !== null && authorId === asked.assigneeId;
  const toYou = toNobody && asked.kind.toYou;
  return {
    isAsker: flag(isAsker),
    isAddresseeFirst: flag(isAddressee && reply.isFirstOfAuthor),
    isLastBefore: flag(isLastBefore),
    isLastBeforeFirst: flag(isLastBefore && reply.isFirstOfAuthor),
    isReporter: flag(isReporter),
    isAssignee: flag(isAssignee),
    assigneeOnNews: flag(isAssignee && asked.kind.news),
    // What "you" did, few can tell but who was meant.
    notAddressedPersonal: flag(other && !toNobody && !isAddressee && asked.kind.toYou),
    reporterToYou: flag(toYou && isReporter),
    notReporterToYou: flag(toYou && other && hasReporter && !isReporter),
    outsider: flag(other && toNobody && hasReporter && !isReporter && !isLastBefore),
    outsiderToYou: flag(other && toYou && !isLastBefore),
    notAddressed: flag(other && !toNobody && !isAddressee),
    namesAsker: flag(other && namesAsker(reply)),
    namesOthers: flag(other && traits.mentioned.size > 0 && !namesAsker(reply)),
  };
}

/** When it is written, and after what. */
function placeFeatures(reply: Reply, other: boolean) {
  const days = Math.max(0, reply.at - reply.asked.at) / DAY;
  const substantive = other && isSubstantive(reply.traits);
  const isFirstSubstantive = substantive && reply.substantiveBetween === 0;
  return {
    isNext: flag(other && reply.othersBetween === 0),
    isNextAtOnce: flag(other && reply.between === 0),
    askerAtOnce: flag(!other && reply.between === 0 && days < 1),
    between: Math.min(1, reply.between / 6),
    sameDay: flag(other && days < 1),
    withinWeek: flag(other && days < 7),
    later: Math.min(1, Math.log1p(days) / 7),
    openAndLate: flag(other && reply.asked.kind.open && days > 30),
    askedSince: flag(other && reply.askedSince),
    isThanked: flag(other && reply.isThanked),
    substantive: flag(substantive),
    substantiveFirst: flag(isFirstSubstantive),
    substantiveFirstSoon: flag(isFirstSubstantive && days < 3),
  };
}

/** What it says to a question of this sort. Some sorts are answered more often than others, whoever replies. */
function kindFeatures({ asked, traits }: Reply, other: boolean) {
  const { news, why, figure, wanted } = asked.kind;
  const handsOver = traits.hasDigit || traits.hasCode || traits.hasLink || traits.attaches;
  return {
    whyAsked: flag(other && why),
    askedInFewWords: flag(other && asked.words.size < 3 && !traits.asks && !traits.requests),
    figureMissing: flag(other && figure && !traits.hasDigit),
    wantedMissing: flag(other && wanted && !handsOver),
    showsWork: flag(other && !news && traits.showsWork),
    askerSolves: flag(!other && !traits.asks && (traits.solved || traits.retracts)),
    askerLinks: flag(other && asked.hasLink),
  };
}

/** What it says. */
function matterFeatures({ asked, traits }: Reply, other: boolean) {
  const shared = sharedWords(asked.words, traits.words);
  return {
    askerSettles: flag(!other && traits.settles),
    askerDelivers: flag(!other && (traits.delivery || traits.report || traits.housekeeping)),
    askedYesOrNo: flag(other && asked.kind.yesNo),
    yesOrNo: flag(other && traits.yesOrNo),
    yesOrNoRefused: flag(other && asked.kind.yesNo && traits.refuses),
    shortWithoutYes: flag(other && asked.kind.yesNo && !traits.yesOrNo && traits.length < 12),
    closesBarely: flag(other && (traits.report || traits.housekeeping) && !traits.givesReason),
    report: flag(other && traits.report),
    newsByReport: flag(other && asked.kind.news && (traits.report || traits.delivery)),
    stateByVersion: flag(other && asked.kind.state && traits.namesVersion),
    stateByDelivery: flag(other && asked.kind.state && traits.delivery),
    newsByState: flag(other && asked.kind.news && traits.workState),
    newsByIssue: flag(other && asked.kind.news && traits.namesIssue),
    housekeeping: flag(other && traits.housekeeping),
    solved: flag(other && traits.solved),
    explains: flag(other && traits.explains),
    givesReason: flag(other && traits.givesReason),
    opinion: flag(other && traits.opinion),
    asks: flag(other && traits.asks),
    asksAndTells: flag(other && traits.asks && traits.statements > 2),
    requests: flag(other && traits.requests),
    requestsOnly: flag(other && traits.requests && traits.length < 30),
    wantsMaterial: flag(other && traits.wantsMaterial && traits.statements < 3),
    nudges: flag(other && traits.nudges),
    isShort: flag(other && traits.length < 8),
    isLong: flag(other && traits.length > 40),
    hasCode: flag(other && traits.hasCode),
    manyAsked: flag(other && asked.count > 1),
    triedAndTested: flag(other && asked.kind.tried && traits.tests),
    triedAndExplained: flag(other && asked.kind.tried && traits.explains),
    shortOfOwn: flag(other && asked.kind.short && traits.firstPerson),
    wantedAndGiven: flag(
      other &&
        asked.kind.wanted &&
        (traits.hasLink || traits.hasCode || traits.yesOrNo || traits.attaches),
    ),
    personal: flag(other && asked.kind.toYou && traits.firstPerson),
    shared: other ? shared : 0,
    sharedSome: flag(other && shared > 0),
    sharedMuch: flag(other && shared > 0.34),
  };
}

/**
 * Whether a comment cannot be the answer, whatever else speaks for it: it tells nothing and only asks or promises; it
 * turns from the asker to others with a question of its own; or it comes from somebody to whom the asker put another
 * question in the same comment.
 */
export function onlyPassesOn({ asked, authorId, traits }: Reply): boolean {
  if (authorId !== null && authorId === asked.askerId) return false;
  if (asked.to.has(authorId ?? '')) return isBare(traits, asked);
  const isNamed = asked.to.size > 0;
  if (isBare(traits, asked) || (isNamed && asked.toOthers.has(authorId ?? ''))) return true;
  const saysLittle = isNamed || traits.statements < 2;
  return (traits.asks || traits.requests) && saysLittle && turnsToOthers(traits, asked);
}

/** Tells nothing. "We are working on it" tells something to those who ask how things stand. */
function isBare(traits: CommentTraits, asked: Asked): boolean {
  if (traits.statements > 0 || traits.hasCode || traits.hasLink) return false;
  if (isCourtesy(traits)) return true;
  if (traits.proposes || ANSWERS_AND_ASKS.test(traits.opening)) return false;
  return traits.asks || (traits.promise && !(traits.underWay && asked.kind.news));
}

/** "Yes, that would help (and a new name, too?)" tells, though it ends in a mark; "No news?" does not. */
const ANSWERS_AND_ASKS = pattern(
  () =>
    /^\W*(?:@\S+ (?:\S+ )?)?(?:yes|yep|yeah|yup|no|nope|nah|exactly|correct|agreed|sure)(?:[,.!;:–-]| @| (?:it|i|we|you|that|this|they|he|she|because|but|both|all|not)\b)(?=.*\S \S)/i,
);

/** What agrees by itself, as short as a greeting is. */
const ASSENT = pattern(() => String.raw`^[^\p{L}]*(?:$|ok(?:ay)?\b)`, 'u');
const PRAISE = /^good question\b/;

/** A greeting, thanks or praise and nothing else. "OK", "Yes" and a thumb up are as short, and say something. */
function isCourtesy({ asks, requests, promise, yesOrNo, opening }: CommentTraits): boolean {
  if (asks || requests || promise || ASSENT.test(opening.trim())) return false;
  return !yesOrNo || PRAISE.test(opening);
}

/** Whether its questions and requests are put to people by a mention, and the asker is not among them. */
export function turnsToOthers({ askedOf }: CommentTraits, { askerId }: Asked): boolean {
  return askedOf.size > 0 && !askedOf.has(askerId ?? '');
}

/** Whether it is written by somebody else than the asker, as far as is known. */
function isOfOther({ asked, authorId }: Reply): boolean {
  return authorId === null || authorId !== asked.askerId;
}

/** The figures that a reply is weighed by, each between 0 and 1. */
export function replyFeatures(reply: Reply): Record<ReplyFeature, number> {
  const other = isOfOther(reply);
  return {
    bias: 1,
    ...roleFeatures(reply),
    ...placeFeatures(reply, other),
    ...matterFeatures(reply, other),
    ...kindFeatures(reply, other),
  };
}

/** What some signs add to the belief together. */
function weighed(features: Partial<Record<ReplyFeature, number>>): number {
  let sum = 0;
  for (const name in features) {
    const value = features[name as ReplyFeature] ?? 0;
    if (value !== 0) sum += REPLY_WEIGHTS[name as ReplyFeature] * value;
  }
  return sum;
}

/**
 * How likely a reply is to be the answer, 0 to 1: a logistic model over {@link replyFeatures}, for all that may be one
 * by {@link onlyPassesOn}.
 */
export function answerProbability(reply: Reply): number {
  if (onlyPassesOn(reply)) return 0;
  const other = isOfOther(reply);
  const sum =
    REPLY_WEIGHTS.bias +
    weighed(roleFeatures(reply)) +
    weighed(placeFeatures(reply, other)) +
    weighed(matterFeatures(reply, other)) +
    weighed(kindFeatures(reply, other));
  return 1 / (1 + Math.exp(-sum));
}
