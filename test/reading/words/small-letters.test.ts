import fc from 'fast-check';
import { smallLetters } from '../../../src/reading/words/small-letters';

const texts = fc.string({
  unit: fc.constantFrom('A', 'ß', 'É', 'İ', 'Σ', '𝐀', '𐐀', 'ǅ', ' ', 'x', '\ud800'),
});

test('a text in small letters is as long as it was, letter by letter, and stays as it is the second time', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const small = smallLetters(text);
      expect(small).toHaveLength(text.length);
      expect(smallLetters(small)).toBe(small);
      for (let at = 0; at < text.length; at++)
        if (/[\sx]/.test(text.charAt(at))) expect(small.charAt(at)).toBe(text.charAt(at));
    }),
  );
});

test('only a letter that would become two is left large', () => {
  expect(smallLetters('ALS ÄRZTIN IN İzmir')).toBe('als ärztin in İzmir');
});
