/** What is wished, and what for, in the words after "I want". */
import type { Range } from './document';
import { sentenceOf, tidy } from './sentence-part';
import { smallLetters } from './small-letters';
import type { StoryPattern } from './story-patterns';

/** A wish and a benefit are a few lines at most; the bound keeps a hostile text cheap. */
export const LONGEST_PART = 1200;
const SAYS_SOMETHING = /[\p{L}<[{_]/u;

function leadFrom(sentence: string, from: number, benefit: RegExp): Range | null {
  const match = benefit.exec(smallLetters(sentence.slice(from)));
  if (!match) return null;
  const start = from + match.index;
  return { start, end: start + match[0].length };
}

/**
 * Where the benefit begins in a sentence that begins with the wish. A lead right at the start is part of the wish ("to
 * be able to …"), and a lead that is said twice ("so that, so that …") is one.
 */
function leadIn(sentence: string, benefit: RegExp): Range | null {
  let from = 0;
  for (let tries = 0; tries < 4; tries++) {
    const first = leadFrom(sentence, from, benefit);
    if (!first) return null;
    from = first.end;
    if (!SAYS_SOMETHING.test(sentence.slice(0, first.start))) continue;
    const again = leadFrom(sentence, from, benefit);
    const isSaidTwice = again && !SAYS_SOMETHING.test(sentence.slice(from, again.start));
    return isSaidTwice ? { start: first.start, end: again.end } : first;
  }
  return null;
}

function firstLead(sentence: string, { benefits }: StoryPattern): Range | null {
  for (const benefit of benefits) {
    const found = leadIn(sentence, benefit);
    if (found) return found;
  }
  return null;
}

/** The story's own voice: a benefit of the one who wishes. */
const OWN_VOICE = /^(?:i|we|ich|wir|je|j'|nous|yo|eu|io)(?!\p{L})/iu;

/** A benefit that a sentence of its own tells, or a later one of the same line in the story's own voice. */
function benefitAfter(after: string, { benefits }: StoryPattern): string | null {
  const [line = ''] = after.split('\n', 1);
  for (const benefit of benefits) {
    const next = benefit.exec(smallLetters(after.slice(0, 60)));
    if (next && !SAYS_SOMETHING.test(after.slice(0, next.index)))
      return tidyPart(sentenceOf(after.slice(next.index + next[0].length)));
  }
  const later = benefits[0]?.exec(smallLetters(line));
  if (!later) return null;
  const benefit = line.slice(later.index + later[0].length);
  return OWN_VOICE.test(benefit) ? tidyPart(sentenceOf(benefit)) : null;
}

/** "I want to: see", "So I can: park": a template's label ends within the words. */
const LABEL_WITHIN = /^(to|(?:i|we) can)[*_]{0,4}\s*:[\s*_]*/iu;

function tidyPart(part: string): string {
  return tidy(part.replace(/^[\s*_,;:]+/u, '').replace(LABEL_WITHIN, '$1 '));
}

export interface WishAndBenefit {
  want: string;
  benefit: string | null;
}

/** The wish and the benefit in what follows the lead of the wish. */
export function partsAfter(rest: string, pattern: StoryPattern): WishAndBenefit {
  const sure = pattern.benefits[0]?.exec(smallLetters(rest.slice(0, 60)));
  // "I want …, so that …": nothing stands between the two leads.
  if (sure && !SAYS_SOMETHING.test(rest.slice(0, sure.index)))
    return { want: '', benefit: tidyPart(sentenceOf(rest.slice(sure.index + sure[0].length))) };
  const sentence = sentenceOf(rest);
  const inside = firstLead(sentence, pattern);
  if (inside)
    return {
      want: tidyPart(sentence.slice(0, inside.start)),
      benefit: tidyPart(sentence.slice(inside.end)),
    };
  const after = rest.slice(sentence.length, sentence.length + LONGEST_PART);
  return { want: tidyPart(sentence), benefit: benefitAfter(after, pattern) };
}
