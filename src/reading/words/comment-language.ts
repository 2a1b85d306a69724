import { leadingLanguage, LANGUAGES } from './language';
import { countLetters, countWords } from './letters';
import { pattern } from './pattern';

/** Words that tell English at once, so that most comments cost no more than this look. */
const ENGLISH = /\b(?:the|this|and|with|that|have|please|thanks|you|not)\b/i;
const LATIN = pattern(() => String.raw`\p{Script=Latin}`, 'gu');
const LOOK_AT = 400;
/** Fewer letters say nothing about a language. */
const FEWEST = 4;

/** Whether a comment is in a language that we do not read: in another script, or in a neighbour of those we do. */
export function isUnreadLanguage(text: string): boolean {
  const start = text.slice(0, LOOK_AT);
  if (ENGLISH.test(start)) return false;
  const letters = countLetters(start);
  if (letters < FEWEST) return false;
  if ((start.match(LATIN.regExp)?.length ?? 0) < letters / 2) return true;
  const language = leadingLanguage(start);
  return language !== null && !LANGUAGES.some((read) => read === language);
}

/** Whether a text has so few words, in no language that is known to be unread, that only labels and names go into them. */
export function isFewWords(text: string, fewest: number): boolean {
  return countWords(text.slice(0, LOOK_AT)) < fewest && !isUnreadLanguage(text);
}
