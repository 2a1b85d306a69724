/** The ways in which an outcome is told. In a file of their own, so that pages need not load the cues. */
export const OUTCOME_PARTS = ['figure', 'use', 'learning'] as const;
/** `figure`: what changed by how much, or whether a goal was reached; `use`: who uses it; `learning`: what was learnt. */
export type OutcomePart = (typeof OUTCOME_PARTS)[number];
