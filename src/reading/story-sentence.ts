import type { Range } from './document';
import type { Language } from './language';
import { STORY_TEMPLATES, type StoryTemplate } from './story-templates';

/** The parts of a story as they stand in the text. */
export interface StorySentence {
  language: Language;
  role: string;
  want: string;
  benefit: string | null;
}

interface Pattern {
  template: StoryTemplate;
  /** Finds where a role may begin. */
  role: RegExp;
  want: RegExp;
  /** Leads to the benefit, the surest first. */
  benefits: readonly RegExp[];
  /** A benefit that stands before the role: "In order to …, as a …". */
  benefitFirst: RegExp;
}

/** Marks of bold; few, so that a text of nothing else costs nothing. */
const MARK = '[*_]{0,4}';
/** Space or the colon of a label, with marks of bold around it. */
function source(lead: string): string {
  return lead.replaceAll(' ', '\\s+');
}

const LABEL_END = `${MARK}\\s*(?:[:…]|\\.\\.\\.|-(?=\\s))?\\s*${MARK}\\s*`;
/** Where a clause may begin. Two spaces are a line break that an export has lost. */
const CLAUSE_START = `(^|[\\n.!?:;,|("“”„«>–—*#-]\\s{0,20}|\\s{2}|\\bas described,? )["'“„«*_]{0,6}`;

const PATTERNS: readonly Pattern[] = STORY_TEMPLATES.map((template) => ({
  template,
  role: new RegExp(
    `${CLAUSE_START}(?:${source(template.role)}|${source(template.role.trim())}${MARK}\\s*:\\s*)`,
    'giu',
  ),
  want: new RegExp(`(?:^|[\\s,.;:|–—-])${MARK}\\s*(?:${source(template.want)})${LABEL_END}`, 'iu'),
  benefits: [template.benefit, template.looseBenefit ?? []]
    .flat()
    .map(
      (lead) => new RegExp(`(?:^|[\\s,.;:|(–—-])${MARK}\\s*(?:${source(lead)})${LABEL_END}`, 'iu'),
    ),
  benefitFirst: new RegExp(
    `(?:^|[\\n.!?:]\\s*)["'“„«*_]*(?:${source(template.benefit)})${LABEL_END}([^.!?\\n]{3,200}?)[\\s,;:–—-]*$`,
    'iu',
  ),
}));

/** Roles are short; a wish and a benefit are a few lines at most. Bounds keep a hostile text cheap. */
const LONGEST_ROLE = 160;
const LONGEST_PART = 1200;
const MOST_TRIES = 40;
const LOOK_AT = 30_000;

