import type { Partnership } from './attribution';
import type { Horizon, NextUp } from './project-plan';
import type { Role, Holder, Verdict } from './report';

/** What an inspection of a whole project gives: the duties that are asked of the project itself. */
export interface ProjectReport {
  project: { id: string; key: string; name: string };
  /** Active people whom the project names for each role; who holds it by an issue's own fields is not among them. */
  holders: Record<Role, Holder[]>;
  /** Of the project duties, as far as they are switched on. */
  verdicts: Verdict[];
  partnership: Partnership;
  /** What is next and what is ahead; null where it was not read, or is not asked. */
  next: NextUp | null;
  ahead: Horizon | null;
}
