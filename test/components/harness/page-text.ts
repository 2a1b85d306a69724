/** What a page says, read as `innerText` would: jsdom lays nothing out and has no such thing. */

const INLINE = new Set(['A', 'ABBR', 'B', 'BDI', 'EM', 'I', 'SPAN', 'STRONG', 'TIME']);
const ISOLATES = /[\u2066-\u2069]/g;

/** @returns the words that can be read without unfolding anything, what is laid out apart parted by a space, marks of direction left out */
export function textOf(element: Element): string {
  return partsOf(element).join('').replace(ISOLATES, '').replace(/\s+/g, ' ').trim();
}

function partsOf(node: Node): string[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ''];
  if (!(node instanceof Element) || !isUnfolded(node)) return [];
  const parts = [...node.childNodes].flatMap(partsOf);
  // An element that follows another without a word between them is laid out apart from it.
  const isApart = !INLINE.has(node.tagName) || node.previousSibling instanceof Element;
  return isApart ? [' ', ...parts, ' '] : parts;
}

/** Whether an element is shown, as far as the document decides it: neither hidden nor folded away. */
export function isShown(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (!isUnfolded(at)) return false;
  return true;
}

function isUnfolded(element: Element): boolean {
  const folder = element.parentElement;
  const isFolded =
    folder instanceof HTMLDetailsElement && !folder.open && element.tagName !== 'SUMMARY';
  return !isFolded && !element.hasAttribute('hidden');
}
