/** Has a project give its own role map up: a save like any other, which can be gone back on. It follows the site's default then, if there is one. */
import {
  readWithHistory,
  saveSettings,
  SettingsConflict,
  type Beside,
  type Save,
} from '../../../storage/settings-history';
import type { Administrator } from './administrator';
import { checkAnew, refuseConflict, withList } from './save';

/**
 * @param revision the one that the person had loaded
 * @param beside what is written with it or not at all
 * @throws Refusal where somebody else was first
 */
export async function giveRoleMapUp(
  revision: number,
  caller: Administrator,
  beside?: Beside,
): Promise<void> {
  const { projectId, person, now } = caller;
  const { settings, saves } = await readWithHistory(projectId);
  if (settings.revision === revision) {
    // What follows the default is looked after as well, so it stays on the list.
    const save = { by: person, at: new Date(now).toISOString(), roleMap: null, names: {} };
    try {
      await saveSettings(projectId, revision, save, withList(projectId, beside));
    } catch (error) {
      if (!(error instanceof SettingsConflict)) throw error;
      if (!isThisOne(error.latest, revision, person)) await refuseConflict(error.latest, caller);
    }
  } else {
    const latest = saves.find((one) => one.revision === settings.revision) ?? null;
    if (!isThisOne(latest, revision, person)) await refuseConflict(latest, caller);
  }
  await checkAnew(caller);
}

/** Whether what stands came of this very request, whose answer was lost on the way. */
function isThisOne(latest: Save | null, revision: number, person: string): boolean {
  return latest?.revision === revision + 1 && latest.by === person && latest.roleMap === null;
}
