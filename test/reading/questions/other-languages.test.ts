/** How people ask, request and promise in German, French, Spanish, Portuguese and Italian. */
import { readThread } from '../../../src/reading/threads/thread';
import { asked } from '../asked';
import { conversation } from '../speaking';

test.each([
  'Weiß jemand, wie hoch die Grenze ist',
  'Soll das auch für Gäste gelten',
  'Wie soll sich die Seite verhalten',
  'Gibt es schon Neuigkeiten',
  'Est-ce que la limite vaut par jour',
  'Qu’est-ce qui se passe ensuite',
  'Avez-vous une date',
  'Quelle est la limite',
  '¿Alguien sabe cuál es el límite',
  'Cómo se calcula el descuento',
  'Alguna novedad',
  'Por qué se cerró',
  'Alguém sabe qual é o limite',
  'Qual é o limite por pedido',
  'Alguma novidade',
  'Como fica o desconto',
  'Qualcuno sa qual è il limite',
  'Quale dei due vale',
  'Ci sono novità',
  'Cosa succede dopo',
])('“%s” asks without a mark', (sentence) => {
  expect(asked(sentence)).toEqual([sentence.replaceAll('’', "'")]);
});

test.each([
  'Wie besprochen ist das erledigt.',
  'Das ist fertig.',
  'Die Grenze gilt pro Tag.',
  'Comme convenu, c’est fait.',
  'La limite est par jour.',
  'Como acordado, está feito.',
  'El límite es por día.',
  'Come concordato, è fatto.',
  'Kannst du das zusammenführen?',
  'Könntet ihr das Protokoll anhängen?',
  'Peux-tu joindre le journal ?',
  'Pourriez-vous fusionner la branche ?',
  '¿Puedes revisar esto?',
  '¿Alguien puede adjuntar el registro?',
  'Você pode anexar o arquivo?',
  'Alguém pode revisar isso?',
  'Puoi allegare il file?',
  'Qualcuno può rivedere questo?',
])('“%s” asks nothing', (sentence) => {
  expect(asked(sentence)).toEqual([]);
});

test.each([
  'Kannst du sagen, warum?',
  'Pouvez-vous préciser la limite ?',
  '¿Puedes explicar el segundo paso?',
  'Você pode confirmar o limite?',
  'Puoi spiegare il secondo passo?',
])('“%s” asks for words', (sentence) => {
  expect(asked(sentence)).toHaveLength(1);
});

test.each([
  'Ich schaue mir das morgen an.',
  'Ich kläre das und melde mich.',
  'Je vais vérifier et je reviens vers vous.',
  'Voy a revisarlo.',
  'Lo consulto y te aviso.',
  'Vou verificar com o banco.',
  'Lo verifico e ti faccio sapere.',
])('“%s” promises', (text) => {
  const { questions } = readThread(
    conversation([
      { by: 'ada', text: '[~mira] is it per day?' },
      { by: 'mira', text },
    ]),
  );
  expect(questions[0]?.state.kind).toBe('promised');
});

test.each([
  '按钮用什么颜色？',
  'Какой лимит мы строим?',
  'Wij weten niet of het zo is. Welke van de twee wordt het?',
  'Czy to jest na dzień? Nie wiem, jak to się dzieje.',
])('what is asked in a language that is not read may be a question: %s', (text) => {
  const { questions, hasUnread } = readThread(conversation([{ by: 'ada', text }]));
  expect(hasUnread).toBe(true);
  expect(questions.map(({ isSettled }) => isSettled)).toEqual([false]);
});

test('comments of languages that are read, and short ones, say nothing of the kind', () => {
  for (const text of [
    'Ist das so?',
    'Is it so?',
    'OK',
    'La limite est par jour.',
    '+1',
    'API, SDK',
  ])
    expect(readThread(conversation([{ by: 'ada', text }])).hasUnread).toBe(false);
});
