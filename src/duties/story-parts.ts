/** What a story says where it is a clear next step; apart from the check, since pages name the parts that are missing. */
export const STORY_PARTS = ['role', 'want', 'benefit', 'acceptanceCriteria'] as const;
