/** The wish and its benefit, in the words after "I want". */
import type { Range } from '../document/document';
import type { Language } from '../words/language';
import { pattern } from '../words/pattern';
import { smallLetters } from '../words/small-letters';
import { BENEFIT_NAMES } from './benefit-names';
import { tellsPast } from './past-facts';
import { sentenceOf, tidy } from './sentence-part';
import type { StoryPattern } from './story-patterns';
import { tellsFault } from './wish-fault';

/** A wish and a benefit are a few lines at most; the bound keeps a hostile text cheap. */
export const LONGEST_PART = 1200;
const SAYS_SOMETHING = pattern(() => String.raw`[\p{L}<[{_]`, 'u');

interface Lead extends Range {
  /** Whether it may also lead to the consequence of a fault, or to a past fact. */
  isConsequence: boolean;
}

/** Words that lead to a benefit, with their language. */
interface Leads {
  benefit: RegExp;
  language: Language;
}

function leadFrom(sentence: string, from: number, benefit: RegExp): Lead | null {
  const match = benefit.exec(smallLetters(sentence.slice(from)));
  if (!match) return null;
  const start = from + match.index;
  const isConsequence = match.groups?.['consequence'] !== undefined;
  return { start, end: start + match[0].length, isConsequence };
}

/**
 * Where the benefit begins in a sentence that begins with the wish. A lead at the very start is part of the wish ("to be able
 * to …"), and a repeated lead ("so that, so that …") counts once.
 */
function leadIn(sentence: string, { benefit, language }: Leads, wishLead: string): Range | null {
  let from = 0;
  for (let tries = 0; tries < 4; tries++) {
    const first = leadFrom(sentence, from, benefit);
    if (!first) return null;
    from = first.end;
    if (!SAYS_SOMETHING.test(sentence.slice(0, first.start))) continue;
    if (
      first.isConsequence &&
      (tellsFault(wishLead, sentence.slice(0, first.start)) ||
        tellsPast(sentence.slice(from), language))
    )
      continue;
    const again = leadFrom(sentence, from, benefit);
    const isSaidTwice = again && !SAYS_SOMETHING.test(sentence.slice(from, again.start));
    return isSaidTwice ? { start: first.start, end: again.end } : first;
  }
  return null;
}

function firstLead(
  sentence: string,
  { benefits, template }: StoryPattern,
  wishLead: string,
): Range | null {
  const { language } = template;
  for (const benefit of benefits) {
    const found = leadIn(sentence, { benefit, language }, wishLead);
    if (found) return found;
  }
  return null;
}

/** First person: a benefit for the one who wishes. */
const OWN_VOICE = pattern(() => String.raw`^(?:i|we|ich|wir|je|j'|nous|yo|eu|io)(?!\p{L})`, 'iu');

/** A benefit in the next sentence, or in a later one of the same line in the first person. */
function benefitAfter(after: string, { benefits, template }: StoryPattern): string | null {
  const [line = ''] = after.split('\n', 1);
  for (const benefit of benefits) {
    const next = leadFrom(after.slice(0, 60), 0, benefit);
    if (!next || SAYS_SOMETHING.test(after.slice(0, next.start))) continue;
    const told = sentenceOf(after.slice(next.end));
    if (!next.isConsequence || !tellsPast(told, template.language)) return tidyPart(told);
  }
  const later = benefits[0]?.exec(smallLetters(line));
  if (!later) return null;
  const benefit = line.slice(later.index + later[0].length);
  return OWN_VOICE.test(benefit) ? tidyPart(sentenceOf(benefit)) : null;
}

/** "I want to: see", "So I can: park": the colon of a template's label within the words. */
const LABEL_WITHIN = /^(to|(?:i|we) can)[*_]{0,4}\s*:[\s*_]*/iu;

function tidyPart(part: string): string {
  return tidy(part.replace(/^[\s*_,;:]+/u, '').replace(LABEL_WITHIN, '$1 '));
}

/** "Business value: …" in a line of its own, or as a heading, below the wish. */
const BENEFIT_LABEL = new RegExp(
  `\\n[\\s*_•>-]{0,10}(?:${BENEFIT_NAMES})[*_]{0,4}(?:\\s*\\([^()\\n]{0,40}\\))?[*_?\\s]{0,4}(?:[:：–—-]+|\\n)[\\s*_:]*`,
  'u',
);

/** "Business value: high": a rating, and no benefit. */
const RATING = pattern(
  () =>
    String.raw`^[^\p{L}]*(?:\p{L}+[^\p{L}]*)?$|^(?:very|quite|sehr|eher|très|plutôt|muy|muito|molto|story)\s+\p{L}+[^\p{L}]*$`,
  'iu',
);
/** Another label in a line of its own, "Priority: high", which ends the part above. */
const OTHER_LABEL = pattern(
  () => String.raw`(?<![:：])\n[\s*_]{0,4}\p{Lu}[\p{L} ]{1,30}[*_]{0,2}\s?[:：]\s`,
  'u',
);

/** The text up to the next label, unless that is a lead of the story ("So that: …"). */
function beforeLabel(text: string, { benefits }: StoryPattern): string {
  const label = text.includes('\n') ? OTHER_LABEL.exec(text) : null;
  if (!label || benefits.some((lead) => lead.test(smallLetters(label[0])))) return text;
  return text.slice(0, label.index);
}

/** The benefit under a label below the wish, and where that label is. */
function labelledBelow(
  rest: string,
  { benefits }: StoryPattern,
): { at: number; says: string | null } | null {
  const label = rest.includes('\n') ? BENEFIT_LABEL.exec(smallLetters(rest)) : null;
  if (!label) return null;
  const says = rest.slice(label.index + label[0].length);
  // "Why: so that I park fast"
  const lead = benefits[0]?.exec(smallLetters(says.slice(0, 60)));
  const from =
    lead && !SAYS_SOMETHING.test(says.slice(0, lead.index)) ? lead.index + lead[0].length : 0;
  const said = sentenceOf(says.slice(from));
  return { at: label.index, says: RATING.test(said) ? null : tidyPart(said) };
}

export interface WishAndBenefit {
  want: string;
  benefit: string | null;
}

/**
 * The wish and the benefit in what follows the lead of the wish.
 * @param wishLead the words of that lead: "I want"
 */
export function partsAfter(rest: string, pattern: StoryPattern, wishLead: string): WishAndBenefit {
  const sure = pattern.benefits[0]?.exec(smallLetters(rest.slice(0, 60)));
  // "I want …, so that …": an empty template, with nothing between the two leads.
  if (sure && !SAYS_SOMETHING.test(rest.slice(0, sure.index)))
    return { want: '', benefit: tidyPart(sentenceOf(rest.slice(sure.index + sure[0].length))) };
  const label = labelledBelow(rest, pattern);
  const told = rest.slice(0, label?.at);
  const sentence = beforeLabel(sentenceOf(told), pattern);
  const inside = firstLead(sentence, pattern, wishLead);
  if (inside)
    return {
      want: tidyPart(sentence.slice(0, inside.start)),
      benefit: tidyPart(sentence.slice(inside.end)),
    };
  const after = told.slice(sentence.length, sentence.length + LONGEST_PART);
  const isNext = label !== null && !SAYS_SOMETHING.test(after);
  return {
    want: tidyPart(sentence),
    benefit: isNext ? label.says : benefitAfter(after, pattern),
  };
}
