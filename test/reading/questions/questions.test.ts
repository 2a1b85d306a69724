import { readWiki } from '../../../src/reading/document/wiki';
import { findQuestions } from '../../../src/reading/questions/questions';
import { NAMED } from '../speaking';

function questionsOf(markup: string): string[] {
  return findQuestions(readWiki(markup), NAMED).map(({ quote }) => quote);
}

function addresseesOf(markup: string): string[] {
  return findQuestions(readWiki(markup), NAMED).map(({ to }) =>
    to.map(({ accountId, by }) => `${accountId} by ${by}`).join(', '),
  );
}

describe('a sentence is a question', () => {
  test.each([
    // With a mark.
    'What happens when the basket is empty?',
    'Should the export hold closed orders too?',
    'Any news on this?',
    'The button should be blue, right?',
    'Not sure if that is meant for guests, is it?',
    'So we only support EUR then?',
    'Could you tell me why the old form was kept?',
    'Can you confirm that the price is gross?',
    'Could you give more details on the second step?',
    'Would you mind explaining the second step?',
    'Could this be fixed by a restart?',
    'Can you estimate when this will be ready?',
    // Without one.
    'Does anyone know which of the two limits applies',
    'could you explain how the discount is rounded',
    'Do we want a limit here',
    'Any updates',
    'I wonder whether you take orders of guests.',
    'I would like to know who approves the texts.',
    'Please let us know which colour it will be.',
    'Let us also know if you are testing with guests or members.',
    'Let me know what the limit is, and we can raise it if you need more.',
    'Can you explain the second step',
    'Could you give us some specific details about the second step.',
    'Can you be a little more specific?',
    'Please provide some sort of timeline.',
    'Am I right that guests pay more',
    'I need to confirm with you if guests pay more.',
    // Asks for words beside an act, or whether somebody could do it.
    'Could you attach the sketch and explain what the arrow means?',
    'Were you able to pay with the test card?',
    'Can anyone else confirm?',
    'Would you like me to hide the button?',
    'Any chance of a new limit?',
    "Couldn't we just hide the button?",
    'Is this the reason for the failed payment?',
    // In other languages.
    'Wie soll sich die Seite verhalten, wenn der Korb leer ist?',
    'Quelle est la limite par commande ?',
    '¿Qué pasa si el pedido está vacío?',
    'O limite é por dia ou por pedido?',
    'Qual è il limite per ordine?',
    '上限はいくつですか？',
  ])('“%s”', (sentence) => {
    expect(questionsOf(sentence)).toEqual([sentence]);
  });
});

describe('a sentence is no question', () => {
  test.each([
    // Asks for an act.
    'Could this be fixed, please?',
    'Could you please merge this?',
    'Can you attach the log?',
    'Can someone take a look?',
    'Would you mind closing the duplicate?',
    'Can we get this into the next release please?',
    'Please review the attached file.',
    'Can this be investigated further?',
    'The card was moved to Tom, do you mind moving it back?',
    'Would you mind sending me version 2.7 of the form?',
    'Would it be possible to get a simple sample of the form?',
    'Please confirm and close the card.',
    'Please have someone check the form.',
    'Any chance this could be merged before Friday?',
    'Is there any chance that we can get this fixed?',
    'Do you mind to rerun the test?',
    'Please test and let us know if this is the case.',
    'Kannst du das bitte zusammenführen?',
    // Asks nobody.
    'Who knows?',
    'Why bother?',
    'How cool is that?',
    'I cannot even open the form?!',
    'Isn’t that the whole point of a basket?',
    'Really?',
    '?',
    'If you have any questions, let me know.',
    'Feel free to ask if anything is unclear.',
    'Let us know how things are going.',
    'Let me know if this does not work for you.',
    // Answers itself.
    'Is it enough? Yes, it is.',
    'Why so slow? Because it waits for the bank.',
    'What was the limit? It turns out: none.',
    // Tells of a question.
    'I asked Tom whether it is done and he said yes.',
    'The question was why it fails, and we know now.',
    'I do not know what happened.',
    'I checked how the limit works.',
    'The bank counts orders, which would explain why the limit is reached so soon.',
    'What is worse - it is impossible to pay twice.',
    'What actually happens there is unknown.',
    'We should confirm whether the bank counts orders.',
    'This picture might clarify what I mean.',
    'Was a good idea to ask the bank.',
    'Added bonus, is that when the card is expired the page says so.',
    'This is what we do when it fails.',
    'When the basket is empty, the page stays blank.',
    'Had we known, we would have waited.',
    // Is not the author's own prose.
    '{quote}Should guests pay?{quote}',
    'bq. What happens then?',
    '> What happens then?',
    '"Is it late?" was the headline.',
    '{code}ok ? 1 : 2{code}',
    'let a = b ? 1 : 2;',
    'See https://x.test/list?page=2 for more',
    '[INFO] retry?',
    'E/Checkout( 8236): (main) [0,2535] The form could not be opened. Are you sure that you have a form?',
    '0x1000ba000 - 0x1000c3fff checkout.so (???)',
    'File "/srv/checkout/form.py", line 16, in ?',
    "db.execute('UPDATE orders SET paid=? WHERE id=?')",
    'Thanks for the update!',
  ])('“%s”', (sentence) => {
    expect(questionsOf(sentence)).toEqual([]);
  });
});

