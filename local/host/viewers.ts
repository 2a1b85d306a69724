/** The people who can look at the site, in groups, for the switch that says who does. */
import type { SiteData, SitePerson } from '../jira/model';

export interface ViewerGroup {
  title: string;
  people: SitePerson[];
}

/** More than a person reads through; the most active are shown. */
const MOST_SHOWN = 40;

/** Groups everybody by the project role that they are known for; of a large site, those who do most. */
export function viewerGroups(data: SiteData): ViewerGroup[] {
  const people = data.people.filter(({ active, accountType }) => active && accountType !== 'app');
  const shown = people.length > MOST_SHOWN ? mostActive(people, data) : people;
  const titles = new Map(shown.map((person) => [person, titleFor(person, data)]));
  const known = [
    ...data.roles.map(({ name }) => name).filter((name) => name !== ADMINS),
    TEAM,
    OTHERS,
  ];
  // On an imported site the administrator is whoever opened it, and the others are strangers.
  const groups = data.roles.length === 0 ? [ADMINS, ...known] : [...known, ADMINS];
  return groups
    .map((title) => ({ title, people: shown.filter((person) => titles.get(person) === title) }))
    .filter((group) => group.people.length > 0);
}

const ADMINS = 'Administrators';
const TEAM = 'Team';
const OTHERS = 'Others';

function titleFor(person: SitePerson, data: SiteData): string {
  if (person.siteAdmin === true) return ADMINS;
  const role = data.roles.find(({ actors }) =>
    Object.values(actors).some(({ accountIds }) => accountIds.includes(person.accountId)),
  );
  if (role) return role.name;
  return person.groups.length > 0 ? TEAM : OTHERS;
}

function mostActive(people: SitePerson[], data: SiteData): SitePerson[] {
  const counts = new Map<string, number>();
  const count = (accountId: string | null): void => {
    if (accountId !== null) counts.set(accountId, (counts.get(accountId) ?? 0) + 1);
  };
  for (const issue of data.issues) {
    count(issue.reporterId);
    count(issue.assigneeId);
    for (const { authorId } of issue.comments) count(authorId);
  }
  const rank = (person: SitePerson): number =>
    person.siteAdmin === true ? Infinity : (counts.get(person.accountId) ?? 0);
  return [...people].sort((one, other) => (rank(other) > rank(one) ? 1 : -1)).slice(0, MOST_SHOWN);
}
