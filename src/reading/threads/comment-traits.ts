import type { Block, PlainDocument } from '../document/document';
import { touching } from '../document/ranges';
import { phraseOf } from '../prose/phrase';
import type { ProseSentence } from '../prose/prose';
import type { FoundQuestion } from '../questions/questions';
import { isRequest, mayRequest, wantsMaterial } from '../questions/requests';
import { pattern } from '../words/pattern';
import { smallLetters } from '../words/small-letters';
import { contentWords, wordsOf } from '../words/words';
import { TRAITS } from './trait-phrases';

/** The traits of a comment by which it is weighed as a reply, read from the author's own prose only. */
export interface CommentTraits {
  /** Content words, for telling whether two texts talk of the same thing. */
  words: ReadonlySet<string>;
  /** How many words of prose. */
  length: number;
  isEmpty: boolean;
  /** Written by a commit hook. */
  isHook: boolean;
  asks: boolean;
  requests: boolean;
  /** Requests what an investigation needs: a sample, a log. */
  wantsMaterial: boolean;
  /** How many sentences tell something: no question, request, promise or greeting. */
  statements: number;
  /** The people mentioned as addressees of its questions and requests. */
  askedOf: ReadonlySet<string>;
  report: boolean;
  delivery: boolean;
  yesOrNo: boolean;
  promise: boolean;
  /** A promise that is being kept. */
  underWay: boolean;
  joins: boolean;
  nudges: boolean;
  explains: boolean;
  opinion: boolean;
  housekeeping: boolean;
  /** Says why something is so, or was closed. */
  givesReason: boolean;
  /** Tells the state of the work. */
  workState: boolean;
  /** Says that it will not be done, or is intended. */
  refuses: boolean;
  thanks: boolean;
  namesVersion: boolean;
  namesIssue: boolean;
  /** Suggests an answer as a question: "Maybe the second one?" */
  proposes: boolean;
  solved: boolean;
  settles: boolean;
  /** Says that no answer is needed any more. */
  retracts: boolean;
  tests: boolean;
  attaches: boolean;
  /** Begins with a piece of work, or how to try it. */
  showsWork: boolean;
  /** Holds a digit, also in code. */
  hasDigit: boolean;
  firstPerson: boolean;
  hasCode: boolean;
  hasLink: boolean;
  mentioned: ReadonlySet<string>;
  /** The first words in small letters, in which names are searched for. */
  opening: string;
}

