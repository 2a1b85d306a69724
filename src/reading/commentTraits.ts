import type { Block, PlainDocument } from './document';
import { phraseOf } from './phrase';
import type { ProseSentence } from './prose';
import { isRequest, mayRequest } from './requests';
import { TRAITS } from './traitPhrases';
import { contentWords, wordsOf } from './words';

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
  report: boolean;
  delivery: boolean;
  yesOrNo: boolean;
  promise: boolean;
  joins: boolean;
  nudges: boolean;
  explains: boolean;
  opinion: boolean;
  housekeeping: boolean;
  solved: boolean;
  settles: boolean;
  tests: boolean;
  attaches: boolean;
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
  const mentioned = mention?.start === first?.start ? wordsOf(mention?.name ?? '').length : 1;
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

/**
 * `sentences` are the comment's prose; `asks` says whether a question was found in it. Both are known to the caller
 * already.
 */
export function traitsOf(
  document: PlainDocument,
  sentences: readonly ProseSentence[],
  asks: boolean,
): CommentTraits {
  const { text, blocks } = document;
  const prose = proseOf(text, sentences);
  const words = wordsOf(prose);
  const found = TRAITS.find(words, openingPlace(words, blocks[0]));
  const has = (trait: keyof typeof TRAITS.bit): boolean => (found & TRAITS.bit[trait]) !== 0;
  return {
    words: contentWords(words),
    length: words.reduce((count, word) => count + (word === '' || word === ':' ? 0 : 1), 0),
    isEmpty: text.trim() === '',
    isHook: HOOK.test(prose.slice(0, 300)),
    asks,
    requests: sentences.some(
      (sentence) => mayRequest(text, sentence) && isRequest(phraseOf(sentence, text)),
    ),
    report: has('report'),
    delivery: has('delivery'),
    yesOrNo: has('yesOrNo'),
    promise: has('promise'),
    joins: has('joins'),
    nudges: has('nudges'),
    explains: has('explains'),
    opinion: has('opinion'),
    housekeeping: has('housekeeping'),
    solved: has('solved'),
    settles: has('settles'),
    tests: has('tests'),
    attaches: has('attaches'),
    firstPerson: has('firstPerson'),
    hasCode: blocks.some(({ kind }) => kind === 'code'),
    hasLink: text.includes('://'),
    mentioned: new Set(
      blocks.flatMap(({ mentions }) => mentions.map(({ accountId }) => accountId)),
    ),
    opening: prose.slice(0, 60).toLowerCase(),
  };
}

/** Says something of its own: no report, no echo, no bare promise or counter-question. */
export function isSubstantive(traits: CommentTraits): boolean {
  return !(
    traits.isEmpty ||
    traits.report ||
    traits.joins ||
    (traits.delivery && traits.length < 40) ||
    (traits.promise && traits.length < 40) ||
    (traits.asks && traits.length < 30)
  );
}
