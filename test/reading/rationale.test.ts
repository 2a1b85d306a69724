/** Why an epic exists: each line names exactly the reasons that must be found in it. */
import { readRationale, type RationalePart } from '../../src/reading/rationale';
import { readWiki } from '../../src/reading/wiki';
import { expectLinear } from '../processor-time';

const partsOf = (text: string): RationalePart[] | null => readRationale(readWiki(text)).parts;

describe('reasons under a heading or a label', () => {
  test.each<[string, RationalePart[]]>([
    ['h2. Problem\nRiders wait ten minutes at the pier.', ['problem']],
    ['*Goal:* a ride begins within two minutes.', ['goal']],
    ['Goal: a ride begins within two minutes.', ['goal']],
    ['h3. Expected outcome\n* Riders walk less\n* Vans drive less', ['outcome']],
    ['h2. Success metrics\n|Rides a day|900|', ['measure']],
    ['h2. How will we know?\nWe look at the calls each Monday.', ['measure']],
    [
      '*Problem:* families leave our bikes alone. *Goal:* one of them tries a seat.',
      ['problem', 'goal'],
    ],
    ['h2. How we will know\nWe count the rides with a seat.', ['measure']],
    ['h2. Why now?\nThe old locks break in March.', ['problem']],
    ['*Ziel:* Keine Rechnung auf Papier mehr.', ['goal']],
    ['h2. Nutzen\nWeniger Wege für die Fahrer.', ['outcome']],
    ['h2. Objectif\nUne facture par mois et rien de plus.', ['goal']],
    ['*Goal:* none of the riders waits at the pier any more.', ['goal']],
    ['*Indicadores de éxito:* llamadas por semana en cada ciudad.', ['measure']],
    ['h2. Benefícios\nMenos caminhada para cada pessoa.', ['outcome']],
    ['h2. Problema\nOgni giorno il molo è pieno.', ['problem']],
    ['h2. Goal\n\nh2. Tasks\n* Draw the map of the town and add it to the page', []],
    ['h2. Problem\nTBD\n\nh2. Scope\nAdd the map to the page and the list to the menu.', []],
    ['*Goal:* <describe the goal of this epic here>', []],
    ['h2. Goalkeeper statistics\nA table of all saves of a season.', []],
    ['h2. Problem reports\nThe list opens with the newest report on top.', []],
    ['{quote}Goal: a ride begins within two minutes.{quote}', []],
    ['{code}Goal: a ride begins within two minutes{code}', []],
  ])('%s', (text, expected) => {
    expect(partsOf(text)).toEqual(expected);
  });
});

describe('reasons in sentences', () => {
  test.each<[string, RationalePart[]]>([
    ['Currently riders cannot see which of the docks are free, and they ask us.', ['problem']],
    ['The old list has a number of limitations and shortcomings.', ['problem']],
    ['We move to the new map so that riders find a dock at once.', ['goal']],
    ['This epic aims to bring the two apps together.', ['goal']],
    ['As a rider, I want to see the docks, and I want it today.', ['goal']],
    ['This will make it easier for the drivers to plan their way.', ['outcome']],
    ['Users will no longer have to type the number of the bike.', ['outcome']],
    ['We want to reduce the calls to support by 20 % until May.', ['goal', 'measure']],
    ['Success is measured by the number of rides in the first week.', ['measure']],
    ['Heute müssen die Fahrer jede Liste von Hand schreiben, und das ist mühsam.', ['problem']],
    ['Wir bauen das um, damit wir die Rechnung am selben Tag haben und nicht später.', ['goal']],
    [
      'Die Zahl der Anrufe soll bis zum Mai um 20 % sinken, und das ist nicht zu viel.',
      ['measure'],
    ],
    ['Nous changeons la carte afin de réduire les appels et le temps perdu.', ['goal']],
    ['Actualmente los clientes no pueden ver la lista de las bicicletas en el mapa.', ['problem']],
    ['Queremos mudar o mapa para reduzir o tempo de espera e os erros.', ['goal']],
    ['Vogliamo cambiare la mappa per ridurre il tempo e le chiamate.', ['goal']],
    ['This epic will track all the items that are required for version 12.', []],
    ['Add a table with the docks, the bikes and the time of the last ride.', []],
    ['In order to run the tests, start the server and open the page.', []],
    ['You may want to bump the version of the module in the manifest.', []],
    ['What is the goal of this list, and who is it for?', []],
    ['Update the minimum version in the package and in the documentation.', []],
  ])('%s', (text, expected) => {
    expect(partsOf(text)).toEqual(expected);
  });
});

test('a language that is not read, or a text too short to tell one, is not judged', () => {
  expect(partsOf('Водії щодня пишуть список від руки, і це довго.')).toBeNull();
  expect(partsOf('Hyperloop Windows')).toBeNull();
});

test('a label says what it says in any language', () => {
  expect(partsOf('Goal: водії більше не пишуть список від руки')).toEqual(['goal']);
});

test('no text, or nothing but code and addresses, gives no reason', () => {
  expect(readRationale(null).parts).toEqual([]);
  expect(partsOf('{code}\nlet a = 1;\n{code}')).toEqual([]);
});

test.each(['so that ', 'the goal of ', 'currently ', '*Goal:* ', 'reduce by to from ', 'a\n'])(
  'a hostile text of %j costs in proportion to its length',
  async (piece) => {
    const short = piece.repeat(125_000 / piece.length);
    await expectLinear((times) => readRationale(readWiki(short.repeat(times))));
  },
);
