/** In which ways an outcome is told. Apart from the words by which it is found, which are many and not for pages to load. */
export const OUTCOME_PARTS = ['figure', 'use', 'learning'] as const;
/** What changed and by how much, or whether a goal was reached; who uses it, or can do what; what was learnt of it. */
export type OutcomePart = (typeof OUTCOME_PARTS)[number];
