/** Kinds of text that people report as misread, each both ways: what asks nobody, and what looks like it and asks. */
import { readAdf } from '../../src/reading/adf';
import { findQuestions } from '../../src/reading/questions';
import { readThread } from '../../src/reading/thread';
import { readWiki } from '../../src/reading/wiki';
import { conversation } from './speaking';

const asked = (markup: string): string[] =>
  findQuestions(readWiki(markup), []).map(({ quote }) => quote);
const paragraph = (...content: unknown[]): unknown => ({ type: 'paragraph', content });
const words = (text: string, ...marks: string[]): unknown => ({
  type: 'text',
  text,
  marks: marks.map((type) => ({ type })),
});
const doc = (...content: unknown[]): unknown => ({ type: 'doc', version: 1, content });
const askedInAdf = (...content: unknown[]): string[] =>
  findQuestions(readAdf(doc(...content)) ?? { text: '', blocks: [] }, []).map(({ quote }) => quote);

describe('a mail that is only carried along', () => {
  test.each([
    'Von: Ada Lind <ada@x.example>\nGesendet: Montag, 2. März 2026\nAn: Mira\nBetreff: Kai',
    'De : Ada Lind\nEnvoyé : lundi 2 mars 2026\nÀ : Mira',
    'De: Ada Lind\nEnviado el: lunes, 2 de marzo\nPara: Mira',
    'Da: Ada Lind <ada@x.example>\nA: Mira',
    '*Fra:* Ada Lind\n*Sendt:* 2. marts',
    'Van: Ada\nVerzonden: maandag 2 maart',
    'Od: Ada\nWysłano: poniedziałek',
    '*Od:* Ada Lind\n*Wysłane:* wtorek, 3 marca\n*Do:* Mira',
    'Nadawca: Ada Lind <ada@x.example>\nCzas: 3.03.2026 09:00\nAdresat: Mira',
    'Trimis de: Ada Lind <ada@x.example>\nCătre: Mira\nLa: 3 martie 2026',
    'Fine then.\nOn Mar. 2, 2026, at 9:00 a.m., Ada Lind wrote:',
    '发件人: Ada\n发送时间: 2026年3月2日',
    'On Mar. 2, 2026, at 9:00 a.m., Ada Lind <ada@x.example> wrote:',
    'On Mon, Mar 2, 2026 at 9:00 AM Ada Lind <\nada@x.example> wrote:',
    'Am 2. März 2026 um 09:00 schrieb Ada Lind:',
    'Le lun. 2 mars 2026 à 09:00, Ada Lind a écrit :',
    'De: Ada Lind <ada@x.example>\nEnviada em: segunda-feira, 2 de março',
    'El lun., 2 mar. 2026 a las 9:00, Ada Lind escribió:',
    'Em seg., 2 de mar. de 2026, Ada Lind escreveu:',
    'Il giorno lun 2 mar 2026 Ada Lind ha scritto:',
    '-----Ursprüngliche Nachricht-----',
    '---------- Forwarded message ---------',
  ])('begins with %j', (header) => {
    expect(asked(`Fine with me.\n\n${header}\n\nShould the import run at night?`)).toEqual([]);
    expect(
      askedInAdf(
        ...`Fine.\n${header}\nMay it run at night?`
          .split('\n')
          .map((line) => paragraph(words(line))),
      ),
    ).toEqual([]);
  });

  test.each([
    'From: 1.2\nTo: 1.3\nShould we skip 1.2 then?',
    'From: the old page\nWho moves it?',
    'Login: ada@x.example\nMade: 2026-03-02\nPlan: small\nMay it be dropped?',
    'Owner: Ada Lind <ada@x.example>\nPlan: small\nMay it be dropped?',
    'Is noon too late?\nOn Mar. 2, 2026, at 9:00 a.m., Ada Lind wrote:\nIt runs at night.',
    'Ist mittags zu spät?\n\nAm 2. März 2026 um 09:00 schrieb Ada Lind:\n\nEs läuft nachts.',
    'Ada wrote: the dock lets go. Is that so?',
    'On Monday we met. Who wrote the notes?',
    '> On 2 March 2026 Ada wrote:\n> Is it late?\nNo. Is it late for you?',
    'On 2 March 2026 Ada Lind wrote:\n> Is it late?\n\nWhich of the two is it?',
  ])('but not with %j', (comment) => {
    expect(asked(comment)).toHaveLength(1);
  });
});

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

describe('headings and labels that ask', () => {
  test.each([
    'h3. What changed?\nThe limit moved into the settings.',
    'h2. How to test?\n* Open the settings.',
    '||Browser||Works?||\n|Firefox|yes|',
    '{panel:title=Open questions?}\nThe limit is 5.\n{panel}',
    'Q: Does it work offline?\nA: Yes.',
  ])('have their answer below: %j', (comment) => {
    expect(asked(comment)).toEqual([]);
  });

  test.each([
    ['## How has this been tested?', 'By hand, on two phones.'],
    ['**Why?** It differs by country.', ''],
    ['**What changed?**', 'The limit moved.'],
    ['### Breaking changes?', 'None.'],
  ])('of Markdown, too: %j', (label, below) => {
    expect(askedInAdf(paragraph(words(label)), paragraph(words(below)))).toEqual([]);
  });

  test.each([
    '# Should we support guests?',
    'h3. Which of the two limits do we build?',
    '**Should we support guests?** We have two ways.',
    '{*}Which limit do we build?{*}',
    '{_}Question{_}: which of both should it be?',
    '{+}Who{+} decides that?',
    '{*}Do we{*} {_}want{_} a limit?',
  ])('or wait for one: %j', (comment) => {
    expect(asked(comment)).toHaveLength(1);
  });
});

