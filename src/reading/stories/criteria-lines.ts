/** The lines of a description that may hold acceptance criteria. */
import { lineRanges, undecorated } from '../document/decoration';
import type { Block, PlainDocument } from '../document/document';
import { cells } from '../document/wiki';
import { isFiller } from '../words/fillers';
import { hasWord } from '../words/letters';
import { pattern } from '../words/pattern';
import { behindStart } from '../words/small-letters';
import { isGuidance, isUnfilled } from '../words/unfilled';

export interface CriteriaLine {
  text: string;
  /** The text without leading list marks, emoji and lozenges, in which a label is searched for. */
  plain: string;
  kind: Block['kind'];
  level: number;
  /** As in the document; negative in a Markdown table. */
  row: number;
  /** Absent outside tables. */
  column?: number | undefined;
  isItem: boolean;
}

const TWO_WORDS = pattern(() => String.raw`\p{L}+ \p{L}+`, 'u');
const SENTENCE_END = pattern(() => String.raw`[.!?]\s+(?=\p{Lu})`, 'u');

const ITEM_MARK = /^\s*(?:[-*•#+✓☐☑✅✔]|\[[ xX]?\]|\(?\d{1,2}[.)]|[a-z][.)])\s+/u;
const BEFORE_LABEL = /^[\s*_#>|+=~<•☐☑✓✔–—-]*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]\s*)?[\s*_#>|[({]*/u;

/** "| --- | --- |" */
const RULE = /^[\s|:—–-]+$/u;

/** The cells of a Markdown row that the text's own markup left as a line. */
function markdownCells(line: string, row: number): CriteriaLine[] {
  return cells(line.trim()).flatMap((cell, column) => {
    const words = cell.trim();
    if (words === '') return [];
    const plain = words.replace(BEFORE_LABEL, '');
    return [{ text: words, plain, kind: 'tableCell', level: 0, row, column, isItem: false }];
  });
}

export function linesOf({ text, blocks }: PlainDocument): CriteriaLine[] {
  const lines: CriteriaLine[] = [];
  for (const block of blocks) {
    const { kind, level, row, column } = block;
    for (const range of lineRanges(block, text)) {
      const line = text.slice(range.start, range.end);
      if (kind === 'paragraph' && /^\s*\|.*\|/.test(line)) {
        if (!RULE.test(line)) lines.push(...markdownCells(line, -lines.length - 1));
        continue;
      }
      const isCode = kind === 'code';
      const plain = isCode ? line : undecorated(block, range, text).replace(BEFORE_LABEL, '');
      const isItem = kind === 'listItem' || (!isCode && ITEM_MARK.test(line));
      lines.push({ text: line, plain: plain.trimStart(), kind, level, row, column, isItem });
    }
  }
  return lines;
}

const HEADER_WORDS = pattern(
  () =>
    /^(?:#|no\.?|nr\.?|id|key|ac|acceptance|criteri(?:a|on|o|os)|critère|critério|kriterium|akzeptanzkriterium|given|when|then|description|beschreibung|descripción|descrição|descrizione|priority|prio|status|ok\??|pass(?:ed)?|done\??|comments?|notes?|scenario|result|expected result|expected|test|tested|check(?:ed)?|yes|no|y|n|x|✓|owner|must|should|could)[\s:?]*$/iu,
);
const NUMBER_ONLY = pattern(() => /^[\s#]*(?:ac|ak|ca|us|tc|req)?[ .#-]?\d*(?:\.\d+)*[.):]?\s*$/iu);

const STEP = pattern(
  () =>
    String.raw`^(?:given|when|then|and|but|scenario|angenommen|gegeben|wenn|dann|und|étant donné|quand|lorsque|alors|et|dad[oa]|cuando|quando|entonces|então|dat[oa]|allora)(?![\p{L}])[\s:]*`,
  'u',
);

const THEN = pattern(
  () => String.raw`^[\s*_>-]*(?:then|dann|alors|entonces|então|allora)(?![\p{L}])`,
  'iu',
);

/** Whether a line is the "then" step of a scenario. */
export function isOutcome(line: string): boolean {
  return THEN.test(line) && saysCriterion(line);
}

/** Whether a line says anything that could be tested, and is no filler, placeholder, hint, number or name of a column. */
export function saysCriterion(line: string): boolean {
  const words = behindStart(line.replace(ITEM_MARK, ''), STEP).trim();
  return hasWord(words) && !isFiller(words) && !isUnfilled(words) && !isGuidance(words);
}

/** Whether a cell of a table says anything that could be tested. */
export function saysCriterionInCell(cell: string): boolean {
  return saysCriterion(cell) && !HEADER_WORDS.test(cell.trim()) && !NUMBER_ONLY.test(cell);
}

/** Whether a cell holds the name of a column that is usual beside criteria. */
export function isColumnName(cell: string): boolean {
  return HEADER_WORDS.test(cell);
}

/** Counts items in one line, with the separators of exports that lose line breaks. */
export function inlineItems(text: string): number {
  const parts = text.split(/\s{2,}|(?:^|\s)[-*•]\s+|;\s+/u).filter(saysCriterion);
  if (parts.length > 1) return parts.length;
  if (!saysCriterion(text)) return 0;
  return Math.max(1, text.split(SENTENCE_END.regExp).filter(saysCriterion).length);
}

/** Source code, which is no criterion even below a heading of criteria. */
const CODE_LINE = pattern(
  () =>
    /[;{}]\s*$|^\s*(?:[$#>] |[<{[]|\/\/|import |const |let |var |def |class |curl |select |at )|=>|\w\(.*\)|^\s*"[\w-]+"\s*:/i,
);

export function isProse(line: CriteriaLine): boolean {
  return line.kind !== 'code' || (!CODE_LINE.test(line.text) && TWO_WORDS.test(line.text));
}
