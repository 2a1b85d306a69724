/** Small projects of Uferrad, each with a team of another shape, for what is said of a project as a whole. */
import type { DutyId } from '../../src/contract/duty-ids';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import type { SiteProject } from '../jira/model';
import { issuesOf, type IssueDraft } from './issue-draft';
import { day } from './moment';
import { accountIdOf, type PersonName } from './people';
import { ROLE_IDS, type ProjectKey } from './site-ids';
import { wish } from './stories/wish';

export interface SmallTeam {
  key: ProjectKey;
  name: string;
  lead: PersonName;
  /** What the role map says besides its version. */
  roleMap: object;
  issues: IssueDraft[];
  /** Where it is no software project. */
  kind?: SiteProject['typeKey'];
  /** Whether its issues can be epics; most teams have them. */
  hasEpics?: false;
  /** For the guide: what is found on the project as a whole. */
  note: string;
  codes: Partial<Record<DutyId, string>>;
}

const people = (...names: PersonName[]): object => ({
  sources: [{ kind: 'people', accountIds: names.map(accountIdOf) }],
});
const launchLabel = { design: null, launch: { kind: 'label', value: 'launch' } };

const { task: van, story: vanStory } = issuesOf('VAN');
const { story: pass } = issuesOf('PASS');
const { epic: lockEpic, story: lock } = issuesOf('LOCK');
const { epic: kioskEpic } = issuesOf('KIOSK');
const { epic: webEpic } = issuesOf('WEB');
/** Of teams that were set up when the app asked what is next and what is ahead. */
const { duties } = EMPTY_ROLE_MAP;
const { story: help } = issuesOf('HELP');
const one = (key: ProjectKey, summary: string, who: PersonName): IssueDraft =>
  issuesOf(key).story(1, summary).by(who, day(20));

/** A story of the passes: written by one, put in its place by the other. */
const priced = (number: number, who: string, wants: string, because: string): IssueDraft =>
  pass(number, `${wants.charAt(0).toUpperCase()}${wants.slice(1)}`)
    .by('ferhat', day(60 - number))
    .text(wish(who, wants, because))
    .ranked('jonas', day(40 - number));

