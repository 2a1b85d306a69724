import type { AdfDocument } from '../../local/jira/adf';

/** A document of plain paragraphs. */
export function paragraphs(...texts: string[]): AdfDocument {
  return {
    version: 1,
    type: 'doc',
    content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}