/** Enough for every trait, and a bound on what a hostile text costs. */
const LOOK_AT = 4000;
const HOOK = /^\s*\(from\b|\bchangesets?\//;
const GREETING = new Set(['hi', 'hello', 'hey', 'ok', 'okay', 'oh', 'well', 'ah', 'sorry', '']);

function proseOf(text: string, sentences: readonly ProseSentence[]): string {
  let prose = '';
  for (const { start, end } of sentences) {
    if (prose.length > LOOK_AT) break;
    prose += `${text.slice(start, Math.min(end, start + 600))}\n`;
  }
  return prose.slice(0, LOOK_AT).replaceAll('\u2019', "'");
}

/**
 * The index of the first word after an opening such as "@Rhea Silva, hello". The length of a mentioned name is known from
 * the mention; a typed name ends with a comma.
 */
function openingPlace(words: readonly string[], first: Block | undefined): number {
  const mention = first?.mentions[0];
  // A mention with a blank name is still one word of the text.
  const mentioned =
    mention?.start === first?.start ? Math.max(1, wordsOf(mention?.name ?? '').length) : 1;
  let place = 0;
  while (place < words.length && place < 8) {
    const word = words[place] ?? '';
    if (word.startsWith('@')) place += mentioned;
    else if (GREETING.has(word)) place++;
    else if (
      place > 0 &&
      GREETING.has(words[place - 1] ?? '') &&
      words[place - 1] !== '' &&
      words[place + 1] === ''
    )
      place += 2;
    else break;
  }
  return place;
}

const VERSION = /^v?\d+\.\d/;
const ISSUE = /^[a-z]{2,}-\d+$/;

/** Courtesies around a question, which tell nothing; "Thanks, it works now" does. */
const COURTESY = pattern(
  () =>
    String.raw`^(?!.*(?<!\p{L})(?:work(?:s|ing|ed)|fixed|solved|resolved|(?<!(?:well|nicely|good|great|work|job) )done|funktioniert|läuft|erledigt|behoben|marche|fonctionne|résolu|funciona|resuelto|resolvido|funziona|risolto)(?!\p{L}))[^\p{L}\p{N}]*(?:(?:hi|hello|hey|dear|thanks?|thank you|thx|cheers|regards|good (?:morning|afternoon|evening|question|point)|sorry|hm+|ok|okay)\b[\p{L}\p{N}_\s,@'-]{0,24})?[^\p{L}\p{N}]*$`,
  'u',
);

/** "If I can see it here, I'll reopen": promises something, and tells nothing yet. */
const CONDITIONAL_PROMISE = pattern(
  () => /^\W*if (?:i|we|you|it|that|so)\b.{3,90}?\b(?:i'll|we'll|(?:i|we) (?:will|can|would))\b/,
);

/** "We will look at it, but there is no date yet" promises and tells something. */
const GOES_ON_TO_TELL = /[,;.–-] ?(?:but|however|though|although) \S+ \S/u;

/** "No, I'll send another one" answers, and promises something. */
const YES_OR_NO = /^\W*(?:yes|yep|yeah|no|nope|not)\b/i;

/** The sentence without the people whom it mentions. */
function unaddressed(text: string, { start, end, block }: ProseSentence): string {
  let words = '';
  let from = start;
  for (const mention of touching(block.mentions, { start, end })) {
    if (mention.start < from || mention.end > end) continue;
    words += text.slice(from, mention.start);
    from = mention.end;
  }
  return words + text.slice(from, Math.min(end, from + 120));
}

function countStatements(
  text: string,
  sentences: readonly ProseSentence[],
  isAsking: (sentence: ProseSentence) => boolean,
  promises: boolean,
): number {
  let count = 0;
  for (const sentence of sentences) {
    if (isAsking(sentence)) continue;
    const words = unaddressed(text, sentence);
    const small = smallLetters(words);
    if (COURTESY.test(small) || CONDITIONAL_PROMISE.test(small)) continue;
    if (
      promises &&
      !YES_OR_NO.test(words) &&
      !GOES_ON_TO_TELL.test(small) &&
      (TRAITS.find(wordsOf(words), 0) & TRAITS.bit.promise) !== 0
    )
      continue;
    count++;
  }
  return count;
}

function mentionedIn(blocks: Iterable<Block>): string[] {
  return [...blocks].flatMap(({ mentions }) => mentions.map(({ accountId }) => accountId));
}

/**
 * Reads the traits of a comment.
 * @param sentences the comment's prose; like `questions`, already known to the caller
 */
export function traitsOf(
  document: PlainDocument,
  sentences: readonly ProseSentence[],
  questions: readonly FoundQuestion[],
): CommentTraits {
  const { text, blocks } = document;
  const prose = proseOf(text, sentences);
  const requests = sentences.filter(
    (sentence) => mayRequest(text, sentence) && isRequest(phraseOf(sentence, text)),
  );
  const asking = new Set([...questions, ...requests].map(({ start }) => start));
  const words = wordsOf(prose);
  const found = TRAITS.find(words, openingPlace(words, blocks[0]));
  const has = (trait: keyof typeof TRAITS.bit): boolean => (found & TRAITS.bit[trait]) !== 0;
  return {
    words: contentWords(words),
    length: words.reduce((count, word) => count + (word === '' || word === ':' ? 0 : 1), 0),
    isEmpty: text.trim() === '',
    isHook: HOOK.test(prose.slice(0, 300)),
    asks: questions.length > 0,
    requests: requests.length > 0,
    wantsMaterial: requests.some((sentence) => wantsMaterial(phraseOf(sentence, text))),
    statements: countStatements(text, sentences, ({ start }) => asking.has(start), has('promise')),
    askedOf: new Set([
      ...questions.flatMap(({ to }) => to.map(({ accountId }) => accountId)),
      ...mentionedIn(new Set(requests.map(({ block }) => block))),
    ]),
    report: has('report'),
    delivery: has('delivery'),
    yesOrNo: has('yesOrNo'),
    promise: has('promise'),
    underWay: has('underWay'),
    joins: has('joins'),
    nudges: has('nudges'),
    explains: has('explains'),
    opinion: has('opinion'),
    housekeeping: has('housekeeping'),
    givesReason: has('givesReason'),
    workState: has('workState'),
    refuses: has('refuses'),
    thanks: has('thanks'),
    namesVersion: words.some((word) => VERSION.test(word)),
    namesIssue: words.some((word) => ISSUE.test(word)),
    proposes: has('proposes'),
    solved: has('solved'),
    settles: has('settles'),
    retracts: has('retracts'),
    tests: has('tests'),
    attaches: has('attaches'),
    showsWork: has('showsWork'),
    hasDigit: /\d/.test(text),
    firstPerson: has('firstPerson'),
    hasCode: blocks.some(({ kind }) => kind === 'code'),
    hasLink: text.includes('://'),
    mentioned: new Set(mentionedIn(blocks)),
    opening: prose.slice(0, 60).toLowerCase(),
  };
}

/** Whether a comment says something of its own: no report, echo, bare promise or counter-question. */
export function isSubstantive(traits: CommentTraits): boolean {
  return !(
    traits.isEmpty ||
    traits.report ||
    traits.joins ||
    (traits.housekeeping && traits.length < 10) ||
    (traits.delivery && traits.length < 40) ||
    (traits.promise && traits.length < 40) ||
    (traits.asks && traits.length < 30)
  );
}
