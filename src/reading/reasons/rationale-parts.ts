/** What a reason is made of. Apart from the words by which it is found, which are many and not for pages to load. */
export const RATIONALE_PARTS = ['problem', 'goal', 'outcome', 'measure'] as const;
/** What is wrong now; where it is to lead; what will be better for whom; how one will see it. */
export type RationalePart = (typeof RATIONALE_PARTS)[number];
