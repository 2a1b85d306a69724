/** Who acts as product owner or manager, by the work that was done: a proposal for a person to confirm, never a setting. */
import type { Work } from './attribution';
import type { Role } from './report';

/** Beside the works that the partnership counts: being the assignee of an epic. */
export type KindOfWork = Work | 'assigned';

/** How many of the issues or questions that somebody worked on are one person's. */
export interface WorkCount {
  work: KindOfWork;
  count: number;
  /** By anybody. */
  total: number;
}

/** What speaks for one person. */
export interface PersonEvidence {
  accountId: string;
  /** Kinds of work with some of theirs. */
  counts: WorkCount[];
}

export interface RoleEvidence {
  role: Role;
  /** Those who stand out, by account id: nobody is ranked. */
  people: PersonEvidence[];
  /** Whether there was so little work that another look may give somebody else. */
  isThin: boolean;
}

export interface EvidenceOfRoles {
  /** First and last ISO day of what was looked at; null where nobody did any of the work. */
  days: { from: string; to: string } | null;
  roles: RoleEvidence[];
}
