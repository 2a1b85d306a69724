/** Places of acceptance criteria: names that ask, what holds for all work of a team, and steps with a comma. */
import { readWiki } from '../../../src/reading/document/wiki';
import { countAcceptanceCriteria } from '../../../src/reading/stories/acceptance-criteria';

const count = (markup: string): number => countAcceptanceCriteria(readWiki(markup));

test.each([
  'How do we know it is done?',
  "How will we know that we're done?",
  'What does done look like?',
  'Woran erkennen wir, dass es fertig ist?',
  'Wann ist die Story fertig?',
  'Comment sait-on que c’est terminé ?',
  'Se considera terminado cuando',
  'Está pronto quando:',
  'C’est terminé quand :',
  'È finito quando:',
  '¿Cómo sabemos que está terminado?',
  'Como sabemos que está pronto?',
  'Come sappiamo che è finito?',
])('stand under “%s”', (name) => {
  expect(count(`h3. ${name}\n* Free docks stand first\n* Closed ones are grey`)).toBe(2);
  expect(count(`h3. ${name}\n* TBD`)).toBe(0);
});

test.each([
  'How do we know who pays?',
  'How is it done today?',
  'Se considera terminado por ahora',
  'What does the page look like?',
  'Wann ist die Messe?',
  '¿Cómo está hecho?',
])('and not under “%s”', (name) => {
  expect(count(`h3. ${name}\n* Free docks stand first`)).toBe(0);
});

describe('what holds for all work of a team', () => {
  const DONE = ['Definition of Done', 'DoD', 'Définition du fini', 'Definición de terminado', 'Definição de pronto', 'Definizione di completato']; // prettier-ignore
  test.each(DONE)('takes no place of criteria that nobody wrote: %s', (name) => {
    const done = `h3. ${name}\n* Read by two people\n* Tested on a phone`;
    expect(count(`h3. Acceptance criteria\nTBD\n\n${done}`)).toBe(0);
    expect(count(`${done}\n\n*Akzeptanzkriterien:*\n- folgen noch`)).toBe(0);
  });

  test.each(DONE)('counts where there is nothing else: %s', (name) => {
    const done = `h3. ${name}\n* Read by two people\n* Tested on a phone`;
    expect(count(done)).toBe(2);
    expect(count(`h3. AC\n* Free docks stand first\n\n${done}`)).toBe(1);
    expect(count(`h3. Scenarios\nSome time later.\n\n${done}`)).toBe(2);
    expect(count(`h3. Acceptance criteria\nSee below.\n\n${done}`)).toBe(2);
    expect(count(`h3. AC\nSiehe unten\n\n${done}`)).toBe(2);
  });
});

describe('a label that names both', () => {
  const ITEMS = '* Free docks stand first\n* Closed ones are grey';
  test.each([
    'Definition of Done (acceptance criteria):',
    'DoD / AC:',
    'h3. Definition of done and acceptance criteria',
    'h3. Definition of Done [Akzeptanzkriterien]',
    "h3. Définition du fini et critères d'acceptation",
  ])('is a place of this story: %s', (name) => {
    expect(count(`${name}\n${ITEMS}\n\nAcceptance tests: see Zephyr`)).toBe(2);
    expect(count(`${name}\nTBD\n\nh3. DoD\n* Read by two people`)).toBe(0);
  });

  test.each(['DoD (definition of done):', 'h3. Definition of Done (of all teams)'])(
    'but not one that names the same twice: %s',
    (name) => {
      expect(count(`${name}\n${ITEMS}\n\nAcceptance tests: see Zephyr`)).toBe(1);
    },
  );
});

describe('a place that only leads to what holds for all work', () => {
  const done = 'Definition of done:\n* Read by two people\n* Tested on a phone\n* Told to all';
  test.each([
    'Acceptance criteria: see the DoD.',
    'AC: DoD',
    'Acceptance criteria:\n* see the definition of done',
    'h3. Akzeptanzkriterien\nSiehe Definition of Done unten',
    'Criterios de aceptación: véase la definición de terminado',
  ])('has what stands there: %j', (place) => {
    expect(count(`${place}\n\n${done}`)).toBe(3);
    expect(count(`${done}\n\n${place}`)).toBe(3);
  });

  test.each([
    ['AC:', 0],
    ['Acceptance criteria: n/a', 0],
    ['AC:\n* see the DoD\n* Free docks stand first', 2],
    ['AC: the DoD of each of our nine teams is shown beside its name on the start page', 1],
  ])('and no other: %j', (place, criteria) => {
    expect(count(`${done}\n\n${place}`)).toBe(criteria);
  });
});

test.each([
  'Angenommen, ein Dock ist zu\nWenn ich es öffne\nDann sehe ich den Grund',
  'Gegeben sei, ein Dock ist zu\nWenn ich es öffne\nDann sehe ich den Grund',
  'Given, that a dock is closed\nWhen I open it\nThen I see the reason',
  'Étant donné, un quai fermé\nQuand je l’ouvre\nAlors je vois la raison',
  'Dado que, el muelle está cerrado\nCuando lo abro\nEntonces veo el motivo',
])('a comma may follow the name of a step: %j', (scenario) => {
  expect(count(scenario)).toBe(1);
});

test.each(['Angenommen, …\nWenn …\nDann …', 'Given, <context>\nWhen <action>\nThen <outcome>'])(
  'and says nothing alone: %j',
  (scenario) => {
    expect(count(scenario)).toBe(0);
  },
);
