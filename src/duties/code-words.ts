/** What the catalogue holds for one code. */
import type { Verdict } from '../contract/report';
import { personName, type WordsContext } from './wording';

export type Words = (verdict: Verdict, context: WordsContext) => string;

export interface CodeWords {
  /** What was found, in a sentence. */
  found: Words;
  /** What would help, in a sentence. */
  nextStep?: Words | undefined;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who did the fact that the verdict rests on. */
export function doer(verdict: Verdict, context: WordsContext): string {
  return personName(verdict.evidence.at(-1)?.by ?? null, context);
}
