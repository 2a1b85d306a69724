/** What is asked in a text, for the tests of this folder. */
import { readAdf } from '../../src/reading/document/adf';
import { readWiki } from '../../src/reading/document/wiki';
import { findQuestions } from '../../src/reading/questions/questions';

export const asked = (markup: string): string[] =>
  findQuestions(readWiki(markup), []).map(({ quote }) => quote);

export const words = (text: string, ...marks: string[]): unknown => ({
  type: 'text',
  text,
  marks: marks.map((type) => ({ type })),
});
export const paragraph = (...content: unknown[]): unknown => ({ type: 'paragraph', content });
export const doc = (...content: unknown[]): unknown => ({ type: 'doc', version: 1, content });

export const askedInAdf = (...content: unknown[]): string[] =>
  findQuestions(readAdf(doc(...content)) ?? { text: '', blocks: [] }, []).map(({ quote }) => quote);
