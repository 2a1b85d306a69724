import type { EvidenceAnswer } from '../../../contract/settings';
import { projectEvidence } from '../../../inspection/judging/project-evidence';
import { byAccountId } from '../people';
import type { Administrator } from './administrator';

/** Who acts in the roles by what the administrator may see of the project's latest issues. Nothing is kept. */
export async function evidence(
  _: unknown,
  { jira, projectId, now }: Administrator,
): Promise<EvidenceAnswer> {
  const { people, ...found } = await projectEvidence(jira, projectId, now);
  const named = found.roles.flatMap((role) => role.people.map(({ accountId }) => accountId));
  return {
    ...found,
    people: byAccountId(people.all().filter(({ accountId }) => named.includes(accountId))),
  };
}
