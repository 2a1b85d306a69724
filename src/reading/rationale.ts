import type { PlainDocument } from './document';
import { languageOf } from './language';
import { phraseOf } from './phrase';
import { proseSentences } from './prose';
import { SECTION_NAMES, SENTENCE_CUES } from './rationale-cues';
import { RATIONALE_PARTS, type RationalePart } from './rationale-parts';

export type { RationalePart } from './rationale-parts';

export interface Rationale {
  /** What of the reasons was found, in the order of {@link RATIONALE_PARTS}; null where the text could not be read. */
  parts: RationalePart[] | null;
}

/** Enough of an epic to find its reasons, which stand near the top. */
const LOOK_AT_LINES = 400;
const LOOK_AT_SENTENCES = 300;
/** Fewer words say nothing. */
const FEWEST_WORDS = 3;

const SECTIONS = RATIONALE_PARTS.map((part) => ({
  part,
  // The name, then a colon or dash with what follows, or nothing else on the line.
  pattern: new RegExp(
    `^[\\s*_#>\\d.)-]*(?:${SECTION_NAMES[part]})(?:\\s*\\([^)]{0,80}\\))?[\\s*_]*(?:\\?[\\s*_]*)?(?:[:：–—-]+[\\s*_]*(.*))?$`,
    'isu',
  ),
}));
/** What `\b` and `\w` mean where letters are not all English ones; slower, so that English does without. */
const WORD_EDGE = '(?:(?<![\\p{L}\\d_])(?=[\\p{L}\\d_])|(?<=[\\p{L}\\d_])(?![\\p{L}\\d_]))';
function forAnyLetters(source: string): string {
  return source
    .replaceAll('\\b', WORD_EDGE)
    .replaceAll(/(\[?)\\w/g, (_, bracket: string) =>
      bracket === '' ? '[\\p{L}\\d_]' : '[\\p{L}\\d_',
    );
}

interface Cue {
  part: RationalePart;
  /** For phrases, which are in small letters. */
  pattern: RegExp;
}

const CUES = new Map<string, Cue[]>();

/** Made when a text first asks for them: all languages together would be a good part of a cold start. */
function cuesIn(language: keyof typeof SENTENCE_CUES): Cue[] {
  const made = CUES.get(language);
  if (made) return made;
  const cues = Object.entries(SENTENCE_CUES[language]).map(([part, source]) => ({
    part: part as RationalePart,
    pattern: language === 'en' ? new RegExp(source) : new RegExp(forAnyLetters(source), 'u'),
  }));
  CUES.set(language, cues);
  return cues;
}

/** What people leave in a template that they did not fill in. */
const PLACEHOLDER =
  /^[\s*_([<{]*(?:(?:tbd|tbc|tba|todo|to do|n\/a|na|none|keine?|aucun|ninguno|nenhum|nessuno|\?+|-+|\.+|…|x+)[\s*_.)\]>}]*$|(?:tbd|todo|lorem ipsum|to be (?:defined|determined|added|done|filled))\b|(?:please )?(?:describe|fill in|add|explain|insert|enter|write|what|why|how|who|which)\b(?=[^.!]{0,200}[\])>}?]))/i;
/** A step of an instruction gives no reason for the epic. */
const INSTRUCTION =
  /^[\s*_-]*(?:\d+[.)]\s*)?(?:run|click|open|press|select|install|create a|go to|navigate|start the|launch|type|set the|steps? to reproduce)\b/i;

/**
 * Reads why a piece of work exists: a problem, a goal, an outcome, a measure, each under a heading or label of its own
 * or in a sentence that says it. What is only a heading, or a template that nobody filled in, says nothing.
 * @param description null for an issue that has none, which gives no reason
 */
export function readRationale(description: PlainDocument | null): Rationale {
  if (description === null) return { parts: [] };
  const found = new Set<RationalePart>(labelled(description));
  const sentences = proseSentences(description).slice(0, LOOK_AT_SENTENCES);
  const words = sentences.map(({ start, end }) => description.text.slice(start, end));
  // Labels stand in the middle of a paragraph, too: "*Problem:* … *Goal:* …".
  for (const text of words) {
    const label = sectionOf({ text, isHeading: false });
    if (label && saysSomething(label.inline)) found.add(label.part);
  }
  const language = languageOf(words.join('\n'));
  if (language === null) {
    if (found.size > 0) return { parts: inOrder(found) };
    return { parts: words.some((sentence) => /\p{L}/u.test(sentence)) ? null : [] };
  }
  sentences.forEach((sentence, at) => {
    const said = words[at] ?? '';
    if (/[?？]\s*$/u.test(said) || INSTRUCTION.test(said) || wordCount(said) < FEWEST_WORDS) return;
    const { whole } = phraseOf(sentence, description.text);
    for (const { part, pattern } of cuesIn(language)) {
      if (!found.has(part) && pattern.test(whole)) found.add(part);
    }
  });
  return { parts: inOrder(found) };
}

function inOrder(found: ReadonlySet<RationalePart>): RationalePart[] {
  return RATIONALE_PARTS.filter((part) => found.has(part));
}

interface Line {
  text: string;
  isHeading: boolean;
}

function linesOf({ text, blocks }: PlainDocument): Line[] {
  const lines: Line[] = [];
  for (const { kind, start, end } of blocks) {
    if (kind === 'code' || kind === 'quote') continue;
    for (const line of text.slice(start, end).split('\n')) {
      if (line.trim() !== '') lines.push({ text: line, isHeading: kind === 'heading' });
      if (lines.length >= LOOK_AT_LINES) return lines;
    }
  }
  return lines;
}

/** A line that names a section: a heading, or a label of a few words before a colon or alone. */
const MOST_LABEL = 90;

function labelled(document: PlainDocument): RationalePart[] {
  const lines = linesOf(document);
  return lines.flatMap((line, at) => {
    const section = sectionOf(line);
    if (!section) return [];
    const content =
      section.inline === '' ? below(lines.slice(at + 1, at + 6), line.isHeading) : section.inline;
    return saysSomething(content) ? [section.part] : [];
  });
}

function sectionOf({ text }: Line): { part: RationalePart; inline: string } | null {
  const plain = text.replace(/[\u2018\u2019\u00B4`]/g, "'").slice(0, 1000);
  const colon = plain.search(/[:：–—]| - /u);
  if ((colon < 0 ? plain.length : colon) > MOST_LABEL) return null;
  for (const { part, pattern } of SECTIONS) {
    const match = pattern.exec(plain);
    if (match) return { part, inline: (match[1] ?? '').trim() };
  }
  return null;
}

/** What stands under a label, up to the next one. */
function below(lines: readonly Line[], underHeading: boolean): string {
  const end = lines.findIndex(
    (line) =>
      line.isHeading || sectionOf(line) !== null || (!underHeading && /:\s*$/.test(line.text)),
  );
  return lines
    .slice(0, end < 0 ? undefined : end)
    .map(({ text }) => text)
    .join(' ');
}

function saysSomething(content: string): boolean {
  return wordCount(content) >= FEWEST_WORDS && !PLACEHOLDER.test(content);
}

function wordCount(text: string): number {
  return text.slice(0, 2000).match(/\p{L}[\p{L}\p{M}'-]*/gu)?.length ?? 0;
}
