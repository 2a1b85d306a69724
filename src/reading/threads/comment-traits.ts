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

/** What a comment looks like when it is weighed as a reply. Read from the author's own prose only. */
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
  /** Requests what a closer look needs: a sample, a log. */
  wantsMaterial: boolean;
  /** Sentences that tell something: no question, request, promise or greeting. */
  statements: number;
  /** Those whom its questions and requests are put to by a mention. */
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
  /** Says why something is as it is, or is closed. */
  givesReason: boolean;
  /** Tells what became of the work, or will. */
  workState: boolean;
  /** Tells that it will not be, or is meant to be so. */
  refuses: boolean;
  thanks: boolean;
  namesVersion: boolean;
  namesIssue: boolean;
  /** Puts forward an answer as a question: "Maybe the second one?" */
  proposes: boolean;
  solved: boolean;
  settles: boolean;
  /** Needs no answer any more, in so many words. */
  retracts: boolean;
  tests: boolean;
  attaches: boolean;
  /** Begins with a piece of work or how to try it. */
  showsWork: boolean;
  /** Holds a digit, in code too. */
  hasDigit: boolean;
  firstPerson: boolean;
  hasCode: boolean;
  hasLink: boolean;
  mentioned: ReadonlySet<string>;
  /** The first words in small letters, to look for names in. */
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
 * The place of the first word after "@Rhea Silva, hello". How long a mentioned name is we know from the mention; a
 * name in plain text ends with a comma.
 */
function openingPlace(words: readonly string[], first: Block | undefined): number {
  const mention = first?.mentions[0];
  // A mention whose name is blank still stands in the text as one word.
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

/** What may stand around a question without adding to it. "Thanks, it works now" adds to it. */
const COURTESY = pattern(
  () =>
    String.raw`^(?!.*(?<!\p{L})(?:work(?:s|ing|ed)|fixed|solved|resolved|(?<!(?:well|nicely|good|great|work|job) )done|funktioniert|läuft|erledigt|behoben|marche|fonctionne|résolu|funciona|resuelto|resolvido|funziona|risolto)(?!\p{L}))[^\p{L}\p{N}]*(?:(?:hi|hello|hey|dear|thanks?|thank you|thx|cheers|regards|good (?:morning|afternoon|evening|question|point)|sorry|hm+|ok|okay)\b[\p{L}\p{N}_\s,@'-]{0,24})?[^\p{L}\p{N}]*$`,
  'u',
);

/** "If I can see it here, I'll reopen": holds out something, and tells nothing yet. */
const CONDITIONAL_PROMISE = pattern(
  () => /^\W*if (?:i|we|you|it|that|so)\b.{3,90}?\b(?:i'll|we'll|(?:i|we) (?:will|can|would))\b/,
);

/** "We will look at it, but there is no date yet" promises and tells. */
const GOES_ON_TO_TELL = /[,;.–-] ?(?:but|however|though|although) \S+ \S/u;

/** "No, I'll send another one" answers and promises. */
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

/** `sentences` are the comment's prose, `questions` what was found in it; the caller knows both already. */
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

/** Says something of its own: no report, no echo, no bare promise or counter-question. */
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
