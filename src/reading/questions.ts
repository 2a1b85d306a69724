import type { PlainDocument, Range } from './document';
import { addresseesOf } from './addressees';
import { proseSentences } from './prose';
import { questionCertainty } from './questionCues';

export interface NamedPerson {
  accountId: string;
  displayName: string;
}

export interface Addressee {
  accountId: string;
  /** How we know: an @mention, a name in the sentence, or a reply to what that person wrote. */
  by: 'mention' | 'name' | 'reply';
}

export interface FoundQuestion extends Range {
  /** The sentence as it stands in the text. */
  quote: string;
  /** Empty where the question is put to everybody. */
  to: Addressee[];
  /** 0 to 1; nothing below one half is found. */
  certainty: number;
}

const FOUND_FROM = 0.5;

/**
 * Finds the questions that a comment asks of its readers: for information, a decision, an opinion or a confirmation,
 * to be given in words. Requests to do something are none, nor is what the author only quotes.
 *
 * `people` are those whom a name in the text may mean; mentions need no list.
 */
export function findQuestions(
  document: PlainDocument,
  people: readonly NamedPerson[],
): FoundQuestion[] {
  const found: FoundQuestion[] = [];
  for (const sentence of proseSentences(document)) {
    const quote = document.text.slice(sentence.start, sentence.end);
    const certainty = questionCertainty(quote);
    if (certainty < FOUND_FROM) continue;
    found.push({
      start: sentence.start,
      end: sentence.end,
      quote,
      to: addresseesOf(document, sentence, people),
      certainty,
    });
  }
  return found;
}
