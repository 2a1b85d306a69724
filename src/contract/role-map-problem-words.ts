import type { ArgumentsOf, Translate } from '../texts/translate';
import type { MapProblem, MapProblemCode } from './role-map-problems';

type Needed = ArgumentsOf<`mapProblems.${MapProblemCode}`>;

/** What is wrong with a role map in a sentence, for people in front of a form and for those who write a file by hand. */
export function mapProblemWords({ code, args, shown }: MapProblem, t: Translate): string {
  const value = shown ? { value: t(`mapProblems.shown.${shown}`) } : {};
  // A page may be older than the function that answers it.
  if (!t.has(`mapProblems.${code}`)) return t('mapProblems.invalid');
  return t(`mapProblems.${code}`, { ...args, ...value } as Needed);
}
