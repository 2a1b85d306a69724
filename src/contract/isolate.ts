/** Names inside sentences: whatever a name is written with, the words around it keep their order. */

/** Marks that turn, embed or isolate text, and ends of paragraphs: a name needs none, and could end its own isolation. */
const CONTROLS = /[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\r\n]/gu;
/** Letters that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Shuts a name off from the text around it, so that its writing direction stays its own (Unicode FSI and PDI). */
export function isolate(name: string): string {
  return `\u2068${withoutControls(name)}\u2069`;
}

/** The same where a document is kept or exported: a name that turns nothing stays as it is, without marks around it. */
export function isolateTurning(name: string): string {
  const plain = withoutControls(name);
  return RIGHT_TO_LEFT.test(plain) ? isolate(plain) : plain;
}

function withoutControls(name: string): string {
  return name.replace(CONTROLS, '');
}
