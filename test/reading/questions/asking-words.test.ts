/** Kinds of wording that people report as misread, each both ways: what asks nobody, and what looks like it and asks. */
import { readAdf } from '../../../src/reading/document/adf';
import { readWiki } from '../../../src/reading/document/wiki';
import { findQuestions } from '../../../src/reading/questions/questions';
import { readThread } from '../../../src/reading/threads/thread';
import { asked, doc, paragraph, words } from '../asked';
import { conversation } from '../speaking';

describe('sentences of Chinese and Japanese', () => {
  test.each([
    ['按钮用什么颜色？请告诉我们。', '按钮用什么颜色？'],
    ['この画面は本当に必要ですか？確認をお願いします。', 'この画面は本当に必要ですか？'],
    ['（这样可以吗？）', '（这样可以吗？）'],
    ['「これで良いですか？」と書きました。限度はいくつですか？', '限度はいくつですか？'],
    ['限度已经改了。谁来确认？谢谢！', '谁来确认？'],
  ])('%s', (comment, question) => {
    expect(asked(comment)).toContain(question);
  });
});

describe('what a page shows in Chinese and Japanese', () => {
  test.each([
    '画面に「保存しますか？」と表示されます。',
    '「閉じますか？」というダイアログを足しました。',
    '「続けますか？」が表示されることを確かめました。',
    '按钮文案是“现在保存？”，已上线。',
    '系统会弹出「要离开吗？」然后返回。',
    '标题改成“需要帮助吗？”',
    '文言は「続けますか？」に変更しました。',
    '按钮上写着“现在保存？”。',
  ])('asks nobody: %s', (comment) => {
    expect(asked(comment)).toEqual([]);
  });

  test.each([
    '「保存は必要ですか？」にお答えください。',
    '「夜も動きますか？」と聞かれました。',
    '「限度はいくつですか？」という質問にご回答ください。',
    '客户问“晚上能用吗？”，请回复。',
    '画面に「保存」と表示しますか？',
    '提示文字用哪一个？',
  ])('or somebody is asked: %s', (comment) => {
    expect(asked(comment)).toHaveLength(1);
  });
});

describe('an asker who finds out', () => {
  test.each([
    'Which of the two limits do we build? EDIT: found it, we build the lower one.',
    'Where is the contract? Never mind, it is in the wiki.',
    'Why did it fail? The token had expired.',
    'How do I reset it? Update: works now.',
    'Which key is it? Got it, the second.',
    'Why is it so slow? Let me check the log first.',
    'Why did it fail? The token had expired. EDIT: renewed it.',
    'Warum blieb es stehen, und was war der Grund? Es lag am Netz.',
    'Wieso fehlten die Docks? Die Karte war veraltet.',
    'Pourquoi le calcul échouait-il ? Ma configuration était fausse.',
    'Por que o build falhou? Faltava uma chave no servidor.',
    'Warum kam kein Brief an? Die Adresse war leider gesperrt.',
    'Pourquoi la carte restait-elle vide ? C’était le réseau.',
    'Pourquoi ça a échoué ? Le jeton avait expiré.',
    '¿Por qué fallaba el mapa? La clave estaba caducada.',
    'Por que o mapa ficou vazio? Faltava a chave.',
    'Perché la mappa era vuota? Mancava la chiave.',
    'Dove finivano i nomi? Erano nella lista vecchia.',
    'Comment le nom a-t-il disparu ? Le script l’avait effacé.',
    'Why did the scale fail on Monday? The list used the old units. Fixed.',
    'Why was the queue empty? The shop sent no orders at night. It is fixed now.',
    'Wieso stürzte die Waage ab? Sie bekam zwei Listen auf einmal. Inzwischen behoben.',
    'Warum dauerte der Abgleich so lange? Die Liste hatte alle Jahre. Habe ich korrigiert.',
    'Woran hing der Druck? Der alte Treiber war noch drauf. Ist repariert.',
    'Warum verschwand die Karte? Die Adresse war gesperrt.',
    'Pourquoi la balance s’est-elle arrêtée ? Elle lisait les vieilles listes. C’est corrigé.',
    '¿Por qué se cortó el envío? El archivo llevaba dos cabeceras. Ya está arreglado.',
    'Por que a balança parou? O arquivo usava vírgulas. Já corrigi.',
    'Perché si è interrotto l’invio? Il file aveva due intestazioni. Ora è sistemato.',
  ])('waits for nobody: %s', (comment) => {
    expect(asked(comment)).toEqual([]);
  });

  test.each([
    'Which limit do we build? EDIT: I mean for guests.',
    'Why was this closed? It was not fixed.',
    'Did you see the log? I will check mine.',
    'Why did it fail? The page still says nothing.',
    'Why did it fail? The token had expired. EDIT: still fails with a new one.',
    'Warum ist die Karte leer? Gestern war die Liste voll.',
    'Warum war die Grenze fünf? Im Vertrag stand zehn.',
    'Pourquoi ça échouait ? Le journal ne disait rien.',
    'Pourquoi le tarif est-il limité ? La limite était à cent avant.',
    'Warum war der Tarif begrenzt? Die Grenze war vorher bei zehn.',
    'Wie war der Tarif gemeint? Der Text war unklar.',
    'Comment le tarif était-il prévu ? Le texte était ambigu.',
    '¿Cómo estaba pensado el precio? El texto era poco claro.',
    'Como era pensado o preço? O texto era ambíguo.',
    'Come era pensato il prezzo? Il testo era poco chiaro.',
    '¿Qué límite debe valer? El contrato era otro.',
    'Por que falhou? O mapa ainda estava vazio.',
    'Perché la mappa era vuota? Non mancava niente.',
    'Why did the scale fail on Monday? The list used the old units.',
    'Why did the scale fail on Monday? It is fixed.',
    'Why did the scale fail on Monday? The list used the old units. Not fixed yet.',
    'Why did the scale fail on Monday? No idea. Fixed.',
    'Should the scale round up? The list used the old units. Fixed.',
    'Why did you turn it off? The list used the old units. Fixed.',
    'Warum stürzte die Waage ab? Die Liste hatte zwei Seiten.',
    'Warum stürzte die Waage ab? Die Liste hatte zwei Seiten. Noch nicht behoben.',
    'Warum sollte die Waage runden? Die Liste war veraltet.',
    'Pourquoi la balance s’est-elle arrêtée ? Elle lisait les vieilles listes.',
    '¿Por qué se cortó el envío? El archivo llevaba dos cabeceras. Aún no está arreglado.',
  ])('or still asks: %s', (comment) => {
    expect(asked(comment)).toHaveLength(1);
  });
});

