import type { Language } from '../words/language';
import { hasLetter } from '../words/letters';
import { pattern } from '../words/pattern';
import { smallLetters } from '../words/small-letters';
import { isUnfilled } from '../words/unfilled';
import { jobStory } from './job-story';
import { tidy } from './sentence-part';
import { LONGEST_PART, partsAfter } from './story-benefit';
import { storyPatternOf, type StoryPattern } from './story-patterns';
import { isPersona } from './story-persona';
import { filled, firstTold, holdsSign, isTold, NO_PARTS, type StorySentence } from './story-told';
import { wishFirst } from './wish-first';

/** Roles are short. Bounds keep a hostile text cheap. */
const LONGEST_ROLE = 160;
const MOST_TRIES = 40;
const LOOK_AT = 30_000;

/** A clause between role and wish, which is no part of the role: "As a user, when I log in, I want …". */
const CLAUSE_AFTER_ROLE = pattern(
  () =>
    String.raw`[,;]?\s(?:when|if|while|whenever|once|after|before|during|in order|so that|wenn|sobald|quand|lorsque|cuando|quando)\s.*$|,\s(?:on|in|at|for|to|using|with|from|\p{L}{3,}ing)\s.*$`,
  'su',
);
const NEXT_SENTENCE = pattern(() => String.raw`[.!?]\s+\p{Lu}`, 'u');
/** "As a: driver": the article is part of the label. */
const ARTICLE_LABEL = /^(?:an?|the|eine?|der|die|une?|le|la|un[ao]?|uma?|el|il|lo)[*_]*\s*:[*_]*/iu;

/** @returns null where the words name nobody, and an empty text where the role was not filled in */
function roleOf(text: string, language: Language, hasArticle: boolean): string | null {
  const phrase = text.slice(0, CLAUSE_AFTER_ROLE.exec(smallLetters(text))?.index);
  // The clause may be in a line of its own.
  const lines = hasArticle ? phrase : text;
  if (/\n\s*\S/.test(lines.trim()) || NEXT_SENTENCE.test(text)) return null;
  const role = tidy(phrase.replace(ARTICLE_LABEL, ''));
  if (isUnfilled(role) && (hasArticle || text.trim() !== '')) return '';
  if (role.length < 2 || role.length > 120 || !hasLetter(role)) return null;
  return isPersona(role, language, hasArticle) ? role : null;
}

/** A clause about the one who wishes: "As a user who wants to pay, I want …". */
const ABOUT_ROLE = /\s(?:who|that|which)\s*$/iu;

/** "Ich als Fahrerin": the subject precedes the role. */
const OWN_LEAD = /(?:^|\P{L})(?:ich|wir),?\s/u;

/** The nearer of the two forms of a wish; the one without a subject needs an article before the role. */
function wantIn(
  window: string,
  { want, bareWant, ownWant }: StoryPattern,
  lead: string,
  hasArticle: boolean,
): RegExpExecArray | null {
  if (ownWant && OWN_LEAD.test(lead)) return ownWant.exec(window);
  const found = want.exec(window);
  const bare = hasArticle ? (bareWant?.exec(window) ?? null) : null;
  if (!bare || (found && found.index <= bare.index)) return found;
  return ABOUT_ROLE.test(window.slice(0, bare.index + 1)) ? found : bare;
}

/** A benefit before the role: "In order to save time, as a …". */
function benefitFirst(before: string, pattern: StoryPattern): string {
  const found = pattern.benefitFirst.exec(smallLetters(before));
  const benefit = found?.[1] ?? '';
  // Only punctuation follows it.
  const start = found ? found.index + found[0].lastIndexOf(benefit) : 0;
  return tidy(before.slice(start, start + benefit.length));
}

/** The first story that says who wants what, else the first template that is not filled in, or only partly. */
function readWith(text: string, small: string, pattern: StoryPattern): StorySentence | null {
  const { language } = pattern.template;
  let unfilled: StorySentence | null = null;
  pattern.role.lastIndex = 0;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const lead = pattern.role.exec(small);
    if (!lead) break;
    const start = lead.index + lead[0].length;
    const window = text.slice(start, start + LONGEST_ROLE);
    const hasArticle = lead[2] !== undefined;
    const want = wantIn(small.slice(start, start + LONGEST_ROLE), pattern, lead[0], hasArticle);
    const role = want ? roleOf(window.slice(0, want.index), language, hasArticle) : null;
    // The next attempt may begin within what follows.
    pattern.role.lastIndex = start;
    if (!want || role === null) continue;
    const from = start + want.index + want[0].length;
    const parts = partsAfter(text.slice(from, from + LONGEST_PART), pattern, want[0]);
    const before = text.slice(Math.max(0, lead.index - 250), lead.index + (lead[1]?.length ?? 0));
    const benefit = filled(parts.benefit) ?? filled(benefitFirst(before, pattern));
    const story = { ...NO_PARTS, language, role: filled(role), want: filled(parts.want), benefit };
    if (isTold(story)) return story;
    unfilled ??= story;
  }
  return unfilled;
}

/**
 * Reads the first user story of a text in any of the languages, else the first job story; `first` is tried before the other
 * languages.
 * @param text with plain apostrophes
 * @param of which text; a job story in a title may leave out its benefit
 */
export function storySentence(
  text: string,
  first: Language | null,
  of: 'title' | 'text' = 'text',
): StorySentence | null {
  const look = text.slice(0, LOOK_AT);
  const small = smallLetters(look);
  const story = firstTold(first, (template) => {
    if (!holdsSign(small, template)) return null;
    const pattern = storyPatternOf(template);
    const found = readWith(look, small, pattern);
    return isTold(found) ? found : (wishFirst(look, small, pattern) ?? found);
  });
  if (isTold(story)) return story;
  const job = jobStory(look, first, of);
  return isTold(job) ? job : (story ?? job);
}