export const SMALL_TEAMS: readonly SmallTeam[] = [
  {
    key: 'WEB',
    name: 'Website',
    lead: 'mira',
    roleMap: { productOwner: people('mira'), productManager: people('mira'), duties },
    issues: [
      one('WEB', 'A page for each town', 'mira')
        .under('WEB-2')
        .text(
          'Кожне місто хоче мати свою сторінку, а люди шукають на ній години роботи, ціни та адресу майстерні.',
        ),
      webEpic(2, 'Міста розповідають про себе')
        .by('mira', day(30))
        .text('Міста знають про свої станції більше, ніж ми, і часто просять дати їм слово.'),
    ],
    note: 'One person holds both roles, which is said and fine. What is next and ahead is written in a language that is not read.',
    codes: {
      'team-shape': 'one-person-in-both',
      partnership: 'nothing-to-share',
      'next-up': 'next-not-known',
      horizon: 'horizon-not-known',
    },
  },
  {
    key: 'HELP',
    name: 'Support desk',
    lead: 'camila',
    roleMap: { shape: 'manager-only', productManager: people('camila'), duties },
    issues: [
      one('HELP', 'See what a caller rode last', 'camila'),
      help(2, 'Pay a pass with another card')
        .by('aylin', day(9), 'carla')
        .text('A caller has a new card, and her pass is paid with the old one.')
        .said('carla', day(8, '09:00'), 'Can I keep my pass if the old card runs out?')
        .said('aylin', day(8, '11:30'), '@carla Yes, your pass stays as it is.')
        .noted('priya', day(6, '10:00'), '@camila May we charge the old card once more?')
        .shows(
          'A customer’s request. The question in the internal note is seen by who may read it; no finding that others read counts it.',
          {
            'user-stories': 'not-written-by-owner',
            'developer-questions': 'waiting-beyond-target',
          },
        ),
    ],
    kind: 'service_desk',
    hasEpics: false,
    note: 'A service project without epics, and a team with a product manager who does the work of both roles.',
    codes: {
      'team-shape': 'one-role-held',
      partnership: 'nothing-to-share',
      'next-up': 'next-needs-work',
      horizon: 'no-epics',
    },
  },
  {
    key: 'KIOSK',
    name: 'Ticket kiosks',
    lead: 'jonas',
    roleMap: { productManager: people('jonas'), duties },
    issues: [
      one('KIOSK', 'Buy a day pass with coins', 'jonas').moved('priya', day(6), 'In Progress'),
      kioskEpic(2, 'Kiosks that speak five languages')
        .by('jonas', day(18))
        .text(
          'The problem: one guest in three walks away from the kiosk, because it speaks German only.',
        ),
    ],
    note: 'A manager with one step ahead, and nobody named as owner: nothing is in order behind what is in progress.',
    codes: {
      'team-shape': 'manager-without-owner',
      partnership: 'roles-not-known',
      'next-up': 'nothing-next',
      horizon: 'one-ahead',
    },
  },
  {
    key: 'DATA',
    name: 'Open data',
    lead: 'priya',
    roleMap: {},
    issues: [one('DATA', 'Rides of a month as a file', 'priya')],
    note: 'Settings that name nobody at all.',
    codes: { 'team-shape': 'no-product-manager' },
  },
  {
    key: 'VAN',
    name: 'Van drivers’ app',
    lead: 'kenji',
    roleMap: {
      productOwner: people('kenji'),
      markers: launchLabel,
      apps: { needPerson: true },
    },
    issues: [
      vanStory(1, 'The shortest way round all full stations').by('kenji', day(25)),
      van(2, 'Show the drivers what is new')
        .by('kenji', day(8))
        .born({ labels: ['launch'] })
        .about('VAN-1')
        .text('Half an hour in the yard, with coffee.')
        .shows('A launch in a project that has an owner and no product manager.', {
          'launch-positioning': 'no-product-manager',
        }),
      vanStory(3, 'Say when a van is due for service')
        .by('planner', day(9))
        .text(
          wish(
            'a driver',
            'to be told when my van is due for service',
            'it does not stop on the road',
            'The app says it a week ahead.',
          ),
        )
        .ranked('planner', day(8, '08:05'))
        .said(
          'tomasz',
          day(8, '10:00'),
          '@kenji Does the week ahead count from the date or from the kilometres?',
        )
        .said(
          'planner',
          day(8, '10:01'),
          '@tomasz It counts from the date. The kilometres are not known to the app.',
        )
        .shows(
          'An app wrote it, ranked it and answered the question. The project asks for a person behind the work of apps.',
          {
            'user-stories': 'by-app-only',
            prioritisation: 'by-app-only',
            'developer-questions': 'by-app-only',
          },
        ),
      vanStory(4, 'List the tools of each van')
        .by('planner', day(9))
        .ranked('planner', day(8, '08:06'))
        .rewritten(
          'kenji',
          day(7),
          wish(
            'a driver',
            'to see which tools are in my van',
            'I take along what is missing',
            'The list is the one that the yard keeps.',
          ),
        )
        .ranked('kenji', day(7))
        .shows('An app wrote and ranked it first, and the owner took it on.', {
          'user-stories': 'refined-by-owner',
          prioritisation: 'prioritised-by-owner',
        }),
    ],
    note: 'An owner, and nobody named as manager.',
    codes: { 'team-shape': 'owner-without-manager', partnership: 'roles-not-known' },
  },
  {
    key: 'FERRY',
    name: 'Ferry tickets',
    lead: 'camila',
    roleMap: { shape: 'owner-only', productOwner: people('viktor'), duties },
    issues: [one('FERRY', 'Show the ticket at the pier', 'viktor').moved('aylin', day(12), 'Done')],
    note: 'A team with an owner only, and the one who is named has left. All of its work is done.',
    codes: {
      'team-shape': 'no-product-owner',
      partnership: 'nothing-to-share',
      'next-up': 'nothing-under-way',
      horizon: 'nothing-under-way',
    },
  },
  {
    key: 'PASS',
    name: 'Passes and prices',
    lead: 'jonas',
    roleMap: { productOwner: people('ferhat', 'viktor'), productManager: people('jonas'), duties },
    issues: [
      priced(1, 'a commuter', 'a pass for workdays', 'I do not pay for weekends'),
      priced(2, 'a student', 'a pass for a term', 'it fits my calendar'),
      priced(3, 'a guest', 'a pass for three days', 'it fits my stay'),
      priced(4, 'a family', 'a pass for five', 'we pay once'),
      priced(5, 'a member', 'a price for the winter', 'I keep my pass'),
    ],
    note: 'One of the two who are named as owner has left. The manager sets the order of work, which is the owner’s.',
    codes: {
      'team-shape': 'holder-inactive',
      partnership: 'messy-middle',
      'next-up': 'next-needs-work',
      horizon: 'nothing-ahead',
    },
  },
  {
    key: 'LOCK',
    name: 'New locks',
    lead: 'camila',
    roleMap: {
      productOwner: {
        sources: [
          { kind: 'projectRole', roleId: ROLE_IDS.owner },
          { kind: 'people', accountIds: [accountIdOf('mira')] },
        ],
      },
      productManager: people('camila'),
      duties,
    },
    issues: [
      one('LOCK', 'Open with a wet thumb', 'mira')
        .under('LOCK-2')
        .text(
          wish(
            'a rider in the rain',
            'to open the lock with a wet thumb',
            'I need not dry my hands first',
            'It opens within two seconds on a thumb that was held under a tap.',
            'After three tries the app shows the code.',
          ),
        ),
      lockEpic(2, 'A lock for any weather')
        .by('camila', day(40))
        .text(
          'The problem: in rain one rider in nine gives up at the lock. *Goal:* one in fifty by autumn.',
        ),
      lockEpic(3, 'A lock that says when it wears out')
        .by('camila', day(35))
        .text('*Outcome:* half as many locks fail on the street, since they are changed before.'),
      lock(4, 'See how worn a lock is')
        .by('mira', day(15))
        .under('LOCK-3')
        .text(
          wish(
            'a mechanic',
            'to see how worn a lock is',
            'I change it before it fails',
            'The app shows the openings of each lock.',
            'Above thirty thousand it says so.',
          ),
        ),
    ],
    note: 'The project role that is asked first is empty; the next place names somebody. What is next is ready, and two steps are ahead.',
    codes: {
      'team-shape': 'source-names-nobody',
      partnership: 'too-little-work',
      'next-up': 'next-is-ready',
      horizon: 'two-ahead',
    },
  },
];
