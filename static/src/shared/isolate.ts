/** Shuts a name off from the text around it, so that its writing direction stays its own (Unicode FSI and PDI). */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}
