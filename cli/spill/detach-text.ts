/** @returns the same text, which does not hold the piece of the file that it was cut from */
export function detachText(text: string): string {
  return Buffer.from(text).toString();
}
