/** Job stories, which name a situation in place of a role: found in six languages, and not where somebody tells of a fault. */
import { readWiki } from '../../../src/reading/document/wiki';
import { missingParts } from '../../../src/reading/stories/missing-parts';
import { readStory } from '../../../src/reading/stories/story';

const read = (markup: string, summary = 'Docks') => readStory(summary, readWiki(markup));

// prettier-ignore
test.each([
  ['en', 'When I plan the week, I want to see who is away, so I can ask others', 'I plan the week', 'to see who is away', 'I can ask others'],
  ['en', 'Whenever a bike comes back late, we would like to be told so that we plan again.', 'a bike comes back late', 'to be told', 'we plan again'],
  ['en', 'Each time I hand in a bike, I need to know that it is locked so I pay no longer', 'I hand in a bike', 'to know that it is locked', 'I pay no longer'],
  ['en', 'When I want to park, I want to see free docks so that I lose no time', 'I want to park', 'to see free docks', 'I lose no time'],
  ['de', 'Wenn ich die Woche plane, möchte ich sehen, wer fehlt, damit ich Vertretungen rufen kann', 'ich die Woche plane', 'sehen, wer fehlt', 'ich Vertretungen rufen kann'],
  ['de', 'Immer wenn ein Zug ausfällt, dann will ich gewarnt werden, um Fahrgäste zu informieren', 'ein Zug ausfällt', 'gewarnt werden', 'Fahrgäste zu informieren'],
  ['fr', "Lorsqu'un train est annulé, j'aimerais être prévenue pour informer les voyageurs", 'un train est annulé', 'être prévenue', 'informer les voyageurs'],
  ['fr', 'Quand je prépare la semaine, je veux voir les absents afin de trouver des remplaçants', 'je prépare la semaine', 'voir les absents', 'trouver des remplaçants'],
  ['es', 'Cuando planifico la semana, quiero ver quién falta para poder llamar a otros', 'planifico la semana', 'ver quién falta', 'llamar a otros'],
  ['es', 'Al devolver la bici, necesito un aviso para que no me cobren de más', 'devolver la bici', 'un aviso', 'no me cobren de más'],
  ['pt', 'Quando planejo a semana, quero ver quem falta, para que eu possa chamar outros', 'planejo a semana', 'ver quem falta', 'eu possa chamar outros'],
  ['it', 'Quando pianifico la settimana, vorrei vedere chi manca, così da chiamare altri', 'pianifico la settimana', 'vedere chi manca', 'chiamare altri'],
  ['it', 'Ogni volta che inizio il turno, voglio vedere cosa è cambiato per non dover chiedere', 'inizio il turno', 'vedere cosa è cambiato', 'non dover chiedere'],
])('in %s: %s', (language, text, situation, want, benefit) => {
  const parts = { language, role: null, situation, want, benefit, isUserStory: true };
  expect(readStory(text, null)).toMatchObject(parts);
  expect(read(`h3. Job story\n${text}`)).toMatchObject(parts);
  expect(missingParts(readStory(text, null))).toEqual(['acceptanceCriteria']);
});

test.each([
  '*When* I arrive late\n*I want to* see the free docks\n*So I can* go home at once',
  '*When:* I arrive late\n*I want to:* see the free docks\n*So I can:* go home at once',
  'Situation: I arrive late\nMotivation: to see the free docks\nOutcome: I can go home at once',
  '||When||I want to||So I can||\n|I arrive late|to see the free docks|I can go home at once|',
])('is told in parts: %j', (markup) => {
  expect(read(`${markup}\n\nThe docks are for all of us.`)).toMatchObject({
    situation: 'I arrive late',
    want: expect.stringMatching(/^(?:to )?see the free docks$/) as string,
    benefit: expect.stringMatching(/go home at once/) as string,
  });
});

test('a title is one without a reason too, which may stand below it', () => {
  const title = 'When I arrive late, I want to see the free docks';
  expect(readStory(title, null)).toMatchObject({ situation: 'I arrive late', benefit: null });
  expect(read('so that I go home at once', title).benefit).toBe('I go home at once');
  expect(read(`Job story: ${title}.`)).toMatchObject({ want: 'to see the free docks' });
});

