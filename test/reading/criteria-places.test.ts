/** Places of acceptance criteria: names that ask, what holds for all work of a team, and steps with a comma. */
import { countAcceptanceCriteria } from '../../src/reading/acceptance-criteria';
import { readWiki } from '../../src/reading/wiki';

const count = (markup: string): number => countAcceptanceCriteria(readWiki(markup));

test.each([
  'How do we know it is done?',
  "How will we know that we're done?",
  'What does done look like?',
  'Woran erkennen wir, dass es fertig ist?',
  'Wann ist die Story fertig?',
  'Comment sait-on que c’est terminé ?',
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
