/** Why an epic exists: each line names exactly the reasons that must be found in it. */
import { readAdf } from '../../../src/reading/document/adf';
import { readWiki } from '../../../src/reading/document/wiki';
import { readRationale, type RationalePart } from '../../../src/reading/reasons/rationale';
import { expectLinear } from '../../processor-time';

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
    ['h2. Goal / objective\nA ride begins within two minutes.', ['goal']],
    ['h2. Goals and success metrics\nA ride begins within two minutes.', ['goal']],
    ['h2. Problema / necesidad\nCada día el muelle está lleno.', ['problem']],
    ['h2. Context & problem\nRiders look at four screens for a dock.', ['problem']],
    ['h2. ¿Por qué?\nLos ciclistas pierden diez minutos.', ['problem']],
    ['h2. Hypothesis statement\nA list of free docks makes for shorter rides.', ['goal']],
    ['h2. Context\nA list of docks and a map of the town.', []],
    ['h2. → Outcome\nRiders find a dock in a minute.', ['outcome']],
    ['*Warum machen wir das?*\nJeden Monat kommen 300 Anrufe.', ['problem']],
    ['h2. Value and name are stored\nAdd the map to the page.', []],
    ['h2. Why\nTBD\nh2. What\nTBD\nh2. Success metrics\n* Metric 1', []],
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
  expect(partsOf('h2. Scope\nHyperloop Windows')).toBeNull();
  expect(partsOf('h2. Goal\n\nh2. Scope\nВодії пишуть список від руки')).toBeNull();
});

