/** Keeps a role map of a project, whichever page it comes from. */
import { startScan } from '../../../background/scan/scan';
import { isolateTurning } from '../../../contract/isolate';
import { readRoleMap, type RoleMapProblem } from '../../../contract/role-map';
import { sourceKey } from '../../../contract/source-kinds';
import { logFault } from '../../../faults/log-fault';
import { withListing } from '../../../storage/configured-projects';
import { settingsFor, SITE_DEFAULT } from '../../../storage/project';
import {
  lastNames,
  readWithHistory,
  saveSettings,
  SettingsConflict,
  type Beside,
  type Save,
} from '../../../storage/settings-history';
import { refuse } from '../failures';
import type { Administrator } from './administrator';
import { checkRoleMap, type Checked } from './check';

export type Saved = { saved: true } | { saved: false; problems: RoleMapProblem[] };

/**
 * Saves a role map, unless it has problems or somebody else saved one since it was loaded.
 * @param beside what is written with the save or not at all
 * @throws Refusal where somebody else was first
 */
export async function saveRoleMap(
  { roleMap, revision }: { roleMap?: unknown; revision: number },
  caller: Administrator,
  beside?: Beside,
): Promise<Saved> {
  // First of all, since the other person may have solved the very problems of this draft.
  const { settings, saves } = await readWithHistory(caller.projectId);
  if (settings.revision !== revision) {
    const latest = saves.find((one) => one.revision === settings.revision) ?? null;
    if (!isThisSave(latest, roleMap, revision, caller)) await refuseConflict(latest, caller);
    await checkAnew(caller);
    return { saved: true };
  }
  // Settings that this version cannot read are not overwritten either.
  const { roleMap: saved, ofSite } = await settingsFor(settings);
  const checked = await checkRoleMap(caller, roleMap, saved);
  if (!checked.ok) return { saved: false, problems: checked.problems };
  const at = new Date(caller.now).toISOString();
  const known = ofSite ? [...saves, ...(await readWithHistory(SITE_DEFAULT)).saves] : saves;
  const names = namesToKeep(checked, lastNames(known));
  try {
    const save = { by: caller.person, at, roleMap: checked.roleMap, names };
    await saveSettings(caller.projectId, revision, save, withList(caller.projectId, beside));
  } catch (error) {
    if (!(error instanceof SettingsConflict)) throw error;
    if (!isThisSave(error.latest, roleMap, revision, caller))
      await refuseConflict(error.latest, caller);
  }
  await checkAnew(caller);
  return { saved: true };
}

/** The list of projects that are looked after goes with the save, so that none is saved and forgotten. */
export function withList(projectId: string, beside?: Beside): Beside {
  return async () => [...(await withListing(projectId)), ...((await beside?.()) ?? [])];
}

/** Whether what stands is this very save, whose answer was lost on the way. */
function isThisSave(
  latest: Save | null,
  roleMap: unknown,
  revision: number,
  { person }: Administrator,
): boolean {
  if (latest?.revision !== revision + 1 || latest.by !== person) return false;
  const reading = readRoleMap(roleMap);
  return reading.ok && JSON.stringify(reading.roleMap) === JSON.stringify(latest.roleMap);
}

/** The names of the sources that are saved: as they are now, or as they last were for what cannot be read now. */
function namesToKeep(
  { roleMap, names }: Extract<Checked, { ok: true }>,
  known: Record<string, string>,
): Record<string, string> {
  const sources = [...roleMap.productOwner.sources, ...roleMap.productManager.sources];
  return Object.fromEntries(
    sources.map(sourceKey).flatMap((key) => {
      const name = names[key] ?? known[key];
      return name === undefined ? [] : [[key, name]];
    }),
  );
}

/** Every issue of the project is checked by the new role map. It is saved by now, so what fails here the hourly run makes up for. */
export async function checkAnew({ projectId, now }: Administrator): Promise<void> {
  try {
    await startScan(projectId, { now });
  } catch (error) {
    logFault({ request: 'settings.save', step: 'scan', error });
  }
}

/** @throws Refusal that names who was first, where the person may see them, or says that they were it themselves */
export async function refuseConflict(
  latest: Save | null,
  caller: Pick<Administrator, 'jira' | 'person' | 'locale' | 'timeZone'>,
  reason: 'settings.saved-meanwhile' | 'global.changed-since' = 'settings.saved-meanwhile',
): Promise<never> {
  const { jira, locale, timeZone } = caller;
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  const time = latest?.at ? format.format(Date.parse(latest.at)) : 'none';
  if (latest?.by === caller.person) {
    if (reason === 'settings.saved-meanwhile')
      refuse('conflict', 'settings.saved-in-other-tab', { time });
    refuse('conflict', reason, { who: 'you', name: '', time });
  }
  const [person] = latest?.by ? await jira.users('user', [latest.by]) : [];
  refuse('conflict', reason, {
    who: person ? 'named' : 'hidden',
    name: isolateTurning(person?.displayName ?? ''),
    time,
  });
}
