/** Acceptance criteria under a heading that only says “Scenarios”. */
import { readAdf } from '../../../src/reading/document/adf';
import { readWiki } from '../../../src/reading/document/wiki';
import { countAcceptanceCriteria } from '../../../src/reading/stories/acceptance-criteria';

const NAMES = [
  'Scenarios',
  'Test scenarios:',
  '*Scenarios*',
  '🎬 Scenarios (happy path)',
  'Szenarien',
  'Testszenarien:',
  'Scénarios',
  'Escenarios de prueba',
  'Cenários',
  'Scenari di test',
];

describe.each(NAMES)('under “%s”', (name) => {
  test.each([
    ['a list', '* A free dock is shown first\n* A closed dock is grey', 2],
    ['a numbered list', '# A free dock is shown first\n# A closed dock is grey', 2],
    ['steps without a beginning', 'When a rider parks\nThen the lamp is green', 1],
    ['a table', '||No||Scenario||Result||\n|1|a rider parks|the lamp is green|', 1],
    ['whole steps', 'Given a rider\nWhen she parks\nThen the lamp is green', 1],
    ['steps in code', '{code}\nGiven a rider\nWhen she parks\nThen the lamp is green\n{code}', 1],
    ['sentences', 'Riders come late and the docks are full.', 0],
    ['nothing', '', 0],
    ['what nobody filled in', '* TBD\n* <scenario>', 0],
    ['another section', 'h2. Notes\n* Mira knows the yard', 0],
  ])('%s', (_, below, count) => {
    expect(countAcceptanceCriteria(readWiki(`h2. ${name}\n${below}`))).toBe(count);
  });
});

test.each([
  ['The scenarios that we met\n* The docks were full', 0],
  ['Scenario: riders come late\n* The docks were full', 0],
  ['Scenarios like this one are rare:\n* The docks were full', 0],
])('%j is no such heading', (markup, count) => {
  expect(countAcceptanceCriteria(readWiki(markup))).toBe(count);
});

test('in ADF', () => {
  const text = (words: string) => [{ type: 'text', text: words }];
  const item = (words: string) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: text(words) }],
  });
  const document = readAdf({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 3 }, content: text('Szenarien') },
      { type: 'bulletList', content: [item('Freie Plätze zuerst'), item('Volle sind grau')] },
    ],
  });
  expect(document && countAcceptanceCriteria(document)).toBe(2);
});
