/** The texts of an issue's comments, as far as the budget of reading goes. */
import type { JiraComments } from '../../jira/types';
import { readAdf } from '../../reading/adf';
import { MOST_CHARACTERS } from '../../reading/budget';
import type { PlainDocument } from '../../reading/document';
import { readWiki } from '../../reading/wiki';

export interface CommentTexts {
  /** By comment id; a comment without a text that can be read has none. */
  documents: ReadonlyMap<string, PlainDocument>;
  /** Whether comments were left out, the oldest, because all together are too long. */
  isPartial: boolean;
}

/** Reads a text of Jira in either of its two forms; null where it is neither. */
export function readText(body: unknown): PlainDocument | null {
  return typeof body === 'string' ? readWiki(body) : readAdf(body);
}

/** Reads the newest comments first: what somebody waits for stands there more often than in old ones. */
export function readCommentTexts(given: JiraComments | null): CommentTexts {
  const documents = new Map<string, PlainDocument>();
  let left = MOST_CHARACTERS;
  for (const { id, body } of [...(given?.comments ?? [])].reverse()) {
    if (left <= 0 || (typeof body === 'string' && body.length > left))
      return { documents, isPartial: true };
    const document = readText(body);
    if (document === null) continue;
    documents.set(id, document);
    left -= document.text.length + document.blocks.length;
  }
  return { documents, isPartial: false };
}
