import { CRITERIA_LABEL } from './criteria-label';
import type { Language } from './language';
import { smallLetters } from './small-letters';
import { isUnfilled } from './unfilled';

/** The parts of a story as they stand in the text; null for one that is missing, or that nobody filled in. */
export interface StorySentence {
  language: Language;
  role: string | null;
  /** A job story has it in place of a role. */
  situation: string | null;
  want: string | null;
  benefit: string | null;
}

export const NO_PARTS = { role: null, situation: null, want: null, benefit: null } as const;

/** Whether it says who wants what, or what is wanted when. */
export function isTold(story: Pick<StorySentence, 'role' | 'situation' | 'want'> | null): boolean {
  return (story?.role ?? story?.situation) != null && story?.want != null;
}

/** A lead with nothing behind it may be followed by the criteria. */
export function filled(part: string | null): string | null {
  return part === null || isUnfilled(part) || CRITERIA_LABEL.test(smallLetters(part)) ? null : part;
}
