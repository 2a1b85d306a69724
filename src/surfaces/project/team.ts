/** Who holds the roles of a project, and how the two share its work. */
import type { TeamAnswer } from '../../contract/project-page';
import { People } from '../../inspection/facts/people';
import { readSharedWork } from '../../inspection/findings/partnership';
import { inspectProject } from '../../inspection/judging/inspect-project';
import { allSettled } from '../../jira/all-settled';
import { projectPeople } from '../../roles/holders';
import { directoryFor } from '../../roles/kept-directory';
import { readForProject, readSettings } from '../../storage/project';
import { refuse } from '../shared/failures';
import { byAccountId } from '../shared/people';
import type { ProjectCaller } from './caller';

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
      'This project isn’t set up yet. A project admin can set it up in the project’s settings.',
    );
  const [project, directory, shared] = await allSettled([
    jira.project('user', projectId),
    directoryFor(jira, projectId, stored.directory, { roleMap, revision, now }),
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
