/** Kinds of text that people report as misread, each both ways: what is carried along, labels, lists and code, and what looks like them and asks. */
import { asked, askedInAdf, paragraph, words } from '../asked';

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
    'const fee = guest ?\n  12\n  : member ?\n  5 : 0',
    'val name: String = dock.name ?',
    'This is what it does:\nvar fee = guest ?\n  12\n  : 5',
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
    'let fee be 5, is that right ?',
    'Let us say fee = 5, is that right?',
    ': are guests members ?',
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