describe('mentions in plain text', () => {
  test.each([
    '[~accountid:mira] does it also happen on your phone?',
    'Hi [~mira], is it per day?',
    'Is it per day, [~accountid:mira]?',
    'Thanks! [~accountid:mira] who pays?',
  ])('%s', (text) => {
    const [question] = findQuestions(
      readAdf(doc(paragraph(words(text)))) ?? { text: '', blocks: [] },
      [],
    );
    expect(question?.to).toEqual([{ accountId: 'mira', by: 'mention' }]);
  });
});

describe('a name of one word that a question begins with', () => {
  const toWhom = (name: string, text: string): string[] =>
    findQuestions(readWiki(text), [{ accountId: 'one', displayName: name }]).flatMap(({ to }) =>
      to.map(({ accountId }) => accountId),
    );
  test.each([
    ['Will', 'Will this also hold for guests?'],
    ['Can', 'Can we drop the old limit?'],
    ['May', 'May guests pay later?'],
    ['Mark', 'Mark the old one as read?'],
  ])('%s is not called by %j', (name, text) => {
    expect(toWhom(name, text)).toEqual([]);
    expect(toWhom(name, `${name}, is it per day?`)).toEqual(['one']);
    expect(toWhom(name, `Is it per day, ${name}?`)).toEqual(['one']);
  });
});

describe('requests, asides and words for effect', () => {
  test.each([
    'If you have a phone at hand, could you see to it?',
    'Can you share an example? And possibly in a video?',
    'Would it be possible for you to show the generated page?',
    'Could the texts please be added to the wiki?',
    'Can we pull this into the next release?',
    'It broke on the old phone (regression?).',
    'Is there an echo in here?',
    'Isn’t that the whole point of a limit?',
    'What would be the point of it?',
    'Are you able to attach the log?',
    'Are you able to provide the file?',
    'Can we look at the form before May?',
    'Can we see if there is a quick fix?',
    'Could they provide a full sample?',
    'May I suggest that you raise the limit?',
    'Can you attach the sketch? With the same basket?',
    'Please attach your notes. (Help menu > Notes?)',
    'Please send the information to help@shop.example',
    'Please raise the limit. Please?',
    'It just does not work!?!?',
    'Is anybody here?',
    'You get the idea?',
    'Could you try the beta and let us know?',
    'I was just checking if the limit holds, and it does.',
    'Is anyone even listening?',
  ])('ask nothing: %s', (comment) => {
    expect(asked(comment)).toEqual([]);
  });

  test.each([
    'What would you do?',
    'Where could you set it?',
    'Do you know what could be the reason?',
    'Can this be planned for May, or are there other things to do first?',
    'Can you do that or should we help?',
    'Is there a map on your phone, if not could you make one?',
    'Can you please provide the version of the phone?',
    'Is this done?, thanks',
    'Is this done?thanks for looking',
    'It stopped..Could it be the bank?',
    'Are you able to provide the requested information?',
    'Can we close this?',
    'Is it possible to close this?',
    'Could they provide some details?',
    'May I suggest a limit of five, or is that too low?',
    'Is it fast enough? With the old basket it was.',
    'Does it still not work!?',
    'Can you guess how long it will take?',
    'Could someone bring some light to this?',
    'Could you give the exact steps as to how you pay?',
    'Can you attach the sketch and let us know where you set the limit?',
    'What limit are you expecting and please give an example.',
    'Just checking if there has been any progress.',
    'I think the bigger question is, are we seeing this for guests.',
    'Here is the form, please respond confirming this is the one.',
    'If it works, please share how you set it.',
    'Can you see the picture?',
    'Is anyone here using the old form?',
    'Is somebody listening to that event?',
    'Can you attach the log? (Should I make a card for it?)',
    'Could you try the beta and let us know how it goes?',
    'If you have a phone at hand, could you see whether it opens?',
  ])('or ask: %s', (comment) => {
    expect(asked(comment)).toHaveLength(1);
  });
});

test('what is settled is told apart from what people are to confirm', () => {
  const settled = (answer: string, by: 'mira' | 'tom' = 'mira'): boolean[] =>
    readThread(
      conversation([
        { by: 'ada', text: '[~mira] is the limit per day or per order?' },
        { by, text: answer },
      ]),
    ).questions.map(({ isSettled }) => isSettled);
  expect(settled('Per order, since the bank counts orders.')).toEqual([true]);
  expect(
    settled('We talked of limits on Monday, and somebody noted it down somewhere.', 'tom'),
  ).toEqual([false]);
});