test('names in a list give no reason in any, as sentences might', () => {
  expect(partsOf('h2. Goal\n\nh2. Scope\n* Dock\n* Bridge lamp')).toEqual([]);
  expect(partsOf('* Dock\n* Водії пишуть список від руки')).toBeNull();
  expect(partsOf('* Dock\n* Klanten haken massaal af')).toBeNull();
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

describe('a template that nobody filled in gives no reason', () => {
  test.each([
    'h3. Problem\n<Describe the problem here>\n\nh3. Goal\n<What do we want to achieve>\n\nh3. Success metrics\n<KPI>',
    'h3. Problem statement\n_Describe the problem your customers have._\nh3. Success metrics\n_List the project goals and the metrics you will use to judge success._',
    'h3. Problem\nWhat problem are we solving?\nh3. Goal\nWho benefits, and how?',
    'h3. Goal\nIn one sentence, what do we want to achieve?',
    'h3. Goal\n[Insert goal here]',
    'h3. Goal\ne.g. reduce the calls to support by 20 %',
    'h3. Goal\nExample: half the waiting time at docks.',
    'h3. Hypothesis\nWe believe that <doing this> for <these people> will achieve <this outcome>.',
    'We believe that [capability] will result in [outcome]. We will know we have succeeded when [we see a measurable signal].',
    'h3. Ziel\nBeschreibe hier das Ziel des Epics.',
    'h3. Nutzen\n<Welchen Nutzen hat der Kunde?>',
    'h3. Objectif\nDécrire l’objectif de l’épic en une phrase.',
    'h3. Objetivo\nDescribir el objetivo de la épica.',
    'h3. Objetivo\nDescreva o objetivo do épico aqui.',
    'h3. Obiettivo\nDescrivere l’obiettivo dell’epic.',
    'h3. Problem\nTBD - to be discussed with Tom and Anna',
    'h3. Goal\nReduce ___ by ___ % until ___',
    'h3. Goal\nReduce the calls by XX % until May',
    '|*Goal*|<what we want to achieve>|\n|*Problem*|TBD|',
    'h3. Goal\n-Half the waiting time at full docks.-',
    'h3. Kennzahlen\nAusgangswert, Zielwert',
    'h3. Why\n_What is the pain, and whose is it_\nh3. Outcome\n_Expected outcome and how we measure it_',
    '*Objectif :* à compléter\n*Mesure :* valeur actuelle / valeur cible\n*Périmètre :* la caisse',
    'h3. Objetivo\n\nh3. Alcance\nMapa, docks',
    'h3. Problem\n_In two sentences: whose problem is it_',
    'h3. Problema\nDescriva brevemente il problema',
    'h3. Ziel\n(Was wir für wen erreichen wollen)',
    'h3. Métricas\nIndicador, valor actual y valor esperado',
    'h3. Indicateurs de réussite\n[KPI]\n\nh3. Objectif\n[Quel but voulons-nous atteindre ?]',
    'h3. Indicatori\n_Indicatore, valore attuale, valore obiettivo_\nh3. Obiettivo\n_Quale risultato vogliamo?_',
    'h3. Success metrics\n\nh3. Scope\nThe map and the list of the docks.',
  ])('%s', (text) => {
    expect(partsOf(text)).toEqual([]);
  });

  test.each<[string, RationalePart[]]>([
    ['h3. Goal\nProvide riders with a map so that they find docks.', ['goal']],
    ['h3. Goal\nDefine a pricing model which riders accept.', ['goal']],
    ['h3. Goal\nList free docks first, and nobody waits.', ['goal']],
    ['h3. Goal\n[Riders find a dock within two minutes]', ['goal']],
    ['h3. Problem\nWhy do riders leave? They wait ten minutes at the pier.', ['problem']],
    ['h3. Problem\nNone of the riders finds a dock in the evening.', ['problem']],
    ['h3. Problem\nRiders cannot find docks (e.g. in the evening).', ['problem']],
    ['For example, riders currently cannot see which docks are free.', ['problem']],
    ['|*Goal*|Half the waiting time at full docks|\n|*Problem*|Riders wait too long|', ['problem', 'goal']],
    ['h3. Ziel\nBeschreibe den Weg zum Dock so, dass ihn jeder findet.', ['goal']],
    ['h3. Problem\nWhat is slow today: nobody finds a dock', ['problem']],
    ['h3. Problem\nWas die Fahrer stört, ist die lange Suche.', ['problem']],
    ['h3. Success metrics\nUsers, customers and riders at the target of 900', ['measure']],
  ])('but what is filled in does: %s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  }); // prettier-ignore
});

describe('a heading is known behind what decorates it', () => {
  test.each([
    'h2. 🎯 Goal\nHalf the waiting time at full docks.',
    '🎯 *Goal:* half the waiting time at full docks.',
    ':dart: Goal: half the waiting time at full docks.',
    'h2. (!) Goal\nHalf the waiting time at full docks.',
    'h2. 1. Goal\nHalf the waiting time at full docks.',
    'h2. 1️⃣ Goal\nHalf the waiting time at full docks.',
    '[DRAFT] Goal: half the waiting time at full docks.',
    '{status:colour=Yellow|title=DRAFT} Goal: half the waiting time at full docks.',
    'h2. {status:title=WIP} Goal\nHalf the waiting time at full docks.',
    'h2. Goal 🎯\nHalf the waiting time at full docks.',
  ])('%s', (text) => {
    expect(partsOf(text)).toEqual(['goal']);
  });

  test('in ADF, too, and a lozenge or an emoji alone says nothing', () => {
    const text = (words: string) => ({ type: 'text', text: words });
    const goal = text(' Goal: half the waiting time at full docks.');
    const read = (...content: unknown[]) => {
      const document = readAdf({ type: 'doc', content: [{ type: 'paragraph', content }] });
      return readRationale(document).parts;
    };
    const status = { type: 'status', attrs: { text: 'GOAL' } };
    const emoji = { type: 'emoji', attrs: { shortName: ':dart:', text: '🎯' } };
    expect(read(status, goal)).toEqual(['goal']);
    expect(read(emoji, goal)).toEqual(['goal']);
    expect(read(status)).not.toEqual(['goal']);
    expect(read(emoji, text(' the docks and bikes'))).not.toEqual(['goal']);
  });
});
