/** Sets many projects up: the page drives it, a project a request, and each begins with Jira's word that the viewer administers that very project. */
import { forgetFindings } from '../../background/forget-project';
import type { GlobalPayload } from '../../contract/global-page';
import {
  MOST_AT_ONCE,
  type AdministeredAnswer,
  type RunAnswer,
  type SetUpAnswers,
  type StepAnswer,
} from '../../contract/set-up';
import { allSettled } from '../../jira/all-settled';
import { withoutListing } from '../../storage/configured-projects';
import { isSaved, readSiteDefault } from '../../storage/project';
import { removeMadeByRoleMap } from '../../storage/project-documents';
import { latestRun, RunFull, savedInRun, withoutSave, withSave } from '../../storage/set-up-runs';
import { readWithHistory, removeSettings, SettingsConflict } from '../../storage/settings-history';
import { refuse } from '../shared/failures';
import { administeredAmong, administeredProjects } from '../shared/project-settings/administered';
import { evidence } from '../shared/project-settings/evidence';
import { giveRoleMapUp } from '../shared/project-settings/give-up';
import { tryDraft } from '../shared/project-settings/preview';
import { refuseConflict, saveRoleMap } from '../shared/project-settings/save';
import { search } from '../shared/project-settings/search';
import { load, resolveDraft } from '../shared/project-settings/view';
import { administering, type GlobalCaller } from './caller';

export async function administers(
  _: unknown,
  { jira }: GlobalCaller,
): Promise<SetUpAnswers['global.administers']> {
  const granted = await jira.permissions('user', {
    permissions: ['ADMINISTER_PROJECTS', 'ADMINISTER'],
  });
  return {
    administers: granted['ADMINISTER_PROJECTS'] === true,
    administersSite: granted['ADMINISTER'] === true,
  };
}

export function administered(
  { query, page }: GlobalPayload<'global.administered'>,
  { jira }: GlobalCaller,
): Promise<AdministeredAnswer> {
  return administeredProjects(jira, query, page);
}

export async function proposal(
  { projectId }: GlobalPayload<'global.proposal'>,
  caller: GlobalCaller,
): Promise<SetUpAnswers['global.proposal']> {
  return load({}, await administering(caller, projectId));
}

export async function roleEvidence(
  { projectId }: GlobalPayload<'global.evidence'>,
  caller: GlobalCaller,
): Promise<SetUpAnswers['global.evidence']> {
  return evidence({}, await administering(caller, projectId));
}

export async function tryProject(
  { projectId, roleMap }: Drafted,
  caller: GlobalCaller,
): Promise<SetUpAnswers['global.try']> {
  return tryDraft({ roleMap, issueKey: null }, await administering(caller, projectId));
}

export async function resolveFor(
  { projectId, roleMap }: Drafted,
  caller: GlobalCaller,
): Promise<SetUpAnswers['global.resolve']> {
  return resolveDraft({ roleMap }, await administering(caller, projectId));
}

interface Drafted {
  projectId: string;
  roleMap?: unknown;
}

export async function searchFor(
  { projectId, ...wanted }: GlobalPayload<'global.search'>,
  caller: GlobalCaller,
): Promise<SetUpAnswers['global.search']> {
  return search(wanted, await administering(caller, projectId));
}

/** Saves a project as a part of a run, as conditionally as its own settings page does. */
export async function saveProject(
  {
    projectId,
    roleMap,
    revision,
    run,
  }: Drafted & Pick<GlobalPayload<'global.save'>, 'revision' | 'run'>,
  caller: GlobalCaller,
): Promise<StepAnswer> {
  const { viewer, now } = caller;
  const administrator = await administering(caller, projectId);
  const [{ key }, { saves }] = await allSettled([
    caller.jira.project('user', projectId),
    readWithHistory(projectId),
  ]);
  // Where nothing is kept of an earlier role map, the way back leads to none.
  const from = saves.length > 0 ? revision : 0;
  const save = { projectId, key, from, to: revision + 1 };
  try {
    return await saveRoleMap({ roleMap, revision }, administrator, () =>
      withSave(viewer, run, save, new Date(now).toISOString()),
    );
  } catch (error) {
    if (!(error instanceof RunFull)) throw error;
    refuse('bad-request', 'global.run-full', { most: MOST_AT_ONCE });
  }
}

/** What of the viewer's latest run was kept, also where the page that drove it was closed: of the projects that they still administer. */
export async function lastRun(
  _: unknown,
  { jira, viewer, now }: GlobalCaller,
): Promise<{ run: RunAnswer | null }> {
  const run = await latestRun(viewer, now);
  if (run === null) return { run };
  const { id, at, of, saves } = run;
  const own = await administeredAmong(
    jira,
    saves.map((save) => save.projectId),
  );
  const projects = saves
    .filter((save) => own.has(save.projectId))
    .map((save) => ({ id: save.projectId, key: save.key }));
  return { run: projects.length > 0 ? { id, at, of, projects } : null };
}

/** Takes back what a run saved for a project, unless somebody has changed that since. */
export async function takeBack(
  { projectId, run }: GlobalPayload<'global.takeBack'>,
  caller: GlobalCaller,
): Promise<StepAnswer> {
  const { viewer, now } = caller;
  const administrator = await administering(caller, projectId);
  const saved = await savedInRun(viewer, run, projectId, now);
  const { settings, saves } = await readWithHistory(projectId);
  const beside = () => withoutSave(viewer, run, projectId, now);
  // There is nothing left to take back; what should have followed is done again, since it may not have been.
  if (saved === null) return isSaved(settings) ? { saved: true } : cleared(projectId);
  const latest = saves.find(({ revision }) => revision === settings.revision) ?? null;
  if (settings.revision !== saved.to)
    return refuseConflict(latest, administrator, 'global.changed-since');
  if (saved.from > 0) {
    const earlier = saves.find(({ revision }) => revision === saved.from);
    if (!earlier) refuse('not-found', 'global.earlier-not-kept');
    if (earlier.roleMap !== null)
      return saveRoleMap({ roleMap: earlier.roleMap, revision: saved.to }, administrator, beside);
    await giveRoleMapUp(saved.to, administrator, beside);
    return (await readSiteDefault()).roleMap === null ? cleared(projectId) : { saved: true };
  }
  try {
    // All at once: whoever sets the project up anew finds it off the list, and puts it there again.
    await removeSettings(projectId, saved.to, async () => [
      ...(await beside()),
      ...(await withoutListing(projectId)),
    ]);
  } catch (error) {
    if (!(error instanceof SettingsConflict)) throw error;
    // It may have been done, and the answer lost.
    if ((await savedInRun(viewer, run, projectId, now)) !== null)
      return refuseConflict(error.latest, administrator, 'global.changed-since');
  }
  return cleared(projectId);
}

/** What was found by the role map that the project had goes. */
async function cleared(projectId: string): Promise<StepAnswer> {
  await removeMadeByRoleMap(projectId);
  await forgetFindings(projectId);
  return { saved: true };
}
