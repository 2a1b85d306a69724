/** Which kinds of work are whose, and how much of a role's work was done by whom. */
import type { Work, Partnership, ContributionCounts, Contributor } from './attribution';
import type { Role } from './report';

/** Whose work each kind is. */
export const WORK_OF_ROLE: Readonly<Record<Role, readonly Work[]>> = {
  productOwner: ['stories', 'order', 'answers'],
  productManager: ['epics', 'trace'],
};

/** Who did a role's work, over all kinds of it. */
export function contributionsToRole(
  role: Role,
  { works }: Pick<Partnership, 'works'>,
): ContributionCounts {
  const sum = (contributor: Contributor): number =>
    WORK_OF_ROLE[role].reduce((total, work) => total + works[work][contributor], 0);
  return { own: sum('own'), other: sum('other'), neither: sum('neither') };
}
