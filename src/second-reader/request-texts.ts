/** What of people's texts goes into a request, and what of it is written for the reader and does not. */
import type { PlainDocument, Range } from '../reading/document/document';
import type { ThreadComment } from '../reading/threads/thread';
import { speaksToReader } from './instructions';
import type { PersonNames } from './person-names';
import { sentText, type SentText } from './sent-text';

/** Characters of a comment that asks, of one that may answer, of a summary, and of a description. */
export const LONGEST_ASKING = 900;
export const LONGEST_REPLY = 600;
const LONGEST_SUMMARY = 200;
export const SENT_DESCRIPTION_CHARACTERS = 3000;

const UNSENT: SentText = { text: '', from: [], isWhole: false };

/** Of a long text the end is sent, and of any text not all: what is sent counts as well as what stands there. */
export function isForReader(document: PlainDocument, sent: SentText): boolean {
  return speaksToReader(document.text) || speaksToReader(sent.text);
}

/** @param around the question in it; undefined where it is the whole comment that is asked about */
export function sentAsking(
  { document }: ThreadComment,
  names: PersonNames,
  around: Range | undefined,
): SentText {
  return sentText(document, names, { most: LONGEST_ASKING, ...(around && { around }) });
}

export function sentReply({ document }: ThreadComment, names: PersonNames): SentText {
  return sentText(document, names, { most: LONGEST_REPLY });
}

/** @returns nothing of one that is written for the reader */
export function sentDescription(document: PlainDocument, names: PersonNames): SentText {
  return unlessForReader(
    document,
    sentText(document, names, { most: SENT_DESCRIPTION_CHARACTERS }),
  );
}

/** @returns nothing of one that is written for the reader */
export function sentSummary(summary: string, names: PersonNames): SentText {
  const block = { kind: 'paragraph' as const, level: 0, row: 0, mentions: [], opaque: [] };
  const document = { text: summary, blocks: [{ ...block, start: 0, end: summary.length }] };
  return unlessForReader(document, sentText(document, names, { most: LONGEST_SUMMARY }));
}

function unlessForReader(document: PlainDocument, sent: SentText): SentText {
  return isForReader(document, sent) ? UNSENT : sent;
}
