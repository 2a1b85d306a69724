/** Small projects of Uferrad, each with a team of another shape, for what is said of a project as a whole. */
import type { DutyId } from '../../src/contract/duty-ids';
import type { SiteProject } from '../jira/model';
import { issuesOf, type IssueDraft } from './issue-draft';
import { day } from './moment';
import { accountIdOf, type PersonName } from './people';
import { grants } from './projects';
import { PROJECTS, ROLE_IDS, TYPES, type ProjectKey } from './site-ids';
import { wish } from './stories/wish';

export interface SmallTeam {
  key: ProjectKey;
  name: string;
  lead: PersonName;
  /** What the role map says besides its version. */
  roleMap: object;
  issues: IssueDraft[];
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
    roleMap: { productOwner: people('mira'), productManager: people('mira') },
    issues: [one('WEB', 'A page for each town', 'mira')],
    note: 'One person holds both roles, which is said and fine.',
    codes: { 'team-shape': 'one-person-in-both', partnership: 'nothing-to-share' },
  },
  {
    key: 'HELP',
    name: 'Support desk',
    lead: 'camila',
    roleMap: { shape: 'manager-only', productManager: people('camila') },
    issues: [one('HELP', 'See what a caller rode last', 'camila')],
    note: 'A team with a product manager who does the work of both roles.',
    codes: { 'team-shape': 'one-role-held', partnership: 'nothing-to-share' },
  },
  {
    key: 'KIOSK',
    name: 'Ticket kiosks',
    lead: 'jonas',
    roleMap: { productManager: people('jonas') },
    issues: [one('KIOSK', 'Buy a day pass with coins', 'jonas')],
    note: 'A manager, and nobody named as owner.',
    codes: { 'team-shape': 'manager-without-owner', partnership: 'roles-not-known' },
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
    roleMap: { productOwner: people('kenji'), markers: launchLabel },
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
    ],
    note: 'An owner, and nobody named as manager.',
    codes: { 'team-shape': 'owner-without-manager', partnership: 'roles-not-known' },
  },
  {
    key: 'FERRY',
    name: 'Ferry tickets',
    lead: 'camila',
    roleMap: { shape: 'owner-only', productOwner: people('viktor') },
    issues: [one('FERRY', 'Show the ticket at the pier', 'viktor')],
    note: 'A team with an owner only, and the one who is named has left.',
    codes: { 'team-shape': 'no-product-owner', partnership: 'nothing-to-share' },
  },
  {
    key: 'PASS',
    name: 'Passes and prices',
    lead: 'jonas',
    roleMap: { productOwner: people('ferhat', 'viktor'), productManager: people('jonas') },
    issues: [
      priced(1, 'a commuter', 'a pass for workdays', 'I do not pay for weekends'),
      priced(2, 'a student', 'a pass for a term', 'it fits my calendar'),
      priced(3, 'a guest', 'a pass for three days', 'it fits my stay'),
      priced(4, 'a family', 'a pass for five', 'we pay once'),
      priced(5, 'a member', 'a price for the winter', 'I keep my pass'),
    ],
    note: 'One of the two who are named as owner has left. The manager sets the order of work, which is the owner’s.',
    codes: { 'team-shape': 'holder-inactive', partnership: 'messy-middle' },
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
    },
    issues: [one('LOCK', 'Open with a wet thumb', 'mira')],
    note: 'The project role that is asked first is empty; the next place names somebody.',
    codes: { 'team-shape': 'source-names-nobody', partnership: 'too-little-work' },
  },
];

export function smallProjects(): SiteProject[] {
  return SMALL_TEAMS.map(({ key, name, lead }) => ({
    id: PROJECTS[key],
    key,
    name,
    typeKey: 'software',
    leadId: accountIdOf(lead),
    simplified: false,
    components: [],
    versions: [],
    securityLevels: [],
    issueTypeIds: [TYPES.Epic.id, TYPES.Story.id, TYPES.Task.id],
    grants: grants(),
  }));
}
