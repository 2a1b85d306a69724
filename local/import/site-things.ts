/** What issues of an export refer to: people, types, states, priorities, sprints and kinds of links, each once. */
import { asInstant, asRaw, asText } from '../../src/jira/answers/parse';
import type { JiraFields, JiraIssueType, JiraSprint, JiraUser } from '../../src/jira/types';
import type { SiteLinkType, SitePerson, SitePriority, SiteSprint, SiteStatus } from '../jira/model';
import type { TypeSeen } from './levels';
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

/** Jira's own numbers of the categories stay what they are, while names and even keys of old exports vary. */
const CATEGORIES: Record<string, SiteStatus['category']> = {
  2: 'new',
  4: 'indeterminate',
  3: 'done',
};

export class SiteThings {
  readonly types: Registry<TypeSeen>;
  readonly statuses: Registry<SiteStatus>;
  readonly priorities: Registry<SitePriority>;
  readonly linkTypes: Registry<SiteLinkType>;
  readonly #people = new Map<string, SitePerson>();
  /** Account ids by the user names of old exports. */
  readonly #accounts = new Map<string, string>();
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
    const { accountId, displayName, active, isApp } = user;
    if (!this.#people.has(accountId)) {
      this.#people.set(accountId, {
        accountId,
        displayName,
        active,
        accountType: isApp ? 'app' : 'atlassian',
        timeZone: asText(asRaw(raw)?.['timeZone']) ?? 'UTC',
        colour: COLOURS[this.#people.size % COLOURS.length] ?? 'gray',
        groups: [],
      });
      for (const name of [asText(asRaw(raw)?.['name']), asText(asRaw(raw)?.['key'])]) {
        if (name !== null) this.#accounts.set(name, accountId);
      }
    }
    return accountId;
  }

  /** Finds a person by account id or, as old mentions do, by user name. */
  readonly find = (name: string): SitePerson | undefined =>
    this.#people.get(name) ?? this.#people.get(this.#accounts.get(name) ?? '');

  type(type: JiraIssueType | null): TypeSeen {
    const { id, name, subtask, hierarchyLevel } = type ?? NO_TYPE;
    const seen = this.types.take(id, name, (own) => ({
      id: own,
      name,
      subtask,
      level: hierarchyLevel,
    }));
    // Some records of a type hold its level and some do not.
    seen.level ??= hierarchyLevel;
    return seen;
  }

  status(status: JiraFields['status'], raw: unknown): SiteStatus {
    const { id, name, category } = status ?? NO_STATUS;
    return this.statuses.take(id, name, (own) => ({
      id: own,
      name,
      category:
        CATEGORIES[String(asRaw(asRaw(raw)?.['statusCategory'])?.['id'])] ?? category ?? 'new',
    }));
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
      const known = this.#sprints.get(number);
      // What a sprint became says more than what it was when an earlier record was written.
      if (known === undefined || (known.state !== 'closed' && state === 'closed')) {
        this.#sprints.set(number, {
          id: number,
          name,
          state: state ?? 'closed',
          startDate: asInstant(dates?.['startDate']),
          endDate: asInstant(dates?.['endDate']),
        });
      }
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

const NO_TYPE: JiraIssueType = { id: '0', name: 'No type', hierarchyLevel: 0, subtask: false };
const NO_STATUS = { id: '0', name: 'No status', category: 'new' } as const;
