import { isHidden, isRefused } from './error';

/**
 * What Jira will not tell (gone, hidden, refused) is an answer; that it cannot answer now is not.
 * @throws JiraError where Jira could not answer this time
 */
export function unlessRefused<T, D>(request: Promise<T>, otherwise: D): Promise<T | D> {
  return unless(isRefused, request, otherwise);
}

/**
 * The same for what Jira does not show to whoever asks. A bad request stays a failure.
 * @throws JiraError where Jira could not answer this time, or not what was asked
 */
export function unlessHidden<T, D>(request: Promise<T>, otherwise: D): Promise<T | D> {
  return unless(isHidden, request, otherwise);
}

async function unless<T, D>(
  isAnswer: (error: unknown) => boolean,
  request: Promise<T>,
  otherwise: D,
): Promise<T | D> {
  try {
    return await request;
  } catch (error) {
    if (isAnswer(error)) return otherwise;
    throw error;
  }
}
