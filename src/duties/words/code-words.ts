/** What the catalogue holds for one code, and what several codes say alike. */
import type { Verdict } from '../../contract/report';
import type { VerdictName } from '../registry';
import { personName, roleName, type WordsContext } from './wording';

export type Words = (verdict: Verdict, context: WordsContext) => string;

export interface CodeWords {
  /** What was found, in a sentence. */
  found: Words;
  /** What would help, in a sentence. */
  nextStep?: Words | undefined;
}

/** The words of some duties, by `duty/code`. */
export type SomeWords = Partial<Record<VerdictName, CodeWords>>;

export const owner: Words = (_, context) => roleName('productOwner', context);
export const manager: Words = (_, context) => roleName('productManager', context);

export const nobodyHolds = (role: Words): CodeWords => ({
  found: (v, c) => `No active ${role(v, c)} is set here.`,
  nextStep: (v, c) => `A project admin can name a ${role(v, c)} or a deputy.`,
});
export const notKnown = (role: Words): CodeWords => ({
  found: (v, c) => `No ${role(v, c)} is set, or the setting can’t be read.`,
  nextStep: (v, c) => `A project admin can set where to find the ${role(v, c)}.`,
});
export const done: CodeWords = { found: () => 'The work is done.' };
export const notStrategic: CodeWords = { found: () => 'This epic isn’t a strategy epic.' };
export const ruleNotKnown: CodeWords = {
  found: () => 'The rule for strategy epics can’t be checked.',
};

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who did the fact that the verdict rests on. */
export function doer(verdict: Verdict, context: WordsContext): string {
  return personName(verdict.evidence.at(-1)?.by ?? null, context);
}
