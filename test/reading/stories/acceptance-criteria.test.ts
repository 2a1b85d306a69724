/** What counts as acceptance criteria, and what only looks like them. */
import { readAdf } from '../../../src/reading/document/adf';
import { readWiki } from '../../../src/reading/document/wiki';
import { countAcceptanceCriteria } from '../../../src/reading/stories/acceptance-criteria';
import { isFiller } from '../../../src/reading/words/fillers';

const count = (markup: string): number => countAcceptanceCriteria(readWiki(markup));

/** Usual headings and labels, as people write them. */
const LABELS = [
  'Acceptance criteria', 'Acceptance Criteria:', 'ACCEPTANCE CRITERIA', '*Acceptance criteria*', '*Acceptance Criteria:*',
  '_Acceptance criteria:_', '{*}Acceptance criteria{*}', '## Acceptance criteria', '**Acceptance criteria:**', 'h3. Acceptance criteria',
  'h2. ✅ Acceptance criteria', 'h2. (/) Acceptance criteria', 'h2. 3. Acceptance criteria', 'h2. [Acceptance criteria]', ':white_check_mark: Acceptance criteria',
  'Acceptance Criteria (AC):', 'Acceptance criteria -', 'Acceptance criteria for iOS:', 'Acceptance criteria and tests', 'Acceptance criteria & notes:',
  'Acceptance criterion:', 'Acceptence criteria:', 'Acceptance tests', 'Acceptance conditions:', 'Acceptance:', 'User acceptance criteria:',
  'AC', 'AC:', "AC's:", 'ACs', 'A.C.:', 'DoD:', 'Definition of Done', 'Conditions of satisfaction', 'Done when:', 'We know it is done when…',
  'Akzeptanzkriterien', 'Akzeptanz-Kriterien:', 'Abnahmekriterien:', 'Abnahmebedingungen', 'Fertig, wenn:', 'Kriterien für die Abnahme:',
  "Critères d'acceptation :", 'Critère d’acceptation :', 'Conditions d’acceptation', 'Critères de validation :', "Tests d'acceptation",
  'Criterios de aceptación', 'Criterios de aceptacion:', 'Condiciones de aceptación:', 'Pruebas de aceptación',
  'Critérios de aceitação', 'Critérios de aceite:', 'Criterios de aceitacao:', 'Condições de aceitação:', 'Definição de pronto',
  'Criteri di accettazione', 'Criterio di accettazione:', "Condizioni di accettazione", 'Test di accettazione:',
]; // prettier-ignore

const FILLERS = [
  'TBD', 'tbd.', 'T.B.D.', '(TBD)', '_TBD_', '[TBD]', 'TBC', 'TBA', 'TODO', 'To do', 'N/A', 'n/a', 'n.a.', 'NA', '-', '--', '—', '…', '...', '?', '???', '.', 'x', 'xxx',
  'TBD - waiting for the design', 'TBD by the owner', 'TBD (ask Tom)', 'to be defined', 'To be determined.', 'to be added later', 'will follow', 'will be added', 'to follow', 'coming soon',
  'pending', 'missing', 'unclear', 'not yet defined', 'not applicable', 'none', 'None yet', 'none so far', 'nothing', 'no criteria yet', 'see below', 'See above.', 'see description', 'as discussed', 'later',
  'folgt', 'folgt noch', 'noch offen', 'offen', 'wird noch ergänzt', 'noch zu klären', 'muss noch definiert werden', 'k.A.', 'keine', 'siehe unten', 'entfällt',
  'à définir', 'À compléter', 'reste à définir', 'à venir', 'aucun', 'néant', 'sans objet', 'voir ci-dessous',
  'por definir', 'Pendiente', 'pendiente de definir', 'ninguno', 'no aplica', 'ver abajo', 'a definir', 'A ser definido', 'nenhum', 'não se aplica', 'ver abaixo', 'da definire', 'nessuno', 'vedi sotto',
  '<criterion>', '<Acceptance criterion 1>', '[criterion]', '[Describe the criteria here]', 'List the acceptance criteria of the story here.', 'Add acceptance criteria here', 'e.g. The list sorts by name', 'lorem ipsum dolor sit amet',
]; // prettier-ignore

/** Begins or sounds like a filler, and says something. */
const REAL = [
  'None of the docks is shown twice', 'N/A is shown for docks without a name', 'TBD docks are hidden on the map', 'To do items come first', 'Open docks stand first', 'Later docks are grey',
  'Nothing is lost when the phone is offline', 'Missing docks are shown in grey', 'Pending rides can be ended', 'To be seen are three docks at most', 'See below the map a list of docks', 'Not applicable discounts are hidden',
  'X closes the map', 'The list sorts', '[Free docks] stand first', 'A “…” is shown where a name is too long', 'Keine Liste ist länger als zehn Zeilen', 'Offene Fahrten stehen zuerst', 'Aucun quai ne manque', 'Ninguna parada falta en la lista', 'Nenhuma parada falta na lista', 'Nessuna fermata manca',
]; // prettier-ignore

describe('a usual heading or label', () => {
  test.each(LABELS)('“%s” leads to a list, a sentence or a block of text', (label) => {
    expect(count(`${label}\n* sorts by name\n* filters by day`)).toBe(2);
    expect(count(`Intro.\n\n${label}\n\nThe list sorts by name.`)).toBe(1);
    expect(count(`${label}\n{noformat}\n- sorts by name\n- filters by day\n{noformat}`)).toBe(2);
  });

  test.each(LABELS)('“%s” alone, or over a filler, leads to nothing', (label) => {
    expect(count(label)).toBe(0);
    expect(count(`${label}\n* TBD`)).toBe(0);
    expect(count(`${label}\n\nh2. Notes\nAsk Tom.`)).toBe(0);
  });
});

