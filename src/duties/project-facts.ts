/** What the duties of a project may look at. Gathered before a check runs, as the facts of an issue are. */
import type { Partnership } from '../contract/attribution';
import type { Horizon, NextUp } from '../contract/project-plan';
import type { Holder } from '../contract/report';
import type { RoleMap, Source } from '../contract/role-map';

/** What became of one source of the role map on the project as a whole. */
export interface ProjectSourceFacts {
  source: Source;
  /** What Jira calls it; null where it has no name of its own or the name is not known. */
  label: string | null;
  /** Everybody whom it names and who is of a kind that may hold a role, active or not. */
  accountIds: string[];
  /** `each-issue`: whom it names depends on the issue, so that the project alone cannot say. */
  status: 'people' | 'each-issue' | 'nobody' | 'unreadable';
}

export interface ProjectRoleFacts {
  sources: ProjectSourceFacts[];
  /** Active people whom the project names, deputies last. */
  holders: Holder[];
  /** Account ids of the people who are named and whose accounts are closed or gone. */
  inactive: string[];
}

/** Whether somebody holds the role, or each issue may say who. */
export function isHeld({ holders, sources }: ProjectRoleFacts): boolean {
  return holders.length > 0 || sources.some(({ status }) => status === 'each-issue');
}

export interface ProjectFacts {
  /** ISO time of the inspection. */
  now: string;
  roleMap: RoleMap;
  /** False where nobody has saved a role map. */
  configured: boolean;
  owner: ProjectRoleFacts;
  manager: ProjectRoleFacts;
  partnership: Partnership;
  /** Null where it could not be read. */
  next: NextUp | null;
  ahead: Horizon | null;
}
