/** Stories in tables of which the columns or the rows are the parts, in each way in which a table is written. */
import { readWiki } from '../../../src/reading/document/wiki';
import { readStory } from '../../../src/reading/stories/story';
import { WAYS, type Rows } from './written-tables';

const STORY = ['rider', 'see the free docks', 'I park fast'];

describe.each(Object.entries(WAYS))('in %s', (_, written) => {
  const read = (rows: Rows): ReturnType<typeof readStory> => readStory('Docks', written(rows));

  test.each<[string, Rows, Partial<ReturnType<typeof readStory>>]>([
    ['the template', [['As a', 'I want', 'So that'], STORY], {}],
    ['its dots', [['As a …', 'I want to …', 'so that I can …'], STORY], {}],
    ['names', [['Role', 'Goal', 'Benefit'], STORY], {}],
    ['numbers before', [['ID', 'Persona', 'Need', 'Why'], ['1', ...STORY]], {}],
    ['an empty cell before', [['', 'Role', 'Goal', 'Benefit'], ['', ...STORY]], {}],
    ['an empty row before', [['Role', 'Goal', 'Benefit'], ['', '', ''], STORY], {}],
    ['several stories', [['Role', 'Goal', 'Benefit'], STORY, ['clerk', 'a list', 'it helps']], {}],
    ['parts in their own words', [['Role', 'Goal', 'Benefit'], ['As a rider', 'I want to see the free docks', 'so that I park fast']], { want: 'to see the free docks' }],
    ['no reason', [['As a', 'I want', 'So that'], ['rider', 'see the free docks', '']], { benefit: null }],
    ['German', [['Als', 'möchte ich', 'damit'], ['Fahrerin', 'freie Plätze sehen', 'ich schnell parke']], { role: 'Fahrerin', want: 'freie Plätze sehen', benefit: 'ich schnell parke' }],
    ['French', [['En tant que', 'je veux', 'afin de'], ['cycliste', 'voir les places libres', 'me garer vite']], { role: 'cycliste', want: 'voir les places libres', benefit: 'me garer vite' }],
    ['Spanish', [['Como', 'quiero', 'para'], ['ciclista', 'ver las plazas libres', 'aparcar rápido']], { role: 'ciclista', want: 'ver las plazas libres', benefit: 'aparcar rápido' }],
    ['Portuguese', [['Como', 'quero', 'para que'], ['ciclista', 'ver as vagas livres', 'eu pare depressa']], { role: 'ciclista', want: 'ver as vagas livres', benefit: 'eu pare depressa' }],
    ['Italian', [['Come', 'voglio', 'così da'], ['ciclista', 'vedere i posti liberi', 'parcheggiare in fretta']], { role: 'ciclista', want: 'vedere i posti liberi', benefit: 'parcheggiare in fretta' }],
    ['rows', [['As a', 'rider'], ['I want', 'see the free docks'], ['So that', 'I park fast']], {}],
  ])('columns as %s', (__, rows, parts) => {
    expect(read(rows)).toMatchObject({
      ...{ role: 'rider', want: 'see the free docks', benefit: 'I park fast' },
      ...parts,
      isUserStory: true,
    });
  }); // prettier-ignore

  test.each<[string, Rows]>([
    ['a template', [['As a', 'I want', 'So that'], ['<role>', '<goal>', '<benefit>']]],
    ['who does what and when', [['Who', 'What', 'When'], ['Mira', 'prints the lists', 'on Monday']]],
    ['rights', [['Role', 'Action', 'Allowed'], ['guest', 'see the docks', 'no']]],
    ['values', [['Name', 'Value'], ['user', 'guest'], ['goal', 'the docks']]],
    ['steps', [['Given', 'When', 'Then'], ['a rider', 'she parks', 'the lamp is green']]],
    ['names alone', [['As a', 'I want', 'So that']]],
  ])('no story: %s', (__, rows) => {
    expect(read(rows)).toMatchObject({ role: null, want: null, isUserStory: false });
  }); // prettier-ignore
});

test('a bar in a link is no end of a cell, and two bars without words are an empty one', () => {
  const read = (markup: string) => readStory('Docks', readWiki(markup));
  expect(read('||As a||I want||So that||\n|rider|see [docks|https://pier.example]|I park|')).toMatchObject({
    want: 'see docks',
    benefit: 'I park',
  });
  expect(read('|Role|Note|Goal|Benefit|\n|rider||see the docks|I park|')).toMatchObject({
    want: 'see the docks',
    benefit: 'I park',
  });
}); // prettier-ignore
