/** What is cut to a length, for the second reader or of what it said, holds no half of a character. */
import fc from 'fast-check';
import { opinionOf } from '../../src/inspection/facts/second-opinions';
import type { Block } from '../../src/reading/document/document';
import { PersonNames } from '../../src/second-reader/person-names';
import { sentText } from '../../src/second-reader/sent-text';
import { conversation } from '../reading/speaking';

/** Of a character that JavaScript keeps as two units, one without the other. */
const HALF = /\p{Surrogate}/u;

const texts = (length: number) =>
  fc.string({
    unit: fc.constantFrom('a', '🚲', ' ', 'é'),
    minLength: length,
    maxLength: length + 10,
  });

test.each<Block['kind']>(['paragraph', 'quote'])('a %s that is sent', (kind) => {
  const most = fc.constantFrom(100, 101, 102, 103, 1000);
  fc.assert(
    fc.property(texts(170), most, (text, characters) => {
      const block = {
        kind,
        level: 0,
        row: 0,
        start: 0,
        end: text.length,
        mentions: [],
        opaque: [],
      };
      const document = { text, blocks: [block] };
      const sent = sentText(document, new PersonNames([]), { most: characters });
      expect(sent.text).not.toMatch(HALF);
      expect(sent.from).toHaveLength(sent.text.length);
    }),
  );
});

test('the words that a reading rests on, as a page shows them', () => {
  fc.assert(
    fc.property(texts(300), (text) => {
      const thread = conversation([
        { by: 'ada', text: 'Which colour should the bell have?' },
        { by: 'mira', text },
      ]);
      const [, reply] = thread;
      if (!reply) throw new Error('There is no reply.');
      const range = { start: 0, end: reply.document.text.length };
      const by = { commentId: reply.id, range };
      const { quote } = opinionOf({ state: 'answered', by, sure: true }, { thread }, true);
      expect(quote).not.toMatch(HALF);
      expect(reply.document.text.startsWith(quote ?? '-')).toBe(true);
      expect(quote?.length).toBeLessThanOrEqual(300);
    }),
  );
});
