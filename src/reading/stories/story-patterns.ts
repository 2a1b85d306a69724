import { lean } from '../words/pattern';
import type { StoryTemplate } from './story-templates';

/** A template as patterns, for text in small letters with plain apostrophes. */
export interface StoryPattern {
  template: StoryTemplate;
  /** Finds where a role may begin; its groups are what precedes the clause, and the article. */
  role: RegExp;
  want: RegExp;
  bareWant: RegExp | null;
  ownWant: RegExp | null;
  /** Leads to the benefit, the surest first. */
  benefits: readonly RegExp[];
  /** A benefit before the role: "In order to …, as a …". */
  benefitFirst: RegExp;
}

/** Marks of bold; bounded, so that a long run of them stays cheap. */
const MARK = '[*_]{0,4}';

/** A template's lead with any white space in place of its spaces. */
export function source(lead: string): string {
  return lead.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+');
}

/** Space or the colon of a label, with marks of bold around it. */
const LABEL_END = `${MARK}\\s*(?:[:…]|\\.\\.\\.|-(?=\\s))?\\s*${MARK}\\s*`;
/** After a role's lead or article: a colon, white space, or the apostrophe of an elided vowel. */
const ROLE_END = `(?:${MARK}(?:\\s*[:…]\\s*|\\s+)${MARK}|(?<='))`;
/** Where a clause may begin. Two spaces are a line break that an export has lost. */
const CLAUSE_START = `(^|[\\n.!?:;,|("“”„«>–—*#-]\\s{0,20}|\\s{2}|\\bas described,? )["'“„«*_]{0,6}`;
const BEFORE_LEAD = `(?:^|[\\s,.;:|(–—-])${MARK}\\s*`;

/** A pattern of a wish's or a benefit's lead. */
export function lead(of: string, flags = 'u'): RegExp {
  return lean(`${BEFORE_LEAD}(?:${source(of)})${LABEL_END}`, flags);
}

function patternOf(template: StoryTemplate): StoryPattern {
  const { role, article, want, bareWant, ownWant, benefit, looseBenefit, weakBenefit } = template;
  const space = "(?:\\s+|(?<='))";
  return {
    template,
    role: lean(
      `${CLAUSE_START}(?:${source(role)})(?:${space}${MARK}(${source(article)}))?${ROLE_END}`,
      'gu',
    ),
    want: lead(want),
    bareWant: bareWant === undefined ? null : lead(bareWant),
    ownWant: ownWant === undefined ? null : lead(ownWant),
    benefits: [benefit, looseBenefit, weakBenefit ?? []].flat().map((of) => lead(of)),
    benefitFirst: lean(
      `(?:^|[\\n.!?:]\\s*)["'“„«*_]*(?:${source(benefit)})${LABEL_END}([^.!?\\n]{3,200}?)[\\s,;:–—-]*$`,
      'u',
    ),
  };
}

const patterns = new Map<StoryTemplate, StoryPattern>();

/** The patterns of a template. Made for the first text that holds one of its signs, since few languages occur at all. */
export function storyPatternOf(template: StoryTemplate): StoryPattern {
  const known = patterns.get(template);
  if (known) return known;
  const made = patternOf(template);
  patterns.set(template, made);
  return made;
}

const wishes = new Map<string, RegExp>();

/**
 * Whether a text holds a lead of a wish. Most hold none, and need no further search.
 * @param want source of the leads
 */
export function holdsWish(small: string, want: string): boolean {
  const known = wishes.get(want) ?? new RegExp(`(?<!\\p{L})(?:${source(want)})`, 'u');
  wishes.set(want, known);
  return known.test(small);
}
