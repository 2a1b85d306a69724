/** What people write under headings and labels, as far as somebody filled it in. */
import { pattern, type Pattern } from '../words/pattern';
import { smallLetters } from '../words/small-letters';
import { hasOpenSlot, isGuidance, namesPlacesAlone } from '../words/unfilled';
import { lineRanges, undecorated, withoutTags } from './decoration';
import type { PlainDocument } from './document';

/** Enough of an epic to find its sections, which stand near the top. */
const LOOK_AT_LINES = 400;
/** Templates ask shortly. */
const LONGEST_PLACE = 1000;
/** Fewer words say nothing. */
const FEWEST_WORDS = 3;
const WORD = pattern(() => String.raw`\p{L}[\p{L}\p{M}'-]*`, 'gu');

/** "Context & problem": what alone gives no reason. */
const FIRST =
  '(?:context|background|kontext|hintergrund|contexte|contexto|contesto)\\s*(?:[/&+]|and|und|et|y|e)\\s*';
/** "Goal / objective", "Problem & context", "Goals and success metrics": a name of which the first part is enough. */
const MORE =
  '\\s*[/&+]\\s*[^:：–—\\n]{1,40}|\\s+(?:and|or|und|oder|et|ou|y|o|e)\\s+\\p{L}+(?:\\s\\p{L}+)?(?=\\s*(?:[:：]|$))';

/** The name, then a colon or dash with what follows, or nothing else on the line. */
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

/** A line that names a section: a heading, or a label of a few words before a colon or alone. */
const MOST_LABEL = 90;

/** What parts several labels of one line. */
const PARTING = /\s[/·•]\s|\||;\s/u;
const LONGEST_PARTED = 2000;

export interface Section<Part> {
  part: Part;
  /** What follows the name in its line; empty where it stands below. */
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

  /** What stands under a heading or a label of its own, section by section, without those that nobody filled in. */
  filledIn(document: PlainDocument): { part: Part; content: string }[] {
    return this.named(document).filter(({ content }) => saysSomething(content, this.fewestWords));
  }

  /** The same, with those that nobody filled in. */
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

  /** "Role: driver / Goal: free docks": a line that holds several labels, each with what it says, as a line each. */
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

  /** The section that a line names, and what follows the name in the line. */
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

  /** What stands under a label, up to the next one, without what a template asks its author. */
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

/** A filler, a question that waits for an answer, or a template's place that nobody filled in. */
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
