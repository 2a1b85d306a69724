import { leadingLanguage, LANGUAGES } from './language';
import { countLetters, countWords } from './letters';
import { pattern } from './pattern';

/** Words that show English, so that most comments need no further test. */
const ENGLISH = /\b(?:the|this|and|with|that|have|please|thanks|you|not)\b/i;
const LATIN = pattern(() => String.raw`\p{Script=Latin}`, 'gu');
const LOOK_AT = 400;
/** Fewer letters cannot tell a language. */
const FEWEST = 4;

/** Whether a comment is in a language that is not read: another script, or a related language. */
export function isUnreadLanguage(text: string): boolean {
  const start = text.slice(0, LOOK_AT);
  if (ENGLISH.test(start)) return false;
  const letters = countLetters(start);
  if (letters < FEWEST) return false;
  if ((start.match(LATIN.regExp)?.length ?? 0) < letters / 2) return true;
  const language = leadingLanguage(start);
  return language !== null && !LANGUAGES.some((read) => read === language);
}

/** Whether a text is too short for more than labels and names, and not in a language that is known not to be read. */
export function isFewWords(text: string, fewest: number): boolean {
  return countWords(text.slice(0, LOOK_AT)) < fewest && !isUnreadLanguage(text);
}
