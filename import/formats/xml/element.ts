/** A small part of an XML document: an item, or a page of text. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Elements and texts in their order. */
  children: (Element | string)[];
}

export function childrenNamed(element: Element | null, name: string): Element[] {
  return (element?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && child.name === name,
  );
}

export function childNamed(element: Element | null, name: string): Element | null {
  return childrenNamed(element, name)[0] ?? null;
}

/** @returns the text directly in an element, without spaces around it */
export function textOf(element: Element | null): string {
  return (element?.children ?? [])
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
}
