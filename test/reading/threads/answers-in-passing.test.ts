/** Replies that look like courtesy or a question back, and tell what was asked. */
import { readThread } from '../../../src/reading/threads/thread';
import { conversation, type Line } from '../speaking';

function state(asks: string, reply: string): string | undefined {
  const lines: Line[] = [
    { by: 'ada', text: asks },
    { by: 'tom', text: reply, after: 2 },
  ];
  return readThread(conversation(lines)).questions[0]?.state.kind;
}

test.each([
  'Thanks, its working now.',
  'Thank you, that works!',
  'Thanks, fixed',
  'Danke, funktioniert',
  'Merci, ça marche maintenant',
  'Gracias, ya funciona',
  'Obrigado, já funciona',
  'Grazie, ora funziona',
])('%s', (reply) => {
  expect(state('[~tom] is the crane still stuck?', reply)).toBe('answered');
});

test.each([
  'Thanks!',
  'Thanks a lot, Ada',
  'Thank you for the help',
  'Cheers',
  'Thanks, well done!',
  'Thanks, good job done',
])('%s tells nothing', (reply) => {
  expect(state('[~tom] is the crane still stuck?', reply)).not.toBe('answered');
});

test.each([
  '[~ada] Correct, so why would anybody turn it by hand?',
  '@ada Yes, but should it be turned at all?',
])('%s', (reply) => {
  expect(state('[~tom] is the crane turned by hand?', reply)).toBe('answered');
});

test.each(['@ada why?', '@ada which one, the small crane?', '@ada no news?'])(
  '%s asks back',
  (reply) => {
    expect(state('[~tom] is the crane turned by hand?', reply)).not.toBe('answered');
  },
);
