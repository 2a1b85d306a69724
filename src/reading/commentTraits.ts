import { contentWords } from './contentWords';
import type { PlainDocument } from './document';
import { phraseOf } from './phrase';
import { proseSentences, type ProseSentence } from './prose';
import { isRequest } from './requests';
import * as patterns from './traitPatterns';

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

function proseOf(text: string, sentences: readonly ProseSentence[]): string {
  let prose = '';
  for (const { start, end } of sentences) {
    if (prose.length > LOOK_AT) break;
    prose += `${text.slice(start, Math.min(end, start + 600))}\n`;
  }
  return prose.slice(0, LOOK_AT).replace(/\u2019/g, "'");
}

/** `asks`: whether a question was found in the comment, which its caller knows already. */
export function traitsOf(document: PlainDocument, asks: boolean): CommentTraits {
  const { text, blocks } = document;
  const sentences = proseSentences(document);
  const prose = proseOf(text, sentences);
  return {
    words: contentWords(prose),
    length: prose.split(/\s+/).length - 1,
    isEmpty: text.trim() === '',
    isHook: patterns.HOOK.test(prose),
    asks,
    requests: sentences.slice(0, 40).some((sentence) => isRequest(phraseOf(sentence, text))),
    report: patterns.REPORT.test(prose),
    delivery: patterns.DELIVERY.test(text.slice(0, LOOK_AT)),
    yesOrNo: patterns.YES_OR_NO.test(prose),
    promise: patterns.PROMISE.test(prose),
    joins: patterns.JOINS.test(prose),
    nudges: patterns.NUDGES.test(prose),
    explains: patterns.EXPLAINS.test(prose),
    opinion: patterns.OPINION.test(prose),
    housekeeping: patterns.HOUSEKEEPING.test(prose),
    solved: patterns.SOLVED.test(prose),
    settles: patterns.SETTLES.test(prose),
    tests: patterns.TESTS.test(prose),
    attaches: patterns.ATTACHES.test(prose),
    firstPerson: patterns.FIRST_PERSON.test(prose),
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
