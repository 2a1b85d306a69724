/** The sample with very many projects and items beside it, each item checked: for what is said over all projects. */
import type { SiteData, SiteIssue } from '../../local/jira/model';
import { accountIdOf } from '../../local/sample/people';
import type { IssueDutyId } from '../../src/contract/duty-ids';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { wordOf } from '../../src/contract/search-forms';
import { PROPERTY_KEY, type Summary } from '../../src/inspection/findings/summary';
import { checkedSample } from '../project/checked-site';

/** Owns four of the projects, and nothing else. */
export const OWNER_OF_FOUR = '712020:olu';
export const OWNED = ['G3', 'G17', 'G40', 'G58'];
/** Of the open items of each of these, every third waits for the owner. */
const EVERY = 3;
/** A project that only the head of product may browse. */
export const CLOSED_PROJECT = 'G7';
export const HEAD_OF_PRODUCT = accountIdOf('jonas');
/** Sees the back office of the sample and nothing else. */
export const STRANGER = accountIdOf('dana');
export const ADMIN = accountIdOf('ingrid');

const DAY = 86_400_000;

export interface LargeSite {
  data: SiteData;
  /** How many items wait for the owner of four projects. */
  turns: number;
  /** Items with nobody to ask in a generated project. */
  nobodyIn: (key: string) => number;
}

/** @param items in each project */
export async function largeSite(projects: number, items: number): Promise<LargeSite> {
  const data = await checkedSample();
  const ride = data.projects.find(({ key }) => key === 'RIDE');
  const like = data.issues.find(({ key }) => key === 'RIDE-25');
  if (!ride || !like) throw new Error('The sample has other projects by now.');
  data.people.push({
    accountId: OWNER_OF_FOUR,
    displayName: 'Olu Fourie',
    active: true,
    accountType: 'atlassian',
    timeZone: 'Europe/Berlin',
    colour: '#22A06B',
    groups: ['uferrad-team'],
    blurb: 'Owner of four of very many projects',
  });
  const now = Date.now();
  let turns = 0;
  const nobody = new Map<string, number>();
  for (let at = 0; at < projects; at++) {
    const key = `G${at}`;
    const id = String(500_000 + at);
    const isClosed = key === CLOSED_PROJECT;
    data.projects.push({
      ...ride,
      id,
      key,
      name: `Generated ${String(at).padStart(4, '0')}`,
      ...(isClosed && {
        grants: ride.grants.map(({ permission }) => ({
          permission,
          to: { kind: 'person', accountId: HEAD_OF_PRODUCT } as const,
        })),
      }),
    });
    const people = OWNED.includes(key) ? [OWNER_OF_FOUR] : [HEAD_OF_PRODUCT];
    data.settings[`role-map:${id}`] = {
      ...EMPTY_ROLE_MAP,
      productOwner: { sources: [{ kind: 'people', accountIds: people }], deputies: [], name: null },
    };
    for (let item = 0; item < items; item++) {
      const waits = OWNED.includes(key) && item % EVERY === 0;
      // The first projects have nobody to ask on some of their items.
      const isNobodys = !waits && at < 12 && item % 4 === 1;
      if (waits) turns += 1;
      if (isNobodys) nobody.set(key, (nobody.get(key) ?? 0) + 1);
      const since = new Date(now - (1 + ((at + item) % 200)) * DAY).toISOString();
      data.issues.push(itemOf(like, { id, key, item, at, since, waits, isNobodys }));
    }
  }
  return { data, turns, nobodyIn: (key) => nobody.get(key) ?? 0 };
}

interface Item {
  id: string;
  key: string;
  item: number;
  at: number;
  since: string;
  waits: boolean;
  isNobodys: boolean;
}

function itemOf(like: SiteIssue, { id, key, item, at, since, waits, isNobodys }: Item): SiteIssue {
  const number = at * 1_000 + item;
  return {
    ...like,
    id: String(10_000_000 + number),
    key: `${key}-${item + 1}`,
    projectId: id,
    summary: `Item ${item + 1} of project ${at}`,
    parentId: null,
    componentIds: [],
    fixVersionIds: [],
    sprintIds: [],
    labels: [],
    comments: [],
    histories: [],
    rank: `1|z${String(number).padStart(9, '0')}:`,
    properties: { [PROPERTY_KEY]: summaryOf(since, waits, isNobodys) },
  };
}

const DUTY: IssueDutyId = 'user-stories';

function summaryOf(at: string, waits: boolean, isNobodys: boolean): Summary {
  const since = at.replace(/\.\d+/, '');
  const isOpen = waits || isNobodys;
  return {
    status: isOpen ? 'gap' : 'met',
    gaps: isOpen ? [DUTY] : [],
    attention: [],
    turn: waits ? 'somebody' : isNobodys ? 'nobody' : 'none',
    ...(waits && { turnOf: wordOf(OWNER_OF_FOUR), waitingForFirst: OWNER_OF_FOUR }),
    waitingFor: waits ? [OWNER_OF_FOUR] : [],
    waitingSince: isOpen ? since : null,
    verdicts: {
      [DUTY]: isOpen
        ? {
            outcome: 'gap',
            code: waits ? 'not-written-by-owner' : 'no-product-owner',
            ...(waits && { turn: [0], since }),
          }
        : { outcome: 'met', code: 'written-by-owner' },
    },
    questions: {
      productOwner: { count: 0, since: null },
      productManager: { count: 0, since: null },
    },
    hands: {},
    checkedAt: since,
    revision: 1,
  };
}
