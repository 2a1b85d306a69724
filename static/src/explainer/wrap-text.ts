import { truncate } from '../shared/truncate';

/**
 * Breaks a text into lines of about so many letters, between words: a drawing does not do so by itself.
 * @param width letters that a line holds; a longer word stands alone, and one that is far longer is cut
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).map((whole) => truncate(whole, 2 * width))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
