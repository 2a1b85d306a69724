/** The people of Uferrad, a bicycle-sharing service in towns along the river. All of them are invented. */
import type { SiteGroup, SitePerson } from '../jira/model';

interface Member {
  name: string;
  timeZone: string;
  locale?: string;
  colour: string;
  blurb: string;
  groups?: string[];
  inactive?: boolean;
  siteAdmin?: boolean;
  app?: boolean;
  /** Of the help desk, without a licence. */
  customer?: boolean;
}

const TEAM = ['uferrad-team'];

const MEMBERS = {
  mira: {
    name: 'Mira Okafor',
    timeZone: 'Europe/Berlin',
    colour: '#8270DB',
    blurb: 'Product owner of the rider app',
    groups: TEAM,
  },
  ferhat: {
    name: 'Ferhat Yılmaz',
    timeZone: 'Europe/Istanbul',
    colour: '#1D7AFC',
    blurb: 'Product owner for stations and docks',
    groups: TEAM,
  },
  anneke: {
    name: 'Anneke de Vries',
    timeZone: 'Europe/Amsterdam',
    colour: '#22A06B',
    blurb: 'Deputy of the product owners',
    groups: TEAM,
  },
  jonas: {
    name: 'Jonas Lindqvist',
    timeZone: 'Europe/Stockholm',
    colour: '#E56910',
    blurb: 'Product manager of the rider app',
    groups: TEAM,
  },
  camila: {
    name: 'Camila Duarte',
    timeZone: 'America/Sao_Paulo',
    colour: '#CF9F02',
    blurb: 'Product manager for towns and the workshop',
    groups: TEAM,
  },
  kenji: {
    name: 'Kenji Morita',
    timeZone: 'Asia/Tokyo',
    colour: '#6A9A23',
    blurb: 'Product owner of the workshop system',
    groups: TEAM,
  },
  tomasz: {
    name: 'Tomasz Zieliński',
    timeZone: 'Europe/Warsaw',
    colour: '#2898BD',
    blurb: 'Android developer',
    groups: TEAM,
  },
  priya: {
    name: 'Priya Raman',
    timeZone: 'Asia/Kolkata',
    colour: '#DA62AC',
    blurb: 'Back-end developer, payments',
    groups: TEAM,
  },
  andrij: {
    name: 'Андрій Коваленко',
    timeZone: 'Europe/Kyiv',
    colour: '#A54800',
    blurb: 'iOS developer',
    groups: TEAM,
  },
  lea: {
    name: 'Lea Hofmann',
    timeZone: 'Europe/Vienna',
    locale: 'de-DE',
    colour: '#C9372C',
    blurb: 'Designer',
    groups: TEAM,
  },
  samuel: {
    name: 'Samuel Osei',
    timeZone: 'Africa/Accra',
    colour: '#227D9B',
    blurb: 'Tester',
    groups: TEAM,
  },
  aylin: {
    name: 'Aylin Demir',
    timeZone: 'Europe/Berlin',
    colour: '#94C748',
    blurb: 'Customer support',
    groups: TEAM,
  },
  ingrid: {
    name: 'Ingrid Solheim',
    timeZone: 'Europe/Oslo',
    colour: '#44546F',
    blurb: 'Jira administrator',
    groups: [...TEAM, 'site-admins'],
    siteAdmin: true,
  },
  viktor: {
    name: 'Viktor Hadžić',
    timeZone: 'Europe/Sarajevo',
    colour: '#758195',
    blurb: 'Product owner until last year; the account is closed',
    inactive: true,
  },
  dana: {
    name: 'Dana Whitfield',
    timeZone: 'Europe/London',
    colour: '#5E4DB2',
    blurb: 'Accounting; sees the back office and nothing else',
  },
  carla: {
    name: 'Carla Steiner',
    timeZone: 'Europe/Vienna',
    colour: '#AE4787',
    blurb: 'A customer of the support desk; has no licence for Jira',
    customer: true,
  },
  planner: {
    name: 'Planner bot',
    timeZone: 'Etc/UTC',
    colour: '#626F86',
    blurb: 'An app that moves work items about by rules',
    app: true,
  },
} satisfies Record<string, Member>;

/** The short name by which the sample's own files call a person. */
export type PersonName = keyof typeof MEMBERS;

/** Account ids hold a colon on real sites, too. */
export function accountIdOf(name: PersonName): string {
  return `712020:${name}`;
}

/** The name that stands in Jira. */
export function displayNameOf(name: PersonName): string {
  return MEMBERS[name].name;
}

export function isPersonName(name: string): name is PersonName {
  return Object.hasOwn(MEMBERS, name);
}

export const SAMPLE_GROUPS: SiteGroup[] = [
  { groupId: 'b5b6c0f2-0000-4000-8000-000000000001', name: 'uferrad-team' },
  { groupId: 'b5b6c0f2-0000-4000-8000-000000000002', name: 'site-admins' },
];

function typeOf({ app, customer }: Member): SitePerson['accountType'] {
  if (app === true) return 'app';
  return customer === true ? 'customer' : 'atlassian';
}

export function samplePeople(): SitePerson[] {
  return Object.entries<Member>(MEMBERS).map(([name, member]) => ({
    accountId: accountIdOf(name as PersonName),
    displayName: member.name,
    active: member.inactive !== true,
    accountType: typeOf(member),
    timeZone: member.timeZone,
    ...(member.locale === undefined ? {} : { locale: member.locale }),
    colour: member.colour,
    groups: member.groups ?? [],
    blurb: member.blurb,
    ...(member.siteAdmin === true ? { siteAdmin: true } : {}),
  }));
}

/** Who looks at the site first: a developer, who sees what most of a team sees. */
export const DEFAULT_VIEWER = accountIdOf('tomasz');
