/** Reads comments: those inside an issue, and single ones. */
import type { CommentReaders, JiraComment, JiraComments } from '../types';
import {
  asId,
  asInstant,
  asNumber,
  asRaw,
  asText,
  byTime,
  readEach,
  saysNothing,
  type Skipped,
} from './parse';
import { namesSomebody, readUser } from './people';

/** Reads one comment; null where it has no id or no time. */
export function readComment(value: unknown): JiraComment | null {
  const raw = asRaw(value);
  const id = raw && asId(raw['id']);
  const at = raw && asInstant(raw['created']);
  if (raw === null || id === null || at === null) return null;
  return {
    id,
    author: readUser(raw['author']),
    authorGiven: namesSomebody(raw['author']),
    at,
    updatedAt: asInstant(raw['updated']) ?? at,
    body: raw['body'] ?? null,
    internal: raw['jsdPublic'] === false,
    visibleTo: readReaders(raw['visibility']),
  };
}

function readReaders(value: unknown): CommentReaders | null {
  const raw = asRaw(value);
  if (raw === null) return null;
  return {
    type: asText(raw['type']),
    identifier: asText(raw['identifier']),
    value: asText(raw['value']),
  };
}

/** Reads the comments inside an issue; null when the issue came without any list of them. */
export function readComments(value: unknown): JiraComments | null {
  const raw = asRaw(value);
  if (raw === null || saysNothing(raw, 'comments')) return null;
  const skipped: Skipped = { unreadable: 0 };
  const comments = readEach(raw['comments'], readComment, skipped).sort(byTime);
  const received = Array.isArray(raw['comments']) ? raw['comments'].length : 0;
  const total = asNumber(raw['total']) ?? received;
  return { comments, total, complete: received >= total, unreadable: skipped.unreadable };
}
