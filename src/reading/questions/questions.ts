import type { PlainDocument, Range } from '../document/document';
import { addresseesOf, type Addressee, type NamedPerson } from '../prose/addressees';
import { phraseOf, type Phrase } from '../prose/phrase';
import { proseSentences, type ProseSentence } from '../prose/prose';
import { MOST_QUESTIONS } from '../words/budget';
import { leadingLanguage } from '../words/language';
import { isQuotedFromPage } from './cjk-quotations';
import { mayAsk, questionCue } from './question-cues';
import { isAnsweredBeside, isLabel, isTicked } from './question-labels';
import { isRequest, mayRequest } from './requests';
import { answersItself, asksInPassing, continuesRequest, isRhetorical } from './rhetoric';
import { isGuess, thinksAloud } from './thinking-aloud';

export interface FoundQuestion extends Range {
  /** The sentence, as in the text. */
  quote: string;
  /** Empty where the question is addressed to everybody. */
  to: Addressee[];
  /** 0 to 1; less than one half is not reported. */
  certainty: number;
}

const FOUND_FROM = 0.5;
/** Characters around a sentence by which its language is told. */
const AROUND = 300;
/** Sentences of a decision that are looked at. */
const MOST_OF_DECISION = 5;

/**
 * Finds the questions that a comment asks of its readers: for information, a decision, an opinion or a confirmation,
 * to be given in words. Not counted: requests for an act, quoted and rhetorical questions, and those that the author
 * answers in the next sentence.
 * @param people whom a name in the text may mean; mentions need no list
 */
export function findQuestions(
  document: PlainDocument,
  people: readonly NamedPerson[],
): FoundQuestion[] {
  return questionsAmong(document, proseSentences(document), people).questions;
}

function isRequestAt({ text }: PlainDocument, sentence: ProseSentence | undefined): boolean {
  return (
    sentence !== undefined && mayRequest(text, sentence) && isRequest(phraseOf(sentence, text))
  );
}

export interface QuestionsOfComment {
  /** In the order of the text; only the first where there are very many. */
  questions: FoundQuestion[];
  /** How many more were found. */
  more: number;
  /** Whether a sentence with a question mark was not counted: a request, a rhetorical question, or one that is answered at once. */
  passesOver: boolean;
}

/** "Can you run it in the yard? If so, …": a question, since the next sentence builds on its answer. */
const GOES_ON = /^if (?:so|yes)\b/i;
const ASKED_AND_TAKEN_UP = 0.6;

function isTakenUp(
  phrase: Phrase,
  { text }: PlainDocument,
  next: ProseSentence | undefined,
): boolean {
  if (!phrase.hasMark || !next || !GOES_ON.test(text.slice(next.start, next.start + 20)))
    return false;
  return isRequest(phrase);
}

/** {@link findQuestions} for a caller that has the sentences already. */
export function questionsAmong(
  document: PlainDocument,
  sentences: readonly ProseSentence[],
  people: readonly NamedPerson[],
): QuestionsOfComment {
  const { text } = document;
  let more = 0;
  let passesOver = false;
  const found: FoundQuestion[] = [];
  sentences.forEach((sentence, place) => {
    if (!mayAsk(text, sentence) || asksNobody(text, sentences, place)) return;
    const phrase = phraseOf(sentence, text);
    const certainty = isTakenUp(phrase, document, sentences[place + 1])
      ? ASKED_AND_TAKEN_UP
      : (questionCue(phrase)?.certainty ?? 0);
    if (certainty < FOUND_FROM || isNone(phrase, sentences, place, document)) {
      passesOver ||= phrase.hasMark;
      return;
    }
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
  return { questions: found, more, passesOver };
}

/**
 * Whether a sentence is in a place where nobody is asked, or was ticked off. A decision with more words after its question
 * has been taken.
 */
function asksNobody(text: string, sentences: readonly ProseSentence[], place: number): boolean {
  const [sentence, ...after] = sentences.slice(place, place + MOST_OF_DECISION);
  if (!sentence) return true;
  const { aside } = sentence.block;
  if (aside === undefined) return isTicked(text, sentence);
  return (
    aside !== 'decision' ||
    after.some(
      ({ block, end }) => block === sentence.block && !/[?\uFF1F]/.test(text[end - 1] ?? ''),
    )
  );
}

/** Makes a question of what a person or another reader pointed out as one, whatever its words. */
export function questionTold(
  document: PlainDocument,
  sentences: readonly ProseSentence[],
  people: readonly NamedPerson[],
  { start, end }: Range,
): FoundQuestion {
  const sentence = sentences.find((one) => one.start < end && one.end > start);
  return {
    ...{ start, end, quote: document.text.slice(start, end), certainty: 1 },
    to: sentence ? addresseesOf(document, sentence, people) : [],
  };
}

/** Whether what looks like a question is none, by its words or by the text around it. */
function isNone(
  phrase: Phrase,
  sentences: readonly ProseSentence[],
  place: number,
  document: PlainDocument,
): boolean {
  if (isRhetorical(phrase) || asksInPassing(phrase)) return true;
  const { text } = document;
  const [sentence, next, then] = sentences.slice(place, place + 3);
  if (sentence && isAnsweredBeside(document, sentence)) return true;
  if (sentence && isQuotedFromPage(text, sentence)) return true;
  if (sentence && next) {
    const words = text.slice(next.start, Math.min(next.end, next.start + 120));
    const behind = then === undefined ? '' : text.slice(then.start, then.end);
    if (answersItself(phrase, words, behind)) return true;
    if (isLabel(document, sentences, place)) return true;
    if (isThought(phrase, sentences, place, document)) return true;
  }
  return phrase.hasMark && continuesRequest(phrase) && isRequestAt(document, sentences[place - 1]);
}

/**
 * Whether it is a thought within a statement: the same paragraph, item or cell goes on before and after it. A guess may
 * also be a paragraph of its own among others.
 */
function isThought(
  phrase: Phrase,
  sentences: readonly ProseSentence[],
  place: number,
  document: PlainDocument,
): boolean {
  const { text } = document;
  const [before, sentence, next] = [sentences[place - 1], sentences[place], sentences[place + 1]];
  if (!before || !sentence || !next) return false;
  const told = [before, sentence, next];
  const isTogether = told.every(({ block }) => block === sentence.block);
  const isProse = told.every(({ block }) => block.kind === 'paragraph');
  if (!isTogether && !(isProse && isGuess(phrase))) return false;
  const wordsOf = ({ start, end }: Range): string => text.slice(start, end);
  if (!thinksAloud(phrase, wordsOf(before), wordsOf(next))) return false;
  if (asksFor(document, next)) return false;
  const around = text.slice(Math.max(0, sentence.start - AROUND), sentence.end + AROUND);
  return leadingLanguage(around) === 'en';
}

/** Whether a sentence asks for information or an act. If it does, the sentence before it is a question, too. */
function asksFor(document: PlainDocument, sentence: ProseSentence): boolean {
  const { text } = document;
  if (isRequestAt(document, sentence)) return true;
  if (!mayAsk(text, sentence)) return false;
  return (questionCue(phraseOf(sentence, text))?.certainty ?? 0) >= FOUND_FROM;
}
