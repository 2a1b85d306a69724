import { JiraError } from '../jira/error';

/**
 * What Jira will not tell (gone, hidden) is an answer; that it cannot answer now is not.
 * @throws JiraError where Jira could not answer this time
 */
export async function orElse<T, D>(request: Promise<T>, otherwise: D): Promise<T | D> {
  try {
    return await request;
  } catch (error) {
    if (
      error instanceof JiraError &&
      ['not-found', 'forbidden', 'gone', 'bad-request'].includes(error.kind)
    )
      return otherwise;
    throw error;
  }
}
