/** What admins do on the settings page. */
import type {
  RoleMapAnswer,
  SaveAnswer,
  SettingsAnswers,
  SettingsPayload,
} from '../../contract/settings';
import { allSettled } from '../../jira/all-settled';
import { unlessHidden, unlessRefused } from '../../jira/unless-refused';
import { readSiteDefault, settingsFor } from '../../storage/project';
import { readWithHistory } from '../../storage/settings-history';
import { refuse } from '../shared/failures';
import { permissionsOf } from '../shared/project-access';
import type { Administrator } from '../shared/project-settings/administrator';
import { errorsIn } from '../shared/project-settings/check';
import { giveRoleMapUp } from '../shared/project-settings/give-up';
import { saveRoleMap } from '../shared/project-settings/save';
import { load, resolved } from '../shared/project-settings/view';

/** Keeps a role map, and shows the page as it is then. */
export async function save(
  draft: { roleMap?: unknown; revision: number },
  caller: Administrator,
): Promise<SaveAnswer> {
  const answer = await saveRoleMap(draft, caller);
  return answer.saved ? asSaved(caller) : answer;
}

/** Gives the project's role map up for the site's default, and shows the page as it is then. */
export async function followDefault(
  { revision }: SettingsPayload<'settings.followDefault'>,
  caller: Administrator,
): Promise<SaveAnswer> {
  const { roleMap } = await readSiteDefault();
  if (roleMap === null) refuse('not-found', 'settings.no-default');
  await giveRoleMapUp(revision, caller);
  return asSaved(caller);
}

async function asSaved(caller: Administrator): Promise<SaveAnswer> {
  const [view, checking] = await allSettled([
    load({}, caller),
    unlessRefused(caller.jira.countIssues('user', `project = ${caller.projectId}`), null),
  ]);
  return { saved: true, view, checking };
}

export async function checkJql(
  { jql }: SettingsPayload<'settings.checkJql'>,
  { jira }: Administrator,
): Promise<SettingsAnswers['settings.checkJql']> {
  return { errors: await errorsIn(jira, jql) };
}

/** Reads another project's role map, for the person to look over and save here; they must administer that one, too. */
export async function copyFrom(
  { from }: SettingsPayload<'settings.copyFrom'>,
  caller: Administrator,
): Promise<RoleMapAnswer> {
  const { jira } = caller;
  const project = await unlessHidden(jira.project('user', from), null);
  const granted = project && (await permissionsOf(jira, project.id, ['ADMINISTER_PROJECTS']));
  if (!project || !granted?.has('ADMINISTER_PROJECTS'))
    refuse('not-allowed', 'settings.no-project-to-copy');
  const { settings } = await readWithHistory(project.id);
  const { roleMap } = await settingsFor(settings);
  if (!roleMap) refuse('not-found', 'settings.nothing-to-copy', { project: project.key });
  return resolved(roleMap, caller);
}
