/** Text search as `~` asks for it: words, phrases in quotes, prefixes with a star. */
import type { AdfDocument, AdfNode } from '../adf';
import type { SiteIssue } from '../model';
import type { QueryContext } from './query';

const texts = new WeakMap<AdfDocument, string>();

function collect(nodes: readonly AdfNode[], parts: string[]): void {
  for (const node of nodes) {
    if (node.text !== undefined) parts.push(node.text);
    if (node.type === 'mention' && typeof node.attrs?.['text'] === 'string') {
      parts.push(node.attrs['text']);
    }
    if (node.type === 'hardBreak') parts.push(' ');
    if (node.content !== undefined) {
      collect(node.content, parts);
      parts.push(' ');
    }
  }
}

/** A document's words in lower case. Kept by document, since an edit brings a new one. */
export function documentText(document: AdfDocument | null): string {
  if (document === null) return '';
  const known = texts.get(document);
  if (known !== undefined) return known;
  const parts: string[] = [];
  collect(document.content, parts);
  const text = parts.join('').toLowerCase();
  texts.set(document, text);
  return text;
}

export const summaryText = (issue: SiteIssue): string[] => [issue.summary.toLowerCase()];
export const descriptionText = (issue: SiteIssue): string[] => [documentText(issue.description)];
/** Of the comments that the asking person may read: a search finds no other ones. */
export const commentTexts = (issue: SiteIssue, { site, caller }: QueryContext): string[] =>
  issue.comments
    .filter((comment) => site.permissions.canSeeComment(caller, issue, comment))
    .map(({ body }) => documentText(body));
export const allTexts = (issue: SiteIssue, context: QueryContext): string[] => [
  ...summaryText(issue),
  ...descriptionText(issue),
  ...commentTexts(issue, context),
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A word with stars for any letters, standing by itself in the text. */
function wordPattern(word: string): RegExp {
  const letters = word.split('*').map(escaped).join('[\\p{L}\\p{N}_]*');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${letters}(?![\\p{L}\\p{N}_])`, 'u');
}

/** Whether texts of an issue, taken together, hold every word and phrase of the search. */
export function textTest(search: string): (texts: readonly string[]) => boolean {
  const patterns: RegExp[] = [];
  for (const [, phrase, word] of search.toLowerCase().matchAll(/\\?"([^"\\]*)\\?"|(\S+)/g)) {
    if (phrase !== undefined && phrase.trim() !== '') {
      patterns.push(wordPattern(phrase.trim().replaceAll('*', '')));
      continue;
    }
    for (const part of (word ?? '').split(/[^\p{L}\p{N}_*]+/u)) {
      if (part.replaceAll('*', '') !== '') patterns.push(wordPattern(part));
    }
  }
  return (found) => patterns.every((pattern) => found.some((text) => pattern.test(text)));
}
