/** What people write under headings and labels, as far as somebody filled it in. */
import { pattern, type Pattern } from '../words/pattern';
import { smallLetters } from '../words/small-letters';
import { hasOpenSlot, isGuidance, namesPlacesAlone } from '../words/unfilled';
import { lineRanges, undecorated, withoutTags } from './decoration';
import type { PlainDocument } from './document';

/** Sections are near the top of an epic; the bound keeps long texts cheap. */
const LOOK_AT_LINES = 400;
/** Characters of a section by which it is told whether it was filled in. */
const LONGEST_PLACE = 1000;
/** Sections with fewer words count as empty. */
const FEWEST_WORDS = 3;
const WORD = pattern(() => String.raw`\p{L}[\p{L}\p{M}'-]*`, 'gu');

/** "Context & problem": the first word alone would give no reason. */
const FIRST =
  '(?:context|background|kontext|hintergrund|contexte|contexto|contesto)\\s*(?:[/&+]|and|und|et|y|e)\\s*';
/** "Goal / objective", "Problem & context", "Goals and success metrics": the first part of the name is enough. */
const MORE =
  '\\s*[/&+]\\s*[^:：–—\\n]{1,40}|\\s+(?:and|or|und|oder|et|ou|y|o|e)\\s+\\p{L}+(?:\\s\\p{L}+)?(?=\\s*(?:[:：]|$))';

/** A name alone on its line, or followed by a colon or dash and its content. */
function patternOf(names: string): Pattern {
  return pattern(
    () =>
      `^[\\s*_#>\\d.)•·→⇒➜►▶–—¿-]*(?:${FIRST})?(?:${names})(?:${MORE})?(?:\\s*\\([^)]{0,80}\\))?[\\s*_]*(?:\\?[\\s*_]*)?(?:[:：–—-]+[\\s*_]*(.*))?$`,
    'su',
  );
}

interface Line {
  text: string;
  isHeading: boolean;
}

function linesOf({ text, blocks }: PlainDocument): Line[] {
  const lines: Line[] = [];
  for (const block of blocks) {
    if (block.kind === 'code' || block.kind === 'quote') continue;
    for (const range of lineRanges(block, text)) {
      lines.push({ text: undecorated(block, range, text), isHeading: block.kind === 'heading' });
      if (lines.length >= LOOK_AT_LINES) return lines;
    }
  }
  return lines;
}

/** More characters before a colon are no label. */
const MOST_LABEL = 90;

/** Separates several labels in one line. */
const PARTING = /\s[/·•]\s|\||;\s/u;
const LONGEST_PARTED = 2000;

export interface Section<Part> {
  part: Part;
  /** What follows the name in its line; empty where the content is below. */
  inline: string;
}

/** Finds sections by their names. */
export class Sections<Part extends string> {
  private readonly names: readonly { part: Part; name: Pattern }[];

  /**
   * @param names sources of patterns for small letters, the first that fits counts
   * @param fewestWords below which a section says nothing
   */
  constructor(
    names: Readonly<Record<Part, string>>,
    private readonly fewestWords = FEWEST_WORDS,
  ) {
    this.names = Object.entries<string>(names).map(([part, words]) => ({
      part: part as Part,
      name: patternOf(words),
    }));
  }

  /** The content under each heading or label, without sections that nobody filled in. */
  filledIn(document: PlainDocument): { part: Part; content: string }[] {
    return this.named(document).filter(({ content }) => saysSomething(content, this.fewestWords));
  }

  /** The same, with sections that nobody filled in. */
  named(document: PlainDocument): { part: Part; content: string }[] {
    const lines = linesOf(document).flatMap((line) => this.parted(line));
    return lines.flatMap((line, at) => {
      const section = this.of(line.text);
      if (!section) return [];
      const content =
        section.inline === ''
          ? this.below(lines.slice(at + 1, at + 6), line.isHeading)
          : section.inline;
      return [{ part: section.part, content }];
    });
  }

  /** Splits a line that holds several labels with their content: "Role: driver / Goal: free docks". */
  private parted(line: Line): Line[] {
    if (line.isHeading || !PARTING.test(line.text.slice(0, LONGEST_PARTED))) return [line];
    const parts = line.text.slice(0, LONGEST_PARTED).split(PARTING);
    const isLabelled = (part: string): boolean => (this.of(part)?.inline ?? '') !== '';
    const [first = '', ...others] = parts;
    if (!isLabelled(first) || !others.some(isLabelled)) return [line];
    const lines = [first];
    for (const part of others) {
      if (isLabelled(part)) lines.push(part);
      else lines.push(`${lines.pop() ?? ''} / ${part}`);
    }
    return lines.map((text) => ({ text, isHeading: false }));
  }

  /** The section that a line names, with the rest of the line. */
  of(text: string): Section<Part> | null {
    const plain = withoutTags(text.slice(0, 1000));
    const colon = plain.search(/[:：–—]| - /u);
    if ((colon < 0 ? plain.length : colon) > MOST_LABEL) return null;
    const small = smallLetters(plain);
    for (const { part, name } of this.names) {
      const match = name.exec(small);
      if (match)
        return { part, inline: plain.slice(plain.length - (match[1]?.length ?? 0)).trim() };
    }
    return null;
  }

  /** The content under a label, up to the next label, without a template's hints. */
  private below(lines: readonly Line[], underHeading: boolean): string {
    const end = lines.findIndex(
      (line) =>
        line.isHeading || this.of(line.text) !== null || (!underHeading && /:\s*$/.test(line.text)),
    );
    return lines
      .slice(0, end < 0 ? undefined : end)
      .map(({ text }) => text)
      .filter((text) => !isEmpty(text))
      .join(' ');
  }
}

const QUESTIONS_ONLY = /^(?:(?![.!](?:\s|$)).)*[?？][\s*_)\]>]*$/su;

/** Whether a text is a filler, an open question, or a template's place that nobody filled in. */
export function isEmpty(text: string): boolean {
  const line = text.slice(0, LONGEST_PLACE);
  return (
    QUESTIONS_ONLY.test(line) || hasOpenSlot(line) || isGuidance(line) || namesPlacesAlone(line)
  );
}

export function saysSomething(content: string, fewestWords = FEWEST_WORDS): boolean {
  return wordCount(content) >= fewestWords && !isEmpty(content);
}

function wordCount(text: string): number {
  return text.slice(0, 2000).match(WORD.regExp)?.length ?? 0;
}
