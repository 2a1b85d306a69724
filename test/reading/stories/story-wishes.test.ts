/** Where a story's parts stand in another order, or under labels, than the template has them: each kind both ways. */
import { readWiki } from '../../../src/reading/document/wiki';
import { readStory } from '../../../src/reading/stories/story';

const read = (markup: string) => readStory('Docks', readWiki(markup));

describe('a loose “so” leads to a benefit where it tells what will be', () => {
  test.each([
    ['As a shopper I want to pay by card so checkout is quicker', 'checkout is quicker'],
    ['As a clerk I want drafts, so reviews go faster', 'reviews go faster'],
    ['As a clerk I want drafts so nobody loses work', 'nobody loses work'],
    ['As an admin I can set limits so costs stay low', 'costs stay low'],
    ['As a shop, I want badges so customers trust us', 'customers trust us'],
    ['As a rider I want a bell but only at night, so neighbours can sleep', 'neighbours can sleep'],
    [
      'Als Kundin möchte ich mit Karte zahlen, so ist die Kasse schneller frei',
      'ist die Kasse schneller frei',
    ],
    [
      'Als Kundin möchte ich nicht warten, so ist die Kasse schneller frei',
      'ist die Kasse schneller frei',
    ],
    [
      'En tant que cliente, je veux payer par carte, ainsi la caisse avance plus vite',
      'la caisse avance plus vite',
    ],
    ['Como clienta quiero pagar con tarjeta, así la caja va más rápido', 'la caja va más rápido'],
    [
      'Como cliente, quero pagar com cartão, assim o caixa anda mais rápido',
      'o caixa anda mais rápido',
    ],
    [
      'Come cliente voglio pagare con la carta, così la cassa è più veloce',
      'la cassa è più veloce',
    ],
  ])('%s', (text, benefit) => {
    expect(read(text)).toMatchObject({ benefit, isUserStory: true });
  });

  test.each([
    "As a user I can't save the form so the page reloads twice",
    'As a user I want to save the form but it fails so the page reloads twice',
    'As a user I want to see my orders, but the list is empty, so I have to call',
    'As a user I want to save and the page crashes, so all is lost',
    'As a user I want the list to be so fast that I win',
    'As a user, I want 20 docks or so on the map',
    'As an admin I can log in or so the page says',
    'As a rider I want to see the map so far as it is known',
    'Als Kundin möchte ich zahlen, aber es klappt nicht, so muss ich warten',
    'En tant que cliente, je veux payer mais la page tombe, ainsi tout est perdu',
    'Como clienta no puedo pagar, así la página se carga dos veces',
    'Como cliente, quero pagar mas a página cai, assim tudo se perde',
    'Come cliente non posso pagare, così la pagina si ricarica due volte',
    'Come cliente voglio la lista così come era',
  ])('but not in: %s', (text) => {
    expect(read(text)).toMatchObject({ benefit: null, isUserStory: true });
  });
});

describe('the wish may stand before the role', () => {
  test.each([
    [
      'Ich möchte als Fahrerin freie Plätze sehen, damit ich parke',
      'Fahrerin',
      'freie Plätze sehen',
      'ich parke',
    ],
    [
      'Ich will als angemeldeter Gast der Stadt Plätze sehen, damit ich parke',
      'angemeldeter Gast der Stadt',
      'Plätze sehen',
      'ich parke',
    ],
    ['Wir hätten gerne als Team eine Liste, um zu planen', 'Team', 'eine Liste', 'zu planen'],
    [
      'Wenn ich spät komme, möchte ich als Product Owner eine Liste, um zu planen',
      'Product Owner',
      'eine Liste',
      'zu planen',
    ],
    [
      "J'aimerais, en tant que cycliste, voir les places afin de me garer",
      'cycliste',
      'voir les places',
      'me garer',
    ],
    [
      'Je veux en tant que conseiller pouvoir filtrer les places pour gagner du temps',
      'conseiller',
      'pouvoir filtrer les places',
      'gagner du temps',
    ],
    ['Quiero, como ciclista, ver las plazas para aparcar', 'ciclista', 'ver las plazas', 'aparcar'],
    [
      'Me gustaría como ciclista ver las plazas para aparcar',
      'ciclista',
      'ver las plazas',
      'aparcar',
    ],
    ['Gostaria, como ciclista, de ver as vagas para parar', 'ciclista', 'de ver as vagas', 'parar'],
    ['Quero enquanto gestor ver as vagas para decidir', 'gestor', 'ver as vagas', 'decidir'],
    [
      'Vorrei, come ciclista, vedere i posti per parcheggiare',
      'ciclista',
      'vedere i posti',
      'parcheggiare',
    ],
    [
      'Voglio come ciclista vedere i posti per parcheggiare',
      'ciclista',
      'vedere i posti',
      'parcheggiare',
    ],
    [
      'I want, as a night driver, to see docks so that I park',
      'night driver',
      'to see docks',
      'I park',
    ],
    ["I'd like as a driver to see docks so that I park", 'driver', 'to see docks', 'I park'],
  ])('%s', (text, role, want, benefit) => {
    expect(read(text)).toMatchObject({ role, want, benefit, isUserStory: true });
  });

  test.each([
    'Ich möchte als Erstes die Liste sehen, damit ich plane',
    'Ich möchte als PDF speichern können, damit ich drucke',
    'Ich möchte die Liste als Datei speichern, damit ich drucke',
    "J'aimerais, en tant que telle, garder la liste",
    'Quiero, como siempre, ver la lista para saber',
    'Quero como exemplo ver a lista para saber',
    'Vorrei come prima cosa vedere la lista per sapere',
    'I want, as a result, to see docks so that I park',
    'I would like as a default the map so that I see it',
    'I want as much as possible, as you said',
  ])('nobody is named in: %s', (text) => {
    expect(read(text)).toMatchObject({ role: null, isUserStory: false });
  });
});

