/** Who holds the roles of a project, and how the two share its work. */
import type { TeamAnswer } from '../../contract/project-page';
import { People } from '../../inspection/facts/people';
import { readSharedWork } from '../../inspection/findings/partnership';
import { inspectProject } from '../../inspection/judging/inspect-project';
import { planOf } from '../../inspection/judging/project-plan';
import { readPlan } from '../../inspection/judging/read-plan';
import { allSettled } from '../../jira/all-settled';
import { unlessRefused } from '../../jira/unless-refused';
import { projectPeople } from '../../roles/holders';
import { directoryFor } from '../../roles/kept-directory';
import { readForProject, settingsFor } from '../../storage/project';
import { refuse } from '../shared/failures';
import { byAccountId } from '../shared/people';
import type { ProjectCaller } from './caller';

/** Where it is not known what the issues of the project can be. */
const NOT_READ = { next: null, ahead: null };

/**
 * The project's own duties. Who is in a role is read as the app, as for the panel, and the caller was seen to see the
 * project; what the two did is counted from the viewer's issues, and so are what is next and ahead.
 */
export async function team(_: unknown, caller: ProjectCaller): Promise<TeamAnswer> {
  const { jira, projectId, now } = caller;
  const stored = await readForProject(projectId);
  const { roleMap, revision } = await settingsFor(stored.settings);
  if (roleMap === null) refuse('not-found', 'project.not-set-up');
  const [project, directory, shared] = await allSettled([
    jira.project('user', projectId),
    directoryFor(jira, projectId, stored.directory, { roleMap, revision, now }),
    readSharedWork(jira, projectId, now),
  ]);
  const named = projectPeople([roleMap.productOwner, roleMap.productManager], directory);
  const { issueTypes } = project;
  const { secondReader } = stored;
  const place = issueTypes && { projectId, issueTypes, directory, roleMap, secondReader };
  const [users, reading] = await allSettled([
    unlessRefused(jira.users('user', named), null),
    place ? readPlan(jira, place) : null,
  ]);
  const people = users === null ? new People() : new People().add(users, named);
  const time = new Date(now).toISOString();
  const plan = place && reading ? planOf(reading, place, people, time) : NOT_READ;
  const report = inspectProject({
    project: { id: project.id, key: project.key, name: project.name },
    settings: { roleMap, configured: true },
    directory,
    people,
    partnership: shared.partnership,
    ...plan,
    now: time,
  });
  const behind = (report.ahead?.items ?? []).flatMap(({ managers }) => managers);
  const shown = new Set([...named, ...behind]);
  return {
    report,
    apps: shared.apps,
    people: byAccountId(people.all().filter(({ accountId }) => shown.has(accountId))),
    complete: shared.complete,
  };
}
