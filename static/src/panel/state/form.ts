/** What is filled in beside the answer, and loaded then. */
export type Form = 'story' | 'reason' | 'epic';
