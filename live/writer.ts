/** Does on the person's site what they have confirmed, with their token: once, and says how it went. */
import { JiraError } from '../src/jira/error';
import { reasonsOf, retryAfterOf } from '../src/jira/failure';
import { JSON_HEADERS } from '../src/jira/send';
import { openConnection, type Account, type Answer, type ConnectionOptions } from './connection';
import { problemOf } from './explain';
import type { LiveProblem } from './problem';
import { pathOf, type Write } from './write';

export type WriteResult =
  | { done: true; status: number; json: unknown }
  | {
      done: false;
      /** Of the site's refusal; 0 where no answer came, so that it may have been done all the same. */
      status: number;
      /** The sentence for the person where it is none of Jira's. */
      problem: LiveProblem | null;
      /** Jira's own words. */
      reasons: string[];
      retryAfterSeconds?: number | undefined;
    };

export interface SiteWriter {
  /**
   * @param issueId on the site
   * @param body in place of the write's own
   */
  write: (write: Write, issueId: string, body?: unknown) => Promise<WriteResult>;
  close: () => Promise<void>;
}

export function openWriter(account: Account, options: ConnectionOptions = {}): SiteWriter {
  const connection = openConnection(account, { ...options, mayWrite: true });
  return {
    close: connection.close,
    write: async (write, issueId, body = write.body) => {
      let answer: Answer;
      let text: string;
      try {
        answer = await connection.request(pathOf(write, issueId), {
          method: write.method,
          ...(body !== null && { headers: JSON_HEADERS, body: JSON.stringify(body) }),
        });
        text = await answer.text();
      } catch (error) {
        return refused(error, account);
      }
      const { status } = answer;
      if (status >= 200 && status < 300) return { done: true, status, json: parsed(text) };
      const reasons = reasonsOf(text);
      const retryAfterSeconds = retryAfterOf(answer.headers);
      return { done: false, status, reasons, problem: null, retryAfterSeconds };
    },
  };
}

function refused(error: unknown, account: Account): WriteResult {
  if (error instanceof JiraError)
    return { ...NOT_DONE, status: error.status, problem: problemOf(error, account) };
  const failure = { kind: 'unavailable', status: 0, endpoint: 'any' } as const;
  return { ...NOT_DONE, problem: problemOf(new JiraError(failure, { cause: error }), account) };
}

const NOT_DONE = { done: false as const, status: 0, reasons: [] as string[] };

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
