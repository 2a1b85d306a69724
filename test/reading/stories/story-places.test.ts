/** Where a story stands, and what stands around it that is nobody's prose. */
import { readAdf } from '../../../src/reading/document/adf';
import { readWiki } from '../../../src/reading/document/wiki';
import { readStory } from '../../../src/reading/stories/story';

const STORY = 'As a rider I want to see free docks so that I park fast';
const PARTS = { role: 'rider', want: 'to see free docks', benefit: 'I park fast' };
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });

test.each([
  '[US] ', '(iOS) ', 'RIDE-7 ', 'RIDE-7: ', 'RIDE-7 | ', '🚲 ', '👤🏽 ', '1️⃣ ', '[Web][Admin] ', '[US-12] ', 'US 12: ', 'US12 - ',
  'User story: ', 'User Story #3: ', 'Story 3. ', '#12 ', '2. ', '2.1 ', '{beta} ', ':bike: ', '(!) ', '🇩🇪 ', '【Web】', '- ', '✅ [US] RIDE-7: ',
])('“%s” before it is no part of it', (tag) => {
  expect(readStory(tag + STORY, null)).toMatchObject(PARTS);
  expect(readStory('Docks', readWiki(tag + STORY))).toMatchObject(PARTS);
}); // prettier-ignore

test.each([
  '[rider] wants free docks',
  '(iOS) Fix the docks as a test',
  'RIDE-7 docks',
  '🚲 docks',
])('“%s” is no story for its tag', (summary) => {
  expect(readStory(summary, null).isUserStory).toBe(false);
});

test.each([
  ['emoji before each line', '👤 As a rider\n\n🎯 I want to see free docks\n\n💡 So that I park fast'],
  ['names of emoji', ':bust_in_silhouette: As a rider\n:dart: I want to see free docks\n:bulb: So that I park fast'],
  ['headings', 'h3. As a\nrider\nh3. I want\nto see free docks\nh3. So that\nI park fast'],
  ['rows of a table', '|As a|rider|\n|I want|to see free docks|\n|So that|I park fast|'],
  ['a feature in code', '{code}\nFeature: Docks\n  As a rider\n  I want to see free docks\n  So that I park fast\n{code}'],
  ['a German feature in code', '{noformat}\nFunktionalität: Docks\n  As a rider\n  I want to see free docks\n  So that I park fast\n{noformat}'],
  ['a log before it', '2024-01-02 10:00:00 as a user I want logs\nINFO: as a user I want logs\n\n' + STORY],
  ['code without a fence before it', 'foo(); // as a user I want code\n\n' + STORY],
  ['what was struck through', '-As a cook I want tea-\n\n' + STORY],
  ['what was struck through between braces', '{-}As a cook{-} As a rider I want to see {*}free{*} docks so that I park fast'],
  ['a lozenge', '{status:colour=Red|title=DRAFT} ' + STORY],
])('it is read with %s', (_, markup) => {
  expect(readStory('Docks', readWiki(markup))).toMatchObject(PARTS);
}); // prettier-ignore

test('in ADF it is read after emoji and lozenges, and without what was struck through', () => {
  const status = { type: 'status', attrs: { text: 'DRAFT' } };
  const emoji = { type: 'emoji', attrs: { shortName: ':bike:', text: '🚲' } };
  for (const content of [
    doc(paragraph(status, text(` ${STORY}`))),
    doc(paragraph(emoji, text(STORY))),
    doc(paragraph(text('As a cook I want tea.', 'strike')), paragraph(text(STORY))),
    doc(paragraph(text('As a '), text('cook ', 'strike'), text('rider I want to see free docks so that I park fast'))),
    doc(paragraph(text('As a '), text('rider', 'strong'), text(' I want to see free docks so that I park fast'))),
  ])
    expect(readStory('Docks', readAdf(content))).toMatchObject(PARTS);
}); // prettier-ignore

