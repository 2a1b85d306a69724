/** Who may stand in a story's role, and what looks like it and wants nothing. */
import { readStory } from '../../../src/reading/stories/story';

/** Ordinary people whose names begin with, or hold, a word that stands in an idiom as well: "as a test", "as per". */
const PEOPLE =
  'new user;IT manager;first-time user;test engineer;solution architect;part-time employee;QA tester;test lead;test manager;data scientist;general practitioner;first responder;second-line supporter;list owner;follow-up nurse;single parent;returning visitor;final approver;quick reader;site admin;HR business partner;IT administrator;minimum wage worker;temporary worker;step-parent;part owner;function owner;string player;default user;parameter editor;solution owner;result reviewer;rule editor;note taker;subject matter expert;proof reader;goalkeeper;wholesale buyer;courtesy driver;head of sales;replacement driver;alternative therapist;example user;starting player;test user;initial investor;long-term patient;well-known artist;far-sighted planner;much-travelled salesman;forum moderator;ISV partner;intern;in-house lawyer;international student;offline user;officer;person in charge;third-party developer;performer;API consumer;foreign student;format designer;weekly commuter;isolated worker;iPad user;item seller;yoga teacher;young reader;possible buyer;needy user;noted author;expected guest;requested speaker;usual customer;user with no account;user who is not logged in;user who has lost a password;user that has an account;member of the press;candidate;mayor;willing donor;shift lead;island resident;system;server;scheduled job;plugin author;release manager;issue reporter;change manager;task owner;story writer;bug hunter;page editor;priority customer;backup operator;library assistant;module lead;build engineer;tour guide;reference librarian;path finder;group admin;unit manager;interface designer;template author;simple user;rider near my goal;clerk behind the table;trainee about to take a test;this month’s speaker'.split(
    ';',
  );
/** Without an article, as many people write. */
const BARE =
  'IT manager;users;new users;QA;product owner;legal counsel;admin;site editor;tester;part of the sales team;somebody who rides'.split(
    ';',
  );

const told = (opening: string): string | null =>
  readStory(`${opening}, I want to see free docks so that I park fast`, null).role;

test.each(PEOPLE)('“%s” is a role', (person) => {
  expect(told(`As a ${person}`)).toBe(person.replace('’', "'"));
});

test.each(BARE)('“%s” is a role without an article', (person) => {
  expect(told(`As ${person}`)).toBe(person);
});

test.each(
  'As a result;As a workaround;As a first step;As a quick fix;As a final test;As a temporary solution;As a matter of fact;As a rule of thumb;As a follow-up to the talk;As a side effect;As a starting point;As a proof of concept;As a way to save time;As a part of this release;As part of this epic;As an alternative;As a new feature;As a separate issue;As an example;As per the talk;As of today;As far as it goes;As soon as possible;As it is;As we said;As you know;As there is no dock;As the server is down;As users log in and pages do not load;As discussed with Tom;As mentioned;As is;As always;As in the old app;As long as nobody rides;As IT is hard'.split(
    ';',
  ),
)('“%s” names nobody', (opening) => {
  expect(told(opening)).toBeNull();
});

