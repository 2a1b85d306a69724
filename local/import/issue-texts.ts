/** Descriptions and comments of imported issues: documents as they are, markup to be read when it is asked for. */
import { asRaw } from '../../src/jira/answers/parse';
import type { AdfDocument } from '../jira/adf';
import type { SiteComment, SiteIssue } from '../jira/model';
import { defineLazily, plainDocument, type WikiReader } from './wiki-text';

export const EMPTY_DOCUMENT: AdfDocument = { version: 1, type: 'doc', content: [] };

export class IssueTexts {
  /** Whether any text was in markup, so that its parser is needed. */
  hasMarkup = false;
  /** Set before any text is read. */
  readWiki: WikiReader = plainDocument;

  describe(issue: SiteIssue, text: unknown): void {
    if (isMarkup(text)) this.defer(issue, 'description', text);
    else issue.description = isDocument(text) ? text : null;
  }

  say(comment: SiteComment, text: unknown): void {
    if (isMarkup(text)) this.defer(comment, 'body', text);
    else comment.body = isDocument(text) ? text : EMPTY_DOCUMENT;
  }

  private defer<K extends string>(
    target: Record<K, AdfDocument | null>,
    key: K,
    markup: string,
  ): void {
    this.hasMarkup = true;
    defineLazily(target, key, () => this.readWiki(markup));
  }
}

function isMarkup(text: unknown): text is string {
  return typeof text === 'string' && text !== '';
}

/** Whether a comment says anything that can be read, if only nothing. */
export function isText(value: unknown): boolean {
  return typeof value === 'string' || isDocument(value);
}

function isDocument(value: unknown): value is AdfDocument {
  const raw = asRaw(value);
  return raw?.['type'] === 'doc' && Array.isArray(raw['content']);
}