describe('tasks', () => {
  const task = (state: string, text: string): unknown => ({
    type: 'taskList',
    content: [{ type: 'taskItem', attrs: { state }, content: [words(text)] }],
  });
  test.each([
    'Does it work in Safari?',
    'Who tests it?',
    'Any news from the bank?',
    'Is it translated?',
  ])('%s', (text) => {
    expect(askedInAdf(task('DONE', text))).toEqual([]);
    expect(askedInAdf(task('TODO', text))).toEqual([text]);
    expect(asked(`[x] ${text}`)).toEqual([]);
    expect(asked(`(/) ${text}`)).toEqual([]);
    expect(asked(`:check_mark: ${text}`)).toEqual([]);
    expect(asked(`:cross_mark: ${text}`)).toHaveLength(1);
  });
});

describe('decisions', () => {
  const decision = (state: string, text: string): unknown => ({
    type: 'decisionList',
    content: [{ type: 'decisionItem', attrs: { state }, content: [words(text)] }],
  });
  test.each([
    'Blue or green? Green.',
    'Does it hold at night? Yes, from May on.',
    'Which dock? The one at the bridge? Or the new one? The new one.',
    'Gilt es nachts? Ja.',
  ])('that were taken ask nobody: %s', (text) => {
    expect(askedInAdf(decision('DECIDED', text))).toEqual([]);
  });

  test.each([
    ['DECIDED', 'Does it hold at night?', 1],
    ['DECIDED', 'Blue? Or green?', 2],
    ['UNDECIDED', 'Blue or green? Ada is for green.', 1],
  ])('that only ask, or wait, do: %s %s', (state, text, count) => {
    expect(askedInAdf(decision(state, text))).toHaveLength(count);
  });

  test('what is asked below one is not answered by it', () => {
    expect(askedInAdf(decision('DECIDED', 'Green.'), paragraph(words('From when on?')))).toEqual([
      'From when on?',
    ]);
  });
});

describe('program text and logs without a fence', () => {
  test.each([
    '```\nconst limit = guest ? 1 : 5\n```',
    'const limit = guest ? 1 : 5',
    'return isGuest ? low : high;',
    'Use `a ? b : c` here.',
    'items.filter((item) => item.open ? 1 : 0)',
    '```\nis it so?\n\nor so?\n```',
    'var n = list?.Count ?? 0;',
    'const name = given ?? other',
    'SELECT id FROM dock WHERE town = ? AND state IN (?) ORDER BY id',
    'INSERT INTO dock (id) VALUES (?, ?)',
    '[ERROR] retry?',
    'WARN 2026-03-02 09:00:00 [main] dock.Price - none given?',
    'ERROR 2026-03-02T09:00 who is there?',
    'FATAL [2026-03-02T09:00:00] who is there?',
    'DEBUG 09:00:00 who is there?',
    'ERROR: retry?',
    '2020-02-05T00:18:56.334Z | ERROR  | No basket. Are you in a shop?',
    'Wed Mar 21 16:08:19 shop checkout[2458]: version: ?',
  ])('asks nobody: %j', (comment) => {
    expect(asked(comment)).toEqual([]);
    expect(askedInAdf(paragraph(words(comment)))).toEqual([]);
  });

  test.each([
    'If the mapping goes from A => B, should we hide the old value?',
    'Draft => Review: who may do it?',
    'Error: should this text be shown to the guest?',
    '# Should we support guests?',
    'Warning: what does the guest see then?',
    'Warning: do we really want to drop the old tickets?',
    'Do we really need a second map?',
    'Should `limit` be per day?',
    'A mark ``` alone. Is it per day?',
    'INFO: le message doit-il être traduit ?',
    'Warn: Soll das auch für Gäste gelten?',
    'Error 404: which page should guests see?',
    'The highest amount = ?',
    'Is it five or ten?? We need to know.',
    '2020-02-05 we raised it. Was that wrong?',
    'Mar 21 is too late, is it?',
  ])('a person does: %j', (comment) => {
    expect(asked(comment)).toHaveLength(1);
  });
});

describe('words in wrappers, and words struck through', () => {
  test.each([
    '{html}<div><p>Has anybody got a solution for this</p></div>{html}',
    '<p>Is there any news?</p>',
    '{color:red}Which of the two is it?{color}',
    '<div><p>What is the limit<br></p></div>',
  ])('%j asks', (comment) => {
    expect(askedInAdf(paragraph(words(comment)))).toHaveLength(1);
  });

  test('what is struck through asks nobody', () => {
    expect(askedInAdf(paragraph(words('Is it per day?', 'strike')))).toEqual([]);
    expect(askedInAdf(paragraph(words('Is it per day?')))).toHaveLength(1);
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