test.each([
  ['en', 'As a nurse, working at night, I want a list', 'nurse'],
  ['en', 'As an NSF clerk, when I log in, I want a list', 'NSF clerk'],
  ['de', 'Als Lösungsarchitekt möchte ich eine Liste', 'Lösungsarchitekt'],
  ['de', 'Als erster Nutzer möchte ich eine Liste', 'erster Nutzer'],
  ['de', 'Als nicht angemeldete Kundin möchte ich eine Liste', 'nicht angemeldete Kundin'],
  ['fr', 'En tant que nouvel utilisateur, je veux une liste', 'nouvel utilisateur'],
  ['es', 'Como usuario no registrado quiero una lista', 'usuario no registrado'],
  ['es', 'Como primer usuario quiero una lista', 'primer usuario'],
  ['pt', 'Como usuário não logado quero uma lista', 'usuário não logado'],
  ['it', 'Come utente non registrato voglio una lista', 'utente non registrato'],
  ['es', 'Como abogado quiero una lista', 'abogado'],
  ['es', 'Como delegada de planta quiero una lista', 'delegada de planta'],
  ['es', 'Como usuarios anónimos queremos una lista', 'usuarios anónimos'],
  ['es', 'Como anónimos queremos una lista', 'anónimos'],
  [
    'es',
    'Como próximos usuarios queremos un permiso para que podamos aparcar',
    'próximos usuarios',
  ],
  ['es', 'Como ultimos responsables queremos una lista', 'ultimos responsables'],
  ['es', 'Como legítimos dueños queremos una lista', 'legítimos dueños'],
  ['es', 'Como primos queremos una lista', 'primos'],
  ['es', 'Como informados ciudadanos queremos una lista', 'informados ciudadanos'],
  ['pt', 'Como íntimos amigos, queremos uma lista', 'íntimos amigos'],
  ['pt', 'Como legítimos donos da casa, queremos uma lista', 'legítimos donos da casa'],
  ['pt', 'Como pedidos especialistas queremos uma lista', 'pedidos especialistas'],
  ['pt', 'Como empregado do hotel quero uma lista', 'empregado do hotel'],
  ['pt', 'Como convidado, quero uma lista', 'convidado'],
  ['it', 'Come delegato voglio una lista', 'delegato'],
])('in %s “%s” is of one', (_, story, role) => {
  expect(readStory(story, null).role).toBe(role);
});

test.each([
  'Als nächsten Schritt möchte ich eine Liste',
  'Als Workaround möchten wir eine Liste',
  'Als der Server neu startete, sollte ich warten',
  'En tant que première étape, nous voulons une liste',
  'Como primer paso queremos una lista',
  'Como no hay lista, necesito ayuda',
  'Como el servidor no funciona, necesito ayuda',
  'Como o servidor está fora, preciso de ajuda',
  'Come primo passo vogliamo una lista',
  'Come si vede, vorrei una lista',
  'Como comentamos ayer, quiero una lista',
  'Como decíamos antes, quiero una lista',
  'Como vimos ayer, quiero una lista',
  'Como hicimos en mayo, quiero una lista',
  'Como íbamos a decir, quiero una lista',
  'Como caímos en la cuenta, quiero una lista',
  'Como mencionado anteriormente, quiero una lista',
  'Como pedido pelo cliente, quero uma lista',
  'Como vistos en la reunión, quiero una lista',
  'Como acordado con el equipo, necesito una lista',
  'Como os dije, quiero una lista',
  'Como combinado, quero uma lista',
  'Como conversamos na reunião, preciso de uma lista',
  'Come concordato, vorrei una lista',
  'Come discusso con il team, voglio una lista',
])('“%s” is of nobody', (text) => {
  expect(readStory(text, null)).toMatchObject({ role: null, isUserStory: false });
});

test.each([
  ['For riders who have no phone, we want a list', 'riders who have no phone'],
  ['For the clerk who closes the pier I need a list', 'clerk who closes the pier'],
  ['For readers who left their glasses at home, I would like a list', 'readers who left their glasses at home'],
  ['For parents who pick up twins we want a list', 'parents who pick up twins'],
])('whom it is wished for is its role: %s', (story, role) => {
  expect(readStory(story, null)).toMatchObject({ role, want: 'a list' });
}); // prettier-ignore

test.each([
  'For anyone who runs into this, I can recommend a list',
  'For the customers who still have the old card, we send a new one',
  'For this release we want a list',
  'For riders, who come late. We want a list',
  'Ask for Tom who knows it. I want a list',
])('but not in “%s”', (text) => {
  expect(readStory(text, null).isUserStory).toBe(false);
});