test.each([
  ['When I open the app after days I want to see what changed', 'I open the app after days'],
  ['Cada vez que llego tarde quiero ver las plazas', 'llego tarde'],
  ['Quand je rentre tard je veux voir les places', 'je rentre tard'],
  ['Quando chego tarde quero ver as vagas', 'chego tarde'],
])('a title needs no pause before what is to be done: %s', (title, situation) => {
  expect(readStory(title, null)).toMatchObject({ situation, benefit: null, isUserStory: true });
});

test.each([
  'As soon as I can log in I want tea',
  'When I save I want tea',
  'If I arrive late, I want to see the docks',
  'Cuando llego tarde quiero café',
])('a title is none where nothing is to be done: %s', (title) => {
  expect(readStory(title, null).isUserStory).toBe(false);
});

test.each([
  ['If the price drops, I want a message, so I can buy', 'the price drops'],
  [
    'After a ride I finish late, I want to see its price so that I can complain',
    'a ride I finish late',
  ],
  ['During a call, I want to see past orders, so I can answer', 'a call'],
  ['Once the list is full, I would like to close it so that nobody waits', 'the list is full'],
  ['Falls ein Zug ausfällt, möchte ich gewarnt werden, damit ich umplane', 'ein Zug ausfällt'],
  ['Bei der Inventur möchte ich Artikel scannen, damit der Bestand stimmt', 'der Inventur'],
  [
    "Lors de l'inventaire, je veux scanner les articles afin que le stock soit à jour",
    "l'inventaire",
  ],
  ["Si le prix baisse, j'aimerais un message pour pouvoir acheter", 'le prix baisse'],
  ['Durante una llamada, quiero ver los pedidos para poder responder', 'una llamada'],
  ['Antes de salir, quisiera ver el mapa para no perderme', 'salir'],
  ['Durante uma chamada, quero ver os pedidos para poder responder', 'uma chamada'],
  ['Prima di partire, vorrei vedere la mappa per non perdermi', 'partire'],
])('a condition or a time is a situation where a reason follows: %s', (text, situation) => {
  expect(read(text)).toMatchObject({ role: null, situation, isUserStory: true });
});

test.each([
  'If I click save, I want the page to stay.',
  'If I click save I want the page to stay so that I see it',
  'If the list is empty, I need to add two docks so that it works',
  'After the update; it fails, I want my docks; so that I park, nothing helps',
  'During the test, I want to save but it fails, so the page reloads twice',
  'Falls ich speichere, brauche ich zwei Klicks, damit es klappt',
  'Si guardo, necesito dos clics para que funcione',
])('and none in %s', (text) => {
  expect(read(text).isUserStory).toBe(false);
});

test.each([
  ['When I arrive:\nI want to see docks,\nso I can park', 'I arrive'],
  ['When I receive a delivery:\n\nI want to scan each box so nobody waits', 'I receive a delivery'],
  [
    'When I open the map and it has been closed for a week or more I get:\nI want a list so that I know',
    null,
  ],
])('the wish may stand below a colon that few words lead to: %j', (text, situation) => {
  expect(read(text).situation).toBe(situation);
});

test.each([
  ['When I arrive late, I want docks so neighbours can sleep', 'neighbours can sleep'],
  ['When we freeze, I want no merges so nobody ships', 'nobody ships'],
  ['When I dine, I want to split the bill so everybody pays', 'everybody pays'],
  ['Quando due contatti sono uno, vorrei unirli, così ho una sola storia', 'ho una sola storia'],
])('a loose “so” is reason enough: %s', (text, benefit) => {
  expect(read(text)).toMatchObject({ benefit, isUserStory: true });
});

test('a role goes before a situation', () => {
  const asked = 'I want to see the free docks\nSo that I go home at once';
  expect(read(`As a rider\nWhen I arrive late\n${asked}`)).toMatchObject({
    role: 'rider',
    situation: null,
    want: 'to see the free docks',
  });
  expect(read(`As a rider, when I arrive late, ${asked}`).role).toBe('rider');
});

