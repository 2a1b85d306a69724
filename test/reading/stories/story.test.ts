import { readWiki } from '../../../src/reading/document/wiki';
import { readStory } from '../../../src/reading/stories/story';

type Parts = [role: string, want: string, benefit: string | null];

function partsOf(summary: string, description: string | null = null): Parts | null {
  const { role, want, benefit } = readStory(
    summary,
    description === null ? null : readWiki(description),
  );
  return role === null || want === null ? null : [role, want, benefit];
}

describe('a user story', () => {
  // prettier-ignore
  test.each<[string, string, string, Parts]>([
    ['en', 'with “so that”', 'As a buyer, I want to keep my basket so that I can pay later', ['buyer', 'to keep my basket', 'I can pay later']],
    ['en', 'with “in order to” and a power instead of a wish', 'As an admin I can block a guest in order to stop spam', ['admin', 'block a guest', 'stop spam']],
    ['en', 'with the benefit first', 'In order to plan my week, as a driver, I want to see all stops', ['driver', 'to see all stops', 'plan my week']],
    ['en', 'with a wish “to be able to”', 'As a driver, I want to be able to sort stops, so that I save fuel.', ['driver', 'to be able to sort stops', 'I save fuel']],
    ['en', 'with a lead said twice', 'As a driver, I want a map, so that so that I find the yard', ['driver', 'a map', 'I find the yard']],
    ['en', 'with a loose lead before the sure one', 'As a driver, I want stops such that they sort, so that I save fuel', ['driver', 'stops such that they sort', 'I save fuel']],
    ['en', 'with the benefit in a later sentence of its own voice', 'As a driver, I want a map. It shows the yard, so that I can turn in time.', ['driver', 'a map', 'I can turn in time']],
    ['en', 'with a bare “so”', 'As the dispatcher I need to reorder stops, so they fit the day.', ['dispatcher', 'to reorder stops', 'they fit the day']],
    ['en', 'with “to ensure”', 'As a cook, I need a checklist to ensure that nothing is burnt', ['cook', 'a checklist', 'nothing is burnt']],
    ['en', 'with a reason that tells what will be', 'As a cook, I want timers because they will save the roast', ['cook', 'timers', 'they will save the roast']],
    ['en', 'with a cause, which is no benefit', 'As a cook, I want timers because the owner asked for them', ['cook', 'timers because the owner asked for them', null]],
    ['en', 'with a clause between role and wish', 'As a driver, when I start, I want to see the first stop.', ['driver', 'to see the first stop', null]],
    ['en', 'with another sentence before it', 'Stops are lost. As a driver, I want to see them.', ['driver', 'to see them', null]],
    ['en', 'without article and wish in other words', 'As legal counsel, we would like to see the licence', ['legal counsel', 'to see the licence', null]],
    ['de', 'with “damit”', 'Als Käuferin möchte ich meinen Korb speichern, damit ich später zahlen kann', ['Käuferin', 'meinen Korb speichern', 'ich später zahlen kann']],
    ['de', 'with “um … zu”', 'Als ein Fahrer will ich alle Halte sehen, um meine Woche zu planen', ['Fahrer', 'alle Halte sehen', 'meine Woche zu planen']],
    ['fr', 'with “afin de”', 'En tant que chauffeur, je veux voir tous les arrêts afin de planifier ma semaine', ['chauffeur', 'voir tous les arrêts', 'planifier ma semaine']],
    ['fr', 'with an elided role', "En tant qu'acheteuse, je souhaite garder mon panier pour que je puisse payer plus tard", ['acheteuse', 'garder mon panier', 'je puisse payer plus tard']],
    ['es', 'with “para”', 'Como conductora, quiero ver todas las paradas para planificar mi semana', ['conductora', 'ver todas las paradas', 'planificar mi semana']],
    ['pt', 'with “para que”', 'Como motorista, quero ver todas as paradas para que eu possa planejar a semana', ['motorista', 'ver todas as paradas', 'eu possa planejar a semana']],
    ['it', 'with “in modo da”', 'Come autista, voglio vedere tutte le fermate in modo da pianificare la settimana', ['autista', 'vedere tutte le fermate', 'pianificare la settimana']],
  ])('is read in %s %s', (language, _, summary, expected) => {
    expect(partsOf(summary)).toEqual(expected);
    expect(readStory(summary, null)).toMatchObject({ language, isUserStory: true });
  });

  test.each([
    [
      'in bold leads on lines of their own',
      '*As a* driver\n*I want* to see all stops\n*So that* I can plan',
    ],
    ['as labels', 'As a: driver\nI want: to see all stops\nSo that: I can plan'],
    ['in a quotation', '{quote}As a driver, I want to see all stops so that I can plan{quote}'],
    ['after a heading', 'h2. Story\nAs a driver, I want to see all stops so that I can plan.'],
    ['in an item of a list', '* As a driver, I want to see all stops, so that I can plan'],
  ])('is read in a description %s', (_, description) => {
    expect(partsOf('Stops', description)).toEqual(['driver', 'to see all stops', 'I can plan']);
  });

  test('in the description goes before one in the summary, unless only the summary says why', () => {
    const told = 'As a driver, I want a map so that I can turn';
    expect(partsOf('As a driver, I want stops', told)?.[2]).toBe('I can turn');
    expect(partsOf(told, 'As a driver, I want stops')?.[2]).toBe('I can turn');
  });

  test.each([
    'As a result we want fewer calls',
    'As a workaround I can restart the server',
    'As discussed, we need a new server',
    'Server fails as a user logs in',
    'Use the map as a fallback so that pages load',
    'As soon as I can log in I want tea',
    'Als Folge wollen wir weniger Anrufe',
    'Como resultado, queremos menos llamadas',
    'Fix the export so that dates are right',
    '',
  ])('is not seen in “%s”', (summary) => {
    expect(readStory(summary, null)).toMatchObject({
      isUserStory: false,
      role: null,
      benefit: null,
    });
  });

  test('is not seen in code', () => {
    expect(partsOf('Stops', '{code}As a driver, I want x so that y{code}')).toBeNull();
  });
});

