/** What can befall a call of storage or Jira. */
import { reply, type Faults } from '../../local/platform/faults';

export type Trouble =
  /** Nothing is done, and it says so. */
  | 'throttled'
  | 'broken'
  /** It is done, and the answer is lost on the way. */
  | 'unheard'
  /** Nothing is done, and no answer comes. */
  | 'no answer';

export const TROUBLES: readonly Trouble[] = ['unheard', 'broken', 'no answer', 'throttled'];

type Call = Parameters<Faults>[0];
type Next = Parameters<Faults>[1];

/** Answers a call as the trouble has it. */
export async function befall(trouble: Trouble, { kind }: Call, next: Next): Promise<Response> {
  switch (trouble) {
    case 'throttled':
      return kind === 'jira'
        ? reply(429, { 'retry-after': '3600' })
        : reply(429, {}, { code: 'TOO_MANY_REQUESTS', message: 'Too many.' });
    case 'broken':
      return reply(500, {}, { code: 'INTERNAL', message: 'Broken.' });
    case 'unheard':
      await next();
      return reply(500, {}, { code: 'INTERNAL', message: 'The answer was lost.' });
    case 'no answer':
      throw new TypeError('fetch failed');
  }
}