test.each([
  'When I click save, I want the page to stay. It closes.',
  'When I click save I get an error. I want it mended so that I can work.',
  'When the build fails, we need to start it again so that the team can go on.',
  'When I open the map:\nit is empty.\nI would like an error so that I know.',
  'The page closes, and when I come back I want my words so that I can go on.',
  'When the app starts, it wants a key so that it can go on.',
  'Given a rider\nWhen I arrive\nThen I see the docks so that I park',
  'Wenn ich auf Sichern klicke, muss ich warten, damit es klappt.',
  'Cuando guardo, la página se cierra para siempre.',
  'When: Monday\nWhat: the docks of the town\nWhy: all of us need them',
  'Situation: the docks are full\nGoal: more of them\nOutcome: happy riders',
])('is not seen in %j', (markup) => {
  expect(read(markup)).toMatchObject({ situation: null, isUserStory: false });
});

test('a template that nobody filled in says nothing, and what was filled in counts', () => {
  const nothing = { situation: null, want: null, benefit: null };
  for (const markup of [
    'When [situation], I want to [motivation], so I can [expected outcome].',
    'When <situation>\nI want to <motivation>\nSo I can <outcome>',
    'When ____, I want to ____, so I can ____.',
    'Wenn [Situation], möchte ich [Motivation], damit ich [Ergebnis]',
  ])
    expect(read(markup)).toMatchObject(nothing);
  expect(missingParts(read('When [situation], I want to see docks, so I can park'))).toEqual([
    'role',
    'acceptanceCriteria',
  ]);
});

describe('a description that names its criteria is a job story without a reason', () => {
  test.each([
    ['When a card is refused, I want to show other ways to pay.\n\nAcceptance criteria: TBD', 'a card is refused'],
    ['When I come late, I want to get a code by text message.\n\n*AC:*\n- it works until noon', 'I come late'],
    ['Wenn mein Koffer fehlt, möchte ich das am Handy melden.\n\nh3. Akzeptanzkriterien\n* Die Nummer wird gescannt', 'mein Koffer fehlt'],
    ["Quand j'arrive tard, je veux recevoir un code.\n\nh3. Critères d'acceptation\nÀ définir", "j'arrive tard"],
    ['When I come late, I want a code.\n\nAC: none yet', 'I come late'],
    ['When I come late, I want a code.\n\nAC:\n\nNotes: none', 'I come late'],
    ['When I come late, I want a code, but only until noon.\n\nAC:\n* None of the codes lasts', 'I come late'],
    ['Cuando llego tarde, quiero recibir un código.\n\nh3. Criterios de aceptación\n* Vale hasta mediodía', 'llego tarde'],
  ])('%j', (markup, situation) => {
    expect(read(markup)).toMatchObject({ situation, benefit: null, isUserStory: true });
  }); // prettier-ignore

  test.each([
    'When I press Save, I want the page to stay.\n\nVersion: 3',
    'The map closes.\nWhen I press Save, I want it to stay.\n\nAcceptance criteria: TBD',
    'When I press Save I want it to stay.\n\nAcceptance criteria: TBD',
    'When the build fails, we need to start it again.\n\nAcceptance criteria: TBD',
    'If I press Save, I want the page to stay.\n\nAC: TBD',
    'When I open the gate, I want to see the list but nothing happens\n\nExpected: x\n\nAcceptance criteria: n/a',
    'When I open the gate, I want to see the list but nothing happens\n\nAcceptance criteria: TBD',
    'When I click save, I want to see a list, it fails.\n\nAC:\n* none',
    'When I click save, I want to see a list, and the page crashes.\n\nh3. Acceptance criteria\n* It stays',
    'When I press Save, I want the page to stay.\n\nAcceptance criteria: not applicable',
    'Wenn ich speichere, möchte ich die Liste sehen, aber sie ist leer.\n\nAkzeptanzkriterien: folgen',
    'Wenn ich speichere, möchte ich die Liste sehen, aber nichts passiert.\n\nAkzeptanzkriterien: folgen',
    'Wenn ich speichere, möchte ich die Liste sehen.\n\nh3. Akzeptanzkriterien\nEntfällt',
    'Cuando guardo, quiero ver la lista.\n\nCriterios de aceptación: no aplica',
  ])('but not %j', (markup) => {
    expect(read(markup).isUserStory).toBe(false);
  });
});
