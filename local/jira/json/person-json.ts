/** People as REST gives them. */
import type { SitePerson } from '../model';
import type { SiteContext } from '../site-context';

export interface PersonJson {
  self: string;
  accountId: string;
  accountType: string;
  displayName: string;
  active: boolean;
  timeZone?: string;
  avatarUrls: Record<'16x16' | '24x24' | '32x32' | '48x48', string>;
}

/** A person by account id; an account that is gone is shown as Jira shows one: a former user, inactive. */
export function personJson(site: SiteContext, accountId: string): PersonJson {
  const person: Omit<SitePerson, 'groups' | 'colour' | 'timeZone'> & { timeZone?: string } =
    site.index.person(accountId) ?? {
      accountId,
      displayName: 'Former user',
      active: false,
      accountType: 'atlassian',
    };
  const encoded = encodeURIComponent(accountId);
  const avatar = `${site.baseUrl}/avatar/${encoded}`;
  return {
    self: `${site.baseUrl}/rest/api/3/user?accountId=${encoded}`,
    accountId,
    accountType: person.accountType,
    displayName: person.displayName,
    active: person.active,
    ...(person.timeZone === undefined ? {} : { timeZone: person.timeZone }),
    avatarUrls: { '16x16': avatar, '24x24': avatar, '32x32': avatar, '48x48': avatar },
  };
}

/** The same where a record may name nobody. */
export function personJsonOrNull(site: SiteContext, accountId: string | null): PersonJson | null {
  return accountId === null ? null : personJson(site, accountId);
}
