/** What sort of question it is, and what a reply of some sort is worth to it, beside a reply or a question as long that is not. */
import { readThread } from '../../../src/reading/threads/thread';
import { conversation, type Speaker } from '../speaking';

/** How likely the question is held to be answered. */
function likely(asks: string, reply: string, by: Speaker = 'tom', after = 40): number {
  const lines = [
    { by: 'ada' as const, text: asks },
    { by, text: reply, after },
  ];
  const [question] = readThread(conversation(lines)).questions;
  if (!question) throw new Error('No question was found.');
  const { state, certainty } = question;
  return state.kind === 'answered' || state.kind === 'withdrawn' ? certainty : 1 - certainty;
}

test.each([
  [
    'Which version of the crane do you use?',
    'We run it with 4.2 here.',
    'We run it with care here.',
  ],
  [
    'Welche Version nutzt ihr im Hof?',
    'Hier läuft 4.2 seit langem.',
    'Hier läuft sie seit langem.',
  ],
  [
    'Quelle version utilisez-vous ?',
    'Ici on utilise la 4.2 partout.',
    'Ici on utilise la même partout.',
  ],
  [
    '¿Qué versión usáis en el patio?',
    'Aquí usamos la 4.2 siempre.',
    'Aquí usamos la otra siempre.',
  ],
  ['Qual versão vocês usam no pátio?', 'Aqui usamos a 4.2 sempre.', 'Aqui usamos a outra sempre.'],
  [
    'Quale versione usate nel cortile?',
    'Qui usiamo la 4.2 sempre.',
    'Qui usiamo la stessa sempre.',
  ],
])('%s wants a figure', (asks, figure, none) => {
  expect(likely(asks, figure)).toBeGreaterThan(likely(asks, none) + 0.05);
});

test('a figure is worth nothing to a question that wants none', () => {
  const asks = 'What do you do with the crane in the yard at night?';
  expect(likely(asks, 'We run it with 4.2 here.')).toBeCloseTo(
    likely(asks, 'We run it with care here.'),
  );
});

test.each([
  ['Why does the tall crane turn to the gate?', 'Where does the tall crane turn at the gate?'],
  ['Warum dreht sich der hohe Kran zum Tor?', 'Wohin dreht sich der hohe Kran am Tor?'],
  [
    'Pourquoi la grande grue tourne vers le portail ?',
    'Comment la grande grue tourne au portail ?',
  ],
  ['¿Por qué gira la grúa grande hacia la puerta?', '¿Cómo gira la grúa grande en la puerta?'],
  ['Por que o guindaste grande gira no portão?', 'Como o guindaste grande gira no portão?'],
  ['Perché la gru grande gira verso il cancello?', 'Come la gru grande gira verso il cancello?'],
])('%s is answered less often', (why, other) => {
  const reply = 'Nobody painted the small one since the rain.';
  expect(likely(why, reply)).toBeLessThan(likely(other, reply));
});

test('a piece of work is the next step, and seldom answers what was asked before', () => {
  const asks = 'Would a heavier chain keep the small crane from turning in the wind?';
  const work = 'Test case: put the small crane in the wind and let go of it.';
  const words = 'Some say: put the small crane in the wind and let go of it.';
  expect(likely(asks, work)).toBeLessThan(likely(asks, words));
});

test.each([
  'It works now.',
  'Got it working, the chain was too short.',
  'Jetzt funktioniert er, die Kette war zu kurz: erledigt.',
  'Résolu, la chaîne était trop courte.',
  'Resuelto, la cadena era corta.',
  'Resolvido, a corrente era curta.',
  'Risolto, la catena era corta.',
])('%s settles what its author asked', (solved) => {
  const asks = 'How is the crane made to turn to the gate in the yard?';
  expect(likely(asks, solved, 'ada', 30)).toBeGreaterThan(
    likely(asks, 'The chain is in the yard.', 'ada', 30) + 0.03,
  );
});

test('who links to something tells of it, and is answered less often', () => {
  const asks = (what: string): string =>
    `I have written up what we know of it at ${what} today. Would a heavier chain keep it from turning?`;
  const reply = 'Some hang the small one from the roof.';
  expect(likely(asks('https://example.com/chain'), reply)).toBeLessThan(
    likely(asks('the gate'), reply),
  );
});

test('a question of a few words is answered more often', () => {
  const reply = 'Some hang the small one from the roof.';
  expect(likely('Which crane?', reply)).toBeGreaterThan(
    likely('Which rope do people oil again before winter storms come over?', reply),
  );
});
