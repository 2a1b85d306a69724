import type { Range } from '../words/range';

/**
 * Marks of code and of quotations that were left as plain characters, since the text's own markup does not know them:
 * Markdown's fences and backticks, or wiki macros in a document of Jira Cloud.
 */
const MARK = /```[^\n`]{0,30}|\{(code|noformat|quote)(?::[^{}\n]{0,60})?\}|`[^`\n]{1,200}`/g;

/**
 * Finds the ranges between such marks, over the blocks of a document in order. A mark that is never closed counts for
 * nothing, so that the text after it is still read.
 */
export class VerbatimMarks {
  private open: string | null = null;
  private readonly pending: { ranges: Range[]; range: Range }[] = [];

  /**
   * @param ranges of the block, to which the found ones are added
   * @param offset of the block in the document
   */
  add(words: string, offset: number, ranges: Range[]): void {
    if (this.open === null && !words.includes('`') && !words.includes('{')) return;
    let from = 0;
    for (const match of words.matchAll(MARK)) {
      const [mark] = match;
      const end = match.index + mark.length;
      const isInline = mark.startsWith('`') && !mark.startsWith('```');
      if (isInline) {
        if (this.open === null) ranges.push({ start: offset + match.index, end: offset + end });
        continue;
      }
      const kind = match[1] ?? '```';
      if (this.open === null) {
        this.open = kind;
        from = match.index;
      } else if (this.open === kind) {
        this.open = null;
        for (const waiting of this.pending) waiting.ranges.push(waiting.range);
        this.pending.length = 0;
        ranges.push({ start: offset + from, end: offset + end });
      }
    }
    if (this.open === null) return;
    this.pending.push({ ranges, range: { start: offset + from, end: offset + words.length } });
  }
}
