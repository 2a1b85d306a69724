/** Who holds a role in a project, as its issues have it: the place where a holder is found may differ from issue to issue. */
import type { RoleTeam, TeamMember } from '../../contract/explainer';
import type { Role } from '../../contract/report';
import { readUsersField } from '../../jira/answers/people';
import type { JiraIssue } from '../../jira/types';
import type { Directory } from '../../roles/directory';
import { projectPeople } from '../../roles/holders';
import { holdersOn, settingsOf } from '../facts/issue-holders';
import { People, toPerson } from '../facts/people';
import type { Settings } from '../facts/subject';

/** More people than this no reader wants to look at in one macro. */
const MOST_MEMBERS = 8;

/** Somebody who holds a role, before the name is known. */
interface Candidate {
  accountId: string;
  issues: number;
  isDeputy: boolean;
}

export interface CandidateList {
  /** Those to be shown, in their order. */
  shown: Candidate[];
  more: number;
  known: boolean;
}

interface Known {
  settings: Settings;
  directory: Directory;
  people: People;
}

/** The people whom the issues themselves name, so that nobody has to be asked for twice. */
export function peopleOnIssues(issues: readonly JiraIssue[], fieldIds: readonly string[]): People {
  const people = new People();
  for (const { fields } of issues) {
    people.add([fields.reporter, fields.creator, fields.assignee]);
    for (const id of fieldIds) people.add(readUsersField(fields.custom[id]) ?? []);
  }
  return people;
}

/** Finds who holds a role on the issues; where none of them says so, whom the settings name for the whole project. */
export function candidatesFor(
  role: Role,
  issues: readonly JiraIssue[],
  { settings, directory, people }: Known,
): CandidateList {
  const byId = new Map<string, Candidate>();
  let known = true;
  for (const issue of issues) {
    const found = holdersOn(issue, role, { settings, directory, people });
    known &&= found.known;
    for (const { accountId, source } of found.holders) {
      const before = byId.get(accountId);
      byId.set(accountId, {
        accountId,
        issues: (before?.issues ?? 0) + 1,
        isDeputy: source === 'deputy' && (before?.isDeputy ?? true),
      });
    }
  }
  if ([...byId.values()].every(({ isDeputy }) => isDeputy)) {
    const own = settingsOf(role, settings.roleMap);
    for (const accountId of projectPeople([own], directory)) {
      if (byId.has(accountId) || !people.canHold(accountId)) continue;
      byId.set(accountId, { accountId, issues: 0, isDeputy: own.deputies.includes(accountId) });
    }
  }
  const found = [...byId.values()].sort(
    (one, other) =>
      Number(one.isDeputy) - Number(other.isDeputy) ||
      other.issues - one.issues ||
      (one.accountId < other.accountId ? -1 : 1),
  );
  return {
    shown: found.slice(0, MOST_MEMBERS),
    more: Math.max(0, found.length - MOST_MEMBERS),
    known: known || found.length > 0,
  };
}

/** The members with their names. Of those whom Jira will not name nothing is said, not even that they are nobody. */
export function membersOf({ shown, more, known }: CandidateList, people: People): RoleTeam {
  const members = shown.flatMap(({ accountId, issues, isDeputy }): TeamMember[] => {
    const user = people.get(accountId);
    return user ? [{ ...toPerson(user), issues, isDeputy }] : [];
  });
  return { members, more, known: known && shown.every((one) => people.isKnown(one.accountId)) };
}
