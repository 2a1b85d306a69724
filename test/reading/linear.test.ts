/** Whatever pieces a text is made of, reading it costs in proportion to its length: no combination of them is worse. */
import fc from 'fast-check';
import { MOST_QUESTIONS, MOST_SENTENCES } from '../../src/reading/budget';
import { readRationale } from '../../src/reading/rationale';
import { readStory } from '../../src/reading/story';
import { readThread } from '../../src/reading/thread';
import { readWiki } from '../../src/reading/wiki';
import { expectLinear } from '../processor-time';
import { PIECES } from './hostile-pieces';

const isLong = process.env['TEST_LONG'] === '1';
/** Characters of the longest text that is tried, an eighth of which is the shortest. */
const LONGEST = isLong ? 1_000_000 : 100_000;

function readEverything(text: string): void {
  const document = readWiki(text);
  const comment = { authorName: 'Ada Lind', at: '2026-03-02T09:00:00Z', document };
  readThread([
    { ...comment, id: 'c0', authorId: 'ada' },
    { ...comment, id: 'c1', authorId: 'mira' },
  ]);
  readStory('Stops', document);
  readRationale(document);
}

async function expectLinearReading(piece: string): Promise<void> {
  const short = piece.repeat(Math.ceil(LONGEST / 8 / piece.length));
  await expectLinear((times) => {
    readEverything(short.repeat(times));
  });
}

test('of any combination of pieces', async () => {
  const combination = fc
    .array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 5 })
    .map((pieces) => pieces.join(''));
  await fc.assert(fc.asyncProperty(combination, expectLinearReading), {
    numRuns: isLong ? 300 : 12,
    endOnFailure: true,
  });
}, 3_600_000);

/** Found by the search, with what was the matter: every sentence went through all marks, or all people, of its block. */
test.each([
  '. "https://a.b/c?d=e& ',
  'Dr. :) [~a] ',
  '[~a] [~a] ok? a. ',
  'could you please [~a]. ',
])('of %j', expectLinearReading);

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
