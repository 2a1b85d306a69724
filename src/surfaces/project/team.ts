/** Who holds the roles of a project, and how the two share its work. */
import type { TeamAnswer } from '../../contract/project-page';
import { inspectProject } from '../../inspection/judging/inspect-project';
import { readSharedWork } from '../../inspection/findings/partnership';
import { People } from '../../inspection/facts/people';
import { allSettled } from '../../jira/all-settled';
import { directorySchema, isFresh, type Directory } from '../../roles/directory';
import { projectPeople } from '../../roles/holders';
import { makeDirectory } from '../../roles/make-directory';
import { keepDirectory, readDirectory, readForProject, readSettings } from '../../storage/project';
import { refuse } from '../shared/failures';
import type { ProjectCaller } from './caller';
import { byAccountId } from '../shared/people';

/**
 * The project's own duties. Who is in a role is read as the app, as for the panel, and the caller was seen to see the
 * project; what the two did is counted from the viewer's issues.
 */
export async function team(_: unknown, caller: ProjectCaller): Promise<TeamAnswer> {
  const { jira, projectId, now } = caller;
  const stored = await readForProject(projectId);
  const { roleMap, revision } = readSettings(stored.settings);
  if (roleMap === null)
    refuse(
      'not-found',
      'Nobody has said yet who holds the roles of this project. A project admin can set it up in the project’s settings.',
    );
  const kept = readDirectory(stored.directory, directorySchema);
  const [project, directory, shared] = await allSettled([
    jira.project('user', projectId),
    directoryFor(caller, kept, { roleMap, revision }),
    readSharedWork(jira, projectId, now),
  ]);
  const named = projectPeople([roleMap.productOwner, roleMap.productManager], directory);
  const users = named.length > 0 ? await jira.users('user', named) : [];
  const report = inspectProject({
    project: { id: project.id, key: project.key, name: project.name },
    settings: { roleMap, configured: true },
    directory,
    people: new People().add(users, named),
    partnership: shared.partnership,
    now: new Date(now).toISOString(),
  });
  return { report, people: byAccountId(users), complete: shared.complete };
}

async function directoryFor(
  { jira, projectId, now }: ProjectCaller,
  kept: Directory | null,
  settings: Pick<Parameters<typeof makeDirectory>[2], 'roleMap' | 'revision'>,
): Promise<Directory> {
  const { revision } = settings;
  if (kept !== null && isFresh(kept, revision, now)) return kept;
  const lineages = kept?.revision === revision ? kept.lineages : {};
  const directory = await makeDirectory(jira, projectId, { ...settings, lineages, now });
  await keepDirectory(projectId, directory);
  return directory;
}
