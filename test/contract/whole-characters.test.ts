import fc from 'fast-check';
import { wholeCharacters, wholeRange } from '../../src/contract/whole-characters';

/** Of a character that JavaScript keeps as two units, one without the other. */
const HALF = /\p{Surrogate}/u;

const texts = fc.string({ unit: fc.constantFrom('a', 'ä', '漢', '🚲', '👩‍👩‍👧', '𐐀', ' ') });
const places = fc.nat({ max: 20 });

test('a part of a text is well-formed, stands there, and is as long as it may be, but for what it would cut in two', () => {
  fc.assert(
    fc.property(texts, places, places, (text, start, most) => {
      const part = wholeCharacters(text, start, most);
      expect(part).not.toMatch(HALF);
      expect(text.slice(start, start + most)).toContain(part);
      const wanted = Math.max(0, Math.min(most, text.length - start));
      expect(part.length).toBeLessThanOrEqual(wanted);
      expect(part.length).toBeGreaterThanOrEqual(wanted - 2);
      if (!HALF.test(text.slice(start, start + most))) expect(part).toHaveLength(wanted);
    }),
  );
});

test('it stands at its range', () => {
  fc.assert(
    fc.property(texts, places, places, (text, start, most) => {
      const range = wholeRange(text, start, most);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(text.slice(range.start, range.end)).toBe(wholeCharacters(text, start, most));
    }),
  );
});
