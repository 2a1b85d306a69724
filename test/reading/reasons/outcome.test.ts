/** What came of a piece of work: each line names exactly in which ways its text tells it. */
import { readAdf } from '../../../src/reading/document/adf';
import { readWiki } from '../../../src/reading/document/wiki';
import { readOutcome, type OutcomePart } from '../../../src/reading/reasons/outcome';
import { namesOutcome } from '../../../src/reading/reasons/outcome-titles';

const partsOf = (text: string): OutcomePart[] | null => readOutcome(readWiki(text)).parts;

const TOLD: [string, OutcomePart[]][] = [
  ['Four weeks after the launch calls about lost bikes fell from 40 to 12 a week.', ['figure']],
  ['Conversion went up by 4 %, and returns are down by a third.', ['figure']],
  ['This decreased the heap size substantially.', ['figure']],
  ['The new map saves drivers 20 minutes each morning.', ['figure']],
  ['We reached the goal in May.', ['figure']],
  ['The average wait in December was 64 minutes.', ['figure']],
  ['The median basket is now 48 euros.', ['figure']],
  ['Skippers wait 40 minutes on average, down from 118.', ['figure']],
  ['Average time to a berth in Q1: 22 minutes (was 51).', ['figure']],
  ['The average rating was 4.5 in the user test.', ['figure']],
  ['The median response rate was 40 %.', ['figure']],
  ['The average wait of a support request was 3 hours.', ['figure']],
  ['La media de espera fue de 4 minutos.', ['figure']],
  ['Calls at night fell to 12.', ['figure']],
  ['Le panier moyen est désormais de 62 euros.', ['figure']],
  ['Die durchschnittliche Wartezeit lag im Dezember bei 64 Minuten.', ['figure']],
  ["L'attente moyenne en décembre était de 64 minutes.", ['figure']],
  ['La espera media en diciembre fue de 64 minutos.', ['figure']],
  ['A espera média em dezembro foi de 64 minutos.', ['figure']],
  ["L'attesa media a dicembre è stata di 64 minuti.", ['figure']],
  ['The target was missed, though not by much.', ['figure']],
  ['We see 30% fewer tickets about the price.', ['figure']],
  ['Since launch 1,200 riders have used the seat.', ['figure', 'use']],
  ['Riders now book a seat at home and no longer call us.', ['use']],
  ['It is widely used and accepted by our customers.', ['use']],
  ['The feedback from the workshop is very good.', ['use']],
  ['Hardly anybody uses it.', ['use']],
  ['Most of the drivers have switched to the new list.', ['use']],
  ['We learned that families ride at weekends only.', ['learning']],
  ['The experiment failed: nobody took the second bike.', ['learning']],
  ['It turned out that most users never open the list.', ['learning']],
  ['This has really paid off for the small towns.', ['learning']],
  ['h3. Results after four weeks\nThe queue at the pier is half as long.', ['learning']],
  ['*Lessons learned:* the towns want the figures by mail.', ['learning']],
  ['Seit dem Start sind die Anrufe um 30 % gesunken.', ['figure']],
  ['Die Kunden nutzen die neue Karte inzwischen jeden Tag.', ['use']],
  ['Das hat sich gelohnt, und die Annahme war richtig.', ['learning']],
  ['Depuis le lancement, les appels ont baissé de 30 %.', ['figure']],
  ['Les retours des clients sont très positifs et nous en sommes contents.', ['use']],
  ['Nous avons appris que les familles roulent le dimanche.', ['learning']],
  ['Desde el lanzamiento las llamadas han bajado un 30 %.', ['figure']],
  ['Nuestros clientes ya no llaman para saber el precio.', ['use']],
  ['Aprendimos que las familias salen los domingos.', ['learning']],
  ['As ligações caíram de 40 para 12 por semana desde o lançamento.', ['figure']],
  ['Os clientes adoram o novo mapa e não ligam mais para nós.', ['use']],
  ['Aprendemos que as famílias saem aos domingos.', ['learning']],
  ['Le chiamate sono diminuite del 30 % dopo il lancio.', ['figure']],
  ['Gli utenti sono molto contenti della nuova mappa.', ['use']],
  ['Abbiamo imparato che le famiglie escono la domenica.', ['learning']],
];

