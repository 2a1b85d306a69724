/** The texts of an issue's comments, as far as the budget of reading goes. */
import type { JiraComments } from '../../jira/types';
import { readAdf } from '../../reading/document/adf';
import { firstPart, type PlainDocument } from '../../reading/document/document';
import { readWiki } from '../../reading/document/wiki';
import { LONGEST_COMMENT, MOST_CHARACTERS } from '../../reading/words/budget';

export interface CommentTexts {
  /** By comment id. */
  documents: ReadonlyMap<string, PlainDocument>;
  /** Whether the text of a comment is in no form that Jira has. */
  isUnreadable: boolean;
  /** Whether something was left out: the end of a comment that is too long, or the oldest where all together are. */
  isPartial: boolean;
}

/** Reads a text of Jira in either of its two forms; null where it is neither. */
export function readText(body: unknown): PlainDocument | null {
  return typeof body === 'string' ? readWiki(body) : readAdf(body);
}

/** Reads the newest comments first: they hold what somebody waits for more often than old ones. */
export function readCommentTexts(given: JiraComments | null): CommentTexts {
  const documents = new Map<string, PlainDocument>();
  let left = MOST_CHARACTERS;
  let isPartial = false;
  let isUnreadable = false;
  for (const { id, body } of [...(given?.comments ?? [])].reverse()) {
    if (left <= 0) return { documents, isPartial: true, isUnreadable };
    const isCutMarkup = typeof body === 'string' && body.length > LONGEST_COMMENT;
    const document = readText(isCutMarkup ? body.slice(0, LONGEST_COMMENT) : body);
    if (document === null) {
      isUnreadable = true;
      continue;
    }
    const isCut = document.text.length > LONGEST_COMMENT;
    documents.set(id, isCut ? firstPart(document, LONGEST_COMMENT) : document);
    isPartial ||= isCut || isCutMarkup;
    left -= Math.min(document.text.length, LONGEST_COMMENT) + document.blocks.length;
  }
  return { documents, isPartial, isUnreadable };
}
