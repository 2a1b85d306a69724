/** Questions that are answered where they stand, or were asked elsewhere: each kind both ways. */
import { asked, askedInAdf, paragraph, words } from '../asked';

describe('whoever asks has found out', () => {
  test.each([
    'Which dock is it? I found it.',
    'Which dock is it? (answering myself: the third)',
    'Is it five or ten? Checked with legal: ten.',
    'Does the cap hold for guests? I asked Mira on Slack, yes it does.',
    'Welches Dock ist es? Hat sich erledigt, es ist das dritte.',
    'Welches Dock ist es? Nachtrag: gefunden.',
    'Welches Dock ist es? Ich habe es selbst gefunden.',
    'Ist der Kai offen? Edit: ja, seit heute.',
    'Is there a design? EDIT: yes, on page 3.',
    'Quel quai ? EDIT : trouvé, c’est le troisième.',
    'Quel quai ? C’est bon, je l’ai trouvé.',
    'Quel quai ? Laissez tomber.',
    '¿Qué muelle es? Ya lo encontré.',
    '¿Qué muelle es? Olvídalo.',
    'Qual é a doca? Já descobri, é a terceira.',
    'Qual é a doca? Deixa, achei no mapa.',
    'Quale molo è? Trovato, è il terzo.',
  ])('%s', (comment) => {
    expect(asked(comment)).toEqual([]);
  });

  test.each([
    'Is it five or ten? I asked legal, they will come back.',
    'Which of the two do we take? Checked on staging: both work.',
    'Is it five or ten? Checked the contract, but it does not say.',
    'Welches Dock ist es? Ich habe es nicht gefunden.',
    'Welches Dock ist es? Edit: noch nicht gefunden.',
    'Welches Dock ist es? Ich konnte es noch nicht klären.',
    'Quel quai ? Je ne l’ai pas trouvé.',
    '¿Qué muelle es? No lo encontré.',
    'Qual é a doca? Não achei no mapa.',
    'Quale molo è? Non trovato nel piano.',
  ])('or has not: %s', (comment) => {
    expect(asked(comment)).toHaveLength(1);
  });
});

describe('the answer stands beside the question', () => {
  test.each([
    '# Do guests see the price? => yes\n# Which currency? -> euros',
    'Which currency? → euros',
    '||Question||Answer||\n|Do guests see the price?|yes|\n|Which currency?|euros|',
    '||Frage||Wer||Antwort||\n|Sehen Gäste den Preis?|Mira|ja|',
    '||Question||Décision||\n|Quelle devise ?|euros|',
  ])('%j', (comment) => {
    expect(asked(comment)).toEqual([]);
  });

  test.each([
    ['Which currency? => TBD', 'Which currency?'],
    ['Which currency? => euros or dollars?', 'Which currency?'],
    ['||Question||Answer||\n|Which currency?| |', 'Which currency?'],
    ['||Question||Who||Answer||\n|Which currency?|Mira| |', 'Which currency?'],
    ['||Question||Asked by||\n|Which currency?|Mira|', 'Which currency?'],
  ])('or does not: %j', (comment, question) => {
    expect(asked(comment)).toContain(question);
  });
});

describe('a talk that was carried over from a chat', () => {
  test.each([
    'From the chat:\nKai Dev  9:02 AM\nDo guests see the price?\nMira Owner  9:05 AM\nyes',
    '[09:02] Kai Dev: Do guests see the price?\n[09:05] Mira Owner: yes',
    'Aus Teams:\n[08.01.2024 09:02] Kai Dev\nSehen Gäste den Preis?\n[08.01.2024 09:05] Mira Owner\nJa',
    '09:02 - Kai Dev: Do guests see it?\n09:05 - Mira Owner: yes',
  ])('asks nobody: %j', (comment) => {
    expect(asked(comment)).toEqual([]);
    expect(askedInAdf(...comment.split('\n').map((line) => paragraph(words(line))))).toEqual([]);
  });

  test.each([
    '[09:02] Kai Dev: Do guests see it?\n[09:05] Mira Owner: yes\n\nBut which currency do they see?',
    'The van comes at 9:02. Do guests see that?',
    'Kai Dev, 9:02: which van was it?',
    'Times: 9:02 and 10:15. Which of the two is right?',
  ])('what stands beside it does: %j', (comment) => {
    expect(asked(comment)).toHaveLength(1);
  });
});

