/** Reasons that no "so that" leads to: what a wish spares, in a clause or in a sentence of its own. */
import { readWiki } from '../../../src/reading/document/wiki';
import { readStory } from '../../../src/reading/stories/story';

const benefitOf = (story: string): string | null => readStory('Docks', readWiki(story)).benefit;

describe('because', () => {
  test.each([
    ['As a rider I want the last dock preselected because looking for it in the rain takes ages', 'looking for it in the rain takes ages'],
    ['As a rider I want a map because otherwise I ride past the dock', 'otherwise I ride past the dock'],
    ['As a rider I want to pay at once because the queue at the kiosk costs ten minutes', 'the queue at the kiosk costs ten minutes'],
    ['As a rider I want voice prompts because reading while riding is dangerous', 'reading while riding is dangerous'],
    ['As a clerk I want one list because we often miss a late dock', 'we often miss a late dock'],
  ])('leads to what it spares: %s', (story, benefit) => {
    expect(benefitOf(story)).toBe(benefit);
  }); // prettier-ignore

  test.each([
    'As a rider I want a map because the town asked for it',
    'As a rider I want a map because the board decided so in May',
    'As a rider I want a map because marketing changed the logo last week',
    'As a rider I want a map because the old one is blue',
  ])('or to a cause, which is none: %s', (story) => {
    expect(benefitOf(story)).toBeNull();
  });
});

describe('a clause about the whole wish', () => {
  test.each([
    ['As a rider I want to pay for all of us at once, which saves us ten minutes', 'us ten minutes'],
    ['As a rider I want to pay by card, which means that I need no cash', 'that I need no cash'],
    ['Als Fahrerin möchte ich für alle zahlen, was uns zehn Minuten spart', 'uns zehn Minuten spart'],
    ["En tant que cycliste, je veux payer pour tous, ce qui m'évite trois trajets", "m'évite trois trajets"],
    ['Como ciclista quiero pagar por todos, lo que nos ahorra diez minutos', 'nos ahorra diez minutos'],
    ['Como ciclista, quero pagar por todos, o que nos poupa dez minutos', 'nos poupa dez minutos'],
    ['Come ciclista vorrei pagare per tutti, il che ci risparmia dieci minuti', 'ci risparmia dieci minuti'],
  ])('%s', (story, benefit) => {
    expect(benefitOf(story)).toBe(benefit);
  }); // prettier-ignore

  test.each([
    'As a rider I want the dock which lets me in',
    'As a rider I want a list of docks, which are sorted by name',
    'Als Fahrerin möchte ich sehen, was mein Dock kostet',
    'En tant que cycliste, je veux voir ce qui est libre',
    'Como ciclista quiero ver lo que cuesta',
  ])('but not one about a thing: %s', (story) => {
    expect(benefitOf(story)).toBeNull();
  });
});

describe('a sentence of its own', () => {
  test.each([
    ['As a rider I want to see who paid. That way nobody pays twice.', 'nobody pays twice'],
    ['As a rider I want to see who paid; this way I need not ask.', 'I need not ask'],
    ['Als Fahrerin möchte ich sehen, wer zahlt. So zahlt niemand zweimal.', 'zahlt niemand zweimal'],
    ['Als Fahrerin möchte ich sehen, wer zahlt. Dadurch muss ich nicht fragen.', 'muss ich nicht fragen'],
    ['En tant que cycliste, je veux voir qui paie. Comme ça, personne ne paie deux fois.', 'personne ne paie deux fois'],
    ['Como ciclista quiero ver quién paga. De esta manera no pago dos veces.', 'no pago dos veces'],
    ['Como ciclista, quero ver quem paga. Assim, não pago duas vezes.', 'não pago duas vezes'],
    ['Come ciclista voglio vedere chi paga. In questo modo nessuno paga due volte.', 'nessuno paga due volte'],
  ])('%s', (story, benefit) => {
    expect(benefitOf(story)).toBe(benefit);
  }); // prettier-ignore

  test.each([
    ['As a driver, I want a list. That way, the crane stays free.', 'the crane stays free'],
    ['As a driver, I want a list. That way the shared docks stay short of bikes.', 'the shared docks stay short of bikes'],
    ['As a driver, I want a list. This way my team knows what changed.', 'my team knows what changed'],
    ['As a driver, I want a list. That way we are told at once.', 'we are told at once'],
    ['As a driver, I want a list. That way we save the time we lost.', 'we save the time we lost'],
    ['Als Fahrer möchte ich eine Liste. Dadurch ist der Kran gesichert.', 'ist der Kran gesichert'],
    ['As a driver, I want a list. That way the lost keys are found.', 'the lost keys are found'],
    ['Als Fahrer möchte ich eine Liste. Dadurch hat jeder einen Bericht.', 'hat jeder einen Bericht'],
    ["En tant que chauffeur, je veux une liste. Ainsi, personne n'est bloqué.", "personne n'est bloqué"],
    ['Come autista voglio una lista. Così si è sicuri.', 'si è sicuri'],
    ['Als Fahrer möchte ich eine Liste. So warte ich nicht.', 'warte ich nicht'],
    ['En tant que chauffeur, je veux une liste. Ainsi, je sais qui a payé.', 'je sais qui a payé'],
    ['Como conductor quiero una lista. De ese modo veo lo que cambió.', 'veo lo que cambió'],
    ['Como motorista, quero uma lista. Assim, estou seguro.', 'estou seguro'],
    ['Come autista voglio una lista. Così ho tutto in un posto.', 'ho tutto in un posto'],
  ])('tells what will be: %s', (story, benefit) => {
    expect(benefitOf(story)).toBe(benefit);
  }); // prettier-ignore

  test.each([
    'As a driver, I want a list. That way, the crane failed.',
    'As a driver, I want a list. This way I lost my key.',
    'As a driver, I want a list. That way nobody was told.',
    'As a driver, I want a list, so the crane stopped.',
    'Als Fahrer möchte ich eine Liste. Dadurch ist der Kran ausgefallen.',
    'Als Fahrer möchte ich eine Liste. Auf diese Weise haben alle Zeit verloren.',
    'Als Fahrer möchte ich eine Liste. So konnte ich nicht parken.',
    'En tant que chauffeur, je veux une liste. Ainsi, la grue est tombée en panne.',
    'En tant que chauffeur, je veux une liste. Comme ça, le camion était bloqué.',
    "En tant que chauffeur, je veux une liste. Ainsi, la grue s'est arrêtée.",
    'Como conductor quiero una lista. Así, la grúa falló.',
    'Como conductor quiero una lista. De ese modo los pedidos fueron anulados.',
    'Como motorista, quero uma lista. Assim, o guindaste falhou.',
    'Como motorista, quero uma lista. Dessa forma a chave foi perdida.',
    'Come autista voglio una lista. Così la gru si è rotta.',
    'Come autista voglio una lista. In questo modo abbiamo perso la chiave.',
  ])('and not what has been: %s', (story) => {
    expect(benefitOf(story)).toBeNull();
  });

  test.each([
    'As a rider I want to pay that way.',
    'As a rider I want to pay. The other way is slow.',
    'Als Fahrerin möchte ich zahlen. So steht es im Vertrag.',
    'Como ciclista quiero pagar. Así como está, no funciona.',
    'Come ciclista voglio pagare. Così come è ora, non va.',
  ])('or none: %s', (story) => {
    expect(benefitOf(story)).toBeNull();
  });
});

