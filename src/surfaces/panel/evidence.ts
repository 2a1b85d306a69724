import type { ActingAnswer } from '../../contract/panel';
import { projectEvidence } from '../../inspection/judging/project-evidence';
import { allSettled } from '../../jira/all-settled';
import { signedIn, type IssueCaller } from '../shared/issue-caller';
import { byAccountId } from '../shared/people';

/**
 * Who acts in the roles by what the person may see of the project's latest issues. Nothing is kept. Figures are for those
 * who can make a setting of it; others are told names.
 */
export async function acting(_: unknown, caller: IssueCaller): Promise<ActingAnswer> {
  const { jira, issueId, now } = caller;
  signedIn(caller);
  // For whoever may not see the issue, it does not exist.
  const { project } = await jira.issue('user', issueId, { fields: ['project'] });
  const projectId = project?.id ?? caller.projectId;
  const [{ days, roles, people }, granted] = await allSettled([
    projectEvidence(jira, projectId, now),
    jira.permissions('user', { projectId, permissions: ['ADMINISTER_PROJECTS'] }),
  ]);
  const seesFigures = granted['ADMINISTER_PROJECTS'] === true;
  const named = new Set(roles.flatMap((role) => role.people.map(({ accountId }) => accountId)));
  return {
    days,
    roles: roles.map((role) => ({
      ...role,
      people: role.people.map(({ accountId, counts }) => ({
        accountId,
        counts: seesFigures ? counts : [],
      })),
    })),
    people: byAccountId(people.all().filter(({ accountId }) => named.has(accountId))),
  };
}
