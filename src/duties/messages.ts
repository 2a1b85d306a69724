/** The words for what was found, for whoever shows it. Made late, from codes and arguments, and the same for panel, macro, export and CSV. */
import type { DutyId } from '../contract/duty-ids';
import type { Outcome, Verdict, WaitingFor } from '../contract/report';
import { capitalised } from '../texts/capitalised';
import { listOfAny } from '../texts/lists';
import type { TextKey, Translate } from '../texts/translate';
import type { VerdictName } from './registry';
import { verdictArguments, type VerdictKey } from './words/verdict-arguments';
import { personName, roleName, type WordsContext } from './words/wording';

export { hoursWords } from './words/durations';
export { isolateNames } from './words/isolated-names';
export { placeWords } from './words/verdict-arguments';
export {
  personArguments,
  personName,
  roleName,
  rolesHeldBy,
  type PersonArguments,
  type WordsContext,
} from './words/wording';

/** The key of the sentence that says what was found. What a duty declares and has no words for is an error here. */
const foundKey = (name: VerdictName): VerdictKey => `verdicts.${name}.found`;

/**
 * One sentence that says what was found.
 * @throws for a code that has no words: a page may be older than the function that answers it, and not know what that found
 */
export function verdictWords(verdict: Verdict, context: WordsContext): string {
  const key = foundKey(`${verdict.duty}/${verdict.code}` as VerdictName);
  if (!context.t.has(key)) throw new Error(`No words for ${verdict.duty}/${verdict.code}`);
  return sentence(key, verdict, context);
}

/** What is to be done about it, in at most six words and without a full stop. */
export function briefWords(verdict: Verdict, context: WordsContext): string {
  const key = `verdicts.${verdict.duty}/${verdict.code}.brief`;
  return context.t.has(key)
    ? sentence(key as VerdictKey, verdict, context)
    : dutyTitle(verdict.duty, context.t);
}

/** One sentence that says what would help, or null where nothing is to do. */
export function nextStepWords(verdict: Verdict, context: WordsContext): string | null {
  const key = `verdicts.${verdict.duty}/${verdict.code}.next`;
  return context.t.has(key) ? sentence(key as VerdictKey, verdict, context) : null;
}

function sentence(key: VerdictKey, verdict: Verdict, context: WordsContext): string {
  return capitalised(context.t(key, verdictArguments(verdict, context)), context.t);
}

export function dutyTitle(id: DutyId, t: Translate): string {
  return dutyText(`duties.${id}.title`, t) ?? id;
}

export function dutyWhy(id: DutyId, t: Translate): string {
  return dutyText(`duties.${id}.why`, t) ?? '';
}

function dutyText(key: Extract<TextKey, `duties.${string}`>, t: Translate): string | null {
  return t.has(key) ? t(key) : null;
}

export function outcomeWord(outcome: Outcome, t: Translate): string {
  return t(`outcomes.${outcome}`);
}

/** "waiting for …", never "… failed": the turn is a fact, the fault is none of the app's business. */
export function waitingWords(
  { accountIds, role, more }: WaitingFor,
  context: WordsContext,
): string {
  const { t } = context;
  if (accountIds.length === 0)
    return role ? t('waiting.forRole', { role: roleName(role, context) }) : t('waiting.forAnyone');
  const named = accountIds.map((accountId) =>
    accountId === context.viewer ? t('waiting.you') : personName(accountId, context),
  );
  const others = more ? [t('people.more', { count: more })] : [];
  return t('waiting.for', { names: listOfAny([...named, ...others], t) });
}
