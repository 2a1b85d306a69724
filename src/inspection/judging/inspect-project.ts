/** Inspects a project as a whole: who holds the roles, and how the two share the work. Pure, like the inspection of an issue. */
import type { Partnership } from '../../contract/attribution';
import type { Horizon, NextUp } from '../../contract/project-plan';
import type { ProjectReport } from '../../contract/project-report';
import type { Holder, Role } from '../../contract/report';
import { isDutyOn, type Source } from '../../contract/role-map';
import type { ProjectRoleFacts, ProjectSourceFacts } from '../../duties/project-facts';
import { judgeProject } from '../../duties/registry';
import type { Directory } from '../../roles/directory';
import { fieldNamed, isProjectSource, labelOf, resolutionOf } from '../../roles/sources';
import { settingsOf } from '../facts/issue-holders';
import type { People } from '../facts/people';
import type { Settings } from '../facts/subject';

/** A project with all that its inspection needs. */
export interface ProjectSubject {
  project: ProjectReport['project'];
  settings: Settings;
  directory: Directory;
  /** Everyone whom the role map names must have been asked for, so that closed accounts are known. */
  people: People;
  /** Counted from the issues that the viewer may see (`emptyPartnership`, `addContributions`). */
  partnership: Partnership;
  /** Null where it could not be read. */
  next: NextUp | null;
  ahead: Horizon | null;
  /** ISO time. */
  now: string;
}

/** @returns the verdicts of the project's own duties, and what they rest on */
export function inspectProject(subject: ProjectSubject): ProjectReport {
  const { project, settings, partnership, next, ahead, now } = subject;
  const owner = roleFacts('productOwner', subject);
  const manager = roleFacts('productManager', subject);
  const { roleMap, undecided = [] } = settings;
  const configured = settings.configured && undecided.length === 0;
  return {
    project,
    holders: { productOwner: owner.holders, productManager: manager.holders },
    verdicts: judgeProject({
      ...{ now, roleMap, configured, owner, manager },
      ...{ partnership, next, ahead },
    }),
    partnership,
    next: isDutyOn(roleMap, 'next-up') ? next : null,
    ahead: isDutyOn(roleMap, 'horizon') ? ahead : null,
  };
}

/** What the project as a whole says of one role: its sources, the active people whom they name, and those who left. */
export function roleFacts(
  role: Role,
  { settings, directory, people }: Pick<ProjectSubject, 'settings' | 'directory' | 'people'>,
): ProjectRoleFacts {
  if (!settings.configured || settings.undecided?.includes(role))
    return { sources: [], holders: [], inactive: [] };
  const { sources, deputies } = settingsOf(role, settings.roleMap);
  const found = sources.map((source) => sourceFacts(source, directory, people));
  // As on an issue: the first that names an active person wins. What each issue says for itself is not known here.
  const first = found.find(({ accountIds }) => accountIds.some(people.canHold));
  const holders: Holder[] = (first?.accountIds ?? [])
    .filter(people.canHold)
    .map((accountId) => ({ accountId, source: first?.source.kind ?? 'people' }));
  const standIns = deputies.filter(
    (accountId) =>
      people.canHold(accountId) && !holders.some((holder) => holder.accountId === accountId),
  );
  const everybody = new Set([...found.flatMap(({ accountIds }) => accountIds), ...deputies]);
  return {
    sources: found,
    holders: [
      ...holders,
      ...standIns.map((accountId): Holder => ({ accountId, source: 'deputy' })),
    ],
    inactive: [...everybody].filter((accountId) => !people.isActive(accountId)),
  };
}

function sourceFacts(source: Source, directory: Directory, people: People): ProjectSourceFacts {
  const label = labelOf(source, directory);
  if (!isProjectSource(source)) {
    // A field that the site does not know any more names nobody on any issue.
    const isGone = fieldNamed(source) !== null && label === null;
    return { source, label, accountIds: [], status: isGone ? 'unreadable' : 'each-issue' };
  }
  const resolution = resolutionOf(source, directory);
  if (resolution?.status !== 'read') return { source, label, accountIds: [], status: 'unreadable' };
  const accountIds = resolution.accountIds.filter(people.isOfTheTeam);
  return { source, label, accountIds, status: accountIds.length > 0 ? 'people' : 'nobody' };
}
