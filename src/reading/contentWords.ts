const STOP_WORDS = new Set(
  "the and for you that this with have are was were but not can could will would should has had does did what when where which who why how any all from there here they them then than its it's just also only into out your our about been being some more very like get got use using used one two see need want know think please thanks thank hello hey yes sure okay same issue ticket still now new after before because while if so to of in on at is it be as or by an a i we my me do up no".split(
    ' ',
  ),
);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}_.-]*[\p{L}\p{N}]/gu;

/** Plural and tense go, roughly; enough to see that two texts talk of the same thing. */
function stem(word: string): string {
  return word.length > 5 ? word.replace(/(?:ing|ed|es|s)$/, '') : word.replace(/s$/, '');
}

/** The words of a text that carry its matter, in small letters. */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of text.slice(0, 4000).toLowerCase().matchAll(WORD)) {
    if (!STOP_WORDS.has(word)) words.add(stem(word));
  }
  return words;
}

/** Which share of `words` is `among` the others. A question of one or two words cannot be shared wholly. */
export function sharedWords(words: ReadonlySet<string>, among: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (among.has(word)) shared++;
  return shared / Math.max(3, words.size);
}
