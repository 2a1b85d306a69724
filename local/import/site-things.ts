/** What issues of an export refer to: people, types, states, priorities, sprints and kinds of links, each once. */
import { asInstant, asRaw, asText } from '../../src/jira/answers/parse';
import type {
  AccountKind,
  JiraFields,
  JiraIssueType,
  JiraSprint,
  JiraUser,
} from '../../src/jira/types';
import type {
  SiteIssueType,
  SiteLinkType,
  SitePerson,
  SitePriority,
  SiteSprint,
  SiteStatus,
} from '../jira/model';
import { Registry } from './registry';

const COLOURS = [
  '#8270DB',
  '#1D7AFC',
  '#22A06B',
  '#E56910',
  '#CF9F02',
  '#2898BD',
  '#DA62AC',
  '#6A9A23',
];

export class SiteThings {
  readonly types: Registry<SiteIssueType>;
  readonly statuses: Registry<SiteStatus>;
  readonly priorities: Registry<SitePriority>;
  readonly linkTypes: Registry<SiteLinkType>;
  readonly #people = new Map<string, SitePerson>();
  readonly #sprints = new Map<number, SiteSprint>();

  constructor(newId: () => string) {
    this.types = new Registry(newId);
    this.statuses = new Registry(newId);
    this.priorities = new Registry(newId);
    this.linkTypes = new Registry(newId);
  }

  /** @returns the account id, or null for nobody */
  person(user: JiraUser | null, raw?: unknown): string | null {
    if (user === null) return null;
    const { accountId } = user;
    if (!this.#people.has(accountId)) {
      const timeZone = asText(asRaw(raw)?.['timeZone']) ?? 'UTC';
      this.#people.set(accountId, personNamed({ ...user, timeZone }, this.#people.size));
    }
    return accountId;
  }

  /** @returns the account id of who wrote something; Jira's word for one that is gone; null where nobody is named */
  author(
    { author, authorGiven }: { author: JiraUser | null; authorGiven: boolean },
    raw?: unknown,
  ): string | null {
    if (author !== null || !authorGiven) return this.person(author, raw);
    const gone = { accountId: 'unknown', displayName: 'Former user', active: false };
    if (!this.#people.has(gone.accountId))
      this.#people.set(gone.accountId, personNamed(gone, this.#people.size));
    return gone.accountId;
  }

  readonly find = (accountId: string): SitePerson | undefined => this.#people.get(accountId);

  type(type: JiraIssueType | null): SiteIssueType {
    const { id, name, subtask, hierarchyLevel } = type ?? NO_TYPE;
    return this.types.take(id, name, (own) => ({
      id: own,
      name,
      description: '',
      subtask,
      hierarchyLevel: hierarchyLevel ?? 0,
    }));
  }

  status(status: JiraFields['status']): SiteStatus {
    const { id, name, category } = status ?? NO_STATUS;
    return this.statuses.take(id, name, (own) => ({ id: own, name, category: category ?? 'new' }));
  }

  priority(priority: JiraFields['priority']): string | null {
    if (priority === null) return null;
    const { id, name } = priority;
    return this.priorities.take(id, name, (own) => ({ id: own, name })).id;
  }

  linkType(id: string | null, name: string, raw: unknown): SiteLinkType {
    const words = asRaw(asRaw(raw)?.['type']);
    return this.linkTypes.take(id ?? '1', name, (own) => ({
      id: own,
      name,
      inward: asText(words?.['inward']) ?? name,
      outward: asText(words?.['outward']) ?? name,
    }));
  }

  /** @returns the ids of the sprints, each once */
  sprints(sprints: readonly JiraSprint[], raw: unknown): number[] {
    const elements: unknown[] = Array.isArray(raw) ? raw : [raw];
    const ids = sprints.flatMap(({ id, name, state }) => {
      const number = Number(id);
      if (!Number.isSafeInteger(number)) return [];
      const dates = elements.map(asRaw).find((element) => String(element?.['id']) === id);
      this.#sprints.set(number, {
        id: number,
        name,
        state,
        startDate: asInstant(dates?.['startDate']),
        endDate: asInstant(dates?.['endDate']),
        completeDate: asInstant(dates?.['completeDate']),
      });
      return [number];
    });
    return [...new Set(ids)];
  }

  allPeople(): SitePerson[] {
    return [...this.#people.values()];
  }

  allSprints(): SiteSprint[] {
    return [...this.#sprints.values()];
  }
}

export const NO_TYPE: JiraIssueType = {
  id: '0',
  name: 'No type',
  hierarchyLevel: 0,
  subtask: false,
};
export const NO_STATUS = { id: '0', name: 'No status', category: 'new' } as const;

/** As Jira calls them. */
const ACCOUNT_TYPES: Record<AccountKind, SitePerson['accountType']> = {
  person: 'atlassian',
  app: 'app',
  customer: 'customer',
  'not-known': 'unknown',
};

/** @param place how many people stand before this one; those beside each other have different colours */
export function personNamed(
  {
    accountId,
    displayName,
    active = true,
    kind = 'person',
    timeZone = 'UTC',
  }: Pick<JiraUser, 'accountId' | 'displayName'> &
    Partial<Pick<JiraUser, 'active' | 'kind'>> & { timeZone?: string },
  place: number,
): SitePerson {
  return {
    accountId,
    displayName,
    active,
    accountType: ACCOUNT_TYPES[kind],
    timeZone,
    colour: COLOURS[place % COLOURS.length] ?? 'gray',
    groups: [],
  };
}
