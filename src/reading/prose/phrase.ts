import type { Range } from '../document/document';
import { touching } from '../document/ranges';
import { pattern } from '../words/pattern';
import type { Phrase, ProseSentence } from './prose-sentence';

export type { Phrase } from './prose-sentence';

/** Keeps patterns cheap on texts without any full stop; questions are shorter. */
const LONGEST = 600;

const MARK_AT_END = pattern(
  () => /[?\uFF1F\u061F][?!.\s)\]}*_¤\uFF01\u3002\uFF09\u300D\u300F\u3011\u300B\u201D]*$/,
);
const QUOTED_MARK_AT_END = pattern(
  () => /["\u201C\u201E\u00AB'][^"\u201D\u00BB]*\?[ \u00A0\u202F]?["\u201C\u201D\u00BB'][\s.)]*$/,
);

/** Little words before the clause proper, any number of them. */
const LEAD = pattern(
  () =>
    '^(?:(?:' +
    [
      String.raw`[-–—*•.…(\s:,;!>]+`,
      String.raw`\d{1,2}[.):]\s`,
      String.raw`@,?`,
      'hi|hello|hey|dear|thanks|thank you|thx|ok|okay|yes|yep|yeah|no|nope|well|hmm+|ah+|oh|so|and|but|also|or|then|now|btw|fyi',
      'if (?:not|so|yes|no|possible|that is the case)(?=,)|finally|lastly|first|also|secondly|by the way|just curious|just out of curiosity|out of curiosity|quick question|(?:one |my |the )?(?:other |next )?question(?= ?:)|just to (?:confirm|clarify|be sure|make sure)|to (?:confirm|clarify|be sure)',
      'sorry|guys|all|everyone|everybody|folks|team|(?<=hi |hello |hey )there|again|please|pls|plz|anyway|actually|basically|however|maybe|perhaps|still|otherwise|additionally|in addition|for (?:future )?reference',
    ].join('|') +
    String.raw`)(?![\w'])[\s,:;.!–—-]*)+`,
);
/** "Jeff, if you …", "TonyG - would you …": a name of nobody who is known in the thread. */
const VOCATIVE = pattern(
  () => /^[a-z][\w.]{1,20}(?: [a-z]\w{1,20})?(?:,| -+|-- ?| –|:) ?(?=[a-z])/,
);

/** Whether a range is only formatting around words, which becomes a space and not a sign. */
function isDressing(text: string, { start, end }: Range): boolean {
  const first = text[start];
  return (
    (first === '<' || first === '{') &&
    !/^(?:<pre|<code|\{code|\{noformat|\{quote)/i.test(text.slice(start, Math.min(end, start + 9)))
  );
}

function hide(sentence: ProseSentence, text: string, end: number): string {
  const within = { start: sentence.start, end };
  const opaque = touching(sentence.block.opaque, within);
  const mentions = touching(sentence.block.mentions, within);
  if (opaque.length === 0 && mentions.length === 0) return text.slice(sentence.start, end);
  let shown = '';
  let at = sentence.start;
  const hidden = [
    ...mentions.map((range) => ({ ...range, sign: '@' })),
    ...opaque.map((range) => ({ ...range, sign: isDressing(text, range) ? ' ' : '¤' })),
  ];
  hidden.sort((a, b) => a.start - b.start);
  for (const range of hidden) {
    if (range.start < at) continue;
    shown += text.slice(at, range.start) + range.sign;
    at = range.end;
  }
  return shown + text.slice(Math.min(at, end), end);
}

const OTHER_APOSTROPHE = /[\u2018\u2019\u00B4`]/;
/** Anything but single plain spaces between words. */
const OTHER_SPACE = /\s\s|[^\S ]/;

/** Cuts the middle out of a long sentence: cues are at its beginning or its end. */
function shortened(words: string): string {
  return words.length <= LONGEST
    ? words
    : `${words.slice(0, LONGEST / 2)} … ${words.slice(-LONGEST / 2)}`;
}

/** A sentence made ready for patterns as a whole: {@link Phrase.whole}. */
export function wholeOf(sentence: ProseSentence, text: string): string {
  let whole = shortened(hide(sentence, text, sentence.end)).toLowerCase();
  if (OTHER_APOSTROPHE.test(whole)) whole = whole.replace(/[\u2018\u2019\u00B4`]/g, "'");
  if (whole.includes('@')) whole = whole.replace(/(^|[\s,(])@[\w.]+(?:-\w+)*/g, '$1@');
  return (OTHER_SPACE.test(whole) ? whole.replace(/\s+/g, ' ') : whole).trim();
}

/** @param text of the document that the sentence is of */
export function phraseOf(sentence: ProseSentence, text: string): Phrase {
  return (sentence.phrase ??= madeReady(sentence, text));
}

function madeReady(sentence: ProseSentence, text: string): Phrase {
  const whole = wholeOf(sentence, text);
  const lead = LEAD.exec(whole)?.[0] ?? '';
  let clause = whole.slice(lead.length);
  const vocative = VOCATIVE.exec(clause)?.[0] ?? '';
  if (vocative && !/^(?:if|when|since|as|what|how|why|which|where|who)\b/.test(vocative)) {
    clause = clause.slice(vocative.length);
    clause = clause.slice(LEAD.exec(clause)?.[0].length ?? 0);
  }
  return {
    whole,
    lead: whole.slice(0, whole.length - clause.length),
    clause,
    hasMark: MARK_AT_END.test(whole) && !QUOTED_MARK_AT_END.test(whole),
    hasMention: touching(sentence.block.mentions, sentence).length > 0,
  };
}
