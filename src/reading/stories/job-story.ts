/**
 * Job stories: "When I plan the week, I want to see who is away, so that I can ask others". By design they name a situation
 * in place of a role: https://www.intercom.com/blog/using-job-stories-design-features-ui-ux/
 */
import { saysNone } from '../words/fillers';
import type { Language } from '../words/language';
import { hasWord } from '../words/letters';
import { pattern } from '../words/pattern';
import { smallLetters } from '../words/small-letters';
import { isUnfilled } from '../words/unfilled';
import { CRITERIA_LABEL } from './criteria-label';
import { JOB_TEMPLATES, type JobTemplate } from './job-templates';
import { tidy } from './sentence-part';
import { LONGEST_PART, partsAfter } from './story-benefit';
import { holdsWish, lead, source, storyPatternOf, type StoryPattern } from './story-patterns';
import type { StoryTemplate } from './story-templates';
import { filled, firstTold, holdsSign, isTold, NO_PARTS, type StorySentence } from './story-told';
import { tellsFault } from './wish-fault';

/** Bounds keep a hostile text cheap. */
const LONGEST_SITUATION = 240;
const MOST_TRIES = 40;
const MOST_WISHES = 4;

interface JobPattern {
  /** Finds where a situation may begin. */
  situation: RegExp;
  want: RegExp;
  story: StoryPattern;
}

/** A situation opens a line or a sentence; after a comma it belongs to the clause before. */
const START = `(?:^|[\\n.!?:|>*_#–—-]\\s{0,20})["'“„«*_]{0,6}`;

const patterns = new Map<JobTemplate, JobPattern>();

/** The patterns of a language, made for the first text that holds one of its signs. */
function jobPatternOf(template: JobTemplate, ofStory: StoryTemplate): JobPattern {
  const known = patterns.get(template);
  if (known) return known;
  const { situation, looseSituation, want } = template;
  const made = {
    situation: new RegExp(
      `${START}(?:${source(situation)}|(?<loose>${source(looseSituation)}))[*_]{0,4}(?:\\s*[:…]|\\.\\.\\.)?(?:\\s+|(?<='))`,
      'gu',
    ),
    want: lead(want, 'gu'),
    story: storyPatternOf(ofStory),
  };
  patterns.set(template, made);
  return made;
}

/** Words between a situation and the wish that belong to neither. */
const THEN = pattern(
  () =>
    String.raw`[\s,;:–—-]*(?<![\p{L}])(?:then|dann|so|alors|entonces|ent[ãa]o|allora)?[\s,;:*_–—-]*$`,
  'iu',
);
/** A situation ends where a sentence does, and where a list or the next paragraph begins. */
const BROKEN = pattern(
  () => String.raw`[.!?]\s+\p{Lu}|[.!?:]\s*(?:\n|$)|\n\s*(?:\n|[-*•#|]\s|\d+[.)]\s)`,
  'u',
);

/** A label that announces a job story. */
const SAID_TO_BE = /job[ -]?stor(?:y|ies)\W{0,12}$/iu;
const LONGEST_LABEL = 40;
/** Criteria are near their story. */
const LINES_TO_CRITERIA = 40;

/**
 * Whether a place for acceptance criteria follows, filled in or not: a report of a fault has none, or says in it that there
 * are none.
 */
function namesCriteria(text: string): boolean {
  const lines = text
    .slice(0, LONGEST_PART)
    .split('\n', LINES_TO_CRITERIA)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.some((line, at) => {
    const label = CRITERIA_LABEL.exec(smallLetters(line));
    if (!label) return false;
    return !saysNone(label[2] === '' ? (lines[at + 1] ?? '') : (label[2] ?? ''));
  });
}

/** "When I arrive:", with the wish in the next line. After more words a colon leads to an observation. */
const LONGEST_BEFORE_COLON = 60;

/** @returns null where the words before the wish are no situation */
function situationOf(text: string, separator: string): string | null {
  const pause = text.length <= LONGEST_BEFORE_COLON ? separator.replace(':', '') : separator;
  if (BROKEN.test(text + pause)) return null;
  const words = tidy(THEN.replace(text, ''));
  return words === '' || isUnfilled(words) || hasWord(words) ? words : null;
}

/** A pause before the wish. Without one the verb may be part of the situation: "When I want to park". */
const PAUSE = pattern(
  () => /[,;\n–—][\s*_]*(?:(?:then|dann|so|alors|entonces|ent[ãa]o|allora)[\s,]+)?$/iu,
);

