/** What was saved before: the history, the way back, and settings that this version of the app leaves alone. */
import { isNewer, readRoleMap, type RoleMap } from '../../contract/role-map';
import type {
  HistoryAnswer,
  HistoryEntry,
  SaveAnswer,
  SettingsPayload,
  StoredSettings,
} from '../../contract/settings';
import { allSettled } from '../../jira/all-settled';
import { readWithHistory, type Save } from '../../storage/settings-history';
import { refuse } from '../shared/failures';
import { byAccountId } from '../shared/people';
import type { Administrator } from '../shared/project-settings/administrator';
import { followDefault, save } from './actions';

/** The saves that are kept, each with what it changed against the one before. */
export async function history(_: unknown, caller: Administrator): Promise<HistoryAnswer> {
  const { saves } = await readWithHistory(caller.projectId);
  return {
    entries: saves.map(({ revision, by, at, roleMap }, index): HistoryEntry => {
      const before = saves[index + 1];
      const followed = roleMap === null;
      return {
        revision,
        by,
        at,
        followed,
        changed: before ? changedParts(before.roleMap, roleMap) : null,
      };
    }),
    people: await peopleOf(saves, caller),
  };
}

function changedParts(before: unknown, after: unknown): (keyof RoleMap)[] | null {
  const [one, other] = [readRoleMap(before), readRoleMap(after)];
  if (!one.ok || !other.ok) return null;
  const parts = Object.keys(other.roleMap) as (keyof RoleMap)[];
  return parts.filter(
    (part) => JSON.stringify(one.roleMap[part]) !== JSON.stringify(other.roleMap[part]),
  );
}

async function peopleOf(saves: Save[], { jira }: Administrator): Promise<HistoryAnswer['people']> {
  const who = saves.flatMap(({ by }) => by ?? []);
  return byAccountId(await jira.users('user', who));
}

/**
 * Saves an earlier role map once more, so that going back is a save like any other and can be gone back on.
 * @returns where something stands against it by now, the earlier role map as well, for the person to put that right
 */
export async function restore(
  { of, revision }: SettingsPayload<'settings.restore'>,
  caller: Administrator,
): Promise<SaveAnswer> {
  const { saves } = await readWithHistory(caller.projectId);
  const earlier = saves.find((one) => one.revision === of);
  if (!earlier) refuse('not-found', 'settings.save-not-kept');
  if (earlier.roleMap === null) return followDefault({ revision }, caller);
  const answer = await save({ roleMap: earlier.roleMap, revision }, caller);
  if (answer.saved) return answer;
  const reading = readRoleMap(earlier.roleMap);
  return reading.ok ? { ...answer, roleMap: reading.roleMap } : answer;
}

/** The settings as they are stored, whatever version they are of: to look at, never to write over. */
export async function asStored(_: unknown, caller: Administrator): Promise<StoredSettings> {
  const [{ settings, saves }, project] = await allSettled([
    readWithHistory(caller.projectId),
    caller.jira.project('user', caller.projectId),
  ]);
  const latest = saves.find(({ revision }) => revision === settings.revision);
  const reading = readRoleMap(settings.body);
  return {
    project: { id: project.id, key: project.key, name: project.name },
    stored: settings.body ?? null,
    newer: isNewer(settings.body),
    problems: reading.ok ? [] : reading.problems,
    edited: latest?.by && latest.at ? { by: latest.by, at: latest.at } : null,
    people: await peopleOf(latest ? [latest] : [], caller),
  };
}
