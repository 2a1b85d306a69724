/** Who did which work, by day: for the property of an issue, and summed over many. */
import {
  type Contribution,
  type ContributionDays,
  WORKS,
  CONTRIBUTORS,
  type Partnership,
  type ContributionCounts,
} from '../../contract/attribution';

/** How far back the partnership of the roles is looked at. */
export const PARTNERSHIP_DAYS = 90;

/**
 * The contributions of the last {@link PARTNERSHIP_DAYS} days. Later windows begin later, so nothing older is ever
 * asked for.
 * @param until ISO time at which the window ends
 */
export function contributionDays(
  contributions: readonly Contribution[] | null,
  until: string,
): ContributionDays | null {
  if (contributions === null) return null;
  const { from, to } = windowOf(until);
  const days: ContributionDays = {};
  for (const { work, hands, at } of contributions) {
    const day = at.slice(0, 10);
    if (day < from || day > to) continue;
    const list = ((days[work] ??= {})[hands] ??= []);
    if (!list.includes(day)) list.push(day);
  }
  return days;
}

/** Stored days, without those that are now outside the window. */
export function recentContributions(days: ContributionDays, until: string): ContributionDays {
  const { from } = windowOf(until);
  const recent: ContributionDays = {};
  for (const work of WORKS) {
    for (const hands of CONTRIBUTORS) {
      const list = days[work]?.[hands]?.filter((day) => day >= from) ?? [];
      if (list.length > 0) (recent[work] ??= {})[hands] = list;
    }
  }
  return recent;
}

/** @param until ISO time at which the window ends */
export function emptyPartnership(until: string): Partnership {
  const none = (): ContributionCounts => ({ own: 0, other: 0, neither: 0 });
  const works: Partnership['works'] = {
    stories: none(),
    order: none(),
    answers: none(),
    epics: none(),
    trace: none(),
  };
  return { ...windowOf(until), works, issues: 0, unreadable: 0 };
}

/** Adds one issue to a partnership, in place. Days outside its window are left out. */
export function addContributions(partnership: Partnership, days: ContributionDays | null): void {
  if (days === null) {
    partnership.unreadable += 1;
    return;
  }
  partnership.issues += 1;
  for (const work of WORKS) {
    for (const hands of CONTRIBUTORS) {
      partnership.works[work][hands] += (days[work]?.[hands] ?? []).filter(
        (day) => day >= partnership.from && day <= partnership.to,
      ).length;
    }
  }
}

/** The window of whole days that ends with the day of `until`. */
export function windowOf(until: string): { from: string; to: string } {
  const first = Date.parse(until) - (PARTNERSHIP_DAYS - 1) * 86_400_000;
  return { from: new Date(first).toISOString().slice(0, 10), to: until.slice(0, 10) };
}
