/** What admins do on the settings page. */
import type { RoleMap } from '../contract/role-map';
import type {
  HistoryAnswer,
  HistoryEntry,
  RoleMapAnswer,
  SaveAnswer,
  SearchAnswer,
  SettingsPayload,
} from '../contract/settings';
import { readRoleMap } from '../contract/role-map';
import { JiraError } from '../jira/error';
import type { JiraProject } from '../jira/types';
import { isUsable } from '../roles/user-fields';
import { readSettings } from '../storage/project';
import {
  readWithHistory,
  saveSettings,
  SettingsConflict,
  type Save,
} from '../storage/settings-history';
import { refuse } from './failures';
import { permissionsIn, type SettingsCaller } from './settings-caller';
import { checkRoleMap, errorsIn } from './settings-check';
import { byAccountId, load, resolve } from './settings-view';

/** Keeps a role map, unless something stands against it or somebody else saved one since it was loaded. */
export async function save(
  { roleMap, revision }: { roleMap?: unknown; revision: number },
  caller: SettingsCaller,
): Promise<SaveAnswer> {
  // First of all: what stands against a draft may be what the other person has just put right.
  const { settings, saves } = await readWithHistory(caller.projectId);
  if (settings.revision !== revision)
    await refuseConflict(saves.find((one) => one.revision === settings.revision) ?? null, caller);
  const checked = await checkRoleMap(caller, roleMap);
  if (!checked.ok) return { saved: false, problems: checked.problems };
  const at = new Date(caller.now).toISOString();
  try {
    await saveSettings(caller.projectId, revision, {
      by: caller.person,
      at,
      roleMap: checked.roleMap,
    });
  } catch (error) {
    if (error instanceof SettingsConflict) await refuseConflict(error.latest, caller);
    throw error;
  }
  return { saved: true, view: await load({}, caller) };
}

/** Saves an earlier role map once more, so that going back is a save like any other and can be gone back on. */
export async function restore(
  { of, revision }: SettingsPayload<'settings.restore'>,
  caller: SettingsCaller,
): Promise<SaveAnswer> {
  const { saves } = await readWithHistory(caller.projectId);
  const earlier = saves.find((one) => one.revision === of);
  if (!earlier) refuse('not-found', 'This save is not kept any more. Reload the history.');
  return save({ roleMap: earlier.roleMap, revision }, caller);
}

async function refuseConflict(latest: Save | null, caller: SettingsCaller): Promise<never> {
  const { jira, locale, timeZone } = caller;
  const [person] = latest ? await jira.users('user', [latest.by]) : [];
  const who = person?.displayName ?? 'Somebody else';
  const when = latest
    ? ` on ${new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(Date.parse(latest.at))}`
    : '';
  refuse(
    'conflict',
    `${who} saved these settings${when}, after you opened them. Nothing of yours was saved and nothing of theirs was lost.`,
  );
}

/** Whom a draft names. */
export async function resolveDraft(
  { roleMap }: { roleMap?: unknown },
  caller: SettingsCaller,
): Promise<RoleMapAnswer> {
  const reading = readRoleMap(roleMap);
  return reading.ok ? resolved(reading.roleMap, caller) : reading;
}

async function resolved(roleMap: RoleMap, caller: SettingsCaller): Promise<RoleMapAnswer> {
  const fields = await caller.jira.fields('user');
  return { ok: true, roleMap, resolved: await resolve(caller, roleMap, fields) };
}

/** As many fields as a list shows before one types on. */
const MOST_FIELDS = 50;

/** Looks for people, groups or fields as the person, a page at a time. */
export async function search(
  { kind, query, page }: { kind: 'people' | 'groups' | 'fields'; query: string; page: number },
  { jira, projectId }: SettingsCaller,
): Promise<SearchAnswer> {
  switch (kind) {
    case 'people': {
      const { users, more } = await jira.findUsers('user', query, page);
      const people = users.filter(({ isApp }) => !isApp);
      return {
        choices: people.map(({ accountId, displayName, avatarUrl }) => ({
          id: accountId,
          name: displayName,
          avatarUrl,
        })),
        more,
      };
    }
    case 'groups': {
      // Jira's picker has one page only: whoever does not see the group types on.
      const groups = page === 0 ? await jira.findGroups('user', query) : [];
      return {
        choices: groups.map(({ groupId, name }) => ({ id: groupId, name, avatarUrl: null })),
        more: false,
      };
    }
    case 'fields': {
      const words = query.toLowerCase();
      const found = (await jira.fields('user')).filter(
        (field) => isUsable(field.projectId, projectId) && field.name.toLowerCase().includes(words),
      );
      const from = page * MOST_FIELDS;
      return {
        choices: found
          .slice(from, from + MOST_FIELDS)
          .map(({ id, name }) => ({ id, name, avatarUrl: null })),
        more: found.length > from + MOST_FIELDS,
      };
    }
  }
}

export async function checkJql(
  { jql }: SettingsPayload<'settings.checkJql'>,
  { jira }: SettingsCaller,
): Promise<{ errors: string[] }> {
  return { errors: await errorsIn(jira, jql) };
}

/** The saves that are kept, each with what it changed against the one before. */
export async function history(_: unknown, caller: SettingsCaller): Promise<HistoryAnswer> {
  const { saves } = await readWithHistory(caller.projectId);
  const people =
    saves.length > 0
      ? await caller.jira.users(
          'user',
          saves.map(({ by }) => by),
        )
      : [];
  return {
    entries: saves.map(({ revision, by, at, roleMap }, index): HistoryEntry => {
      const before = saves[index + 1];
      return { revision, by, at, changed: before ? changedParts(before.roleMap, roleMap) : null };
    }),
    people: byAccountId(people),
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

/** Reads another project's role map, for the person to look over and save here; they must administer that one, too. */
export async function copyFrom(
  { from }: SettingsPayload<'settings.copyFrom'>,
  caller: SettingsCaller,
): Promise<RoleMapAnswer> {
  const project = await projectSeen(caller, from);
  const granted = project ? await permissionsIn(caller.jira, project.id) : {};
  if (!project || granted['ADMINISTER_PROJECTS'] !== true)
    refuse(
      'not-allowed',
      'There is no such project that you administer. Settings can be copied only between projects that you administer.',
    );
  const { settings } = await readWithHistory(project.id);
  const { roleMap } = readSettings(settings);
  if (!roleMap) refuse('not-found', `Nobody has saved settings in ${project.key} yet.`);
  return resolved(roleMap, caller);
}

async function projectSeen({ jira }: SettingsCaller, idOrKey: string): Promise<JiraProject | null> {
  try {
    return await jira.project('user', idOrKey);
  } catch (error) {
    if (error instanceof JiraError && ['not-found', 'forbidden', 'gone'].includes(error.kind))
      return null;
    throw error;
  }
}
