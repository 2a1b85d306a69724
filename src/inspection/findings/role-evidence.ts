/** Who acts as product owner or manager, by the work that was done: a proposal for a person to confirm, never a setting. */
import { ROLES, type Role } from '../../contract/report';
import type { EvidenceOfRoles, KindOfWork, RoleEvidence } from '../../contract/role-evidence';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../contract/role-map';
import type { PieceOfWork } from '../facts/attribution';
import { PARTNERSHIP_DAYS } from './attribution-days';

const KINDS: Readonly<Record<Role, readonly KindOfWork[]>> = {
  productOwner: ['stories', 'order', 'answers'],
  productManager: ['epics', 'trace', 'assigned'],
};

/** Fewer pieces of one kind of work say nothing of who does it. */
const FEWEST_OF_A_KIND = 3;
/** Below this many pieces in all, the evidence is thin. */
const THIN = 20;
/** Of the work of a role, on average over its kinds: who has less does not act in it. */
const LEAST_SHARE = 0.2;
/** Of the share of whoever has most: who has less helps out. */
const NEAR_THE_MOST = 0.5;
const MOST_PEOPLE = 3;
const A_YEAR = 365;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

interface Piece {
  work: KindOfWork;
  by: string;
  /** ISO time; the last where somebody did it more than once. */
  at: string;
  /** What it counts for: the issue, or the question. */
  subject: string;
}

/** The work of everybody on many issues. */
export class WorkLog {
  readonly #pieces: Piece[] = [];

  /** @param work on the issue of that id */
  add(issueId: string, work: readonly PieceOfWork[]): void {
    const counted = new Map<string, Piece>();
    for (const { deed, by, at } of work) {
      if (by === null) continue;
      const kind = deed === 'named-answers' ? 'answers' : deed;
      const subject = kind === 'answers' ? `${issueId} ${at}` : issueId;
      const key = `${kind} ${by} ${subject}`;
      const before = counted.get(key);
      if (!before || before.at < at) counted.set(key, { work: kind, by, at, subject });
    }
    this.#pieces.push(...counted.values());
  }

  /**
   * Whom the work of the last {@link PARTNERSHIP_DAYS} days speaks for, or of a year where that is little. Reckoned from the
   * newest piece of work, so that an old export is read as of its own time.
   * @param mayHold whether somebody may hold a role: leavers and apps may not
   * @param now ISO time: what is dated later is a mistake, and none of the newest
   */
  evidence(mayHold: (accountId: string) => boolean, now: string): EvidenceOfRoles {
    const pieces = this.#pieces.filter(({ at }) => Date.parse(at) <= Date.parse(now));
    if (pieces.length === 0) return { days: null, roles: [] };
    const newest = pieces.reduce((last, { at }) => Math.max(last, Date.parse(at)), 0);
    const since = (days: number): EvidenceOfRoles => {
      const first = newest - days * 86_400_000;
      const recent = pieces.filter(({ at }) => Date.parse(at) >= first);
      const roles = ROLES.map((role) => evidenceFor(role, recent, mayHold));
      return { days: { from: dayOf(first), to: dayOf(newest) }, roles };
    };
    const recently = since(PARTNERSHIP_DAYS);
    return recently.roles.some(({ isThin }) => isThin) ? since(A_YEAR) : recently;
  }
}

function evidenceFor(
  role: Role,
  pieces: readonly Piece[],
  mayHold: (accountId: string) => boolean,
): RoleEvidence {
  const kinds = KINDS[role].map((work) => {
    const done = pieces.filter((piece) => piece.work === work);
    const byPerson = new Map<string, number>();
    for (const { by } of done) byPerson.set(by, (byPerson.get(by) ?? 0) + 1);
    return { work, byPerson, total: new Set(done.map(({ subject }) => subject)).size };
  });
  const telling = kinds.filter(({ total }) => total >= FEWEST_OF_A_KIND);
  const shareOf = (accountId: string): number =>
    telling.reduce((sum, { byPerson, total }) => sum + (byPerson.get(accountId) ?? 0) / total, 0) /
    Math.max(1, telling.length);
  const people = [...new Set(telling.flatMap(({ byPerson }) => [...byPerson.keys()]))]
    .filter(mayHold)
    .map((accountId) => ({ accountId, share: shareOf(accountId) }))
    .sort((one, other) => other.share - one.share);
  const most = people[0]?.share ?? 0;
  const acting = people
    .filter(({ share }) => share >= LEAST_SHARE && share >= most * NEAR_THE_MOST)
    .slice(0, MOST_PEOPLE)
    .map(({ accountId }) => accountId)
    .sort();
  return {
    role,
    people: acting.map((accountId) => ({
      accountId,
      counts: kinds.flatMap(({ work, byPerson, total }) => {
        const count = byPerson.get(accountId) ?? 0;
        return count > 0 ? [{ work, count, total }] : [];
      }),
    })),
    isThin: kinds.reduce((sum, { total }) => sum + total, 0) < THIN,
  };
}

/** The role map that the evidence speaks for: people by name, everything else as it is without one. */
export function roleMapBy({ roles }: EvidenceOfRoles): RoleMap {
  const settingsOf = (role: Role): RoleMap[Role] => {
    const accountIds = roles.find((one) => one.role === role)?.people ?? [];
    const sources: RoleMap[Role]['sources'] =
      accountIds.length === 0
        ? []
        : [{ kind: 'people', accountIds: accountIds.map(({ accountId }) => accountId) }];
    return { ...EMPTY_ROLE_MAP[role], sources };
  };
  return {
    ...EMPTY_ROLE_MAP,
    productOwner: settingsOf('productOwner'),
    productManager: settingsOf('productManager'),
  };
}
