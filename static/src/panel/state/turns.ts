import { isForAnyone, type Verdict, type WaitingFor } from '../../../../src/contract/report';

/** Who has to do something: the viewer, other people, a role that nobody is known to hold, anyone, or the project's admins. */
export type TurnOf = 'viewer' | 'people' | 'role' | 'anyone' | 'admins';

/** What one and the same people have to do. */
export interface Turn {
  key: string;
  of: TurnOf;
  /** Null where admins have to name somebody first. */
  waitingFor: WaitingFor | null;
  /** Gaps before what is to review; never empty. */
  verdicts: Verdict[];
}

const TO_DO = ['gap', 'attention'] as const;

/**
 * What is to be done, grouped by who has to do it: the viewer first, then who has a gap to close, then whoever has most to do.
 * @param viewer account id, or null for an anonymous one
 */
export function turnsOf(verdicts: Verdict[], viewer: string | null): Turn[] {
  const turns = new Map<string, Turn>();
  for (const verdict of TO_DO.flatMap((outcome) => verdicts.filter((v) => v.outcome === outcome))) {
    const { waitingFor } = verdict;
    const of = whoHas(waitingFor, viewer);
    const key = of === 'viewer' ? of : keyOf(waitingFor);
    const turn = turns.get(key) ?? { key, of, waitingFor, verdicts: [] };
    turns.set(key, { ...turn, verdicts: [...turn.verdicts, verdict] });
  }
  return [...turns.values()].sort(
    (one, other) =>
      Number(other.of === 'viewer') - Number(one.of === 'viewer') ||
      Number(hasGap(other)) - Number(hasGap(one)) ||
      other.verdicts.length - one.verdicts.length,
  );
}

function hasGap({ verdicts }: Turn): boolean {
  return verdicts.some(({ outcome }) => outcome === 'gap');
}

function whoHas(waitingFor: WaitingFor | null, viewer: string | null): TurnOf {
  if (waitingFor === null) return 'admins';
  if (viewer !== null && waitingFor.accountIds.includes(viewer)) return 'viewer';
  if (isForAnyone(waitingFor)) return 'anyone';
  return waitingFor.accountIds.length > 0 ? 'people' : 'role';
}

function keyOf(waitingFor: WaitingFor | null): string {
  if (waitingFor === null) return 'admins';
  const { role, accountIds } = waitingFor;
  return accountIds.length > 0 ? [...accountIds].sort().join(' ') : (role ?? 'anyone');
}
