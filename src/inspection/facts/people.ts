/** The people whom issues name, and whether each is still active. */
import type { Person } from '../../contract/panel';
import { readUsersField } from '../../jira/answers/people';
import type { AccountKind, JiraIssue, JiraUser } from '../../jira/types';
import { mayHold } from '../../roles/holders';
import { isAccount } from './accounts';

/** The people who were read, and of whom it was asked whether they are active. */
export class People {
  readonly #byId = new Map<string, JiraUser>();
  readonly #kinds = new Map<string, AccountKind>();
  readonly #asked = new Set<string>();

  /** @param asked account ids that Jira was asked for; those it did not know are taken for gone */
  add(users: Iterable<JiraUser | null>, asked: Iterable<string> = []): this {
    for (const user of users) if (user) this.#learn(user);
    for (const accountId of asked) this.#asked.add(accountId);
    return this;
  }

  /** @param accountIds of accounts that are open and of whom nothing else was read */
  addKind(kind: AccountKind, accountIds: Iterable<string>): this {
    for (const accountId of accountIds) this.#kinds.set(accountId, kind);
    return this;
  }

  /** What one place says of an account's kind stands, though another place does not say. */
  #learn(user: JiraUser): void {
    this.#byId.set(user.accountId, user);
    if (user.kind !== 'not-known') this.#kinds.set(user.accountId, user.kind);
  }

  get(accountId: string): JiraUser | undefined {
    return this.#byId.get(accountId);
  }

  /** Whether somebody was read, or asked for. */
  isKnown(accountId: string): boolean {
    return this.#byId.has(accountId) || this.#asked.has(accountId);
  }

  all(): JiraUser[] {
    return [...this.#byId.values()];
  }

  /** Account ids that Jira was asked for and did not know. */
  gone(): string[] {
    return [...this.#asked].filter((accountId) => !this.#byId.has(accountId));
  }

  /** Nobody is taken for inactive without a sign of it: Jira says so, or was asked and does not know the account. */
  readonly isActive = (accountId: string): boolean =>
    this.#byId.get(accountId)?.active ?? !this.#asked.has(accountId);

  /** Whether somebody may be asked: a person or a customer, whose account is open as far as is known. */
  readonly canAnswer = (accountId: string): boolean =>
    isAccount(accountId) && this.isActive(accountId) && this.#kindOf(accountId) !== 'app';

  /** Whether somebody may hold a role: who may be asked, and is no customer of a help desk. */
  readonly canHold = (accountId: string): boolean =>
    isAccount(accountId) && this.isActive(accountId) && this.isOfTheTeam(accountId);

  /** Whether an account is of a kind that may hold a role, open or closed. */
  readonly isOfTheTeam = (accountId: string): boolean => mayHold(this.#kindOf(accountId));

  #kindOf(accountId: string): AccountKind {
    return this.#kinds.get(accountId) ?? 'not-known';
  }
}

/** @returns everyone named on an issue: in its fields, those of the site's own among them, comments and history. */
export function peopleOn(issue: JiraIssue): (JiraUser | null)[] {
  return [
    issue.fields.creator,
    issue.fields.reporter,
    issue.fields.assignee,
    ...Object.values(issue.fields.custom).flatMap((value) => readUsersField(value) ?? []),
    ...(issue.comments?.comments.map((comment) => comment.author) ?? []),
    ...(issue.changelog?.histories.map((history) => history.author) ?? []),
  ];
}

/** @returns what a page may show of a person */
export function toPerson({ accountId, displayName, avatarUrl, active }: JiraUser): Person {
  return { accountId, displayName, avatarUrl, active };
}