describe('the language of a text', () => {
  test.each([
    ['en', 'The page should show the limit of the order when it is reached'],
    ['de', 'Die Seite soll das Limit der Bestellung zeigen, wenn es erreicht ist'],
    ['fr', 'La page doit montrer la limite de la commande dans les détails'],
    ['es', 'La página debe mostrar el límite del pedido cuando se alcanza'],
    ['pt', 'A página deve mostrar o limite do pedido quando não há mais'],
    ['it', 'La pagina deve mostrare il limite della spesa quando è raggiunto'],
    [null, 'Jako kierowca chcę widzieć wszystkie przystanki, aby planować dni'],
    [null, 'De pagina moet het limiet van de bestelling tonen als het bereikt wordt'],
    [null, 'ページは注文の上限を表示する必要があります'],
    [null, 'Страница должна показывать предел заказа'],
    [null, 'XYZ-12 rollout preparation dashboards staging production monitoring'],
    ['und', 'XYZ-12'],
    ['und', 'Bridge lamp'],
    ['und', 'Anzeigetafel Brücke'],
    [null, 'Лампа'],
  ])('is %s for “%s”', (language, text) => {
    expect(readStory(text, null).language).toBe(language);
  });
});

describe('acceptance criteria', () => {
  test.each<[number, string, string]>([
    [2, 'in a list below a heading', 'h2. Acceptance criteria\n* sorts\n* filters'],
    [
      2,
      'without those below them',
      'h2. Acceptance criteria\n* sorts\n** by day\n** by name\n* filters',
    ],
    [2, 'up to the next heading', 'h2. Acceptance criteria\n* sorts\n* filters\nh2. Notes\n* none'],
    [2, 'in a row of a table each', '*AC:*\n|sorts|yes|\n|filters|no|'],
    [2, 'as numbered lines', 'AC1: sorts\nAC2: filters'],
    [1, 'as a scenario', 'Given a list, when I press sort, then it sorts'],
    [2, 'under a German label', 'Akzeptanzkriterien:\n* sortiert\n* filtert'],
    [2, 'under a French label', "Critères d'acceptation :\n* trier\n* filtrer"],
    [0, 'nowhere', 'As a driver, I want a list.\n* sorted\n* filtered'],
    [0, 'in code', '{code}Acceptance criteria:\n* sorts{code}'],
  ])('are counted: %d, %s', (count, _, description) => {
    expect(readStory('Stops', readWiki(description)).acceptanceCriteria).toBe(count);
  });
});
