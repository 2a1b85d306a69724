/** What can be read on a page, and what of it cannot be read whole. */
import type { Frame } from 'playwright-core';

export interface PageReading {
  /** Each text, and each attribute that is read out. */
  texts: string[];
  /** Texts that stick out of what holds them, so that a part is cut off or lies beside the page. */
  clipped: string[];
  /** Words that are broken in two without a hyphen. */
  broken: string[];
}

/**
 * Reads a page as it is laid out now.
 * @param frame of the page
 */
export function readPage(frame: Frame): Promise<PageReading> {
  return frame.evaluate(() => {
    const NAMED = ['aria-label', 'title', 'placeholder', 'alt'];
    const reading: PageReading = { texts: [], clipped: [], broken: [] };
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (const element of document.body.querySelectorAll('*'))
      for (const name of NAMED) {
        const text = element.getAttribute(name);
        if (text !== null && text !== '') reading.texts.push(text);
      }
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const holder = node.parentElement;
      if (holder === null || text.trim() === '' || /^(SCRIPT|STYLE)$/.test(holder.tagName))
        continue;
      reading.texts.push(text);
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      // What is folded away is laid out where nobody sees it.
      if (boxes.length === 0 || !holder.checkVisibility() || isForEarsAlone(holder)) continue;
      if (boxes.some((box) => isCut(box, holder))) reading.clipped.push(text);
      if (boxes.length > 1) reading.broken.push(...brokenIn(node, text, holder));
    }
    return reading;

    function isForEarsAlone(holder: Element): boolean {
      for (let at: Element | null = holder; at !== null; at = at.parentElement)
        if (getComputedStyle(at).clipPath.startsWith('inset(50%')) return true;
      return false;
    }

    function isCut(box: DOMRect, holder: Element): boolean {
      for (let at: Element | null = holder; at !== null; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        const edge = at.getBoundingClientRect();
        const isBeside = box.right > edge.right + 1 || box.left < edge.left - 1;
        const isBelow = box.bottom > edge.bottom + 2 || box.top < edge.top - 2;
        // What scrolls can be read by scrolling.
        if (/auto|scroll/.test(overflowX + overflowY)) return false;
        if (/hidden|clip/.test(overflowX) && isBeside) return true;
        if (/hidden|clip/.test(overflowY) && isBelow) return true;
      }
      return box.right > document.documentElement.clientWidth + 1 || box.left < -1;
    }

    function brokenIn(node: Node, text: string, holder: Element): string[] {
      if (getComputedStyle(holder).hyphens === 'auto') return [];
      return [...text.matchAll(/[\p{L}\p{M}\p{N}]{2,}/gu)]
        .filter(({ 0: word, index }) => {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
          return Math.max(...tops) - Math.min(...tops) > 8;
        })
        .map(({ 0: word }) => word);
    }
  });
}
