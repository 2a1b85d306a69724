/**
 * Who is who in an export. Jira Server knows people by a user name, which texts and old histories use, and by a key; of
 * Jira Cloud it is the account id alone that tells people apart.
 */

import { type Raw, asRaw, asText } from '../../src/jira/answers/parse';
import { isNameOfProgram } from './programs';

export class PeopleSurvey {
  /** Account ids by user name and by key. */
  readonly #byName = new Map<string, string>();
  /** The same by names in small letters, since Jira tells no user names apart by their letters' size; null for two people's. */
  readonly #bySmallName = new Map<string, string | null>();
  /** Account ids by the name that people see; null for a name of two. */
  readonly #byDisplayName = new Map<string, string | null>();
  readonly #profiles = new Map<string, Raw>();

  /** Whether keys are other than names, as on servers since 2020: then a name alone does not tell who it is. */
  #hasOwnKeys = false;

  /** Learns from one place where the export names somebody. */
  learn(value: unknown): void {
    const raw = asRaw(value);
    if (raw === null) return;
    const key = asText(raw['key']);
    const name = asText(raw['name']);
    const account = asText(raw['accountId']) ?? (hasName(raw) ? key : null);
    if (account === null || account === '') return;
    if (key !== null && name !== null && key !== name && hasName(raw)) this.#hasOwnKeys = true;
    if (key !== null) this.#byName.set(key, account);
    if (name !== null) this.#learnName(name, account);
    if (hasName(raw)) this.#learnDisplayName(String(raw['displayName']), account);
    this.#learnProfile(account, raw);
  }

  #learnName(name: string, account: string): void {
    this.#byName.set(name, account);
    const small = name.toLowerCase();
    const known = this.#bySmallName.get(small);
    this.#bySmallName.set(small, known === undefined || known === account ? account : null);
  }

  #learnDisplayName(name: string, account: string): void {
    const known = this.#byDisplayName.get(name);
    this.#byDisplayName.set(name, known === undefined || known === account ? account : null);
  }

  /** Some places of a file say more of a person than others. That an account is closed or an app's is said once for all. */
  #learnProfile(account: string, raw: Raw): void {
    const known = this.#profiles.get(account);
    const profile = profileOf(raw);
    const isShut = known?.['active'] === false || profile['active'] === false;
    const type = surestKind([known?.['accountType'], profile['accountType']]);
    this.#profiles.set(account, {
      ...profile,
      ...known,
      ...(isShut ? { active: false } : {}),
      ...(type === undefined ? {} : { accountType: type }),
      accountId: account,
    });
  }

  /** @returns the account that a user name or key belongs to, as far as the export tells */
  accountOf(name: string): string | null {
    return this.#byName.get(name) ?? this.#bySmallName.get(name.toLowerCase()) ?? null;
  }

  /**
   * @returns the person as REST v3 gives them, the same wherever the export names them; the value as it is where it does
   * not tell who that is
   */
  person(value: unknown): unknown {
    const raw = asRaw(value);
    const account = raw && this.#account(raw);
    if (raw === null) return value;
    if (account === null) return hasName(raw) ? { displayName: raw['displayName'] } : value;
    return this.#profiles.get(account) ?? { ...profileOf(raw), accountId: account };
  }

  /** A name alone tells who it is where the export gives an account or key beside it elsewhere. */
  #account(raw: Raw): string | null {
    const accountId = asText(raw['accountId']);
    if (accountId !== null) return accountId === '' ? null : accountId;
    const key = asText(raw['key']);
    const name = asText(raw['name']);
    const known = (key && this.accountOf(key)) ?? (name && this.accountOf(name));
    if (known) return known;
    if (!hasName(raw)) return null;
    // A CSV may name people by what others call them alone.
    if (key === null && name === null)
      return this.#byDisplayName.get(String(raw['displayName'])) ?? null;
    // Only people have a display name beside their key: components and groups do not.
    return key ?? (this.#hasOwnKeys ? null : name);
  }
}

/** Surest first: whose account is called an app's once is one; that a kind is not known is no word against another place. */
const KINDS: readonly unknown[] = ['app', 'customer', 'atlassian', 'unknown'];

function surestKind(told: readonly unknown[]): unknown {
  return KINDS.find((kind) => told.includes(kind));
}

function hasName(raw: Raw): boolean {
  return typeof raw['displayName'] === 'string';
}

function profileOf({
  displayName,
  active,
  accountType,
  timeZone,
  avatarUrls,
  name,
  accountId,
}: Raw): Raw {
  const isProgram =
    accountId === undefined &&
    [displayName, name].some((word) => typeof word === 'string' && isNameOfProgram(word));
  const type = accountType ?? (isProgram ? 'app' : undefined);
  return {
    ...(displayName === undefined ? {} : { displayName }),
    ...(active === undefined ? {} : { active }),
    ...(type === undefined ? {} : { accountType: type }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(avatarUrls === undefined ? {} : { avatarUrls }),
  };
}
