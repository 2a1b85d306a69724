/**
 * Who is who in an export. Jira Server knows people by a user name, which texts and old histories use, and by a key; of
 * Jira Cloud it is the account id alone that tells people apart.
 */

import { type Raw, asRaw, asText } from '../../src/jira/answers/parse';

/** What Jira calls programs that write on its servers, where no type of account tells them from people. */
const PROGRAM = /\b(?:ro)?bot\b|\bautomation\b/i;

export class PeopleSurvey {
  /** Account ids by user name and by key. */
  readonly #byName = new Map<string, string>();
  readonly #profiles = new Map<string, Raw>();

  /** Learns from one place where the export names somebody. */
  learn(value: unknown): void {
    const raw = asRaw(value);
    if (raw === null) return;
    const key = asText(raw['key']);
    const name = asText(raw['name']);
    const account = asText(raw['accountId']) ?? (hasName(raw) ? key : null);
    if (account === null || account === '') return;
    if (key !== null) this.#byName.set(key, account);
    if (name !== null) this.#byName.set(name, account);
  }

  /** @returns the account that a user name or key belongs to, as far as the export tells */
  accountOf(name: string): string | null {
    return this.#byName.get(name) ?? null;
  }

  /**
   * @returns the person as REST v3 gives them, the same wherever the export names them; the value as it is where it does
   * not tell who that is
   */
  person(value: unknown): unknown {
    const raw = asRaw(value);
    const account = raw && this.#account(raw);
    if (raw === null || account === null) return value;
    const known = this.#profiles.get(account);
    if (known && (hasName(known) || !hasName(raw))) return known;
    const profile = { ...profileOf(raw), accountId: account };
    this.#profiles.set(account, profile);
    return profile;
  }

  /** A name alone tells who it is where the export gives an account or key beside it elsewhere. */
  #account(raw: Raw): string | null {
    const accountId = asText(raw['accountId']);
    if (accountId !== null) return accountId === '' ? null : accountId;
    const key = asText(raw['key']);
    const name = asText(raw['name']);
    const known = (key && this.accountOf(key)) ?? (name && this.accountOf(name));
    // Only people have a display name beside their key: components and groups do not.
    return known ?? (hasName(raw) ? (key ?? name) : null);
  }
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
    [displayName, name].some((word) => typeof word === 'string' && PROGRAM.test(word));
  const type = accountType ?? (isProgram ? 'app' : undefined);
  return {
    ...(displayName === undefined ? {} : { displayName }),
    ...(active === undefined ? {} : { active }),
    ...(type === undefined ? {} : { accountType: type }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(avatarUrls === undefined ? {} : { avatarUrls }),
  };
}
