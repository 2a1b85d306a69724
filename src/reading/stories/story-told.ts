import type { Language } from '../words/language';
import { smallLetters } from '../words/small-letters';
import { isUnfilled } from '../words/unfilled';
import { CRITERIA_LABEL } from './criteria-label';
import { STORY_TEMPLATES, type StoryTemplate } from './story-templates';

/** The parts of a story, as in the text; null for a part that is missing or not filled in. */
export interface StorySentence {
  language: Language;
  role: string | null;
  /** In a job story, in place of the role. */
  situation: string | null;
  want: string | null;
  benefit: string | null;
}

export const NO_PARTS = { role: null, situation: null, want: null, benefit: null } as const;

/** Whether it says who wants what, or what is wanted when. */
export function isTold(story: Pick<StorySentence, 'role' | 'situation' | 'want'> | null): boolean {
  return (story?.role ?? story?.situation) != null && story?.want != null;
}

/** A part, or null where nobody filled it in, or where a label of criteria follows the lead instead. */
export function filled(part: string | null): string | null {
  return part === null || isUnfilled(part) || CRITERIA_LABEL.test(smallLetters(part)) ? null : part;
}

/**
 * Reads a text in one language after the other.
 * @param first is tried before the others
 * @param read a story in the wording of one language; null where there is none
 * @returns the first that is told, else the first template that is not filled in, or only partly; null where there is none
 */
export function firstTold(
  first: Language | null,
  read: (template: StoryTemplate) => StorySentence | null,
): StorySentence | null {
  const order = [...STORY_TEMPLATES].sort(
    (a, b) => Number(b.language === first) - Number(a.language === first),
  );
  let unfilled: StorySentence | null = null;
  for (const template of order) {
    const found = read(template);
    if (isTold(found)) return found;
    unfilled ??= found;
  }
  return unfilled;
}

/** Whether a text holds one of a template's signs; else it need not be searched. */
export function holdsSign(small: string, { signs }: { signs: readonly string[] }): boolean {
  return signs.some((sign) => small.includes(sign));
}
