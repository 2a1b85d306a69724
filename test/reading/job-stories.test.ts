/** Job stories, which name a situation in place of a role: found in six languages, and not where somebody tells of a fault. */
import { missingParts } from '../../src/reading/missing-parts';
import { readStory } from '../../src/reading/story';
import { readWiki } from '../../src/reading/wiki';

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
