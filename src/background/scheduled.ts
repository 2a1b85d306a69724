/**
 * What a scheduled function answers. One page of Forge's says that the answer is ignored (modules/scheduled-trigger), another
 * wants a status and counts anything else as a failure, 424 (events-reference/scheduled-trigger): this satisfies both.
 */
export interface ScheduledAnswer {
  statusCode: 204;
}

export const DONE: ScheduledAnswer = { statusCode: 204 };
