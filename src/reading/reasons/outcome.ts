import { undecorated } from '../document/decoration';
import type { PlainDocument } from '../document/document';
import { saysSomething, Sections } from '../document/sections';
import { phraseOf } from '../prose/phrase';
import { proseSentences } from '../prose/prose';
import { isUnreadLanguage } from '../words/comment-language';
import { LANGUAGES, languageOf, type Language } from '../words/language';
import type { Pattern } from '../words/pattern';
import { cueIn } from '../words/word-edges';
import { NOT_TOLD, NOT_YET, OUTCOME_CUES, OUTCOME_SECTIONS, OUTCOME_SIGNS } from './outcome-cues';
import { OUTCOME_PARTS, type OutcomePart } from './outcome-parts';

export type { OutcomePart } from './outcome-parts';

export interface Outcome {
  /**
   * How the text tells what came of the work, in the order of {@link OUTCOME_PARTS}: empty where it does not, null where it
   * could not be read.
   */
  parts: OutcomePart[] | null;
}

/** Outcomes are told early in a comment; the bound keeps long texts cheap. */
const LOOK_AT_SENTENCES = 300;
const SECTIONS = new Sections(OUTCOME_SECTIONS);

interface Cues {
  parts: { part: OutcomePart; patterns: Pattern[] }[];
  notYet: Pattern;
  notTold: Pattern;
}

const CUES = new Map<Language, Cues>();

/** Made for the first text of a language, since those of all languages are a good part of a cold start. */
function cuesIn(language: Language): Cues {
  const made = CUES.get(language);
  if (made) return made;
  const cues = {
    parts: OUTCOME_PARTS.map((part) => ({
      part,
      patterns: OUTCOME_CUES[language][part].map((cue) => cueIn(language, cue)),
    })),
    notYet: cueIn(language, NOT_YET[language]),
    notTold: cueIn(language, NOT_TOLD[language]),
  };
  CUES.set(language, cues);
  return cues;
}

/**
 * Reads whether somebody tells what came of a piece of work: what changed and by how much, who uses it, what was learnt.
 * That it was tested, merged, released or closed is none of these, nor is what is hoped for, asked or quoted.
 * @param document what was said after the end of the work; what was said before it may be a plan
 */
export function readOutcome(document: PlainDocument): Outcome {
  const sentences = proseSentences(document).slice(0, LOOK_AT_SENTENCES);
  const words = sentences.map((sentence) => undecorated(sentence.block, sentence, document.text));
  const whole = words.join('\n');
  const language = languageOf(whole);
  // Below a heading ("Learnings") a learning needs no cue of its own.
  const found = new Set<OutcomePart>(
    SECTIONS.filledIn(document).some(({ content }) => !isPlan(content, language))
      ? ['learning']
      : [],
  );
  if (language === null && isUnreadLanguage(whole))
    return { parts: found.size > 0 ? inOrder(found) : null };
  // The language of a few words is not known for sure, so all are tried; a short text is cheap.
  const languages = language === null ? LANGUAGES : [language];
  let looksBack = false;
  sentences.forEach((sentence, at) => {
    const said = words[at] ?? '';
    if (/[?？]\s*$/u.test(said) || !saysSomething(said)) return;
    const phrase = phraseOf(sentence, document.text).whole;
    if (language === 'en') {
      looksBack ||= SIGNS.back.test(phrase);
      if (addsUp(phrase, looksBack)) found.add('figure');
    }
    for (const read of languages) {
      for (const part of partsIn(phrase, cuesIn(read))) found.add(part);
    }
  });
  return { parts: inOrder(found) };
}

type Sign = keyof typeof OUTCOME_SIGNS;
const SIGNS = Object.fromEntries(
  Object.entries(OUTCOME_SIGNS).map(([sign, source]) => [sign, cueIn('en', source)]),
) as Record<Sign, Pattern>;

/**
 * Whether weak signs together tell an outcome: a subject with a change, and with an amount or words of looking back; or a
 * subject with an amount and words of looking back.
 * @param looksBack whether this sentence, or one before it, looks back
 */
function addsUp(phrase: string, looksBack: boolean): boolean {
  const { subject, change, amount } = SIGNS;
  const { notYet, notTold } = cuesIn('en');
  if (!subject.test(phrase) || notYet.test(phrase) || notTold.test(phrase)) return false;
  const isMuch = amount.test(phrase);
  return change.test(phrase) ? isMuch || looksBack : isMuch && looksBack;
}

/** Whether a section holds plans. */
function isPlan(content: string, language: Language | null): boolean {
  return cuesIn(language ?? 'en').notYet.test(content.slice(0, LONGEST_PLAN).toLowerCase());
}
const LONGEST_PLAN = 1000;

/** @param phrase in small letters, and not longer than phrases are */
function partsIn(phrase: string, { parts, notYet, notTold }: Cues): OutcomePart[] {
  if (notTold.test(phrase)) return [];
  return parts.flatMap(({ part, patterns }) => {
    const match = firstMatch(patterns, phrase);
    if (match === null) return [];
    return notYet.test(clauseAround(phrase, match.index, match.index + match[0].length))
      ? []
      : part;
  });
}

/** What the patterns, joined by `|`, would find: the match that begins first, or of two such the earlier pattern's. */
function firstMatch(patterns: readonly Pattern[], phrase: string): RegExpExecArray | null {
  let first: RegExpExecArray | null = null;
  for (const pattern of patterns) {
    const match = pattern.exec(phrase);
    if (match !== null && (first === null || match.index < first.index)) first = match;
  }
  return first;
}

const CLAUSE_ENDS = ',;:()–—';

/** The clause around a cue: a hope in another clause does not concern it. */
function clauseAround(phrase: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !CLAUSE_ENDS.includes(phrase[from - 1] ?? '')) from--;
  let to = end;
  while (to < phrase.length && !CLAUSE_ENDS.includes(phrase[to] ?? '')) to++;
  return phrase.slice(from, to);
}

function inOrder(found: ReadonlySet<OutcomePart>): OutcomePart[] {
  return OUTCOME_PARTS.filter((part) => found.has(part));
}