const NOT_TOLD = [
  'Closing ticket as fixed.',
  'Verified as fixed in SDK 5.2.0. Tested on an iPad with iOS 9.2.',
  'Released with 4.2. All stories are closed.',
  'Merged and live in all nine towns.',
  'Thank you all, well done!',
  'The average picture is 640 wide.',
  'The average load time was 4 seconds.',
  'The average commit was 3 lines.',
  'The mean size of a commit was 12 lines.',
  'The average of 3 users was 5.',
  'The median response was 2.5s in the test.',
  'The average page load time was 4 seconds.',
  'The average wait was 12 seconds on staging.',
  'Die durchschnittliche Ladezeit lag bei 4 Sekunden.',
  'Die durchschnittliche Wartezeit lag im Test bei 4 Sekunden.',
  'Le temps de chargement moyen était de 4 secondes.',
  'La media de los commits fue de 4.',
  'O tempo de resposta médio foi de 4 segundos.',
  'La media dei test è stata di 4 secondi.',
  'The target average was 60 minutes.',
  'Timeout: 9 s (was 14).',
  'It runs 9 times, down from 20.',
  'The median filter takes 9 pixels (not 14).',
  'The average wait should be 60 minutes.',
  'Die durchschnittliche Wartezeit liegt bei 64 Minuten.',
  'La espera media es de 64 minutos.',
  'We hope that calls will fall by 30 %.',
  'Calls should fall from 40 to 12 a week.',
  'The goal is to reduce calls by 20 %.',
  'This was done so that riders no longer call us.',
  'If calls fell by 30 %, we would build the second one.',
  'Have the calls gone down by 30 % since the launch?',
  'Please tell us whether the customers like it.',
  'I reduced my build time by 80 % with another flag.',
  'Actual result: the list is empty.',
  '*Results after launch:* <what changed, and by how much>',
  'h3. Lessons learned\nTBD',
  'Perhaps usage has improved a lot.',
  'Closing because no longer applicable.',
  '100% complete, 3/3 methods implemented.',
  'Die Anrufe sollten um 30 % sinken.',
  'Nous espérons que les appels baissent de 30 %.',
];

test.each(TOLD)('%s', (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});

test.each(NOT_TOLD)('%s tells nothing', (text) => {
  expect(partsOf(text)).toEqual([]);
});

test.each(TOLD)('whoever quotes or pastes it does not tell: %s', (text) => {
  expect(partsOf(`{quote}\n${text}\n{quote}`)).toEqual([]);
  expect(partsOf(`{code}\n${text}\n{code}`)).toEqual([]);
});

test.each(TOLD)('what stands around it does not hide it: %s', (text, parts) => {
  expect(partsOf(`+1\n\n${text}\n\nAB-1`)).toEqual(parts);
});

test('a language that is not read is not known, and words of none say nothing', () => {
  expect(
    partsOf('De mensen gebruiken de app nu ook in het weekend en zij bellen niet.'),
  ).toBeNull();
  expect(partsOf('地図の利用は三割ふえました。')).toBeNull();
  expect(partsOf('+1')).toEqual([]);
  expect(partsOf('')).toEqual([]);
});

test('in ADF, too', () => {
  const text = 'Since the launch calls have fallen from 40 to 12 a week.';
  const document = readAdf({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });
  expect(document && readOutcome(document).parts).toEqual(['figure']);
});

test.each<[string, boolean]>([
  ['Results of the pilot in Zwolle', true],
  ['Measure what the child seat brought', true],
  ['Evaluate adoption of the new map', true],
  ['Post-launch review', true],
  ['Wirkung der neuen Karte', true],
  ['Bilan de la carte', true],
  ['Resultados del piloto', true],
  ['A map for the pier', false],
  ['Show the results on the map', false],
  ['Measure the length of the pier', false],
])('of titles: %s', (title, expected) => {
  expect(namesOutcome(title)).toBe(expected);
});