describe('a line of a log', () => {
  test('is the log’s to its end, and no further', () => {
    const comment = 'I/Checkout(12): retrying. Is the bank there?\nWhat does this line mean?';
    expect(questionsOf(comment)).toEqual(['What does this line mean?']);
  });
});

describe('a mail', () => {
  test('does not begin where dashes stand in a sentence', () => {
    const comment = 'The error messages are right -- they come from the bank.\nDid you see them?';
    expect(questionsOf(comment)).toEqual(['Did you see them?']);
  });

  test.each([
    '-----Original Message-----',
    '---- Ursprüngliche Nachricht ----',
    'Original message ----------',
  ])('begins with “%s”', (line) => {
    const comment = `Thanks.\n\n${line}\nDid you see them?`;
    expect(questionsOf(comment)).toEqual([]);
  });
});

describe('the questions of a comment', () => {
  test('are told apart from what stands around them, in order', () => {
    const comment =
      'Hi Tom,\nthanks for the draft. Which page comes first? I would take the map.\n\n' +
      '{quote}Do we need it?{quote}\nAnd what about guests? Please attach the sketch.';
    expect(questionsOf(comment)).toEqual(['Which page comes first?', 'And what about guests?']);
  });

  test('are not answered by what only begins as an answer does', () => {
    const comment = 'Is anything missing here? No changes were made since Monday.';
    expect(questionsOf(comment)).toEqual(['Is anything missing here?']);
  });

  test('quote the text where they stand', () => {
    const document = readWiki('* Fine.\n* Is {{a?b}} meant here?');
    const [question] = findQuestions(document, []);
    expect(document.text.slice(question?.start, question?.end)).toBe(question?.quote);
    expect(question?.quote).toBe('Is a?b meant here?');
  });

  test('are surer with a mark than without one', () => {
    const [marked] = findQuestions(readWiki('Do we want a limit here?'), []);
    const [bare] = findQuestions(readWiki('Do we want a limit here'), []);
    expect(marked?.certainty).toBeGreaterThan(bare?.certainty ?? 1);
  });
});

describe('a question is put to', () => {
  test.each<[string, string, string[]]>([
    ['whom it mentions', 'Is it per day, [~mira]?', ['mira by mention']],
    ['all whom it mentions', '[~mira] [~tom] is it per day?', ['mira by mention, tom by mention']],
    [
      'whom its paragraph begins with',
      '[~mira] thanks. The map is in. Is it per day?',
      ['mira by mention'],
    ],
    [
      'whom the comment begins with',
      'Hi [~mira],\n\nThe map is in. Is it per day?',
      ['mira by mention'],
    ],
    [
      'all whom its paragraph begins with',
      '[~mira], [~tom] the map is in. Is it per day?',
      ['mira by mention, tom by mention'],
    ],
    ['whom it names first', 'Mira, is it per day?', ['mira by name']],
    ['whom it names last', 'Is it per day, Mira?', ['mira by name']],
    ['whom a handle in the text means', '@mira is it per day?', ['mira by name']],
    [
      'each its own',
      '[~mira] is it per day? [~tom] who pays?',
      ['mira by mention', 'tom by mention'],
    ],
    ['nobody who only gets a copy', 'Is it per day? cc [~tom]', ['']],
    ['nobody who is only spoken of', 'Did Mira say that it is per day?', ['']],
    ['everybody where it names nobody', 'Is it per day?', ['']],
  ])('%s', (_, comment, expected) => {
    expect(addresseesOf(comment)).toEqual(expected);
  });
});
