/** @returns the same text, which does not hold the piece of the file that it was cut from */
export function apart(text: string): string {
  return Buffer.from(text).toString();
}
