import { undecorated } from '../document/decoration';
import type { PlainDocument } from '../document/document';
import { isEmpty, saysSomething, Sections } from '../document/sections';
import { wholeOf } from '../prose/phrase';
import { proseSentences } from '../prose/prose';
import { isFewWords, isUnreadLanguage } from '../words/comment-language';
import { languageOf, type Language } from '../words/language';
import { pattern, type Pattern } from '../words/pattern';
import { cueIn } from '../words/word-edges';
import { SECTION_NAMES, SENTENCE_CUES } from './rationale-cues';
import { RATIONALE_PARTS, type RationalePart } from './rationale-parts';

export type { RationalePart } from './rationale-parts';

export interface Rationale {
  /** The parts of a reason that were found, in the order of {@link RATIONALE_PARTS}; null where the text could not be read. */
  parts: RationalePart[] | null;
}

const SECTIONS = new Sections(SECTION_NAMES);

/** Shorter items and cells are labels or names. */
const FEWEST_WORDS = 4;

/** Reasons are near the top of an epic; the bound keeps long texts cheap. */
const LOOK_AT_SENTENCES = 300;

interface Cue {
  part: RationalePart;
  /** For text in small letters. */
  cue: Pattern;
}

const CUES = new Map<string, Cue[]>();

/** Made for the first text of a language, since those of all languages are a good part of a cold start. */
function cuesIn(language: Language): Cue[] {
  const made = CUES.get(language);
  if (made) return made;
  const cues = Object.entries(SENTENCE_CUES[language]).map(([part, source]) => ({
    part: part as RationalePart,
    cue: cueIn(language, source),
  }));
  CUES.set(language, cues);
  return cues;
}

/** Steps of an instruction, which give no reason for the epic. */
const INSTRUCTION = pattern(
  () =>
    /^[\s*_-]*(?:\d+[.)]\s*)?(?:run|click|open|press|select|install|create a|go to|navigate|start the|launch|type|set the|steps? to reproduce)\b/i,
);

/**
 * Reads why a piece of work exists: a problem, a goal, an outcome, a measure, each under a heading or label of its own or
 * in a sentence. A heading alone, or a template that nobody filled in, gives no reason.
 * @param description null for an issue without one, which gives no reason
 */
export function readRationale(description: PlainDocument | null): Rationale {
  if (description === null) return { parts: [] };
  const found = new Set<RationalePart>(SECTIONS.filledIn(description).map(({ part }) => part));
  const sentences = proseSentences(description).slice(0, LOOK_AT_SENTENCES);
  const words = sentences.map((sentence) =>
    undecorated(sentence.block, sentence, description.text),
  );
  // Labels occur within a paragraph, too: "*Problem:* … *Goal:* …".
  const labels = words.map((text) => SECTIONS.of(text));
  for (const label of labels) {
    if (label && saysSomething(label.inline)) found.add(label.part);
  }
  const language = languageOf(words.join('\n'));
  if (language === null) {
    if (found.size > 0) return { parts: inOrder(found) };
    // A heading by itself gives no reason in any language.
    const isOther = isUnreadLanguage(words.join('\n'));
    // There is a place for reasons, and it is empty; the rest is too little to tell a language.
    if (!isOther && labels.some((label) => label !== null)) return { parts: [] };
    const isUnreadable = sentences.some(({ block: { kind } }, at) => {
      const mayBeLabel = !isOther && (kind === 'listItem' || kind === 'tableCell');
      return kind !== 'heading' && isUnread(words[at] ?? '', mayBeLabel ? FEWEST_WORDS : 1);
    });
    return { parts: isUnreadable ? null : [] };
  }
  sentences.forEach((sentence, at) => {
    const said = words[at] ?? '';
    if (/[?？]\s*$/u.test(said) || INSTRUCTION.test(said)) return;
    // "Indicateurs de succès": the name of a section alone gives no reason.
    if (labels[at]?.inline === '') return;
    const open = cuesIn(language).filter(({ part }) => !found.has(part));
    if (open.length === 0) return;
    const whole = wholeOf(sentence, description.text);
    for (const { part, cue } of open) {
      if (cue.test(whole) && saysSomething(said)) found.add(part);
    }
  });
  return { parts: inOrder(found) };
}

/** Whether words are in an unknown language. Labels, names of sections and a template's hints do not count. */
function isUnread(words: string, fewest: number): boolean {
  return !isFewWords(words, fewest) && !isEmpty(words) && SECTIONS.of(words) === null;
}

function inOrder(found: ReadonlySet<RationalePart>): RationalePart[] {
  return RATIONALE_PARTS.filter((part) => found.has(part));
}
