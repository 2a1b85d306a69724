/** Saves "My turn" as a filter of the viewer's own, so that Jira can show it on dashboards and send it by mail. */
import { EVERY_TURN, oldestFirst, turnsJql } from '../../contract/turn-search';
import english from '../../texts/en-US.json';
import { textsFor } from '../shared/texts';
import type { GlobalCaller } from './caller';

const TEXTS = { global: { filterName: english.global.filterName } };
/** As many tries for a name that is not taken as anybody would have used up. */
const MOST_OF_A_NAME = 20;

/** A filter with the same search that the viewer has already is opened and left as it is. */
export async function saveFilter(_: unknown, caller: GlobalCaller): Promise<{ path: string }> {
  const { jira, viewer, locale, now } = caller;
  const t = await textsFor(locale, TEXTS);
  const wanted = t('global.filterName');
  const jql = oldestFirst(turnsJql([viewer], EVERY_TURN, now));
  const own = await jira.filtersOf('user', viewer, wanted);
  const same = own.find((filter) => filter.jql === jql);
  const { id } = same ?? (await jira.createFilter('user', { name: nameAmong(own, wanted), jql }));
  return { path: `/issues/?filter=${encodeURIComponent(id)}` };
}

/** Jira wants the names of a person's filters to differ. */
function nameAmong(own: readonly { name: string }[], wanted: string): string {
  const taken = new Set(own.map(({ name }) => name.toLowerCase()));
  const names = [
    wanted,
    ...Array.from({ length: MOST_OF_A_NAME }, (_, at) => `${wanted} ${at + 2}`),
  ];
  return names.find((name) => !taken.has(name.toLowerCase())) ?? wanted;
}
