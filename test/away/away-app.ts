/** The app on a checked site, with absences put into its storage. */
import type { SiteData } from '../../local/jira/model';
import { accountIdOf, type PersonName } from '../../local/sample/people';
import { dayAfter } from '../../src/contract/day';
import { ABSENCES_KEY, type Absence } from '../../src/storage/absences';
import { openGlobalApp, type GlobalApp } from '../global/global-app';
import { putDocument } from '../site/kept-documents';

export const TODAY = new Date().toISOString().slice(0, 10);

/** Somebody away from yesterday until in three days, unless `more` says otherwise. */
export function absence(
  person: PersonName,
  cover: PersonName | null,
  more: Partial<Absence> = {},
): Absence {
  return {
    id: `${person}-${String(cover)}`,
    person: accountIdOf(person),
    cover: cover === null ? null : accountIdOf(cover),
    from: dayAfter(TODAY, -1),
    until: dayAfter(TODAY, 3),
    timeZone: 'UTC',
    by: accountIdOf(person),
    at: new Date().toISOString(),
    ...more,
  };
}

/** @param data changed by what the app does */
export function openAwayApp(data: SiteData, absences: readonly Absence[]): GlobalApp {
  const app = openGlobalApp(data);
  if (absences.length > 0)
    putDocument(app.store, { key: ABSENCES_KEY, revision: 1, body: { absences } });
  return app;
}
