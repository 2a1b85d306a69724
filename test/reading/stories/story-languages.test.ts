/** How people word a story in each language: the same parts are found in all ways of saying it. */
import { readStory } from '../../../src/reading/stories/story';
import { LANGUAGES, type Language } from '../../../src/reading/words/language';

interface Ways {
  role: string;
  want: string;
  benefit: string;
  /** Before the role; `%` is the role. */
  openings: readonly string[];
  wishes: readonly string[];
  leads: readonly string[];
}

const WAYS: Readonly<Record<Language, Ways>> = {
  en: {
    role: 'driver',
    want: 'see all stops',
    benefit: 'I can plan my week',
    openings: ['As a %', 'As the %', 'AS A %', 'As any %', 'As a/an %', 'As %', 'Being a %', 'In my role as a %', 'As a: %'],
    wishes: ['I want to', 'I’d like to', "I'd like to", 'I would like to', 'I need to', 'I wish to', 'we want to', 'I can', 'I should be able to', 'I would be able to', 'I’m able to', 'I am able to', 'I must be able to', 'I have to', 'I also want to', 'I want: to', 'want to', 'I would really like to', 'I don’t want to'],
    leads: ['so that', 'so, that', 'So that:', 'in order that', 'so', 'such that'],
  },
  de: {
    role: 'Fahrerin',
    want: 'alle Halte sehen',
    benefit: 'ich die Woche planen kann',
    openings: ['Als %', 'Als eine %', 'ALS %', 'In meiner Rolle als %', 'Als: %'],
    wishes: ['möchte ich', 'will ich', 'ich möchte', 'würde ich gerne', 'möchten wir', 'muss ich', 'kann ich', 'moechte ich', 'hätte ich gern'],
    leads: ['damit', 'sodass', 'so dass', 'Damit:', 'auf dass'],
  },
  fr: {
    role: 'conductrice',
    want: 'voir tous les arrêts',
    benefit: 'je puisse planifier',
    openings: ['En tant que %', "En tant qu'une %", 'En tant qu’une %', 'En qualité de %', 'En tant que: %', 'EN TANT QUE %'],
    wishes: ['je veux', 'je souhaite', "j'aimerais", 'j’aimerais', 'j’ai besoin de', "j'ai besoin de", 'je voudrais', 'je souhaiterais', 'nous voulons', 'je dois', 'je peux', 'je ne veux pas'],
    leads: ['afin que', 'pour que', 'de sorte que', 'de façon à ce que', 'Afin que:'],
  },
  es: {
    role: 'conductora',
    want: 'ver todas las paradas',
    benefit: 'pueda planificar',
    openings: ['Como %', 'Como una %', 'Yo, como %', 'En calidad de %', 'Yo como %', 'Como: %'],
    wishes: ['quiero', 'necesito', 'me gustaría', 'me gustaria', 'quisiera', 'deseo', 'quiero poder', 'queremos', 'debo', 'yo quiero', 'requiero'],
    leads: ['para que', 'de modo que', 'de manera que', 'con el fin de que', 'a fin de que', 'Para que:'],
  },
  pt: {
    role: 'motorista',
    want: 'ver todas as paradas',
    benefit: 'eu possa planejar',
    openings: ['Como %', 'Como um %', 'Eu, como %', 'Enquanto %', 'Eu como %', 'Como: %', 'Sendo um %'],
    wishes: ['quero', 'gostaria de', 'preciso', 'eu quero', 'desejo', 'gostaria de poder', 'queremos', 'preciso de', 'necessito'],
    leads: ['para que', 'de modo que', 'de forma que', 'a fim de que', 'Para que:'],
  },
  it: {
    role: 'autista',
    want: 'vedere tutte le fermate',
    benefit: 'possa pianificare',
    openings: ['Come %', 'Come un %', 'In qualità di %', 'Io, come %', 'Come: %', 'Nel ruolo di %'],
    wishes: ['voglio', 'vorrei', 'desidero', 'ho bisogno di', 'devo', 'vorrei poter', 'mi piacerebbe', 'io voglio', 'vogliamo'],
    leads: ['affinché', 'in modo che', 'così che', 'affinche', 'In modo che:'],
  },
}; // prettier-ignore

const CASES = LANGUAGES.flatMap((language) => {
  const { openings, wishes, leads } = WAYS[language];
  const [opening = '', wish = '', lead = ''] = [openings[0], wishes[0], leads[0]];
  return [
    ...openings.map((way) => [language, way, wish, lead] as const),
    ...wishes.map((way) => [language, opening, way, lead] as const),
    ...leads.map((way) => [language, opening, wish, way] as const),
  ];
}).filter(([, opening]) => opening.includes('%'));

test.each(CASES)('in %s “%s”, “%s” and “%s” lead to the parts', (language, opening, wish, lead) => {
  const { role, want, benefit } = WAYS[language];
  for (const parted of [', ', ' ', '\n']) {
    const text = `${opening.replace('%', role)}${parted}${wish} ${want}${parted}${lead} ${benefit}`;
    const story = readStory(text, null);
    expect([story.role, story.benefit]).toEqual([role, benefit]);
    expect(story.want?.endsWith(want)).toBe(true);
  }
});

/** Leads that take a verb without a subject, and words that look like them inside a wish. */
test.each<[string, string | null]>([
  ['Als Fahrer will ich eine Liste, um die Woche zu planen', 'die Woche zu planen'],
  ['Als Fahrer will ich eine Liste, um Zeit einzusparen', 'Zeit einzusparen'],
  ['Als Fahrer will ich um neun Uhr eine Liste', null],
  ['En tant que chauffeur, je veux une liste pour planifier ma semaine', 'planifier ma semaine'],
  ['En tant que chauffeur, je veux une liste pour ne pas me perdre', 'ne pas me perdre'],
  ['En tant que chauffeur, je veux une liste pour mobile', null],
  ['En tant que chauffeur, je veux une liste afin d’éviter les erreurs', 'éviter les erreurs'],
  ['Como conductor quiero una lista para poder planificar', 'planificar'],
  ['Como conductor quiero una lista para móviles', null],
  [
    'Como conductor quiero una lista para mis clientes para planificar la semana',
    'planificar la semana',
  ],
  ['Como motorista quero uma lista para planejar a semana', 'planejar a semana'],
  ['Como motorista quero uma lista para celular', null],
  ['Come autista voglio una lista per pianificare la settimana', 'pianificare la settimana'],
  ['Come autista voglio una lista per telefono', null],
  ['Come autista voglio una lista così posso pianificare', 'posso pianificare'],
  ['As a driver, I want guests to be able to sort stops', null],
  ['As a driver, I want the app to be able to sort stops so that I save fuel', 'I save fuel'],
  ['As a driver, I want a map, allowing me to turn in time', 'me to turn in time'],
  ['As a driver, I want a form allowing guests to sort stops', null],
])('“%s” has the benefit %j', (text, benefit) => {
  expect(readStory(text, null)).toMatchObject({ isUserStory: true, benefit });
});

test.each([
  'Als Nutzer muss der Browser neu starten',
  'Comment je veux voir la liste, en tant que telle',
  'Como si quiero ver la lista',
  'Come posso vedere la lista?',
  'Como posso ver a lista?',
])('“%s” is no story', (text) => {
  expect(readStory(text, null).isUserStory).toBe(false);
});