describe('what somebody else said stands in marks of any language', () => {
  test.each([
    'Rückmeldung vom Kunden: „Warum ist die Karte so langsam?“',
    'Retour client : « Pourquoi la carte est-elle si lente ? »',
    'Feedback from the call: "Why is the map so slow?"',
    'Comentario: “¿Por qué va tan lento?”',
    'The dialog asks: Are you sure?',
    'Die Meldung lautet: Wirklich löschen?',
  ])('%s', (comment) => {
    expect(asked(comment)).toEqual([]);
  });

  test.each([
    'Soll der Knopf „Weiter“ heißen?',
    'Faut-il écrire « Suivant » ?',
    'Should the dialog ask "Are you sure?" before that or not?',
    'Which of the two should the dialog show?',
  ])('and words of one’s own beside them: %s', (comment) => {
    expect(asked(comment)).toHaveLength(1);
  });
});

describe('questions in bold', () => {
  const bold = (text: string) => words(text, 'strong');

  test.each([
    'h3. FAQ\n*Who can open the gate?*\nThe harbour master.',
    'h2. Frequently asked questions\n*Can we moor overnight without telling the harbour master?* Yes, at pier 3.',
    'h3. Fragen & Antworten: Liegeplätze\n*Wer darf das Tor öffnen?*\nDer Hafenmeister.\n\n*Wie oft wird die Liste neu geladen?*\nStündlich.',
    '*Häufige Fragen*\n*Kann ich den Platz tauschen?*\nJa, im Büro.',
    'h3. Foire aux questions\n*Qui peut ouvrir le portail ?*\nLe capitaine du port.',
    'h3. Preguntas frecuentes sobre los muelles\n*¿Quién puede abrir la puerta?*\nEl capitán.',
    'h3. Dúvidas frequentes\n*Posso trocar de vaga?*\nSim, no escritório.',
    'h3. Domande frequenti\n*Chi può aprire il cancello?*\nIl capitano del porto.',
  ])('under the heading of answered ones are labels, whomever they ask: %j', (comment) => {
    expect(asked(comment)).toEqual([]);
  });

  test('so are those of Markdown', () => {
    const lines = ['## FAQ', '**Can we moor overnight?**', 'At pier 3.'];
    expect(askedInAdf(...lines.map((line) => paragraph(words(line))))).toEqual([]);
  });

  test.each([
    'h3. Open questions\n*Who can open the gate?*\nThe list names nobody.',
    'h3. Häufige Fragen, noch offen\n*Wer darf das Tor öffnen?*\nDie Liste nennt niemanden.',
    'h3. FAQ\n*Who can open the gate?*',
    'h3. FAQ\nThe list is done. Can we moor overnight? It is for the guests.',
    'h3. FAQ\n*@mira can we moor overnight?*\nIt is for the guests.',
    'h3. FAQ\nThe list is done.\nh3. For the owner\n*Can we moor overnight?*\nIt is for the guests.',
    'The FAQ is online.\n\n*Can we moor overnight?*\nIt is for the guests.',
  ])('but not elsewhere, without an answer, or put to somebody: %j', (comment) => {
    expect(asked(comment)).toHaveLength(1);
  });

  test.each([
    [[bold('Root cause?')], [words('The cache.')], [bold('Workaround?')], [words('A restart.')]],
    [
      [bold('Impact?'), words(' low')],
      [bold('Rollback plan?'), words(' revert it')],
    ],
    [[bold('Warum?')], [words('Der Preis ist falsch.')], [bold('Und jetzt?')], [words('Neu.')]],
  ])('of a template are labels', (...lines) => {
    expect(askedInAdf(...lines.map((line) => paragraph(...line)))).toEqual([]);
  });

  test.each([
    '*Root cause?*\nThe cache.\n*Workaround?*\nA restart.',
    '*Why?* The cache. *Fix?* A restart.',
  ])('in markup, too: %j', (comment) => {
    expect(asked(comment)).toEqual([]);
  });

  test.each([
    [[bold('Which currency is it?')], [words('I need it for the invoice.')]],
    [
      [bold('Do we need a rollback?')],
      [words('It is late.')],
      [bold('Can you say?')],
      [words('Hm.')],
    ],
    [[bold('Sollen wir das tun?')], [words('Es eilt.')], [bold('Darf ich?')], [words('Hm.')]],
  ])('that a person asks are questions', (...lines) => {
    expect(askedInAdf(...lines.map((line) => paragraph(...line)))).not.toEqual([]);
  });
});
