/** The people whom issues name, and whether each is still active. */
import type { Person } from '../../contract/panel';
import type { JiraIssue, JiraUser } from '../../jira/types';

/** The people who were read, and of whom it was asked whether they are active. */
export class People {
  readonly #byId = new Map<string, JiraUser>();
  readonly #asked = new Set<string>();

  /** @param asked account ids that Jira was asked for; those it did not know are taken for gone */
  add(users: Iterable<JiraUser | null>, asked: Iterable<string> = []): this {
    for (const user of users) if (user) this.#byId.set(user.accountId, user);
    for (const accountId of asked) this.#asked.add(accountId);
    return this;
  }

  get(accountId: string): JiraUser | undefined {
    return this.#byId.get(accountId);
  }

  all(): JiraUser[] {
    return [...this.#byId.values()];
  }

  /** Nobody is taken for inactive without a sign of it: Jira says so, or was asked and does not know the account. */
  readonly isActive = (accountId: string): boolean =>
    this.#byId.get(accountId)?.active ?? !this.#asked.has(accountId);

  isApp(accountId: string): boolean {
    return this.#byId.get(accountId)?.isApp ?? false;
  }
}

/** @returns everyone who stands on an issue: in its fields, comments and history. */
export function peopleOn(issue: JiraIssue): (JiraUser | null)[] {
  return [
    issue.fields.creator,
    issue.fields.reporter,
    issue.fields.assignee,
    ...(issue.comments?.comments.map((comment) => comment.author) ?? []),
    ...(issue.changelog?.histories.map((history) => history.author) ?? []),
  ];
}

/** @returns what a page may show of a person */
export function toPerson({ accountId, displayName, avatarUrl, active }: JiraUser): Person {
  return { accountId, displayName, avatarUrl, active };
}
