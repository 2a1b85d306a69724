import type { Range } from './document';
import type { ProseSentence } from './prose';
import { touching } from './ranges';

/**
 * A sentence made ready for comparing with patterns: small letters, plain apostrophes, single spaces; addresses and
 * inline code are `¤`, mentions are `@`. Greetings, names and little words before the clause are in `lead` and not
 * in `clause`.
 */
export interface Phrase {
  whole: string;
  lead: string;
  clause: string;
  /** Ends with a question mark of the author's own, not one inside quotation marks. */
  hasMark: boolean;
}

/** Nobody asks a question after so many characters, and patterns stay cheap on texts without any full stop. */
const LONGEST = 600;

const MARK_AT_END = /[?\uFF1F\u061F][?!.\s)\]}*_¤]*$/;
const QUOTED_MARK_AT_END = /["\u201C\u201E\u00AB'][^"\u201D\u00BB]*\?["\u201D\u00BB'][\s.)]*$/;

/** Little words before the clause proper, in any number. */
const LEAD = new RegExp(
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
/** "Jeff, if you …", "TonyG - would you …": a name that nobody in the thread is known by. */
const VOCATIVE = /^[a-z][\w.]{1,20}(?: [a-z]\w{1,20})?(?:,| -+|-- ?| –|:) ?(?=[a-z])/;

function isHtml(text: string, { start }: Range): boolean {
  return text[start] === '<' || text.startsWith('{html}', start);
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
    ...opaque.map((range) => ({ ...range, sign: isHtml(text, range) ? ' ' : '¤' })),
  ];
  hidden.sort((a, b) => a.start - b.start);
  for (const range of hidden) {
    if (range.start < at) continue;
    shown += text.slice(at, range.start) + range.sign;
    at = range.end;
  }
  return shown + text.slice(Math.min(at, end), end);
}

/** Long sentences keep their beginning and their end: cues stand in either. */
function shortened(words: string): string {
  return words.length <= LONGEST
    ? words
    : `${words.slice(0, LONGEST / 2)} … ${words.slice(-LONGEST / 2)}`;
}

export function phraseOf(sentence: ProseSentence, text: string): Phrase {
  const whole = shortened(hide(sentence, text, sentence.end))
    .toLowerCase()
    .replace(/[\u2018\u2019\u00B4`]/g, "'")
    .replace(/(^|[\s,(])@[\w.]+(?:-\w+)*/g, '$1@')
    .replace(/\s+/g, ' ')
    .trim();
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
  };
}