const SENTENCE_END = /[.!?](?=\s+\p{Lu}|\s*$|\s+[-*•#(\d])|\n\s*\n|\n(?=\s*(?:[-*•#|]|\d+[.)])\s)/u;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|eg|ie|etc|vs|cf|incl|resp|approx|z\.B|d\.h|bzw|usw|p\.ex)\.$/i;

/** The text up to the end of the sentence. */
function sentenceOf(text: string): string {
  let from = 0;
  for (;;) {
    const match = SENTENCE_END.exec(text.slice(from));
    if (!match) return text;
    const end = from + match.index + 1;
    if (!ABBREVIATION.test(text.slice(Math.max(0, end - 8), end))) {
      return text.slice(0, from + match.index + (match[0].startsWith('\n') ? 0 : 1));
    }
    from = end;
  }
}

function tidy(part: string): string {
  return part
    .replace(/[*_]{1,3}(?=\s|$|[.,;:])|(^|\s)[*_]{1,3}/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:"“”„«»'…–—-]+|[\s,.;:"“”„«»'…–—-]+$/g, '');
}

/** A clause between role and wish is no part of the role: "As a user, when I log in, I want …". */
const CLAUSE_AFTER_ROLE =
  /[,;]?\s(?:when|if|while|whenever|once|after|before|during|in order|so that|wenn|quand|cuando|quando)\s.*$|,\s(?:on|in|at|for|to|using|with|from)\s.*$/isu;
/** "As a: driver", where the article stands in the label. */
const ARTICLE_LABEL = /^(?:an?|the|eine?|der|die|une?|le|la|un[ao]?|uma?|el|il|lo)[*_]*\s*:[*_]*/iu;
const SAYS_SOMETHING = /\p{L}/u;

function roleOf(text: string, template: StoryTemplate): string | null {
  if (/\n\s*\S/.test(text.trim()) || /[.!?]\s+\p{Lu}/u.test(text)) return null;
  const role = tidy(text.replace(CLAUSE_AFTER_ROLE, '').replace(ARTICLE_LABEL, ''));
  if (role.length < 2 || role.length > 120 || !SAYS_SOMETHING.test(role)) return null;
  return template.noRole.test(role) ? null : role;
}

function leadFrom(sentence: string, from: number, benefit: RegExp): Range | null {
  const match = benefit.exec(sentence.slice(from));
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

function firstLead(sentence: string, { benefits }: Pattern): Range | null {
  for (const benefit of benefits) {
    const found = leadIn(sentence, benefit);
    if (found) return found;
  }
  return null;
}

/** The story's own voice: a benefit of the one who wishes. */
const OWN_VOICE = /^(?:i|we|ich|wir|je|j'|nous|yo|eu|io)(?!\p{L})/iu;

/** A benefit that a sentence of its own tells, or a later one of the same line in the story's own voice. */
function benefitAfter(after: string, { benefits }: Pattern): string | null {
  const [line = ''] = after.split('\n', 1);
  for (const benefit of benefits) {
    const next = benefit.exec(after.slice(0, 60));
    if (next && !SAYS_SOMETHING.test(after.slice(0, next.index)))
      return tidy(sentenceOf(after.slice(next.index + next[0].length)));
  }
  const later = benefits[0]?.exec(line);
  if (!later) return null;
  const benefit = line.slice(later.index + later[0].length);
  return OWN_VOICE.test(benefit) ? tidy(sentenceOf(benefit)) : null;
}

/** The wish and the benefit in what follows the lead. */
function partsAfter(rest: string, pattern: Pattern): { want: string; benefit: string | null } {
  const sentence = sentenceOf(rest);
  const inside = firstLead(sentence, pattern);
  if (inside) {
    const benefit = tidy(sentence.slice(inside.end));
    return { want: tidy(sentence.slice(0, inside.start)), benefit: benefit || null };
  }
  const after = rest.slice(sentence.length, sentence.length + LONGEST_PART);
  return { want: tidy(sentence), benefit: benefitAfter(after, pattern) || null };
}

function readWith(text: string, pattern: Pattern): StorySentence | null {
  const { template } = pattern;
  pattern.role.lastIndex = 0;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const lead = pattern.role.exec(text);
    if (!lead) return null;
    const start = lead.index + lead[0].length;
    const window = text.slice(start, start + LONGEST_ROLE);
    const want = pattern.want.exec(window);
    const role = want ? roleOf(window.slice(0, want.index), template) : null;
    // What follows may hold the next attempt already.
    pattern.role.lastIndex = start;
    if (!want || role === null) continue;
    const from = start + want.index + want[0].length;
    const parts = partsAfter(text.slice(from, from + LONGEST_PART), pattern);
    if (parts.want === '') continue;
    const before = text.slice(Math.max(0, lead.index - 250), lead.index + (lead[1]?.length ?? 0));
    const benefit = parts.benefit ?? tidy(pattern.benefitFirst.exec(before)?.[1] ?? '');
    return { language: template.language, role, want: parts.want, benefit: benefit || null };
  }
  return null;
}

/** Reads the first user story of a text, in any of the languages; `first` is tried before the others. */
export function storySentence(text: string, first: Language | null): StorySentence | null {
  const look = text.slice(0, LOOK_AT);
  const order = [...PATTERNS].sort(
    (a, b) => Number(b.template.language === first) - Number(a.template.language === first),
  );
  for (const pattern of order) {
    const found = readWith(look, pattern);
    if (found) return found;
  }
  return null;
}
