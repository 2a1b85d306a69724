/** What admins do on the settings page. */
import { startScan } from '../../background/scan/scan';
import { isolateTurning } from '../../contract/isolate';
import { type RoleMap, readRoleMap } from '../../contract/role-map';
import type {
  RoleMapAnswer,
  SaveAnswer,
  SettingsAnswers,
  SettingsPayload,
} from '../../contract/settings';
import { sourceKey } from '../../contract/source-kinds';
import { allSettled } from '../../jira/all-settled';
import { JiraError } from '../../jira/error';
import type { JiraProject } from '../../jira/types';
import { orElse } from '../../roles/or-else';
import { listProject } from '../../storage/configured-projects';
import { readSettings } from '../../storage/project';
import {
  lastNames,
  readWithHistory,
  saveSettings,
  SettingsConflict,
  type Save,
} from '../../storage/settings-history';
import { refuse } from '../shared/failures';
import { permissionsIn, type SettingsCaller } from './caller';
import { checkRoleMap, errorsIn, type Checked } from './check';
import { load, resolve } from './view';

/** Keeps a role map, unless something stands against it or somebody else saved one since it was loaded. */
export async function save(
  { roleMap, revision }: { roleMap?: unknown; revision: number },
  caller: SettingsCaller,
): Promise<SaveAnswer> {
  // First of all: what stands against a draft may be what the other person has just put right.
  const { settings, saves } = await readWithHistory(caller.projectId);
  if (settings.revision !== revision)
    await refuseConflict(saves.find((one) => one.revision === settings.revision) ?? null, caller);
  // What this version cannot read it does not write over either.
  const { roleMap: saved } = readSettings(settings);
  const checked = await checkRoleMap(caller, roleMap, saved);
  if (!checked.ok) return { saved: false, problems: checked.problems };
  const at = new Date(caller.now).toISOString();
  try {
    await saveSettings(caller.projectId, revision, {
      by: caller.person,
      at,
      roleMap: checked.roleMap,
      names: namesToKeep(checked, lastNames(saves)),
    });
  } catch (error) {
    if (error instanceof SettingsConflict) await refuseConflict(error.latest, caller);
    throw error;
  }
  await checkAnew(caller);
  const [view, checking] = await allSettled([
    load({}, caller),
    orElse(caller.jira.countIssues('user', `project = ${caller.projectId}`), null),
  ]);
  return { saved: true, view, checking };
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
async function checkAnew({ projectId, now }: SettingsCaller): Promise<void> {
  try {
    await listProject(projectId, true);
    await startScan(projectId, { now });
  } catch (error) {
    console.error(
      JSON.stringify({ request: 'settings.save', step: 'scan', kind: (error as Error).name }),
    );
  }
}

async function refuseConflict(latest: Save | null, caller: SettingsCaller): Promise<never> {
  const { jira, locale, timeZone } = caller;
  const [person] = latest?.by ? await jira.users('user', [latest.by]) : [];
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  refuse('conflict', 'settings.saved-meanwhile', {
    who: person ? 'named' : 'hidden',
    name: isolateTurning(person?.displayName ?? ''),
    time: latest?.at ? format.format(Date.parse(latest.at)) : 'none',
  });
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

export async function checkJql(
  { jql }: SettingsPayload<'settings.checkJql'>,
  { jira }: SettingsCaller,
): Promise<SettingsAnswers['settings.checkJql']> {
  return { errors: await errorsIn(jira, jql) };
}

/** Reads another project's role map, for the person to look over and save here; they must administer that one, too. */
export async function copyFrom(
  { from }: SettingsPayload<'settings.copyFrom'>,
  caller: SettingsCaller,
): Promise<RoleMapAnswer> {
  const project = await visibleProject(caller, from);
  const granted = project ? await permissionsIn(caller.jira, project.id) : {};
  if (!project || granted['ADMINISTER_PROJECTS'] !== true)
    refuse('not-allowed', 'settings.no-project-to-copy');
  const { settings } = await readWithHistory(project.id);
  const { roleMap } = readSettings(settings);
  if (!roleMap) refuse('not-found', 'settings.nothing-to-copy', { project: project.key });
  return resolved(roleMap, caller);
}

async function visibleProject(
  { jira }: SettingsCaller,
  idOrKey: string,
): Promise<JiraProject | null> {
  try {
    return await jira.project('user', idOrKey);
  } catch (error) {
    if (error instanceof JiraError && ['not-found', 'forbidden', 'gone'].includes(error.kind))
      return null;
    throw error;
  }
}
