/** Criteria in a column beside others, in each way in which a table is written. */
import { readWiki } from '../../../src/reading/document/wiki';
import { readStory } from '../../../src/reading/stories/story';
import { WAYS, type Rows } from './written-tables';

const ROW = ['rider', 'see the free docks', 'I park fast'];
const HEAD = ['Role', 'Goal', 'Benefit'];

describe.each(Object.entries(WAYS))('in %s', (_, written) => {
  const count = (rows: Rows): number | null => readStory('Docks', written(rows)).acceptanceCriteria;

  test.each<[string, Rows, number]>([
    ['one criterion', [[...HEAD, 'Acceptance criteria'], [...ROW, 'Docks are green']], 1],
    ['two in a cell', [[...HEAD, 'AC'], [...ROW, 'Docks are green; Closed ones are grey']], 2],
    ['none', [[...HEAD, 'Acceptance criteria'], [...ROW, '']], 0],
    ['a filler', [[...HEAD, 'Acceptance criteria'], [...ROW, 'TBD']], 0],
    ['before the parts', [['Acceptance criteria', ...HEAD], ['Docks are green', ...ROW]], 1],
    ['none before the parts', [['Acceptance criteria', ...HEAD], ['', ...ROW]], 0],
    ['of the first story alone', [[...HEAD, 'AC'], [...ROW, 'Docks are green'], ['clerk', 'a list', 'it helps', 'It sorts']], 1],
    ['of another story', [[...HEAD, 'AC'], [...ROW, ''], ['clerk', 'a list', 'it helps', 'It sorts']], 0],
    ['beside a whole story', [['ID', 'User story', 'Acceptance criteria'], ['1', 'As a rider I want to see docks so that I park', 'Docks are green']], 1],
    ['none beside a whole story', [['ID', 'User story', 'Acceptance criteria'], ['1', 'As a rider I want to see docks so that I park', '']], 0],
    ['German', [['Rolle', 'Ziel', 'Nutzen', 'Akzeptanzkriterien'], ['Fahrerin', 'Plätze sehen', 'ich parke', 'Plätze sind grün']], 1],
    ['German, none', [['Rolle', 'Ziel', 'Nutzen', 'Akzeptanzkriterien'], ['Fahrerin', 'Plätze sehen', 'ich parke', '']], 0],
    ['French', [['Rôle', 'Besoin', 'Bénéfice', "Critères d'acceptation"], ['cycliste', 'voir les places', 'me garer', 'Les places sont vertes']], 1],
    ['Spanish, none', [['Rol', 'Objetivo', 'Beneficio', 'Criterios de aceptación'], ['ciclista', 'ver las plazas', 'aparcar', '']], 0],
    ['beside numbers and states', [['#', 'Acceptance criterion', 'Done'], ['1', 'Docks are green', 'yes'], ['2', 'Closed ones are grey', 'no'], ['3', '', 'no']], 2],
    ['beside states', [['Acceptance criteria', 'Status'], ['Docks are green', 'open'], ['', 'open']], 1],
  ])('a column of criteria: %s', (__, rows, expected) => {
    expect(count(rows)).toBe(expected);
  }); // prettier-ignore
});

test('what stands beside the name in its row is no column', () => {
  const count = (markup: string) => readStory('Docks', readWiki(markup)).acceptanceCriteria;
  expect(count('|Acceptance criteria|Docks are green|')).toBe(1);
  expect(count('|Notes|We met|\n|Acceptance criteria|Docks are always green|')).toBe(1);
  expect(count('|1|Acceptance criteria|Docks are always green|')).toBe(1);
});

test('a story in a cell ends with the cell', () => {
  const table = '||User story||Acceptance criteria||\n|As a rider I want to see docks so that I park|Docks are green|';
  expect(readStory('Docks', readWiki(table))).toMatchObject({
    role: 'rider',
    want: 'to see docks',
    benefit: 'I park',
    acceptanceCriteria: 1,
  });
}); // prettier-ignore
