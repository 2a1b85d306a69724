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
  /** What of the reasons was found, in the order of {@link RATIONALE_PARTS}; null where the text could not be read. */
  parts: RationalePart[] | null;
}

const SECTIONS = new Sections(SECTION_NAMES);

/** What is shorter in a list or a table is a label or a name. */
const FEWEST_WORDS = 4;

/** Enough of an epic to find its reasons, which stand near the top. */
const LOOK_AT_SENTENCES = 300;

interface Cue {
  part: RationalePart;
  /** For phrases, which are in small letters. */
  cue: Pattern;
}

const CUES = new Map<string, Cue[]>();

/** Made when a text first asks for them: all languages together would be a good part of a cold start. */
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

/** A step of an instruction gives no reason for the epic. */
const INSTRUCTION = pattern(
  () =>
    /^[\s*_-]*(?:\d+[.)]\s*)?(?:run|click|open|press|select|install|create a|go to|navigate|start the|launch|type|set the|steps? to reproduce)\b/i,
);

/**
 * Reads why a piece of work exists: a problem, a goal, an outcome, a measure, each under a heading or label of its own
 * or in a sentence that says it. What is only a heading, or a template that nobody filled in, says nothing.
 * @param description null for an issue that has none, which gives no reason
 */
export function readRationale(description: PlainDocument | null): Rationale {
  if (description === null) return { parts: [] };
  const found = new Set<RationalePart>(SECTIONS.filledIn(description).map(({ part }) => part));
  const sentences = proseSentences(description).slice(0, LOOK_AT_SENTENCES);
  const words = sentences.map((sentence) =>
    undecorated(sentence.block, sentence, description.text),
  );
  // Labels stand in the middle of a paragraph, too: "*Problem:* … *Goal:* …".
  const labels = words.map((text) => SECTIONS.of(text));
  for (const label of labels) {
    if (label && saysSomething(label.inline)) found.add(label.part);
  }
  const language = languageOf(words.join('\n'));
  if (language === null) {
    if (found.size > 0) return { parts: inOrder(found) };
    // A heading by itself gives no reason in any language.
    const isOther = isUnreadLanguage(words.join('\n'));
    // The place for a reason is there and is empty, and what else there is tells no language.
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
    // "Indicateurs de succès": the name of a section gives no reason, whatever its words.
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

/** Words in a language that is not told. A label, the name of a section and what a template asks for say nothing in any. */
function isUnread(words: string, fewest: number): boolean {
  return !isFewWords(words, fewest) && !isEmpty(words) && SECTIONS.of(words) === null;
}

function inOrder(found: ReadonlySet<RationalePart>): RationalePart[] {
  return RATIONALE_PARTS.filter((part) => found.has(part));
}