describe('labels may share a line', () => {
  const STORY = { role: 'driver', want: 'see docks', benefit: 'I park' };

  test.each<[string, object]>([
    ['Role: driver / Goal: see docks / Benefit: I park', STORY],
    ['*Role:* driver | *Goal:* see docks | *Benefit:* I park', STORY],
    ['|Role: driver|Goal: see docks|Benefit: I park|', STORY],
    ['Who: driver · What: see docks · Why: I park', STORY],
    ['As a: driver / I want: see docks / So that: I park', STORY],
    [
      'Role: driver / guest / Goal: see docks / Benefit: I park',
      { ...STORY, role: 'driver / guest' },
    ],
    [
      'Rolle: Fahrerin / Ziel: Plätze sehen / Nutzen: ich parke',
      { role: 'Fahrerin', want: 'Plätze sehen', benefit: 'ich parke' },
    ],
    [
      'Rôle : cycliste | Besoin : voir les places | Bénéfice : me garer',
      { role: 'cycliste', want: 'voir les places', benefit: 'me garer' },
    ],
    [
      'Rol: ciclista / Objetivo: ver las plazas / Beneficio: aparcar',
      { role: 'ciclista', want: 'ver las plazas', benefit: 'aparcar' },
    ],
  ])('%s', (text, parts) => {
    expect(read(text)).toMatchObject({ ...parts, isUserStory: true });
  });

  test.each([
    'Role: admin / Path: /etc/hosts / Mode: 600',
    'Role: <role> / Goal: <goal> / Benefit: <benefit>',
    'Role: TBD | Goal: TBD | Benefit: TBD',
    'Goal: see docks / Why: I park',
    '|Role: admin|Port: 80|Mode: 600|',
  ])('and tell no story in: %s', (text) => {
    expect(read(text).isUserStory).toBe(false);
  });
});

describe('the benefit may have a label below the wish', () => {
  test.each([
    ['As a rider, I want to see docks\nBusiness value: fewer detours', 'fewer detours'],
    ['As a rider, I want to see docks.\n*Benefit:* fewer detours', 'fewer detours'],
    [
      'As a rider, I want to see docks.\n\nh3. Benefit\nfewer detours\n\nh3. Notes\nnone of it',
      'fewer detours',
    ],
    ['As a rider, I want to see docks\n\nWhy? So that I park', 'I park'],
    ['When I arrive, I want to see docks\nValue: fewer detours', 'fewer detours'],
    ['Als Fahrerin möchte ich Plätze sehen\nMehrwert: weniger Umwege', 'weniger Umwege'],
    [
      'En tant que cycliste, je veux voir les places\nValeur métier : moins de détours',
      'moins de détours',
    ],
    ['Como ciclista quiero ver las plazas\nValor de negocio: menos vueltas', 'menos vueltas'],
    ['Como ciclista, quero ver as vagas\nBenefício: menos voltas', 'menos voltas'],
    ['Come ciclista voglio vedere i posti\nValore aggiunto: meno giri', 'meno giri'],
  ])('%j', (text, benefit) => {
    const story = read(text);
    expect(story).toMatchObject({ benefit, isUserStory: true });
    expect(story.want).not.toMatch(/[\n:?]/);
  });

  test.each([
    'As a rider, I want to see docks\nBusiness value: high',
    'As a rider, I want to see docks\nBusiness value: 5 points',
    'As a rider, I want to see docks\nBusiness value: TBD',
    'As a rider, I want to see docks\nBenefit: <benefit>',
    'As a rider, I want to see docks\nPriority: high\nReason: the call returned 500',
    'As a rider, I want to see docks.\nWe met on Monday.\nOutcome: nobody came',
    'Als Fahrerin möchte ich Plätze sehen\nMehrwert: sehr hoch',
  ])('which may say none: %j', (text) => {
    const { want, benefit } = read(text);
    expect({ want: want?.replace('to ', ''), benefit }).toEqual({
      want: /^Als/.test(text) ? 'Plätze sehen' : 'see docks',
      benefit: null,
    });
  });

  test('and is none where the wish has told one', () => {
    const text = 'As a rider, I want to see docks so that I park\nBusiness value: fewer detours';
    expect(read(text).benefit).toBe('I park');
  });
});
