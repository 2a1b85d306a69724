/**
 * The words of a text in small letters, in order. Punctuation gives an empty word, so that no phrase is found across it; a
 * colon is a word, since it tells a label ("pr:") from a sentence.
 */
export function wordsOf(text: string): string[] {
  const small = text.toLowerCase().replace(/[\u2018\u2019\u02BC\u00B4]/g, "'");
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= small.length; at++) {
    const code = at < small.length ? small.charCodeAt(at) : 32;
    if (isWordPart(code) || (code === 46 && start >= 0 && isWordPart(small.charCodeAt(at + 1)))) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) {
      words.push(small.slice(start, at));
      start = -1;
    }
    if (code === 58) words.push(':');
    else if (code !== 32 && code !== 9 && words.at(-1) !== '') words.push('');
  }
  return words;
}

/** Whether a code unit is part of a word: letters of any script, digits, and ' + - @ _ */
function isWordPart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    code === 39 ||
    code === 43 ||
    code === 45 ||
    code === 64 ||
    code === 95 ||
    (code >= 0xc0 && code < 0x2000) ||
    code > 0x3040
  );
}

const STOP_WORDS = new Set(
  "the and for you that this with have are was were but not can could will would should has had does did what when where which who why how any all from there here they them then than its it's just also only into out your our about been being some more very like get got use using used one two see need want know think please thanks thank hello hey yes sure okay same issue ticket still now new after before because while if so to of in on at is it be as or by an a i we my me do up no".split(
    ' ',
  ),
);

/** Removes endings of plural and tense, roughly: enough to see that two texts are about the same thing. */
function stem(word: string): string {
  if (word.endsWith('s') && !word.endsWith('ss'))
    return word.slice(0, word.endsWith('es') && word.length > 5 ? -2 : -1);
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 5 && word.endsWith('ed')) return word.slice(0, -2);
  return word;
}

/** The content words of a text, stemmed. */
export function contentWords(words: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const word of words) {
    if (word.length > 1 && !STOP_WORDS.has(word)) found.add(stem(word));
  }
  return found;
}

/** The share of `words` that is `among` the others. Smoothed, so that one or two words cannot be shared wholly. */
export function sharedWords(words: ReadonlySet<string>, among: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (among.has(word)) shared++;
  return shared / Math.max(3, words.size);
}