describe('a benefit whose words look like something else', () => {
  test.each([
    // "So" behind a participle that ends the wish.
    ['As a laundry guest, I want a message when the wash is done so I can move my things.', 'I can move my things'],
    ['As a nurse I want to see what the night shift did so I can plan my round.', 'I can plan my round'],
    ["As a carrier I want to be told so I don't wait in vain.", "I don't wait in vain"],
    ['As a tenant I want to read what we agreed so nobody argues about it later.', 'nobody argues about it later'],
    ['As a customer, I want to be asked so I can refuse tracking.', 'I can refuse tracking'],
    // A participle behind its noun.
    ['As an auditor I want a log of edits, so every change made is traceable.', 'every change made is traceable'],
    ['As a student I want my answers saved, so nothing typed is lost.', 'nothing typed is lost'],
    ['As a manager I want drafts kept for a week, so work left on Friday is there on Monday.', 'work left on Friday is there on Monday'],
    ['As a chef I want allergens on the ticket, so meals served are safe.', 'meals served are safe'],
    ['As a chef I want the log, so a meal sent back is not charged.', 'a meal sent back is not charged'],
    // What will have been done.
    ['Als Trainerin möchte ich die Anwesenheit abhaken, so habe ich am Abend alles dokumentiert.', 'habe ich am Abend alles dokumentiert'],
    ['Come cuoco voglio la lista la sera prima, così ho già preparato tutto quando apriamo.', 'ho già preparato tutto quando apriamo'],
    // In the writer's own voice, below a name.
    ['As a traveller I want the change to be announced.\nBenefit: I reach the right train.', 'I reach the right train'],
    ['Als Gast möchte ich eine Nachricht.\nNutzen: Ich warte nicht umsonst.', 'Ich warte nicht umsonst'],
    ["En tant que client, je veux un bip.\nBénéfice : j'attends dehors.", "j'attends dehors"],
    ['Como cliente quiero un aviso.\nBeneficio: yo espero fuera.', 'yo espero fuera'],
  ])('is read: %s', (story, benefit) => {
    expect(benefitOf(story)).toBe(benefit);
  }); // prettier-ignore

  test.each([
    'Als Disponent möchte ich Fahrten tauschen, weil der Betriebsrat das im Mai gefordert hat.',
    'Als Disponentin möchte ich Fahrten tauschen, weil die Leitung es so beschlossen hat.',
    'When I open the page I need to reload twice. This way, the list is empty. Expected: list filled.',
    'For everyone who missed it, we want to thank Lea who ran the demo.',
  ])('is none: %s', (story) => {
    expect(benefitOf(story)).toBeNull();
  });

  test('thanks to everyone are no story', () => {
    const said = 'For everyone who missed it, we want to thank Lea who ran the demo.';
    expect(readStory('Demo', readWiki(said))).toMatchObject({ role: null, isUserStory: false });
  });
});
