/** Whatever pieces a text is made of, reading it costs in proportion to its length: no combination of them is worse. */
import fc from 'fast-check';
import { readWiki } from '../../src/reading/document/wiki';
import { readOutcome } from '../../src/reading/reasons/outcome';
import { readRationale } from '../../src/reading/reasons/rationale';
import { readStory } from '../../src/reading/stories/story';
import { readThread } from '../../src/reading/threads/thread';
import { MOST_QUESTIONS, MOST_SENTENCES } from '../../src/reading/words/budget';
import { expectLinearCount } from '../counted-work';
import { count, LONG, runs } from '../long-run';
import { expectLinear } from '../processor-time';
import { PIECES } from './hostile-pieces';

/** Characters of the longest text of most searches, an eighth of which is the shortest. */
const LONGEST = runs(8_000, 64_000);

function readEverything(text: string): void {
  const document = readWiki(text);
  const comment = { authorName: 'Ada Lind', at: '2026-03-02T09:00:00Z', document };
  readThread([
    { ...comment, id: 'c0', authorId: 'ada' },
    { ...comment, id: 'c1', authorId: 'mira' },
  ]);
  readStory('Stops', document);
  readRationale(document);
  readOutcome(document);
}

let worst = { growth: 0, piece: '' };

/** Reading a text and one that is eight times as long: what they count is in proportion. */
function expectLinearReading(piece: string, longest = LONGEST): void {
  const short = piece.repeat(Math.ceil(longest / 8 / piece.length));
  const growth = expectLinearCount(/src\/reading\//, (times) => {
    readEverything(short.repeat(times));
  });
  count('texts whose reading was counted', 2);
  if (growth > worst.growth) worst = { growth, piece };
}

afterAll(() => {
  if (LONG)
    process.stderr.write(
      `Eight times the text counted at most ${worst.growth.toFixed(2)} times as much: ${JSON.stringify(worst.piece)}\n`,
    );
});

test.each([[LONGEST, runs(20, 400)], ...(LONG ? [[1_000_000, 15]] : [])])(
  'of any combination of pieces, up to %i characters',
  (longest, numRuns) => {
    const combination = fc
      .array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 5 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(combination, (piece) => {
        expectLinearReading(piece, longest);
      }),
      { numRuns, endOnFailure: true },
    );
  },
  3_600_000,
);

/** Found by the search, with what was the matter: every sentence, or line, went through all marks, or all people, of its block. */
test.each([
  '\n\nAs a driver, I want bq. Acceptance criteria: |',
  '. "https://a.b/c?d=e& ',
  'Dr. :) [~a] ',
  '[~a] [~a] ok? a. ',
  'could you please [~a]. ',
  'problem: \n<pre>',
  '1. is it a or b here?\n> is it a or b here?\n',
])('of %j', (piece) => {
  expectLinearReading(piece);
});

/** What a pattern does within one look is not counted. */
test.each(['Acceptance criteria', 'Problem'])(
  'of %s with nothing behind it but spaces',
  async (label) => {
    await expectLinear((times) => {
      readEverything(`${label}${' '.repeat(600 * times)}x\n`.repeat(4));
    });
  },
);

test('a thread that asks without end is read up to a number of questions and sentences, and says so', () => {
  const asking = (times: number) => ({
    id: 'c0',
    authorId: 'ada',
    authorName: 'Ada Lind',
    at: '2026-03-02T09:00:00Z',
    document: readWiki('Is it so, or is it not? '.repeat(times)),
  });
  expect(readThread([asking(3)])).toMatchObject({ more: 0, isPartial: false });
  const many = readThread([asking(1000)]);
  expect(many.questions).toHaveLength(MOST_QUESTIONS);
  expect(many).toMatchObject({ more: 1000 - MOST_QUESTIONS, isPartial: false });
  const endless = readThread([asking(2 * MOST_SENTENCES)]);
  expect(endless).toMatchObject({ more: MOST_SENTENCES - MOST_QUESTIONS, isPartial: true });
  const newest = { ...asking(1), id: 'c1', at: '2026-03-03T09:00:00Z' };
  const { questions } = readThread([asking(2 * MOST_SENTENCES), newest]);
  expect(questions.map(({ commentId }) => commentId)).toContain('c1');
});
