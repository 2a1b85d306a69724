/** How markup begins. */

interface FirstElement {
  /** Null where there is none. */
  name: string | null;
  /** What stands before it: declarations, comments and instructions. */
  before: string;
}

/** Comments and instructions, also without an end, and the names of elements. Declarations are no elements. */
const PARTS = /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<([a-z_:][\w:.-]*)/gi;

/** @returns null for a text that does not begin as markup does: what stands in its words is no element of it */
export function firstElement(text: string): FirstElement | null {
  if (!text.trimStart().startsWith('<')) return null;
  for (const { 1: name, index } of text.matchAll(PARTS))
    if (name !== undefined) return { name, before: text.slice(0, index) };
  return { name: null, before: text };
}
