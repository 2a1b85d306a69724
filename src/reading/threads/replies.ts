import type { QuestionKind } from '../questions/question-kind';
import { pattern } from '../words/pattern';
import { sharedWords } from '../words/words';
import { isSubstantive, type CommentTraits } from './comment-traits';
import { REPLY_WEIGHTS, type ReplyFeature } from './reply-weights';

/** A question, or several that one comment asks of the same people. */
export interface Asked {
  askerId: string | null;
  askerName: string;
  /** Milliseconds. */
  at: number;
  /** Whom the question names. */
  to: ReadonlySet<string>;
  /** Whom other questions of the same comment name. */
  toOthers: ReadonlySet<string>;
  /** Who wrote last before: often meant by a question that names nobody. */
  lastBeforeId: string | null;
  reporterId: string | null;
  assigneeId: string | null;
  /** How many questions the comment asks. */
  count: number;
  words: ReadonlySet<string>;
  /** Whether the comment also links to something. */
  hasLink: boolean;
  kind: QuestionKind;
}

/** A later comment as a possible answer to a question. */
export interface Reply {
  asked: Asked;
  authorId: string | null;
  at: number;
  traits: CommentTraits;
  /** How many comments are between, how many of them by others than the asker, and how many that say something. */
  between: number;
  othersBetween: number;
  substantiveBetween: number;
  isFirstOfAuthor: boolean;
  /** Whether the asker asked another question since, which the reply may answer instead; asking for news again does not count. */
  askedSince: boolean;
  /** Whether the asker thanked in the next comment. */
  isThanked: boolean;
}

const DAY = 86_400_000;
const flag = (condition: boolean): number => (condition ? 1 : 0);

function namesAsker({ asked, traits }: Reply): boolean {
  if (asked.askerId !== null && traits.mentioned.has(asked.askerId)) return true;
  const given = asked.askerName.toLowerCase().split(/\s+/)[0] ?? '';
  return given.length > 2 && traits.opening.includes(given);
}

/** Signs of who writes, in relation to the question. */
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
    // Hardly anybody else can answer what "you" did.
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

/** Signs of when it was written, and after what. */
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

/** Signs of the question's kind, and of replies to it. Some kinds are answered more often, whoever replies. */
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

/** Signs of what it says. */
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
 * Whether a comment cannot be the answer, whatever its other signs: it only asks or promises; it addresses others than the
 * asker with a question of its own; or it is by somebody whom the asker asked another question in the same comment.
 */
export function onlyPassesOn({ asked, authorId, traits }: Reply): boolean {
  if (authorId !== null && authorId === asked.askerId) return false;
  if (asked.to.has(authorId ?? '')) return isBare(traits, asked);
  const isNamed = asked.to.size > 0;
  if (isBare(traits, asked) || (isNamed && asked.toOthers.has(authorId ?? ''))) return true;
  const saysLittle = isNamed || traits.statements < 2;
  return (traits.asks || traits.requests) && saysLittle && turnsToOthers(traits, asked);
}

/** Whether it tells nothing. "We are working on it" answers a question for news. */
function isBare(traits: CommentTraits, asked: Asked): boolean {
  if (traits.statements > 0 || traits.hasCode || traits.hasLink) return false;
  if (isCourtesy(traits)) return true;
  if (traits.proposes || ANSWERS_AND_ASKS.test(traits.opening)) return false;
  return traits.asks || (traits.promise && !(traits.underWay && asked.kind.news));
}

/** "Yes, that would help (and a new name, too?)" answers, though it ends with a question mark; "No news?" does not. */
const ANSWERS_AND_ASKS = pattern(
  () =>
    /^\W*(?:@\S+ (?:\S+ )?)?(?:yes|yep|yeah|yup|no|nope|nah|exactly|correct|agreed|sure)(?:[,.!;:–-]| @| (?:it|i|we|you|that|this|they|he|she|because|but|both|all|not)\b)(?=.*\S \S)/i,
);

/** Words of assent, which are as short as a greeting. */
const ASSENT = pattern(() => String.raw`^[^\p{L}]*(?:$|ok(?:ay)?\b)`, 'u');
const PRAISE = /^good question\b/;

/** Whether it is only a greeting, thanks or praise. "OK", "Yes" and a thumb up are as short, and answer. */
function isCourtesy({ asks, requests, promise, yesOrNo, opening }: CommentTraits): boolean {
  if (asks || requests || promise || ASSENT.test(opening.trim())) return false;
  return !yesOrNo || PRAISE.test(opening);
}

/** Whether its questions and requests mention people, and the asker is not among them. */
export function turnsToOthers({ askedOf }: CommentTraits, { askerId }: Asked): boolean {
  return askedOf.size > 0 && !askedOf.has(askerId ?? '');
}

/** Whether it is by somebody else than the asker, as far as is known. */
function isOfOther({ asked, authorId }: Reply): boolean {
  return authorId === null || authorId !== asked.askerId;
}

/** The features of the model, each between 0 and 1. */
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

/** The weighted sum of some features. */
function weighed(features: Partial<Record<ReplyFeature, number>>): number {
  let sum = 0;
  for (const name in features) {
    const value = features[name as ReplyFeature] ?? 0;
    if (value !== 0) sum += REPLY_WEIGHTS[name as ReplyFeature] * value;
  }
  return sum;
}

/**
 * The probability that a reply is the answer: a logistic model over {@link replyFeatures}, for replies that
 * {@link onlyPassesOn} does not exclude.
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