const BEFORE_WORDS = pattern(() => String.raw`^[^\p{L}]*`, 'u');

/** The punctuation with which the wish's lead begins. */
function separatorOf([words]: RegExpExecArray): string {
  return BEFORE_WORDS.exec(words)?.[0] ?? '';
}

interface Wish {
  found: RegExpExecArray;
  isAfterPause: boolean;
}

/** The wish that ends a situation: the first after a pause, else the first one. */
function wishAfter(window: string, { want }: JobPattern): Wish | null {
  want.lastIndex = 0;
  let first: Wish | null = null;
  for (let tries = 0; tries < MOST_WISHES; tries++) {
    const found = want.exec(window);
    if (!found) break;
    const before = window.slice(0, found.index);
    if (before.trim() === '') continue;
    const wish = { found, isAfterPause: PAUSE.test(before + separatorOf(found)) };
    if (wish.isAfterPause) return wish;
    first ??= wish;
  }
  return first;
}

/** "… to see what changed", "… quiero reservarla": an act. Without a pause before it, "I want tea" is nothing to be built. */
const ACT = pattern(
  () =>
    String.raw`^[\s*_]*(?:to|\p{L}+(?:ar|er|ir|ôr|re|oir)(?:l[aeo]s?|me|se|si|mi|ne|li)?)(?!\p{L})`,
  'iu',
);

/** Whether a text is marked as a story, as a title is that begins with one. Others need a reason to count as one. */
function isSaidToBe(
  text: string,
  { index }: RegExpExecArray,
  of: 'title' | 'text',
  wish: { isAfterPause: boolean; lead: string; want: string },
): boolean {
  if (!wish.isAfterPause) return of === 'title' && index === 0 && ACT.test(wish.want);
  if (of === 'title' && index === 0) return true;
  if (index === 0 && !tellsFault(wish.lead, wish.want) && namesCriteria(text)) return true;
  return SAID_TO_BE.test(text.slice(Math.max(0, index - LONGEST_LABEL), index + 1));
}

/** Verbs of need: "if …, we need …" describes how things are. */
const NEEDS = /need|brauch|benötig|besoin|faut|necesit|precis|bisogno|serve/u;

/** Whether a situation that begins with "if", "after" and the like may be that of a wish. In German the verb separates the two. */
function mayBeLoose(situation: string, { found, isAfterPause }: Wish, language: Language): boolean {
  return (isAfterPause || language === 'de') && !situation.includes(';') && !NEEDS.test(found[0]);
}

/** "When I click …, I want …" may also report a fault. */
function readWith(
  text: string,
  small: string,
  pattern: JobPattern,
  of: 'title' | 'text',
): StorySentence | null {
  const { language } = pattern.story.template;
  let unfilled: StorySentence | null = null;
  pattern.situation.lastIndex = 0;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const begin = pattern.situation.exec(small);
    if (!begin) break;
    const start = begin.index + begin[0].length;
    const wish = wishAfter(small.slice(start, start + LONGEST_SITUATION), pattern);
    if (!wish) continue;
    const { found: want, isAfterPause } = wish;
    const situation = situationOf(text.slice(start, start + want.index), separatorOf(want));
    if (situation === null) continue;
    const from = start + want.index + want[0].length;
    const parts = partsAfter(text.slice(from, from + LONGEST_PART), pattern.story, want[0]);
    const isLoose = begin.groups?.['loose'] !== undefined;
    if (isLoose && !mayBeLoose(situation, wish, language)) continue;
    if (
      parts.benefit === null &&
      (isLoose || !isSaidToBe(text, begin, of, { isAfterPause, lead: want[0], want: parts.want }))
    )
      continue;
    const story = {
      ...NO_PARTS,
      language,
      situation: filled(situation),
      want: filled(parts.want),
      benefit: filled(parts.benefit),
    };
    if (isTold(story)) return story;
    unfilled ??= story;
  }
  return unfilled;
}

/**
 * Reads the first job story of a text, in any of the languages; `first` is tried before the others.
 * @param text with plain apostrophes
 * @returns a story without a role; null where there is none
 */
export function jobStory(
  text: string,
  first: Language | null,
  of: 'title' | 'text',
): StorySentence | null {
  const small = smallLetters(text);
  return firstTold(first, (ofStory) => {
    const template = JOB_TEMPLATES[ofStory.language];
    if (!holdsSign(small, template) || !holdsWish(small, template.want)) return null;
    return readWith(text, small, jobPatternOf(template, ofStory), of);
  });
}
