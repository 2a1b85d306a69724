/** Parts of a text that end between characters: one that JavaScript keeps as two units is not cut in two. */

/** @returns the widest part that begins at `start` or one unit later, has at most `most` UTF-16 units, and cuts no character */
export function wholeRange(
  text: string,
  start: number,
  most: number,
): { start: number; end: number } {
  const from = isWithinCharacter(text, start) ? start + 1 : start;
  const to = Math.min(text.length, start + most);
  return { start: from, end: Math.max(from, isWithinCharacter(text, to) ? to - 1 : to) };
}

/** @returns the text of {@link wholeRange} */
export function wholeCharacters(text: string, start: number, most: number): string {
  const range = wholeRange(text, start, most);
  return text.slice(range.start, range.end);
}

function isWithinCharacter(text: string, place: number): boolean {
  return (text.codePointAt(place - 1) ?? 0) > 0xffff;
}
