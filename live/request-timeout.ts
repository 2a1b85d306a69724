/** Keeps a request from waiting without a word, and without end. */
import { JiraError } from '../src/jira/error';

/** After so long a silence people begin to wonder. */
const SAID_AFTER_MS = 5000;
/** The largest answers, a hundred work items with all their history, begin far sooner. */
export const LONGEST_SILENCE_MS = 60_000;

/**
 * @param ask is told by the signal that nobody waits any more
 * @param onSilence told once people begin to wonder
 * @throws JiraError where nothing answers; it is not asked again, which would only double the wait
 */
export async function withTimeout<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  onSilence: (() => void) | undefined,
): Promise<T> {
  const given = new AbortController();
  const saying = setTimeout(() => onSilence?.(), SAID_AFTER_MS);
  let ending: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    ending = setTimeout(() => {
      reject(new JiraError({ kind: 'unavailable', status: 0, endpoint: 'any' }));
      given.abort();
    }, LONGEST_SILENCE_MS);
  });
  try {
    return await Promise.race([ask(given.signal), silence]);
  } finally {
    clearTimeout(saying);
    clearTimeout(ending);
  }
}
