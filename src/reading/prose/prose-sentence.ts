import type { Block, Range } from '../document/document';

/**
 * A sentence made ready for comparing with patterns: small letters, plain apostrophes, single spaces; addresses and
 * inline code are `¤`, mentions are `@`. Greetings, names and little words before the clause are in `lead` and not
 * in `clause`.
 */
export interface Phrase {
  whole: string;
  lead: string;
  clause: string;
  /** Ends with a question mark of the author's own, not one inside quotation marks. */
  hasMark: boolean;
  /** Holds a mention of the markup; an `@` alone may have been typed. */
  hasMention: boolean;
}

/** A sentence of the author's own prose, as offsets into its document's text. */
export interface ProseSentence extends Range {
  block: Block;
  /** Cached from the first use on, since questions, requests and traits of a comment all need it. */
  phrase?: Phrase;
}
