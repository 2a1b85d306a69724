/** The parts of a reason. In a file of their own, so that pages need not load the cues. */
export const RATIONALE_PARTS = ['problem', 'goal', 'outcome', 'measure'] as const;
/**
 * `problem`: what is wrong now; `goal`: what is to be reached; `outcome`: what will be better for whom; `measure`: how that
 * will be seen.
 */
export type RationalePart = (typeof RATIONALE_PARTS)[number];
