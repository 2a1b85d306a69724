/** Ways to tell a story beside one sentence, and templates of it that nobody filled in: each both ways. */
import { readWiki } from '../../../src/reading/document/wiki';
import { countAcceptanceCriteria } from '../../../src/reading/stories/acceptance-criteria';
import { readStory } from '../../../src/reading/stories/story';

const read = (markup: string, summary = 'Docks') => readStory(summary, readWiki(markup));
const NOTHING = { role: null, want: null, benefit: null, acceptanceCriteria: 0 };

test.each([
  'As a ..., I want to ..., so I can ...\n\nAcceptance criteria\n- ...',
  'As a ____, I want to ____, so that I can ____\n\nh3. Acceptance criteria\n* ____',
  'As a (type of user)\nI want (goal)\nSo that (benefit)\n\nAcceptance criteria:\n(List them)',
  'Als [Rolle] möchte ich [Funktion], damit [Nutzen].\n\nh3. Akzeptanzkriterien\n* Kriterium 1\n* Kriterium 2',
  'En tant que ..., je veux ..., afin de ...\n\nCritères d’acceptation :\n- Critère 1',
  'Como [tipo de usuario] quiero [acción] para [beneficio]\n\nCriterios de aceptación:\n- [criterio 1]',
  'COMO <PAPEL>\nPOSSO <AÇÃO>\nPARA <BENEFÍCIO>\n\nCRITÉRIOS DE ACEITE:\n- CRITÉRIO DE ACEITE 1',
  'En tant que [profil], je veux pouvoir [action] pour [but]\n\nCritères d’acceptation : à compléter',
  'As a <persona>, I want <capability>, so that <business value>.\n\nAC:\n* Criterion A',
  'As a [role] I want [feature] so that [benefit]\n\nAC:\n* AC 1\n* AC 2',
  'Acceptance criteria\n<!-- list them here -->',
])('a template that nobody filled in says nothing: %j', (markup) => {
  expect(read(markup)).toMatchObject(NOTHING);
});

test('of a template that is filled in by half, the other half is missing', () => {
  expect(read('As a rider, I want a map so that [benefit]\n\nAC:\n* The map opens')).toMatchObject({
    role: 'rider',
    want: 'a map',
    benefit: null,
    acceptanceCriteria: 1,
  });
  expect(read('As an editor, I want [late] posts so that I sleep (at night)')).toMatchObject({
    want: '[late] posts',
    benefit: 'I sleep (at night)',
  });
});

test.each([
  ['Criterion 1 of the contract is shown', 1],
  ['Dock 1', 1],
  ['Criterion 1', 0],
  ['Test 2:', 0],
  ['AC 3', 0],
  ['Criterion A', 0],
  ['Criterion A of the contract', 1],
])('“%s” below the criteria', (line, count) => {
  expect(countAcceptanceCriteria(readWiki(`Acceptance criteria\n* ${line}`))).toBe(count);
});

test.each([
  'Who: As a rider\nWhat: I want free docks first\nWhy: so that I park fast',
  '*Who?* As a rider\n*What?* I want free docks first\n*Why?* So that I park fast',
  '*Role:* rider\n*Goal:* free docks first\n*Benefit:* I park fast',
  'h3. Role\nrider\nh3. Goal\nfree docks first\nh3. Benefit\nI park fast',
  '|As a|rider|\n|I want|free docks first|\n|So that|I park fast|',
])('each part under its name: %j', (markup) => {
  expect(read(`${markup}\n\nI want to say that the docks are for all of us.`)).toMatchObject({
    role: 'rider',
    want: 'free docks first',
  });
});

test.each([
  'h3. Goal\nThe docks of the town are free for all of us.\nh3. Why\nRiders turn round.',
  'Role: \nGoal: the docks are free for all of us',
  'Who: <role>\nWhat: the docks are free for all of us',
])('is no story where nobody is named: %j', (markup) => {
  expect(read(markup).role).toBeNull();
});

test('a title’s story may end in the first line below it', () => {
  const summary = 'As a rider I can pay by card';
  expect(read('so that I need no cash\n\nAC:\n* It works', summary)).toMatchObject({
    want: 'pay by card',
    benefit: 'I need no cash',
  });
  expect(read('The bank asks for it. So that we know.', summary).benefit).toBeNull();
});

test.each([
  ['Ich als Disponentin möchte Züge filtern, damit ich rufe', 'Disponentin', 'Züge filtern', 'ich rufe'],
  ['Como ciclista quiero filtrar las plazas para ver las libres', 'ciclista', 'filtrar las plazas', 'ver las libres'],
  ['Como cliente, quero cancelar o pedido para ser reembolsado', 'cliente', 'cancelar o pedido', 'ser reembolsado'],
  ['Como editora, quero agendar um post para publicá-lo à noite', 'editora', 'agendar um post', 'publicá-lo à noite'],
])('%s', (text, role, want, benefit) => {
  expect(read(text)).toMatchObject({ role, want, benefit });
}); // prettier-ignore

test.each([
  ['Como ciclista quiero plazas para mi bici y para el mar', null],
  ['Ich finde: als Disponentin möchte ich Züge filtern', null],
])('no benefit in “%s”', (text, benefit) => {
  expect(read(text).benefit).toBe(benefit);
});

test.each([
  ['As a rider, I want docks so that I park fast. AC: docks stand first.', 1],
  ['Riders wait. Acceptance criteria: docks stand first; closed ones are grey', 2],
  ['We met. The acceptance criteria are to be written with Mira.', 0],
  ['h2. AK\n* Freie Docks zuerst', 1],
  ['h2. CA\n* Les quais libres en tête', 1],
  ['The CA of the shop\n* rises', 0],
])('criteria of %j', (markup, count) => {
  expect(countAcceptanceCriteria(readWiki(markup))).toBe(count);
});
