import { addresseesOf, type Addressee, type NamedPerson } from './addressees';
import { MOST_QUESTIONS } from './budget';
import type { PlainDocument, Range } from './document';
import { phraseOf } from './phrase';
import { proseSentences, type ProseSentence } from './prose';
import { mayAsk, questionCue } from './question-cues';
import { answersItself, isRhetorical } from './rhetoric';

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
 * to be given in words. Requests to do something are none, nor is what the author only quotes, asks for effect or
 * answers in the next sentence.
 *
 * `people` are those whom a name in the text may mean; mentions need no list.
 */
export function findQuestions(
  document: PlainDocument,
  people: readonly NamedPerson[],
): FoundQuestion[] {
  return questionsAmong(document, proseSentences(document), people).questions;
}

export interface QuestionsOfComment {
  /** In the order of the text, the first ones where there are very many. */
  questions: FoundQuestion[];
  /** How many were found beyond those. */
  more: number;
}

/** {@link findQuestions} for a caller that has the sentences already. */
export function questionsAmong(
  document: PlainDocument,
  sentences: readonly ProseSentence[],
  people: readonly NamedPerson[],
): QuestionsOfComment {
  const { text } = document;
  let more = 0;
  const found: FoundQuestion[] = [];
  sentences.forEach((sentence, place) => {
    if (!mayAsk(text, sentence)) return;
    const phrase = phraseOf(sentence, text);
    const certainty = questionCue(phrase)?.certainty ?? 0;
    if (certainty < FOUND_FROM || isRhetorical(phrase)) return;
    const next = sentences[place + 1];
    if (next && answersItself(phrase, text.slice(next.start, next.start + 60))) return;
    if (found.length >= MOST_QUESTIONS) {
      more++;
      return;
    }
    found.push({
      start: sentence.start,
      end: sentence.end,
      quote: text.slice(sentence.start, sentence.end),
      to: addresseesOf(document, sentence, people),
      certainty,
    });
  });
  return { questions: found, more };
}
