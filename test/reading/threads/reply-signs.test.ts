/** What a reply says counts by what the question wants: each sign with a reply that has it, and one as long that has it not. */
import { readThread } from '../../../src/reading/threads/thread';
import { conversation, type Line } from '../speaking';

/** How likely the first question is held to be answered. */
function likely(lines: readonly Line[]): number {
  const [question] = readThread(conversation(lines)).questions;
  if (!question) throw new Error('No question was found.');
  return question.state.kind === 'answered' ? question.certainty : 1 - question.certainty;
}

const NEWS = 'When will the new crane be released? We wait for it.';
const HOW = 'How do I turn the crane when the gate in the yard is shut and locked?';

test.each<[what: string, asks: string, more: string, less: string]>([
  [
    'a version, of how work stands',
    NEWS,
    'It comes with 3.2.0 I hear.',
    'It comes with age I hear.',
  ],
  [
    'what became of it, of news',
    NEWS,
    'That one is implemented there.',
    'That one is beautiful there.',
  ],
  ['another ticket, of news', NEWS, 'Take a look at DOCK-12 first.', 'Take a look at it first.'],
  [
    'that it is not supported, where yes or no is wanted',
    'Is the small crane good for the second gate of the yard as well?',
    'Turning there is not supported at the gate.',
    'Turning there is often admired at the gate.',
  ],
  [
    'why it is so',
    HOW,
    'Nobody turns it there since it was painted.',
    'Nobody turns it there and it was painted.',
  ],
  [
    'one’s own doing, of a short question',
    'Which crane was it?',
    'I saw the small one there.',
    'Cats saw the small one there.',
  ],
])('%s', (_, asks, more, less) => {
  const told = (text: string): number =>
    likely([
      { by: 'ada', text: asks },
      { by: 'zoe', text: 'Nice yard.' },
      { by: 'tom', text, after: 40 },
    ]);
  expect(told(more)).toBeGreaterThan(told(less));
});

test('an answer for which the asker thanks', () => {
  const lines = (text: string): Line[] => [
    { by: 'ada', text: HOW },
    { by: 'tom', text: 'Some turn it from the roof.', after: 40 },
    { by: 'ada', text },
  ];
  expect(likely(lines('Thanks, that was it.'))).toBeGreaterThan(likely(lines('There was rain.')));
});

test('what and how are not told a month later', () => {
  const after = (hours: number): number =>
    likely([
      { by: 'ada', text: HOW },
      { by: 'tom', text: 'Some turn it from the roof.', after: hours },
    ]);
  expect(after(24 * 29)).toBeGreaterThan(after(24 * 31) + 0.02);
});

test('how it works tells less where something was to be tried', () => {
  const gain = (asks: string): number => {
    const told = (text: string): number => {
      const answered = likely([
        { by: 'ada', text: asks },
        { by: 'tom', text, after: 40 },
      ]);
      return Math.log(answered / (1 - answered));
    };
    return told('Ropes should. This means rain.') - told('Ropes do so. Rain on rain.');
  };
  expect(gain('Was the crane of the yard tested by you?')).toBeLessThan(
    gain('Was the crane of the yard painted by you?'),
  );
});