describe('under a heading', () => {
  test.each(FILLERS)('“%s” is no criterion', (filler) => {
    expect(count(`h3. Acceptance criteria\n* ${filler}\n* ${filler}`)).toBe(0);
    expect(count(`h3. Acceptance criteria\n${filler}`)).toBe(0);
    expect(count(`Acceptance criteria: ${filler}`)).toBe(0);
    expect(count(`AC1: ${filler}`)).toBe(0);
  });

  test.each(REAL)('“%s” is one', (words) => {
    expect(count(`h3. Acceptance criteria\n* ${words}`)).toBe(1);
    expect(isFiller(words)).toBe(false);
  });
});

test.each<[string, string, number]>([
  ['“see below” where they stand below', 'Acceptance criteria: see below\n* sorts\n* filters', 2],
  ['a table whose first row names its columns', 'h3. Acceptance criteria\n|| # || Criterion || OK ||\n| 1 | The list sorts | |\n| 2 | The list filters | |', 2],
  ['a table that nobody filled in', 'h3. Acceptance criteria\n|| # || Criterion ||\n| 1 | |\n| 2 | TBD |', 0],
  ['a row that labels its cells', '|*Acceptance criteria*|The list sorts by day|', 1],
  ['the title of a panel', '{panel:title=Acceptance criteria}\n* sorts\n* filters\n{panel}', 2],
  ['boxes to tick', 'h3. Acceptance criteria\n* [x] sorts\n* [ ] filters', 2],
  ['what was struck through', 'h3. Acceptance criteria\n* -sorts-\n* filters', 1],
  ['program text', 'h3. Acceptance criteria\n{code}\nconst a = 1;\nfoo(a);\n{code}', 0],
  ['a list in code without a heading', '{code}\n- sorts\n- filters\n{code}', 0],
  ['scenarios in a block under a bold label', '*Acceptance criteria*\n{noformat}\nGiven a map\nWhen docks load\nThen free ones stand first\n{noformat}', 3],
  ['scenarios in a block without a label', '{code}\nFeature: Docks\n  Scenario: first\n    Given I open the map\n    When docks load\n    Then free ones stand first\n{code}', 1],
  ['a test in code', '{code}\nit("given when then", () => { expect(given.then(when)); });\n{code}', 0],
  ['a sentence about criteria', 'Acceptance criteria of this story were agreed with Tom yesterday, thanks all.', 0],
  ['a sentence that misses them', 'Acceptance criteria for the list are still missing, ask Tom.', 0],
  ['a sentence that says they are missing', 'Acceptance criteria are missing.', 0],
  ['data that are given', 'When data is loaded then the data shows, given dato.', 0],
])('%s: %#', (_, markup, expected) => {
  expect(count(markup)).toBe(expected);
}); // prettier-ignore

describe('scenarios', () => {
  const SCENARIOS = [
    'Given a list, when I press sort, then it sorts',
    'Given that I am in\nAnd a filter is set\nWhen I press sort\nThen it sorts',
    'Angenommen ich öffne die Karte, wenn sie lädt, dann stehen freie zuerst',
    'Gegeben sei eine Karte\nWenn sie lädt\nDann stehen freie zuerst',
    'Gegeben ist eine Karte\nWenn sie lädt\nDann stehen freie zuerst',
    'Étant donné une carte\nQuand elle charge\nAlors les libres sont en premier',
    'Etant donné que j’ai une carte, lorsque je l’ouvre, alors les libres sont en premier',
    'Dado un mapa\nCuando carga\nEntonces los libres van primero',
    'Dado que abro el mapa, cuando carga, entonces los libres van primero',
    'Dado um mapa\nQuando carrega\nEntão os livres vêm primeiro',
    'Dada a lista, quando carrega, então os livres vêm primeiro',
    'Data una mappa\nQuando si carica\nAllora i liberi stanno primi',
    'Dato che apro la mappa, quando si carica, allora i liberi stanno primi',
  ];

  test.each(SCENARIOS)('“%s” is one, with or without a heading', (scenario) => {
    expect(count(scenario)).toBe(1);
    expect(count(`* ${scenario.replaceAll('\n', '\n* ')}`)).toBe(1);
    expect(count(`{noformat}\n${scenario}\n{noformat}`)).toBe(1);
  });

  test.each([
    'Given ...\nWhen ...\nThen ...',
    'Given <context>\nWhen <action>\nThen <outcome>',
    'Given [some precondition], when [I do some action], then [I expect some result]',
    'Given\nWhen\nThen',
    'Angenommen …\nWenn …\nDann …',
    'Étant donné <contexte>\nQuand <événement>\nAlors <résultat>',
    'Dado <contexto>\nCuando <evento>\nEntonces <resultado>',
  ])('“%s” is a template', (template) => {
    expect(count(template)).toBe(0);
    expect(count(`h3. Acceptance criteria\n${template}`)).toBe(0);
  });
});

test('tasks count whether they are ticked or not, and what is struck through in ADF does not', () => {
  const task = (state: string, words: string, marks: string[] = []) => ({
    type: 'taskItem',
    attrs: { state },
    content: [{ type: 'text', text: words, marks: marks.map((type) => ({ type })) }],
  });
  const heading = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Acceptance criteria' }] };
  const tasks = [task('DONE', 'The list sorts'), task('TODO', 'The list filters'), task('TODO', 'The list sings', ['strike'])];
  const document = readAdf({ type: 'doc', version: 1, content: [heading, { type: 'taskList', content: tasks }] });
  expect(document && countAcceptanceCriteria(document)).toBe(2);
}); // prettier-ignore
