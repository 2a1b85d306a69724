/** The words for what was found, for whoever shows it. Made late, from codes and arguments, and the same for panel, macro, export and CSV. */
import type { DutyId } from '../contract/duty-ids';
import type { Outcome, Verdict, WaitingFor } from '../contract/report';
import { DUTY_TITLES } from './titles';
import type { CodeWords } from './words/code-words';
import { VERDICT_WORDS } from './words/verdict-words';
import { list, personName, roleName, type WordsContext } from './words/wording';

export { hoursWords } from './words/hours-words';
export { personName, roleName, type WordsContext } from './words/wording';

// A page may be older than the function that answers it, and not know what that found.
const TITLES: Readonly<Record<string, { title: string; why: string }>> = DUTY_TITLES;
const WORDS: Readonly<Record<string, CodeWords>> = VERDICT_WORDS;

const OUTCOME_WORDS: Record<Outcome, string> = {
  met: 'Met',
  attention: 'Review',
  gap: 'Gap',
  'not-applicable': 'Does not apply',
  unknown: 'Not known',
};

/** One sentence that says what was found. */
export function verdictWords(verdict: Verdict, context: WordsContext): string {
  const words = WORDS[`${verdict.duty}/${verdict.code}`];
  if (!words) throw new Error(`No words for ${verdict.duty}/${verdict.code}`);
  return words.found(verdict, context);
}

/** One sentence that says what would help, or null where nothing is to do. */
export function nextStepWords(verdict: Verdict, context: WordsContext): string | null {
  return WORDS[`${verdict.duty}/${verdict.code}`]?.nextStep?.(verdict, context) ?? null;
}

export function dutyTitle(id: DutyId): string {
  return TITLES[id]?.title ?? id;
}

export function dutyWhy(id: DutyId): string {
  return TITLES[id]?.why ?? '';
}

export function outcomeWord(outcome: Outcome): string {
  return OUTCOME_WORDS[outcome];
}

/** "Waiting for …", never "… failed": the turn is a fact, the fault is none of the app's business. */
export function waitingWords(waiting: WaitingFor, context: WordsContext): string {
  const named = waiting.accountIds.map((accountId) => personName(accountId, context));
  if (named.length === 0)
    return `waiting for ${waiting.role ? `a ${roleName(waiting.role, context)}` : 'somebody'}`;
  const others = waiting.more ? [`${waiting.more} more`] : [];
  return `waiting for ${list([...named, ...others], context.locale)}`;
}
