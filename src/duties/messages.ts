/** The words for what was found. Made late, from codes and arguments, and the same for panel, macro, export and CSV. */
import type { DutyId } from '../contract/duty-ids';
import type { Person } from '../contract/panel';
import type { Outcome, Role, Verdict, WaitingFor } from '../contract/report';
import type { TeamShape } from '../contract/role-map';
import { dutyOf } from './registry';
import { VERDICT_WORDS } from './verdict-words';

/** What words depend on besides the verdict itself. */
export interface WordsContext {
  /** By account id. */
  people: Record<string, Person>;
  /** The project's own names for the roles; null for the usual ones. */
  roleNames: Record<Role, string | null>;
  shape: TeamShape;
  /** Account id of the reader, or null for an anonymous one. */
  viewer: string | null;
  /** BCP 47 tag. */
  locale: string;
  /** Epoch milliseconds. */
  now: number;
}

const OUTCOME_WORDS: Record<Outcome, string> = {
  met: 'Met',
  attention: 'Worth a look',
  gap: 'Gap',
  'not-applicable': 'Does not apply',
  unknown: 'Could not tell',
};

const ROLE_NAMES: Record<Role, string> = { productOwner: 'product owner', productManager: 'product manager' };

/** One sentence that says what was found. */
export function verdictWords(verdict: Verdict, context: WordsContext): string {
  const words = VERDICT_WORDS[`${verdict.duty}/${verdict.code}`];
  if (!words) throw new Error(`No words for ${verdict.duty}/${verdict.code}`);
  return words.found(verdict, context);
}

/** One sentence that says what would help, or null where nothing is to do. */
export function nextStepWords(verdict: Verdict, context: WordsContext): string | null {
  return VERDICT_WORDS[`${verdict.duty}/${verdict.code}`]?.nextStep?.(verdict, context) ?? null;
}

export function dutyTitle(id: DutyId): string {
  return dutyOf(id)?.title ?? id;
}

export function dutyWhy(id: DutyId): string {
  return dutyOf(id)?.why ?? '';
}

export function outcomeWord(outcome: Outcome): string {
  return OUTCOME_WORDS[outcome];
}

/** The project's own name for a role, or the usual one. */
export function roleName(role: Role, { roleNames }: Pick<WordsContext, 'roleNames'>): string {
  return roleNames[role] ?? ROLE_NAMES[role];
}

/** "Waiting for …", never "… failed": the turn is a fact, the fault is none of the app's business. */
export function waitingWords(waiting: WaitingFor, context: WordsContext): string {
  const named = waiting.accountIds.map((accountId) => personName(accountId, context));
  if (named.length === 0) return `waiting for ${waiting.role ? `a ${roleName(waiting.role, context)}` : 'somebody'}`;
  return `waiting for ${list(named, context.locale)}`;
}

/** A person's name as the reader knows it: "you" for the reader, a kind stand-in for an account that is gone. */
export function personName(accountId: string | null, context: Pick<WordsContext, 'people' | 'viewer'>): string {
  if (accountId === null) return 'a former user';
  if (accountId === context.viewer) return 'you';
  return context.people[accountId]?.displayName ?? 'somebody you cannot see';
}

/** "Ada, Ben or Cleo", in the reader's language. */
export function list(items: string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(items);
}
