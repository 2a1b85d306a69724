/** Absences in words. */
import { dayWords } from '../../../src/contract/day';
import type { Person } from '../../../src/contract/panel';
import { personArguments, type PersonArguments } from '../../../src/duties/messages';
import { isolate } from '../shared/isolate';
import { t } from '../shared/texts';

/** "4 May – 8 May", with years where they are not the present one. */
export function daysWords({ from, until }: { from: string; until: string }, today: string): string {
  const first = dayWords(from, today, t.locale);
  return from === until ? first : `${first} – ${dayWords(until, today, t.locale)}`;
}

/** Somebody in a sentence, isolated. */
export function personWords(
  accountId: string | null,
  { people, viewer }: { people: Record<string, Person>; viewer: string },
): PersonArguments {
  const { who, name } = personArguments(accountId, { people, viewer, t });
  return { who, name: isolate(name) };
}
