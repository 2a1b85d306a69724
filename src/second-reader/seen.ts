/** Words as a person sees them. */

/** Letters that nobody sees, and with which words can be hidden from a reader who is a person. */
const UNSEEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|\udb40[\udc00-\udfff]/gu;

/** @returns the words without letters that nobody sees */
export function seen(words: string): string {
  return words.replace(UNSEEN, '');
}

/** @returns as {@link seen}, with the place of each character in the words, and behind the last their length */
export function seenWithPlaces(words: string): { text: string; places: number[] } {
  const places: number[] = [];
  let [text, at] = ['', 0];
  const copyTo = (end: number): void => {
    text += words.slice(at, end);
    for (; at < end; at++) places.push(at);
  };
  for (const { 0: one, index } of words.matchAll(UNSEEN)) {
    copyTo(index);
    at = index + one.length;
  }
  copyTo(words.length);
  return { text, places: [...places, words.length] };
}
