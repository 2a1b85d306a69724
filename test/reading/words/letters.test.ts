/** Letters and words are told in any script, and each look begins at the beginning. */
import { countLetters, countWords, hasLetter, hasWord } from '../../../src/reading/words/letters';

test.each([
  ['', 0, 0, false],
  ['12 – 34 🚲 ♪', 0, 0, false],
  ['a 1 b', 2, 2, false],
  ["l’été d'Ada", 8, 2, true],
  ['東京', 2, 1, true],
  ['𞤊𞤭𞤼𞤢𞤤 𞤣𞤢', 7, 2, true],
])('%j', (text, letters, words, isWord) => {
  for (let look = 0; look < 2; look++) {
    expect([countLetters(text), countWords(text)]).toEqual([letters, words]);
    expect([hasLetter(text), hasWord(text)]).toEqual([letters > 0, isWord]);
  }
});