test.each([
  'As a <type of user>, I want <some goal> so that <some reason>.',
  'As a [user], I want [goal], so that [reason].',
  'As a {role} I want {feature} so that {benefit}',
  'As a ___ I want ___ so that ___',
  'As a … I want … so that …',
  'As a ..., I want ..., so that ...',
  'As a type of user, I want some goal so that some reason',
  'As a <user>, I want to <perform some task> so that I can <achieve some goal>',
  'As a [persona], I [want to], [so that]. As a [who], I want [what], so that [why]',
  'As a TBD, I want TBD so that TBD',
  '*As a* <role>\n*I want* <action>\n*So that* <value>',
  'Als <Rolle> möchte ich <Ziel>, damit <Nutzen>',
  'Als <Art des Nutzers> möchte ich <Wunsch>, um <Grund> zu erreichen',
  'En tant que <type d’utilisateur>, je veux <objectif> afin de <raison>',
  'Como <tipo de usuario> quiero <objetivo> para <razón>',
  'Como <tipo de usuário>, quero <objetivo> para que <motivo>',
  'Come <tipo di utente> voglio <obiettivo> per <motivo>',
])('of the template “%s” nothing is there', (template) => {
  const reading = readStory('Docks', readWiki(template));
  expect(reading).toMatchObject({ role: null, want: null, benefit: null, isUserStory: false });
  expect(reading.language).not.toBeNull();
});

test.each<[string, Partial<typeof PARTS> | Record<string, unknown>]>([
  ['As a [rider], I want [to see free docks] so that [I park fast]', { role: '[rider]', want: '[to see free docks]', benefit: '[I park fast]' }],
  ['As a rider, I want <some goal> so that <some reason>', { role: 'rider', want: null, benefit: null }],
  ['As a rider, I want to see free docks so that <reason>', { role: 'rider', want: 'to see free docks', benefit: null }],
  ['As a rider, I want to see free docks so that TBD', { role: 'rider', want: 'to see free docks', benefit: null }],
  ['As a rider, I want to see free docks so that …', { role: 'rider', want: 'to see free docks', benefit: null }],
  ['As a user, I want a goal editor so that I set goals', { role: 'user', want: 'a goal editor', benefit: 'I set goals' }],
  ['As a user, I want the reason of a refusal', { role: 'user', want: 'the reason of a refusal' }],
  ['As a rider [of a group], I want a list', { role: 'rider [of a group]', want: 'a list' }],
  ['As a <type of user>, I want <some goal>\n\n' + STORY, PARTS],
])('“%s” says what is filled in', (words, parts) => {
  expect(readStory('Docks', readWiki(words))).toMatchObject(parts);
}); // prettier-ignore

describe('names of parts in a text too short to say its language', () => {
  test.each([
    ['*Role:* rider\n*Want:* free docks\n*Why:* TBD', 'rider', 'free docks'],
    ['Rolle: Kassierer\nZiel: Bon stornieren\nNutzen: folgt', 'Kassierer', 'Bon stornieren'],
    ['Rol: cajera\nNecesidad: anular un tique\nBeneficio: por definir', 'cajera', 'anular un tique'],
    ['h3. Ruolo\ncassiere\nh3. Bisogno\nannullare uno scontrino\nh3. Beneficio\nda definire', 'cassiere', 'annullare uno scontrino'],
  ])('tell enough if all are there: %j', (markup, role, want) => {
    const reading = readStory('X', readWiki(markup));
    expect(reading).toMatchObject({ role, want, benefit: null, isUserStory: true });
    expect(reading.language).not.toBeNull();
  }); // prettier-ignore

  test.each([
    'Rolle: Kassierer\nZiel: Bon stornieren',
    'Role: rider\nWhy: docks',
    'Ziel: Bon stornieren\nNutzen: folgt',
    'Rol: TBD\nNecesidad: TBD\nBeneficio: TBD',
  ])('and else do not: %j', (markup) => {
    expect(readStory('X', readWiki(markup)).isUserStory).toBe(false);
  });
});

test.each([
  '||Role||Feature||Purpose||\n|rider|see free docks|park fast|',
  '||Rolle||Funktion||Zweck||\n|rider|see free docks|park fast|',
  '||Profil||Fonctionnalité||Raison||\n|rider|see free docks|park fast|',
  '||Rol||Funcionalidad||Razón||\n|rider|see free docks|park fast|',
  '||Papel||Funcionalidade||Razão||\n|rider|see free docks|park fast|',
  '||Ruolo||Funzionalità||Ragione||\n|rider|see free docks|park fast|',
])('parts may be called by their function and purpose: %j', (markup) => {
  const parts = { role: 'rider', want: 'see free docks', benefit: 'park fast' };
  expect(readStory('Docks', readWiki(markup))).toMatchObject(parts);
});

test.each([
  '||Owner||Feature||Purpose||\n|Tom|docks|the town|',
  '||Role||Feature||State||\n|rider|docks|done|',
  '||Funktion||Zweck||Kosten||\n|Docks|Stadt|hoch|',
  '||Rolle||Funktion||\n|Koch|Küche|',
])('but not where it is no story’s table: %j', (markup) => {
  expect(readStory('Docks', readWiki(markup)).isUserStory).toBe(false);
});
